"""What a question asks for, by the words that give it away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese.normal import fold
from search_api import cues
from search_api.frames import PARTICLES
from search_api.sides import holds_against_the_state

if TYPE_CHECKING:
    from search_api.phrases import Words

Asked = Literal[
    "lead", "coordinate", "person", "duty", "deadline", "target", "comparison", "definition", "wording", "reference",
    "reason", "passage", "formal",
]  # fmt: skip

STRIPPED: Final[dict[Asked, tuple[str, ...]]] = {
    "lead": (cues.WHO, cues.LEAD, "phối hợp"),
    "coordinate": (cues.WHO, cues.COORDINATE),
    "duty": (
        cues.DUTY_FOR_PLAN,
        cues.DUTY_ABOUT,
        cues.DUTY_WHAT,
        cues.DUTY_SHARE,
        cues.DUTY_OF,
        cues.LEAD,
        cues.COORDINATE,
        cues.HELPS_THE_LEAD,
    ),
    "deadline": (cues.DEADLINE, cues.DEADLINE_VERBS),
    "target": (cues.HOW_MUCH, cues.TARGET),
    "definition": (cues.WHAT_IS, cues.DEFINITION, cues.MADE_OF),
    "wording": (cues.WORDING, cues.STRETCH),
    "reference": (cues.REFERENCE,),
    "reason": (cues.REASON,),
    "passage": (
        cues.INTO_WHAT,
        cues.FOR_WHAT,
        cues.WORDING,
        cues.STRETCH,
        "những ai | ai",
        cues.OF_WHICH_GROUP,
        cues.OF_WHAT_MODEL,
        "có tính chất | mang tính chất | tính chất",
    ),
    "formal": (
        *cues.FORMAL.values(),
        cues.FORMAL_FRAME,
        cues.RESTED_ON,
        cues.HOW_CARRIED_OUT,
        cues.DEADLINE,
        PARTICLES,
    ),
}
"""What a question of each kind is not about."""

# The first of these that fits is the kind. A pair of phrases must both stand there; "" asks for nothing more.
# "Mục tiêu tổng quát là gì" asks for no number, "chỉ tiêu đến năm 2030 là bao nhiêu" does.
_KINDS: Final[tuple[tuple[Asked, str, str], ...]] = (
    ("passage", cues.ABOUT_A_CAUSE, cues.WHO),
    ("reason", cues.REASON, ""),
    ("passage", cues.CONSEQUENCE, ""),
    ("reference", cues.REFERENCE, ""),
    ("duty", cues.DUTY_FOR_PLAN, cues.AGENCY),
    ("passage", cues.IS_A_TASK, cues.OF_WHAT_SORT),
    ("duty", cues.DUTIES_OF, cues.AGENCY),
    ("passage", "mục tiêu tổng quát | mục tiêu chung | tổng quát", cues.OF_WHAT_SORT),
    ("wording", cues.WORDING, ""),
    ("duty", cues.DUTY_ABOUT, ""),
    ("person", cues.POST_HOLDER, ""),
    ("lead", cues.WHO_MUST, ""),
    ("lead", cues.GIVEN_TO_WHOM, ""),
    ("definition", "stand for | stands for | viết tắt | counts as | count as | qualifies as | qualify as", ""),
    ("deadline", "how many days", "have to | has to | must | have to send | allowed"),
    ("passage", cues.TO_WHAT_USE, ""),
    ("passage", cues.CALLED, cues.UNDERTAKING),
    ("passage", cues.ALLOWED_BY, ""),
    ("passage", cues.WHOEVER, "thế nào | ra sao | kiểu gì | làm sao | được gì | có được | được chữa | được lo"),
    ("passage", cues.AT_WHAT_PLACES, ""),
    ("passage", cues.COMPARED_WITH_WHAT, ""),
    ("lead", cues.WHO, cues.TASKED),
    ("lead", cues.WHERE, cues.MAINLY),
    ("lead", "tổ đảng ở đâu | ban ở đâu | đơn vị ở đâu | cơ quan ở đâu", "chủ trì | phụ trách"),
    ("duty", cues.DUTY_WHAT, ""),
    ("duty", cues.DUTY_SHARE, "chủ trì | phối hợp | phụ trách | đảm nhiệm | được giao | chịu trách nhiệm"),
    (
        "lead",
        "who is | who are | which agency | which body | which office | which unit",
        "in charge of | responsible for",
    ),
    ("duty", "what", "responsible for | in charge of | supposed to do | required to do"),
    ("lead", cues.WHO, cues.ENTRUSTED),
    ("lead", "bệnh viện nào | trường nào | phòng khám nào", "được giao | được phân công | chịu trách nhiệm"),
    ("lead", cues.FOR_WHOM, cues.GIVEN),
    ("passage", cues.FOR_WHOM, ""),
    ("coordinate", cues.WHO_ELSE, ""),
    ("passage", f"{cues.BENEFICIARY} | {cues.OF_WHAT_MODEL} | {cues.FROM_WHOM}", ""),
    ("passage", cues.OF_WHAT_KIND, cues.DEFINED),
    ("passage", cues.WHO, cues.BENEFITS),
    ("coordinate", cues.WHO, cues.HELPS_THE_LEAD),
    ("lead", cues.WHO, "chủ trì | lead | leads"),
    ("coordinate", cues.WHO, cues.COORDINATE),
    ("lead", cues.WHO, cues.ASSIGNED),
    ("person", cues.SIGNED_OR_SAID, ""),
    ("lead", cues.WHO, cues.IN_CHARGE),
    ("definition", cues.MADE_OF, ""),
    ("person", cues.PERSON, ""),
    ("person", cues.ADDRESS, ""),
    ("lead", cues.WHO, ""),
    ("lead", "cơ quan chủ trì | đơn vị chủ trì | lead agency | leading agency", ""),
    ("coordinate", "cơ quan phối hợp | đơn vị phối hợp | coordinating agency", ""),
    ("passage", cues.WHICH_GROUPS, "first | priority"),
    ("deadline", cues.DEADLINE, ""),
    ("deadline", cues.PERIOD, cues.COMPARISON),
    ("target", cues.HOW_MUCH, ""),
    ("passage", cues.INTO_WHAT, ""),
    ("target", cues.RATE, ""),
    ("duty", "what", cues.ASSIGNED),
    ("definition", cues.WHAT_IS, ""),
    ("definition", cues.DEFINITION, ""),
    ("target", cues.TARGET, ""),
    ("duty", cues.DUTY_OF, ""),
)


_RESTS_ON: Final = re.compile(
    r"\b(?:can cu|dua tren|dua vao)(?: \w+){0,4} (?:nao|gi|dau)\b"
    r"|\b(?:theo|thuc hien|trien khai|cu the hoa)(?: \w+){0,2} (?:van ban|nghi quyet|quyet dinh|chi thi|ke hoach"
    r"|chuong trinh|thong tu|nghi dinh|luat|ket luan|cong van)(?! (?:so )?\d)"
    r"(?: \w+){0,2} (?:so may|so nao|so bao nhieu)\b"
)

_NO_BASIS: Final = re.compile(r"(?i)\b(?:đưa|đầu|dầu|dấu|đậu)\b")


# "Đơn vị y tế nào", "cơ quan chuyên môn nào": an agency of a sort.
_UNIT_OF: Final = re.compile(
    r"\b(?:which|what) \w+ (?:agency|agencies|unit|units|office|offices|body|bodies|department|facility|facilities)\b"
    r"(?! (?:do|does|did)\b"
    r"| (?:can|could|should|must|may|are|were) (?:local |the )?(?:people|residents|organi[sz]ations)\b)"
    r"|\b(?:don vi|co quan|luc luong|benh vien|co so)(?: (?!vao|ngay|thang|nam|khi|luc|dip|ban hanh)\w+){1,2} nao\b"
)
# "Giữ lại những cơ sở y tế nào": what is kept, no agency that keeps it.
_OF_UNITS_KEPT: Final = re.compile(
    r"\b(?:duy tri|giu lai|giu|cung co|xay dung|phat trien|thanh lap|kien toan|dau tu|phat huy)\b[^?,;]{0,40}?"
    r"\b(?:nhung|cac) (?:luc luong|co so|don vi|to chuc|doi ngu|diem)(?: \w+){0,2} nao\b"
)
# "Nhà chăm sóc … đặt chỗ nào": no office.
_WHERE_IT_IS: Final = re.compile(r"\b(?:dat|nam|xay|dung|mo|lap|dien ra)(?: (?:o|tai))? (?:cho|noi) nao\b")
_WHERE_DIFFERENT: Final = re.compile(r"\b(?:khac|giong)(?: nhau)?(?: o)? cho nao\b")
# "Khác Nghị quyết 72 ở chỉ tiêu nào": in what two differ.
_IN_WHICH: Final = re.compile(
    r"\bo (?:nhung |cac )?(?:chi tieu|muc tieu|con so|diem|noi dung|cho) (?:nao|gi)\b|\bcho nao\W*$"
)
_APART: Final = re.compile(
    r"\bkhac(?: (?:so )?voi)? (?:(?:chi tieu|muc tieu|quy dinh|nhiem vu|thoi han|han|so lieu|con so|ty le|cach)\b"
    r"|(?:cua|o|trong|tai) (?:ke hoach|nghi quyet|chuong trinh|cong van|chi thi|tinh|xa|phuong|trung uong)\b)"
    r".{0,80}\b(?:the nao|ra sao|o (?:cho|diem) nao|gi|bao nhieu)\W*$"
)
_WHICH_DIFFERS: Final = re.compile(
    r"\b(?:chi tieu|muc tieu|con so) nao\b.{0,60}\bkhac (?:voi|so voi)\b|\bwhich targets\b.{0,80}\bdiffer"
)
_BESIDE_ANOTHER: Final = re.compile(
    r"\bso voi(?:\W*$|\s*[,?]| (?:thi|ve|the nao|ra sao|co gi|khac)\b"
    r"| (?:cua )?(?:nghi quyet|ke hoach|chuong trinh|cong van|xa|phuong|tinh)\b(?! nao))"
)
# "Which party congress": no party that does something.
_OF_A_PARTY: Final = re.compile(r"(?i)\b(?:which|what) party (?:congress|document|resolution|line|polic)")
_THING: Final = re.compile(r"\b(?P<thing>\w+) (?:nao|gi)\b")
# "Đơn vị nào phải phát sóng nhiều hơn" asks which agency, not where there is more.
_UNIT_MUST: Final = re.compile(
    r"\b(?:don vi|co quan|phong|ban|so|nganh) nao (?:phai|can|co trach nhiem|duoc giao|chiu)\b"
)
_MEASURES: Final = frozenset("tieu muc so le tram la the cu nhung nhieu dat viec tich nguong dinh do".split())  # noqa: SIM905 - a list
_NUMBER_OF: Final = re.compile(
    r"(?:^|[:,] ?)(?:số lượng|tổng số|số|so luong|tong so) (?P<thing>(?!(?:hiệu|ký hiệu|điện thoại|mấy|nào|của|và"
    r"|văn bản|nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|chương trình|công văn|thông tư|luật|kết luận)\b|\d)\w+)"
)
# Behind "higher", "hơn" they compare nothing: levels, and "… không".
_NOT_COMPARED: Final = frozenset(
    "khong ko level levels tier tiers education authority authorities up kinds types sorts forms ways".split()  # noqa: SIM905
)
# "Ở mấy xã cũ có còn giữ không", "mấy nhà bỏ không dùng thế nào": some, not how many.
_SOME: Final = re.compile(
    r"\bmay (?!phan\b)\w+.{0,120}\b(?:the nao|ra sao|o dau|(?:tinh|lam|xu ly) sao"
    r"|(?:co|con) .*khong(?: hay .*| ha| vay| nhi)?\W*$"
    r"|lam gi|viec gi|chuyen gi|cai gi|nhung \w+ nao"
    r"|giu hay|con hay|hay khong|hay (?:giu|bo|dep|xoa|thoi|van))"
    r"|\bmay (?!phan\b)\w+(?: \w+){0,4} (?:gi|nao)\b|\b(?:tinh|xu ly|lam) (?:sao|gi|the nao) (?:voi|cho) may\b"
    r"|\bmay (?:mon|thu|cai|loai)\b.*\bnhung gi\b"
    r"|\bmay (?P<sort>\w+),? (?:la |gom )?(?:nhung |cac )?(?P=sort) (?:nao|gi)\b"
)
# "Phát huy vai trò của cái gì": whose role is the answer, no agency's duties.
_ROLE_OF_WHAT: Final = re.compile(
    r"\b(?:vai tro|tac dung|the manh|tiem nang) cua (?:nhung )?(?:(?:cai|mo hinh|thu|loai) )?(?:gi|nao)\b"
)
# "Bộ Xây dựng được giao chủ trì đề án nào": what it leads, no agency that leads a scheme.
_LEADS_WHAT: Final = re.compile(
    r"\bchu tri (?:(?:xay dung|tham muu|soan thao|thuc hien) )?(?:nhung |cac )?"
    r"(?:de an|du an|nghi dinh|thong tu|viec|nhiem vu|noi dung|ke hoach|chuong trinh|van ban|luat|linh vuc)"
    r" (?:nao|gi)\b"
)
# "Những bệnh viện nào sẽ được chuyển về tỉnh": to which something is done.
_DONE_TO: Final = re.compile(
    r"\b(?:giu|duy tri|gom|cung co|phat trien|dao tao)(?: lai)? (?:nhung |cac )?(?:luc luong|doi ngu) nao\b|"
    r"\b(?:benh vien|truong|co so|phong kham|cong trinh)(?: \w+){0,5} nao\b.{0,40}"
    r"\b(?:se|phai|can) (?:duoc|bi) (?!giao|phan cong)"
)
_ORDINAL: Final = re.compile(r"\b(?:lan thu|khoa|nhiem ky) (?:may|nao)\b")
_SOUGHT: Final = re.compile(
    r"\b(?P<kind>nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu)\b(?! so \d| \d)"
    r"(?:(?P<which> nao| so may| so nao| so bao nhieu| gi)\b|.*\b(?:la|mang|co|thi) so (?:may|nao|bao nhieu|hieu)\b)"
)


# "Xác định việc đó là loại nhiệm vụ gì", "coi đó là gì": what something is taken for.
_TAKEN_FOR: Final = re.compile(
    r"\b(?:coi|xem|xac dinh|danh gia|nhin nhan|khang dinh)\b.*\bla(?: \w+){0,4}"
    r" (?:gi|(?<!nam )(?<!ngay )(?<!thang )nao|nhu the nao|ra sao)\b"
    r"|^\W*as what \w+ of \w+\b.*\b(?:define|regard|consider|see|treat|describe|identify)s?\b"
    r"|^\W*what \w+ of \w+ (?:does|do)\b.*\b(?:say|call|consider|deem|declare|think)\b"
    r"|^\W*how (?:does|do)\b.*\b(?:rank|regard|view|characteri[sz]e)\b"
)


def taken_for(text: str) -> bool:
    """Whether it asks what something is taken for."""
    return _TAKEN_FOR.search(fold(text)) is not None


def sought(text: str) -> str | None:
    """The kind of document that is sought by what it is about: "nghị định nào về dược liệu", "… là số mấy"."""
    found = _SOUGHT.search(fold(text))
    about = re.search(r"\bve\b", fold(text))
    return found["kind"] if found and about else None


def number_of(text: str) -> str | None:
    """The word for what is counted, folded, where keywords ask for a number: "số điểm trạm được giữ lại"."""
    found = _NUMBER_OF.search(text.lower())
    return fold(found["thing"]) if found else None


def kind_of(words: Words) -> tuple[Asked, Asked]:
    """The kind of question; of a comparison also what is compared."""
    if told := _told_by_its_form(words):
        return told, told
    said = fold(words.text)
    inner = _looked_at_again(words, _by_cues(words))
    if inner == "person" and _WHO_ARE_THEY.search(said):
        return "definition", "definition"
    if inner in {"deadline", "target", "lead", "duty", "passage"} and _WHICH_EARLIER.search(said):
        return "comparison", "deadline"
    if inner in {"deadline", "target", "lead", "passage", "duty"} and _THAN_ABOVE.search(said):
        return "comparison", "deadline" if inner == "deadline" or _BY_WHEN.search(said) else "target"
    more = _compares(words, cues.MORE) or is_comparative(words) or words.has(cues.HOW_MUCH_EACH) or _most(words)
    if inner in {"lead", "duty", "passage"} and more:
        # "Ai cao hơn", "bên nào bao nhiêu" ask which commune, not which agency.
        inner = "target"
    if inner == "lead" and asks_where_apart(words) and not _ASKS_LEADING.search(said):
        inner = "target"  # "khác xã kia chỗ nào": no agency
    # Whose grounds are others' are told side by side anyway, document by document.
    return ("comparison", inner) if inner not in {"reason", "reference"} and _is_comparison(words) else (inner, inner)


# "Hạn của xã có sớm hơn hạn của tỉnh không": beside what stands above it.
_THAN_ABOVE: Final = re.compile(
    r"\b(?:cao|thap|nhieu|it|som|muon|lon|nho|nhanh|cham) hon (?:so voi |han |thoi han |muc |chi tieu |muc tieu |cua )*"
    r"(?:(?:toan )?tinh(?= khong\b|[,.?]|$)|ca nuoc\b|trung uong\b|quoc gia\b)"
)
_BY_WHEN: Final = re.compile(r"\b(?:som|muon|nhanh|cham) hon\b|\b(?:thoi )?han\b")
_ASKS_LEADING: Final = re.compile(r"\b(?:ai|co quan|chu tri|phu trach|dau moi|giao|lead\w*|who)\b")

# "Triển khai những luật nào": laws have names, where other documents that are cited have numbers.
_WHICH_LAWS: Final = re.compile(
    r"\b(?:trien khai|thi hanh|gop y|tham gia|xay dung)(?: \w+){0,2} (?:nhung|cac) (?:bo )?luat (?:nao|gi)\b"
)


def _told_by_its_form(words: Words) -> Asked | None:
    """The kind that the whole of a question tells, whatever its single words are cues of."""
    if rests(words):
        return "reference"
    said = fold(words.text)
    of_things = (_ROLE_OF_WHAT, _OF_UNITS_KEPT, _WHICH_LAWS)
    if taken_for(words.text) or any(each.search(said) for each in of_things):
        return "passage"
    if _WHAT_IT_MEANS.search(said):
        return "definition"
    if _LEADS_WHAT.search(said) and words.has(cues.AGENCY):
        return "duty"
    return "passage" if _DONE_TO.search(said) else None


def _by_cues(words: Words) -> Asked:
    """The first kind whose cues stand there; whether it asks who is looked at once, for a dozen kinds begin with it."""
    who = _asks_who(words)
    said = (
        kind
        for kind, one, other in _KINDS
        if (who if one == cues.WHO else words.has(one)) and (not other or words.has(other))
    )
    return next(said, "passage")


# "Phải vượt con số nào": how much; typed without marks, "so nao" is no "sở nào" there.
_WHICH_FIGURE: Final = re.compile(r"\b(?:vuot|dat|den|toi|len|qua|tren|duoi|hon|la|o|muc|xuong) con so (?:nao|may)\b")


# "Chỉ tiêu khám … được xã nói thế nào": its words, and no figure.
_HOW_IT_IS_PUT: Final = re.compile(
    r"\b(?:noi|viet|ghi|neu|dien dat|de cap|nhac|the hien)(?: (?:den|ve|toi))? (?:the nao|nhu the nao|ra sao|sao)\W*$"
)

# "Hỗ trợ hằng tháng bao nhiêu tiền": how much a month, and no month.
_PAID: Final = re.compile(
    r"\b(?:moi|hang|mot) (?:thang|nam|quy|ngay|tuan|buoi) (?:duoc |la |nhan )?(?:bao nhieu|may)"
    r" (?:tien|dong|trieu|nghin|ngan|kinh phi|phan tram|lan|buoi|cuoc|nguoi)\b"
)


_WHAT_IT_MEANS: Final = re.compile(
    r"^\W*what do(?:es)? (?!(?:it|this|that)\b).+ mean\b(?! to\b)"
    r"|\b(?:coi|xem) (?:nhung )?ai la\b|\bai (?:duoc|bi) (?:coi|xem) la\b"
)

# "Xã nào lập sổ xong sớm hơn, A hay B": times stand side by side, not figures.
_WHICH_EARLIER: Final = re.compile(
    r"(?=.*\b(?:nao|which)\b)(?=.*\b(?:(?<!nao )(?<!thuong )hay|or)\b)"
    r".*\b(?:som hon|muon hon|xong truoc|earlier|sooner|later)\b"
)

# "Học viên nguồn là ai": whom a word means, and nobody's name.
_WHO_ARE_THEY: Final = re.compile(
    r"^\W*(?!nguoi|ai|truong|pho|chu tich|bi thu|dai dien|thu truong|giam doc|lanh dao|dau moi|don vi|co quan|tac gia)"
    r"\w+(?: (?!nguoi|truong|ky|dung|phu trach|chu tri)\w+){0,4}"
    r"(?: (?:o|tai|trong) \w+(?: \w+){0,3})? la (?:nhung )?ai\W*$"
)


def asks_whom_it_means(text: str) -> bool:
    """Whether a word is to be defined, though it asks "ai"."""
    said = fold(text)
    return _WHO_ARE_THEY.search(said) is not None or _WHAT_IT_MEANS.search(said) is not None


def _looked_at_again(words: Words, kind: Asked) -> Asked:
    """The same, or what the words ask for all the same though their cue says otherwise."""
    match kind:
        case "duty" | "target" if _asks_for_words(words, kind):
            return "definition" if _MADE_OF_WHAT.search(fold(words.text)) else "wording"
        case "duty" if words.has(cues.BY_WHICH_YEAR) and not words.has(cues.WHAT_DUTY):
            return "deadline"
        case "deadline" | "duty" if _counts_all_the_same(words, kind):
            return "target"
        case "target" if _asks_for_a_thing(words) or asks_no_number(words):
            return "passage"
        case "passage" | "lead" if _asks_which_figure(words, kind):
            return "target"
    return kind


# "Phải làm thử cho tối thiểu mấy dự án": how many, and no duties.
# So too "What coverage rate does the programme set".
_LEAST_ASKED: Final = re.compile(
    r"\b(?:toi thieu|it nhat|toi da|khong qua|it ra) (?:la )?(?:bao nhieu|may)\b"
    r"|\b(?:what|which)(?: \w+){0,4} (?:rate|percentage|share|proportion|level|figure)"
    r" (?:do|does|did|is|are|was|were)\b"
)


# "Một cổng trường an toàn phải có những gì": what belongs to it, and no agency's duties.
_MADE_OF_WHAT: Final = re.compile(r"\b(?:phai|can) co (?:du )?(?:nhung )?(?:gi|yeu to gi|dieu kien gi|cai gi)\W*$")


def _is_of_what(words: Words) -> bool:
    return _MADE_OF_WHAT.search(fold(words.text)) is not None and not words.has(cues.AGENCY)


def _counts_all_the_same(words: Words, kind: Asked) -> bool:
    return (_PAID if kind == "deadline" else _LEAST_ASKED).search(fold(words.text)) is not None


def _asks_for_words(words: Words, kind: Asked) -> bool:
    """Whether what is said is asked for: of no agency's duties, of no figure."""
    if kind == "duty":
        return _asks_of_no_agency(words) or _is_of_what(words)
    return _HOW_IT_IS_PUT.search(fold(words.text)) is not None and not words.has_any(cues.NUMBER)


