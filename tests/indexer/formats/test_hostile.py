"""Whatever bytes come in: a reading that keeps its promises, or UnreadableFileError. Nothing else, and soon."""

from __future__ import annotations

import io
import unicodedata
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.errors import UnreadableFileError
from indexer.formats.registry import READERS, read
from indexer.model import Line, Reading

from .conftest import HEADER, draw_pdf, flow_pdf, ruled, task_rows, word_file

SUFFIXES = st.sampled_from([*READERS, ".doc", ".xyz", ""])
quick = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def kept_promises(reading: Reading) -> None:
    assert [page.number for page in reading.pages] == list(range(1, len(reading.pages) + 1))
    for page in reading.pages:
        for item in page.items:
            if isinstance(item, Line):
                assert "\n" not in item.text
                continue
            assert item.rows
            assert len({len(row) for row in item.rows}) == 1
            assert item.header_rows in {0, 1}
            assert len(item.row_pages) == len(item.rows)
            assert all(1 <= first <= last <= len(reading.pages) for first, last in item.row_pages)


def read_or_refuse(name: str, content: bytes) -> None:
    try:
        reading = read(name, content)
    except UnreadableFileError as error:
        complaint = str(error)
    else:
        kept_promises(reading)
        return
    assert complaint.startswith(f"{name}: ")
    assert "Cách xử lý: " in complaint


@quick
@given(st.binary(max_size=600), SUFFIXES)
def test_random_bytes(content, suffix):
    read_or_refuse(f"tệp{suffix}", content)


@quick
@given(
    st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<html>", b"\xff\xfe", b"{\\rtf"]),
    st.binary(max_size=600),
)
def test_random_bytes_behind_a_true_beginning(beginning, content):
    read_or_refuse("a.pdf", beginning + content)


@pytest.fixture(scope="module")
def real_files() -> dict[str, bytes]:
    rows = [HEADER, *task_rows(20)]

    def build(document) -> None:
        document.add_heading("I. MỤC TIÊU", level=1)
        document.add_paragraph("Việc", style="List Number")
        table = document.add_table(3, 3, style="Table Grid")
        table.cell(0, 0).merge(table.cell(0, 2)).text = "Gộp"

    return {
        "a.pdf": flow_pdf([ruled(rows, repeat=1)]),
        "b.pdf": draw_pdf(lambda canvas: canvas.drawString(60, 700, "Kế hoạch chăm sóc sức khỏe Nhân dân")),
        "a.docx": word_file(build),
    }


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["flip", "cut", "drop", "double"]), st.floats(0, 1), st.integers(1, 64), st.integers(0, 255)
    ),
    min_size=1,
    max_size=6,
)


def edited(content: bytes, edits: list[tuple[str, float, int, int]]) -> bytes:
    data = bytearray(content)
    for kind, place, length, value in edits:
        at = int(place * max(0, len(data) - 1))
        if kind == "flip" and data:
            data[at] = value
        elif kind == "cut":
            del data[at:]
        elif kind == "drop":
            del data[at : at + length]
        else:
            data[at:at] = data[at : at + length]
    return bytes(data)


@pytest.mark.usefixtures("_without_ocr")
@quick
@given(st.sampled_from(["a.pdf", "b.pdf", "a.docx"]), EDITS)
def test_damaged_files(real_files, name, edits):
    read_or_refuse(name, edited(real_files[name], edits))


@quick
@given(st.data())
def test_a_docx_with_its_xml_damaged(real_files, data):

    with zipfile.ZipFile(io.BytesIO(real_files["a.docx"])) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = data.draw(st.sampled_from(["word/document.xml", "word/styles.xml", "word/numbering.xml"]))
    old = data.draw(st.sampled_from([b'w:val="', b"<w:p>", b"</w:tc>", b"<w:tr>", b"1", b"w:tbl", b"gridSpan"]))
    new = data.draw(st.sampled_from([b'w:val="-', b"", b"<w:tbl>", b"99999999", b"x", b"w:p", b"<w:sdt>"]))
    parts[part] = parts[part].replace(old, new, data.draw(st.integers(1, 4)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    read_or_refuse("a.docx", buffer.getvalue())


MARKUP = ["|", "| a | b |", "|---|---|", "| 1 |", "# Mục", "1. Một", "- gạch", "* sao", "***", "---", "> trích", "```"]
TAGS = ["<table>", "<tr><td rowspan=3>", "</table>", "<li>", "<!--", "<script>", "&amp;"]
TEXTS = ["II. NHIỆM VỤ", " 2. Trạm Y tế", "6", "số 72-", "NQ/TW", "    thụt", "STT Tên mục tiêu", "", " ", "\t", "\f"]
LINE_PARTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.sampled_from(MARKUP + TAGS + TEXTS)
)


@quick
@given(st.lists(LINE_PARTS, max_size=200), st.sampled_from([".txt", ".md", ".html"]))
def test_random_lines(pieces, suffix):
    read_or_refuse(f"a{suffix}", "\n".join(pieces).encode())


@quick
@given(
    st.lists(
        st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=60), max_size=120
    )
)
def test_a_text_file_loses_nothing(pieces):
    text = "\n".join(["Văn bản", *(piece for piece in pieces if "|" not in piece)])
    found = [item.text for page in read("a.txt", text.encode()).pages for item in page.items if isinstance(item, Line)]
    expected = unicodedata.normalize("NFC", text).split("\n")
    if not expected[-1]:
        expected.pop()
    assert [line.removeprefix(" ") for line in found] == [line.removeprefix(" ") for line in expected]
