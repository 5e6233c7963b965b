"""Which target above one is set beside: only one that is surely of the same matter."""

from __future__ import annotations

import pytest

from indexer.model import Target
from search_api.same_matter import beside


def target(text, value, year=2028, *, change=None):
    return Target(
        f"t-{text}", "d", "p", 0, "tỷ lệ hộ có điện", "=", value, "%", year, "đến", text, (), "", 1, "prose", change
    )


def answered(own, higher):
    """The texts that the first of ``own`` and so on are set beside."""
    return [found.text if (found := beside(each, own, higher)) else None for each in own]


def test_one_number_a_year_answers_to_the_one_of_that_year():
    own = [target("97% hộ có điện", "97"), target("99%", "99", 2030)]
    assert answered(own, [target("95%", "95"), target("98%", "98", 2030)]) == ["95%", "98%"]


def test_another_year_is_another_matter_unless_each_states_one_alone():
    higher = [target("95%", "95", 2026)]
    assert answered([target("97%", "97")], higher) == ["95%"]
    assert answered([target("97%", "97"), target("99%", "99", 2030)], higher) == [None, None]


def test_of_several_for_one_year_the_likest_clause_answers():
    own = [target("hộ ở bản vùng cao có điện đạt 90%", "90"), target("hộ ở thị trấn có điện đạt 99%", "99")]
    higher = [target("hộ ở thị trấn có điện đạt 100%", "100"), target("hộ ở bản vùng cao có điện đạt 80%", "80")]
    assert answered(own, higher) == [higher[1].text, higher[0].text]


def test_of_several_for_one_year_that_nothing_tells_apart_none_answers():
    assert answered([target("97% năm 2028", "97"), target("98% năm 2028", "98")], [target("95% năm 2028", "95")]) == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    "clause", ["riêng hộ nghèo đạt 90%", "Điện cho 90% thuyền viên", "Cấp điện cho 90% số trường học"]
)
def test_a_group_apart_is_not_set_beside_everybody(clause):
    assert answered([target(clause, "90")], [target("95% hộ dân có điện", "95")]) == [None]


def test_everybody_and_words_that_count_nobody_are_no_group():
    higher = [target("Hộ có điện: 95% người dân", "95")]
    for clause in ("90% dân số có điện", "Duy trì 96% trở lên", "96% vào cuối năm 2028"):
        assert answered([target(clause, "96")], higher) == [higher[0].text]


def test_an_increase_is_not_set_beside_a_level():
    assert answered([target("95% hộ", "95")], [target("tăng thêm 12%", "12", change="tăng")]) == [None]
