"""The ablations: one line each. A variant changes weights, an arm, or what is embedded; nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

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
    weights: Mapping[str, Any] = field(default_factory=dict)
    bare_vectors: bool = False
    """Passages embedded without the names of their document and section."""


_NO_CONTEXT_FIELDS = {"context_unigrams": 0.0, "context_bigrams": 0.0}
_PRIORS = (
    "locality",
    "province",
    "numbered",
    "table_row",
    "figure",
    "says_when",
    "preamble",
    "year",
    "heading",
    "in_section",
)

VARIANTS = (
    Variant(FUSED),
    Variant("lexical alone", "lexical"),
    Variant("dense alone", "semantic"),
    Variant("no context in vectors", bare_vectors=True),
    Variant("no context at all", weights=_NO_CONTEXT_FIELDS, bare_vectors=True),
    Variant("no underthesea words", weights={"words": 0.0}),
    Variant("no accented syllables", weights={"accented": 0.0}),
    Variant("no bigrams", weights={"bigrams": 0.0, "context_bigrams": 0.0}),
    Variant("no abbreviations written out", weights={"write_out": False}),
    Variant("no diacritics restored", weights={"restore": False}),
    Variant("no slips put right", weights={"correct": False}),
    Variant("no glossary", weights={"glossary": False}),
    Variant("no priors", weights=dict.fromkeys(_PRIORS, 0.0)),
)
