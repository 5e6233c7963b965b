"""A PDF as it comes back from paper: pictures of its pages at 200 dots an inch, clean or as a phone sees them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RESOLUTION: Final = 200
_QUALITY, _POOR_QUALITY = 80, 60
# Degrees askew, page by page; the brightness of grey paper; how dark the far side lies; specks a page.
_ASKEW: Final = (0.7, -0.5, 1.2, 0.0, -0.9)
_GREY, _SHADE, _SPECKS = 215, 0.45, 400
_BLUR = 0.7
_NOISE = 6.0
_SEED = 282


def scanned(content: bytes) -> bytes:
    """Black on white, level."""
    return _bound([_pressed(page, _QUALITY) for page in _pages(content)])


def scanned_poorly(content: bytes) -> bytes:
    """Turn by turn askew and speckled, on grey paper, under a lamp at one side: what a page has to bear."""
    chance = np.random.default_rng(_SEED)
    spoilt: tuple[Callable[[Image.Image, np.random.Generator], Image.Image], ...] = (_speckled, _grey, _lit)
    made = []
    for number, page in enumerate(_pages(content)):
        askew = page.rotate(_ASKEW[number % len(_ASKEW)], Image.Resampling.BICUBIC, fillcolor=255)
        made.append(_pressed(spoilt[number % len(spoilt)](askew, chance), _POOR_QUALITY))
    return _bound(made)


def _pages(content: bytes) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            yield page.render(scale=RESOLUTION / 72).to_pil().convert("L")
    finally:
        document.close()


def _speckled(page: Image.Image, chance: np.random.Generator) -> Image.Image:
    """As a worn copier leaves it: specks of one to three pixels, black on the paper and white in the letters."""
    pixels = np.array(page)
    for value in (0, 255):
        rows = chance.integers(0, pixels.shape[0] - 3, _SPECKS)
        columns = chance.integers(0, pixels.shape[1] - 3, _SPECKS)
        for row, column, size in zip(rows, columns, chance.integers(1, 4, _SPECKS), strict=True):
            pixels[row : row + size, column : column + size] = value
    return Image.fromarray(pixels)


def _grey(page: Image.Image, chance: np.random.Generator) -> Image.Image:
    """On recycled paper: less contrast, grain."""
    pixels = np.asarray(page, dtype=np.float32) / 255
    return _grained(40 + pixels * (_GREY - 40), chance)


def _lit(page: Image.Image, chance: np.random.Generator) -> Image.Image:
    """As a phone sees it: darker away from the lamp, a little out of focus, with grain."""
    soft = page.filter(ImageFilter.GaussianBlur(_BLUR))
    across = np.linspace(1.0, 1 - _SHADE, soft.width, dtype=np.float32)
    down = np.linspace(1.0, 1 - _SHADE / 2, soft.height, dtype=np.float32)
    return _grained(np.asarray(soft, dtype=np.float32) * across * down[:, None], chance)


def _grained(pixels: np.ndarray, chance: np.random.Generator) -> Image.Image:
    noisy = pixels + chance.normal(0, _NOISE, pixels.shape)
    return Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8))


def _pressed(page: Image.Image, quality: int) -> Image.Image:
    buffer = io.BytesIO()
    page.save(buffer, "JPEG", quality=quality)
    buffer.seek(0)
    return Image.open(buffer)


def _bound(pages: list[Image.Image]) -> bytes:
    buffer = io.BytesIO()
    pages[0].save(buffer, "PDF", save_all=True, append_images=pages[1:], resolution=RESOLUTION)
    return buffer.getvalue()
