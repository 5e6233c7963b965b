"""How often a text says that something is done.

"Mỗi tháng một lần" and "mỗi quý hai lần" are no more the same than 95 % and 90 %.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from indexer.model import Target

_NAMES: Final = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")
_SPELT: Final = {name: str(number) for number, name in enumerate(_NAMES, start=1)}
_UNIT: Final = "nam|quy|thang|tuan|ngay"
# Also "đồng/ha/năm", "4 lượt/tháng"; "quý I/năm 2026" is a time.
_EVERY: Final = re.compile(rf"(?:\b(?:moi|hang|tung) |(?<=[a-z%])/\s?(?!(?:{_UNIT}) \d))({_UNIT})\b")
_COUNTED: Final = re.compile(rf"\b(\d+|{'|'.join(_SPELT)}) (lan|{_UNIT})\b")


def how_often(text: str) -> frozenset[str]:
    """What of a text tells how often and how many times, folded and in digits: "moi quy", "2 lan"."""
    folded = " ".join(fold(text).split())
    every = {f"moi {unit}" for unit in _EVERY.findall(folded)}
    return frozenset(every | {f"{_SPELT.get(count, count.lstrip('0'))} {of}" for count, of in _COUNTED.findall(folded)})


def is_yearly(target: Target) -> bool:
    """Whether it is added or taken off every year ("hằng năm tăng thêm 10%") and its unit does not say so."""
    said = (target.unit or "").endswith("/năm")
    return target.change is not None and not said and "moi nam" in how_often(target.text)
