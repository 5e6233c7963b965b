"""Annexes that came as files of their own, and the documents they belong to.

Such a file names its document in brackets under its title, often with the number still blank: "(Kèm theo … Nghị
quyết số /NQ-CP ngày … của Chính phủ)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Document

_TO: Final = re.compile(r"\bkem theo\b.*?\bso\s*(?P<number>\d*)\s*[/-]\s*(?P<letters>[a-z]{1,6}(?:-[a-z]{1,8})*)")


def numbers(documents: Sequence[Document]) -> dict[str, str]:
    """By document the number it is known by: its own, or that of the one document that it is an annex of."""
    found = {each.id: each.number for each in documents if each.number}
    for annex in documents:
        if not annex.number and (number := _of_its_document(annex, documents)):
            found[annex.id] = number
    return found


def _of_its_document(annex: Document, documents: Sequence[Document]) -> str | None:
    for line in annex.formal:
        to = _TO.search(fold(line.text)) if line.part == "note" else None
        fitting = {each.number for each in documents if each.number and _fits(each, annex, to)} if to else set()
        if len(fitting) == 1:
            return fitting.pop()
    return None


def _fits(document: Document, annex: Document, to: re.Match[str]) -> bool:
    """Whether it may be the one named: by number, or with the number blank by letters, issuer and year."""
    number = fold(document.number or "")
    if to["number"]:
        return re.fullmatch(rf"0*{int(to['number'])}[/-]{re.escape(to['letters'])}", number) is not None
    same_year = (document.issued_on or "")[:4] == (annex.issued_on or "")[:4] != ""
    return number.endswith(f"/{to['letters']}") and document.issuer == annex.issuer and same_year
