"""Reading a question: what is asked, about what, and where. Says nothing of whether anything answers it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese import places
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from search_api import cues
from search_api.answers.bags import numbers
from search_api.answers.dates import without_cited_dates
from search_api.asides import asking
from search_api.attributes import ASKED, asked_of
from search_api.cited_kind import cited_beside, cited_kind
from search_api.codes import codes as codes_in
from search_api.codes import without_codes
from search_api.dates_asked import dates_stated
from search_api.formal_question import Asking, read_formal
from search_api.framing import BY_WHOM
from search_api.kinds import (
    asks_no_number,
    asks_whom_it_means,
    extreme_of,
    kind_of,
    number_of,
    rests,
    sought,
    superlative,
)
from search_api.names import without_person
from search_api.phrases import Words
from search_api.question_text import said
from search_api.reading import Reading
from search_api.row_asked import annex_of, part_of, row_of
from search_api.whole_plan import asks_of_whole_plan
from search_api.words import is_stop

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from indexer.model import Document
    from indexer.vietnamese.typos import Vocabulary
    from search_api.answers.topic import Topic
    from search_api.cited_kind import CitedKind
    from search_api.claims import Claim
    from search_api.formal_question import FormalQuestion
    from search_api.kinds import Asked
    from search_api.query import Query
    from search_api.question_text import Said
    from search_api.types import Language

_OF_A_CODE: Final = frozenset({"definition", "passage", "wording", "person"})
"""Kinds of question that of a mere document's number ask what it is."""

_OF_A_NUMBER: Final = frozenset({"target", "passage", "definition", "deadline"})
"""... that asks how much, where it puts a number."""

_SOUGHT_BY: Final = frozenset({"reference", "target", "passage", "definition"})
"""... that may seek a document by what it is about."""

_FOR_A_CITED: Final = frozenset({"target", "passage", "definition", "wording", "deadline"})
"""What a question for a cited document may look like: "chương trình hành động số mấy" counts nothing."""

