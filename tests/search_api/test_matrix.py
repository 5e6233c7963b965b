from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.model import Document, Reference, Target
from search_api.above import documents_above
from search_api.matrix import build_matrix, comparator_apart
from search_api.target_register import TargetRegister, target_rows, told

COVER = "tỷ lệ bao phủ bảo hiểm y tế"


def target(document, value="95", *, indicator=COVER, comparator=">=", year=2026, relation="đến", unit="%", change=None):
    return Target(
        f"{document}.t", document, f"{document}.p", 0, indicator, comparator, value, unit, year, relation,
        "lời văn", (), "II.1", 1, "prose", change,
    )  # fmt: skip


def document(key, level, number=None, issued_on=None):
    return Document(
        key, f"Kế hoạch {key}", f"{key}.txt", "", "txt", "", 1, level=level, number=number, issued_on=issued_on
    )


def cites(number, issued_on=None):
    return Reference(number, None, issued_on, None, "basis", "", 1)


# ---- cells ---------------------------------------------------------------------------------------------------


def test_a_silent_document_has_no_cell():
    matrix = build_matrix([target("xa")], {"xa": None, "xa-khac": None})
    assert matrix.cells == {COVER: {"xa": [0]}}
    assert matrix.differences == {COVER: {}}


def test_a_goal_without_a_measure_stands_in_the_list_alone():
    goal = target("xa", None, indicator="mở rộng chợ phiên", unit=None)
    documents = (document("xa", "xã"),)
    matrix = build_matrix([target("xa"), goal], {"xa": None})
    assert list(matrix.cells) == [COVER]
    register = TargetRegister(documents, (target("xa"), goal), {"xa": None}, matrix, 2)
    header, *rows = target_rows(register, "http://tra-cuu.vn/")
    assert [row[header.index("Chỉ tiêu")] for row in rows] == [COVER, "mở rộng chợ phiên"]
    assert str(rows[1][-1]).startswith("http://tra-cuu.vn/documents/xa#")


def test_known_indicators_come_first_and_in_their_order():
    targets = [
        target("xa", indicator="tỷ lệ đường thôn sạch"),
        target("xa", indicator="tuổi thọ trung bình"),
        target("xa"),
    ]
    assert list(build_matrix(targets, {"xa": None}).cells) == [COVER, "tuổi thọ trung bình", "tỷ lệ đường thôn sạch"]


def test_what_an_indicator_is_for_a_group_stands_below_it():
    group = f"{COVER} (học sinh)"
    targets = [
        target("xa", indicator="tỷ lệ đường thôn sạch"),
        target("xa", indicator=group),
        target("xa", indicator="tuổi thọ trung bình"),
        target("xa"),
    ]
    names = list(build_matrix(targets, {"xa": None}).cells)
    assert names == [COVER, group, "tuổi thọ trung bình", "tỷ lệ đường thôn sạch"]


def test_two_places_that_differ_share_a_cell_as_two():
    targets = [target("xa"), target("xa", relation="từ")]
    assert build_matrix(targets, {"xa": None}).cells[COVER]["xa"] == [0, 1]


# ---- beside the document above -------------------------------------------------------------------------------


def status(own, higher):
    matrix = build_matrix([*own, *higher], {"xa": "tinh", "tinh": None})
    indicator = (own or higher)[0].indicator
    difference = matrix.differences[indicator].get("xa")
    return (difference.status, difference.changes) if difference else None


def test_the_same_target_is_kept():
    assert status([target("xa")], [target("tinh")]) == ("kept", ())


def test_another_number_for_the_year_is_changed_and_points_at_the_one_above():
    higher = [target("tinh"), target("tinh", "100", year=2030)]
    assert status([target("xa", "96")], higher) == ("changed", ((0, 1),))


def test_what_is_gained_or_lost_is_told_so_and_its_year_once():
    step = replace(target("xa", "2", change="tăng", year=None, unit="điểm %/năm", comparator="="), text="mỗi năm tăng")
    assert told(step) == "tăng thêm 2 điểm %/năm"
    assert told(replace(step, unit="hộ", change="giảm", comparator=">=")) == "giảm ≥ 2 hộ mỗi năm"


