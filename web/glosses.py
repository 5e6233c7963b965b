"""What our Vietnamese names of indicators and their units mean in English (``texts/indicators.toml``)."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Literal

from web.translation import TEXTS

Kind = Literal["indicators", "units", "values"]


@cache
def glosses() -> dict[str, dict[str, str]]:
    """By kind, each name with its translation."""
    return tomllib.loads((TEXTS / "indicators.toml").read_text(encoding="utf-8"))


def in_english(name: str, kind: Kind = "indicators") -> str:
    """The translation; "" where the words are a document's own."""
    return glosses()[kind].get(name, "")
