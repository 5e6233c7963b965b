"""Specks of dirt read as marks are told by standing where no text has one."""

import pytest

from indexer.structure.stray_marks import stray_marks


def stray(text: str) -> list[str]:
    return [text[start:end] for start, end in stray_marks(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("phát triển kinh tế. số, xã hội số", ["tế."]),
        ("các bộ, ngành, địa - phương", ["-"]),
        ("7 | Xây dựng | Bộ Khoa học và Công nghệ: | .2025", ["nghệ:", ".2025"]),
        ("Luật Ngân 'sách nhà nước", ["'sách"]),
        ("Thủ tướng ‡ Chính phủ", ["‡"]),
    ],
)
def test_a_mark_where_no_text_has_one_is_told(text, found):
    assert stray(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch này. Thường xuyên kiểm tra; báo cáo.",
        "giáo dục phù hợp. b) Triển khai các hoạt động",
        "Độc lập - Tự do - Hạnh phúc",
        "phát triển kinh tế - xã hội giai đoạn 2026 - 2030 & 2035",
        "Học tập “làm theo”, 95 % hộ dân … | Bộ Y tế | 12/2025",
    ],
)
def test_marks_of_a_text_are_none(text):
    assert stray(text) == []
