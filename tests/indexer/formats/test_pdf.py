"""What a PDF gives, whoever made it: lines in reading order, whole table rows, and the pages they stand on."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader

from indexer.errors import UnreadableFileError
from indexer.formats.registry import read

from .conftest import BODY, draw_pdf, header, join, lines, saved

WIDTH, HEIGHT = A4


def test_a_two_column_header_gives_the_agency_then_the_country():
    reading = read("ke-hoach.pdf", draw_pdf(header))
    assert lines(reading) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ YÊN BÌNH",
        "Số: 15/KH-UBND",
        "V/v chăm sóc sức khỏe",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Yên Bình, ngày 12 tháng 01 năm 2026",
        "KẾ HOẠCH",
        BODY,
    ]


def test_a_header_whose_columns_nearly_touch_is_still_split():
    def draw(canvas) -> None:
        country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        canvas.drawString(290, 780, country)
        canvas.drawRightString(285, 780, "ỦY BAN NHÂN DÂN TỈNH YÊN BÌNH")
        canvas.drawCentredString(420, 764, "Độc lập - Tự do - Hạnh phúc")
        canvas.drawString(60, 700, BODY)

    assert lines(read("a.pdf", draw_pdf(draw)))[:2] == [
        "ỦY BAN NHÂN DÂN TỈNH YÊN BÌNH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ]


def test_the_recipients_come_before_the_signature_beside_them():
    def draw(canvas) -> None:
        canvas.drawString(60, 700, BODY)
        canvas.drawString(60, 650, "Nơi nhận:")
        canvas.drawCentredString(420, 652, "TM. ỦY BAN NHÂN DÂN")
        canvas.drawString(60, 634, "- Như trên;")
        canvas.drawCentredString(420, 634, "CHỦ TỊCH")
        canvas.drawString(60, 618, "- Lưu: VT.")
        canvas.drawCentredString(420, 560, "Nguyễn Văn Mẫu")

    assert lines(read("a.pdf", draw_pdf(draw)))[1:] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Nguyễn Văn Mẫu",
    ]


@pytest.mark.parametrize("first", [668, 648])
def test_a_signature_at_other_heights_than_the_recipients_is_read_behind_them(first):
    def draw(canvas) -> None:
        canvas.drawString(60, 700, BODY)
        canvas.drawCentredString(420, first, "TM. ỦY BAN NHÂN DÂN")
        canvas.drawCentredString(420, first - 17, "CHỦ TỊCH")
        for place, text in enumerate(["Nơi nhận:", "- Như trên;", "- Các thôn;", "- Trường học;", "- Lưu: VT, VHXH."]):
            canvas.drawString(60, 655 - 13 * place, text)
        canvas.drawCentredString(420, 655 - 13 * 4, "Lò Thị Mẫu")

    assert lines(read("a.pdf", draw_pdf(draw)))[1:] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Các thôn;",
        "- Trường học;",
        "- Lưu: VT, VHXH.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Lò Thị Mẫu",
    ]


def test_figures_beside_their_names_stay_on_one_line():
    def draw(canvas) -> None:
        canvas.drawString(60, 700, BODY)
        for y, name, figure in ((670, "Tỷ lệ tiêm chủng", "95%"), (650, "Tỷ lệ bảo hiểm", "96%")):
            canvas.drawString(60, y, name)
            canvas.drawString(400, y, figure)

    assert lines(read("a.pdf", draw_pdf(draw)))[1:] == ["Tỷ lệ tiêm chủng 95%", "Tỷ lệ bảo hiểm 96%"]


def test_words_come_in_the_order_they_are_seen_not_written():
    def draw(canvas) -> None:
        places = {"Kế": 60, "hoạch": 85, "chăm": 130, "sóc": 170, "sức": 200, "khỏe": 230}
        for word, x in reversed(places.items()):
            canvas.drawString(x, 700, word)
        canvas.drawString(60, 720, "Dòng đầu viết sau cùng")

    assert lines(read("a.pdf", draw_pdf(draw))) == ["Dòng đầu viết sau cùng", "Kế hoạch chăm sóc sức khỏe"]


def test_letters_of_two_fonts_on_one_baseline_are_one_word():
    def draw(canvas) -> None:
        x = 60.0
        for index, letter in enumerate("Nghị quyết sức khỏe của Nhân dân toàn tỉnh năm nay"):
            font = "Body" if index % 2 else "Body-Bold"
            canvas.setFont(font, 12 if index % 2 else 12.6)
            canvas.drawString(x, 700, letter)
            x += canvas.stringWidth(letter, font, 12 if index % 2 else 12.6)

    assert lines(read("a.pdf", draw_pdf(draw))) == ["Nghị quyết sức khỏe của Nhân dân toàn tỉnh năm nay"]


def test_marks_written_as_letters_of_their_own_join_their_letter():
    text = "Chương trình nâng cao sức khỏe Nhân dân"
    decomposed = "".join(c if c not in "ỏă" else {"ỏ": "o\u0309", "ă": "a\u0306"}[c] for c in text)
    assert lines(read("a.pdf", draw_pdf(lambda canvas: canvas.drawString(60, 700, decomposed)))) == [text]


def test_print_made_bold_by_printing_twice_is_read_once():
    def draw(canvas) -> None:
        canvas.drawString(60, 700, "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ TRIỂN KHAI")
        canvas.drawString(60.3, 700, "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ TRIỂN KHAI")

    assert lines(read("a.pdf", draw_pdf(draw))) == ["PHỤ LỤC PHÂN CÔNG NHIỆM VỤ TRIỂN KHAI"]


def test_a_line_knows_its_place_and_its_letters():
    def draw(canvas) -> None:
        canvas.setFont("Body-Bold", 14)
        canvas.drawString(100, HEIGHT - 100, "I. MỤC TIÊU CỦA KẾ HOẠCH NĂM 2026 TOÀN XÃ")

    (line,) = read("a.pdf", draw_pdf(draw)).pages[0].items
    assert line.bold
    assert line.size == 14
    assert line.x0 == pytest.approx(100, abs=2)
    assert line.top == pytest.approx(86, abs=4)
    assert not line.whole


@pytest.mark.parametrize("turn", [90, 270])
def test_text_running_up_or_down_the_page_is_read(turn):
    def draw(canvas) -> None:
        canvas.saveState()
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(turn)
        canvas.drawString(-200, 20, "Dòng thứ nhất của trang nằm ngang được xoay")
        canvas.drawString(-200, 0, "Dòng thứ hai của trang nằm ngang được xoay")
        canvas.restoreState()

    reading = read("a.pdf", draw_pdf(draw))
    assert lines(reading) == [
        "Dòng thứ nhất của trang nằm ngang được xoay",
        "Dòng thứ hai của trang nằm ngang được xoay",
    ]
    assert (reading.pages[0].width, reading.pages[0].height) == pytest.approx((HEIGHT, WIDTH))


def test_a_page_turned_by_the_viewer_is_read_as_seen():
    def draw(canvas) -> None:
        canvas.saveState()
        canvas.translate(100, 100)
        canvas.rotate(90)
        canvas.drawString(0, -20, "Trang được xoay bởi thuộc tính của trang này")
        canvas.restoreState()

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(draw_pdf(draw))))
    writer.pages[0].rotate(90)
    assert lines(read("a.pdf", saved(writer))) == ["Trang được xoay bởi thuộc tính của trang này"]


# ---- files that cannot be read -------------------------------------------------------------------------------


def scan(canvas) -> None:
    picture = ImageReader(Image.new("L", (300, 400), 200))
    canvas.drawImage(picture, 0, 0, WIDTH, HEIGHT)


def encrypted(user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(draw_pdf(header))))
    writer.encrypt(user, "owner", algorithm="AES-256")
    return saved(writer)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (lambda: draw_pdf(scan), "chỉ có ảnh"),
        (lambda: draw_pdf(lambda _: None), "không có chữ nào"),
        (lambda: encrypted("bí mật"), "mật khẩu"),
        (lambda: draw_pdf(header)[:-1500], "cắt cụt"),
        (lambda: saved(PdfWriter()), "không có trang nào"),
        (lambda: b"%PDF-1.7\n" + b"\x93\x12junk" * 300 + b"\nstartxref\n12\n%%EOF", "ke hoach 2026.pdf"),
    ],
    ids=["scan", "blank", "encrypted", "truncated", "no pages", "junk"],
)
def test_a_pdf_that_gives_no_text_says_why_and_what_to_do(content, what):
    with pytest.raises(UnreadableFileError, match=what) as caught:
        read("ke hoach 2026.pdf", content())
    assert str(caught.value).startswith("ke hoach 2026.pdf: ")
    assert "Cách xử lý:" in str(caught.value)


def test_a_pdf_locked_against_changes_only_is_read():
    assert "KẾ HOẠCH" in lines(read("a.pdf", encrypted("")))


def test_pages_on_which_nothing_could_be_read_are_told():
    reading = read("a.pdf", join(draw_pdf(header), draw_pdf(scan)))
    assert len(reading.pages) == 2
    assert "Trang 2" in reading.warnings[0]


def test_a_landscape_page_keeps_its_size():
    reading = read("a.pdf", draw_pdf(lambda canvas: canvas.drawString(60, 400, BODY), landscape(A4)))
    assert reading.pages[0].width > reading.pages[0].height
    assert lines(reading) == [BODY]
