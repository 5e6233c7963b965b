"""Facts that an administrator states in ``manifest.toml`` beside the files: one table a file name."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from indexer.errors import CancuError
from indexer.vietnamese.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "manifest.toml"
# The document's fields that a manifest may state; what the reader found gives way to them.
FIELDS = (
    "title", "type", "number", "issued_on", "issued_on_precision", "issuer", "level", "locality", "province",
    "signer", "signer_post",
)  # fmt: skip


class ManifestError(CancuError):
    """A manifest that is no TOML or states something that is no text."""


def facts_for(path: Path) -> Mapping[str, object] | None:
    """What the manifest beside ``path`` states of it, or None. Raises ``ManifestError`` for a broken manifest."""
    manifest = path.parent / NAME
    if not manifest.is_file():
        return None
    try:
        tables = tomllib.loads(manifest.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ManifestError(f"{manifest}: không đọc được ({error}). Hãy sửa tệp này theo cú pháp TOML.") from error
    facts = next((table for name, table in tables.items() if normalise(name) == normalise(path.name)), None)
    if facts is not None and not isinstance(facts, dict):
        raise ManifestError(f'{manifest}: mục "{path.name}" phải là một bảng, ví dụ ["{path.name}"] rồi number = "…".')
    return facts


def overrides(facts: Mapping[str, object] | None) -> dict[str, object]:
    """The facts that are fields of a document. ``issued_on`` sets its precision by its length."""
    if not facts:
        return {}
    out: dict[str, object] = {name: str(facts[name]) for name in FIELDS if facts.get(name) is not None}
    if "issued_on" in out and "issued_on_precision" not in out:
        out["issued_on_precision"] = {4: "year", 7: "month"}.get(len(str(out["issued_on"])), "day")
    if facts.get("digest") is not None:
        out["is_digest"] = bool(facts["digest"])
    return out
