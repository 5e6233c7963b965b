"""Who has to do it by a question: "UBND xã phải ban hành kế hoạch trước ngày nào" asks of nobody else's time limit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api.place_kinds import GOVERNED, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.model import Document

_MUST: Final = re.compile(
    r"^\W*(?:(?:theo|tai|trong) [^,]{3,80}, ?)?(?:cac |nhung )?(?P<who>[\w ,&/-]{4,80}?)"
    r" (?:phai|co trach nhiem|can|duoc giao|duoc yeu cau)"
    r" (?:tong |som |khan truong )?"
    r"(?:hoan thanh|ban hanh|xay dung|bao cao|gui|nop|lap|to chuc|trinh|dang ky|phe duyet|thanh lap|cong bo|ra soat"
    r"|kiem tra|thuc hien|cap nhat|tong hop|tham dinh|bo tri|khac phuc|kiem dinh|tuyen truyen|huong dan|lam)\b"
)
_GIVES: Final = re.compile(
    r"\b(?:giao|phan cong|yeu cau|chi dao)(?: cho)? (?P<who>[\w ,&/-]{4,60}?)"
    r" (?:(?:nhung |cac )?(?:nhiem vu|viec|trach nhiem|cong viec|gi)|chu tri|lam|lo|thuc hien|phu trach|tham muu)\b"
)
_AGENCY: Final = re.compile(
    r"(?:cac |nhung |moi |toan bo )?(?:ubnd|uy ban|hdnd|hoi dong|so|phong|ban|tram|trung tam|cong an|truong|hoi|doan"
    r"|van phong|chi cuc|benh vien"
    r"|bao hiem|dang uy|tinh uy|chi bo|mttq|mat tran|xa|phuong|thon|to dan pho|co quan|don vi|doanh nghiep)\b"
)
_ASKED: Final = re.compile(r"\b(?:nao|ai|gi)\b")  # "giao ban nào chủ trì" names none
_WHERE: Final = re.compile(r" (?:o|tai|cua|thuoc|tren dia ban) .*$")
_WORD: Final = re.compile(r"[a-z0-9]+")
# What tells no body from another.
_LIGHT: Final = frozenset(
    """
    cac nhung va o cua tai tren moi tat ca tung nguoi cap
    minh moi nam hang thang quy dinh ky nay ta thi deu con
    """.split()  # noqa: SIM905 - a list to be read
)
LEVELS: Final = frozenset(("xa", "phuong", "dackhu", "thitran", "huyen", "tinh", "thanhpho"))
_COMMUNES: Final = frozenset(("xa", "phuong", "dackhu", "thitran"))
_ALL_COMMUNES: Final = re.compile(r"\b(?:cap xa|dia phuong)\b")
_AS_ONE: Final = (
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("mat tran to quoc viet nam", "mttq"),
    ("mat tran to quoc", "mttq"),
    ("uy ban mttq", "mttq"),
    ("hop tac xa", "hoptacxa"),
    ("xa hoi", "xahoi"),  # no commune's
    ("dia phuong", "diaphuong"),
    ("thanh pho", "thanhpho"),
    ("dac khu", "dackhu"),
    ("thi tran", "thitran"),
)
_SORTS: Final = frozenset(("so", "phong"))
_ANYBODY: Final = frozenset("co quan don vi to chuc ca nhan doan the nganh ban diaphuong lien co".split())  # noqa: SIM905 - a list
KINDS_OF_PLACE: Final = syllables(GOVERNED)


def place_of(document: Document) -> frozenset[str]:
    """The folded words of the names of the document's place and province, without what sort of place it is."""
    return frozenset(fold(f"{document.locality or ''} {document.province or ''}").split()) - KINDS_OF_PLACE


@lru_cache(maxsize=2_000)
def subject_of(question: str) -> frozenset[str]:
    """The folded words that tell who has to do it, places left in; none where the question does not begin so."""
    found = _MUST.match(" ".join(fold(question).split()))
    if found is None or not _AGENCY.match(found["who"]):
        return frozenset()
    return _words(_WHERE.sub("", found["who"]))


def _words(folded: str) -> frozenset[str]:
    """The words that tell a body, names of several words that are one thing told as one: "ubnd", "xa"."""
    for several, one in _AS_ONE:
        folded = folded.replace(several, one)
    return frozenset(_WORD.findall(folded)) - _LIGHT


@lru_cache(maxsize=2_000)
def given_to(question: str) -> tuple[str, ...]:
    """The folded words that tell whom a document gives tasks: "Chỉ thị 12 giao Công an tỉnh chủ trì việc gì"."""
    found = _GIVES.search(" ".join(fold(question).split()))
    if found is None or not _AGENCY.match(found["who"]) or _ASKED.search(found["who"]):
        return ()
    return tuple(_WORD.findall(_WHERE.sub("", found["who"])))


def names(body: tuple[str, ...], places: frozenset[str], text: str) -> bool:
    """Whether the text has the body's name word by word; what tells its place may be left out."""
    known = places | KINDS_OF_PLACE | {"cac"}
    end = next((index for index, word in enumerate(body) if index and word in known), len(body))
    phrase = " ".join(word for word in body[:end] if word != "cac")
    return f" {phrase} " in f" {' '.join(_WORD.findall(fold(text)))} "


def is_of(subject: frozenset[str], places: frozenset[str], *bodies: str) -> bool:
    """Whether one of the bodies is the one asked about, or none is asked about.

    ``places``: the folded words of places, which need not stand beside it. A place asked about by its mere name is
    the document's own: what its document says has to be done there.
    """
    if not subject or (subject - places <= LEVELS and subject & places):
        return True
    return any(_is_the_body(subject, _words(fold(each)), places, fold(each)) for each in bodies)


def is_due_to(subject: frozenset[str], places: frozenset[str], named: Iterable[Sequence[str]]) -> bool:
    """Whether nobody else has to do it; ``named``: the bodies named nearest, above them, and so on: the first decide.

    What names no body, or anybody ("các cơ quan, đơn vị"), is silent on it.
    """
    for bodies in named:
        if is_of(subject, places, *bodies):
            return True
        if any(not _is_anybody(subject, _words(fold(each))) for each in bodies):
            return False
    return True


def _is_the_body(asked: frozenset[str], said: frozenset[str], places: frozenset[str], text: str) -> bool:
    """Whether the sort of body and its name are the same, and the level where both have one."""
    wanted, levels = asked & LEVELS, (said & LEVELS) | (_COMMUNES if _ALL_COMMUNES.search(text) else frozenset())
    return _called(asked, places) <= _called(said, places) and not (wanted and levels and wanted.isdisjoint(levels))


def _called(words: frozenset[str], places: frozenset[str]) -> frozenset[str]:
    """What it is called besides level and place; "các xã" by themselves are their committees."""
    return words - places - LEVELS or frozenset(("ubnd",))


def _is_anybody(asked: frozenset[str], said: frozenset[str]) -> bool:
    """Whether it is no body but all there are, or all of a sort: "các sở, ban, ngành" of a Sở."""
    return not said or (not said <= LEVELS and said <= LEVELS | _ANYBODY | (asked & _SORTS))
