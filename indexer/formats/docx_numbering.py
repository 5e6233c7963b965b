"""Word's automatic numbering put into words: what a reader sees before a paragraph stands nowhere in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.formats.docx_package import switched_on, value, w
from indexer.formats.docx_styles import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.formats.docx_package import Element

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MOST_COUNTED = 4000  # beyond it a counter is garbage, and Roman figures would fill the page


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int
    restart: int | None
    legal: bool
    style: str | None = None


class Numbering:
    """The counters of a document's lists. ``label`` must be asked once a paragraph, in document order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[str] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for element in root.findall(w("abstractNum")):
            levels = {whole(e.get(w("ilvl")), 0): _level(e) for e in element.findall(w("lvl"))}
            self._abstract[element.get(w("abstractNumId"), "")] = levels
        same = _by_style(root)
        for element in root.findall(w("num")):
            abstract = value(element, "abstractNumId") or ""
            abstract = same.get(abstract, abstract)
            overrides = {}
            for override in element.findall(w("lvlOverride")):
                index = whole(override.get(w("ilvl")), 0)
                overrides[index] = _overridden(override, self._abstract.get(abstract, {}).get(index))
            self._lists[element.get(w("numId"), "")] = (abstract, {i: v for i, v in overrides.items() if v})

    def level_of(self, list_id: str | None, styles: Sequence[str]) -> int | None:
        """The level of this list that is tied to one of these paragraph styles, the last one before all others."""
        abstract, overrides = self._lists.get(list_id or "", ("", {}))
        levels = {**self._abstract.get(abstract, {}), **overrides}
        tied = {level.style: index for index, level in levels.items() if level.style}
        return next((tied[style] for style in reversed(styles) if style in tied), None)

    def label(self, list_id: str | None, index: int) -> str:
        """The next number or bullet of this list at this level: "1.", "2.1.", "a)", "-"; "" where it shows none."""
        if list_id not in self._lists or not 0 <= index < _LEVELS:
            return ""
        abstract, overrides = self._lists[list_id]
        levels = {**self._abstract.get(abstract, {}), **overrides}
        level = levels.get(index)
        if level is None:
            return ""
        counters = self._count(list_id, abstract, overrides, levels, index)
        if level.format == "bullet":
            return "+" if level.text.strip() == "+" else "-"
        return _PLACEHOLDER.sub(lambda m: _written(int(m.group(1)) - 1, levels, counters, level), level.text).strip()

    def _count(
        self, list_id: str, abstract: str, overrides: dict[int, _Level], levels: dict[int, _Level], index: int
    ) -> list[int | None]:
        """Steps the counter of this level and clears those below it. Lists of one definition share counters."""
        counters = self._counters.setdefault(abstract, [None] * _LEVELS)
        if list_id not in self._started:
            self._started.add(list_id)
            for changed in overrides:
                counters[changed] = None
        current = counters[index]
        counters[index] = levels[index].start if current is None else min(current + 1, _MOST_COUNTED)
        for deeper in range(index + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and index < restart):
                counters[deeper] = None
        return counters


def _by_style(root: Element) -> dict[str, str]:
    """Definitions that only point to a list style, and the definition that this style is made of."""
    made = {value(element, "styleLink"): element.get(w("abstractNumId"), "") for element in root.iter(w("abstractNum"))}
    pointing = ((element, value(element, "numStyleLink")) for element in root.iter(w("abstractNum")))
    return {element.get(w("abstractNumId"), ""): made[style] for element, style in pointing if style and style in made}


def _level(element: Element) -> _Level:
    restart = value(element, "lvlRestart")
    return _Level(
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        start=whole(value(element, "start"), 1),
        restart=int(restart) if restart and restart.isdecimal() else None,
        legal=switched_on(element, "isLgl") or False,
        style=value(element, "pStyle"),
    )


def _overridden(override: Element, level: _Level | None) -> _Level | None:
    own = override.find(w("lvl"))
    level = _level(own) if own is not None else level
    start = value(override, "startOverride")
    if level and start and start.isdecimal():
        return replace(level, start=int(start))
    return level


def _written(index: int, levels: dict[int, _Level], counters: list[int | None], asking: _Level) -> str:
    level = levels.get(index)
    counted = counters[index]
    number = counted if counted is not None else (level.start if level else 1)
    return written(number, "decimal" if asking.legal or level is None else level.format)


def written(number: int, format_name: str) -> str:
    """A counter in one of Word's number formats; formats that Vietnamese documents never use come as decimals."""
    if format_name in {"upperRoman", "lowerRoman"}:
        roman = _roman(number)
        return roman if format_name == "upperRoman" else roman.lower()
    if format_name in {"upperLetter", "lowerLetter"}:
        # After z Word writes aa, bb, cc.
        letter = _ALPHABET[(number - 1) % len(_ALPHABET)] * ((number - 1) // len(_ALPHABET) + 1) if number > 0 else ""
        return letter if format_name == "upperLetter" else letter.lower()
    if format_name == "decimalZero":
        return f"{number:02d}"
    return "" if format_name == "none" else str(number)


def _roman(number: int) -> str:
    figures = ""
    for amount, figure in _ROMAN:
        figures += figure * (number // amount)
        number %= amount
    return figures
