"""Kinds of files a briefing can leave as. To add one: a class with ``render`` and one line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from search_api.exports.docx import Word
from search_api.exports.markdown import Markdown
from search_api.exports.pdf import Pdf
from search_api.exports.pptx import PowerPoint

if TYPE_CHECKING:
    from search_api.exports.types import Exporter

EXPORTERS: Final[dict[str, Exporter]] = {
    "docx": Word(),
    "pptx": PowerPoint(),
    "pdf": Pdf(),
    "md": Markdown(),
}
NAMES: Final = {"markdown": "md", "word": "docx", "powerpoint": "pptx"}
"""Other names that are understood."""
