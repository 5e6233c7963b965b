"""Passages made up for the tests of records."""

from __future__ import annotations

from indexer.model import Cell, Passage, Target
from indexer.records.targets import find_targets


def prose(text: str, *path: str, number: int = 0) -> Passage:
    """A paragraph or list under headings."""
    return Passage(f"d.{number}", "d", number, text, "paragraph", None, path, "II.1", 2, 2, 0, len(text))


def row(*path: str, **cells: str) -> Passage:
    """A table row; underscores in a column's name are blanks."""
    made = tuple(Cell(name.replace("_", " "), value) for name, value in cells.items())
    text = " | ".join(cell.value for cell in made)
    return Passage("d.r", "d", 0, text, "table_row", None, path, "Phụ lục 1, I.1", 5, 5, 0, len(text), made)


def told(target: Target) -> str:
    """A target on one line: "indicator >= 95 % đến 2030 +tăng"."""
    parts = [target.indicator, target.comparator, target.value, target.unit, target.relation, target.by_year]
    change = f" +{target.change}" if target.change else ""
    return " ".join("–" if part is None else str(part) for part in parts) + change


def read(text: str, *path: str) -> list[str]:
    """What the targets of one paragraph state."""
    return [told(target) for target in find_targets([prose(text, *path)], "2025-11")]
