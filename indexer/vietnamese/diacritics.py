"""Putting the marks back: "tram y te xa" gives "trạm y tế xã", as the corpus at hand would write it.

A hidden Markov chain: the typed syllables are seen, the accented ones are sought (Viterbi), scored by the
corpus's own syllable pairs, falling back to single syllables (Jelinek-Mercer interpolation). The words of the
dictionary count a little, so that a small corpus does not leave everyday words unknown.
"""

from __future__ import annotations

import json
import re
import zlib
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from indexer.vietnamese import abbreviations, segment
from indexer.vietnamese.normal import index_form, normalise, syllables
from indexer.vietnamese.spelling import one_accented_spelling
from indexer.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.vietnamese.normal import Token

_EDGE = "|"  # where a clause begins or ends
_NUMBER = "#"  # any number: "năm 2026" and "năm 2030" are one pair
_CANDIDATES = 16  # accented forms tried for one folded syllable, the most frequent ones
_PAIR_WEIGHT = 0.85  # of the pair's own probability; the rest goes to the single syllable's
_UNSEEN = -16.0  # log-probability of a syllable that was never seen
_LEAST_KNOWN = 0.6  # of the words must be known or shaped as syllables, else the text is not Vietnamese
_MOST_MARKED = 0.5  # above this share of marked syllables only impossible bare ones are touched
_RARELY = 0.02  # a syllable bare in less than this share of its uses was meant to have marks
# Words that people ask with ("ai lo …", "so với …"): beside any word typed with its marks they have theirs.
_AS_TYPED = frozenset({"ai", "lo", "so"})
_MOST_PAIRS = 500_000  # kept in the model; the rarest go first (about 10 MB serialised)
_DICTIONARY_WEIGHT = 0.05  # of a pair that stands in a dictionary word, against one seen in the corpus
_clause_break = re.compile(r"[.;:!?()\[\]|\"“”\n]+\s*")


