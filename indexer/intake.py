"""Which files are to be indexed, under which document ids, and which of them are known already."""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.errors import NotFoundError
from indexer.formats.containers import is_known
from indexer.formats.places import WITHIN
from indexer.manifest import NAME as MANIFEST
from indexer.parse import PARSE_VERSION
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.store.base import SourceRecord

# Word and LibreOffice leave such files beside an open document, systems in each folder that was looked at.
_PASSING_NAMES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"})
_PASSING_PREFIXES = (".", "~$", "~")
_PASSING_SUFFIXES = (".tmp", ".part", ".crdownload", ".swp", ".bak", "~")
_NO_NAME = "van-ban"
_LINK_OUT = (
    "liên kết dẫn ra ngoài thư mục, không đọc. Muốn nạp, hãy chép tệp vào thư mục hoặc nêu thẳng đường dẫn của nó"
)
# How much of the content's hash tells apart two files of one name; more only if that is taken as well.
_HASH_LENGTHS = (8, 16, 64)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Files to index, in order; those of unknown kinds left out; folders that could not be read, with why."""

    files: tuple[Path, ...]
    ignored: tuple[Path, ...]
    unreadable: tuple[tuple[Path, str], ...]


def gather(paths: Sequence[Path]) -> Gathered:
    """The files at these paths, folders with everything below. Raises ``NotFoundError`` for a path not there.

    A file named outright is taken whatever its kind; within folders only known kinds are, and no hidden ones.
    """
    for path in paths:
        if not path.exists():
            raise NotFoundError(f"Không có tệp hay thư mục {printable(path)}. Hãy kiểm tra lại đường dẫn.")
    files: dict[Path, None] = {}
    ignored: list[Path] = []
    unreadable: list[tuple[Path, str]] = []
    for path in map(_absolute, paths):
        for found in _below(path, unreadable) if path.is_dir() else (path,):
            if os.path.exists(found) and not os.path.isfile(found):  # noqa: PTH110, PTH113 - as in is_there
                ignored.append(found)  # a pipe or a device: reading it would wait for ever
            elif found != path and _leads_out(found, path):
                unreadable.append((found, _LINK_OUT))
            elif found == path or is_known(found.name):
                files[found] = None
            else:
                ignored.append(found)
    return Gathered(tuple(files), tuple(ignored), tuple(unreadable))


def _below(folder: Path, unreadable: list[tuple[Path, str]]) -> Iterator[Path]:
    def report(error: OSError) -> None:
        unreadable.append((Path(error.filename), error.strerror or str(error)))

    for root, folders, names in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not _is_passing(name):
                yield Path(root, name)


def _leads_out(file: Path, folder: Path) -> bool:
    """Whether a link leads out of the folder: whoever may write there could show any file of the machine."""
    return file.is_symlink() and not file.resolve().is_relative_to(folder.resolve())


def _is_passing(name: str) -> bool:
    lower = name.lower()
    return (
        lower == MANIFEST
        or lower in _PASSING_NAMES
        or lower.startswith(_PASSING_PREFIXES)
        or lower.endswith(_PASSING_SUFFIXES)
    )


def _absolute(path: Path) -> Path:
    # Links are kept as they are named: the name is what people know the file by.
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps "..", so one file would have two names


def is_there(path: str) -> bool:
    """Whether the file at a stored path still exists; for one inside a container, whether that does."""
    return os.path.exists(path) or (  # noqa: PTH110 - Path.exists raises for names that are too long
        WITHIN in path and os.path.exists(path.partition(WITHIN)[0])  # noqa: PTH110 - as above
    )


def printable(path: Path | str) -> str:
    """A path as text that can be printed and stored; bytes that are no UTF-8 stand escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def mark_of(facts: Mapping[str, object] | None) -> str:
    """Names the code and the facts that a file is parsed with."""
    stated = json.dumps(facts, ensure_ascii=False, sort_keys=True, default=str)
    return f"{PARSE_VERSION}-{hashlib.sha256(stated.encode()).hexdigest()[:16]}"


def slug(name: str) -> str:
    """A file's name as an id: "Kế hoạch 72.pdf" gives "ke-hoach-72-pdf"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or _NO_NAME


class Catalogue:
    """What the index knows of files; told of each file taken in, so that it holds within one run too."""

    def __init__(self, records: Iterable[SourceRecord], ids: Iterable[str]) -> None:
        self._by_document: dict[str, SourceRecord] = {}
        self._by_path: dict[str, SourceRecord] = {}
        self._by_hash: dict[str, SourceRecord] = {}
        self._ids = set(ids)
        for record in records:
            self.add(record)

    def add(self, record: SourceRecord) -> None:
        """A file taken in; an older record of the same document gives way."""
        old = self._by_document.get(record.document_id)
        if old:
            self._by_path.pop(old.path, None)
            if self._by_hash.get(old.content_hash) == old:
                del self._by_hash[old.content_hash]
        self._by_document[record.document_id] = record
        self._by_path[record.path] = record
        self._by_hash.setdefault(record.content_hash, record)
        self._ids.add(record.document_id)

    def holds(self, document_id: str, content_hash: str) -> bool:
        """Whether the index holds this content as this document."""
        known = self._by_document.get(document_id)
        return known is not None and known.content_hash == content_hash

    def is_unchanged(self, path: str, content_hash: str, mark: str) -> SourceRecord | None:
        """The record of the same file with the same content, parsed in the same way."""
        known = self._by_path.get(path)
        return known if known and (known.content_hash, known.mark) == (content_hash, mark) else None

    def twin(self, path: str, content_hash: str) -> SourceRecord | None:
        """The same content under another name that is still there."""
        known = self._by_hash.get(content_hash)
        if path in self._by_path or known is None or not is_there(known.path):
            return None
        return known

    def document_id(self, path: str, name: str, content_hash: str) -> str:
        """The id for a file: the one it has, that of a file it was renamed from, or a new one."""
        known = self._by_path.get(path) or self._by_hash.get(content_hash)
        if known:
            return known.document_id
        plain = slug(name)
        others = (f"{plain}-{content_hash[:length]}" for length in _HASH_LENGTHS)
        return next(one for one in (plain, *others) if one not in self._ids)
