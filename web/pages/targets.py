"""The targets of all documents: a matrix of indicator by document beside the document above, and a list."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from fastapi import APIRouter, Request, Response

from search_api.answers.wording import names
from search_api.facets import counts
from search_api.matrix import build_matrix, comparator_apart
from search_api.parameters import filters, one_of, texts, whole_number
from search_api.target_register import cite_target, read_register, said_once
from search_api.types import Filters
from web.asked import asked
from web.formatting import told_apart
from web.paging import Paging
from web.register import Field, Option, RegisterForm, choice, last
from web.rendering import READ, render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.model import Citation, Document, Target
    from search_api.facets import Facet
    from search_api.matrix import Difference
    from search_api.parameters import Parameters
    from search_api.service import SearchService
    from search_api.target_register import TargetRegister

View = Literal["matrix", "list"]
VIEWS: Final[dict[str, View]] = {"matrix": "matrix", "list": "list"}

COLUMNS: Final = 10
"""Documents side by side: as many as a wide screen shows with their numbers still on one line."""

ROWS: Final = 50
MAX_OFFSET: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Column:
    """A document of the matrix and what the one that it is set beside is called, if the index holds one."""

    document: Document
    name: str
    above: str | None


@dataclass(frozen=True, slots=True)
class Measure:
    """What a document states of an indicator, at one or several places.

    ``above`` is what it departs from, ``sign_alone``: in nothing but the comparator.
    """

    target: Target
    places: tuple[Citation, ...]
    differs: bool = False
    above: Target | None = None
    above_place: Citation | None = None
    sign_alone: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A document's measures of an indicator; none means that it is silent. ``status`` beside the document above."""

    column: Column
    measures: tuple[Measure, ...]
    status: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator with a cell a column."""

    indicator: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A target in the list."""

    target: Target
    document: Document
    citation: Citation


@dataclass(frozen=True, slots=True)
class TargetsPage:
    """``silent`` are the documents without any target: a column of nothing would only take room."""

    view: View
    form: RegisterForm
    total: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    silent: tuple[Document, ...]
    listed: tuple[Listed, ...]
    paging: Paging
    views: tuple[tuple[View, str], ...]


def router(service: SearchService) -> APIRouter:
    """``GET /targets``."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/targets", methods=READ)
    def targets(request: Request) -> Response:
        values = asked(request, view=VIEWS)
        view = one_of(values, "view", VIEWS, "matrix")
        offset = whole_number(values, "offset", 0, 0, MAX_OFFSET)
        register = read_register(service, filters(values), texts(values, "indicator"))
        form = _form(values, view, service)
        return render(request, "targets.html", _page(register, form, view, offset))

    return routes


def _page(register: TargetRegister, form: RegisterForm, view: View, offset: int) -> TargetsPage:
    stating = {target.document_id for target in register.targets}
    columns = tuple(_columns(register, stating))
    window, size = (columns, COLUMNS) if view == "matrix" else (register.targets, ROWS)
    shown = columns[offset : offset + COLUMNS] if view == "matrix" else ()
    documents = {document.id: document for document in register.documents}
    listed = register.targets[offset : offset + ROWS] if view == "list" else ()
    bare = RegisterForm(form.path, form.api, form.fields)
    return TargetsPage(
        view=view,
        form=form,
        total=register.total,
        columns=shown,
        rows=tuple(_rows(register, shown, documents)),
        silent=tuple(document for document in register.documents if document.id not in stating),
        listed=tuple(_listed(listed, documents)),
        paging=Paging(len(window), size, offset, lambda at: form.url(*([("offset", str(at))] if at else []))),
        views=tuple((each, bare.url(*([] if each == "matrix" else [("view", each)]))) for each in VIEWS.values()),
    )


def _listed(targets: Sequence[Target], documents: dict[str, Document]) -> Iterator[Listed]:
    for target in targets:
        document = documents[target.document_id]
        yield Listed(target, document, cite_target(document, target))


# ---- the matrix -----------------------------------------------------------------------------------------------------


def _columns(register: TargetRegister, stating: set[str]) -> Iterator[Column]:
    documents = {document.id: document for document in register.documents}
    called = names(register.documents)
    for document in register.documents:
        if document.id in stating:
            above = documents.get(register.above.get(document.id) or "")
            yield Column(document, called(document), called(above) if above else None)


def _rows(register: TargetRegister, columns: Sequence[Column], documents: dict[str, Document]) -> Iterator[Row]:
    """Indicators that at least one of the columns states."""
    cite = _citer(documents)
    for indicator, row in register.matrix.cells.items():
        if any(column.document.id in row for column in columns):
            differences = register.matrix.differences.get(indicator, {})
            yield Row(
                indicator,
                tuple(
                    _cell(column, row.get(column.document.id, ()), differences.get(column.document.id), register, cite)
                    for column in columns
                ),
            )


def _citer(documents: dict[str, Document]) -> Callable[[Target], Citation]:
    return lambda target: cite_target(documents[target.document_id], target)


def _cell(
    column: Column,
    places: Sequence[int],
    difference: Difference | None,
    register: TargetRegister,
    cite: Callable[[Target], Citation],
) -> Cell:
    """The same number said twice in a document is one measure with two places; two that differ are two."""
    departures = dict(difference.changes) if difference else {}
    measures = []
    for same in said_once(register.targets, places):
        departed = next((at for at in same if at in departures), None)
        higher = departures.get(departed) if departed is not None else None
        above = register.targets[higher] if higher is not None else None
        cited = tuple(cite(register.targets[at]) for at in same)
        first = register.targets[same[0]]
        alone = above is not None and comparator_apart(first, above)
        measures.append(Measure(first, cited, departed is not None, above, cite(above) if above else None, alone))
    return Cell(column, tuple(sorted(measures, key=_when)), difference.status if difference else None)


def _when(measure: Measure) -> str:
    """By year and day; what is due at no time stands last."""
    target = measure.target
    return target.by_date or (str(target.by_year) if target.by_year else "none")


# ---- filters --------------------------------------------------------------------------------------------------------


def _form(values: Parameters, view: View, service: SearchService) -> RegisterForm:
    documents, targets = service.targets(Filters())
    stated = Counter(target.document_id for target in targets)
    stating = [document for document in documents if stated[document.id]]
    choices = {
        "locality": [(name, name, n) for name, n in _counted(stating, "locality", stated)],
        "level": [(name, name, n) for name, n in _counted(stating, "level", stated)],
        "document": [(document.id, told_apart(document), stated[document.id]) for document in stating],
    }
    indicators = [Option(name, name) for name in build_matrix(targets, {}).cells]
    return RegisterForm(
        path="/targets",
        api="/api/targets",
        fields=(
            Field("indicator", last(values, "indicator"), tuple(indicators), typed=True),
            *(choice(values, name, counted) for name, counted in choices.items()),
        ),
        kept=(("view", view),) if view != "matrix" else (),
    )


def _counted(documents: Sequence[Document], facet: Facet, weights: Counter[str]) -> list[tuple[str, int]]:
    """Values of a facet with the records behind them, in the order of the alphabet."""
    return sorted(counts((document for document in documents for _ in range(weights[document.id])), facet))
