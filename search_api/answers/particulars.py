"""Particulars that a passage must share with the question: a grade, a named day, a place where a place is asked for.

Near by words is the neighbour's figure, too: "chuyên khoa cấp I" has nothing to say of "chuyên khoa cấp II".
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.structure.markers import roman_value
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold, normalise
from search_api.set_terms import set_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Cell

_GRADED: Final = "cấp|hạng|khu vực|loại|bậc|nhóm|đối tượng|tuyến|đợt|học kỳ|vòng|mức độ"
_NUMERAL: Final = r"(?:i{1,3}|iv|vi{0,3}|ix|x|0?[1-9])"
# Not "trong vòng 5 ngày", "cấp 5 máy tính": a grade counts nothing.
_NO_GRADE: Final = (
    "người|hộ|thôn|bản|xã|ngày|tháng|năm|giờ|tuần|lần|máy|xe|thẻ|giấy|bộ|chiếc|cái|con|suất|tỷ|triệu|đồng|bác|giường"
)


def _graded(kinds: str, counted: str) -> re.Pattern[str]:
    joined = r"(?: ?[,;/–-] ?| (?:và|va|hoặc|hoac|đến|den|tới|toi) )"
    return re.compile(
        rf"(?<!trong )\b(?P<kind>{kinds}) (?:số |so )?(?P<numerals>{_NUMERAL}(?:{joined}(?:(?P=kind) )?{_NUMERAL})*)"
        rf"(?![\w%]|[.,/]\d| (?:{counted})\b)"
    )


_GRADE: Final = _graded(_GRADED, _NO_GRADE)
_BARE_GRADE: Final = _graded(fold(_GRADED), fold(_NO_GRADE))
_EACH: Final = re.compile(rf"\b{_NUMERAL}\b")
_RANGE: Final = re.compile(rf"\b({_NUMERAL})(?: ?[–-] ?| (?:đến|den|tới|toi) )(?:[^\W\d]+ ){{0,2}}?({_NUMERAL})\b")
_RURAL: Final = re.compile(r"\b(?:nong thon moi|ntm)\b( nang cao| kieu mau| thong minh)?")
_SCHOOLS: Final = {
    "mầm non": re.compile(r"\b(?:mam non|mau giao|nha tre|preschools?|kindergartens?|nurser(?:y|ies))\b"),
    "tiểu học": re.compile(r"\b(?:tieu hoc|(?:primary|elementary) (?:school|pupil|student)s?)\b"),
    "trung học cơ sở": re.compile(r"\b(?:trung hoc co so|thcs|lower secondary|middle schools?)\b"),
    "trung học phổ thông": re.compile(r"\b(?:trung hoc pho thong|thpt|upper secondary|high schools?)\b"),
}
# "Đặt ở phường nào": a place that has a name is asked for, and not the matter; "ở đâu" may be "tại hộ gia đình".
_WHERE: Final = re.compile(
    r"\b(?:dat|nam|dong|xay|xay dung|to chuc|dien ra|khoi cong|tru so|dia diem)\b.*"
    r"\b(?:o|tai) (?:xa|phuong|thon|ban|xom|huyen|tinh|thanh pho|duong|pho) nao\b"
    r"|\b(?:sap nhap|hop nhat|nhap|gop)\b.*\b(?:voi|vao|tu) (?:nhung |cac )?(?:xa|phuong|tinh|huyen|thanh pho) nao\b"
    r"|\bwhich (?:province|commune|ward|district|city)s?\b.*\b(?:merge|join|combine)"
)
_PLACED: Final = re.compile(
    rf"\b(?:[Tt]ại|[Ởở]|TẠI|[Đđ]ịa (?:điểm|bàn)|[Tt]huộc|[Tt]rụ sở)\b[^.;]{{0,40}}?(?<![\w.])(?:[{CAPITAL}]|\d)"
    rf"|\b(?:[Đđ]ường|[Pp]hố|[Xx]ã|[Pp]hường|[Tt]hôn|[Bb]ản|[Xx]óm|[Hh]uyện|[Tt]hành phố) (?:số )?[{CAPITAL}\d]"
)
# "Nộp hồ sơ ở đâu": "Trạm đủ bác sĩ" says nothing of a place.
_WHERE_DONE: Final = re.compile(
    r"\b(?:nop|gui|dang ky|lien he|xin|mua|nhan|tra|kham|tiem|hoc|hoi|khai bao)\b(?: \w+){0,5}"
    r" (?:o|tai) (?:dau|cho nao|noi nao)\W*$"
    r"|^\W*where (?:can|do|should|must|may) (?:\w+ ){1,3}?(?:apply|submit|register|enrol|sign up|pay|buy|go|get)\b"
)
_WHICH_ARTICLE: Final = re.compile(
    r"\b(?:dieu (?:may|nao|so may|bao nhieu)\b(?! kien)(?=.*\b(?:luat|nghi dinh|nghi quyet|quyet dinh|thong tu)\b)"
    r"|khoan (?:may|nao) dieu\b|which (?:article|clause)\b)"
)
_ARTICLE: Final = re.compile(r"(?i)\b(?:điều|khoản|điểm) \d")
# "Mất thẻ bảo hiểm y tế thì làm lại ở đâu": what is said of the insurance does not tell it.
_LOST: Final = re.compile(
    r"\b(?:mat|hong|rach|that lac|het han) (?:the|giay|so (?:kham|kcb|bao|ho)|bang (?:lai|cap|tot|khen)|ho so|chung)\b"
    r"|\b(?:lam|cap|xin) lai (?:the|giay|bang)\b"
    r"|\b(?:the|giay)(?: \w+){0,4} (?:bi )?(?:mat|hong|rach|that lac|het han)\b"
)
_ANEW: Final = re.compile(
    r"\b(?:cap lai|cap doi|lam lai|doi the|bi mat|mat the|mat giay|that lac|hu hong|het han|gia han)\b"
)
_AT: Final = re.compile(r"(?i)\b(?:tại|ở|đến|qua|(?:gửi|nộp|đưa|chuyển|ký) về)\b")
# "Cọc tre để ở đâu": a row of a table must have it.
_WHERE_AT: Final = re.compile(r"\b(?:de|dat|cat|luu|giu|chua|nam|o|tai) (?:o )?(?:dau|cho nao|noi nao)\W*$")
_OF_PLACES: Final = re.compile(
    r"\b(?:noi|dia diem|dia ban|vi tri|dia chi|kho)\b|^cho\b"
    r"|^(?:ten )?(?:thon|ban|xa|phuong|xom|ap|to dan pho|khu pho|tieu khu|huyen|tinh)\b"
)
_ALONE: Final = re.compile(
    r"\brieng (?:tai |o |cho )?(?P<what>(?:thon|ban|xom|ap|to|xa|phuong|khu|truong|tram) [^?,]{1,40}?)"
    r"(?= (?:co|la|duoc|dat|thi|bao|may|giao|phai|chiem|can|tang|giam|con|ty|ti|muc|trong|nam|den|hien|ve"
    r"|so (?!\d))|[?,]|$)"
)
_WORD: Final = re.compile(r"[^\W_]+")
_CASE: Final = re.compile(
    r"(?:^\W*|, ?)(?:khi|neu|truong hop|luc) (?!trien khai|thuc hien|lam |to chuc|xay dung|tien hanh)"
    r"(?P<case>.{8,100}?)(?:,| thi) "
    r"(?:\w+ ){0,3}?(?:ai|(?:co quan|don vi|phong|ban|so|cap|ben|nguoi) nao)\b"
    # "Khi mở lớp, ai phối hợp": no case but the task itself.
    r"(?! (?:\w+ ){0,3}?(?:phoi hop|tham gia|cung lam)\b)"
)
# "Gia cố mái đê và thay cánh cống, việc nào tốn tiền hơn".
_TWO: Final = re.compile(
    r"^\W*(?:giua )?(?P<one>[^,?]{4,70}?) (?:va|voi|hay|so voi) (?P<other>[^,?]{4,70}?)(?:,| thi) ?"
    r"(?:viec|ben|lop|cai|noi|muc|cong trinh|hoi|don vi|truong|khoan|nhom|loai|ke hoach|du an|de an|hang muc) nao\b"
    r".*\bhon\b"
)
_ASKS_PAPER: Final = re.compile(
    r"\b(?:what|which) (?:form|kind|type|sort) of (?:document|paper)|\b(?:hinh thuc|loai) van ban (?:nao|gi)\b"
)
_PAPER: Final = re.compile(
    r"\b(?:nghi quyet|chi thi|ke hoach|de an|quyet dinh|quy che|chuong trinh|cong van|phuong an|bao cao|to trinh"
    r"|thong bao|huong dan|ket luan|quy dinh|ban ghi nho|bien ban)\b"
)
_WHICH_LAWS: Final = re.compile(r"\b(?:nhung|cac|may) (?:bo |dao )?luat (?:nao|gi)\b|\b(?:which|what) laws\b")
_A_LAW: Final = re.compile(rf"\b(?:Luật|Bộ luật|(?<!pháp )(?<!kỷ )luật)(?: về\b|: ?[{CAPITAL}]| [{CAPITAL}])")
_REPLACES_WHICH: Final = re.compile(
    # Not what is written for short: "viết tắt … thay cho văn bản nào".
    r"^(?!.*\b(?:viet|goi|ghi) (?:tat|ngan gon)\b).*\b(?:thay the|thay cho|bai bo|huy bo) (?:cho )?(?:nhung |cac )?"
    r"(?:van ban|nghi quyet|quyet dinh|ke hoach|chuong trinh|chi thi|cong van|huong dan|quy dinh) (?:nao|gi|so may)\b"
    r"|\b(?:which|what) (?:document|resolution|decision|plan|programme|directive|decree)s? (?:does|did|do|is|are|was)\b"
    r".*\b(?:replac|repeal)"
)
_REPLACED: Final = re.compile(
    r"\b(?:thay the|thay cho|bai bo|huy bo)\b[^.;]{0,80}"
    r"\b(?:nghi (?:quyet|dinh)|quyet dinh|ke hoach|chuong trinh|chi thi|cong van|huong dan|quy dinh|thong tu|van ban)\b"
    r"|\b(?:nghi quyet|quyet dinh|ke hoach|chuong trinh|chi thi|cong van|huong dan|quy dinh)\b[^.;]{0,120}"
    r"\b(?:duoc thay the|bi bai bo|het hieu luc)\b"
)
_WHENCE: Final = re.compile(
    r"\b(?:tien|kinh phi|von|ngan sach)\b.{0,60}\b(?:tu dau|o dau(?: ra)?|dau ra|nguon nao|tu nguon|lay dau)\b"
    r"|\bwhere\b.*\b(?:money|funds?|funding|budget)\b.*\bcome\b"
)
_MONEY: Final = re.compile(
    r"(?i)\b(?:tiền|kinh phí|vốn|ngân sách|tài chính|nguồn lực|tài trợ|quỹ|xã hội hóa|xã hội hoá)\b"
)
_GIVES: Final = re.compile(
    r"\b(?:so|ubnd tinh|tinh uy|tinh)\b[^,?]{0,30}? giao (?:cho )?(?:xa|phuong|dac khu) "
    # Names are of two syllables mostly, and what follows may be any verb.
    r"(?P<place>(?!(?:nao|bao|may)\b)\w+(?: (?!(?:chi|ty|ti|bao|muc|trong|dat|phai|den|nam|co|kham|giam|tang)\b)\w+)?)"
)
_IN_ANY_CASE: Final = frozenset("co cua cac nhung thi ma la bi duoc cho voi ve o tai can phai se dang mot".split())  # noqa: SIM905
CASE_SHARE: Final = 0.6
"""Of the pairs of words of the case, what a passage must have."""

# "Đã làm cách nào mà xong", not "làm thế nào để đạt": of what is only a goal nobody tells how it was reached.
_REACHED: Final = r"(?:xong|hoan thanh|dat|giam|tang|xoa|cham dut|len|co|thanh cong)"
_HOW_DONE: Final = re.compile(
    rf"\bda lam (?:cach nao|the nao|sao|gi) (?:ma|de) (?:\w+ ){{0,3}}?{_REACHED}\b"
    rf"|\b(?:lam (?:cach nao|the nao|sao)|nho dau|bang cach nao) ma (?:\w+ ){{0,3}}?(?:lai )?{_REACHED}\b"
    r"|\bhow did\b.*\b(?:reach|achieve|manage|complete|finish|attain|cut|reduce|raise|succeed|eliminate|become)\b"
)
# "How did it close its clinics", "đã đóng cửa … thế nào"; what a document has laid down is no deed.
_HOW_DID: Final = re.compile(
    r"^\W*how (?:did|has|have)\b(?!.*\b(?:plan|define|describe|phrase|word|put|set|state|assign|address)\b)"
    r"|\bda (?!khoa|dang|nang|de ra|dat|neu|quy dinh|xac dinh|yeu cau|giao|phan cong|ban hanh|dua ra|chi dao|co|duoc)"
    r"\w+ .*\b(?:the nao|ra sao|bang cach nao)\W*$"
)
_DONE: Final = re.compile(r"\b(?:da|duoc)\b")
_MEANS: Final = re.compile(r"\b(?:nho|bang|thong qua|bang cach|nho vao)\b")
_APPROVES: Final = r"(?:phe duyet|(?<!xet )duyet|quyet dinh|approves?|decides?)\b(?! (?:so|nay|cua)\b| \d)"
# "Ai phê duyệt …", "… do cấp nào quyết định".
_WHO_APPROVES: Final = re.compile(
    rf"\b(?:ai|who|(?:cap|co quan|don vi|nguoi|ben|ban|so|phong) nao)\b(?: \w+){{0,2}}? {_APPROVES}"
)
# Bodies that a question may begin with, as those who act: each in its ways of being called.
_BODIES: Final = tuple(
    re.compile(rf"\b(?:{names})\b")
    for names in (
        "hdnd|hoi dong nhan dan", "cong an", "bhxh|bao hiem xa hoi", "nong dan", "phu nu", "doan thanh nien|doan tncs",
        "cuu chien binh", "mttq|mat tran", "quan su", "uy ban kiem tra|ubkt", "thanh tra", "toa an", "vien kiem sat",
    )
)  # fmt: skip
_ACTS: Final = re.compile(
    r"^\W*(?P<who>(?:uy ban kiem tra|\w+)[\w ]{0,70}?)"
    r" (?:giam sat|kiem tra|tuyen truyen|van dong|ho tro|phoi hop|tham gia)\b"
)
_A_DAY: Final = re.compile(
    rf"\b[Nn]gày (?P<name>(?!Thứ|Chủ nhật|Trạm|Phòng|Sở|Bộ|Ủy|UBND|Ban|Công an|Trường|Hội|Đảng)[{CAPITAL}]\w*"
    r"(?: (?!(?:được|tổ|là|khi|phải|do|có|nào|vào|trước|sau|hằng|hàng|của|ở|tại|năm|tháng|thì|sẽ|đã|bên|cho|và)\b)\w+)"
    r"{1,2})"
)


def is_of_the_grade(texts: str, question: str) -> bool:
    """Whether it has each grade that the question names, or speaks of none of that kind; schools so too.

    "Nông thôn mới nâng cao" is another grade than "nông thôn mới", though it has all its words.
    """
    if not _of_rural_grade(texts, question):
        return False
    asked, schools = _grades(question), _schools(question)
    said = _grades(texts) if asked else {}
    graded = all(not said.get(kind) or wanted & said[kind] for kind, wanted in asked.items())
    return graded and (not schools or not _schools(texts) or bool(schools & _schools(texts)))


def _of_rural_grade(texts: str, question: str) -> bool:
    wanted = set(_RURAL.findall(fold(question)))
    said = set(_RURAL.findall(fold(texts))) if wanted else set()
    return not said or bool(wanted & said)


@lru_cache(maxsize=2_000)  # a question is held against many passages
def _schools(text: str) -> frozenset[str]:
    """The levels of school that it names, each by one name."""
    return frozenset(name for name, words in _SCHOOLS.items() if words.search(fold(text)))


@lru_cache(maxsize=2_000)
def _grades(text: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    low = normalise(text).lower()
    for match in (_BARE_GRADE if low.isascii() else _GRADE).finditer(low):
        values = found.setdefault(fold(match["kind"]), set())
        values.update(_value(each) for each in _EACH.findall(match["numerals"]))
        for first, last in _RANGE.findall(match["numerals"]):
            values.update(range(_value(first), _value(last) + 1))
    return found


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else roman_value(numeral.upper()) or 0


def tells_where(quote: str, question: str) -> bool:
    """Whether it names a place, where the question asks at which; or says where, for "nộp hồ sơ ở đâu"."""
    asked = fold(question)
    if _WHERE_DONE.search(asked) and not _AT.search(quote):
        return False
    return _WHERE.search(asked) is None or _PLACED.search(quote) is not None


def names_the_article(quote: str, question: str) -> bool:
    """Whether it names an article or clause, where the question asks which: "điều mấy Luật Hợp tác xã …"."""
    return _WHICH_ARTICLE.search(fold(question)) is None or _ARTICLE.search(quote) is not None


def is_of_the_lost(said: str, question: str) -> bool:
    """Whether it speaks of papers to be had anew, where the question is of those that are lost or have run out."""
    return _LOST.search(fold(question)) is None or _ANEW.search(fold(said)) is not None


def row_tells_where(cells: Sequence[Cell], question: str) -> bool:
    """The same of a table's row that is quoted whole: under a column of places something must stand."""
    if not cells or not _WHERE_AT.search(fold(question)):
        return True
    return any(_OF_PLACES.search(fold(each.column)) and (each.value or each.above).strip() for each in cells)