_YEAR: Final = re.compile(r"20[0-9]{2}")
_HALF_OF_A_TIME: Final = "first half | second half | latter half | last half | half of the year | half of each year"
_SCHOOL_YEAR: Final = re.compile(r"\b(20[0-9]{2})\s*[-–/]\s*(20[0-9]{2})\b")
# "Thôn thông minh theo nghị quyết của HĐND tỉnh là gì": what a term means, in which document.
_TERM_IN: Final = re.compile(
    r"^\W*(?!(?:nghi quyet|nghi dinh|quyet dinh|ke hoach|chuong trinh|cong van|chi thi|van ban|muc tieu|nhiem vu)\b)"
    r"\w+(?: \w+){1,5},? (?:theo|trong) (?:nghi quyet|nghi dinh|quyet dinh|ke hoach|chuong trinh|quy che|huong dan"
    r"|de an)\b.*\b(?:la gi|nghia la gi|duoc hieu la gi|duoc hieu the nao|hieu the nao)\W*$"
)
# "Vai trò của Công an xã trong kế hoạch này là gì": what has such a word asks for no term's meaning.
_NO_TERM: Final = re.compile(
    r"\b(?:trach nhiem|vai tro|viec|giai phap|chi tieu|thoi (?:han|gian)|han|quan diem|nhiem vu|muc tieu|kinh phi"
    r"|lo trinh|noi dung|yeu cau|can cu|pham vi|doi tuong|noi nhan)\b"
)
# "Nghị định thay thế Nghị định 65/2017/NĐ-CP có số hiệu gì": another's number, told by the one it has to do with.
_OF_ANOTHER: Final = re.compile(
    r"\b(?:nghi dinh|thong tu|quyet dinh|luat|nghi quyet|chi thi|van ban|quy dinh|ke hoach)(?: \w+){0,3}"
    r" (?:thay the|thay cho|thay|sua doi|bo sung|huong dan|quy dinh chi tiet|cu the hoa|bai bo)\b(?: \w+){0,4} \S*\d"
)
# What gives a question's kind away whatever other words are in it, the first that fits.
_TOLD_BY: Final[tuple[tuple[Asked, re.Pattern[str]], ...]] = (
    ("definition", re.compile(r"\bduoc hieu (?:la|the nao|nhu the nao|ra sao)\b")),
    (
        "definition",
        re.compile(r"\b(?:the nao|nhu the nao|khi nao|ra sao)(?: thi)?\b.*\b(?:bi|duoc|thi) (?:coi|xem|goi) la\b"),
    ),
    ("definition", re.compile(r"^\W*[“\"][^”\"]+[”\"] .*\b(?:nhac|noi) (?:den|toi)\b.* la gi\W*$")),
    # "Ai được … giao chủ trì việc này": who leads, and nobody's benefit.
    ("lead", re.compile(r"\bai duoc (?:\w+ ){0,8}?(?:giao|phan cong) (?:chu tri|phu trach|dau moi|thuc hien|lam)\b")),
    ("reason", re.compile(r"^\W*(?:tai |vi )?sao\b.*\blai\b")),
    # "Bệnh viện nào lo đào tạo bác sĩ": an agency, though it is no office.
    (
        "lead",
        re.compile(
            r"\b(?:benh vien|truong|trung tam|tram|vien|hoi|doan|chi cuc|cuc)(?: (?!nao)\w+){0,2} nao"
            r" (?:se |phai |duoc giao )?(?:lo|chu tri|phu trach|dam nhan|dam nhiem|chiu trach nhiem|dung ra)\b"
        ),
    ),
    ("deadline", re.compile(r"\b(?:truoc|den|vao|luc|tu|cham nhat)(?: (?:luc|la))? (?:may|bao nhieu) (?:gio|h)\b")),
    (
        "target",
        re.compile(
            r"\bwhat(?:'s| is| are| was)? (?:the )?(?:total|overall|estimated|planned|annual)\b(?: [a-z]+){0,3}?"
            r" (?:budget|cost|funding|expenditure|investment|amount)\b"
        ),
    ),
    (
        "deadline",
        re.compile(r"\b(?:phai|duoc|se)\b.*\btrong (?:vong |thoi han )?(?:bao nhieu|may) (?:ngay|gio|tuan|phut)\b"),
    ),
    # "Cắt giảm bao nhiêu thời gian": by how much, not by when.
    (
        "target",
        re.compile(r"\b(?:cat giam|rut ngan|giam|tiet kiem)\b(?! ngheo).*\bbao nhieu (?:phan tram )?thoi gian\b"),
    ),
)
_COMMUNE_KINDS: Final = frozenset({"xã", "phường", "đặc khu"})
# "Nghị quyết 72 đặt mục tiêu …": what this very document says, not those that carry it out.
_OF_DOCUMENT: Final = re.compile(
    r"^(?:theo )?(?:nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu|luat|nq|nd|qd)\b.*\d.*?"
    r"\b(?:dat|quy dinh|yeu cau|neu|de ra|xac dinh|dua ra|phan dau|giao|phan cong)\b"
    # "Tuổi thọ mà Nghị quyết 282 của Chính phủ đặt ra".
    r"|\b(?:ma|do|duoc) (?:nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu|luat|nq|nd|qd) (?:so )?\d[\w/-]*"
    r"(?: (?!(?:cua )?(?:xa|phuong|tinh)\b)\w+){0,4}?"
    r" (?:dat|quy dinh|yeu cau|neu|de ra|xac dinh|dua ra|giao|phan cong|an dinh)\b"
    rf"|\b(?:does|did|in|(?<!task )(?<!tasks )under|of) (?:the )?{BY_WHOM}?"
    r"(?:resolution|decree|decision|directive|circular)\b.*\d"
)
# A document named by its number, and nothing but its kind before it.
_NUMBERED: Final = re.compile(
    r"\b(?:nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu|luat|ke hoach(?: hanh dong)?|chuong trinh"
    r"|chuong trinh hanh dong|cong van|huong dan|nq|nd|qd|kh|resolution|decree|decision|directive|circular|plan)"
    r" (?:so |no )?\d"
)
# "NQ 72 … là nghị quyết về cái gì": what a document is that is named by its bare number.
_BARE_NUMBER: Final = re.compile(
    r"\b(?P<kind>nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu|huong dan) (?:so )?"
    r"(?P<number>\d{1,4})\b(?![-/.,]\w)"
    r".*\b(?:la|ve|noi|noi dung)(?: (?:nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu|huong dan|van ban))?"
    r"(?: (?:ve|cai|viec|van de|noi dung|chuyen|linh vuc|chu de)){0,2} (?:gi|nao)\W*$"
)
# "Hiện trạm y tế đang có mấy bác sĩ": how things are, not how they shall be.
_NOW: Final = re.compile(
    r"^\W*hien (?!dai|trang|thuc|vat)\w+.*(?:\bdang\b|\bco (?:\w+ ){0,2}?(?:may|bao nhieu)\b)"
    r"|\bdang co (?:may|bao nhieu)\b"
    r"|\bda (?!khoa|nang|dang|phuong|dien|dau)(?:\w+ ){1,3}?duoc (?:bao nhieu|may)\b"
    r"|(?<!\w )(?:tinh|ke) (?:den|toi)(?: (?:het|cuoi|thang|nay|ngay|quy|nam|20\d\d))+\b"
    r".{0,120}\b\w+ duoc (?:bao nhieu|may)\b"
    r"|\bhien co (?:cua|o|tai|tren|la|bao nhieu|may)\b"
    r"|(?<!\w )(?:tinh|ke) (?:den|toi)\b(?!.{0,200}\b(?:can|phai|it nhat|toi thieu|muc tieu)\b)"
    r".{0,200}\bda (?!khoa|nang|dang)"
    r"|\bthuc te\b(?! ao)(?= (?:da |duoc |moi )*(?!la\b)\w+ (?:\w+ ){0,3}?(?:tu|vao|hom|ngay|may|bao nhieu|khi)\b)"
    r"|\b(?:tre|cham) (?:may|bao nhieu) (?:ngay|tuan|thang)\b(?! thi)"
    r"|\bwhat did\b.*\b(?:conclude|find|show|reveal|report)\b"
)
_WHAT_ABOUT: Final = re.compile(r"(?i)^\W*what(?:'s| is| are)\b.*\babout(?:,? (?:according to|in|as) .*)?\W*$")
# "Kế hoạch của tỉnh mà xã căn cứ …": of another's document.
_CITED_BY: Final = re.compile(r"\bma\b.*\b(?:can cu|thuc hien|trien khai|vien dan|dan|nhac|dua vao|dua tren|theo)\b")
# "Xã phải ban hành kế hoạch trước ngày nào": what is to be done, not when it was.
_MUST_ISSUE: Final = re.compile(
    r"\b(?:thoi )?han ban hanh\b|\bphai (?:ban hanh|ra|trinh)\b"
    r"|\bban hanh\b.*\b(?:truoc|cham nhat) (?:ngay|thang|khi)\b"
)
# "Mấy ông bác sĩ" are doctors.
_CLASSIFIERS: Final = frozenset("ông bà vị thầy cô anh chị cái chú loại kiểu thứ dạng".split())  # noqa: SIM905 - a list
# "Số bác sĩ: … mấy người"; not "dân số bao nhiêu người".
_NUMBER_OF: Final = re.compile(
    r"(?<!dân )\bsố (?!(?:người|dân|lượng|hộ)\b)\w+ \w+.{0,120}\b(?:mấy|bao nhiêu) người\b(?! \w)"
)
# "Mấy cô đỡ", "mấy thầy thuốc": no classifier, but part of what they are called.
_CALLED_SO: Final = frozenset({"đỡ", "giáo", "thuốc", "nuôi", "do", "giao", "thuoc", "nuoi"})
# A name in capitals behind "xã" that is a body's there: "phối hợp với xã Hội Nông dân".
_BODIES: Final = (
    "Hội|Đoàn|Ủy|Uỷ|Ban|Phòng|Trạm|Sở|Mặt|Công An|Đảng|Bí|Chủ|Trung Tâm|Văn|Kế|Nghị|Trưởng|Phó|Tổ|Quỹ|Việt Nam|Bảo"
    "|Bộ|Luật|Thanh Tra|Nông|Về|Đạt|Chuyển|Phát|Xây|Cơ|Đơn|Các|Hạ|Y Tế|Giáo"
    # ... and typed without marks
    "|Hoi|Doan|Uy|Phong|Tram|So|Mat|Cong An|Dang|Bi|Chu|Trung Tam|Ke|Nghi|Truong|Pho|To|Quy|Viet Nam|Bao|Bo|Luat"
    "|Nong|Ve|Dat|Chuyen|Phat|Xay|Co|Don|Cac|Giao"
)
_KINDS: Final[dict[str, places.Kind]] = {
    "xã": "xã", "phường": "phường", "đặc khu": "đặc khu", "commune": "xã", "ward": "phường",
    "xa": "xã", "phuong": "phường", "dac khu": "đặc khu",
}  # fmt: skip
_FOLDED_KINDS: Final[dict[str, places.Kind]] = {"xa": "xã", "phuong": "phường", "dac khu": "đặc khu"}
_COMMUNE: Final = re.compile(
    r"(?<!ợp tác )(?<!ấp )(?<!ác )(?<!op tac )(?<!cac )\b"
    rf"(?P<kind>[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Xx]a|[Pp]huong|[Dd]ac khu) (?!(?:{_BODIES})\b)"
    rf"(?P<name>[{CAPITAL}][a-zà-ỹ’']*(?: [{CAPITAL}][a-zà-ỹ’']*){{1,3}})(?!\w)"
)
_ENGLISH_COMMUNE: Final = re.compile(
    r"\b(?!(?:Does|Do|Did|In|For|What|Which|How|Who|Whose|Under|The|Is|Are|Must|Should|Of|And|When|Where|By|Each)\b)"
    rf"(?P<name>[{CAPITAL}][a-zà-ỹ]*(?: [{CAPITAL}][a-zà-ỹ]*){{1,3}}) (?P<kind>commune|ward)\b"
)
# What may stand before "các xã" that are asked about themselves.
_BEFORE_COMMUNES: Final = frozenset(
    """
    o tai cac cua trong giua moi tung hoach ban trinh so sanh toan thi nhung va voi in of for the
    """.split()  # noqa: SIM905 - a list
)
_SHOWN: Final = frozenset({"này", "đó", "kia", "ấy", "trên"})
SHOWN_WITHIN: Final = 4
"""Words behind "mấy" among which one shows that nothing is counted."""

