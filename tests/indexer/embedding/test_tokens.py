from __future__ import annotations

import random
import shutil

import pytest
from tokenizers import Tokenizer

from indexer.embedding.cleaning import clean
from indexer.embedding.model_folder import model_folder
from indexer.embedding.narrow import CHARACTERS
from indexer.embedding.tokens import Tokens
from indexer.errors import EmptyTextError, StorageError
from tests.indexer.embedding.made_up import AWKWARD, SENTENCES, hostile


@pytest.fixture(scope="module")
def folder(model_dir):
    return model_folder(model_dir)


@pytest.fixture
def tokens(folder):
    return Tokens(folder)


@pytest.fixture(scope="module")
def whole(folder):
    """The whole vocabulary, read as anybody else would read the folder."""
    return Tokenizer.from_file(str(folder / "tokenizer.json"))


def _written(count: int) -> list[str]:
    chance, letters = random.Random(5), sorted(CHARACTERS)
    return ["".join(chance.choices(letters, k=chance.randrange(1, 40))) for _ in range(count)]


def test_every_text_is_cut_as_the_whole_vocabulary_cuts_it(tokens, whole):
    for text in [*SENTENCES, *AWKWARD, "<mask> của </s>", *_written(10_000), *hostile(10_000, seed=8)]:
        try:
            cleaned = clean(text)
        except EmptyTextError:
            continue
        assert tokens.encode("query: ", text) == whole.encode("query: " + cleaned).ids, ascii(text)
        assert tokens.count(text) == len(whole.encode(cleaned, add_special_tokens=False).ids), ascii(text)


def test_the_whole_vocabulary_waits_for_a_text_that_needs_it(tokens):
    for text in SENTENCES:
        tokens.encode("", text)
    assert tokens._whole is None
    tokens.encode("", "保健站")
    assert tokens._whole is not None


def test_a_long_text_keeps_its_end_mark(tokens):
    ids = tokens.encode("passage: ", "trạm y tế " * 600)
    assert (len(ids), ids[0], ids[-1]) == (512, 0, 2)


def test_a_folder_of_an_earlier_version_is_read_with_its_whole_vocabulary(folder, whole, tmp_path):
    shutil.copy(folder / "tokenizer.json", tmp_path)
    assert Tokens(tmp_path).encode("", "trạm y tế") == whole.encode("trạm y tế").ids


def test_a_vocabulary_that_is_gone_when_it_is_needed_is_told(folder, tmp_path):
    shutil.copytree(folder / "narrow", tmp_path / "narrow")
    tokens = Tokens(tmp_path)
    assert tokens.encode("", "trạm y tế")
    with pytest.raises(StorageError, match="khởi động lại"):
        tokens.encode("", "保健站")
