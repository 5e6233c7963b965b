"""One scanned page read: cleaned, its rules found, its words read several times over and voted on.

Gives the words twice: where they would stand on the level page, for the geometry that reads PDFs, and where they
stand on the page as it is shown, for whoever points at them.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

from indexer.formats.ocr import OcrWord, lines_of, recognise, turn_needed
from indexer.formats.ocr_voting import vote
from indexer.formats.scan_cleaning import cleaned, ink
from indexer.formats.scan_columns import columns_of, picture_bytes, with_columns
from indexer.formats.scan_frames import arrival_stamps
from indexer.formats.scan_layer import LayerPage, LayerWord
from indexer.formats.scan_lines import read_apart
from indexer.formats.scan_pictures import blots, is_blank, without_blots, word_height
from indexer.formats.scan_rules import Rule, rules, without_rules
from indexer.formats.scan_streaks import without_streaks
from indexer.model import PageWord

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.formats.scan_cleaning import CleanPage
    from indexer.formats.scan_pictures import Blot

RESOLUTION = 300
_POINTS = 72
# Below this mean confidence a page may lie on its side or upside down.
_LYING = 55.0
_FEWEST_WORDS = 5
_FULL_TURN = 360
# Sizes of lines nearer than this share to the page's most frequent one are that one: they are measured roughly.
_SAME_SIZE = 0.15
_BESIDE = 0.03
# What remains of a rule, a frame or a speck is read as such marks; those of real text stand with letters.
_MARKS = re.compile(r"^[^\w\d%&+\-–—•*…]+$")
_DASHES = re.compile(r"^[-–—=~]{2,}$")
_RESIDUE = "_|¬~`¦ˆ„‹›"
_UNSURE_MARK = 80.0
_LEADING = re.compile(r"^(?:[,;:.]+(?=[^\W\d_])|[-–—]+(?=\())")
_TORN = re.compile(r"\d{1,2} \d{1,3}(?:/\d{4})?/[^\W\d_a-zđ]")
_TWO_DOTS = re.compile(r"(?<!\.)\.\.(?!\.)")
# A speck is read as one of these. A dash lies so high over the baseline, is no thicker, and no shorter than it is thick
# at most (shares of the letters' size).
_ALONE = (*".,:;'-–—", "--")
_BETWEEN = 0.7  # a mark so near to a word on either side is written
_DASH_HEIGHT, _DASH_THICK = (0.1, 0.45), 0.14
# What is read where a stamp or signature lies is read through it, or is the stamp.
_SURE_OVER_PICTURE = 85.0
# How tall words are on a page of 14 points drawn at 300 dpi (pixels), what is taken as it is, and how much larger a
# picture is made at most.
_WORD, _SMALL, _LARGE = 50.0, 36.0, 80.0
_MOST_LARGER = 2.5
# How much each reading counts: of marks on marks, lines set apart show most.
_WEIGHTS = (1.2, 1.0, 0.8)
# Rules end at one another: how far apart (inches) they may stay on a poor copy.
_MEET = 0.06


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page as the PDF reader takes it, and its words where they are seen."""

    layer: LayerPage
    words: tuple[PageWord, ...]


def read_scan(picture: Image.Image, resolution: int = RESOLUTION) -> ScannedPage:
    """The words and rules of a page's picture. Raises ``OcrError``.

    ``resolution`` tells what size the page is said to be; how large its letters are is seen, whatever is said.
    """
    clean = cleaned(picture)
    if is_blank(ink(np.asarray(clean.picture))):
        return empty_page(picture, resolution)
    page = _read(clean, 0, resolution)
    if _mean_confidence(page.words) >= _LYING and len(page.words) >= _FEWEST_WORDS:
        return page
    turn = turn_needed(picture_bytes(picture))
    if not turn:
        return page
    again = _read(cleaned(picture.rotate(-turn, expand=True)), turn, resolution)
    return again if _mean_confidence(again.words) > _mean_confidence(page.words) else page


def empty_page(picture: Image.Image, resolution: int) -> ScannedPage:
    """A page on which nothing was read."""
    scale = _POINTS / resolution
    return ScannedPage(LayerPage(picture.width * scale, picture.height * scale, ()), ())


def _sized(picture: Image.Image) -> Image.Image:
    """The picture with letters of the size that reading and looking for rules are made for."""
    for _ in range(2):  # of large letters each stands alone, which makes words look smaller than they are
        height = word_height(ink(np.asarray(picture)))
        if height is None or _SMALL <= height <= _LARGE:
            return picture
        share = min(_WORD / height, _MOST_LARGER)
        size = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    return picture


