"""The features are those that the tagger's own library makes of the model's templates."""

from __future__ import annotations

import importlib.util
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from underthesea_core import CRFFeaturizer

from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.word_features import features

LETTERS = "aăâbdđeêhiklmnoôơprstuưvxyáàảãạệộựÁĐỨTHKM0123456789.,%-/"


@pytest.fixture(scope="session")
def library():
    package = Path(importlib.util.find_spec("underthesea").origin).parent
    templates = package / "pipeline/word_tokenize/models/ws_crf_vlsp2013_20230727/features.bin"
    made_with = pickle.loads(templates.read_bytes())  # noqa: S301 - a file of the installed package
    return CRFFeaturizer(made_with, set(dictionary()))


def as_the_library(library, tokens):
    return list(map(sorted, library.process([[[token] for token in tokens]])[0]))


@pytest.mark.parametrize(
    "text",
    [
        "y",
        "Trạm Y",
        "UBND xã giao",
        "Trung tâm Y tế khu vực chủ trì , phối hợp VNeID",
        "72 - NQ / TW đạt 95,5 % năm 2030",
        "x² ² ß ǆ ǅ ﬁ ١",
        "-0 +12 --1 2147483647 2147483648 -2147483648 -2147483649 000000000000000005",
    ],
)
def test_they_are_the_librarys_own(library, text):
    tokens = text.split()
    assert list(map(sorted, features(tokens, dictionary()))) == as_the_library(library, tokens)


@given(st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=12))
def test_they_are_the_librarys_own_whatever_is_typed(library, tokens):
    assert list(map(sorted, features(tokens, dictionary()))) == as_the_library(library, tokens)


def test_no_token_has_none():
    assert features([], dictionary()) == []