def _asks_which_figure(words: Words, kind: Asked) -> bool:
    """Whether a number is asked for, though neither "bao nhiêu" nor "mấy" is said."""
    if _WHICH_FIGURE.search(fold(words.text)):
        return kind == "passage" or not words.with_marks
    return kind == "passage" and number_of(words.text) is not None


def _asks_of_no_agency(words: Words) -> bool:
    """Whether it asks what a plan does, not what somebody has to do: "What does the ward plan to use it for?"."""
    return words.has(cues.WHAT_A_PLAN_DOES) and not words.has(f"{cues.AGENCY} | {cues.SAID_OF_AN_AGENCY}")


def asks_no_number(words: Words) -> bool:
    """Whether its "mấy" counts nothing: "lần thứ mấy", "mấy xã cũ có … không"."""
    said = fold(words.text)
    return _ORDINAL.search(said) is not None or ("bao nhieu" not in said and _SOME.search(said) is not None)


def _asks_for_a_thing(words: Words) -> bool:
    """Whether what is asked for is no number: "góp phần đạt chỉ tiêu của đại hội nào"."""
    if words.has(cues.HOW_MUCH) or words.has(cues.WHICH):
        return False
    *_, last = (None, *_THING.finditer(fold(words.text)))
    return last is not None and last["thing"] not in _MEASURES


