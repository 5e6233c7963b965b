"""Pages as pictures: every word's box lies on its ink, however the page is turned, cut or placed."""

from __future__ import annotations

import io
import itertools

import numpy as np
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject

from indexer.errors import UnreadableFileError
from indexer.formats import page_child
from indexer.formats.page_images import page_picture, page_shape
from indexer.formats.pdf_words import pdf_page
from tests.indexer.formats.conftest import draw_pdf, saved

WORDS = ("Nhiệm", "vụ", "trọng", "tâm", "Ầm", "gấp")


def plan(canvas):
    for line, word in enumerate(WORDS):
        canvas.drawString(120 + 40 * line, 700 - 60 * line, word)


def sideways(canvas):
    canvas.rotate(90)
    for line, word in enumerate(WORDS):
        canvas.drawString(120 + 40 * line, -100 - 60 * line, word)


def changed(content, rotation=0, crop=None, shift=(0, 0)):
    page = PdfReader(io.BytesIO(content)).pages[0]
    writer = PdfWriter()
    page = writer.add_page(page)
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    if shift != (0, 0):
        page.mediabox = RectangleObject((-shift[0], -shift[1], width - shift[0], height - shift[1]))
        page.cropbox = page.mediabox
    if crop:
        page.cropbox = RectangleObject(crop)
    page.rotate(rotation)
    return saved(writer)


def picture_of(content, shape, number=1, width=1200):
    return Image.open(io.BytesIO(page_picture(content, number, width, shape.rotation)))


def ink(picture, x0, y0, x1, y1):
    """How many dark dots the part of the picture between these fractions has."""
    dark = np.asarray(picture.convert("L")) < 128
    height, width = dark.shape
    return int(dark[round(y0 * height) : round(y1 * height), round(x0 * width) : round(x1 * width)].sum())


def assert_boxes_hold_the_ink(content):
    shape = page_shape(content, 1, as_is=False)
    picture = picture_of(content, shape)
    assert {word.text for word in shape.words} == set(WORDS)
    assert abs(picture.width / picture.height - shape.width / shape.height) < 0.01
    held = [ink(picture, word.x0, word.y0, word.x1, word.y1) for word in shape.words]
    assert min(held) > 50
    # What little stands outside are edges of letters.
    assert sum(held) > 0.97 * ink(picture, 0, 0, 1, 1)


@pytest.mark.parametrize(
    ("rotation", "crop", "shift"),
    [
        *itertools.product((0, 90, 180, 270), (None, (90, 300, 560, 780)), ((0, 0),)),
        (0, None, (30, 50)),
        (90, None, (30, 50)),
    ],
)
def test_boxes_hold_the_ink_of_their_words_however_the_page_lies(rotation, crop, shift):
    assert_boxes_hold_the_ink(changed(draw_pdf(plan), rotation, crop, shift))


@pytest.mark.parametrize("rotation", [0, 90, 270])
def test_a_page_written_sideways_is_shown_upright(rotation):
    content = changed(draw_pdf(sideways, (842, 842)), rotation)
    assert_boxes_hold_the_ink(content)
    words = pdf_page(content, 1).words
    assert all(word.x1 - word.x0 > word.y1 - word.y0 for word in words if len(word.text) > 3)


def test_a_page_as_it_is_keeps_its_turn_and_gives_no_words():
    shape = page_shape(changed(draw_pdf(sideways), 90), 1, as_is=True)
    assert (shape.rotation, shape.words) == (90, ())
    assert shape.width > shape.height


def test_words_cut_off_by_the_crop_box_are_none():
    content = changed(draw_pdf(plan), crop=(100, 620, 560, 780))
    assert [word.text for word in pdf_page(content, 1).words] == ["Nhiệm", "vụ"]


def test_a_picture_is_as_wide_as_asked_for_and_no_page_fills_the_memory():
    content = draw_pdf(plan)
    shape = page_shape(content, 1, as_is=False)
    assert picture_of(content, shape, width=800).width == 800
    scroll = draw_pdf(lambda canvas: canvas.drawString(10, 100, "dài"), (100, 14_000))
    tall = picture_of(scroll, page_shape(scroll, 1, as_is=False), width=2400)
    assert tall.width * tall.height < 17_000_000


def picture_file(kind, size=(60, 40), **options):
    buffer = io.BytesIO()
    Image.new("RGB", size, "white").save(buffer, kind, **options)
    return buffer.getvalue()


def test_a_photograph_lies_as_its_camera_says():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    content = picture_file("JPEG", exif=exif)
    shape = page_shape(content, 1, as_is=True)
    assert (shape.width, shape.height) == picture_of(content, shape).size == (40, 60)


def test_every_frame_of_a_tiff_is_a_page():
    frames = [Image.new("1", (50 + n, 70)) for n in range(3)]
    content = picture_file("TIFF", (50, 70), save_all=True, append_images=frames[1:])
    assert [page_shape(content, n, as_is=True).width for n in (1, 2, 3)] == [50, 51, 52]
    with pytest.raises(UnreadableFileError):
        page_child.shape(content, 4)


def test_what_shows_through_a_picture_is_paper():
    buffer = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(buffer, "PNG")
    picture = picture_of(buffer.getvalue(), page_shape(buffer.getvalue(), 1, as_is=True))
    assert picture.convert("L").getextrema() == (255, 255)


def test_the_child_gives_the_same_as_this_process():
    content = draw_pdf(plan)
    shape = page_child.shape(content, 1)
    assert shape == page_shape(content, 1, as_is=False)
    assert page_child.picture(content, 1, 800, shape.rotation) == page_picture(content, 1, 800, shape.rotation)


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.4 made up", b"\x89PNG\r\n\x1a\n" + b"0" * 99, b"%PDF-1.7\n" + bytes(range(256)) * 40],
    ids=["empty", "no PDF", "no PNG", "noise"],
)
def test_what_cannot_be_shown_is_one_clear_line(content):
    with pytest.raises(UnreadableFileError, match="Trang 1 không hiện được thành hình"):
        page_child.shape(content, 1)


def test_after_a_child_has_died_the_next_page_is_drawn_by_another():
    content = draw_pdf(plan)
    page_child.shape(content, 1)
    process = page_child._turns.living_child().process
    process.kill()
    process.wait()
    assert page_child.shape(content, 1).words
