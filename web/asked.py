"""What a page's address asks for. A choice that is none is left out, and told in a line on the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from search_api import due
from search_api.parameters import BOOLEANS, MODES, VERSIONS, ChoiceError, collect, levels, one_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from starlette.requests import Request

    from search_api.parameters import Parameters


def among(choices: Iterable[str]) -> Callable[[Parameters, str], object]:
    """Reads a parameter that has one value of a few."""
    return partial(one_of, choices=dict.fromkeys(choices), default=None)


CLOSED: Final[Mapping[str, Callable[[Parameters, str], object]]] = {
    "level": levels,
    "due": due.wanted,
    "mode": among(MODES),
    "versions": among(VERSIONS),
    **dict.fromkeys(("group", "as_typed", "answer"), among(BOOLEANS)),
}
"""The parameters of pages whose values are all known, and who reads each."""


def asked(request: Request, **own: Iterable[str]) -> Parameters:
    """The parameters; ``own`` are the page's with all the values that each may have.

    What is no choice is left out, and kept with the request for ``left_out``.
    """
    values = collect(request.query_params.multi_items())
    for name, read in {**CLOSED, **{name: among(choices) for name, choices in own.items()}}.items():
        kept = [value for value in values.get(name, []) if _is_choice(request, read, name, value)]
        if kept:
            values[name] = kept
        else:
            values.pop(name, None)
    return values


def left_out(request: Request) -> tuple[ChoiceError, ...]:
    """What the address asked for that there is not."""
    return tuple(getattr(request.state, "left_out", ()))


def _is_choice(request: Request, read: Callable[[Parameters, str], object], name: str, value: str) -> bool:
    try:
        read({name: [value]}, name)
    except ChoiceError as error:
        request.state.left_out = (*left_out(request), error)
        return False
    return True
