"""Numbers as Vietnamese documents write them: "75,5", "1.000", "01", "4-5", "từ 4 đến 5", "một lần"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_BETWEEN = r"\s*(?P<unit>%|tuổi|năm|cm|kg)?\s*(?:[-–—÷]|đến|tới)\s*(?:dưới\s+)?"
# Not inside a date ("10/11"), a number of a document ("72-NQ/TW"), a name ("COVID-19", "5G") or a longer number.
_BEFORE = r"(?<![\w/.,–-])"
_AFTER = r"(?![\d/]|[.,]\d|-[^\W\d_]|(?!(?:cm|kg|km|ha|tuổi|lần)(?!\w))[^\W\d_])"
_NUMBER = re.compile(rf"{_BEFORE}(?P<low>{_DIGITS})(?:{_BETWEEN}(?P<high>{_DIGITS}))?{_AFTER}")
_SINGLE = re.compile(rf"{_BEFORE}(?P<low>{_DIGITS}){_AFTER}")
# "năm" is left out: it is "year" as often as "five".
_WORDS = {
    "một": "1",
    "hai": "2",
    "ba": "3",
    "bốn": "4",
    "sáu": "6",
    "bảy": "7",
    "tám": "8",
    "chín": "9",
    "mười": "10",
}
_SPELT = "|".join(_WORDS)
_WORD = re.compile(
    rf"(?<!\w)(?:(?P<counting>{_SPELT})(?= (?:lần|lượt|bác sĩ)\b)|(?:ít nhất|tối thiểu)\s+(?P<least>{_SPELT})(?= \w))"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number or range in a text: its value as text ("1000", "75.5", "4-5") and its span."""

    value: str
    start: int
    end: int


def parse_number(text: str) -> str | None:
    """One number's value: "1.000,5" -> "1000.5", "01" -> "1"; None where it may be read in two ways ("1,000")."""
    if not re.fullmatch(_DIGITS, text, re.ASCII):
        return None
    whole, _, part = text.partition(",")
    if "." in whole and not part and not re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", whole, re.ASCII):
        # A point that groups no thousands is a decimal point, as "75.5"; "1.5000" is neither.
        whole, _, part = whole.partition(".")
        if len(part) > len("00"):
            return None
    elif len(part) == len("000") and whole != "0":
        return None
    whole = whole.replace(".", "").lstrip("0") or "0"
    part = part.rstrip("0")
    return f"{whole}.{part}" if part else whole


def find_numbers(text: str) -> list[Number]:
    """The numbers and ranges of a lowered text in order; what may be read in two ways is left out."""
    found: list[Number] = []
    at = 0
    while match := _NUMBER.search(text, at):
        number = _range(match) if match["high"] else _single(match)
        if number is None and match["high"] and (alone := _SINGLE.match(text, match.start())):
            match, number = alone, _single(alone)
        if number:
            found.append(number)
        at = match.end()
    found += [_spelt(match) for match in _WORD.finditer(text)]
    return sorted(found, key=lambda number: number.start)


def _spelt(match: re.Match[str]) -> Number:
    name = "counting" if match["counting"] else "least"
    return Number(_WORDS[match[name]], *match.span(name))


def _single(match: re.Match[str]) -> Number | None:
    value = parse_number(match["low"])
    return Number(value, match.start(), match.end()) if value else None


def _range(match: re.Match[str]) -> Number | None:
    low, high = parse_number(match["low"]), parse_number(match["high"])
    if low is None or high is None or float(low) >= float(high):
        return None
    return Number(f"{low}-{high}", match.start(), match.end())
