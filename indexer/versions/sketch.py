"""A text in two thousand bytes: enough to tell how much of its wording two documents share.

What is compared are runs of three syllables, without marks and case: the same in a PDF and a DOCX, and mostly the
same after OCR, whose slips are above all in marks. The runs are hashed and sorted into bins by their first bits, and
the smallest of each bin is kept; an empty bin borrows from the next one that is not (MinHash by one permutation, made
dense by rotation: Shrivastava and Li 2014).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

from indexer.vietnamese.normal import syllables

if TYPE_CHECKING:
    from numpy.typing import NDArray

RUN: Final = 3
BINS: Final = 512
_EMPTY: Final = np.uint32(0xFFFFFFFF)
_BIN_BITS: Final = np.uint64(64 - 9)
_COUNT_BYTES: Final = 4
# The finaliser of MurmurHash3, which spreads every bit over all others.
_MIX: Final = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))
_STEP: Final = np.uint64(0x9E3779B97F4A7C15)
_HALF: Final = np.uint64(33)
_BORROWED: Final = np.uint32(0x9E3779B1)


@dataclass(frozen=True, slots=True)
class Sketch:
    """``runs`` different runs of syllables, and the smallest hash of each bin."""

    runs: int
    smallest: NDArray[np.uint32]


def to_bytes(made: Sketch) -> bytes:
    """As it is stored."""
    return made.runs.to_bytes(_COUNT_BYTES, "little") + made.smallest.astype("<u4").tobytes()


def from_bytes(data: bytes) -> Sketch:
    """As ``to_bytes`` gave it."""
    return Sketch(int.from_bytes(data[:_COUNT_BYTES], "little"), np.frombuffer(data[_COUNT_BYTES:], "<u4"))


def sketch(text: str) -> Sketch:
    """The sketch of a text; of one with fewer syllables than a run, of those that it has."""
    words = np.array([crc32(one.folded.encode("utf-8", "replace")) for one in syllables(text)], np.uint64)
    hashes = np.unique(_runs(words))
    smallest = np.full(BINS, _EMPTY, np.uint32)
    bins = (hashes >> _BIN_BITS).astype(np.intp)
    np.minimum.at(smallest, bins, (hashes & np.uint64(0x7FFFFFFF)).astype(np.uint32))
    return Sketch(len(hashes), _filled(smallest))


def _filled(smallest: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Each empty bin with what the next filled one holds, changed by how far that is."""
    filled = np.flatnonzero(smallest != _EMPTY)
    if not len(filled):
        return smallest
    places = np.arange(BINS)
    after = np.searchsorted(filled, places)
    nearest = filled[after % len(filled)]
    steps = ((nearest - places) % BINS).astype(np.uint32)
    return smallest[nearest] + steps * _BORROWED


def _runs(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A hash for each run of ``RUN`` syllables."""
    length = max(len(words) - RUN + 1, min(1, len(words)))
    hashes = np.zeros(length, np.uint64)
    for place in range(min(RUN, len(words))):
        hashes = _mixed(hashes * _STEP + words[place : place + length])
    return hashes


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    for factor in _MIX:
        hashes = (hashes ^ (hashes >> _HALF)) * factor
    return hashes ^ (hashes >> _HALF)


def shared(first: Sketch, second: Sketch) -> float:
    """The runs that both have over all runs of both (Jaccard), in [0, 1]; within .04 of the truth for most pairs."""
    if not first.runs or not second.runs:
        return 0.0
    return float((first.smallest == second.smallest).mean())
