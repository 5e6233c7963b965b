"""Who has to do it by a question: "UBND xã phải ban hành kế hoạch trước ngày nào" asks of nobody else's time limit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from indexer.vietnamese.normal import fold

_MUST: Final = re.compile(
    r"^\W*(?:(?:theo|tai|trong) [^,]{3,80}, ?)?(?:cac |nhung )?(?P<who>[\w ,&/-]{4,80}?)"
    r" (?:phai|co trach nhiem|can|duoc giao|duoc yeu cau)"
    r" (?:hoan thanh|ban hanh|xay dung|bao cao|gui|nop|lap|to chuc|trinh|dang ky|phe duyet|thanh lap|cong bo|ra soat)\b"
)
_AGENCY: Final = re.compile(
    r"\b(?:ubnd|uy ban|hdnd|hoi dong|so|phong|ban|tram|trung tam|cong an|truong|hoi|doan|van phong|chi cuc|benh vien"
    r"|bao hiem|dang uy|tinh uy|chi bo|mttq|mat tran|xa|phuong|thon|to dan pho|co quan|don vi|doanh nghiep)\b"
)
_WHERE: Final = re.compile(r" (?:o|tai|cua|thuoc|tren dia ban) .*$")
_WORD: Final = re.compile(r"[a-z0-9]+")
# What a body and its place are called by tells none from another.
_LIGHT: Final = frozenset(
    "ubnd uy ban nhan dan cac nhung va tinh thanh pho o cua tai tren dia ban so moi tat ca tung nguoi".split()  # noqa: SIM905 - a list
)


KINDS_OF_PLACE: Final = frozenset(("xa", "phuong", "tinh", "thanh", "pho", "huyen", "dac", "khu", "thi", "tran"))


@lru_cache(maxsize=2_000)
def subject_of(question: str) -> frozenset[str]:
    """The folded words that tell who has to do it, places left in; none where the question does not begin so."""
    found = _MUST.match(" ".join(fold(question).split()))
    if found is None or not _AGENCY.search(found["who"]):
        return frozenset()
    return frozenset(_WORD.findall(_WHERE.sub("", found["who"]))) - _LIGHT


def is_of(subject: frozenset[str], places: frozenset[str], *texts: str) -> bool:
    """Whether the texts name that body; ``places``: the folded words of places, which need not stand beside it."""
    asked = subject - places
    if asked <= KINDS_OF_PLACE and subject & places:
        return True  # the place itself: what its document says has to be done there
    return not asked or asked.issubset(_WORD.findall(fold(" ".join(texts))))