# What may follow "bao nhiêu" and is not counted: "từ bao nhiêu trở lên".
_UNCOUNTED: Final = frozenset({"nhất", "trở", "hơn", "kém", "lận", "trên", "dưới", "so", "tính"})


@dataclass(frozen=True, slots=True)
class Question:
    """A question as read.

    ``about`` is the topic in words, as shown to the reader; ``spelled`` the question, abbreviations written out.

    ``numbers`` are those in it that are no years; ``counted`` is the folded word after "bao nhiêu" ("bác" of "bác sĩ").
    ``dates`` are the days and months named, in ISO 8601; their years are among the ``years``.
    ``annex``: of which annex it asks, "" for one without a number; ``row``: of which annex the row of which number;
    ``part``: which section of the annex.
    ``purpose``: what something is for. ``for_whom``: who has the good of it. ``how_many``: a number is asked for.
    ``inner`` is what a comparison compares. ``outside`` are places named that no indexed document is of;
    ``of_communes``: the communes named that have documents, folded. ``beside`` communes like that named beside one.
    ``point``: how exact a time is asked for.
    ``what_is``: for a definition. ``of_document``: for what a document named by its number says itself.
    ``about_matter``: of a duty, that about a matter and of no agency. ``names_agency``: it has a sort of office in it.
    ``issued``: when or by whom a document was issued is asked.
    ``rests``: what a document rests on is asked, not where it is cited.
    ``present``: how things are is asked, not how they shall be.
    ``attributes`` are what of a thing is asked that its answer must name: pay, telephone.
    ``numbered`` is the kind and bare number of the document of which it is asked what it is.
    ``sought`` is the kind of document that is asked for by what it is about.
    ``which``: a document is asked for that says so. ``extreme``: of a comparison, the highest or the lowest alone.
    ``claim`` is the number that it puts and asks whether it is so; the rest is read as if it asked how much.
    ``cited`` is the kind and issuer of the one cited document that is asked for, ``cited_too`` of others beside it.
    ``whole_plan``: it asks who leads the carrying out of a plan as a whole.
    ``described`` are the ids of documents that are called by what they are about, ``called`` the words:
    "trong kế hoạch dân số".
    ``formal``: the same read as a question about a document itself, where it may be one.
    """

    text: str
    language: Language
    asked: Asked
    inner: Asked
    topic: Topic
    about: str
    spelled: str
    years: tuple[int, ...] = ()
    dates: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    of_communes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    counted: str | None = None
    how_many: bool = False
    annex: str | None = None
    row: tuple[str, str] | None = None
    part: str = ""
    purpose: bool = False
    for_whom: bool = False
    point: Literal["day", "year"] | None = None
    what_is: bool = False
    of_document: bool = False
    rests: bool = False
    about_matter: bool = False
    names_agency: bool = False
    issued: bool = False
    present: bool = False
    which: bool = False
    sought: str | None = None
    numbered: tuple[str, str] | None = None
    attributes: tuple[tuple[str, ...], ...] = ()
    communes: bool = False
    extreme: Literal["highest", "lowest"] | None = None
    formal: FormalQuestion | None = None
    claim: Claim | None = None
    cited: CitedKind | None = None
    cited_too: tuple[CitedKind, ...] = ()
    whole_plan: bool = False
    described: frozenset[str] = frozenset()
    called: tuple[str, ...] = ()

    @property
    def english(self) -> bool:
        """Whether to answer in English sentences."""
        return self.language == "en"

    def is_of_years(self, text: str, above: str, issued: str | None = None) -> bool:
        """Whether a text speaks of the years asked about: in its words, or where it has none in the headings above.

        Of a day or month that is asked about it must speak itself, unless its document was ``issued`` then.
        """
        if issued and self.dates and issued.startswith(self.dates):
            return True
        if self.dates and not any(each.startswith(self.dates) for each in dates_stated(text)):
            return False
        own = set(_YEAR.findall(without_cited_dates(text)))
        above = without_cited_dates(above)  # "ngày 09/9/2025" of a resolution in a title
        return all(str(year) in own or (not own and str(year) in above) for year in self.years)


