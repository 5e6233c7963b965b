"""Picture files as documents: a page photographed or scanned (PNG, JPEG, BMP), or many pages (TIFF)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from indexer.formats.failures import CLEARER_SCAN, unreadable
from indexer.formats.ocr import missing
from indexer.formats.pdf import pages_of_scans
from indexer.formats.scan_page import RESOLUTION
from indexer.formats.scan_pages import read_pictures
from indexer.formats.scan_stamps import red_stamps
from indexer.model import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

# Smaller, a letter has too few dots to be read; a picture of more pixels is no page.
_FEWEST_PIXELS = 500
_MOST_PIXELS = 150_000_000
_MOST_PAGES = 500


def read_image(name: str, content: bytes) -> Reading:
    """The pages of a picture file, read by OCR. Raises UnreadableFileError: no text, or no tesseract."""
    lacking = missing()
    if lacking:
        raise unreadable(name, "tệp là ảnh, cần nhận dạng chữ (OCR)", f"{lacking} rồi thử lại")
    picture = Image.open(io.BytesIO(content))
    frames = getattr(picture, "n_frames", 1)
    if frames > _MOST_PAGES or picture.width * picture.height > _MOST_PIXELS:
        raise unreadable(name, "ảnh quá lớn", "chia nhỏ tệp rồi thử lại")
    if max(picture.size) < _FEWEST_PIXELS:
        raise unreadable(name, "ảnh quá nhỏ để có chữ đọc được", CLEARER_SCAN)
    furniture = red_stamps(*_frame(picture, 1)())
    scans = read_pictures({number: _frame(picture, number) for number in range(1, frames + 1)})
    pages = pages_of_scans(scans)
    if not any(page.items for page in pages):
        raise unreadable(name, "không đọc được chữ nào trong ảnh", CLEARER_SCAN)
    return Reading(format=(picture.format or "image").lower(), pages=tuple(pages), furniture=furniture)


def _frame(picture: Image.Image, number: int) -> Callable[[], tuple[Image.Image, int]]:
    def draw() -> tuple[Image.Image, int]:
        picture.seek(number - 1)
        frame = ImageOps.exif_transpose(picture)
        plain = frame.convert("RGBA") if frame.mode in {"P", "PA", "LA", "RGBA"} else frame
        if plain.mode == "RGBA":  # what shows through is paper
            paper = Image.new("RGBA", plain.size, "white")
            plain = Image.alpha_composite(paper, plain).convert("RGB")
        return plain.copy(), RESOLUTION

    return draw
