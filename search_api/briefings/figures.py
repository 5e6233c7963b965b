"""The pictures and tables that a briefing can hold: the matrix of targets, one target as a chart, the cascade."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from indexer.errors import NotFoundError
from search_api.briefings.types import Figure, Place
from search_api.cascade import CascadeReader
from search_api.citation import cite_document, short_title
from search_api.matrix import NOT_STATED
from search_api.target_register import cite_target, measure, read_register, told_once
from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.model import Document, Target
    from search_api.cascade import Branch
    from search_api.service import SearchService
    from search_api.target_register import TargetRegister

Kind = Literal["targets", "chart", "cascade"]


def draw(service: SearchService, kind: Kind, subject: str, key: str, note: str) -> Figure:
    """The figure as the index has it today. Raises ``NotFoundError`` where there is nothing to show."""
    made = {"targets": _targets, "chart": _chart, "cascade": _cascade}[kind](service, subject)
    return made.model_copy(update={"id": key, "note": note})


def _figure(
    kind: Kind,
    subject: str,
    title: str,
    columns: Iterable[str],
    rows: Iterable[Iterable[str]],
    places: Iterable[Place],
    unit: str = "",
) -> Figure:
    return Figure(
        kind=kind,
        id="",
        subject=subject,
        title=title,
        columns=tuple(columns),
        rows=tuple(tuple(row) for row in rows),
        unit=unit,
        places=tuple(dict.fromkeys(places)),
        read_on=date.today().isoformat(),  # noqa: DTZ011 - the day at the office
    )


# ---- targets -------------------------------------------------------------------------------------------------


def _targets(service: SearchService, subject: str) -> Figure:
    register = _register(service, subject)
    rows = [
        (indicator, *(_cell(register, cells.get(document.id, ())) for document in register.documents))
        for indicator, cells in register.matrix.cells.items()
    ]
    columns = ("Chỉ tiêu", *(_named(document) for document in register.documents))
    return _figure("targets", subject, _title(register, subject), columns, rows, _places(register))


def _title(register: TargetRegister, subject: str) -> str:
    """The indicator's own name where there is but one, else what was asked for."""
    names = list(register.matrix.cells)
    title = names[0] if len(names) == 1 else subject or "chỉ tiêu của các văn bản"
    return title[:1].upper() + title[1:]


def _register(service: SearchService, subject: str) -> TargetRegister:
    register = read_register(service, Filters(), (subject,) if subject else ())
    if not register.targets:
        raise NotFoundError(f"Không văn bản nào nêu chỉ tiêu “{subject[:100]}”. Xem các chỉ tiêu tại /targets")
    return register


def _cell(register: TargetRegister, places: Sequence[int]) -> str:
    return "\n".join(told_once(register.targets, places)) or NOT_STATED


def _places(register: TargetRegister) -> Iterator[Place]:
    documents = {document.id: document for document in register.documents}
    for target in register.targets:
        yield Place.of(cite_target(documents[target.document_id], target))


def _named(document: Document) -> str:
    return document.locality or document.issuer or short_title(document)


def _chart(service: SearchService, subject: str) -> Figure:
    """One bar a document: what it states of the indicator for the year that most of them name, number and words."""
    register = _register(service, subject)
    indicator = next(iter(register.matrix.cells))
    targets = [each for each in register.targets if each.indicator == indicator and number(each) is not None]
    if not targets:
        raise NotFoundError(f"Chỉ tiêu “{indicator}” không có số để vẽ. Xem tại /targets")
    unit, year = _commonest(targets)
    shown = {each.document_id: each for each in reversed(targets) if (each.unit, each.by_year) == (unit, year)}
    rows = [(_named(each), *_written(shown.get(each.id))) for each in register.documents]
    title = f"{indicator[:1].upper()}{indicator[1:]}" + (f", {year}" if year else "")
    documents = {document.id: document for document in register.documents}
    cited = (cite_target(documents[each.document_id], each) for each in shown.values())
    places = [Place.of(each) for each in cited]
    return _figure("chart", subject, title, ("Văn bản", "Số", title), rows, places, unit or "")


def _commonest(targets: Sequence[Target]) -> tuple[str | None, int | None]:
    kinds = [(each.unit, each.by_year) for each in targets]
    return max(dict.fromkeys(kinds), key=kinds.count)


def number(target: Target) -> float | None:
    """A target's number; of a range ("4-6") the lower end, which is what must be reached. None where it has none."""
    first = (target.value or "").split("-")[0]
    try:
        return float(first)
    except ValueError:
        return None


def _written(target: Target | None) -> tuple[str, str]:
    """A bar's length, and what it stands for: "> 95%" is more than 95. Both "" where nothing is stated."""
    value = number(target) if target else None
    return ("", NOT_STATED) if target is None or value is None else (f"{value:g}", measure(target))


# ---- the cascade ---------------------------------------------------------------------------------------------


def _cascade(service: SearchService, subject: str) -> Figure:
    """The whole tree, or with ``subject`` a document's id the part that it belongs to."""
    whole = CascadeReader(service).read()
    if subject and subject not in whole.nodes:
        raise NotFoundError(f"Không có văn bản “{subject[:100]}”. Xem danh sách tại /documents")
    tree = (whole.around(subject) if subject else whole).tree
    rows = [(branch.node.name, str(depth)) for branch, depth in _walked(tree)]
    if not rows:
        raise NotFoundError("Chưa có văn bản nào nêu căn cứ ở một văn bản khác.")
    cited = (cite_document(each.node.document) for each, _ in _walked(tree) if each.node.document)
    places = [Place.of(each) for each in cited]
    return _figure("cascade", subject, "Văn bản nào triển khai văn bản nào", ("Văn bản", "Bậc"), rows, places)


def _walked(branches: Iterable[Branch], depth: int = 0) -> Iterator[tuple[Branch, int]]:
    for branch in branches:
        yield branch, depth
        yield from _walked(branch.branches, depth + 1)
