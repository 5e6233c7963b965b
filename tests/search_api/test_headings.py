"""A question that speaks a section's heading out means what stands under it."""

from __future__ import annotations

import pytest

from indexer.vietnamese.analysis import analyse
from search_api.headings import speaks_of, spoken_of


def asks(question, heading):
    return speaks_of(frozenset(analyse(question).bigrams), heading)


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("Nhiệm vụ của Trạm Y tế phường Trần Liễu", "7. Trạm Y tế"),
        ("truong cac ban tieu khu lam gi", "4. Trưởng các bản, tiểu khu"),
        ("Kinh tế, Hạ tầng và Đô thị làm gì", "4. Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("Mục đích của kế hoạch", "1. Mục đích"),
        ("quan điểm chỉ đạo", "II. QUAN ĐIỂM CHỈ ĐẠO"),
    ],
)
def test_a_question_that_names_the_heading_speaks_of_it(question, heading):
    assert asks(question, heading)


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("Trạm y tế có mấy bác sĩ", "2. Tập trung nâng cao năng lực hệ thống y tế"),
        ("tổ chức thực hiện", "7. Trạm Y tế"),
        ("Mục đích", ""),
        ("mục 2", "2. II"),
    ],
)
def test_part_of_a_heading_or_another_is_not_enough(question, heading):
    assert not asks(question, heading)


def test_of_several_headings_those_spoken_out_are_given():
    pairs = frozenset(analyse("kinh phí thực hiện lấy từ đâu").bigrams)
    assert spoken_of(["III. KINH PHÍ THỰC HIỆN", "1. Mục đích", ""], pairs) == {"III. KINH PHÍ THỰC HIỆN"}


def test_of_agencies_listed_in_a_heading_one_is_enough_where_their_duty_is_asked():
    lists, one_word = "4. Trưởng các bản, tiểu khu", "4. Kinh tế, Hạ tầng và Đô thị"
    pairs = frozenset(analyse("trưởng các bản làm gì về kinh tế").bigrams)
    assert spoken_of([lists, one_word], pairs, listed=True) == {lists}
    assert spoken_of([lists, one_word], pairs) == frozenset()
