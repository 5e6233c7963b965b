"""How an assignment is told at a glance."""

from __future__ import annotations

import pytest

from indexer.model import Assignment
from search_api.answers.types import Silence
from search_api.answers.wording import by_document, told_record
from tests.search_api.building import document


def record(task, parent=""):
    return Assignment(
        "a", "d", "p", 0, task, ("Phòng Kinh tế",), ("Phòng Kinh tế",), (), (), None, (), "I.1", 1, "table", task,
        parent=parent,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("task", "parent", "told"),
    [
        ("a) Đào giếng;", "Nước sạch cho các bản:", "Nước sạch cho các bản › Đào giếng"),
        ("Lo nước sạch cho các bản vùng cao", "Lo nước sạch cho các bản", "Lo nước sạch cho các bản vùng cao"),
        ("Đào giếng", "", "Đào giếng"),
    ],
)
def test_a_part_is_told_behind_its_whole_unless_it_says_it_itself(task, parent, told):
    assert told_record(record(task, parent), english=False) == told


@pytest.mark.parametrize(
    ("missing", "english", "told"),
    [
        ("names no lead agency", True, "A, b and c: name no lead agency."),
        ("does not state it", True, "A, b and c: do not state it."),
        ("không nêu", False, "A, b và c: không nêu."),
    ],
)
def test_several_that_are_silent_are_one_list_and_the_verb_agrees(missing, english, told):
    silent = [Silence(document(name, [], title=name).document, None) for name in "abc"]
    assert by_document((), silent, str, missing=missing, english=english) == told
    one = by_document((), silent[:1], str, missing=missing, english=english)
    assert one == f"A: {missing}."
