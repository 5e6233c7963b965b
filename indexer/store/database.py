"""SQLite: connections, numbered migrations, and its errors in words that help."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing, contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING

from indexer.errors import CancuError, IndexMismatchError, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INDEX = "indexer.store.migrations"
"""The package with the migrations of the index."""

# How long a connection waits for another one's short work (recovery, a checkpoint), in seconds.
_PATIENCE = 10.0
_FULL = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_SHMSIZE,
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_FORBIDDEN = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_RECORD = (
    "CREATE TABLE IF NOT EXISTS migrations"
    " (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;"
)
_FULL_ERRNO = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """An autocommit connection for any thread, one at a time. Creates nothing unless writing."""
    mode = "rwc" if write else "rw"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False, cached_statements=64
    )
    connection.execute("PRAGMA foreign_keys = ON")
    if write:
        connection.execute("PRAGMA journal_mode = WAL")
        # A document that was reported as indexed survives a power cut.
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection.execute("PRAGMA query_only = ON")
    return connection


def in_memory() -> sqlite3.Connection:
    """A database that ends with its connection: for tests, and for a server that is to keep nothing."""
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def migrations(package: str = INDEX) -> list[tuple[int, str, str]]:
    """Every migration in a package as (number, file name, SQL), in order."""
    folder = files(package)
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [(int(name[:4]), name, folder.joinpath(name).read_text(encoding="utf-8")) for name in names]


def applied(connection: sqlite3.Connection) -> int:
    """The number of the last migration that the database has; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, where: Path, package: str = INDEX) -> None:
    """Applies what is missing, each migration whole or not at all. Refuses a newer version's database."""
    known = migrations(package)
    have = applied(connection)
    if have > known[-1][0]:
        raise IndexMismatchError(
            f"Chỉ mục ở {where} do một phiên bản cancu mới hơn tạo (lược đồ {have}, bản này biết đến "
            f"{known[-1][0]}). Hãy nâng cấp cancu, hoặc lập chỉ mục mới ở thư mục khác với --data."
        )
    for number, name, script in known[have:]:
        # The name is that of our own file.
        insert = f"INSERT INTO migrations VALUES ({number}, '{name}', datetime('now'));"  # noqa: S608
        with rolled_back_on_error(connection):
            connection.executescript(
                f"BEGIN IMMEDIATE;{_RECORD}{script}\n;{insert}PRAGMA user_version = {number};COMMIT;"
            )


@contextmanager
def rolled_back_on_error(connection: sqlite3.Connection) -> Iterator[None]:
    """Leaves no transaction open behind an error; SQLite itself has already ended some."""
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.rollback()
        raise


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """Everything inside is committed together or not at all. ``kind`` DEFERRED gives one view for reading."""
    with rolled_back_on_error(connection):
        connection.execute(f"BEGIN {kind}")
        yield
        connection.execute("COMMIT")


@contextmanager
def storage_errors(where: Path) -> Iterator[None]:
    """What SQLite and the operating system raise becomes ``StorageError`` with the way out."""
    try:
        yield
    except CancuError:
        raise
    except (sqlite3.Error, OSError) as error:
        raise StorageError(_explain(error, where)) from error


def _explain(error: sqlite3.Error | OSError, where: Path) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    plain = code & 0xFF if isinstance(code, int) else None
    if code in _FULL or plain in _FULL or (isinstance(error, OSError) and error.errno in _FULL_ERRNO):
        return (
            f"Không ghi được chỉ mục vào {where}: đĩa đã đầy. Chỉ mục vẫn như trước tài liệu đang ghi. "
            "Hãy giải phóng chỗ trống (hoặc chọn nơi khác với --data) rồi chạy lại lệnh."
        )
    if plain in _DAMAGED:
        return (
            f"Tệp chỉ mục ở {where} bị hỏng hoặc không phải của cancu ({error}). Hãy khôi phục từ bản"
            " sao lưu, hoặc chuyển thư mục ấy đi chỗ khác rồi chạy lại cancu index."
        )
    if plain in _FORBIDDEN or isinstance(error, PermissionError):
        return f"Không mở được chỉ mục ở {where} ({error}). Hãy kiểm tra quyền đọc, ghi của thư mục."
    return f"Không đọc, ghi được chỉ mục ở {where}: {error}. Hãy chạy cancu verify để kiểm tra."


def integrity_problems(path: Path) -> list[str]:
    """What SQLite finds wrong with the file, empty when sound."""
    with storage_errors(path), closing(connect(path, write=False)) as connection:
        try:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
        except sqlite3.DatabaseError as error:
            return [str(error)]
        orphans = [f"{row[0]}: khoá ngoại sai" for row in connection.execute("PRAGMA foreign_key_check")]
    return [line for line in found if line != "ok"] + orphans
