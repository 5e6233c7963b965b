"""Pipe tables among the lines of any text: given as tables, all other lines as they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indexer.formats.grid_tables import grid_table
from indexer.formats.joining import tidy
from indexer.formats.lone_pipes import lone_pipe_table
from indexer.formats.tables import TableCell, build_table
from indexer.formats.wrapped_pipes import wrapped_pipe_table
from indexer.model import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Table

_ROW = re.compile(r"^\s*\|.*\|.*$|^[^|]*[^|\s][^|]*\|.*$")
_DELIMITER = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$")
_SEPARATOR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)")


def with_tables(lines: Sequence[str]) -> tuple[Line | Table, ...]:
    """The lines, each run of them that is a table drawn with pipes (names, dashes, rows; or a grid) as one table."""
    items: list[Line | Table] = []
    index = 0
    while index < len(lines):
        end = _table_end(lines, index)
        if end:
            items.append(_table(lines[index:end]))
            index = end
        elif other := (
            grid_table(lines, index)
            or lone_pipe_table(lines, index, _plain)
            or wrapped_pipe_table(lines, index, split_row)
        ):
            items.append(other[0])
            index = other[1]
        else:
            items.append(Line(lines[index]))
            index += 1
    return tuple(items)


def _table_end(lines: Sequence[str], start: int) -> int:
    """Where the table beginning at ``start`` ends; 0 if none begins there."""
    if start + 1 >= len(lines) or not _ROW.match(lines[start]) or not _DELIMITER.match(lines[start + 1]):
        return 0
    if len(split_row(lines[start])) != len(split_row(lines[start + 1])):
        return 0
    end = start + 2
    while end < len(lines) and _ROW.match(lines[end]):
        end += 1
    return end


def _table(lines: Sequence[str]) -> Table:
    names, *rows = [split_row(line) for index, line in enumerate(lines) if index != 1]
    width = len(names)
    cells = [[TableCell(i, text, header=True) for i, text in enumerate(names)]]
    for row in rows:
        # A pipe that the author left in the last cell's text is text.
        whole = [*row[: width - 1], " | ".join(row[width - 1 :])] if len(row) > width else row
        cells.append([TableCell(i, text) for i, text in enumerate(whole)])
    return build_table(cells, width)


def split_row(line: str) -> list[str]:
    """The cells of one pipe table row, without emphasis marks."""
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [_plain(cell) for cell in _SEPARATOR.split(inner)]


def _plain(cell: str) -> str:
    return tidy(_EMPHASIS.sub("", _BREAK.sub(" ", cell)).replace("\\|", "|"))