def rests(words: Words) -> bool:
    """Whether it asks what something rests on: "dựa trên những văn bản nào"."""
    # "Được đưa vào đề án đầu tư" has no "dựa vào … đâu".
    said = " ".join(words.spelled) if words.guessed else words.text
    return _RESTS_ON.search(fold(_NO_BASIS.sub("…", said))) is not None


def _asks_who(words: Words) -> bool:
    if not words.has(cues.WHO) and not _UNIT_OF.search(fold(words.text)):
        return False
    return not (_OF_A_PARTY.search(words.text) or _asks_only_where(words))


def _asks_only_where(words: Words) -> bool:
    """Whether its only "which" is where two differ: "khác nhau ở chỗ nào"."""
    said = fold(words.text)
    where = _WHERE_DIFFERENT.search(said) or _WHERE_IT_IS.search(said)
    return where is not None and len(list(words.found(cues.WHO))) <= 1


# "Thôn nào …", "trường mầm non nào … nhất": one row of a table.
_ONE_OF_MANY: Final = re.compile(
    r"\b(?:(?:diem )?truong(?: \w+){0,3}|thon|ban|xom|lang|ap|to dan pho|khu pho|tieu khu) nao\b"
    r"|\bwhich (?:school|hamlet|village|kindergarten)\b"
)