def _read(clean: CleanPage, turned: int, resolution: int) -> ScannedPage:
    """The page, which was turned by ``turned`` degrees clockwise (quarter turns) to stand upright."""
    sized = _sized(clean.picture)
    grey = np.asarray(sized)
    across, down = rules(ink(grey), RESOLUTION)
    without = without_rules(grey, across, down, RESOLUTION)
    without = without_streaks(without, ink(without), RESOLUTION)
    pictures = blots(ink(without), RESOLUTION)
    plain = Image.fromarray(without)
    levels, uprights = _table_rules(across, down, pictures)
    unstamped = Image.fromarray(without_blots(without, ink(without), RESOLUTION)) if pictures else plain
    readings = _readings(plain, unstamped, pictures)
    voted = with_columns(vote(readings, _WEIGHTS), plain, columns_of(uprights, RESOLUTION), RESOLUTION)
    stamps = [blot for blot in pictures if not _is_text(blot, voted)]
    arrivals = arrival_stamps(across, down, voted, RESOLUTION)
    levels, uprights = ([rule for rule in kind if not _drawn(rule, arrivals)] for kind in (levels, uprights))
    words = [word for word in map(_without_residue, voted) if not _is_mark(word) and not _in_picture(word, stamps)]
    words = list(with_whole_numbers(list(_without_specks(words))))
    words = [word for word in words if not any(_stands_in(word, frame) for frame in arrivals)]
    scale = _POINTS / resolution * clean.picture.width / sized.width
    layer = LayerPage(
        width=plain.width * scale,
        height=plain.height * scale,
        words=tuple(_layer_words(words, scale)),
        rules=tuple(_scaled(rule, scale) for rule in (*levels, *uprights)),
    )
    turn_back = _Back(plain.width, plain.height, clean.turned, turned)
    return ScannedPage(layer, tuple(turn_back.of(word) for word in words))


def _readings(picture: Image.Image, unstamped: Image.Image, stamps: Sequence[Blot]) -> list[list[OcrWord]]:
    """The page read a little smaller, smaller without specks and stamps, and line by line: each errs elsewhere.

    Beside a stamp hardly anything is read before it is gone.
    """
    slightly = _smaller(picture, 0.9)
    smaller = _smaller(unstamped.filter(ImageFilter.MedianFilter(3)), 2 / 3)
    seen = [*slightly, *(word for word in smaller if not any(_meet_words(word, other) for other in slightly))]
    apart = read_apart(picture.filter(ImageFilter.GaussianBlur(1)), seen if stamps else slightly, stamps, RESOLUTION)
    return [apart, slightly, smaller]


def _meet_words(one: OcrWord, other: OcrWord) -> bool:
    return min(one.x1, other.x1) > max(one.x0, other.x0) and min(one.y1, other.y1) > max(one.y0, other.y0)


def _smaller(picture: Image.Image, share: float) -> list[OcrWord]:
    size = (round(picture.width * share), round(picture.height * share))
    sized = picture.resize(size, Image.Resampling.LANCZOS)
    return [_grown(word, 1 / share) for word in recognise(picture_bytes(sized), round(RESOLUTION * share))]


def _grown(word: OcrWord, by: float) -> OcrWord:
    x0, y0, x1, y1 = word.x0 * by, word.y0 * by, word.x1 * by, word.y1 * by
    return replace(word, x0=x0, y0=y0, x1=x1, y1=y1, baseline=word.baseline * by, size=word.size * by)


def _without_residue(word: OcrWord) -> OcrWord:
    """The word without what a rule or a speck left beside it: no text has such characters, none begins with a comma."""
    text = _LEADING.sub("", word.text.strip(_RESIDUE))
    return replace(word, text=_TWO_DOTS.sub("...", text))


def _is_mark(word: OcrWord) -> bool:
    if not word.text or _DASHES.match(word.text):
        return True
    return word.confidence < _UNSURE_MARK and _MARKS.match(word.text) is not None


def _without_specks(words: Sequence[OcrWord]) -> Iterator[OcrWord]:
    """The words without points and dashes that stand alone where none is written."""
    for line in lines_of(words):
        for place, word in enumerate(line):
            before = place > 0 and word.x0 - line[place - 1].x1 < _BETWEEN * word.size
            after = place + 1 < len(line) and line[place + 1].x0 - word.x1 < _BETWEEN * word.size
            if (before and after) or not _is_speck(word):
                yield word


def with_whole_numbers(words: Sequence[OcrWord]) -> Iterator[OcrWord]:
    """The words, a document's number that was torn put together: "số 1 183/QĐ-TTg"."""
    for line in lines_of(words):
        place = 0
        while place < len(line):
            torn = line[place : place + 2] if place and line[place - 1].text.lower() == "số" else []
            if len(torn) == 2 and _TORN.match(f"{torn[0].text} {torn[1].text}") and _touch(*torn):  # noqa: PLR2004
                yield replace(torn[1], text=torn[0].text + torn[1].text, x0=torn[0].x0)
                place += 2
            else:
                yield line[place]
                place += 1


def _touch(one: OcrWord, other: OcrWord) -> bool:
    return other.x0 - one.x1 < _BETWEEN * other.size


