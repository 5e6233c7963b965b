from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from indexer.vietnamese.segment import dictionary, words


def test_syllables_of_one_word_stay_together():
    assert words("Trung tâm y tế khu vực chủ trì") == ["Trung tâm", "y tế", "khu vực", "chủ trì"]


def test_punctuation_is_left_out():
    assert words("bác sĩ, điều dưỡng.") == ["bác sĩ", "điều dưỡng"]


@pytest.mark.parametrize("text", ["", " \n", "!!!", "🙂🙂", "\x00", "\ud800"])
def test_a_text_without_words_has_none(text):
    assert words(text) == []


def test_a_very_long_text_keeps_every_syllable():
    text = "khám sức khỏe định kỳ " * 1000
    assert " ".join(words(text)).split() == text.split()


def test_strange_texts_are_taken(strange):
    for text in strange[:3000]:
        assert all(word.strip() == word != "" for word in words(text))


def test_threads_give_the_same_words():
    text = "Ủy ban nhân dân xã giao Trạm Y tế khám sức khỏe định kỳ cho người cao tuổi"
    with ThreadPoolExecutor(8) as pool:
        assert set(map(tuple, pool.map(words, [text] * 200))) == {tuple(words(text))}


def test_the_dictionary_knows_everyday_words():
    assert {"y tế", "cán bộ", "sức khỏe"} <= dictionary()


def test_segmenting_imports_no_torch():
    code = (
        "import sys; from indexer.vietnamese.segment import words; words('y tế');"
        "print([m for m in ('torch', 'transformers', 'underthesea') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
