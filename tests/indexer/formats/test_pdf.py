"""What a PDF gives, whoever made it: lines in reading order, whole table rows, and the pages they stand on."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader

from indexer.errors import UnreadableFileError
from indexer.formats.registry import read

from .conftest import HEADER, draw_pdf, flow_pdf, lines, ruled, spacer, tables, task_rows

WIDTH, HEIGHT = A4
BODY = "Căn cứ chức năng, nhiệm vụ được giao, xã xây dựng kế hoạch thực hiện như sau"


def header(canvas) -> None:
    for y, left, right in (
        (780, "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (764, "XÃ YÊN BÌNH", "Độc lập - Tự do - Hạnh phúc"),
        (745, "Số: 15/KH-UBND", "Yên Bình, ngày 12 tháng 01 năm 2026"),
    ):
        canvas.drawCentredString(140, y, left)
        canvas.drawCentredString(400, y - 1, right)
    canvas.drawCentredString(140, 728, "V/v chăm sóc sức khỏe")
    canvas.drawCentredString(WIDTH / 2, 690, "KẾ HOẠCH")
    canvas.drawString(60, 660, BODY)


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


# ---- tables --------------------------------------------------------------------------------------------------


def test_a_table_repeating_its_header_on_each_page_is_one_table():
    rows = [HEADER, *task_rows(30)]
    reading = read("a.pdf", flow_pdf([ruled(rows, repeat=1)]))
    (table,) = tables(reading)
    assert table.header_rows == 1
    assert list(table.rows) == rows
    assert table.row_pages[0] == (1, 1)
    assert table.row_pages[-1][1] == len(reading.pages) > 1
    assert table in reading.pages[0].items


def test_a_table_going_on_without_a_header_is_one_table():
    rows = [HEADER, *task_rows(30)]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows)])))
    assert list(table.rows) == rows


def test_a_row_cut_by_a_page_is_one_row_on_both_pages():
    rows = [HEADER, *task_rows(3, words=150)]
    reading = read("a.pdf", flow_pdf([ruled(rows, split_in_row=1)]))
    (table,) = tables(reading)
    assert list(table.rows) == rows
    assert (1, 2) in table.row_pages


def test_a_page_number_does_not_part_a_table_but_text_does():
    one = ruled([HEADER, *task_rows(3)])
    (first, second) = tables(read("a.pdf", flow_pdf([one, spacer(20), ruled([HEADER, *task_rows(2)])])))
    assert (len(first.rows), len(second.rows)) == (4, 3)


def test_a_heading_over_the_width_stands_in_the_first_column():
    rows = [HEADER, ("II. Tập trung phát triển y tế cơ sở", "", "", "", ""), *task_rows(1)]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows, spans=[("SPAN", (0, 1), (-1, 1))])])))
    assert list(table.rows) == rows


def test_a_page_that_holds_only_a_heading_row_goes_on_with_the_table():
    rows = [HEADER, *task_rows(2)]
    wide = ruled(
        [("III. Nhóm nhiệm vụ về dữ liệu", "", "", "", "")], spans=[("SPAN", (0, 0), (-1, 0))], bold_header=False
    )
    content = join(
        flow_pdf([ruled(rows)]),
        flow_pdf([wide]),
        flow_pdf([ruled([("3", "Ba", "Sở", "Xã", "2027")], bold_header=False)]),
    )
    (table,) = tables(read("a.pdf", content))
    assert [row[0] for row in table.rows] == ["STT", "1", "2", "III. Nhóm nhiệm vụ về dữ liệu", "3"]
    assert table.row_pages == ((1, 1), (1, 1), (1, 1), (2, 2), (3, 3))


def test_wrapped_cells_join_numbers_without_and_words_with_a_blank():
    rows = [
        HEADER,
        (
            "1",
            "Nghị quyết số 72-<br/>NQ/TW về sức khỏe -<br/>đời sống",
            "Phòng Văn hoá -<br/>Xã hội",
            "Xã",
            "2026-<br/>2030",
        ),
    ]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows)])))
    assert table.rows[1] == (
        "1",
        "Nghị quyết số 72-NQ/TW về sức khỏe - đời sống",
        "Phòng Văn hoá - Xã hội",
        "Xã",
        "2026-2030",
    )


def test_a_column_name_broken_in_a_narrow_column_is_whole():
    rows = [("ST<br/>T", *HEADER[1:]), ("1<br/>0", "Nhiệm vụ", "Sở", "Xã", "2026")]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows)])))
    assert (table.rows[0][0], table.rows[1][0]) == ("STT", "10")


def test_names_in_two_rows_become_one_name_a_column():
    rows = [
        ("STT", "Nhiệm vụ", "Cơ quan thực hiện", "", "Thời hạn"),
        ("", "", "Chủ trì", "Phối hợp", ""),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("1", "Mở sổ sức khỏe", "Trạm y tế", "Công an", "2026"),
    ]
    spans = [("SPAN", (2, 0), (3, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1)), ("SPAN", (4, 0), (4, 1))]
    (table,) = tables(read("a.pdf", flow_pdf([ruled(rows, spans=spans)])))
    assert table.header_rows == 1
    assert list(table.rows) == [
        ("STT", "Nhiệm vụ", "Cơ quan thực hiện Chủ trì", "Cơ quan thực hiện Phối hợp", "Thời hạn"),
        rows[3],
    ]


def test_a_table_open_at_its_sides_has_all_its_columns():
    def draw(canvas) -> None:
        for x in (110, 300):
            canvas.line(x, 600, x, 700)
        for y in (700, 670, 640, 600):
            canvas.line(60, y, 500, y)
        for y, row in (
            (680, ("STT", "Nhiệm vụ", "Thời hạn")),
            (650, ("1", "Khám sức khỏe", "2026")),
            (615, ("2", "Lập sổ", "2027")),
        ):
            for x, text in zip((65, 115, 305), row, strict=True):
                canvas.drawString(x, y, text)

    (table,) = tables(read("a.pdf", draw_pdf(draw)))
    assert table.rows == (("STT", "Nhiệm vụ", "Thời hạn"), ("1", "Khám sức khỏe", "2026"), ("2", "Lập sổ", "2027"))


def test_text_in_a_table_is_not_repeated_as_lines_and_none_is_lost():
    reading = read("a.pdf", flow_pdf([spacer(10), ruled([HEADER, *task_rows(2)])]))
    assert lines(reading) == ["1"]


def test_a_frame_round_text_is_no_table():
    def draw(canvas) -> None:
        canvas.rect(50, 650, 300, 60)
        canvas.drawString(60, 680, "DỰ THẢO kế hoạch lấy ý kiến các đơn vị")

    assert lines(read("a.pdf", draw_pdf(draw))) == ["DỰ THẢO kế hoạch lấy ý kiến các đơn vị"]


def test_a_numbered_table_without_rules_is_found_by_its_header():
    def draw(canvas) -> None:
        canvas.drawString(60, 780, "Phụ lục phân công nhiệm vụ kèm theo kế hoạch")
        canvas.setFont("Body-Bold", 11)
        places = (60, 100, 300, 430)
        for x, name in zip(places, ("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"), strict=True):
            canvas.drawString(x, 750, name)
        canvas.drawString(60, 735, "I. Nhóm nhiệm vụ phát triển y tế cơ sở và y học cổ truyền trong xã")
        canvas.setFont("Body", 11)
        for y, cells in (
            (720, ("1", "Khám sức khỏe cho", "Trạm y tế xã", "Năm 2026")),
            (706, ("", "toàn dân", "Yên Bình", "")),
            (692, ("2", "Trồng vườn thuốc nam", "Phòng Kinh tế", "Năm 2027")),
        ):
            for x, text in zip(places, cells, strict=True):
                canvas.drawString(x, y, text)

    reading = read("a.pdf", draw_pdf(draw))
    (table,) = tables(reading)
    assert table.rows == (
        ("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
        ("I. Nhóm nhiệm vụ phát triển y tế cơ sở và y học cổ truyền trong xã", "", "", ""),
        ("1", "Khám sức khỏe cho toàn dân", "Trạm y tế xã Yên Bình", "Năm 2026"),
        ("2", "Trồng vườn thuốc nam", "Phòng Kinh tế", "Năm 2027"),
    )
    assert lines(reading) == ["Phụ lục phân công nhiệm vụ kèm theo kế hoạch"]


# ---- stamps and signatures -----------------------------------------------------------------------------------


def saved(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def join(*parts: bytes) -> bytes:
    writer = PdfWriter()
    for part in parts:
        writer.append(io.BytesIO(part))
    return saved(writer)


def stamped(content: bytes, place: tuple[float, float], texts: list[str], name: str | None = None) -> bytes:
    """The PDF with a signature field on page 1 whose appearance shows ``texts`` in Helvetica."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    form = DecodedStreamObject()
    shown = " ".join(f"BT /F 12 Tf 2 {4 + 14 * i} Td ({text}) Tj ET" for i, text in enumerate(reversed(texts)))
    form.set_data(shown.encode("latin-1"))
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    height = 14.0 * len(texts) + 4
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject([FloatObject(v) for v in (0, 0, 200, height)]),
            NameObject("/Resources"): DictionaryObject(
                {NameObject("/Font"): DictionaryObject({NameObject("/F"): font})}
            ),
        }
    )
    signature = DictionaryObject({NameObject("/Type"): NameObject("/Sig")})
    if name:
        signature[NameObject("/Name")] = TextStringObject(name)
    x, y = place
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Sig"),
            NameObject("/T"): TextStringObject("Ky"),
            NameObject("/F"): NumberObject(132),
            NameObject("/Rect"): ArrayObject([FloatObject(v) for v in (x - 2, y - 4, x + 198, y - 4 + height)]),
            NameObject("/V"): writer._add_object(signature),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(form)}),
        }
    )
    reference = writer._add_object(field)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([reference])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): ArrayObject([reference])})
    return saved(writer)


