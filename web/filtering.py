"""The filter panel of results and of the document list: facet values as links, chips to take one away again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from search_api.types import Filters
from web.links import REPEATABLE, address, chosen, filter_parameters, toggled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from search_api.facets import Facet

# Values shown before the rest folds away: a list that is taken in at a glance.
VALUES_SHOWN: Final = 7


@dataclass(frozen=True, slots=True)
class Value:
    """One facet value; following ``url`` chooses it, or lets it go when chosen."""

    text: str
    count: int
    chosen: bool
    url: str


@dataclass(frozen=True, slots=True)
class FacetList:
    """A facet's values, chosen ones first; ``rest`` are behind "more"."""

    name: str
    shown: tuple[Value, ...]
    rest: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter and the address without it."""

    name: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class FilterPanel:
    """Everything about filters that a page shows. ``kept`` are the fields that the date form carries along."""

    path: str
    facets: tuple[FacetList, ...]
    chips: tuple[Chip, ...]
    clear_url: str
    issued_from: str
    issued_to: str
    kept: tuple[tuple[str, str], ...]


def panel(
    path: str,
    other: Sequence[tuple[str, str]],
    filters: Filters,
    counts: Mapping[Facet, Sequence[tuple[str, int]]],
    titles: Mapping[str, str],
) -> FilterPanel:
    """The panel of the page at ``path``; ``other`` are its parameters besides filters, ``titles`` name documents."""

    def url(changed: Filters) -> str:
        return address(path, [*other, *filter_parameters(changed)])

    undated = replace(filters, issued_from=None, issued_to=None)
    return FilterPanel(
        path=path,
        facets=tuple(_facet(name, values, filters, url) for name, values in counts.items()),
        chips=tuple(_chips(filters, titles, url)),
        clear_url=url(Filters()),
        issued_from=filters.issued_from or "",
        issued_to=filters.issued_to or "",
        kept=(*other, *filter_parameters(undated)),
    )


def _facet(
    name: Facet, counts: Sequence[tuple[str, int]], filters: Filters, url: Callable[[Filters], str]
) -> FacetList:
    active = chosen(filters, name)
    # A chosen value that nothing stands behind any more is still shown, so that it can be let go.
    missing = [(value, 0) for value in active if value not in dict(counts)]
    ordered = sorted([*counts, *missing], key=lambda pair: pair[0] not in active)
    values = [Value(text, count, text in active, url(toggled(filters, name, text))) for text, count in ordered]
    shown = max(VALUES_SHOWN, len(active))
    # "One more" costs the line that it saves.
    shown = len(values) if len(values) == shown + 1 else shown
    return FacetList(name, tuple(values[:shown]), tuple(values[shown:]))


def _chips(filters: Filters, titles: Mapping[str, str], url: Callable[[Filters], str]) -> Iterator[Chip]:
    for name in REPEATABLE:
        for value in chosen(filters, name):
            text = titles.get(value, value) if name == "document" else value
            yield Chip(name, text, url(toggled(filters, name, value)))
    if filters.issued_from:
        yield Chip("issued_from", filters.issued_from, url(replace(filters, issued_from=None)))
    if filters.issued_to:
        yield Chip("issued_to", filters.issued_to, url(replace(filters, issued_to=None)))
