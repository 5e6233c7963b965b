"""The register of who does what: the assignments of all documents, filtered, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from indexer.records.agencies import mentions, same_agency
from indexer.vietnamese import abbreviations
from indexer.vietnamese.normal import syllables
from search_api.citation import cite_place, short_title
from search_api.due import due
from search_api.sub_rows import parent_task
from search_api.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.model import Assignment, Citation, Document
    from search_api.service import SearchService
    from search_api.sheets import Value

Role = Literal["lead", "coordinate"]
ROLES: Final[tuple[Role, ...]] = ("lead", "coordinate")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the register is asked for. Several values of one field: any of them; several fields: all of them.

    ``agency`` is one in whatever role; ``q`` are words of the task, its headings or its agencies; ``due`` keys are
    those of ``search_api.due``.
    """

    filters: Filters = field(default_factory=Filters)
    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    q: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One assignment with its document."""

    assignment: Assignment
    document: Document

    @property
    def parent(self) -> str:
        """What its task is part of, "" where it stands alone."""
        return parent_task(self.assignment)

    @property
    def citation(self) -> Citation:
        """Where it stands, as a passage is cited."""
        record = self.assignment
        return cite_place(self.document, record.label, (record.page, record.page), record.passage_id)

    def names(self, role: Role) -> tuple[str, ...]:
        """Who has the role, under their one name."""
        return self.assignment.lead_canonical if role == "lead" else self.assignment.coordinate_canonical


def read_register(service: SearchService, wanted: Wanted) -> list[Entry]:
    """Document by document in the order of their titles, each in its own order."""
    documents, assignments = service.assignments(wanted.filters)
    known = {document.id: document for document in documents}
    entries = [Entry(each, known[each.document_id]) for each in assignments]
    if wanted.q:
        # As typed, or with its abbreviations spelt out: "YHCT" asks for "y học cổ truyền".
        asked_words = (_words(wanted.q), _words(abbreviations.spell_out(wanted.q)))
        entries = [entry for entry in entries if any(words <= _words_of(entry) for words in asked_words)]
    if wanted.due:
        entries = [entry for entry in entries if not due(entry.assignment.deadline).keys.isdisjoint(wanted.due)]
    for asked, roles in ((wanted.lead, ROLES[:1]), (wanted.coordinate, ROLES[1:]), (wanted.agency, ROLES)):
        if asked:
            entries = _with_agencies(entries, asked, roles)
    return entries


def _with_agencies(entries: Sequence[Entry], asked: Sequence[str], roles: Sequence[Role]) -> list[Entry]:
    """The entries where one of ``asked`` has one of the roles."""
    meant = {
        name for one in asked for name in _meant(one, {n for e in entries for role in roles for n in e.names(role)})
    }
    return [entry for entry in entries if any(name in meant for role in roles for name in entry.names(role))]


def _meant(asked: str, names: Iterable[str]) -> set[str]:
    """The agencies that are the one asked for, by any of its names; where none is, those whose name holds its words."""
    listed = list(names)
    same = {name for name in listed if same_agency(asked, name)}
    return same or {name for name in listed if mentions(asked, name)}


def register_rows(entries: Sequence[Entry], site: str) -> list[list[Value]]:
    """The register as a table, header first; links begin with ``site``, so that they lead back from a saved file."""
    header: list[Value] = [
        "Văn bản", "Địa phương", "Nhóm nhiệm vụ", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Thuộc nhiệm vụ",
        "Chủ trì (tên chung)", "Phối hợp (tên chung)", "Mục", "Trang", "Nguồn", "Lưu ý", "Căn cứ", "Liên kết",
    ]  # fmt: skip
    return [header, *(_row(entry, site) for entry in entries)]


_FLAGS: Final = {
    "numbering": "bảng đánh số không liền",
    "ditto": "ô ghi “như trên”",
    "merged": "ô gộp nhiều dòng",
    "heading": "cơ quan nêu ở đề mục",
    "addressees": "giao cho nơi nhận văn bản",
    "body": "nêu trong phần nội dung",
    "continued": "tiếp đoạn trước",
}


def _row(entry: Entry, site: str) -> list[Value]:
    record, document, citation = entry.assignment, entry.document, entry.citation
    return [
        short_title(document), document.locality, record.section_path[-1] if record.section_path else None, record.task,
        "; ".join(record.lead), "; ".join(record.coordinate), record.deadline, entry.parent or None,
        "; ".join(record.lead_canonical), "; ".join(record.coordinate_canonical),
        record.label, record.page if document.paged else None,
        "bảng" if record.source == "table" else "lời văn", ", ".join(_FLAGS.get(flag, flag) for flag in record.flags),
        citation.label, f"{site.rstrip('/')}{citation.url}",
    ]  # fmt: skip


def _words_of(entry: Entry) -> frozenset[str]:
    record = entry.assignment
    return _words(
        "\n".join((record.task, record.parent, *record.section_path, *record.lead, *record.coordinate))
    ) | _words("\n".join((*record.lead_canonical, *record.coordinate_canonical)))


@lru_cache(maxsize=50_000)
def _words(text: str) -> frozenset[str]:
    """Folded, one spelling for each syllable."""
    return frozenset(token.folded for token in syllables(text))
