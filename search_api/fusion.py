"""Joining the two arms of retrieval: pure functions from scores to scores.

Min-max over the top 100 of each arm, a fixed share for the dense one: measured better than reciprocal rank fusion
on every set, and harmless when one arm fails (docs/decisions.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from search_api.types import Language
    from search_api.weights import Weights

    Scored = Sequence[tuple[str, float]]

TOP = 100
"""How many of each arm's best are looked at."""

KNOWN_LITTLE, KNOWN_WELL = 0.3, 0.7
"""Shares of an English query's words in the glossary: up to the one it leans on the meaning alone, from the other
on it is as good as a Vietnamese query. XQuAD's questions lie mostly below the first, the project's above the other."""


def min_max(best: Scored, others: Scored = ()) -> dict[str, float]:
    """Scores mapped to [0, 1]: the best of ``best`` is 1 and its last 0; ``others`` on the same scale, cut to it."""
    scale = best or others
    if not scale:
        return {}
    scores = [score for _, score in scale]
    low = min(scores)
    span = max(scores) - low
    if span <= 0:  # all alike: each is as good as the best
        return {key: 1.0 if score >= low else 0.0 for key, score in (*others, *best)}
    scaled = {key: min(1.0, max(0.0, (score - low) / span)) for key, score in others}
    scaled.update([(key, (score - low) / span) for key, score in best])
    return scaled


def fuse(lexical: Mapping[str, float], dense: Mapping[str, float], dense_share: float) -> dict[str, float]:
    """The weighted sum in [0, 1]; a passage that an arm did not find has 0 from it. One arm empty: the other alone."""
    if not dense:
        return dict(lexical)
    if not lexical:
        return dict(dense)
    rest = 1.0 - dense_share
    fused = {key: rest * score + dense_share * dense.get(key, 0.0) for key, score in lexical.items()}
    fused.update([(key, dense_share * score) for key, score in dense.items() if key not in lexical])
    return fused


def dense_share(language: Language, known: float, weights: Weights) -> float:
    """How much the meaning counts against the words.

    Bare Vietnamese is searched as restored, so it counts as Vietnamese. An English query leans on the meaning the
    more, the fewer of its words the glossary knows (``known``, a share).
    """
    if language != "en":
        return weights.dense if language != "other" else weights.dense_other
    sure = (known - KNOWN_LITTLE) / (KNOWN_WELL - KNOWN_LITTLE)
    return weights.dense_unknown + (weights.dense_english - weights.dense_unknown) * min(1.0, max(0.0, sure))


def add_priors(fused: Mapping[str, float], priors: Sequence[tuple[float, frozenset[str]]]) -> dict[str, float]:
    """Each prior's weight added to the passages it favours, all scaled back to [0, 1] by what could be reached."""
    reach = 1.0 + sum(weight for weight, _ in priors)
    added = dict.fromkeys(fused, 0.0)
    for weight, favoured in priors:
        for key in favoured & fused.keys():
            added[key] += weight
    return {key: (score + added[key]) / reach for key, score in fused.items()}


def ranked(scores: Mapping[str, float]) -> list[tuple[str, float]]:
    """Best first; equal scores by id, so that the same query always gives the same order."""
    return [(key, -against) for against, key in sorted([(-score, key) for key, score in scores.items()])]