def read_question(
    query: Query, vocabulary: Vocabulary, documents: Mapping[str, Document] = MappingProxyType({})
) -> Question:
    """From a query as the search has read it; ``documents`` are those that it may call by what they are about."""
    own = query.named.documents or query.named.within
    told = said(query, vocabulary, {key: each for key, each in documents.items() if not own or key in own})
    language = query.understood.language
    text = told.text
    words = Words(text, told.restored, with_marks=language != "vi-bare", english=language == "en")
    words.hide(place.folded for place in query.named.places)
    codes = codes_in(text)
    asked, inner = _asked(words, told, codes, language)
    outside, beside = _outside(text, query)
    outside = (*outside, *_of_another_kind(text, query, documents))
    reading = Reading(words, query, vocabulary, inner if asked == "comparison" else asked, (outside, beside))
    topic, about = reading.english() if language == "en" else reading.vietnamese()
    referred = _referred(text, codes, asked, reading, query)
    if referred.is_all:
        asked = inner = "reference"
    bare_of_codes = without_codes(text)
    dated = _of_school_years(without_codes(without_cited_dates(text)))
    years = tuple(dict.fromkeys(map(int, _YEAR.findall(dated))))
    thing = number_of(text)
    about_basis = asked == "reference" and _asks_basis(words)
    framed = told.framed or (not query.named.places and _is_of_document(fold(text), asked, rests=about_basis))
    return Question(
        text=query.text,
        language=language,
        asked=asked,
        inner=inner,
        topic=replace(topic, codes=codes),
        about=about,
        spelled=text,
        years=years,
        dates=told.dates,
        outside=tuple(place.name for place in outside),
        beside=tuple(place.name for place in beside),
        of_communes=_communes_named(query, documents),
        numbers=_numbers(bare_of_codes, words),
        counted=_unit_of(told.claim) if told.claim else _counted(words) or thing,
        how_many=(words.has_any(cues.NUMBER) and not asks_no_number(words)) or thing is not None,
        annex=annex_of(query.text) if words.has(cues.ANNEX) else None,
        row=row_of(query.text),
        part=part_of(query.text),
        purpose=words.has(cues.FOR_WHAT),
        for_whom=asked == "passage" and _asks_for_whom(words),
        point="day" if words.has(cues.DAY) else "year" if words.has(cues.YEAR) else None,
        what_is=(words.has(cues.WHAT_IS) and not words.has(cues.PURPOSE))
        or (asked == "definition" and asks_whom_it_means(text)),
        of_document=framed,
        rests=about_basis,
        present=(words.has(cues.NOW) or _NOW.search(fold(text)) is not None) and not words.has(cues.TO_BE),
        about_matter=words.has(cues.DUTY_ABOUT) and not words.has(cues.AGENCY),
        issued=words.has(cues.ISSUED),
        names_agency=words.has(cues.AGENCY) or not words.with_marks,
        sought=referred.sought,
        numbered=referred.numbered,
        attributes=asked_of(words) if asked in ASKED else (),
        which=words.has(cues.WHICH),
        communes=_of_communes(words),
        extreme=extreme_of(words),
        claim=told.claim if asked == "target" else None,
        whole_plan=asked == "lead" and asks_of_whole_plan(text, query.named.syllables, told.called),
        described=told.described,
        called=told.called,
        cited=referred.cited if asked == "reference" else None,
        cited_too=cited_beside(text, [place.folded for place in query.named.places]) if asked == "reference" else (),
        formal=None
        if outside
        or _CITED_BY.search(fold(text))
        or _MUST_ISSUE.search(fold(text))
        or (referred.is_cited and not codes)
        else _formal(words, query, vocabulary, years, called=bool(told.described)),
    )


