from __future__ import annotations

from search_api import synonyms


def test_each_way_of_a_group_stands_for_the_others():
    ways = synonyms.ways(with_marks=True)
    assert ("y", "học", "cổ", "truyền") in ways["đông", "y"]
    assert ("đông", "y") in ways["y", "học", "cổ", "truyền"]


def test_a_single_syllable_is_no_other_way_of_saying():
    assert all(len(other) > 1 for others in synonyms.ways(with_marks=True).values() for other in others)


def test_what_only_sounds_alike_is_kept_apart():
    assert ("bệnh", "viện") not in synonyms.ways(with_marks=True).get(("trạm", "y", "tế"), ())
