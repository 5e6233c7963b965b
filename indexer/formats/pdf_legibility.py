"""Whether a PDF page's text can be used as it stands in the file, or the page is to be looked at instead (OCR)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.vietnamese.normal import fold
from indexer.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.formats.pdf_glyphs import Row
    from indexer.formats.pdf_rules import PlumberPage

# A page with a picture and fewer letters than this is a scan (a stamp or a page number may stand on it).
_FEWEST_LETTERS = 30
# So many drawn curves and hardly a letter: the text is drawn as outlines.
_OUTLINES = 300
# Above this share of letters without a Unicode value, or with one that is no letter, the text cannot be trusted.
_MOST_UNMAPPED = 0.3
# Above this share of one-letter words the producer scrambled the text (about .02 in good files, .5 in bad ones).
_MOST_SINGLE_LETTERS = 0.25
# A picture over so much of the page is a scan; text below it was read by someone else's OCR. Such text is good
# enough when so many of its words are Vietnamese syllables and so many of those carry marks.
_WHOLE_PAGE = 0.7
_FEWEST_SYLLABLES, _FEWEST_MARKED = 0.75, 0.3
_UNMAPPED = "(cid:"
_NO_LETTERS = {"Co", "Cn", "Cs", "Cc"}


@dataclass(frozen=True, slots=True)
class Legibility:
    """What tells a good text layer from a bad one: counts of letters and words, and what pictures cover the page."""

    letters: int
    unmapped: int
    words: int
    single_letters: int
    syllables: int
    marked: int
    pictured: float
    drawn: int

    @property
    def is_scan(self) -> bool:
        """Whether all that is to be read is in a picture, or drawn."""
        return self.letters < _FEWEST_LETTERS and (self.pictured > 0 or self.drawn > _OUTLINES)

    @property
    def is_unmapped(self) -> bool:
        """Whether the fonts do not tell which letters they draw."""
        return self.unmapped > _MOST_UNMAPPED * (self.letters + self.unmapped)

    @property
    def is_scrambled(self) -> bool:
        """Whether the letters stand apart, so that no words are left."""
        return self.letters >= _FEWEST_LETTERS and self.single_letters > _MOST_SINGLE_LETTERS * self.words

    @property
    def is_poorly_read(self) -> bool:
        """Whether a scan's text layer is too poor a reading: no syllables, or syllables without their marks."""
        poor = self.syllables < _FEWEST_SYLLABLES * self.words or self.marked < _FEWEST_MARKED * self.syllables
        return self.pictured > _WHOLE_PAGE and poor

    @property
    def needs_ocr(self) -> bool:
        """Whether the page's picture is to be read instead of its text."""
        return self.is_scan or self.is_unmapped or self.is_scrambled or self.is_poorly_read


def legibility(page: PlumberPage, rows: Sequence[Row]) -> Legibility:
    """Of one page. ``page`` is pdfplumber's, ``rows`` its words."""
    texts = [str(character["text"]) for character in page.chars]
    letters = sum(text.isalpha() for text in texts)
    unmapped = sum(text.startswith(_UNMAPPED) or _is_no_letter(text) for text in texts)
    words = [word.text for row in rows for word in row if any(map(str.isalpha, word.text))]
    plain = [word.strip('.,;:()"“”') for word in words]
    shaped = [word for word in plain if is_syllable(fold(word))]
    return Legibility(
        letters=letters,
        unmapped=unmapped,
        words=len(words),
        single_letters=sum(len(word) == 1 for word in words),
        syllables=len(shaped),
        marked=sum(not word.isascii() for word in shaped),
        pictured=_pictured(page),
        drawn=len(page.curves),
    )


def _is_no_letter(text: str) -> bool:
    return text == "\ufffd" or (len(text) == 1 and unicodedata.category(text) in _NO_LETTERS)


def _pictured(page: PlumberPage) -> float:
    """The share of the page that its largest picture covers."""
    area = float(page.width * page.height) or 1.0
    covered = (
        (min(image["x1"], page.width) - max(image["x0"], 0))
        * (min(image["bottom"], page.height) - max(image["top"], 0))
        for image in page.images
    )
    return max((float(share) / area for share in covered), default=0.0)
