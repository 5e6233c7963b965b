"""Pages that are only pictures are read: text, tables, where each word stands and how sure it is."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader

from indexer.errors import StoppedError, UnreadableFileError
from indexer.formats import images, ocr, pdf
from indexer.formats.progress import pages_told
from indexer.formats.registry import read, read_here
from indexer.parse import SourceFile, understand

from .conftest import BODY, FONTS, HEADER, draw_pdf, join, lines, ruled, tables

pytestmark = pytest.mark.skipif(ocr.missing() is not None, reason="tesseract with Vietnamese is not installed")

ROWS = [
    HEADER,
    ("1", "Rà soát trạm y tế xã", "Phòng Văn hoá", "Trạm Y tế", "Quý I"),
    ("2", "Khám sức khỏe định kỳ", "Trạm Y tế", "Công an xã", "Quý IV"),
]
# What the plan asks each village for, at the foot of the page.
DUTY = "Trưởng thôn tuyên truyền, vận động nhân dân tham gia."
SKEW = 1.3
RED, PAPER = (205, 40, 50), (247, 245, 236)


def plan(canvas) -> None:
    for y, left, right in (
        (780, "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (764, "XÃ YÊN BÌNH", "Độc lập - Tự do - Hạnh phúc"),
        (745, "Số: 15/KH-UBND", "Yên Bình, ngày 12 tháng 01 năm 2026"),
    ):
        canvas.drawCentredString(140, y, left)
        canvas.drawCentredString(400, y, right)
    canvas.drawCentredString(A4[0] / 2, 705, "KẾ HOẠCH")
    canvas.drawCentredString(A4[0] / 2, 688, "Chăm sóc sức khỏe nhân dân năm 2026")
    canvas.drawString(60, 650, BODY)
    table = ruled(ROWS)
    _, height = table.wrapOn(canvas, 480, 400)
    table.drawOn(canvas, 60, 620 - height)
    canvas.drawString(60, 480, DUTY)


def copied(page: bytes, seed: int = 7) -> Image.Image:
    """The page as a phone's scanner gives it: yellowed, shaded, speckled, askew, with a red round stamp."""
    picture = pypdfium2.PdfDocument(page)[0].render(scale=200 / 72).to_pil().convert("RGB")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((1050, 1350, 1350, 1650), outline=RED, width=6)
    draw.text((1110, 1480), "ĐÃ KÝ", fill=RED, font=ImageFont.truetype(str(FONTS / "DejaVuSans.ttf"), 40))
    picture = picture.rotate(SKEW, Image.Resampling.BICUBIC, fillcolor="white")
    shade = np.linspace(1.0, 0.8, picture.width)[None, :, None]
    lit = np.asarray(picture) * shade * (np.array(PAPER) / 255)
    noise = np.random.default_rng(seed).normal(0, 6, lit.shape)
    return Image.fromarray(np.clip(lit + noise, 0, 255).astype(np.uint8))


def as_scan(picture: Image.Image) -> bytes:
    return draw_pdf(lambda canvas: canvas.drawImage(ImageReader(picture), 0, 0, *A4))


@pytest.fixture(scope="module")
def folder_copy() -> bytes:
    """A scanned page followed by one with text."""
    return join(as_scan(copied(draw_pdf(plan))), draw_pdf(lambda canvas: canvas.drawString(60, 700, "Trang có chữ")))


@pytest.fixture(scope="module")
def reading(folder_copy):
    return read("ban-quet.pdf", folder_copy)


def test_the_text_of_a_scan_is_read_in_its_order(reading):
    found = lines(reading)
    assert found[:3] == ["ỦY BAN NHÂN DÂN", "XÃ YÊN BÌNH", "Số: 15/KH-UBND"]
    assert "Yên Bình, ngày 12 tháng 01 năm 2026" in found
    assert DUTY in found


def test_its_tables_are_rows_and_cells(reading):
    (table,) = tables(reading)
    assert table.rows == tuple(ROWS)
    assert table.header_rows == 1


def test_stamps_are_no_text(reading):
    assert not any("KÝ" in word.text for word in reading.pages[0].words)


