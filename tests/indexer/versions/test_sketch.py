"""How much wording two texts share, told from their sketches."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.versions.sketch import RUN, from_bytes, shared, sketch, to_bytes

WORDS = [f"tiếng{number}" for number in range(3000)]


def text(seed: int, length: int = 2000) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def truly_shared(first: list[str], second: list[str]) -> float:
    one, other = ({tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)} for words in (first, second))
    return len(one & other) / len(one | other)


@pytest.mark.parametrize("changed", [0, 20, 100, 300, 700, 2000])
@pytest.mark.parametrize("length", [60, 400, 2000, 20_000])
def test_the_share_is_near_the_true_one(changed, length):
    first = text(1, length)
    second = [*first[: length - changed * length // 2000], *text(2, changed * length // 2000)]
    found = shared(sketch(" ".join(first)), sketch(" ".join(second)))
    assert found == pytest.approx(truly_shared(first, second), abs=0.09 if length > 60 else 0.2)


def test_marks_case_signs_and_line_ends_are_no_difference():
    first = "Kế hoạch số 15/KH-UBND:\nphát triển Y học cổ truyền, đạt 95%"
    assert shared(sketch(first), sketch("KE HOACH so 15 kh ubnd phat trien y hoc co truyen dat 95")) == 1.0


def test_figures_are_words_like_others():
    assert shared(sketch("đạt trên 95 phần trăm"), sketch("đạt trên 90 phần trăm")) < 0.5


def test_texts_without_a_word_share_nothing():
    assert shared(sketch(""), sketch("")) == 0.0
    assert shared(sketch("..."), sketch("một")) == 0.0


@settings(max_examples=100)
@given(st.text(max_size=300))
def test_a_sketch_is_stored_whole_and_like_itself(given_text):
    made = sketch(given_text)
    kept = from_bytes(to_bytes(made))
    assert (kept.runs, kept.smallest.tolist()) == (made.runs, made.smallest.tolist())
    assert shared(made, kept) == (1.0 if made.runs else 0.0)


def test_the_same_text_has_the_same_sketch_on_every_machine():
    """A stored sketch is compared with new ones."""
    assert to_bytes(sketch("Kế hoạch phát triển y học cổ truyền"))[:12].hex() == "06000000926a5465e1f01cc7"