def is_of_it_alone(quote: str, question: str, own: str = "") -> bool:
    """Whether a figure is that of the one thing alone which is asked about: "riêng thôn Bản Pe có bao nhiêu".

    ``own``: whose the document is, which needs not say so again.
    """
    alone = _ALONE.search(fold(question))
    if alone is None or " rieng " in f" {fold(quote)} " or alone["what"] in fold(own):
        return True
    return re.search(rf"\b{re.escape(alone['what'])}\b[^.;,]{{0,40}}\d", fold(quote)) is not None


def tells_of_both(said: str, question: str) -> bool:
    """Whether it speaks of both things that the question compares: "A và B, việc nào tốn tiền hơn"."""
    two = _TWO.search(fold(question))
    if two is None:
        return True
    here = _words(said)
    sides = [[word for word in _WORD.findall(two[side]) if word not in _IN_ANY_CASE] for side in ("one", "other")]
    return all(sum(f" {word} " in here for word in words) >= CASE_SHARE * len(words) for words in sides)


def names_a_paper(quote: str, question: str) -> bool:
    """Whether it names a kind of document, where the question asks for one: "hình thức văn bản gì"."""
    return _ASKS_PAPER.search(fold(question)) is None or _PAPER.search(fold(quote)) is not None


def asks_which_laws(question: str) -> bool:
    """Whether it asks which laws: "thi hành những luật nào"."""
    return _WHICH_LAWS.search(fold(question)) is not None


