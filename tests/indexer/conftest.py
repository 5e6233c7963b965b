"""What the tests of reading share."""

from __future__ import annotations

import pytest

from indexer.formats import confined


@pytest.fixture
def _without_ocr(monkeypatch):
    """Damaged pages are given to OCR, which takes seconds a page: another time."""
    confined.end()
    monkeypatch.setenv("PATH", "/nowhere")
    yield
    confined.end()