def _communes_named(query: Query, documents: Mapping[str, Document]) -> tuple[str, ...]:
    levels = {key: each.level for key, each in documents.items()}
    named = query.named.places
    return tuple(" ".join(each.folded) for each in named if any(levels.get(key) == "xã" for key in each.documents))


def _asked(words: Words, told: Said, codes: frozenset[str], language: Language) -> tuple[Asked, Asked]:
    """By the words that give it away, a number that is put, or a document's number and who cites it."""
    if codes and words.has(f"{cues.ISSUED_BY} | {cues.CITES}"):
        return "reference", "reference"
    folded = fold(words.text)
    if _is_term_in(words.text):
        return "definition", "definition"
    if told_by := next((kind for kind, pattern in _TOLD_BY if pattern.search(folded)), None):
        return told_by, told_by
    if codes and _WHAT_ABOUT.search(words.text):
        return "wording", "wording"
    asked, inner = _kind(words, told.restored, language)
    of_a_number = words.has(cues.NUMBER_OF_A_PAPER) and words.has(cues.DOCUMENT_KINDS)
    of_another = bool(codes) and _OF_ANOTHER.search(folded) is not None
    if of_a_number and ((asked in _FOR_A_CITED and (of_another or not codes)) or (asked == "lead" and codes)):
        return "reference", "reference"
    return ("target", "target") if told.claim and asked in _OF_A_NUMBER else (asked, inner)


