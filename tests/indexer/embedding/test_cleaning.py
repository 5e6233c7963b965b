from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.embedding.cleaning import MAX_CHARACTERS, clean
from indexer.errors import EmptyTextError
from tests.indexer.embedding.made_up import hostile


def holds(text: str) -> None:
    """Cleaning gives a clean text that cleaning leaves alone, or says that there is none."""
    try:
        cleaned = clean(text)
    except EmptyTextError:
        return
    assert cleaned == clean(cleaned)
    assert cleaned == cleaned.strip() != ""
    assert len(cleaned) <= MAX_CHARACTERS
    assert not {unicodedata.category(c) for c in cleaned} & {"Cc", "Cf", "Cs"}
    cleaned.encode()


def test_ten_thousand_random_strings_are_clean_or_refused():
    for text in hostile(10_000, seed=1):
        holds(text)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_clean_or_refused(text):
    holds(text)


@pytest.mark.parametrize("text", ["", " \n\t", "\0", "\u200b\u200d\ufeff", chr(0xD800), "▁", "\ufffd", "\xad", "\x85"])
def test_a_text_with_nothing_in_it_is_refused(text):
    with pytest.raises(EmptyTextError, match="không có chữ nào"):
        clean(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Kế\u00a0hoạch \n số\t1 ", "Kế hoạch số 1"),
        (unicodedata.normalize("NFD", "Kế hoạch hóa"), "Kế hoạch hóa"),
        ("y\u200btế", "ytế"),
        ("e\u200b\u0301", "é"),
        ("ho\xadạch", "hoạch"),
        ("a\0b\ud800c", "abc"),
        ("ﬁ ① ２", "fi 1 2"),
    ],
)
def test_the_same_words_are_the_same_text(text, expected):
    assert clean(text) == expected


def test_a_hostile_text_costs_no_more_than_a_long_one():
    start = time.process_time()
    clean("a" + "\u0316\u0301" * 500_000)
    clean("\ufdfa" * 100_000)
    assert time.process_time() - start < 2
