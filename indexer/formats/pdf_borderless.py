"""Tables without rules, or with rules between their rows only.

Columns come from where their names stand and what the rows below leave empty, rows from the distances of lines and the
numbers. What does not fit stays lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.formats.joining import join_lines
from indexer.formats.pdf_glyphs import Row, row_text
from indexer.formats.pdf_grouping import group_rows
from indexer.formats.pdf_headers import find_header
from indexer.formats.pdf_parts import Columns, bottom, cell_text, is_bold, parts, size, top
from indexer.formats.tables import GROUP_MARK, PAGE_NUMBER, TableCell, build_table, is_ordinal, names_a_sum

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.formats.pdf_headers import Header
    from indexer.formats.pdf_rules import Rule
    from indexer.model import Table

# A larger empty stretch than this (letter sizes) below a line ends the table.
_END_GAP = 2.5
# A sum's name stands in the column of the numbers, of the tasks, or over both.
_TOTAL_COLUMNS = 2
# How many lines of a page are looked at to tell whether the table before goes on.
_PROBE = 4
_FEWEST_NUMBERS = 0.5
# Lines that may stand at the head of every page, above a table that goes on.
_MOST_HEAD_LINES = 2
# Lines of a table that tell whether its rows are numbered: more than a page has.
_MOST_BODY = 300
# A rule over this share of a table's width parts its rows.
_MOST_OF = 0.6


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table that may go on over the page: its columns, and whether its rows are numbered."""

    columns: Columns
    numbered: bool


@dataclass(frozen=True, slots=True)
class BorderlessTable:
    """A table found among the rows ``first`` to ``last`` (exclusive) of a page."""

    first: int
    last: int
    table: Table
    open: OpenTable


def borderless_table(
    rows: Sequence[Row], above: OpenTable | None, rules: Sequence[Rule] = ()
) -> BorderlessTable | None:
    """The first table among these lines. ``above``: the table open at the end of the page before."""
    start = 1 if rows and PAGE_NUMBER.match(row_text(rows[0])) else 0
    head = start + _MOST_HEAD_LINES
    tops = range(start, min(head + 1, len(rows)) if above else 0)
    named = any((header := find_header(rows, index)) and header.first <= head for index in tops)
    for first in tops[:_MOST_HEAD_LINES] if not named else ():
        if above and _goes_on(rows[first:], above.columns):
            return _body(rows, first, first, above, rules, ())
    for index in range(start, len(rows)):
        header = find_header(rows, index)
        again = above if header and header.first <= head else None
        found = _below(rows, header, again, rules) if header else None
        if found:
            return found
    return None


def _below(
    rows: Sequence[Row], header: Header, above: OpenTable | None, rules: Sequence[Rule]
) -> BorderlessTable | None:
    again = above is not None and above.columns.count == header.columns.count
    columns = above.columns if above and again else header.columns
    numbered = _is_numbered(rows[header.end : header.end + _MOST_BODY], columns)
    return _body(rows, header.first, header.end, OpenTable(columns, numbered), rules, header.names)


def _is_numbered(body: Sequence[Row], columns: Columns) -> bool:
    """Whether what stands in the first column numbers the rows."""
    firsts = [columns.split(row).get(0, ()) for row in body if not columns.crossed_by(row)]
    texts = [" ".join(word.text for word in words) for words in firsts if words]
    return bool(texts) and sum(map(is_ordinal, texts)) >= _FEWEST_NUMBERS * len(texts)


def _goes_on(rows: Sequence[Row], columns: Columns) -> bool:
    """Whether the first rows of a page stand in these columns: none runs through, and some begin beyond the first."""
    last = 0
    while last < min(_PROBE, len(rows)) and _belongs(rows, last, 0, columns):
        last += 1
    return any(columns.of(row[-1]) > 0 and not _is_group(row, columns) for row in rows[:last])


def _is_group(row: Row, columns: Columns) -> bool:
    """Whether a row is a heading over the width of the table."""
    marked = GROUP_MARK.match(row_text(row)) is not None or is_bold(row)
    return marked and columns.of(row[0]) == 0 and columns.crossed_by(row)