def _is_term_in(text: str) -> bool:
    """Whether it asks what a term means in a document; "vai trò của … trong kế hoạch này là gì" asks for duties."""
    folded = fold(text)
    return _TERM_IN.search(folded) is not None and _NO_TERM.search(folded) is None


@dataclass(frozen=True, slots=True)
class _Referred:
    """The documents that are asked for or about, see ``Question``; ``is_all``: the question is for nothing else."""

    numbered: tuple[str, str] | None
    sought: str | None
    cited: CitedKind | None
    is_all: bool

    @property
    def is_cited(self) -> bool:
        """Whether it is for a document that another cites, and not for one that may be there itself."""
        return self.cited is not None and self.cited.by_verb


def _referred(text: str, codes: frozenset[str], asked: Asked, reading: Reading, query: Query) -> _Referred:
    if _is_term_in(text):
        return _Referred(None, None, None, is_all=False)
    bare = reading.is_bare() if asked in _OF_A_CODE else False
    number = _BARE_NUMBER.search(fold(text)) if bare and not codes else None
    numbered = (number["kind"], number["number"]) if number else None
    kind = sought(text) if not codes and asked in _SOUGHT_BY else None
    cited = None if numbered else cited_kind(text, [place.folded for place in query.named.places])
    is_cited = cited is not None and not codes and (asked in _FOR_A_CITED or numbered or kind)
    return _Referred(numbered, kind, cited, bool((codes and bare) or numbered or kind or is_cited))


