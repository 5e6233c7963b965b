"""Between the model's frozen dataclasses and table rows: a column a field, in the dataclass's own order."""

from __future__ import annotations

import json
from dataclasses import astuple, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from indexer.model import Assignment, Cell, Document, FormalLine, LikelyReading, Passage, Reference, Section, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Row = TypeVar("Row", Document, Section, Passage, Reference, Assignment, Target)

TABLES: dict[type, str] = {
    Document: "documents",
    Section: "sections",
    Passage: "passages",
    Reference: '"references"',
    Assignment: "assignments",
    Target: "targets",
}


def columns(kind: type) -> tuple[str, ...]:
    """The column names of a model type, quoted where SQL claims the word."""
    return tuple('"end"' if field.name == "end" else field.name for field in fields(kind))


def to_row(thing: Document | Section | Passage | Reference | Assignment | Target) -> tuple[Any, ...]:
    """The values of a model object in the order of ``columns``."""
    return tuple(_to_column(getattr(thing, field.name)) for field in fields(thing))


def from_row(kind: type[Row], row: Sequence[Any]) -> Row:
    """The model object whose columns these are."""
    values = list(row)
    for place, decode in _DECODED[kind]:
        values[place] = decode(values[place])
    return kind(*values)


def _to_column(value: object) -> object:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, tuple):
        plain = [_plain(one) for one in value]
        return json.dumps(plain, ensure_ascii=False)
    return value


@lru_cache(maxsize=4096)
def _strings(text: str) -> tuple[str, ...]:
    """Passages of one section share one path, so that it is decoded and kept once."""
    return tuple(json.loads(text))


def _plain(value: object) -> object:
    if isinstance(value, Cell):
        return _cell_row(value)
    return astuple(value) if isinstance(value, LikelyReading | FormalLine) else value


def _cell_row(cell: Cell) -> list[str]:
    return [cell.column, cell.value, cell.above] if cell.above else [cell.column, cell.value]


@lru_cache(maxsize=256)
def _numbers(text: str) -> tuple[int, ...]:
    return tuple(json.loads(text))


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    return () if text == "[]" else tuple((start, end) for start, end in json.loads(text))


def _readings(text: str) -> tuple[LikelyReading, ...]:
    return () if text == "[]" else tuple(LikelyReading(*parts) for parts in json.loads(text))


def _formal(text: str) -> tuple[FormalLine, ...]:
    return () if text == "[]" else tuple(FormalLine(*parts) for parts in json.loads(text))


def _cells(text: str) -> tuple[Cell, ...]:
    return () if text == "[]" else tuple(Cell(*parts) for parts in json.loads(text))


_DECODERS: dict[str, Callable[[Any], Any]] = {
    "recipients": _strings,
    "warnings": _strings,
    "section_path": _strings,
    "lead": _strings,
    "lead_canonical": _strings,
    "coordinate": _strings,
    "coordinate_canonical": _strings,
    "flags": _strings,
    "cells": _cells,
    "formal": _formal,
    "uncertain": _spans,
    "likely": _readings,
    "ocr_pages": _numbers,
    "paged": bool,
    "is_digest": bool,
}

# Of each type, the places of the columns that need decoding.
_DECODED: dict[type, list[tuple[int, Callable[[Any], Any]]]] = {
    kind: [(place, _DECODERS[one.name]) for place, one in enumerate(fields(kind)) if one.name in _DECODERS]
    for kind in TABLES
}