def test_each_word_stands_where_the_page_shows_it(reading):
    (word,) = [word for word in reading.pages[0].words if word.text == "15/KH-UBND"]
    middle = np.array([(word.x0 + word.x1) / 2 * A4[0], (word.y0 + word.y1) / 2 * A4[1]])
    angle = np.radians(-SKEW)  # where the letter stood before the page was laid askew, and then
    straight = np.array([155.0, A4[1] - 749]) - np.array(A4) / 2
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    assert np.abs(middle - (turn @ straight + np.array(A4) / 2)).max() < 8
    assert word.confidence > 60


def test_pages_with_text_are_taken_as_they_are(reading):
    assert lines(reading, 2) == ["Trang có chữ"]
    assert reading.pages[1].words == ()


def test_a_document_knows_its_pages_read_by_ocr(reading):
    parsed = understand(SourceFile("ban-quet.pdf", "0" * 64, "ban-quet"), reading)
    assert parsed.document.ocr_pages == (1,)
    assert (parsed.document.type, parsed.document.number) == ("Kế hoạch", "15/KH-UBND")
    assert parsed.document.issued_on == "2026-01-12"
    assert [page for page, _ in parsed.page_words] == [1]
    assert [one.lead for one in parsed.assignments if one.source == "table"] == [("Phòng Văn hoá",), ("Trạm Y tế",)]


def test_whoever_waits_hears_of_each_page_and_can_stop():
    heard = []

    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        raise StoppedError("dừng")

    with pages_told(stop), pytest.raises(StoppedError):
        read("anh.png", saved_as("PNG", note("Trạm y tế")))
    assert heard == [(1, 1)]
    assert lines(read("a.pdf", draw_pdf(lambda canvas: canvas.drawString(60, 700, "Trang có chữ")))) == ["Trang có chữ"]


# ---- picture files -------------------------------------------------------------------------------------------


def note(text: str) -> Image.Image:
    picture = Image.new("RGB", (1240, 500), "white")
    font = ImageFont.truetype(str(FONTS / "DejaVuSerif.ttf"), 34)
    ImageDraw.Draw(picture).text((80, 200), text, font=font, fill="black")
    return picture


def saved_as(kind: str, *pictures: Image.Image) -> bytes:
    out = io.BytesIO()
    more = {"save_all": True, "append_images": pictures[1:]} if len(pictures) > 1 else {}
    pictures[0].save(out, kind, **more)
    return out.getvalue()


def test_a_tiff_is_a_document_of_its_pages():
    content = saved_as("TIFF", note("Trạm y tế xã Yên Bình"), note("Công an xã Yên Bình"))
    found = read("van-ban.tif", content)
    assert found.format == "tiff"
    assert [lines(found, page) for page in (1, 2)] == [["Trạm y tế xã Yên Bình"], ["Công an xã Yên Bình"]]


def test_a_page_lying_on_its_side_is_read():
    page = Image.new("RGB", (1240, 1000), "white")
    for place in range(8):
        page.paste(note("Trạm y tế xã Yên Bình khám sức khỏe").crop((0, 190, 1240, 260)), (0, 40 + 110 * place))
    found = read("nam-ngang.png", saved_as("PNG", page.rotate(90, expand=True)))
    assert lines(found)[0] == "Trạm y tế xã Yên Bình khám sức khỏe"
    assert all(word.y1 - word.y0 > 0 for word in found.pages[0].words)


# ---- what cannot be read -------------------------------------------------------------------------------------


def test_without_tesseract_a_scan_says_what_to_install(monkeypatch, folder_copy):
    for module in (pdf, images):
        monkeypatch.setattr(module, "missing", lambda: ocr.INSTALL)
    with pytest.raises(UnreadableFileError, match="tesseract-ocr-vie"):
        read_here("a.png", saved_as("PNG", note("Trạm y tế")))
    with pytest.raises(UnreadableFileError, match=r"bản quét 1 trang .* tesseract-ocr-vie"):
        read_here("a.pdf", as_scan(note("Trạm y tế")))
    (warning,) = read_here("ban-quet.pdf", folder_copy).warnings
    assert "Trang 1" in warning
    assert "tesseract-ocr-vie" in warning


def test_an_empty_picture_says_so():
    with pytest.raises(UnreadableFileError, match="không đọc được chữ nào"):
        read("trang.png", saved_as("PNG", Image.new("L", (900, 700), 255)))


def test_a_logo_is_no_document():
    with pytest.raises(UnreadableFileError, match="quá nhỏ"):
        read("logo.png", saved_as("PNG", Image.new("L", (90, 70), 0)))
