"""Questions that put a number and ask whether it is so: "Mường La đặt mục tiêu 95 % bảo hiểm y tế, đúng không?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.records.folding import lowered
from indexer.records.measures import find_measures
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from indexer.model import Comparator

# Folded, as are the questions they are looked for in.
_CONFIRM: Final = re.compile(
    r"\b(?:co phai|co dung|dung khong|phai khong|dung chu|phai chu|dung hay khong|dung hay sai|dung chua|co that la"
    r"|phai chang|is it true(?: that)?|is it correct(?: that)?|right\W*$|correct\W*$|true\W*$)"
)
_WHETHER: Final = re.compile(r"\bco\b.*\bkhong\W*$|\bla\b.*\bkhong\W*$|^\W*(?:is|are|does|do|did|has|have)\b")
_ASKS: Final = re.compile(r"\b(?:ai|nào|gì|mấy|bao nhiêu|bao giờ|đâu|sao|who|whom|which|what|when|where|why|how)\b")
_ASKS_BARE: Final = re.compile(r"\b(?:ai|nao|gi|may|bao nhieu|bao gio|(?<!phan )dau|sao)\b")
_SAYING: Final = re.compile(
    r"(?i)\b(?:có phải(?: là)?|có đúng(?: là)?|đúng không|phải không|đúng chứ|phải chứ|đúng hay không|đúng hay sai"
    r"|đúng chưa|có thật là|phải chăng|co phai(?: la)?|co dung(?: la)?|dung khong|phai khong|dung chu|phai chu"
    r"|dung hay khong|dung hay sai|phai chang|is it true(?: that)?|is it correct(?: that)?|right(?=\W*$)"
    r"|correct(?=\W*$)|true(?=\W*$)|không(?=\W*$)|khong(?=\W*$))"
)
# At most as long as the English.
_ENGLISH: Final = {"percent": "%", "per cent": "%", "years": "tuổi", "doctors": "bác sĩ"}
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Claim:
    """The number put, its unit and what it was said to be: at least, over, just so."""

    value: str
    unit: str | None
    comparator: Comparator
    compared: bool

    @property
    def said(self) -> str:
        """As a reader writes it: "95%", "4 bác sĩ"."""
        unit = self.unit or ""
        return f"{self.value.replace('.', ',')}{unit if unit == '%' else f' {unit}'.rstrip()}"


def claim_of(text: str) -> Claim | None:
    """The one number that a yes-or-no question puts; None where it asks anything else, or puts several."""
    plain, low = fold(text), lowered(text)
    asks = _ASKS.search(low) or (text.isascii() and _ASKS_BARE.search(plain))
    if asks or not (_CONFIRM.search(plain) or _WHETHER.search(plain)):
        return None
    for english, vietnamese in _ENGLISH.items():
        low = low.replace(english, vietnamese.ljust(len(english)))
    found = find_measures(low, [match.span() for match in _YEAR.finditer(low)])
    if len(found) != 1 or "-" in found[0].value or not found[0].unit:
        return None
    (put,) = found
    return Claim(put.value, put.unit, put.comparator, put.compared)


def without(text: str, claim: Claim) -> str:
    """The question without the number and the words that ask whether it is so, marked or not."""
    number = re.escape(claim.value).replace(r"\.", "[.,]")
    rest = re.sub(rf"(?i)(?<![\d.,]){number}(?![\d]|[.,]\d)\s*(?:%|phần trăm|phan tram|per ?cent)?", " ", text)
    return " ".join(_SAYING.sub(" ", rest).split())
