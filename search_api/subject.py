"""Who has to do it by a question: "UBND xã phải ban hành kế hoạch trước ngày nào" asks of nobody else's time limit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from indexer.model import Document

_MUST: Final = re.compile(
    r"^\W*(?:(?:theo|tai|trong) [^,]{3,80}, ?)?(?:cac |nhung )?(?P<who>[\w ,&/-]{4,80}?)"
    r" (?:phai|co trach nhiem|can|duoc giao|duoc yeu cau)"
    r" (?:hoan thanh|ban hanh|xay dung|bao cao|gui|nop|lap|to chuc|trinh|dang ky|phe duyet|thanh lap|cong bo|ra soat)\b"
)
_GIVES: Final = re.compile(
    r"\b(?:giao|phan cong|yeu cau|chi dao)(?: cho)? (?P<who>[\w ,&/-]{4,60}?)"
    r" (?:(?:nhung |cac )?(?:nhiem vu|viec|trach nhiem|cong viec|gi)|chu tri|lam|thuc hien|phu trach|tham muu)\b"
)
_AGENCY: Final = re.compile(
    r"(?:cac |nhung |moi |toan bo )?(?:ubnd|uy ban|hdnd|hoi dong|so|phong|ban|tram|trung tam|cong an|truong|hoi|doan"
    r"|van phong|chi cuc|benh vien"
    r"|bao hiem|dang uy|tinh uy|chi bo|mttq|mat tran|xa|phuong|thon|to dan pho|co quan|don vi|doanh nghiep)\b"
)
_WHERE: Final = re.compile(r" (?:o|tai|cua|thuoc|tren dia ban) .*$")
_WORD: Final = re.compile(r"[a-z0-9]+")
# What a body and its place are called by tells none from another.
_LIGHT: Final = frozenset(
    """
    ubnd uy ban nhan dan cac nhung va tinh thanh pho o cua tai tren dia so moi tat ca tung nguoi
    minh moi nam hang thang quy dinh ky nay ta thi deu con
    """.split()  # noqa: SIM905 - a list to be read
)
KINDS_OF_PLACE: Final = frozenset(("xa", "phuong", "tinh", "thanh", "pho", "huyen", "dac", "khu", "thi", "tran"))


def place_of(document: Document) -> frozenset[str]:
    """The folded words of the names of the document's place and province, without what sort of place it is."""
    return frozenset(fold(f"{document.locality or ''} {document.province or ''}").split()) - KINDS_OF_PLACE


@lru_cache(maxsize=2_000)
def subject_of(question: str) -> frozenset[str]:
    """The folded words that tell who has to do it, places left in; none where the question does not begin so."""
    found = _MUST.match(" ".join(fold(question).split()))
    if found is None or not _AGENCY.match(found["who"]):
        return frozenset()
    return frozenset(_WORD.findall(_WHERE.sub("", found["who"]))) - _LIGHT


@lru_cache(maxsize=2_000)
def given_to(question: str) -> tuple[str, ...]:
    """The folded words that tell whom a document gives tasks: "Chỉ thị 12 giao Công an tỉnh chủ trì việc gì"."""
    found = _GIVES.search(" ".join(fold(question).split()))
    if found is None or not _AGENCY.match(found["who"]):
        return ()
    return tuple(_WORD.findall(_WHERE.sub("", found["who"])))


def names(body: tuple[str, ...], places: frozenset[str], text: str) -> bool:
    """Whether the text has the body's name word by word; what tells its place may be left out."""
    known = places | KINDS_OF_PLACE | {"cac"}
    end = next((index for index, word in enumerate(body) if index and word in known), len(body))
    phrase = " ".join(word for word in body[:end] if word != "cac")
    return f" {phrase} " in f" {' '.join(_WORD.findall(fold(text)))} "


def is_of(subject: frozenset[str], places: frozenset[str], *texts: str) -> bool:
    """Whether the texts name that body; ``places``: the folded words of places, which need not stand beside it."""
    asked = subject - places
    if asked <= KINDS_OF_PLACE and subject & places:
        return True  # the place itself: what its document says has to be done there
    return not asked or asked.issubset(_WORD.findall(fold(" ".join(texts))))
