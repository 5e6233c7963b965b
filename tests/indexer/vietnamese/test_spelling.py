from __future__ import annotations

import unicodedata

import pytest

from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.spelling import one_accented_spelling, with_both_horns


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hóa", "hoá"),
        ("khỏe", "khoẻ"),
        ("ủy", "uỷ"),
        ("tỷ", "tỉ"),
        ("kỹ", "kĩ"),
        ("sỹ", "sĩ"),
        ("lý", "lí"),
        ("quý", "quí"),
        ("qúy", "quý"),
        ("tòan", "toàn"),
        ("thủy", "thuỷ"),
        ("HÓA", "hoá"),
        ("phừơng", "phường"),
    ],
)
def test_variants_are_one_spelling(one, other):
    assert one_accented_spelling(one) == one_accented_spelling(other)


@pytest.mark.parametrize(
    ("one", "other"), [("tai", "tay"), ("thoát", "thoat"), ("mùa", "mua"), ("thúy", "thùy"), ("hai", "hay")]
)
def test_other_syllables_stay_apart(one, other):
    assert one_accented_spelling(one) != one_accented_spelling(other)


@pytest.mark.parametrize("word", ["thoát", "của", "người", "giữ", "quyền", "nghiệm", "khuyến", "già", "plan", "5g"])
def test_a_usual_spelling_stays(word):
    assert one_accented_spelling(word) == word


def letters(syllable):
    """The syllable's letters and marks in any order, i and y as one."""
    return sorted(unicodedata.normalize("NFD", syllable.lower()).replace("y", "i"))


def test_no_syllable_of_the_dictionary_changes_but_for_its_tone_place_and_i():
    everyday = {syllable for word in dictionary() for syllable in word.split()}
    assert [s for s in everyday if letters(one_accented_spelling(s)) != letters(s)] == []


def test_one_spelling_is_settled_at_once():
    for word in dictionary():
        for syllable in word.split():
            once = one_accented_spelling(syllable)
            assert one_accented_spelling(once) == once


def test_a_missing_second_horn_is_put_back():
    assert with_both_horns("xã Mừong La, MƯONG, ngưòi dân") == "xã Mường La, MƯƠNG, người dân"
    assert with_both_horns("xã Mường La, thuở ấy, quo vadis") == "xã Mường La, thuở ấy, quo vadis"