def _kind(words: Words, restored: str, language: Language) -> tuple[Asked, Asked]:
    """By the sentence that asks, where what is told round it does not."""
    start, end = asking(words.text)
    whole = kind_of(words)
    if end - start < len(words.text.rstrip()):
        marked = restored[slice(*asking(restored))]
        told = kind_of(Words(words.text[start:end], marked, with_marks=words.with_marks, english=language == "en"))
        if told[0] != "passage" and whole[0] != "comparison":
            return told
    return whole


def _of_school_years(text: str) -> str:
    """A school year by the year it ends in, as its column in a table is read: "năm học 2028-2029" is 2029."""
    if "giai doan" in fold(text):
        return text
    return _SCHOOL_YEAR.sub(lambda match: match[2] if int(match[2]) == int(match[1]) + 1 else match[0], text)


def _formal(
    words: Words, query: Query, vocabulary: Vocabulary, years: tuple[int, ...], *, called: bool
) -> FormalQuestion | None:
    reading = Reading(words, query, vocabulary, "formal", ((), ()))
    names = tuple(place.folded for place in query.named.places)
    return read_formal(Asking(words, reading, years, names, query.understood.language == "en", called))


def _numbers(text: str, words: Words) -> tuple[str, ...]:
    """Those in it that are no years; "half of the people" is one too, "the first half of the year" is not."""
    found = [each for each in numbers(text) if not _YEAR.fullmatch(each)]
    half = words.has("half of") and not words.has(_HALF_OF_A_TIME)
    return tuple(dict.fromkeys((*found, *(["50"] if half else []))))


def _is_of_document(folded: str, asked: Asked, *, rests: bool) -> bool:
    """Whether it asks for what the document says or rests on that it names by its number."""
    if rests:
        return _NUMBERED.search(folded) is not None
    return asked != "reference" and _OF_DOCUMENT.search(folded) is not None


def _of_communes(words: Words) -> bool:
    """Whether communes' plans are asked; of "UBND các xã" and "trạm y tế cấp xã" any document may speak."""
    starts = (start for start, _ in words.found(cues.EVERY_COMMUNE))
    return any(start == 0 or words.tokens[start - 1].folded in _BEFORE_COMMUNES for start in starts)


def _asks_for_whom(words: Words) -> bool:
    return words.has(f"{cues.BENEFICIARY} | {cues.FOR_WHOM} | {cues.BENEFITS}") and not words.has(
        f"{cues.SENT} | {cues.FROM_WHOM}"
    )


def _asks_basis(words: Words) -> bool:
    """Not so of "văn bản nào căn cứ vào Nghị quyết 72", which asks where that is cited."""
    if rests(words) and not words.has(cues.IS_BASIS):
        return True
    basis = next(iter(words.found(cues.BASIS)), None)
    if basis is None or words.has(cues.IS_BASIS):
        return False
    before = [end for _, end in words.found(cues.WHICH) if end <= basis[0]]
    return not before or not _NUMBERED.search(fold(words.text))


def _unit_of(claim: Claim) -> str | None:
    """The same of a number that is put: "bác" of "4 bác sĩ"."""
    return None if claim.unit == "%" else fold(claim.unit or "").split(" ")[0]


def _counted(words: Words) -> str | None:
    """What is counted: the word that follows "bao nhiêu" or "mấy", or "nhiều" in "nhiều trạm nhất"."""
    most = "nhiều | ít" if superlative(words) is not None else ""
    for _, after in (*words.found("bao nhiêu | mấy"), *words.found(most)):
        if not _SHOWN.isdisjoint(words.spelled[after : after + SHOWN_WITHIN]):
            continue  # "trong mấy xã phường này"
        classified = _goes_on(words, after + 1) and words.spelled[after] in _CLASSIFIERS
        end = after + 1 if classified and words.spelled[after + 1] not in _CALLED_SO else after
        if words.spelled[after : after + 1] == ["người"] and _NUMBER_OF.search(words.text.lower()):
            return None  # "số bác sĩ: … mấy người": they are what was named before
        if _goes_on(words, end) and not is_stop(words.spelled[end]) and words.spelled[end] not in _UNCOUNTED:
            return words.tokens[end].folded
    return None


