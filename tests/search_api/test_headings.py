"""A question that speaks a section's heading out means what stands under it."""

from __future__ import annotations

import pytest

from indexer.model import Passage
from indexer.vietnamese.analysis import analyse
from search_api.headings import speaks_of


def under(*headings):
    return Passage("p", "d", 0, "text", "paragraph", "s", headings, "", 1, 1, 0, 4)


def asks(question, passage):
    return speaks_of(frozenset(analyse(question).bigrams), passage)


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
    assert asks(question, under("IV. TỔ CHỨC THỰC HIỆN", heading))


@pytest.mark.parametrize(
    ("question", "headings"),
    [
        ("Trạm y tế có mấy bác sĩ", ("2. Tập trung nâng cao năng lực hệ thống y tế",)),
        ("tổ chức thực hiện", ("IV. TỔ CHỨC THỰC HIỆN", "7. Trạm Y tế")),
        ("Mục đích", ()),
        ("mục 2", ("2. II",)),
    ],
)
def test_part_of_a_heading_or_one_further_up_is_not_enough(question, headings):
    assert not asks(question, under(*headings))
