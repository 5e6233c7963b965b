"""Files to index, with what stands inside containers as files of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.errors import UnreadableFileError
from indexer.formats.containers import is_container, unpack
from indexer.formats.places import WITHIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from indexer.model import Unpacked

# An e-mail in a ZIP in an e-mail; deeper is made to harm.
_DEEPEST = 4
# What one file may hold, all depths together.
_MOST_FILES = 5000
_MOST_BYTES = 2 * 1024**3
_UNPACK = "Cách xử lý: giải nén rồi đưa từng thư mục vào."


@dataclass(frozen=True, slots=True)
class FileItem:
    """A file to index: its path, a member's behind its container's, with its bytes unless it stands on the disk.

    ``problem`` says why there is nothing to read.
    """

    path: Path
    content: bytes | None = None
    problem: str | None = None


@dataclass(slots=True)
class Unpacking:
    """Walks files and what they hold. ``ignored`` gathers members of unknown kinds as the walk comes to them.

    ``grown`` is told each time that more items stand before us than was known.
    """

    grown: Callable[[int], None] = lambda _: None
    ignored: list[Path] = field(default_factory=list)

    def items(self, files: Iterable[Path]) -> Iterator[FileItem]:
        """Every file in order, a container's members behind it. A file that cannot be opened is left to its reader."""
        for path in files:
            content = _content(path) if is_container(path.name) else None
            if content is None:
                yield FileItem(path)
            else:
                yield from self._opened(FileItem(path, content), _Budget(), 1)

    def within(self, container: FileItem) -> Iterator[FileItem]:
        """A container at hand and everything in it, as ``items`` gives them."""
        return self._opened(container, _Budget(), 1)

    def _opened(self, container: FileItem, budget: _Budget, depth: int) -> Iterator[FileItem]:
        start: int | None = 0
        while start is not None:
            part = _unpacked(container, start, budget, depth)
            if isinstance(part, str):
                self.grown(bool(start))
                yield FileItem(container.path, problem=part)
                return
            items = self._listed(container, part, first=not start)
            self.grown(len(items) - (not start))
            yield from self._inside(items, container, budget, depth)
            start = part.more

    def _listed(self, container: FileItem, part: Unpacked, *, first: bool) -> list[FileItem]:
        """The container itself where it is a document, its members, and why others could not be taken out."""
        self.ignored += [_inside(container.path, place) for place in part.ignored]
        items = [container] if part.is_document and first else []
        items += [FileItem(_inside(container.path, place), problem=reason) for place, reason in part.refused]
        items += [FileItem(_inside(container.path, member.place), member.content) for member in part.members]
        if not items and first and part.more is None:
            return [FileItem(container.path, problem="bên trong không có tệp nào thuộc loại đọc được.")]
        return items

    def _inside(self, items: list[FileItem], container: FileItem, budget: _Budget, depth: int) -> Iterator[FileItem]:
        for item in items:
            if item is not container and item.content is not None and is_container(item.path.name):
                yield from self._opened(item, budget, depth + 1)
            else:
                yield item


@dataclass(slots=True)
class _Budget:
    """What may still come out of one file."""

    files: int = _MOST_FILES
    size: int = _MOST_BYTES

    def allows(self, part: Unpacked) -> bool:
        """Whether this much may still come out; it is then taken off."""
        self.files -= len(part.members)
        self.size -= sum(len(member.content) for member in part.members)
        return self.files >= 0 and self.size >= 0


def _unpacked(container: FileItem, start: int, budget: _Budget, depth: int) -> Unpacked | str:
    """The next part of what stands in the container, or why there is none."""
    if depth > _DEEPEST:
        return f"tệp nén lồng nhau quá nhiều tầng. {_UNPACK}"
    try:
        part = unpack(container.path.name, container.content or b"", start)
    except UnreadableFileError as error:
        return str(error)
    return part if budget.allows(part) else f"bên trong có quá nhiều tệp hoặc bung ra quá lớn. {_UNPACK}"


def _inside(container: Path, place: str) -> Path:
    # Not by with_name: a place that was refused may hold anything.
    return Path(f"{container}{WITHIN}{place}")


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
