from __future__ import annotations

import pytest

from indexer.structure.markers import Numbering, parse_marker, roman_value


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("I. MỤC TIÊU", "roman", (1,)),
        ("I- MỤC TIÊU", "roman", (1,)),
        ("IV – TỔ CHỨC THỰC HIỆN", "roman", (4,)),
        ("2. Yêu cầu", "arabic", (2,)),
        ("2/ Yêu cầu", "arabic", (2,)),
        ("(3) Kinh phí", "arabic", (3,)),
        ("1- Nội dung tuyên truyền", "arabic", (1,)),
        ("3- 100% chi bộ có nghị quyết", "arabic", (3,)),
        ("2.3- Hội thi của thôn", "decimal", (2, 3)),
        ("2.1. Mục tiêu đến năm 2030", "decimal", (2, 1)),
        ("a) Rà soát", "letter", (1,)),
        ("đ) Đề xuất", "letter", (5,)),
        ("A. ĐẶC ĐIỂM", "capital", (1,)),
        ("- Tuyên truyền", "bullet", ()),
        ("+ Trạm Y tế", "plus", ()),
        ("Điều 5. Phạm vi", "article", (5,)),
        ("Chương II", "chapter", (2,)),
        ("Phần thứ nhất", "part", (1,)),
        ("PHỤ LỤC 02", "annex", (2,)),
        ("PHỤ LỤC II", "annex", (2,)),
        ("Phụ lục 1", "annex", (1,)),
    ],
)
def test_a_printed_number_opens_an_item(text: str, kind: str, value: tuple[int, ...]) -> None:
    marker = parse_marker(text)
    assert marker is not None
    assert marker.kind == kind
    assert marker.value == value


@pytest.mark.parametrize(
    "text",
    ["2027 có ít nhất 4 bác sĩ", "75,5 tuổi", "1.000 người", "30/6/2026", "282/NQ-CP ngày 15/9/2025", "4-5 bác sĩ",
     "-----", "Mục tiêu", "Phần lớn người dân", "Phụ lục kèm theo Kế hoạch này", "Chương trình hành động", ""],
)  # fmt: skip
def test_a_line_that_merely_starts_with_a_digit_or_a_word_opens_none(text: str) -> None:
    assert parse_marker(text) is None


def test_a_roman_numeral_must_be_well_formed() -> None:
    assert [roman_value(text) for text in ("IX", "XIV", "IIII", "VX", "")] == [9, 14, None, None, None]


def test_numbering_expects_the_next_sibling_or_a_first_one() -> None:
    numbering = Numbering()

    def expects(text: str) -> bool:
        marker = parse_marker(text)
        assert marker is not None
        fits = numbering.expects(marker)
        if fits:
            numbering.accept(marker)
        return fits

    printed = ["I. Một", "1. Một", "2. Hai", "2.1. Một", "2.2. Hai", "II. Hai", "1. Một", "7. Bảy", "2. Hai", "IV. Bốn"]
    assert [expects(text) for text in printed] == [True, True, True, True, True, True, True, False, True, False]