def test_another_year_or_sign_is_changed():
    assert status([target("xa", year=2028)], [target("tinh")]) == ("changed", ((0, 1),))
    assert status([target("xa", comparator=">")], [target("tinh")]) == ("changed", ((0, 1),))
    assert status([target("xa", relation="từ")], [target("tinh")]) == ("changed", ((0, 1),))


def test_numbers_that_nothing_sets_beside_each_other_make_no_difference():
    assert status([target("xa", "90"), target("xa", "80")], [target("tinh", "99"), target("tinh", "98")]) is None
    assert status([target("xa", "90"), target("xa", "99")], [target("tinh", "99"), target("tinh", "98")]) == (
        "kept",
        (),
    )


@pytest.mark.parametrize(("own", "higher"), [("=", ">="), (">=", "="), ("<=", "="), (">", ">="), ("<", "<=")])
def test_a_comparator_that_only_one_of_them_has_is_changed_and_told_from_a_changed_number(own, higher):
    one, other = target("xa", comparator=own), target("tinh", comparator=higher)
    assert status([one], [other]) == ("changed", ((0, 1),))
    assert comparator_apart(one, other)
    assert not comparator_apart(one, target("tinh", "96", comparator=higher))
    assert not comparator_apart(one, target("tinh", comparator=own))


def test_an_unwritten_unit_is_no_change():
    assert status([target("xa", unit=None)], [target("tinh")]) == ("kept", ())
    assert status([target("xa", unit="lần")], [target("tinh", unit="lần/năm")]) == ("changed", ((0, 1),))


def test_what_only_one_of_them_states_is_added_or_silent():
    assert status([target("xa")], []) == ("added", ())
    assert status([], [target("tinh")]) == ("silent", ((None, 0),))


# ---- which document stands above -----------------------------------------------------------------------------


def test_the_nearest_rank_among_the_cited_stands_above():
    documents = [
        document("trung-uong", "trung ương", "72-NQ/TW"),
        document("tinh", "tỉnh", "03-CTr/TU"),
        document("xa", "xã", "12-KH/ĐU"),
        document("xa-khac", "xã"),
    ]
    references = {
        "tinh": [cites("72-NQ/TW")],
        "xa": [cites("72 NQ/TW"), cites("03-CTr/TU")],
        "xa-khac": [cites("72-NQ/TW"), cites("12-KH/ĐU")],
    }
    assert documents_above(documents, references) == {
        "trung-uong": None,
        "tinh": "trung-uong",
        "xa": "tinh",
        "xa-khac": "trung-uong",
    }


def test_a_number_that_exists_twice_is_told_by_its_date():
    documents = [
        document("cu", "trung ương", "139/NQ-CP", "2023-09-06"),
        document("moi", "trung ương", "139/NQ-CP", "2025-05-17"),
        document("xa", "xã"),
    ]
    assert documents_above(documents, {"xa": [cites("139/NQ-CP", "2025-05-17")]})["xa"] == "moi"


def test_a_document_of_unknown_rank_has_none_above():
    documents = [document("trung-uong", "trung ương", "72-NQ/TW"), document("la", None)]
    assert documents_above(documents, {"la": [cites("72-NQ/TW")]})["la"] is None


# ---- in words ------------------------------------------------------------------------------------------------


def test_a_target_is_told_in_words():
    assert told(target("xa", "75.5", unit="tuổi", year=2030)) == "≥ 75,5 tuổi (đến năm 2030)"
    assert told(target("xa", "toàn dân", comparator="=", unit=None, relation="trong")) == "toàn dân (năm 2026)"
    assert told(target("xa", "10", comparator="=", change="tăng", year=None, relation=None)) == "tăng thêm 10%"
    yearless = target("xa", comparator="=", year=None, relation=None)
    assert told(replace(yearless, text="đạt 95% trước năm 2029")) == "95% (trước năm 2029)"
    assert told(replace(yearless, text="đạt 95% trước năm 2029 hoặc trước năm 2030")) == "95%"
    assert told(target("xa", None, comparator="=", unit=None, relation="từ")) == "có nêu (từ năm 2026)"
