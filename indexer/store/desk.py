"""The desk: what people keep (briefings, saved searches, feedback), in an SQLite file beside the index.

Several processes may use it at once. It is made with the first thing kept; a server whose folder cannot be written
searches all the same.
"""

from __future__ import annotations

import json
import secrets
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexer.errors import ConflictError, NotFoundError
from indexer.store.database import connect, in_memory, migrate, storage_errors

if TYPE_CHECKING:
    import sqlite3

FILE = "desk.sqlite"
MIGRATIONS = "indexer.store.desk_migrations"
_ID_BYTES = 16  # as many ways as a version 4 UUID has, and six more bits

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing kept. Times are ISO 8601, UTC."""

    id: str
    body: Body
    revision: int
    made_at: str
    edited_at: str


class Desk:
    """Safe to use from several threads. Every method may raise ``StorageError``."""

    def __init__(self, folder: Path | None) -> None:
        """Without a folder everything is forgotten at the end."""
        self._path = folder / FILE if folder else Path(":memory:")
        self._lasts = folder is not None
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def close(self) -> None:
        """Safe to call twice."""
        with self._lock:
            if self._connection:
                self._connection.close()
                self._connection = None

    def add(self, kind: str, body: Body) -> Kept:
        """Keeps it under a new id."""
        now = _now()
        made = Kept(secrets.token_urlsafe(_ID_BYTES), body, 1, now, now)
        with self._lock, storage_errors(self._path):
            self._open().execute(
                "INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?)", (kind, made.id, _json(body), 1, now, now)
            )
        return made

    def get(self, kind: str, key: str) -> Kept:
        """Raises ``NotFoundError``."""
        found = self._rows("WHERE kind = ? AND id = ?", (kind, key)) if self._is_there() else []
        if not found:
            raise NotFoundError(f"Không có mục “{key[:60]}”: liên kết sai, hoặc mục đã bị xóa.")
        return found[0]

    def all(self, kind: str, limit: int = 1_000) -> list[Kept]:
        """The newest first."""
        return self._rows("WHERE kind = ? ORDER BY made_at DESC, id LIMIT ?", (kind, limit)) if self._is_there() else []

    def replace(self, kind: str, key: str, body: Body, revision: int) -> Kept:
        """Puts a new body in the place of the one at ``revision``. Raises ``ConflictError``, ``NotFoundError``."""
        now = _now()
        with self._lock, storage_errors(self._path):
            changed = self._open().execute(
                "UPDATE kept SET body = ?, revision = revision + 1, edited_at = ?"
                " WHERE kind = ? AND id = ? AND revision = ?",
                (_json(body), now, kind, key, revision),
            )
        current = self.get(kind, key)
        if changed.rowcount != 1:
            raise ConflictError(
                f"Bản đang sửa là lần thứ {revision}, bản đã lưu là lần thứ {current.revision}: có người vừa sửa ở nơi"
                " khác. Hãy mở lại để xem bản mới rồi sửa tiếp; chưa có gì bị mất."
            )
        return current

    def remove(self, kind: str, key: str) -> None:
        """Raises ``NotFoundError``."""
        self.get(kind, key)
        with self._lock, storage_errors(self._path):
            self._open().execute("DELETE FROM kept WHERE kind = ? AND id = ?", (kind, key))

    def _rows(self, where: str, values: tuple[object, ...]) -> list[Kept]:
        # The condition is one of ours.
        query = f"SELECT id, body, revision, made_at, edited_at FROM kept {where}"  # noqa: S608
        with self._lock, storage_errors(self._path):
            rows = self._open().execute(query, values).fetchall()
        return [Kept(key, json.loads(body), *rest) for key, body, *rest in rows]

    def _is_there(self) -> bool:
        return self._connection is not None or self._path.exists()

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            opened = connect(self._path, write=True) if self._lasts else in_memory()
            migrate(opened, self._path, MIGRATIONS)
            self._connection = opened
        return self._connection


def _json(body: Body) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