def _goes_on(words: Words, end: int) -> bool:
    """Whether a word follows with nothing but a blank between: "bao nhiêu, nơi nào …" counts no "nơi"."""
    if not 0 < end < len(words.tokens):
        return False
    return words.text[words.tokens[end - 1].end : words.tokens[end].start].isspace()


def _called_so(text: str) -> list[places.Place]:
    """Communes named with their kind and in capitals that are in no list: those that were merged, those misspelt."""
    return [
        places.Place(match["name"], _KINDS[match["kind"].lower()], (), match.start("name"), match.end("name"))
        for pattern in (_COMMUNE, _ENGLISH_COMMUNE)
        for match in pattern.finditer(text)
    ]


def _of_another_kind(text: str, query: Query, documents: Mapping[str, Document]) -> Iterator[places.Place]:
    """Places that the question calls a phường where the documents' is a xã: another one of the same name."""
    folded = fold(text)
    for place in query.named.places:
        name = " ".join(place.folded)
        own = {fold(each.locality or "") for key in place.documents if (each := documents.get(key))}
        found = re.search(rf"(?<![,/] )\b(?P<kind>{'|'.join(_FOLDED_KINDS)}) {re.escape(name)}\b", folded)
        listed = found and re.search(r"\b(?:xa|phuong|dac khu)(?:,| va|/) ?$", folded[: found.start()])
        if found and own and not listed and f"{found['kind']} {name}" not in own:
            kind = _FOLDED_KINDS[found["kind"]]
            yield places.Place(f"{kind} {place.name}", kind, (), found.start(), found.end())


_PROVINCES: Final = (*places.provinces(), *places.former_provinces())


def _may_be_words(place: places.Place, text: str) -> bool:
    """Whether a former province's name without marks may be two words: "mỗi nam dinh ky", "hoa binh"."""
    typed = text[place.start : place.end]
    plain = typed.isascii() and typed.islower() and not text[: place.start].rstrip().endswith("tinh")
    return plain and place.name in places.former_provinces()


def _outside(text: str, query: Query) -> tuple[tuple[places.Place, ...], tuple[places.Place, ...]]:
    """Places named that no document is of (xã Phú Lương, Hải Phòng): those alone, and communes beside a known one."""
    known = {fold(place.name) for place in query.named.places}
    text, typed = (_without(known, without_person(each)) for each in (text, query.text))
    found = [
        place
        for place in places.find_places(text, _PROVINCES)
        if fold(place.name) not in known and not _may_be_words(place, text)
    ]
    # What a document is called by is taken out of the text ("Yên Hạ ward plan"), the commune in it is asked of.
    for place in _called_so(typed):
        if fold(place.name) not in {*known, *(fold(each.name) for each in found)}:
            found.append(place)
    beside = tuple(
        place for place in found if known and place.kind in _COMMUNE_KINDS and not _lies_in(place, known, query.text)
    )
    return tuple(place for place in found if place not in beside), beside


def _lies_in(place: places.Place, known: Collection[str], text: str) -> bool:
    """Whether a known place is named to say where this one lies: "xã Ngọc Chiến, tỉnh Sơn La" asks of no Sơn La."""
    name = re.escape(fold(place.name))
    outer = "|".join(map(re.escape, known))
    where = rf"\b{name}(?: commune| ward)? ?(?:,|\(|thuoc|cua|in) ?(?:tinh |thanh pho |the )?(?:{outer})\b"
    beside = rf"\b{name} (?:tinh|thanh pho) (?:{outer})\b"
    return re.search(f"{where}|{beside}", fold(text)) is not None


def _without(known: Collection[str], text: str) -> str:
    """The text with the places that have documents blanked: "Xã Tân Hòa Đông" names no xã Tân Hòa."""
    rest = fold(text)
    for name in sorted(known, key=len, reverse=True):
        for match in re.finditer(rf"\b{re.escape(name)}\b", rest):
            text = f"{text[: match.start()]}{'q' * len(match[0])}{text[match.end() :]}"
    return text