def _is_comparison(words: Words) -> bool:
    if superlative(words) is not None and words.has(cues.BENEFICIARY):
        return False  # who comes first, of those whom one plan names
    if _compares(words, cues.COMPARISON) or is_comparative(words) or tells_apart(words):
        return True
    if asks_where_apart(words) or _is_put_beside(words) or holds_against_the_state(words.text):
        return True
    of_many = words.has(cues.WHICH) or _ONE_OF_MANY.search(fold(words.text)) is not None
    return of_many and superlative(words) is not None


def _is_put_beside(words: Words) -> bool:
    """Whether one is held against another: "so với Nghị quyết 72", "so với Mường La"; "so với năm 2020" is none."""
    if _BESIDE_ANOTHER.search(fold(words.text)):
        return True
    ends = (end for _, end in words.found("so với"))
    return any(end < len(words.forms) and not words.forms[end] for end in ends)


def tells_apart(words: Words) -> bool:
    """Whether something is said to be another than something else: "khác mục tiêu cả nước thế nào"."""
    said = fold(words.text)
    if not (match := _APART.search(said)):
        return False
    return not words.with_marks or "khác" in words.text.lower()[match.start() : match.end()]


def asks_where_apart(words: Words) -> bool:
    """Whether it asks in what two differ: "khác Nghị quyết 72 ở chỉ tiêu nào"."""
    said = fold(words.text)
    if _WHICH_DIFFERS.search(said):
        return True
    ends = [end for _, end in words.found("khác | khác với | khác so với | khác nhau", loosely=True)]
    return _IN_WHICH.search(said) is not None and any(_is_another(words, end) for end in ends)


