"""What two documents state of themselves: whether they can be the same document, and how much speaks for it.

Plans that carry out one resolution repeat one another nearly word for word; whose they are is said by number, issuer
and place alone. What one of them leaves open contradicts nothing: a draft has no number yet.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel

from indexer.vietnamese.normal import fold
from indexer.vietnamese.places import communes, find_places

if TYPE_CHECKING:
    from indexer.model import Document

# A draft dated to a month is signed within some months, or it is another year's.
_MONTHS_TO_SIGN: Final = 6
# Names of one issuer as OCR reads them twice.
_MISREAD: Final = 0.85
# What OCR takes for one another in a number.
_CONFUSED: Final = str.maketrans("oilsbđ", "011580")
# The organs that speak for a Party committee: its standing committee's plan is the committee's.
_ORGANS: Final = re.compile(r"\b(?:ban thuong vu|ban chap hanh|thuong truc)\b")
_PERIODS: Final = re.compile(
    r"\b(nam|thang|quy|ky|dot|lan|khoa|tuan)\s+(?:thu\s+)?(\d{1,4}|[ivx]{1,5})\b|\b((?:19|20)\d\d)\b"
)
_BLANKS: Final = re.compile(r"\s+")


def conflict(first: Document, second: Document) -> bool:
    """Whether they state what the same document cannot state twice."""
    return (
        first.is_digest != second.is_digest
        or _differ(first.type, second.type)
        or _differ(first.level, second.level)
        or _numbers_differ(first, second)
        or _places_differ(first, second)
        or _differ(first.province, second.province)
        or _issuers_differ(first, second)
        or _dates_differ(first, second)
        or _periods_differ(first, second)
    )


def same_key(first: Document, second: Document) -> bool:
    """Whether both state the same number, and the same day or issuer: what a document is known by."""
    numbered = first.number is not None and second.number is not None and not _numbers_differ(first, second)
    dated = first.issued_on_precision == "day" and first.issued_on == second.issued_on
    return numbered and (dated or _same_issuer(first, second))


def same_heading(first: Document, second: Document) -> bool:
    """Whether both state whose they are, and the same, and have titles that hardly differ."""
    whose = _same_issuer(first, second) or (first.locality is not None and not _differ(first.locality, second.locality))
    return whose and Indel.normalized_similarity(_plain(first.title), _plain(second.title)) >= _MISREAD


def _differ(first: str | None, second: str | None) -> bool:
    return first is not None and second is not None and _plain(first) != _plain(second)


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", fold(text)).strip(" .,;:-–")


def _numbers_differ(first: Document, second: Document) -> bool:
    if first.number is None or second.number is None:
        return False
    one, other = ("".join(filter(str.isalnum, fold(each))) for each in (first.number, second.number))
    if first.read_by_ocr or second.read_by_ocr:
        one, other = one.translate(_CONFUSED), other.translate(_CONFUSED)
    return one != other


def _places_differ(first: Document, second: Document) -> bool:
    """A name that OCR misread is none of a commune; one that is, is never another's."""
    one, other = _place(first), _place(second)
    if not _differ(one, other):
        return False
    read = [each for each in (first, second) if each.read_by_ocr]
    return all(each.level != "xã" or communes(_place(each) or "") for each in read)


def _place(document: Document) -> str | None:
    return document.locality or _commune_named_most(document.text)


@lru_cache(maxsize=2_000)
def _commune_named_most(text: str) -> str | None:
    """Whose a text seems to be that does not say so: nearly the same plan names another commune."""
    named = Counter(f"{place.kind} {place.name}" for place in find_places(text) if place.kind in {"xã", "phường"})
    return named.most_common(1)[0][0] if named else None


def _issuers_differ(first: Document, second: Document) -> bool:
    if first.issuer is None or second.issuer is None or _same_issuer(first, second):
        return False
    if first.read_by_ocr or second.read_by_ocr:
        return Indel.normalized_similarity(_plain(first.issuer), _plain(second.issuer)) < _MISREAD
    return True


def _same_issuer(first: Document, second: Document) -> bool:
    if first.issuer is None or second.issuer is None:
        return False
    one, other = (_body(each) for each in (first.issuer, second.issuer))
    return one == other


def _body(issuer: str) -> str:
    return _BLANKS.sub(" ", _ORGANS.sub("", _plain(issuer).replace("uy ban nhan dan", "ubnd"))).strip()


def _dates_differ(first: Document, second: Document) -> bool:
    """Two days differ; a month or a year left without its day may be a draft's, signed later."""
    if first.issued_on is None or second.issued_on is None:
        return False
    if first.issued_on_precision == second.issued_on_precision == "day":
        return first.issued_on != second.issued_on
    one, other = (_months(each.issued_on or "") for each in (first, second))
    return one[0] - other[1] > _MONTHS_TO_SIGN or other[0] - one[1] > _MONTHS_TO_SIGN


def _months(date: str) -> tuple[int, int]:
    """The first and the last month that a date may mean, counted from year 0."""
    year, *rest = (int(part) for part in date.split("-"))
    return (12 * year + rest[0], 12 * year + rest[0]) if rest else (12 * year + 1, 12 * year + 12)


def _periods_differ(first: Document, second: Document) -> bool:
    """Titles for other years, months, quarters: "năm 2025" and "năm 2026". One may be cut short."""
    one, other = _periods(first.title), _periods(second.title)
    return any(not (one[unit] <= other[unit] or other[unit] <= one[unit]) for unit in one.keys() & other.keys())


def _periods(title: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for unit, number, year in _PERIODS.findall(fold(title)):
        is_year = bool(year) or unit == "nam"
        found.setdefault("nam" if is_year else unit, set()).add(year or number.lstrip("0"))
    return found