def names_a_law(quote: str) -> bool:
    """Whether it names one: "quy định pháp luật" is the name of none."""
    return _A_LAW.search(quote) is not None


def names_the_replaced(quote: str, question: str) -> bool:
    """Whether it says which paper is replaced, where the question asks that: "mức sinh thay thế" replaces none."""
    return _REPLACES_WHICH.search(fold(question)) is None or _REPLACED.search(fold(quote)) is not None


def tells_of_money(texts: str, question: str) -> bool:
    """Whether it speaks of money, where the question asks where money comes from."""
    return _WHENCE.search(fold(question)) is None or _MONEY.search(texts) is not None


def is_given_to(said: str, question: str) -> bool:
    """Whether it names the place that a province or department gives a target: "Sở Y tế giao phường … bao nhiêu"."""
    given = _GIVES.search(fold(question))
    return given is None or f" {given['place'].strip()} " in _words(said)


def is_done_by(said: str, question: str) -> bool:
    """Whether it speaks of the body that the question begins with: what the Front supervises, no council does."""
    acts = _ACTS.match(fold(question))
    wanted = [each for each in _BODIES if each.search(acts["who"])] if acts else []
    return not wanted or any(each.search(fold(said)) for each in wanted)


def puts_a_case(question: str) -> bool:
    """Whether it asks who acts in a certain case: "khi …, thì ai …"."""
    return _CASE.search(fold(question)) is not None