def _is_another(words: Words, place: int) -> bool:
    """Whether there another is named, or nothing more: "khác Mường La ở …", "khác ở …"; not "các hội khác phối hợp"."""
    if place >= len(words.forms):
        return False
    return not words.forms[place] or words.tokens[place].folded in {"o", "nghi", "ke", "chuong"}


def _compares(words: Words, phrases: str) -> bool:
    """Whether one of the phrases stands there and compares, as "higher levels" does not."""
    ends = [end for _, end in words.found(phrases) if not _is_limit(words, end - 1)]
    if _UNIT_MUST.search(fold(words.text)):
        ends = [end for end in ends if words.tokens[end - 1].folded != "hon"]
    return any(end >= len(words.tokens) or words.tokens[end].folded not in _NOT_COMPARED for end in ends)


# Typed without marks, "hon" may have been taken for another word.
_BARE_MORE: Final = re.compile(
    r"\b(?:noi|ben|xa|phuong|cho|dia phuong|tinh) nao\b"
    r".*\b(?:nhieu|it|cao|thap|som|muon|lon|nho)\b.*\bhon\b(?! nhan| \d)"
)


def is_comparative(words: Words) -> bool:
    """Whether it asks which has more: "bên nào nhiều bác sĩ hơn"; "hơn 95%" is no comparison."""
    said = fold(words.text)
    if _UNIT_MUST.search(said):
        return False
    if not words.with_marks and _BARE_MORE.search(said):
        return True
    amounts = [start for start, _ in words.found(cues.AMOUNTS)]
    after = (start for start, _ in words.found(cues.MORE_THAN) if not _is_number_at(words, start + 1))
    return bool(amounts) and any(start > amounts[0] for start in after) and words.has(cues.ASKED_WHICH)


