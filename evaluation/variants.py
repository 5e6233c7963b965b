"""The ablations: one line each. A variant changes weights, an arm, or what is embedded; nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from search_api.types import Mode

FUSED = "fused (as served)"
"""The variant that users get; the report's main tables are about it."""


@dataclass(frozen=True, slots=True)
class Variant:
    """``weights`` are the fields of ``search_api.weights.Weights`` that differ from the served ones."""

    name: str
    mode: Mode = "hybrid"
    weights: Mapping[str, float] = field(default_factory=dict)
    bare_vectors: bool = False
    """Passages embedded without the names of their document and section."""


_NO_CONTEXT_FIELDS = {"context_unigrams": 0.0, "context_bigrams": 0.0}
_NO_PRIORS = dict.fromkeys(("locality", "province", "numbered", "table_row", "figure"), 0.0)

VARIANTS = (
    Variant(FUSED),
    Variant("lexical alone", "lexical"),
    Variant("dense alone", "semantic"),
    Variant("no context in vectors", bare_vectors=True),
    Variant("no context at all", weights=_NO_CONTEXT_FIELDS, bare_vectors=True),
    Variant("no underthesea words", weights={"words": 0.0}),
    Variant("no accented syllables", weights={"accented": 0.0}),
    Variant("no bigrams", weights={"bigrams": 0.0, "context_bigrams": 0.0}),
    Variant("no abbreviations written out", weights={"expansion": 0.0}),
    Variant("no glossary", weights={"translation": 0.0}),
    Variant("no priors", weights=_NO_PRIORS),
)