def test_a_number_stamped_into_its_gap_is_read_in_its_line():
    def draw(canvas) -> None:
        canvas.drawString(60, 700, "Số:")
        canvas.drawString(120, 700, "/KH-UBND của Ủy ban nhân dân xã Yên Bình")

    reading = read("a.pdf", stamped(draw_pdf(draw), (85, 700), ["145"]))
    assert lines(reading) == ["Số: 145 /KH-UBND của Ủy ban nhân dân xã Yên Bình"]


def test_a_signature_stamp_stays_apart_from_the_lines_under_it():
    content = stamped(draw_pdf(header), (60, 760), ["Signed by: Nguyen Van Mau", "Date: 2026-01-12"])
    reading = read("a.pdf", content)
    assert "Signed by: Nguyen Van Mau" in lines(reading)
    assert "ỦY BAN NHÂN DÂN" in lines(reading)
    assert "XÃ YÊN BÌNH" in lines(reading)


def test_the_signers_named_in_the_file_are_given_once_each():
    reading = read("a.pdf", stamped(draw_pdf(header), (60, 500), ["OK"], name="Nguyễn Văn Mẫu"))
    assert reading.signers == ("Nguyễn Văn Mẫu",)


def test_the_properties_are_the_files_own():
    def draw(canvas) -> None:
        canvas.setTitle("Kế hoạch số 15")
        canvas.setAuthor("Văn phòng xã")
        header(canvas)

    properties = read("a.pdf", draw_pdf(draw)).properties
    assert (properties["title"], properties["author"]) == ("Kế hoạch số 15", "Văn phòng xã")


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
        (lambda: draw_pdf(scan), "OCR"),
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


def test_scanned_pages_among_others_are_told():
    reading = read("a.pdf", join(draw_pdf(header), draw_pdf(scan)))
    assert len(reading.pages) == 2
    assert "Trang 2" in reading.warnings[0]


def test_a_landscape_page_keeps_its_size():
    reading = read("a.pdf", draw_pdf(lambda canvas: canvas.drawString(60, 400, BODY), landscape(A4)))
    assert reading.pages[0].width > reading.pages[0].height
    assert lines(reading) == [BODY]
