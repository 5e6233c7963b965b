"""A PDF's characters in old fonts (".VnTime", "VNI-Times") put in Unicode, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.formats.old_fonts import encoding_of
from indexer.formats.old_letters import Run, convert_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.old_fonts import Encoding

# A gap wider than this share of the letter size parts two words, also where no blank is written.
_GAP = 0.2
_SAME_LINE = 0.5
# Code 173 is a second hyphen in most PDF fonts and TCVN3's "ư"; kept apart from either until the words tell.
_HYPHEN_CODE, _UNDECIDED = 173, "\uf0ad"
_OLD_CODES = range(0xA1, 0x100)
_APART = Run(" ")


class OldFonts:
    """What the fonts of one open document tell, and which encodings its pages were found to be in."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - a pdfplumber document; the library ships no types
        self.encodings: set[Encoding] = set()
        self._last: Encoding | None = None
        self._prepare = document.rsrcmgr.get_font
        document.rsrcmgr.get_font = self._font

    def put_in_unicode(self, page: Any) -> Any:  # noqa: ANN401 - a pdfplumber page
        """The page, its characters changed in place. Pages are to come in order: one tells what the next is in."""
        characters = page.chars
        pieces = list(_pieces(characters))
        found = convert_runs([run for run, _ in pieces], self._last)
        self._last = found.last
        self.encodings |= found.encodings
        own = [(character, text) for (_, character), text in zip(pieces, found.texts, strict=True) if character]
        characters[:] = _changed(own)
        return page

    def _font(self, object_id: object, spec: Any) -> Any:  # noqa: ANN401 - pdfminer's font and its description
        """Pdfminer's font, which also knows what old fonts keep in codes that it leaves out."""
        font = self._prepare(object_id, spec)
        codes = getattr(font, "cid2unicode", None)
        if isinstance(codes, dict):
            name = getattr(font, "basefont", None) or font.fontname
            old = {code: chr(code) for code in _OLD_CODES if code not in codes} if encoding_of(str(name)) else {}
            font.cid2unicode = {**codes, **old, _HYPHEN_CODE: _UNDECIDED}
            font.fontname = str(name) if font.fontname == "unknown" else font.fontname
        return font


def _pieces(characters: Sequence[dict[str, Any]]) -> Iterator[tuple[Run, dict[str, Any] | None]]:
    """Each character as a run, a blank between words."""
    before: dict[str, Any] | None = None
    for character in characters:
        if before is not None and _is_apart(before, character):
            yield _APART, None
        yield Run(str(character["text"]), str(character["fontname"])), character
        before = character


def _is_apart(before: dict[str, Any], after: dict[str, Any]) -> bool:
    size = max(float(before["size"]), float(after["size"]), 1.0)
    gap = float(after["x0"]) - float(before["x1"])
    return abs(float(after["top"]) - float(before["top"])) > _SAME_LINE * size or not -size < gap < _GAP * size


def _changed(pieces: Sequence[tuple[dict[str, Any], str]]) -> list[dict[str, Any]]:
    """The characters with their texts; a mark that became part of the letter before it lends it its width."""
    kept: list[dict[str, Any]] = []
    for character, text in pieces:
        if not text and kept:
            kept[-1] = {**kept[-1], "x1": max(kept[-1]["x1"], character["x1"])}
        elif text == character["text"]:
            kept.append(character if text != _UNDECIDED else {**character, "text": "-"})
        else:
            kept.append({**character, "text": text})
    return kept