class Restorer:
    """Restores marks by what it was trained on. Immutable once made; safe to share between threads."""

    def __init__(
        self, spellings: dict[str, str], singles: dict[str, float], pairs: dict[str, dict[str, float]]
    ) -> None:
        """Takes usual spellings, and counts of syllables and of pairs (by second, then first)."""
        self._spellings = spellings
        self._singles = singles
        self._pairs = pairs
        self._candidates = _candidates(singles)
        self._total = sum(singles.values()) or 1.0
        self._leading = _leading(pairs)

    @classmethod
    def train(cls, texts: Iterable[str]) -> Restorer:
        """A restorer that knows the syllables, pairs and spellings of these texts and of the dictionary."""
        raw: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        for text in texts:
            for clause in _clause_break.split(normalise(text)):
                found = [token.text.lower() for token in syllables(clause)]
                raw.update(found)
                pairs.update(pairwise([_EDGE, *map(_state, found), _EDGE]))
        weighted: dict[tuple[str, str], float] = dict(pairs.most_common(_MOST_PAIRS))
        for pair in _dictionary_pairs():
            weighted[pair] = weighted.get(pair, 0.0) + _DICTIONARY_WEIGHT
        return cls._from_counts(raw, weighted)

    @classmethod
    def _from_counts(cls, raw: Counter[str], weighted: dict[tuple[str, str], float]) -> Restorer:
        spellings: dict[str, str] = {}
        for spelling, _count in raw.most_common():
            spellings.setdefault(_state(spelling), spelling)
        singles: defaultdict[str, float] = defaultdict(float)
        pairs: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for (first, second), count in weighted.items():
            singles[second] += count
            pairs[second][first] = count
        return cls(spellings, dict(singles), dict(pairs))

    def restore(self, text: str) -> str | None:
        """The text with its marks, or None when there is nothing to restore or the text is not Vietnamese.

        Case, digits, codes and unknown words stay as they are; so do marks that are already there.
        """
        text = normalise(text)
        typed = syllables(text)
        free = self._free(typed)
        if not any(free):
            return None
        restored = list(text)
        for token, chosen in zip(typed, self._best(typed, free), strict=True):
            if chosen is not None:
                restored[token.start : token.end] = [_in_case_of(token.text, chosen)] + [""] * (len(token.text) - 1)
        result = "".join(restored)
        return result if result != text else None

    def _free(self, typed: Sequence[Token]) -> list[bool]:
        """Which syllables may be given marks."""
        words = [t for t in typed if t.text.isalpha() and not _is_abbreviation(t)]
        known = sum(1 for token in words if token.folded in self._candidates or is_syllable(token.folded))
        if not words or known < _LEAST_KNOWN * len(words):
            return [False] * len(typed)
        marked = sum(1 for token in words if not token.text.isascii())
        mostly_marked = marked > _MOST_MARKED * len(words)
        as_typed = _AS_TYPED if marked else frozenset[str]()
        return [t.folded not in as_typed and self._is_free(t, mostly_marked=mostly_marked) for t in typed]

    def _is_free(self, token: Token, *, mostly_marked: bool) -> bool:
        if not token.text.isascii() or token.folded not in self._candidates:
            return False
        return not mostly_marked or self._is_rarely_bare(token)

    def _is_rarely_bare(self, token: Token) -> bool:
        every = sum(self._singles[form] for form in self._candidates[token.folded])
        return self._singles.get(_state(token.text.lower()), 0.0) < _RARELY * every

    def _best(self, typed: Sequence[Token], free: Sequence[bool]) -> list[str | None]:
        """The likeliest spelling of each free syllable, None for the others."""
        lattice = [
            self._candidates[token.folded] if is_free else (_state(token.text.lower()),)
            for token, is_free in zip(typed, free, strict=True)
        ]
        path = self._viterbi(lattice)
        return [self._spelling(state) if is_free else None for state, is_free in zip(path, free, strict=True)]

    def _spelling(self, state: str) -> str:
        return self._spellings.get(state, state)

    def _viterbi(self, lattice: Sequence[Sequence[str]]) -> list[str]:
        scores = {_EDGE: 0.0}
        back: list[dict[str, str]] = []
        for states in (*lattice, (_EDGE,)):
            scores, origins = self._step(scores, states)
            back.append(origins)
        path = [_EDGE]
        for origins in reversed(back):
            path.append(origins[path[-1]])
        return path[-2:0:-1]

    def _step(self, before: dict[str, float], states: Sequence[str]) -> tuple[dict[str, float], dict[str, str]]:
        """The best score of each state and where it came from, after the states scored in ``before``."""
        likeliest = max(before, key=before.__getitem__)
        scores: dict[str, float] = {}
        origins: dict[str, str] = {}
        for state in states:
            alone = (1 - _PAIR_WEIGHT) * self._singles.get(state, 0.0) / self._total
            best, origin = before[likeliest] + (log(alone) if alone else _UNSEEN), likeliest
            pairs = self._pairs.get(state, {})
            for first, so_far in before.items():
                if first in pairs:
                    score = so_far + log(_PAIR_WEIGHT * pairs[first] / self._leading[first] + alone)
                    if score > best:
                        best, origin = score, first
            scores[state], origins[state] = best, origin
        return scores, origins

    def to_bytes(self) -> bytes:
        """The whole model, for ``from_bytes``."""
        model = {"spellings": self._spellings, "singles": self._singles, "pairs": self._pairs}
        return zlib.compress(json.dumps(model, ensure_ascii=False).encode())

    @classmethod
    def from_bytes(cls, data: bytes) -> Restorer:
        """The model that ``to_bytes`` gave. Raises ``ValueError`` on other bytes."""
        try:
            model = json.loads(zlib.decompress(data))
            return cls(model["spellings"], model["singles"], model["pairs"])
        except (zlib.error, KeyError, TypeError, AttributeError) as error:
            raise ValueError("not a restorer's bytes") from error


@cache
def _dictionary_pairs() -> tuple[tuple[str, str], ...]:
    """Of the dictionary's words, always in one order; worked out once: it is most of what training on little costs."""
    words = sorted(segment.dictionary())  # sorted: a set's order differs from run to run
    return tuple(pair for word in words for pair in pairwise(map(_state, word.split())))


def _is_abbreviation(token: Token) -> bool:
    return token.folded in abbreviations.known() and not is_syllable(token.folded)


def _state(lower: str) -> str:
    return _NUMBER if lower.isdigit() else one_accented_spelling(lower)


def _candidates(singles: dict[str, float]) -> dict[str, tuple[str, ...]]:
    """The accented forms of every folded syllable, most frequent first."""
    by_folded: defaultdict[str, list[str]] = defaultdict(list)
    for syllable in sorted(singles, key=lambda s: -singles[s]):
        if syllable.isalpha():
            by_folded[index_form(syllable)].append(syllable)
    return {folded: tuple(forms[:_CANDIDATES]) for folded, forms in by_folded.items()}


def _leading(pairs: dict[str, dict[str, float]]) -> dict[str, float]:
    """How often each syllable comes before another."""
    leading: defaultdict[str, float] = defaultdict(float)
    for firsts in pairs.values():
        for first, count in firsts.items():
            leading[first] += count
    return dict(leading)


def _in_case_of(typed: str, restored: str) -> str:
    if typed.isupper() and (len(typed) > 1 or len(restored) == 1):
        return restored.upper()
    return restored[:1].upper() + restored[1:] if typed[:1].isupper() else restored
