"""CSV: the rows of a spreadsheet as text, whatever sign parts its columns."""

from __future__ import annotations

import csv
import io

from indexer.formats.decoding import decode
from indexer.formats.sheets import sheet_items
from indexer.formats.tables import TableCell
from indexer.model import Page, Reading

_SIGNS = ",;\t|"
_SAMPLE = 20_000


def read_csv(name: str, content: bytes) -> Reading:
    """One page of lines and tables (``paged`` False). Raises UnreadableFileError: no text."""
    text = decode(name, content)
    csv.field_size_limit(len(text) + 1)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_sign(text), strict=False)
    cells = [[TableCell(at, value) for at, value in enumerate(row) if value.strip()] for row in rows]
    return Reading("csv", (Page(1, tuple(sheet_items(cells))),), paged=False)


def _sign(text: str) -> str:
    """The sign that stands in the most lines, equally often in each."""
    lines = [line for line in text[:_SAMPLE].split("\n") if line.strip()]

    def evenness(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines if sign in line]
        usual = max(set(counts), key=counts.count) if counts else 0
        return counts.count(usual), usual

    return max(_SIGNS, key=evenness)
