from __future__ import annotations

import pytest

from indexer.vietnamese.normal import fold
from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.syllables import is_syllable


@pytest.mark.parametrize("word", ["y", "truyen", "nghieng", "quoc", "gi", "giua", "khuyu", "oanh", "uong", "to", "can"])
def test_these_are_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "plan", "bhyt", "health", "b", "trng", "fa", "zalo", "wa", "strong", "5g", "yte"])
def test_these_are_none(word):
    assert not is_syllable(word)


def test_nearly_every_syllable_of_everyday_words_has_the_shape():
    native = [s for word in dictionary() if word.count(" ") == 1 and word.islower() for s in word.split()]
    shaped = sum(is_syllable(fold(s)) for s in native)
    assert shaped / len(native) > 0.99  # the rest are loan words (axit, video)
