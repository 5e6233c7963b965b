"""Reads thousands of damaged files as the product does, and tells what became of them.

    python -m evaluation.fuzz pdf docx --files 10000 --first-seed 0 --keep /tmp/found

Each file goes the whole way: reader, structure, records, in the confined child. What must hold: every file gives a
document or one clear error; a sound file among them is read as ever; no process and no folder is left; this
process's memory does not grow. A file that ended the child, took long or raised another error is kept for looking at.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evaluation.fuzz_files import FILES
from evaluation.fuzz_mutations import mutated
from evaluation.fuzz_ocr import remembering
from indexer.errors import CancuError, UnreadableFileError
from indexer.formats import confined
from indexer.formats.containers import is_container
from indexer.parse import parse
from indexer.unpacking import FileItem, Unpacking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SOUND_EVERY: Final = 250
"""A sound file is read after so many damaged ones."""
SLOW: Final = 5.0
"""Seconds from which a file is kept."""
_DIED, _LATE = "dừng đột ngột", "quá lâu"


@dataclass(slots=True)
class Told:
    """What became of the files of one format. ``kept`` are those to look at, as ``(seed, why)``."""

    suffix: str
    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    kept: list[tuple[int, str]] = field(default_factory=list)
    slowest: float = 0.0
    seconds: float = 0.0
    grown_megabytes: float = 0.0
    left_processes: int = 0
    left_folders: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing happened that must not."""
        return not (self.counts["raised"] or self.counts["lost"] or self.left_processes or self.left_folders)


def fuzz(suffix: str, seeds: Sequence[int], keep: Path | None = None) -> Told:
    """Reads one damaged file a seed."""
    files = FILES[suffix]()
    confined.end()  # what runs now is somebody else's; the reading child comes anew
    told = Told(suffix)
    folders, others = _folders(), set(_children())
    # Too few files for a comparison: reading the sound ones, a second of OCR a picture, would tell nothing.
    expected = [_outcome(suffix, content) for content in files if len(seeds) >= SOUND_EVERY]
    memory, began = 0.0, time.perf_counter()
    for place, seed in enumerate(seeds):
        content = mutated(suffix, files, seed)
        kind, reason, seconds = _timed(suffix, content)
        _note(told, seed, kind, reason, seconds)
        if keep and told.kept and told.kept[-1][0] == seed:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{seed}.{suffix}").write_bytes(content)
        if place % SOUND_EVERY == SOUND_EVERY - 1:
            told.counts["lost"] += [_outcome(suffix, content) for content in files] != expected
            memory = memory or _memory()  # the first files fill caches
    told.seconds = time.perf_counter() - began
    told.grown_megabytes = _memory() - memory if memory else 0.0
    confined.end()
    told.left_processes = len(set(_children()) - others)
    told.left_folders = len(_folders() - folders)
    return told


def _note(told: Told, seed: int, kind: str, reason: str, seconds: float) -> None:
    told.counts[kind] += 1
    told.slowest = max(told.slowest, seconds)
    if kind != "read":
        told.reasons[reason] += 1
    if kind in {"raised", "died", "late"} or seconds > SLOW:
        told.kept.append((seed, f"{kind} {reason} {seconds:.1f}"))


def _timed(suffix: str, content: bytes) -> tuple[str, str, float]:
    began = time.perf_counter()
    kind, reason = _outcome(suffix, content)
    return kind, reason, time.perf_counter() - began


def _outcome(suffix: str, content: bytes) -> tuple[str, str]:
    """What became of a file, with the reason; of one that was read how much."""
    try:
        return "read", _read(f"tep.{suffix}", content)
    except CancuError as error:
        reason = str(error).split(". Cách xử lý")[0].removeprefix(f"tep.{suffix}: ")
        return "died" if _DIED in reason else "late" if _LATE in reason else "refused", reason
    except Exception as error:  # what must never happen
        return "raised", f"{type(error).__name__}: {error}"


def _read(name: str, content: bytes) -> str:
    """How much was read in a file, or in all that stands in it. Raises a ``CancuError`` where nothing can be."""
    if not is_container(name):
        document = parse(name, content, "tep")
        return f"{len(document.passages)} {len(document.document.text)}"
    told, problem = [], None
    for item in Unpacking().within(FileItem(Path(name), content)):
        try:
            told.append(_read_item(item))
        except CancuError as error:
            problem = error
            if _DIED in str(error) or _LATE in str(error):
                raise
    if problem and not told:
        raise problem
    return " ".join(told)


def _read_item(item: FileItem) -> str:
    if item.problem is not None or item.content is None:
        raise UnreadableFileError(item.problem or "")
    document = parse(item.path.name, item.content, "tep")
    return f"{len(document.passages)} {len(document.document.text)}"


# ---- what is left ----------------------------------------------------------------------------------------------


def _memory() -> float:
    """This process's memory now, in megabytes; the most so far where the system does not tell."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def _children() -> Iterator[int]:
    """Processes that descend from this one, or from a child of ours that is gone (they lead their own session)."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent, *_ = entry.read_text(encoding="utf-8").rsplit(")", 1)[1].split()
        except OSError:
            continue
        if state != "Z":
            parents[int(entry.parent.name)] = int(parent)
    for process, above in parents.items():
        root = above
        while root in parents and root != os.getpid():
            root = parents[root]
        if root == os.getpid():
            yield process


def _folders() -> set[str]:
    return {path.name for path in Path(tempfile.gettempdir()).glob(f"cancu-{os.getpid()}-*")}


# ---- the command -----------------------------------------------------------------------------------------------


def line(told: Told) -> str:
    """One line for a person."""
    total = sum(told.counts[kind] for kind in ("read", "refused", "died", "late", "raised"))
    counts = ", ".join(f"{kind} {told.counts[kind]}" for kind in ("read", "refused", "died", "late", "raised", "lost"))
    return (
        f"{told.suffix}: {total} files, {counts}; {told.seconds:.0f} s, slowest {told.slowest:.1f} s, "
        f"memory {told.grown_megabytes:+.0f} MB, left: {told.left_processes} processes, {told.left_folders} folders"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints a line a format and its reasons; exit code 1 when something happened that must not."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("formats", nargs="*", choices=[*FILES, []], help="all where none is named")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--seconds", type=float, default=20.0, help="a file's limit (the product's own is longer)")
    parser.add_argument("--ocr", type=Path, help="a folder that remembers what OCR read in a picture, for the next run")
    asked = parser.parse_args(arguments)
    confined.limits.seconds = asked.seconds
    with tempfile.TemporaryDirectory(prefix="fuzz-ocr-") as folder, remembering(asked.ocr or Path(folder)):
        return _all(asked)


def _all(asked: argparse.Namespace) -> int:
    sound = True
    for suffix in asked.formats or FILES:
        told = fuzz(suffix, range(asked.first_seed, asked.first_seed + asked.files), asked.keep)
        print(line(told), flush=True)
        print(json.dumps({"reasons": told.reasons.most_common(20), "kept": told.kept[:50]}, ensure_ascii=False))
        sound = sound and told.is_sound
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
