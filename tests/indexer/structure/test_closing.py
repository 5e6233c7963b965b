"""Where a closing ends, and the notes that are printed behind it."""

from __future__ import annotations

import pytest

from indexer.model import Line, Page, Reading
from indexer.parse import SourceFile, understand
from indexer.sheet import sheet_of

PLAN = (
    "KẾ HOẠCH", "Trồng cây", "",
    "I. NHIỆM VỤ", "- Trồng cây ở các trường học theo các văn bản của tỉnh[1] và của huyện[2].", "",
    "Nơi nhận:", "- Các thôn;", "- Lưu: VT.", "", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Lò Thị Hoa", "",
)  # fmt: skip
NOTES = (
    "[1]",
    "Kế hoạch số 15/KH-UBND ngày 02/3/2025 của UBND tỉnh Lai Châu về trồng cây bóng mát",
    "ở các trường học; Quyết định số 77/QĐ-UBND ngày 09/4/2025.",
    "[2] Công văn số 9/UBND-KT về cây giống.",
)


def read(*lines):
    page = Page(1, tuple(Line(text) for text in lines))
    return understand(SourceFile("a.txt", "0", "a"), Reading("txt", (page,)))


def signature(parsed):
    return [line.text for line in parsed.document.formal if line.part == "signature"]


def test_notes_behind_the_signature_are_passages_cited_by_their_numbers():
    parsed = read(*PLAN, *NOTES)
    assert signature(parsed) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Thị Hoa"]
    notes = {passage.label: passage for passage in parsed.passages if passage.label.startswith("Chú thích")}
    assert list(notes) == ["Chú thích 1", "Chú thích 2"]
    assert notes["Chú thích 1"].text.startswith("[1] Kế hoạch số 15/KH-UBND")
    assert notes["Chú thích 1"].text.endswith("77/QĐ-UBND ngày 09/4/2025.")
    assert notes["Chú thích 2"].section_path == ("Chú thích 2",)


def test_what_notes_cite_is_recorded():
    cited = {reference.number: reference for reference in read(*PLAN, *NOTES).references}
    assert cited["15/KH-UBND"].issuer == "UBND tỉnh Lai Châu"
    assert cited["15/KH-UBND"].role == "cited"
    assert "77/QĐ-UBND" in cited


def test_an_annex_behind_the_notes_is_an_annex():
    parsed = read(*PLAN, *NOTES, "", "PHỤ LỤC 1", "DANH SÁCH TRƯỜNG", "1. Trường Tiểu học Suối Mơ trồng hai trăm cây.")
    assert parsed.passages[-1].label == "Phụ lục 1, 1"


@pytest.mark.parametrize("mark", ["(1)", "Ghi chú:"])
def test_other_notes_behind_the_signature(mark):
    parsed = read(*PLAN, f"{mark} Số cây tính cả cây trồng dặm trong mùa mưa năm trước.")
    assert signature(parsed)[-1] == "Lò Thị Hoa"
    assert parsed.passages[-1].label == ("Ghi chú" if mark == "Ghi chú:" else "Chú thích 1")


@pytest.mark.parametrize(
    "line",
    ["© Trang tin xã Suối Mơ. Lượt xem: 87", "```", "Lượt truy cập: 1.204", "Đăng bởi ban biên tập lúc 9 giờ sáng"],
)
def test_the_end_of_a_web_page_is_no_part_of_the_signature(line):
    parsed = read(*PLAN, line)
    assert signature(parsed)[-1] == "Lò Thị Hoa"
    assert all(line not in passage.text for passage in parsed.passages)


def test_two_who_sign_are_both_of_the_signature():
    parsed = read(*PLAN, "TM. BAN QUẢN LÝ", "TRƯỞNG BAN", "(Đã ký)", "Vàng A Sử", "Trang tin điện tử của xã")
    assert signature(parsed)[-2:] == ["(Đã ký)", "Vàng A Sử"]


def test_recipients_behind_the_signature_are_still_the_closings():
    lines = (*PLAN[:6], "CHỦ TỊCH", "Lò Thị Hoa", "Nơi nhận:", "- Các thôn;", "Lưu: VT.")
    parsed = read(*lines)
    assert signature(parsed) == ["CHỦ TỊCH", "Lò Thị Hoa"]
    assert [line.text for line in parsed.document.formal if line.part == "recipients"] == list(lines[-3:])


def test_the_sheets_text_is_the_documents_with_notes_too():
    page = Page(1, tuple(Line(text) for text in (*PLAN, *NOTES)))
    sheet = sheet_of(Reading("txt", (page,)))
    text = "\n".join(block.text for part in sheet.parts for block in part.blocks)
    assert text == read(*PLAN, *NOTES).document.text


def test_a_standing_deputys_post_is_written_as_in_running_text():
    document = read(*PLAN[:6], "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lò Thị Hoa").document
    assert (document.signer_post, document.signer) == ("Phó Bí thư Thường trực", "Lò Thị Hoa")