def _is_speck(word: OcrWord) -> bool:
    """Whether what was read as a dash or a point is no such thing: none stands alone but a dash at its height."""
    if word.text not in _ALONE:
        return False
    if word.text in ".,:;'":
        return True
    middle = word.baseline - (word.y0 + word.y1) / 2
    level = _DASH_HEIGHT[0] * word.size <= middle <= _DASH_HEIGHT[1] * word.size
    return not (level and word.y1 - word.y0 < _DASH_THICK * word.size < word.x1 - word.x0)


def _is_text(blot: Blot, words: Sequence[OcrWord]) -> bool:
    """Whether a blot is only lines of text that touch: most of what is read in it is surely read."""
    inside = [word.confidence for word in words if _stands_in(word, blot)]
    return 2 * sum(confidence >= _SURE_OVER_PICTURE for confidence in inside) >= max(1, len(inside))


def _in_picture(word: OcrWord, pictures: Sequence[Blot]) -> bool:
    return word.confidence < _SURE_OVER_PICTURE and any(_stands_in(word, picture) for picture in pictures)


def _stands_in(word: OcrWord, blot: Blot) -> bool:
    return blot.holds((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)


def _mean_confidence(words: Sequence[PageWord]) -> float:
    return sum(word.confidence or 0.0 for word in words) / max(1, len(words))


# ---- the level page ------------------------------------------------------------------------------------------


def _layer_words(words: Sequence[OcrWord], scale: float) -> Iterator[LayerWord]:
    """Line by line, each line on one baseline and its letters of one size."""
    usual = median(word.size for word in words) if words else 0.0
    for line in lines_of(words):
        size = median(word.size for word in line)
        size = usual if abs(size - usual) <= _SAME_SIZE * usual else size
        baseline = median(word.baseline for word in line)
        beside = _BESIDE * size  # ink is narrower than the place that a letter takes
        for word in line:
            x0, x1 = (word.x0 - beside) * scale, (word.x1 + beside) * scale
            yield LayerWord(word.text, x0, x1, baseline * scale, size * scale)


def _table_rules(
    across: Sequence[Rule], down: Sequence[Rule], pictures: Sequence[Blot]
) -> tuple[list[Rule], list[Rule]]:
    """The rules that meet: those across that two or more uprights meet, and those down that two or more across do."""
    near = _MEET * RESOLUTION
    uprights = [rule for rule in down if not _drawn(rule, pictures)]
    levels = [rule for rule in across if not _drawn(rule, pictures)]
    levels = [rule for rule in levels if sum(_meet(rule, upright, near) for upright in uprights) > 1]
    uprights = [rule for rule in uprights if sum(_meet(level, rule, near) for level in levels) > 1]
    return [_without_overhang(rule, _beside(rule, levels, uprights, near), near) for rule in levels], uprights


def _beside(rule: Rule, levels: Sequence[Rule], uprights: Sequence[Rule], near: float) -> list[Rule]:
    """The levels of the same table: those that an upright of the rule's meets too."""
    own = [upright for upright in uprights if _meet(rule, upright, near)]
    return [level for level in levels if any(_meet(level, upright, near) for upright in own)] or [rule]


def _without_overhang(rule: Rule, peers: Sequence[Rule], near: float) -> Rule:
    """The rule without what a scratch added to its end: it reaches further than its table's others do."""
    left, right = median(peer.x0 for peer in peers) - near, median(peer.x1 for peer in peers) + near
    return replace(rule, x0=max(rule.x0, left), x1=min(rule.x1, right))


def _drawn(rule: Rule, pictures: Sequence[Blot]) -> bool:
    """Whether the rule is a stroke of a stamp or signature."""
    return any(picture.holds(rule.x0, rule.y0) and picture.holds(rule.x1, rule.y1) for picture in pictures)


def _meet(across: Rule, down: Rule, near: float) -> bool:
    return across.x0 - near <= down.x0 <= across.x1 + near and down.y0 - near <= across.y0 <= down.y1 + near


def _scaled(rule: Rule, by: float) -> tuple[float, float, float, float]:
    return rule.x0 * by, rule.y0 * by, rule.x1 * by, rule.y1 * by


# ---- the page as shown ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Back:
    """From the level page's pixels back to fractions of the page as shown."""

    width: int
    height: int
    levelled: float
    turned: int

    def of(self, word: OcrWord) -> PageWord:
        corners = [self._shown(x, y) for x in (word.x0, word.x1) for y in (word.y0, word.y1)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return PageWord(word.text, min(xs), min(ys), max(xs), max(ys), round(word.confidence, 1))

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        angle = math.radians(self.levelled)
        across, down = x - self.width / 2, y - self.height / 2
        # Pillow turns counterclockwise on a page whose y grows downwards; this is the way back.
        x = self.width / 2 + across * math.cos(angle) - down * math.sin(angle)
        y = self.height / 2 + across * math.sin(angle) + down * math.cos(angle)
        u, v = min(max(x / self.width, 0.0), 1.0), min(max(y / self.height, 0.0), 1.0)
        for _ in range(self.turned % _FULL_TURN // 90):
            u, v = v, 1 - u
        return round(u, 5), round(v, 5)
