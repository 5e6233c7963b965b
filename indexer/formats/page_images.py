"""A document's pages as pictures: PDF pages drawn, image files as they are. Runs in a child process only."""

from __future__ import annotations

import io
import math

import pypdfium2
from PIL import Image, ImageOps, ImageSequence

from indexer.formats.page_shape import PageShape
from indexer.formats.pdf_words import pdf_page

# Text stays crisp from here on; half as much again buys nothing that a reader sees.
_QUALITY, _METHOD = 70, 3
# A page as long as a scroll is drawn smaller instead of filling the memory.
_MOST_PIXELS = 16_000_000
_LONGEST_SIDE = 16_000  # WebP ends at 16,383
_HEAD = 1024  # where a PDF may begin


def page_shape(content: bytes, number: int, *, as_is: bool) -> PageShape:
    """The shape of page ``number``, from 1. ``as_is``: turned as the file has it, and without words."""
    if is_pdf(content):
        page = pdf_page(content, number, as_is=as_is)
        return PageShape(page.width, page.height, page.rotation, page.words)
    width, height = _frame(content, number).size
    return PageShape(width, height)


def page_picture(content: bytes, number: int, width: int, rotation: int) -> bytes:
    """The page as a WebP picture, ``width`` pixels wide unless that would be too large; turned as its shape says."""
    picture = _drawn(content, number, width, rotation) if is_pdf(content) else _scaled(_frame(content, number), width)
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=_QUALITY, method=_METHOD)
    return out.getvalue()


def is_pdf(content: bytes) -> bool:
    """Whether the file is a PDF, whatever it is called."""
    return b"%PDF-" in content[:_HEAD]


def _drawn(content: bytes, number: int, width: int, rotation: int) -> Image.Image:
    document = pypdfium2.PdfDocument(content)
    document.init_forms()  # or the number and the date that a signature stamped would be missing
    page = document[number - 1]
    page.set_rotation(rotation)
    scale = _scale(page.get_width(), page.get_height(), width)
    picture: Image.Image = page.render(scale=scale, may_draw_forms=True).to_pil()
    return picture


def _frame(content: bytes, number: int) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    frame = next(frame for place, frame in enumerate(ImageSequence.Iterator(image), start=1) if place == number)
    return ImageOps.exif_transpose(frame)


def _scale(width: float, height: float, wanted: int) -> float:
    """What makes the page as wide as wanted, or as large as a picture may be."""
    return min(wanted / width, _LONGEST_SIDE / height, math.sqrt(_MOST_PIXELS / (width * height)))


def _on_paper(picture: Image.Image) -> Image.Image:
    """What shows through is paper."""
    clear = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")


def _scaled(picture: Image.Image, width: int) -> Image.Image:
    plain = picture if picture.mode in {"L", "RGB"} else _on_paper(picture)
    share = min(1.0, _scale(plain.width, plain.height, width))
    return plain.resize((max(1, round(plain.width * share)), max(1, round(plain.height * share))))
