"""What each format costs and gives: characters, cells, seconds and memory of one document of ours in all of them.

    python -m evaluation.formats

One of our digests and a known table as DOCX, and what LibreOffice makes of that: PDF, DOC, ODT, RTF, HTML, TXT; as
XLSX and PPTX; and as a scan of the PDF at 200 dots an inch. Each is read in a process of its own, as the product reads
it. A page is one of the PDF's. Characters are those before the table that come out right, cells as in
``evaluation.tables``; seconds are of processor time, with that of the programs called, and memory is the most that the
process, or a program it called, held.
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import openpyxl
import pptx
import pypdfium2
from pptx.util import Inches, Pt
from rapidfuzz.distance import Levenshtein

from evaluation.forms_scanned import scanned
from evaluation.report import markdown_table
from evaluation.tables import compare, row_cells
from evaluation.tables_known import known_tables, truth
from evaluation.tables_word import word_document
from evaluation.tables_words import TITLES
from indexer.formats.confinement import peak_memory
from indexer.formats.registry import read_here
from indexer.model import Line
from indexer.parse import parse_here

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evaluation.tables_known import Known, Row
    from indexer.model import Page, Table

SOURCE: Final = Path(__file__).parents[1] / "corpus" / "sources" / "nghi-quyet-72-nq-tw_bo-chinh-tri.md"
_OFFICE: Final = ("pdf", "doc", "odt", "rtf", "html", "txt:Text (encoded):UTF8")
FORMATS: Final = ("pdf", "docx", "doc", "odt", "rtf", "txt", "html", "xlsx", "pptx", "scan")
_SHORTEST = 60  # letters: a paragraph, no heading or row of a table
_ROWS_A_SLIDE, _TEXTS_A_SLIDE = 5, 4
_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading one file gave and took."""

    characters: float
    cells: float
    seconds: float
    megabytes: float


# ---- the files -------------------------------------------------------------------------------------------------


def paragraphs() -> list[str]:
    """The paragraphs of one of our digests."""
    lines = (line.strip(" #-*|+") for line in SOURCE.read_text("utf-8").splitlines() if "|" not in line)
    return [" ".join(line.replace("**", "").split()) for line in lines if len(line) >= _SHORTEST]


def files(texts: Sequence[str], known: Known) -> dict[str, bytes]:
    """The document in each format, by its suffix; ``scan`` is a PDF too."""
    with tempfile.TemporaryDirectory() as folder:
        word_document(known, texts).save(str(Path(folder, "a.docx")))
        for target in _OFFICE:
            _convert(Path(folder), target)
        made = {path.suffix[1:]: path.read_bytes() for path in Path(folder).glob("a.*")}
    made |= {"xlsx": _sheets(texts, known), "pptx": _slides(texts, known), "scan": scanned(made["pdf"])}
    return {name: made[name] for name in FORMATS}


def _convert(folder: Path, target: str) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", str(folder), f"{folder}/a.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)  # noqa: S603 - our own arguments


def _sheets(texts: Sequence[str], known: Known) -> bytes:
    book = openpyxl.Workbook()
    for text in texts:
        book.active.append([text])
    page = book.create_sheet("Phụ lục")
    for line in ([TITLES[0]], list(TITLES[1:2]), *([box.text for box in row] for row in known.rows)):
        page.append(line)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _slides(texts: Sequence[str], known: Known) -> bytes:
    show = pptx.Presentation()
    for start in range(0, len(texts), _TEXTS_A_SLIDE):
        frame = show.slides.add_slide(show.slide_layouts[6]).shapes.add_textbox(*map(Inches, (0.5, 0.5, 9, 6)))
        frame.text_frame.word_wrap = True
        for number, text in enumerate(texts[start : start + _TEXTS_A_SLIDE]):
            paragraph = frame.text_frame.paragraphs[0] if not number else frame.text_frame.add_paragraph()
            paragraph.text, paragraph.font.size = text, Pt(12)
    title = show.slides.add_slide(show.slide_layouts[5])
    title.shapes.title.text = TITLES[0]
    head, body = known.rows[0], known.rows[1:]
    for start in range(0, len(body), _ROWS_A_SLIDE):
        rows = (head, *body[start : start + _ROWS_A_SLIDE])
        slide = show.slides.add_slide(show.slide_layouts[6])
        table = slide.shapes.add_table(len(rows), len(head), *map(Inches, (0.3, 0.3, 9.4, 6))).table
        for place, row in enumerate(rows):
            for column, box in enumerate(row):
                table.cell(place, column).text = box.text
    buffer = io.BytesIO()
    show.save(buffer)
    return buffer.getvalue()


# ---- reading one -----------------------------------------------------------------------------------------------


def read_one(path: Path) -> None:
    """Reads a file and prints what came of it; in a process of its own, so that memory is this file's."""
    content = path.read_bytes()
    document = parse_here(path.name, content, "a", None)
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    told = {
        "seconds": own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime,
        "megabytes": max(peak_memory() / 1e6, others.ru_maxrss / 1e3),
        "rows": [row_cells(passage) for passage in document.passages if passage.kind == "table_row"],
        "text": _before_table(read_here(path.name, content).pages) if "scan" not in path.name else "",
    }
    if not told["text"]:  # a scan is not read twice
        told["text"] = " ".join(word.text for _, words in document.page_words for word in words)
    print(json.dumps(told, ensure_ascii=False))


def _before_table(pages: Sequence[Page]) -> str:
    return " ".join(_until_annex(item for page in pages for item in page.items))


def _until_annex(items: Iterator[Line | Table]) -> Iterator[str]:
    for item in items:
        text = item.text if isinstance(item, Line) else " ".join(cell for row in item.rows for cell in row)
        if text.strip().startswith(TITLES[0]):
            return
        yield text


def cost(name: str, content: bytes, texts: Sequence[str], rows: Sequence[Row]) -> Cost:
    """What reading the file gives and takes, less what a process takes that reads an empty one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "scan.pdf" if name == "scan" else f"a.{name}")
        path.write_bytes(content)
        command = [sys.executable, "-m", "evaluation.formats", str(path)]
        done = subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)  # noqa: S603 - our own arguments
    told = json.loads(done.stdout)
    known, read = " ".join(texts), " ".join(told["text"].split())
    read = read[: _nearest(read, TITLES[0])]
    found = [tuple((column, value) for column, value in row) for row in told["rows"]]
    characters = 1 - Levenshtein.distance(known, read) / len(known)
    return Cost(characters, compare(rows, found).f1, told["seconds"], told["megabytes"])


def _nearest(text: str, title: str) -> int:
    """Where the annex begins; the end of the text where it does not."""
    at = text.find(title)
    return at if at >= 0 else len(text)


def main() -> int:
    """Prints the table."""
    texts, known = paragraphs(), next(iter(known_tables()))
    made = files(texts, known)
    pages = len(pypdfium2.PdfDocument(made["pdf"]))
    started = cost("txt", "\n\n".join(texts[:2]).encode(), texts[:2], ()).seconds
    rows = []
    for name, content in made.items():
        one = cost(name, content, texts, truth(known))
        seconds = max(0.0, one.seconds - started) / pages
        rows.append(
            (name.upper(), f"{one.characters:.4f}", f"{one.cells:.3f}", f"{seconds:.2f}", f"{one.megabytes:.0f}")
        )
    print(f"{pages} pages, {sum(map(len, texts)):,} characters, {len(truth(known))} rows")
    print(markdown_table(("format", "characters", "cells, F1", "seconds a page", "memory, MB"), rows))
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        read_one(Path(sys.argv[1]))
    else:
        sys.exit(main())
