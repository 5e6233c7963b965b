"""What part of speech each syllable of a Vietnamese text is, by the tagger that comes with the one of words.

Newspapers were what it learnt from, so it errs on names and terms of the field; it is asked only about what no list
knows. Like ``indexer.vietnamese.segment`` it runs the compiled core on the model files of the package, which is
never imported.
"""

from __future__ import annotations

import importlib.util
import threading
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from underthesea_core import CRFTagger

from indexer.vietnamese import segment

if TYPE_CHECKING:
    from collections.abc import Sequence

Part = Literal["noun", "verb", "adjective", "function"]

_MODEL: Final = "pipeline/pos_tag/pos_crf_2017_10_11.bin"
_lock = threading.Lock()
# Of VLSP's tags: E preposition, C conjunction, P pronoun, R adverb, L determiner, T particle, I interjection.
_PARTS: Final[dict[str, Part]] = {
    "V": "verb",
    "A": "adjective",
    **dict.fromkeys(("E", "C", "P", "R", "L", "T", "I"), "function"),
}


@cache
def _tagger() -> CRFTagger:
    package = importlib.util.find_spec("underthesea")
    if package is None or package.origin is None:  # pragma: no cover - a broken installation
        raise ModuleNotFoundError("underthesea")
    tagger = CRFTagger()
    tagger.load(str(Path(package.origin).parent / _MODEL))
    return tagger


@lru_cache(maxsize=2_000)
def parts(text: str) -> tuple[tuple[str, Part], ...]:
    """Each syllable, number or name in order, in the text's spelling, with the part of speech of its word."""
    words = segment.words(text)
    if not words:
        return ()
    with _lock:
        tags = _tagger().tag(_features(words))
    return tuple(
        (syllable, _PARTS.get(tag, "noun")) for word, tag in zip(words, tags, strict=True) for syllable in word.split()
    )


def _features(words: Sequence[str]) -> list[list[str]]:
    """For each word what the model was trained to look at. It has the tag before "X" throughout, as in training."""
    count = len(words)
    padded = ["BOS", "BOS", "BOS", *words, "EOS", "EOS"]
    lower = [word.lower() if 3 <= at < count + 3 else word for at, word in enumerate(padded)]  # noqa: PLR2004 - the padding
    title = [
        "BOS",
        "BOS",
        "BOS",
        *(str(all(part[0].istitle() for part in word.split())) for word in words),
        "EOS",
        "EOS",
    ]
    both = [f"{a} {b}" for a, b in pairwise(padded)]
    found = []
    for at in range(3, count + 3):
        before, after = at - 3, count + 2 - at
        rows = [f"T[{step}].lower={lower[at + step]}" for step in (-2, -1, 0, 1, 2)]
        rows += [f"T[{step}].istitle={title[at + step]}" for step in (0, -1, 1)]
        rows += [f"T[{step}]={padded[at + step]}" for step in (-2, -1, 0, 1, 2)]
        rows += [
            f"T[{start},{start + 1}]={_edge(both[at + start], before + start, after - start - 1)}"
            for start in (-2, -1, 0, 1)
        ]
        rows += [f"T[{step}][1]={'X' if before + step >= 0 else 'BOS'}" for step in (-3, -2, -1)]
        rows += [f"T[{start},{start + 1}][1]={'X X' if before + start >= 0 else 'BOS'}" for start in (-3, -2)]
        found.append(rows)
    return found


def _edge(pair: str, before: int, after: int) -> str:
    """A pair that hangs over an end of the text is that end alone."""
    return "BOS" if before < 0 else "EOS" if after < 0 else pair
