"""What stands round a text is kept line by line, each in its part."""

from __future__ import annotations

from indexer.model import FormalLine, Line, Page, Reading
from indexer.parse import SourceFile, understand
from indexer.structure.formal import closing_parts


def test_the_closings_columns_are_told_apart_however_they_were_read():
    lines = ["TM. ỦY BAN NHÂN DÂN", "Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Lò Thị Hoa"]
    assert list(closing_parts(lines)) == ["signature", "recipients", "recipients", "signature", "signature"]


def test_items_and_what_goes_on_in_small_letters_are_the_recipients_wherever_they_were_read():
    lines = ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "- Các thôn,", "CHỦ TỊCH", "bản;", "- Lưu: VT.", "Đào Thị Hoa"]
    recipients = [text for text, part in zip(lines, closing_parts(lines), strict=True) if part == "recipients"]
    assert recipients == ["Nơi nhận:", "- Các thôn,", "bản;", "- Lưu: VT."]


def read(*lines, signers=()):
    page = Page(1, tuple(Line(text) for text in lines))
    return understand(SourceFile("a.txt", "0", "a"), Reading("txt", (page,), signers=signers)).document


def test_a_document_keeps_its_letterhead_title_and_closing_verbatim():
    document = read(
        "ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ", "Số:      /KH-UBND", "", "KẾ HOẠCH", "Trồng cây", "",
        "I. NHIỆM VỤ", "- Trồng cây ở các trường học.", "",
        "Nơi nhận:", "- Các thôn;", "", "CHỦ TỊCH", "", "Lò Thị Hoa",
    )  # fmt: skip
    assert [(line.part, line.text) for line in document.formal if line.part in {"recipients", "signature"}] == [
        ("recipients", "Nơi nhận:"),
        ("recipients", "- Các thôn;"),
        ("signature", "CHỦ TỊCH"),
        ("signature", "Lò Thị Hoa"),
    ]
    assert FormalLine("title", "Trồng cây", 1) in document.formal
    assert document.formal[0] == FormalLine("head", "ỦY BAN NHÂN DÂN", 1)


def test_an_annexs_note_on_its_document_is_kept_too():
    document = read(
        "KẾ HOẠCH", "Trồng cây", "", "I. NHIỆM VỤ", "- Trồng cây ở các trường học.", "",
        "PHỤ LỤC 1", "PHÂN CÔNG", "(Kèm theo Kế hoạch số      /KH-UBND ngày      /01/2026 của UBND xã Suối Mơ)", "",
        "1. Trồng cây: Trạm Y tế chủ trì.",
    )  # fmt: skip
    (note,) = [line.text for line in document.formal if line.part == "note"]
    assert note.startswith("(Kèm theo Kế hoạch số")


def test_who_signed_the_file_itself_is_a_line_of_its_own():
    document = read("KẾ HOẠCH", "Trồng cây", "", "I. NHIỆM VỤ", "- Trồng cây ở các trường.", signers=("Lò Thị Hoa",))
    assert document.formal[-1] == FormalLine("digital", "Lò Thị Hoa", 1)
    assert document.signer == "Lò Thị Hoa"
