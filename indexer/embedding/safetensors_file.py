"""Named arrays in a file, in the safetensors format (huggingface/safetensors), without its library.

A file is the header's length (8 bytes, little endian), the header (JSON: dtype, shape, offsets by name), the
data.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

_DTYPES: dict[str, np.dtype[Any]] = {"F16": np.dtype("<f2"), "F32": np.dtype("<f4")}
_CODES = {dtype: code for code, dtype in _DTYPES.items()}
_ALIGNMENT = 64  # data starts on a cache line, so that mapped arrays are aligned
_LENGTH_BYTES = 8


def write_tensors(path: Path, tensors: Mapping[str, NDArray[Any]]) -> None:
    """Writes float16 and float32 arrays, in the order given."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end = 0
    for name, array in tensors.items():
        start, end = end, end + array.nbytes
        header[name] = {
            "dtype": _CODES[array.dtype],
            "shape": list(array.shape),
            "data_offsets": [start, end],
        }
    encoded = json.dumps(header).encode()
    encoded += b" " * (-(_LENGTH_BYTES + len(encoded)) % _ALIGNMENT)
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(encoded)))
        file.write(encoded)
        for array in tensors.values():
            file.write(np.ascontiguousarray(array).data)


def read_tensors(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays by name, mapped from the file: pages are read when touched and shared between processes.

    Raises ``ValueError`` or ``OSError`` when the file is damaged.
    """
    # Copy on write: OpenVINO shares only writable memory with its graphs; nobody writes, so nothing is copied.
    data = np.memmap(path, dtype=np.uint8, mode="c")
    if len(data) < _LENGTH_BYTES:
        raise ValueError(f"{path}: too short")
    (length,) = struct.unpack("<Q", data[:_LENGTH_BYTES].tobytes())
    base = _LENGTH_BYTES + length
    header = json.loads(data[_LENGTH_BYTES:base].tobytes())
    header.pop("__metadata__", None)
    return {name: _view(data[base:], entry) for name, entry in header.items()}


def _view(data: NDArray[np.uint8], entry: Mapping[str, Any]) -> NDArray[Any]:
    start, end = entry["data_offsets"]
    view: NDArray[Any] = data[start:end].view(_DTYPES[entry["dtype"]])
    return view.reshape(entry["shape"])
