"""A digest's source: TOML facts about the document, then its body in the little Markdown that official papers need.

``#`` an annex title, ``##``/``###``/``####`` headings as printed, ``- `` list items, ``*(…)*`` an annex's note, pipe
tables (a row with only its first cell filled is a group heading across the table), ``<!-- chữ ký -->`` the place of
the signature block. Anything else is a paragraph; ``**bold**`` and ``*italic*`` work inside one.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pathlib import Path

Kind = Literal["pdf", "docx", "txt"]
BlockKind = Literal["annex", "heading", "note", "paragraph", "item", "table", "signature"]

NOTICE = "BẢN TÓM LƯỢC – KHÔNG PHẢI VĂN BẢN CHÍNH THỨC"
NOTICE_DETAIL = (
    "Dự án Căn Cứ tự biên soạn, giữ đúng bố cục, số liệu, cơ quan, thời hạn, viện dẫn của bản gốc.",
    "Khi cần căn cứ, xin dùng văn bản gốc.",
)
FOOTER = "Bản tóm lược của dự án Căn Cứ – không phải văn bản chính thức"
UNSIGNED = "(bản tóm lược, không có chữ ký)"
SIGNATURE = "<!-- chữ ký -->"
FENCE = "+++"


class SourceError(ValueError):
    """A digest's source that does not follow the rules above."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the body. ``level`` is a heading's depth (1-3); ``rows`` a table's, its header first."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A digest ready to be set: what stands round the body (header, title, signature, recipients) and the body."""

    file: str
    kind: Kind
    header_left: tuple[str, ...]
    header_right: tuple[str, ...]
    blocks: tuple[Block, ...]
    signer_post: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...] = ()
    number: str = ""
    date: str = ""
    type: str = ""
    title: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    document_title: str = ""

    @property
    def full_title(self) -> str:
        """The title on one line, as a file's own property: type and matter."""
        return self.document_title or " ".join((self.type.capitalize(), *self.title))

    @property
    def party(self) -> bool:
        """Whether the paper is the Party's: its header has a star and no motto."""
        return "*" in self.header_left


def read(path: Path) -> Source:
    """The digest at ``path``. Raises ``SourceError`` for a file that is no digest source."""
    text = path.read_text(encoding="utf-8")
    if not text.startswith(FENCE):
        raise SourceError(f"{path}: the TOML facts between {FENCE} lines are missing")
    _, facts, body = text.split(f"{FENCE}\n", 2)
    stated: dict[str, Any] = {name: _frozen(value) for name, value in tomllib.loads(facts).items()}
    try:
        return Source(**stated, blocks=tuple(parse(body)))
    except TypeError as error:
        raise SourceError(f"{path}: {error}") from error


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def parse(body: str) -> list[Block]:
    """The blocks of a digest's body, in order; blank lines part them."""
    blocks: list[Block] = []
    for chunk in re.split(r"\n\s*\n", body.strip()):
        lines = chunk.splitlines()
        if lines[0].startswith("|"):
            blocks.append(Block("table", rows=_rows(lines)))
        else:
            blocks.extend(_block(line) for line in lines)
    return blocks


def _block(line: str) -> Block:
    if line.strip() == SIGNATURE:
        return Block("signature")
    if heading := re.match(r"(#{1,4}) (.+)", line):
        depth = len(heading[1]) - 1
        return Block("heading", heading[2], level=depth) if depth else Block("annex", heading[2])
    if note := re.fullmatch(r"\*(\(.+\))\*", line):
        return Block("note", note[1])
    return Block("item" if line.startswith("- ") else "paragraph", line)


def _rows(lines: list[str]) -> tuple[tuple[str, ...], ...]:
    rows = [tuple(cell.strip() for cell in line.strip().strip("|").split("|")) for line in lines]
    if any(len(row) != len(rows[0]) for row in rows):
        raise SourceError(f"a table's rows differ in length: {lines[0]}")
    return (rows[0], *rows[2:])  # the second line only rules the header off


def is_group(row: tuple[str, ...]) -> bool:
    """Whether a table row is a group heading across the table."""
    return bool(row[0]) and not any(row[1:])