def _most(words: Words) -> bool:
    """Whether it asks which has most of something: "xã nào … nhiều năm sống khỏe nhất"."""
    at = superlative(words)
    amounts = (start for start, _ in words.found(cues.AMOUNTS))
    return at is not None and words.has(cues.WHICH) and any(start < at for start in amounts)


def _is_number_at(words: Words, place: int) -> bool:
    return place < len(words.tokens) and words.tokens[place].text[0].isdigit()


def superlative(words: Words) -> int | None:
    """Where "nhất" stands that makes a superlative: "nhiều bác sĩ nhất", not "ít nhất 4", "nhất là"."""
    found = [start for start, _ in words.found("nhất | most") if words.spelled[start + 1 : start + 2] != ["là"]]
    fewest = (at for at in range(1, len(words.spelled)) if _is_fewest(words, at))
    single = (*(at for at in found if at and words.spelled[at - 1] not in _NO_MOST), *fewest)
    return next((at for at in single if not _is_limit(words, at)), None)


_NO_MOST: Final = frozenset({"ít", "duy", "thống"})
_WHICH_PLACE: Final = re.compile(
    r"\b(?:noi|ben|xa|phuong|dia phuong|thon|ban|lang|xom|to dan pho|truong(?: \w+)?) nao\b"
)
_COUNTS: Final = frozenset("may bao la mot hai ba bon nam sau bay tam chin muoi phai".split())  # noqa: SIM905 - a list


