"""What an index was made with, recorded beside the vectors: another origin is refused with the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.errors import IndexMismatchError, NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.store.truth import Truth

_NAMES = {"embedder": "mô hình nhúng", "dimension": "số chiều véc-tơ", "text_processing": "bản xử lý văn bản"}


@dataclass(frozen=True, slots=True)
class Origin:
    """The embedder's name and dimension, and the version of the text processing."""

    embedder: str
    dimension: int
    text_processing: str

    def record(self, truth: Truth) -> None:
        """Writes it, inside ``truth.writing()``."""
        for key in _NAMES:
            truth.set_meta(key, str(getattr(self, key)))

    def check(self, recorded: Origin | None, folder: Path) -> None:
        """Raises ``IndexMismatchError`` unless the index in the folder was made with the same."""
        if recorded is None:
            raise nothing_there(folder)
        for key, name in _NAMES.items():
            have, want = getattr(recorded, key), getattr(self, key)
            if have != want:
                raise IndexMismatchError(
                    f"Chỉ mục ở {folder} được lập với {name} “{have}”, nay chạy với “{want}”. "
                    f"Hãy lập lại chỉ mục: cancu rebuild --data {folder}"
                )


def recorded(truth: Truth) -> Origin | None:
    """What the index was made with; None for one that never held anything."""
    embedder, dimension, version = (truth.meta(key) for key in _NAMES)
    if embedder is None or dimension is None or version is None:
        return None
    return Origin(embedder, int(dimension), version)


def nothing_there(folder: Path) -> NotFoundError:
    """The error for a folder without an index."""
    return NotFoundError(f"Chưa có chỉ mục ở {folder}. Hãy lập chỉ mục trước: cancu index ĐƯỜNG_DẪN --data {folder}")
