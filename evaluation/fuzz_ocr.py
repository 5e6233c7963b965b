"""Tesseract that remembers: a picture that it was shown before gives the same answer at once.

Most damage to a PDF leaves its page looking the same, and seconds would go into reading the same picture again. What
tesseract is shown is always drawn or decoded by the reader that is put to the test, and that runs every time.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from indexer.formats.ocr import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SCRIPT: Final = """#!/bin/sh
# Answers from {answers}, and keeps what is not there yet.
picture=$(mktemp "{answers}/picture.XXXXXX") || exit 1
trap 'rm -f "$picture" "$picture.told"' EXIT
cat > "$picture"
name=$({{ printf '%s ' "$@"; cat "$picture"; }} | sha256sum | cut -c1-64)
if [ ! -e "{answers}/$name" ]; then
  {program} "$@" < "$picture" > "$picture.told" || exit $?
  mv "$picture.told" "{answers}/$name"
fi
cat "{answers}/$name"
"""


@contextmanager
def remembering(folder: Path) -> Iterator[None]:
    """Puts such a program before the real one, with its answers in ``folder``; without tesseract, nothing."""
    program, path = shutil.which(PROGRAM), os.environ["PATH"]
    if program is None:
        yield
        return
    answers, programs = folder / "answers", folder / "programs"
    answers.mkdir(parents=True, exist_ok=True)
    programs.mkdir(exist_ok=True)
    script = programs / PROGRAM
    script.write_text(_SCRIPT.format(answers=answers.resolve(), program=program), encoding="utf-8")
    script.chmod(0o755)
    os.environ["PATH"] = f"{programs.resolve()}{os.pathsep}{path}"
    try:
        yield
    finally:
        os.environ["PATH"] = path