def _body(
    rows: Sequence[Row], first: int, begin: int, table: OpenTable, rules: Sequence[Rule], names: Sequence[str]
) -> BorderlessTable | None:
    """The table from its header (``first``) with its rows from ``begin`` on."""
    columns = table.columns
    last = begin
    while last < len(rows) and _belongs(rows, last, begin, columns):
        last += 1
    if last == begin:
        return None
    ends = _ends(rows[begin:last], columns)
    heights = _heights(rules, rows[first:last])
    cells = [[TableCell(at, name, header=True, bold=True) for at, name in enumerate(names)]] if names else []
    for group, lines in _stretches(rows, begin, last, columns):
        if group:
            wide = [TableCell(0, join_lines(map(row_text, lines)), width=columns.count)]
            cells.append(_total(lines[0], columns) if _is_total(lines[0], columns) else wide)
            continue
        grouped = group_rows(lines, columns, heights, numbered=table.numbered)
        cells += [_cells(row, columns, ends) for row in grouped]
    built = build_table(
        cells, columns.count, top=round(top(rows[first:last]), 1), bottom=round(bottom(rows[first:last]), 1)
    )
    return BorderlessTable(first, last, built, table) if len(built.rows) > built.header_rows else None


def _ends(rows: Sequence[Row], columns: Columns) -> list[float]:
    """How far to the right the lines of each column reach."""
    ends = [0.0] * columns.count
    for row in rows:
        for column, words in columns.split(row).items():
            ends[column] = max(ends[column], words[-1].x1)
    return ends


def _heights(rules: Sequence[Rule], rows: Sequence[Row]) -> list[float]:
    """Where rules, whole or cell by cell, run over most of the table's width."""
    left, right = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    covered: dict[int, float] = {}
    for rule in rules:
        if not rule.upright and rule.start < right and rule.end > left:
            covered[round(rule.at)] = covered.get(round(rule.at), 0.0) + rule.length
    return [float(at) for at, length in covered.items() if length >= _MOST_OF * (right - left)]


def _is_total(row: Row, columns: Columns) -> bool:
    """Whether a row sums up: its first words run over the first columns, what it sums stands apart."""
    found = parts(row)
    opens = columns.of(row[0]) < _TOTAL_COLUMNS and row[0].text[0].isupper()
    return opens and len(found) > 1 and names_a_sum(found[0].text)


def _total(row: Row, columns: Columns) -> list[TableCell]:
    first, *others = parts(row)
    return [TableCell(0, first.text), *(TableCell(columns.of(part.words[-1]), part.text) for part in others)]


def _stretches(rows: Sequence[Row], begin: int, last: int, columns: Columns) -> list[tuple[bool, list[Row]]]:
    """Headings over the width, with all their lines, and the lines between them."""
    found: list[tuple[bool, list[Row]]] = []
    for index in range(begin, last):
        row = rows[index]
        wraps = bool(found) and found[-1][0] and _wraps_group(rows, index, begin, columns)
        grows = wraps and not _is_total(row, columns) and not GROUP_MARK.match(row_text(row))
        group = grows or _is_total(row, columns) or _is_group(row, columns)
        if grows or (found and not group and not found[-1][0]):
            found[-1][1].append(row)
        else:
            found.append((group, [row]))
    return found


def _belongs(rows: Sequence[Row], index: int, begin: int, columns: Columns) -> bool:
    row = rows[index]
    if index > begin and top([row]) - bottom([rows[index - 1]]) > _END_GAP * size(row):
        return False
    if not columns.crossed_by(row) or _is_total(row, columns):
        return True
    return _is_group(row, columns) or _wraps_group(rows, index, begin, columns)


def _wraps_group(rows: Sequence[Row], index: int, begin: int, columns: Columns) -> bool:
    """Whether a row is the next line of a heading: the same letters, begun at the same place."""
    if index <= begin:
        return False
    above, row = rows[index - 1], rows[index]
    same = all(word.bold == above[0].bold for word in row) and abs(row[0].x0 - above[0].x0) < row[0].size
    return (
        same and len(parts(row)) == 1 and (_is_group(above, columns) or _wraps_group(rows, index - 1, begin, columns))
    )


def _cells(lines: Sequence[Row], columns: Columns, ends: Sequence[float]) -> list[TableCell]:
    split = [columns.split(line) for line in lines]
    cells = [[words[column] for words in split if column in words] for column in range(columns.count)]
    return [TableCell(column, cell_text(words, ends[column])) for column, words in enumerate(cells)]
