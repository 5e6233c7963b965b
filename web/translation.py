"""The words of the interface, from ``texts/vi.toml`` and ``texts/en.toml``: the one place to change them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from web.language import Language

TEXTS = Path(__file__).parent / "texts"

# One form, or singular and plural.
Forms = tuple[str, ...]


@cache
def dictionary(language: Language) -> dict[str, Forms]:
    """Every text by its dotted key ("hit.copy")."""
    return dict(_flat("", tomllib.loads((TEXTS / f"{language}.toml").read_text(encoding="utf-8"))))


def _flat(prefix: str, table: dict[str, Any]) -> Iterator[tuple[str, Forms]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}{key}.", value)
        else:
            yield prefix + key, (value,) if isinstance(value, str) else tuple(value)


def translator(language: Language) -> Callable[..., str]:
    """``t(key, **values)``: the text filled in; ``n`` chooses the plural. Raises ``KeyError`` for an unknown key."""
    texts = dictionary(language)

    def t(key: str, /, **values: object) -> str:
        forms = texts[key]
        text = forms[0] if len(forms) == 1 or str(values["n"]) == "1" else forms[1]
        return text.format(**values) if values else text

    return t
