"""Red secrecy stamps are seen on a scan, although its text is read without colours."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from indexer.formats.ocr import missing
from indexer.formats.scan_stamps import has_red, red_stamps

from .conftest import FONTS

pytestmark = pytest.mark.skipif(missing() is not None, reason="tesseract with Vietnamese is not installed")


def page(stamp: str, colour: tuple[int, int, int], top: int = 300) -> Image.Image:
    picture = Image.new("RGB", (1654, 2339), (250, 248, 240))
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(FONTS / "DejaVuSerif-Bold.ttf"), 36)
    draw.text((170, 230), "Số: 12/KH-UBND", font=font, fill=(20, 20, 20))
    draw.rectangle((180, top, 220 + draw.textlength(stamp, font=font), top + 65), outline=colour, width=4)
    draw.text((200, top + 8), stamp, font=font, fill=colour)
    return picture.rotate(0.7, fillcolor=(250, 248, 240))


@pytest.mark.parametrize(
    ("picture", "stamps"),
    [
        (page("TỐI MẬT", (200, 30, 40)), ("TỐI MẬT",)),
        (page("HỎA TỐC", (200, 30, 40)), ()),
        (page("MẬT", (200, 30, 40), top=1900), ()),
        (page("MẬT", (200, 30, 40)).convert("L"), ()),
    ],
    ids=["secret", "urgent", "low on the page", "grey"],
)
def test_red_stamps(picture, stamps):
    assert red_stamps(picture, 200) == stamps


def test_red_is_seen_on_a_page_drawn_small_and_not_where_there_is_none():
    small = (620, 877)
    assert has_red(page("MẬT", (200, 30, 40)).resize(small))
    assert not has_red(page("MẬT", (40, 40, 40)).resize(small))
