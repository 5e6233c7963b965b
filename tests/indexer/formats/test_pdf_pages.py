"""Characters read the short way are those that pdfplumber gives."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest

from indexer.formats.pdf_pages import open_pdf

DOCUMENTS = Path(__file__).parents[3] / "corpus" / "documents"


@pytest.mark.parametrize("name", sorted(path.name for path in DOCUMENTS.glob("*.pdf")))
def test_every_attribute_is_the_same(name):
    content = (DOCUMENTS / name).read_bytes()
    with open_pdf(io.BytesIO(content)) as ours, pdfplumber.open(io.BytesIO(content)) as theirs:
        assert len(ours.pages) == len(theirs.pages)
        assert ours.pages[-1].chars == theirs.pages[-1].chars
        assert ours.pages[0].rects == theirs.pages[0].rects
        assert len(ours.pages[0].find_tables()) == len(theirs.pages[0].find_tables())
