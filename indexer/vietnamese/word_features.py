"""What the tagger of words looks at: each token, its neighbours, and whether the dictionary has them together.

The templates are those that the model was trained with. The tagger's own library makes the same features in twice the
time, which was the longest step of reading a query.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

# What is asked of a run of tokens, the run's length, and where it begins, from the token in question.
_QUESTIONS: Final = (
    *(("", 1, (-2, -1, 0, 1, 2)), ("", 2, (-2, -1, 0, 1)), ("", 3, (-2, -1, 0))),
    *((".lower", 1, (-2, -1, 0, 1, 2)), (".lower", 2, (-2, -1, 0, 1))),
    (".isdigit", 1, (-1, 0, 1)),
    *((".istitle", 1, (-2, -1, 0, 1, 2)), (".istitle", 2, (0,)), (".istitle", 3, (0,))),
    *((".is_in_dict", 1, (-2, -1, 0, 1, 2)), (".is_in_dict", 2, (-2, -1, 0, 1)), (".is_in_dict", 3, (-2, -1, 0))),
)
_NUMBER: Final = re.compile(r"[+-]?\d{1,4000}", re.ASCII)  # longer ones Python does not read either
_BEFORE, _AFTER = ["BOS"] * 2, ["EOS"] * 4


def _name(question: str, length: int, start: int) -> str:
    """As the model knows it: "T[-1].lower=", "T[0,2].is_in_dict="."""
    span = f"{start}" if length == 1 else f"{start},{start + length - 1}"
    return f"T[{span}]{question}="


_TEMPLATES: Final = tuple(
    (_name(question, length, start), (question, length), start + len(_BEFORE))
    for question, length, starts in _QUESTIONS
    for start in starts
)


def features(tokens: Sequence[str], dictionary: Collection[str]) -> list[tuple[str, ...]]:
    """For each token the model's 43 features."""
    told = {key: [*_BEFORE, *answers, *_AFTER] for key, answers in _answers(tokens, dictionary).items()}
    count = len(tokens)
    columns = [[name + said for said in told[key][first : first + count]] for name, key, first in _TEMPLATES]
    return list(zip(*columns, strict=True))


def _answers(tokens: Sequence[str], dictionary: Collection[str]) -> dict[tuple[str, int], Iterable[str]]:
    """By question and length of run: for each run in order what is to be said of it."""
    lower = [token.lower() for token in tokens]
    title = [token[0] == token[0].upper() for token in tokens]
    return {
        ("", 1): tokens,
        ("", 2): _pairs(tokens),
        ("", 3): _triples(tokens),
        (".lower", 1): lower,
        (".lower", 2): (pairs := _pairs(lower)),
        (".isdigit", 1): _told(map(_is_number, tokens)),
        (".istitle", 1): _told(title),
        (".istitle", 2): _told(a and b for a, b in pairwise(title)),
        (".istitle", 3): _told(a and b and c for a, b, c in zip(title, title[1:], title[2:], strict=False)),
        (".is_in_dict", 1): _told(token in dictionary for token in lower),
        (".is_in_dict", 2): _told(pair in dictionary for pair in pairs),
        (".is_in_dict", 3): _told(triple in dictionary for triple in _triples(lower)),
    }


def _is_number(token: str) -> bool:
    """As the library reads one: signed or not, of 32 bits."""
    return _NUMBER.fullmatch(token) is not None and -(2**31) <= int(token) < 2**31


def _pairs(tokens: Sequence[str]) -> list[str]:
    return [f"{a} {b}" for a, b in pairwise(tokens)]


def _triples(tokens: Sequence[str]) -> list[str]:
    return [f"{a} {b} {c}" for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False)]


def _told(answers: Iterable[bool]) -> list[str]:
    return ["True" if answer else "False" for answer in answers]
