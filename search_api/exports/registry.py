"""Kinds of files a briefing can leave as. To add one: a class with ``render`` and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from search_api.exports.types import Exporter

# Module and class: the libraries behind them take a quarter of a second to import, and most servers are asked for
# searches long before anybody takes a file away.
EXPORTERS: Final = {
    "docx": ("search_api.exports.docx", "Word"),
    "pptx": ("search_api.exports.pptx", "PowerPoint"),
    "pdf": ("search_api.exports.pdf", "Pdf"),
    "md": ("search_api.exports.markdown", "Markdown"),
}
NAMES: Final = {"markdown": "md", "word": "docx", "powerpoint": "pptx"}
"""Other names that are understood."""


def exporter(kind: str) -> Exporter:
    """Raises ``KeyError`` for a kind that is not there."""
    module, name = EXPORTERS[kind]
    made: Exporter = getattr(import_module(module), name)()
    return made
