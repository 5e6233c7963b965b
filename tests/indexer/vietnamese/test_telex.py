from __future__ import annotations

import pytest

from indexer.vietnamese.telex import decode


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("truyeenf", "truyền"),
        ("hieemr", "hiểm"),
        ("tees", "tế"),
        ("dduowcj", "được"),
        ("nguwowif", "người"),
        ("nguoiwf", "người"),
        ("hocj", "học"),
        ("coor", "cổ"),
        ("ddinhj", "định"),
        ("te61", "tế"),
        ("truye62n", "truyền"),
        ("d9u7o75c", "được"),
        ("chu3", "chủ"),
        ("Tees", "tế"),
    ],
)
def test_keys_give_the_syllable_they_type(keys, expected):
    assert decode(keys) == expected


@pytest.mark.parametrize(
    "word", ["plan", "west", "class", "h5n1", "5g", "covid19", "truyen", "tế", "", "bhyt", "🙂", "2030"]
)
def test_other_words_type_nothing(word):
    assert decode(word) is None


def test_strange_texts_are_taken(strange):
    for text in strange:
        decoded = decode(text)
        assert decoded is None or decoded.isalpha()
