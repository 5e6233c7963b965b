"""How a file inside a container is named: one line that says where it stands and can harm nothing."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from indexer.vietnamese.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Collection

WITHIN = " › "
"""Stands between a container and what is in it: "hồ sơ.zip › phụ lục.docx"."""
_PARTING = re.compile(r"[/\\]+")
_DRIVE = re.compile(r"^[A-Za-z]:")
_LONGEST = 150
# What programs leave beside documents, in archives as in folders.
_PASSING = ("__MACOSX", ".", "~$")


def place_of(path: str) -> str | None:
    """The place that a path inside an archive names; None for one that leads out of it."""
    parts = _PARTING.split(path)
    if not parts[0] or _DRIVE.match(path) or ".." in parts:
        return None
    return WITHIN.join(file_name(part) for part in parts if part not in {"", "."}) or None


def file_name(text: str, otherwise: str = "tep") -> str:
    """A text as a file's name: on one line, without separators, not too long, its suffix kept."""
    plain = " ".join(normalise(_PARTING.sub(" ", text)).replace(WITHIN.strip(), " ").split()).strip()
    stem, suffix = (plain[: -len(end)], end) if (end := PurePath(plain).suffix) else (plain, "")
    name = f"{stem[:_LONGEST]}{suffix[:_LONGEST]}"
    return name if name.strip(".") else otherwise


def is_passing(place: str) -> bool:
    """Whether a program left this file in passing."""
    return any(part.startswith(_PASSING) for part in place.split(WITHIN))


def unlike(place: str, taken: Collection[str]) -> str:
    """The place, or the place with a number where it is taken."""
    end = PurePath(place).suffix
    stem = place[: -len(end)] if end else place
    names = (place, *(f"{stem} ({count}){end}" for count in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
