"""Known tables come back cell by cell; ``evaluation.tables`` reads all layouts from all producers."""

from __future__ import annotations

import pytest

from evaluation.tables import Count, compare, read_rows
from evaluation.tables_held_out import held_out_tables, second_tables
from evaluation.tables_known import Box, Known, known_tables, truth
from evaluation.tables_reportlab import by_forms, by_reportlab

ALL = {known.name: known for known in (*known_tables(), *held_out_tables(), *second_tables())}
SET = ("gộp dọc", "danh sách trong ô", "gộp STT và nhiệm vụ", "không viền, căn giữa", "không viền, dự toán")
DRAWN = ("ô viền rời", "chỉ tiêu theo năm", "không viền, theo năm", "không viền, ba tầng", "không viền, không STT")


@pytest.mark.parametrize("name", SET)
def test_a_table_set_by_a_program_comes_back_cell_by_cell(name):
    assert list(read_rows(by_reportlab(ALL[name]))) == rows(ALL[name])


@pytest.mark.parametrize("name", DRAWN)
def test_a_table_whose_rules_are_a_form_comes_back_cell_by_cell(name):
    assert list(read_rows(by_forms(ALL[name]))) == rows(ALL[name])


def rows(known: Known) -> list[tuple[tuple[str, str], ...]]:
    return list(truth(known))


def test_a_merged_cell_is_true_of_every_row_but_a_task_of_its_first():
    header = ((Box("STT"), Box("Nhiệm vụ"), Box("Cơ quan chủ trì")),)
    body = ((Box("1", high=2), Box("Mở lớp", high=2), Box("Trạm Y tế")), (Box("Công an"),))
    first, second = truth(Known("", header, body, (0.1, 0.6, 0.3)))
    assert dict(first) == {"STT": "1", "Nhiệm vụ": "Mở lớp", "Cơ quan chủ trì": "Trạm Y tế"}
    assert dict(second) == {"STT": "", "Nhiệm vụ": "", "Cơ quan chủ trì": "Công an"}


def test_a_name_over_two_columns_stands_before_theirs():
    header = ((Box("STT", high=2), Box("Phân công", wide=2)), (Box("Chủ trì"), Box("Phối hợp")))
    (row,) = truth(Known("", header, ((Box("1"), Box("Xã"), Box("")),), (0.2, 0.4, 0.4)))
    assert [name for name, _ in row] == ["STT", "Phân công – Chủ trì", "Phân công – Phối hợp"]


def test_a_row_too_many_and_a_cell_under_another_name_cost():
    known = [(("A", "1"), ("B", "2")), (("A", "3"), ("B", ""))]
    found = [(("A", "x"), ("B", "y")), (("A", "1"), ("C", "2")), (("A", "3"), ("B", ""))]
    assert compare(known, found) == Count(known=3, read=5, right=2)
    assert compare(known, known).f1 == 1.0
    assert compare([], []).f1 == 1.0
