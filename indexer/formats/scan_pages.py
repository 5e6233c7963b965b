"""Pages of pictures read by OCR, several at a time: pages of a PDF without usable text, or picture files."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

import pypdfium2

from indexer.formats.ocr import OcrError
from indexer.formats.progress import tell_page
from indexer.formats.scan_page import RESOLUTION, empty_page, read_scan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from concurrent.futures import Future

    from PIL import Image

    from indexer.formats.scan_page import ScannedPage

_POINTS = 72
# A page as long as a scroll is drawn smaller instead of filling the memory.
_MOST_PIXELS = 30_000_000
# The long sides of the largest paper read (A3, points) and of the usual one (A4, inches).
_LONGEST, _LONG_SIDE = 1250.0, 11.69


def read_pages(content: bytes, numbers: Sequence[int]) -> dict[int, ScannedPage]:
    """What OCR reads on these pages of a PDF, counted from 1. Stamps of e-signatures are left to their own text."""
    document = pypdfium2.PdfDocument(content)
    try:
        return read_pictures({number: partial(_drawn, document, number) for number in numbers})
    finally:
        document.close()


def draw_page(content: bytes, number: int, resolution: int = RESOLUTION) -> tuple[Image.Image, int]:
    """The picture of a page of a PDF, counted from 1, and its resolution: the one asked for unless it is too large."""
    document = pypdfium2.PdfDocument(content)
    try:
        return _drawn(document, number, resolution)
    finally:
        document.close()


def read_pictures(pictures: Mapping[int, Callable[[], tuple[Image.Image, int]]]) -> dict[int, ScannedPage]:
    """What OCR reads on the pictures, each given by what draws it and tells its resolution.

    Drawn one after another (the drawing library knows no threads), read several at a time. A page that tesseract
    fails on has no words.
    """
    found: dict[int, ScannedPage] = {}
    waiting: deque[tuple[int, Future[ScannedPage]]] = deque()
    workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with ThreadPoolExecutor(workers, thread_name_prefix="cancu-ocr") as pool:
        for number, draw in pictures.items():
            picture, resolution = draw()
            waiting.append((number, pool.submit(_read, picture, resolution)))
            while len(waiting) > workers:
                _take(waiting, found, len(pictures))
        while waiting:
            _take(waiting, found, len(pictures))
    return found


def _read(picture: Image.Image, resolution: int) -> ScannedPage:
    try:
        return read_scan(picture, resolution)
    except OcrError:
        return empty_page(picture, resolution)


def _take(waiting: deque[tuple[int, Future[ScannedPage]]], found: dict[int, ScannedPage], total: int) -> None:
    number, page = waiting.popleft()
    found[number] = page.result()
    tell_page(len(found), total)


def _drawn(document: pypdfium2.PdfDocument, number: int, resolution: int = RESOLUTION) -> tuple[Image.Image, int]:
    page = document[number - 1]
    width, height = page.get_size()
    scale = resolution / _POINTS
    if max(width, height) > _LONGEST:  # a picture put in with a point a pixel, which says nothing of its paper
        scale = _LONG_SIDE * resolution / max(width, height)
    scale = min(scale, (_MOST_PIXELS / (width * height)) ** 0.5)
    return page.render(scale=scale, may_draw_forms=False).to_pil(), round(scale * _POINTS)
