"""A DOCX printed, and a DOCX set from the lines of a PDF as a clerk would type it: paragraphs, columns."""

from __future__ import annotations

import io
import subprocess
import tempfile
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import docx
import pdfplumber

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# In points: words further apart stand in two columns; a line that ends so near the margin goes on; a paragraph's first
# line begins so far in at least; the margin above that holds the page's number. Words of one line end at one level.
_GUTTER, _FULL, _INDENT, _TOP = 30.0, 12.0, 8.0, 50.0
_LEVEL = 3.0
_LIMIT: Final = 300


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one line that stand together; ``column`` 0 over the whole width, 1 left, 2 right."""

    text: str
    x0: float
    x1: float
    column: int = 0


def printed(content: bytes) -> bytes:
    """The DOCX as the PDF that LibreOffice prints."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.docx").write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, f"{folder}/a.docx"]
        subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)  # noqa: S603 - our own arguments
        return Path(folder, "a.pdf").read_bytes()


def set_anew(content: bytes) -> bytes:
    """The words of a PDF without ruled tables as a DOCX."""
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        pieces = [piece for page in pdf.pages for piece in _in_columns(list(_lines(page)), page.width / 2)]
    document = docx.Document()
    for in_columns, run in groupby(pieces, key=lambda piece: piece.column > 0):
        (_set_columns if in_columns else _set_paragraphs)(document, list(run))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _lines(page: Any) -> Iterator[list[_Piece]]:  # noqa: ANN401 - pdfplumber's types are loose
    """Each line's pieces, the number of the page left out."""
    words = sorted(page.extract_words(), key=itemgetter("bottom"))
    for line in _runs(words, lambda one, other: other["bottom"] - one["bottom"] <= _LEVEL):
        ordered = sorted(line, key=itemgetter("x0"))
        if line[0]["top"] < _TOP and len(line) == 1 and line[0]["text"].isdigit():
            continue
        yield [
            _Piece(" ".join(word["text"] for word in some), some[0]["x0"], some[-1]["x1"])
            for some in _runs(ordered, lambda one, other: other["x0"] - one["x1"] <= _GUTTER)
        ]


def _runs(words: Sequence[Any], together: Callable[[Any, Any], bool]) -> Iterator[list[Any]]:
    run: list[Any] = []
    for word in words:
        if run and not together(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _in_columns(lines: Sequence[Sequence[_Piece]], middle: float) -> Iterator[_Piece]:
    """The pieces with their columns: lines between and around those in two pieces that keep to one side of a gutter."""
    split = [place for place, line in enumerate(lines) if len(line) > 1]
    sides: dict[int, float] = {}
    for place in split:
        gutter = (lines[place][0].x1 + lines[place][1].x0) / 2
        for step in (-1, 1):
            at = place
            while 0 <= at < len(lines) and _keeps_aside(lines[at], gutter, middle):
                sides.setdefault(at, gutter)
                at += step
    for place, line in enumerate(lines):
        for piece in line:
            column = 0 if place not in sides else 1 if piece.x0 < sides[place] else 2
            yield _Piece(piece.text, piece.x0, piece.x1, column)


def _keeps_aside(line: Sequence[_Piece], gutter: float, middle: float) -> bool:
    if len(line) > 1:
        return True
    centred = abs((line[0].x0 + line[0].x1) / 2 - middle) < _GUTTER
    return not centred and (line[0].x0 > gutter - _FULL or line[0].x1 < max(gutter, middle) + _FULL)


def _set_paragraphs(document: Any, pieces: Iterable[_Piece]) -> None:  # noqa: ANN401 - python-docx ships no types
    pieces = list(pieces)
    left, right = min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
    paragraphs: list[str] = []
    open_line = False
    for piece in pieces:
        if open_line and piece.x0 - left < _INDENT:
            paragraphs[-1] += f" {piece.text}"
        else:
            paragraphs.append(piece.text)
        open_line = right - piece.x1 < _FULL
    for text in paragraphs:
        document.add_paragraph(text)


def _set_columns(document: Any, pieces: Sequence[_Piece]) -> None:  # noqa: ANN401 - as above
    table = document.add_table(1, 2)
    for cell, column in zip(table.rows[0].cells, (1, 2), strict=True):
        texts = [piece.text for piece in pieces if piece.column == column]
        cell.text = texts[0] if texts else ""
        for text in texts[1:]:
            cell.add_paragraph(text)