def _is_fewest(words: Words, at: int) -> bool:
    """Whether "ít nhất" is the fewest of many, and no "at least": "bản nào trồng rừng ít nhất"."""
    if words.spelled[at - 1 : at + 1] != ["ít", "nhất"] or not _WHICH_PLACE.search(fold(words.text)):
        return False
    following = next((each.folded for each in words.tokens[at + 1 : at + 2]), "")
    return not following[:1].isdigit() and following not in _COUNTS


def _is_limit(words: Words, place: int) -> bool:
    """Whether "nhất" there is that of a limit: "nhiều nhất mấy chức danh", not "cao nhất, bao nhiêu"."""
    listed = words.tokens[place : place + 2]
    if len(listed) < len(("nhất", "mấy")) or listed[0].folded != "nhat" or listed[1].folded not in {"may", "bao"}:
        return False
    return words.text[listed[0].end : listed[1].start].isspace()


# "Bản nào ít hộ nghèo nhất"; typed without marks "thap" may have been taken for another word.
_LEAST: Final = re.compile(r"\b(?:it|thap|nho|kem)\b(?:(?!\b(?:cao|nhieu|lon|dong)\b).)*\bnhat\b")


def extreme_of(words: Words) -> Literal["highest", "lowest"] | None:
    """Which end a comparison asks for."""
    if superlative(words) is not None:
        least = words.has("ít | thấp | fewest") or _LEAST.search(fold(words.text))
        return "lowest" if least else "highest"
    if words.has(cues.HIGHEST):
        return "highest"
    return "lowest" if words.has(cues.LOWEST) else None
