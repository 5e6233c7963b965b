"""English numbers written as words: "four to five doctors" says what "4 to 5 doctors" says, as documents print it."""

from __future__ import annotations

import re
from typing import Final

# fmt: off
_WORDS: Final = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TEN_WORDS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
_UNITS: Final = {word: value for value, word in enumerate(_WORDS, start=2)}
_TENS: Final = {word: 10 * value for value, word in enumerate(_TEN_WORDS, start=2)}
_LARGE: Final = {"hundred": 100, "thousand": 1_000}
_ONES: Final = {"one": 1, **{word: _UNITS[word] for word in _WORDS[:8]}}

_PLAIN: Final = (
    f"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?|{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
)
# "One" alone is mostly no number ("one of", "no one"); before "hundred" it is.
_NUMBER: Final = re.compile(
    rf"\b(?P<said>(?:an?|one|{_PLAIN})[- ](?:hundred|thousand)(?! and\b)|{_PLAIN})\b"
    r"(?![- ](?:thirds?|quarters?|fourths?|fifths?|tenths?|hundreds?|thousands?)\b)(?!['’])",
    re.IGNORECASE,
)
# "The two plans", "between two communes": what is compared or known already, no amount that is asked for.
_KNOWN_BEFORE: Final = re.compile(
    r"(?i)\b(?:the|these|those|both|all|other|one or|an?|(?:hundred|thousand)(?: and)?)[- ]$"
)
_KNOWN_AFTER: Final = re.compile(
    r"(?i)^\s+(?:plans?|documents?|communes|wards|provinces|localities|places|programmes|programs|ones)\b"
)


def with_digits(text: str) -> str:
    """An English text, its numbers from two on in digits; in names, and where they count what is compared, they stay.

    A number in capitals within a sentence is part of a name.
    """
    return _NUMBER.sub(lambda found: _digits(found, text), text)


def _digits(found: re.Match[str], text: str) -> str:
    said, before, after = found["said"], text[: found.start()], text[found.end() :]
    if (said[0].isupper() and before.strip()) or _KNOWN_BEFORE.search(before) or _KNOWN_AFTER.search(after):
        return said
    return _written(_value(re.split(r"[- ]", said.lower())))


def _value(words: list[str]) -> int:
    if words[-1] in _LARGE:
        return max(1, _value(words[:-1])) * _LARGE[words[-1]]
    return sum(_TENS.get(word, 0) or _UNITS.get(word, 0) or _ONES.get(word, 0) for word in words)


def _written(value: int) -> str:
    return f"{value:,}"
