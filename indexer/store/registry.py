"""The stores there are. Another one: a class with the methods of ``base.OpenStore`` and one line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.errors import NotFoundError
from indexer.store.fields import VietnameseAnalyser
from indexer.store.local import DATABASE, LocalStore
from indexer.store.origin import nothing_there

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from indexer.store.base import OpenStore

STORES: dict[str, Callable[..., OpenStore]] = {
    "local": LocalStore.open,
}


def open_store(
    data_dir: Path, embedder_name: str | None, dimension: int | None, *, write: bool, kind: str = "local"
) -> OpenStore:
    """The index in ``data_dir``; close it after use (it is a context manager).

    With an embedder's name and dimension, an index made by another raises ``IndexMismatchError``. With None any
    index is opened, for looking after it rather than for searching. Writers are exclusive: a second one gets
    ``StorageError``. Reading what is not there raises ``NotFoundError``; writing creates it.
    """
    if kind not in STORES:
        raise NotFoundError(f"Không có kho “{kind}”. Có: {', '.join(sorted(STORES))}.")
    return STORES[kind](data_dir, embedder_name, dimension, write=write, analyser=VietnameseAnalyser())


def require_index(data_dir: Path) -> None:
    """Raises ``NotFoundError`` where there is no index; opens nothing."""
    if not (data_dir / DATABASE).is_file():
        raise nothing_there(data_dir)
