"""The register of targets: what every document is to reach, filtered, with the matrix over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.vietnamese import abbreviations
from indexer.vietnamese.normal import fold
from search_api.above import documents_above
from search_api.by_when import by_when
from search_api.citation import cite_place, short_title
from search_api.how_often import is_yearly
from search_api.matrix import NOT_STATED, Matrix, build_matrix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.model import Citation, Document, Target
    from search_api.service import SearchService
    from search_api.sheets import Value
    from search_api.types import Filters

_SIGNS: Final = {">=": "≥", ">": ">", "=": "bằng", "<=": "≤", "<": "<"}  # "=" alone would read as a formula
_RANKS: Final[dict[str | None, int]] = {"trung ương": 0, "tỉnh": 1, "xã": 2, None: 3}


@dataclass(frozen=True, slots=True)
class TargetRegister:
    """``documents`` are the matrix's columns, from the centre down, silent ones too. ``total`` counts all targets."""

    documents: tuple[Document, ...]
    targets: tuple[Target, ...]
    above: dict[str, str | None]
    matrix: Matrix
    total: int


def read_register(
    service: SearchService, filters: Filters, indicators: Sequence[str] = (), limit: int | None = None
) -> TargetRegister:
    """The targets of the documents that the filters leave whose indicator has all words of one of ``indicators``."""
    found, targets = service.targets(filters)
    documents = sorted(found, key=lambda document: _RANKS[document.level])  # stable: by title within a rank
    columns = {document.id: at for at, document in enumerate(documents)}
    wanted = [_words(indicator) for indicator in indicators]
    kept = [target for target in targets if not wanted or _names_any(target, wanted)]
    kept.sort(key=lambda target: (columns[target.document_id], target.ordinal))
    shown = tuple(kept[:limit])
    above = documents_above(documents, {document.id: service.references(document.id) for document in documents})
    return TargetRegister(tuple(documents), shown, above, build_matrix(shown, above), len(kept))


def cite_target(document: Document, target: Target) -> Citation:
    """Where a target stands, as a passage is cited."""
    return cite_place(document, target.label, (target.page, target.page), target.passage_id)


def told(target: Target) -> str:
    """A target's measure in words: "≥ 4-6 bác sĩ (đến năm 2027)"."""
    when = by_when(target)
    return f"{measure(target)} ({when})" if when else measure(target)


def measure(target: Target) -> str:
    """The same without its year: "≥ 4-6 bác sĩ"."""
    sign = "" if target.comparator == "=" else f"{_SIGNS[target.comparator]} "
    unit = "" if not target.unit else target.unit if target.unit.startswith("%") else f" {target.unit}"
    value = f"{sign}{target.value.replace('.', ',')}{unit}" if target.value else "có nêu"
    change = {"tăng": "tăng thêm", "giảm": "giảm"}.get(target.change or "")
    return f"{change} {value}{' mỗi năm' if is_yearly(target) else ''}" if change and target.value else value


def said_once(targets: Sequence[Target], places: Sequence[int]) -> list[list[int]]:
    """The places in the register, those together that say the same: a document may well repeat a number.

    "Đến năm 2026" and "năm 2026" set the same term, "từ năm 2026" another.
    """
    alike: dict[tuple[object, ...], list[int]] = {}
    for at in places:
        each = targets[at]
        when = each.by_date or each.by_year
        said = (each.comparator, each.value, each.unit, each.change, when, each.relation == "từ")
        alike.setdefault(said, []).append(at)
    return list(alike.values())


def told_once(targets: Sequence[Target], places: Sequence[int]) -> list[str]:
    """A line for each thing said at the places."""
    return list(dict.fromkeys(told(targets[same[0]]) for same in said_once(targets, places)))


def target_rows(register: TargetRegister, site: str) -> list[list[Value]]:
    """The register as a table, header first; links begin with ``site``, so that they lead back from a saved file."""
    documents = {document.id: document for document in register.documents}
    header: list[Value] = [
        "Văn bản", "Địa phương", "Chỉ tiêu", "So sánh", "Giá trị", "Đơn vị", "Tăng/giảm", "Năm", "Mốc", "Ngày, tháng",
        "Nguyên văn",
        "Mục", "Trang", "Nguồn", "So với văn bản cấp trên", "Căn cứ", "Liên kết",
    ]  # fmt: skip
    rows = [
        _row(documents[target.document_id], target, _standing(register, place_, target), site)
        for place_, target in enumerate(register.targets)
    ]
    return [header, *rows]


def matrix_rows(register: TargetRegister) -> list[list[Value]]:
    """The matrix as a table, header first: a line a target in each cell; "không nêu" where a document is silent."""
    rows: list[list[Value]] = [["Chỉ tiêu", *(short_title(document) for document in register.documents)]]
    for indicator, cells in register.matrix.cells.items():
        row: list[Value] = [indicator]
        for document in register.documents:
            lines = told_once(register.targets, cells.get(document.id, ()))
            changed = register.matrix.differences[indicator].get(document.id)
            mark = " *" if changed and changed.status == "changed" else ""
            row.append("\n".join(lines) + mark if lines else NOT_STATED)
        rows.append(row)
    return rows


_STANDINGS: Final = {"kept": "giữ nguyên", "changed": "khác", "added": "bổ sung", "silent": NOT_STATED}


def _standing(register: TargetRegister, at: int, target: Target) -> str | None:
    difference = register.matrix.differences.get(target.indicator, {}).get(target.document_id)
    if difference is None:
        return None
    if difference.status == "changed" and at not in {own for own, _ in difference.changes}:
        return _STANDINGS["kept"]
    return _STANDINGS[difference.status]


def _row(document: Document, target: Target, standing: str | None, site: str) -> list[Value]:
    citation = cite_target(document, target)
    return [
        short_title(document), document.locality, target.indicator, _SIGNS[target.comparator] if target.value else None,
        target.value, target.unit, target.change, target.by_year, target.relation, target.by_date, target.text,
        target.label, target.page if document.paged else None, "bảng" if target.source == "table" else "lời văn",
        standing, citation.label, f"{site.rstrip('/')}{citation.url}",
    ]  # fmt: skip


def _names_any(target: Target, wanted: Sequence[frozenset[str]]) -> bool:
    words = _words(target.indicator)
    return any(each <= words for each in wanted)


def _words(text: str) -> frozenset[str]:
    """Folded words, abbreviations spelt out: "BHYT" asks for "bảo hiểm y tế"."""
    plain = fold(abbreviations.spell_out(text)).replace("ti le", "ty le")
    return frozenset("".join(c if c.isalnum() or c == "%" else " " for c in plain).split())
