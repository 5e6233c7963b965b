"""Files that hung or filled the memory once, or would have: each is read soon, or refused with one clear line."""

from __future__ import annotations

import io
import time
import zipfile
import zlib

import pytest

from evaluation.fuzz_files import sheet, word
from indexer.errors import UnreadableFileError
from indexer.formats import confined
from indexer.formats.registry import read
from indexer.parse import parse

SOON = 30  # seconds: a hang took the whole of the limit, two minutes


def with_part(package: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The package with something in one part put in the place of something else."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as before, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            assert name != part or old in data
            after.writestr(name, data.replace(old, new, 1) if name == part else data)
    return buffer.getvalue()


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, the first its catalogue."""
    body, offsets = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj" % number + item + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return body + head + table + b"trailer<</Root 1 0 R/Size 5>>\nstartxref\n%d\n%%%%EOF" % len(body)


def page(content: bytes) -> bytes:
    stream = zlib.compress(content)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n" % len(stream) + stream + b"\nendstream",
    )


LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
FILES = {
    "arrays in arrays.pdf": lambda: page(b"[" * 500_000),
    "states without end.pdf": lambda: page(b"q " * 500_000),
    "pages that are their own parents.pdf": lambda: pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000>>"
    ),
    "objects in objects.pdf": lambda: pdf(b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 100_000 + b">>", b"<<>>"),
    "divisions.html": lambda: b"<html>" + b"<div>" * 100_000 + b"a",
    "tables in tables.html": lambda: b"<html>" + b"<table><tr><td>" * 200 + b"a",
    "cells over all rows.html": lambda: b"<html><table>" + b"<tr><td rowspan=9999 colspan=100>x" * 1000,
    "quotations.md": lambda: b">" * 20_000 + b" a",
    "one word.txt": lambda: b"a" * 2_000_000,
    "entities.docx": lambda: with_part(
        word(), "word/document.xml", b"<w:document", b'<!DOCTYPE w [<!ENTITY a0 "ha">' + LAUGHS + b"]><w:document"
    ),
    "a file of the machine.docx": lambda: with_part(
        word(),
        "word/document.xml",
        b"<w:document",
        b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document',
    ),
    "tables in tables.docx": lambda: with_part(
        word(), "word/document.xml", b"<w:body>", b"<w:body>" + b"<w:tbl><w:tr><w:tc>" * 5000
    ),
    "the last row.xlsx": lambda: with_part(sheet(), "xl/worksheets/sheet1.xml", b'<row r="4"', b'<row r="4294967295"'),
}


def outcome(name: str, content: bytes) -> tuple[str, str]:
    try:
        return "read", parse(name, content, "a").document.text
    except UnreadableFileError as error:
        return "refused", str(error)


@pytest.mark.parametrize("name", FILES)
def test_a_file_made_to_harm_is_read_or_refused_soon(name):
    content = FILES[name]()
    began = time.monotonic()
    kind, told = outcome(name, content)
    assert kind in {"read", "refused"}
    assert "root:" not in told
    assert kind == "read" or told.startswith(f"{name}: ")
    assert "quá lâu" not in told
    assert time.monotonic() - began < SOON
    assert read("sau.txt", "Còn đọc được".encode()).pages


def test_a_child_is_not_tired_of_its_parents_memory():
    """What the system says of a process's memory begins with that of the one that started it."""
    filled = bytearray(1_100_000_000)
    confined.end()
    read("a.txt", b"abc")
    first = confined._turns.child
    read("b.txt", b"abc")
    assert confined._turns.child is first
    assert first is not None
    assert first.alive
    assert filled