def is_of_the_case(said: str, question: str) -> bool:
    """Whether it speaks of the case that the question puts: "khi Đảng đoàn kết thúc hoạt động thì ai …"."""
    case = _CASE.search(fold(question))
    if case is None:
        return True
    words = [each for each in _WORD.findall(case["case"]) if each not in _IN_ANY_CASE]
    here, pairs = _words(said), [f" {one} {other} " for one, other in pairwise(words)]
    return sum(each in here for each in pairs) >= CASE_SHARE * len(pairs)


def tells_who_approves(said: str, question: str) -> bool:
    """Whether it speaks of approving, where the question asks who approves: who does a thing may not decide on it."""
    return _WHO_APPROVES.search(fold(question)) is None or re.search(rf"\b{_APPROVES}", fold(said)) is not None


def tells_how_done(quote: str, question: str) -> bool:
    """Whether it says that something was done and by what means, where the question takes for granted that it was."""
    asked = fold(question)
    if _HOW_DID.search(asked) and not re.search(r"\bda\b", fold(quote)):
        return False
    if not _HOW_DONE.search(asked):
        return True
    return _DONE.search(fold(quote)) is not None and _MEANS.search(fold(quote)) is not None


def is_of_the_day(texts: str, question: str) -> bool:
    """Whether it names the day that the question names: "Ngày Sức khỏe toàn dân" is no work for health at large."""
    days = _days(question)
    said = _words(texts) if days else ""
    return all(day in said for day in days)


@lru_cache(maxsize=256)  # a question is held against many passages
def _days(question: str) -> tuple[str, ...]:
    """The days that it names, as ``_words``: by a capital, or as the field's terms have them."""
    asked = _words(question)
    terms = (f" {' '.join(term)} " for term in set_terms(with_marks=False).get("ngay", ()))
    named = (_words(f"ngày {match['name']}") for match in _A_DAY.finditer(question))
    return (*named, *(term for term in terms if term in asked))


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold(text)))} "
