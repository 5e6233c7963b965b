from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from indexer.vietnamese.language import detect, is_english

QUERIES = [
    line.split("\t")
    for line in Path(__file__).with_name("language_queries.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(("language", "query"), QUERIES)
def test_the_language_of_a_query(language, query):
    assert detect(query) == language


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("ai lo DS-KHHGD o xa Suoi Mo", "vi-bare"),
        ("ai lo DS-KHHGĐ o xa Suoi Mo", "vi-bare"),
        ("HĐND xa Suoi Mo lam gi", "vi-bare"),
        ("HĐND xã Suối Mơ làm gì", "vi"),
        ("HĐND", "vi"),
        ("qđ 1719", "vi"),
        ("who leads HĐND", "en"),
    ],
)
def test_the_letter_of_an_abbreviation_is_no_mark(query, language):
    assert detect(query) == language


def test_the_list_of_queries_is_long_and_has_every_language():
    counts = Counter(language for language, _query in QUERIES)
    assert sum(counts.values()) >= 150
    assert set(counts) == {"vi", "vi-bare", "en", "other"}


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "…", "123 456"])
def test_a_text_without_words_is_other(text):
    assert detect(text) == "other"


@pytest.mark.parametrize("word", ["plans", "leading", "assigned", "taxes", "quickly"])
def test_common_endings_are_english(word):
    assert is_english(word)


def test_strange_texts_have_a_language(strange):
    assert {detect(text) for text in strange[:10_000]} <= {"vi", "vi-bare", "en", "other"}
