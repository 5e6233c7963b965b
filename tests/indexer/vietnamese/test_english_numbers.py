from __future__ import annotations

import pytest

from indexer.vietnamese.english_numbers import with_digits
from indexer.vietnamese.glossary import translate


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("at least four to five doctors", "at least 4 to 5 doctors"),
        ("between four and five doctors", "between 4 and 5 doctors"),
        ("ninety-five percent", "95 percent"),
        ("seventy two stations", "72 stations"),
        ("one hundred percent of residents", "100 percent of residents"),
        ("a hundred percent", "100 percent"),
        ("doctors per ten thousand people", "doctors per 10,000 people"),
        ("Twelve doctors and fifteen nurses", "12 doctors and 15 nurses"),
        ("every six months", "every 6 months"),
    ],
)
def test_numbers_in_words_are_written_in_digits(english, expected):
    assert with_digits(english) == expected


@pytest.mark.parametrize(
    "english",
    [
        "one of the targets",
        "no one",
        "Who leads in Three Oaks ward?",
        "How do the two plans differ?",
        "Do two communes set the same target?",
        "two thirds of the residents",
        "one hundred and five stations",
        "two hundred thousand people",
        "tenure, weight and often",
        "95 percent",
        "",
    ],
)
def test_what_counts_nothing_that_is_asked_for_stays(english):
    assert with_digits(english) == english


def test_a_term_with_a_number_is_found_however_the_number_is_written():
    assert translate("two children") == translate("2 children") == ("hai con", "sinh đủ 2 con")
    assert translate("doctors per ten thousand people") == translate("doctors per 10,000 people")


def test_any_text_is_taken(strange):
    for text in strange[:5_000]:
        assert isinstance(with_digits(text), str)
