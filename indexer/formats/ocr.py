"""Tesseract, called as a program: the words of one picture with their boxes, lines and confidences.

The only module that knows the program. It is asked for hOCR, which, unlike its table output, tells the size of the
letters and the baseline of every line.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from lxml import etree

from indexer.vietnamese.normal import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PROGRAM = "tesseract"
LANGUAGE = "vie"
INSTALL = "cài gói tesseract-ocr và tesseract-ocr-vie (Debian, Ubuntu: apt install tesseract-ocr tesseract-ocr-vie)"
# A page takes two or three seconds; what needs longer than this hangs.
_SECONDS = 120.0
# Baselines of one line differ by less than this share of the letter size.
_SAME_BASELINE = 0.3
# For each letter tell what else it may be: the same letter with other marks, mostly. Takes no longer.
_CHOICES = ("-c", "lstm_choice_mode=2")
# A letter that is less likely than this is none that was seen.
_LEAST_CHOICE = 15.0
# Shares of their size: no letter is narrower than the first, but for thin ones; no capital than the last.
_THIN, _LETTER, _CAPITAL = 0.08, 0.2, 0.4
_THIN_LETTERS = frozenset("iIíìỉĩịÍÌỈĨỊlj1tfr")
_LINES = "//*[@class='ocr_line' or @class='ocr_header' or @class='ocr_caption' or @class='ocr_textfloat']"
_WORDS = ".//*[@class='ocrx_word']"
_LETTERS = "./*[@class='ocrx_cinfo']"
_NUMBER = r"(-?\d+(?:\.\d+)?)"
_BOX = re.compile(r"\bbbox (\d+) (\d+) (\d+) (\d+)")
_BASELINE = re.compile(rf"\bbaseline {_NUMBER} {_NUMBER}")
_SIZE = re.compile(rf"\bx_size {_NUMBER}")
_CONFIDENCE = re.compile(rf"\bx_wconf {_NUMBER}")
_CHOICE = re.compile(rf"\bx_confs {_NUMBER}")
_ROTATE = re.compile(rb"Rotate: (\d+)")


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word as read, in pixels from the picture's top left corner; ``confidence`` from 0 to 100.

    ``baseline`` and ``size`` (the height of a letter with what reaches above and below) are those of its line.
    ``otherwise``: the word with other marks on one of its letters, and how likely that letter is, from 0 to 100.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float
    baseline: float
    size: float
    otherwise: tuple[tuple[str, float], ...] = ()


class OcrError(Exception):
    """Tesseract gave no result for a picture."""


@cache
def missing() -> str | None:
    """What is to be installed before pictures can be read; None where everything is there."""
    if shutil.which(PROGRAM) is None:
        return INSTALL
    listed = subprocess.run(  # noqa: S603 - a fixed command
        [PROGRAM, "--list-langs"], capture_output=True, check=False, timeout=_SECONDS
    )
    return None if LANGUAGE.encode() in listed.stdout.split() else INSTALL


def recognise(picture: bytes, resolution: int, layout: int = 3, *, choices: bool = True) -> list[OcrWord]:
    """The words in a picture (PNG, PGM, TIFF), line by line. ``layout`` is tesseract's page segmentation mode.

    Asked for ``choices`` it reads a little otherwise; a reading that stands alone is better without.
    """
    more = _CHOICES if choices else ()
    told = _run(picture, "-l", LANGUAGE, "--psm", str(layout), "--dpi", str(resolution), *more, "hocr")
    return list(_words(told))


def lines_of(words: Iterable[OcrWord]) -> list[list[OcrWord]]:
    """The words line by line, from top to bottom and left to right, by their baselines."""
    lines: list[list[OcrWord]] = []
    for word in sorted(words, key=attrgetter("baseline")):
        last = lines[-1][-1] if lines else None
        if last and word.baseline - last.baseline <= _SAME_BASELINE * min(word.size, last.size):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=attrgetter("x0")) for line in lines]


def turn_needed(picture: bytes) -> int:
    """By how many degrees clockwise the picture must be turned to stand upright; 0 where that cannot be told."""
    try:
        found = _ROTATE.search(_run(picture, "-l", "osd", "--psm", "0"))
    except OcrError:  # too few letters, or none
        return 0
    return int(found.group(1)) if found else 0


def _run(picture: bytes, *options: str) -> bytes:
    # One thread each: pages run in parallel instead.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command; the picture goes in by its input
            [PROGRAM, "-", "-", *options],
            input=picture,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env=environment,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise OcrError(str(error)) from error
    if done.returncode:
        raise OcrError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def _words(told: bytes) -> Iterator[OcrWord]:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True)
    root = etree.fromstring(told, parser) if told.strip() else None
    if root is None:
        return
    for line in root.xpath(_LINES):
        title = line.get("title", "")
        x0, _, _, bottom = _box(title)
        slope, offset = _numbers(_BASELINE, title, (0.0, 0.0))
        (size,) = _numbers(_SIZE, title, (0.0,))
        for word in line.xpath(_WORDS):
            text = _plain(word.text).strip()
            left, top, right, below = _box(word.get("title", ""))
            (confidence,) = _numbers(_CONFIDENCE, word.get("title", ""), (0.0,))
            if text and size and right > left:
                # The box of a letter that stands alone is sometimes a pixel wide.
                right = max(right, left + size * sum(map(_narrowest, text)))
                baseline = bottom + offset + slope * ((left + right) / 2 - x0)
                yield OcrWord(text, left, top, right, below, confidence, baseline, size, _otherwise(word, text))


def _plain(text: str | None) -> str:
    """The text in one normal form; no document has fractions' slashes."""
    return normalise(text or "").replace("\u2044", "/")


def _narrowest(letter: str) -> float:
    if letter in _THIN_LETTERS or not letter.isalnum():
        return _THIN
    return _CAPITAL if letter.isupper() else _LETTER


def _otherwise(word: etree._Element, text: str) -> tuple[tuple[str, float], ...]:
    """The word with each other choice of a letter that is the same letter with other marks."""
    letters = [list(_choices(letter)) for letter in word.xpath(_LETTERS)]
    letters = [choices for choices in letters if choices and choices[0][0].strip()]
    if "".join(choices[0][0] for choices in letters) != text:
        return ()
    found = []
    at = 0
    for (seen, _), *others in letters:
        after = at + len(seen)
        found += [
            (text[:at] + other + text[after:], likely)
            for other, likely in others
            if likely >= _LEAST_CHOICE and other != seen and fold(other) == fold(seen)
        ]
        at = after
    return tuple(found)


def _choices(letter: etree._Element) -> Iterator[tuple[str, float]]:
    for choice in letter.xpath(_LETTERS):
        (likely,) = _numbers(_CHOICE, choice.get("title", ""), (0.0,))
        yield _plain(choice.text), likely


def _box(title: str) -> tuple[float, ...]:
    return _numbers(_BOX, title, (0.0, 0.0, 0.0, 0.0))


def _numbers(pattern: re.Pattern[str], title: str, absent: tuple[float, ...]) -> tuple[float, ...]:
    found = pattern.search(title)
    return tuple(map(float, found.groups())) if found else absent
