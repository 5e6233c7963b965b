"""How much of a place, or by when: what stands at its row and column of a table that sets targets for many places.

"Phụ lục: chỉ tiêu giao cho các xã, phường": the place stands in one cell, what is counted names the column; or the
place names the column and what is counted stands in the row.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from indexer.records.folding import lowered
from indexer.structure.columns import column_role, said
from indexer.vietnamese import places
from indexer.vietnamese.abbreviations import spell_out
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold, tokens
from search_api.answers.matter import Matter
from search_api.answers.registry import THRESHOLDS
from search_api.answers.target import fold_for_index
from search_api.answers.told_cells import ToldCell, draft_of, is_measure
from search_api.answers.types import Statement
from search_api.names import without_unit
from search_api.place_kinds import GOVERNED, WITHIN, last_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.model import Cell, Document, Passage
    from indexer.vietnamese.normal import Token
    from search_api.answers.types import Draft
    from search_api.questions import Question
    from search_api.service import Looked
    from search_api.types import Intent

THING: Final = 0.4
"""How surely a column alone must be meant for the place, which is named for certain, to count as well."""

APART: Final = 0.05
"""How much surer the figure must be than any other of its document."""

SEVERAL: Final = 2
"""Syllables of a name that tells a place without its kind."""

LEAST_COLUMNS: Final = 3
"""Columns with such names that make a table one of places, if its heading says so."""

# Words that may be something else: "tổ công tác", "buôn bán", "làng nghề".
_UNLESS: Final = {"buôn": r"buôn(?! bán)", "làng": r"làng(?! nghề)"}
_KINDS: Final = "|".join([*(_UNLESS.get(kind, kind) for kind in (*GOVERNED, *WITHIN)), r"tổ(?= (?:số )?\d)"])
_KIND: Final = re.compile(rf"(?i){_KINDS}")
# "Thôn Bản Áng", "Tổ dân phố số 2"; neither "Xã hội hóa" nor "Bản đồ".
_PLACE: Final = re.compile(rf"(?i:{_KINDS})\s+(?:(?i:số|{_KINDS})\s+)?[{CAPITAL}\d].{{0,40}}")
# A column of places that are called by their names alone: "Xã", "Tên xã", "Xã, phường", "Thôn (tổ dân phố)". Not one of
# units ("Tên đơn vị"), in which agencies stand as well.
_OF_PLACES: Final = re.compile(rf"(?i)(?:tên\s+)?(?:(?:{_KINDS})(?:\s*[,/()]\s*|\s+(?:và|hoặc)\s+|\)|$))+")
# "Chỉ tiêu giao các xã năm 2026": its columns may be places.
_OVER_PLACES: Final = re.compile(rf"(?i)\b(?:các|từng|mỗi|cho|theo|một số|\d+) (?:{_KINDS})(?!\w)(?! hội)")
_BARE_NAME: Final = re.compile(rf"[{CAPITAL}][^\d|;:]{{0,40}}")
_KIND_BEFORE: Final = last_syllables((*GOVERNED, *WITHIN))
_ALL: Final = re.compile(r"(?:toan|ca) (?:tinh|thanh pho|xa|phuong|huyen)|tong(?: (?:so|cong))?")
_ASKS_ALL: Final = re.compile(
    r"\b(?:toan|ca|tong cong) (?:tinh|thanh pho|xa|phuong|huyen)\b|\b(?:across|whole|entire)\b"
)
_FIGURE: Final = re.compile(r"[<>≤≥]?\s*\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?")
_TERM: Final = re.compile(
    r"(?i)(?:(?:trước|đến|hết|trong|ngày|tháng|năm|quý)\s+)*(?:[\dIV]{1,3}\s*[/.-]\s*){0,2}(?:năm\s+)?20\d\d"
)
# "Năm xong giao đất", but neither "Số hộ nghèo năm 2026" nor "Diện tích trồng hằng năm".
_TIMES: Final = re.compile(
    r"(?<!hằng )(?<!hàng )(?<!mỗi )(?<!trong )(?<!cả )\bnăm\b(?!\s*\d)|thời hạn|thời gian|thời điểm|lộ trình|tiến độ"
    r"|\bhạn\b|hoàn thành"
)
_COUNTS: Final = re.compile(r"(?:tổng|số|tỷ lệ|tỉ lệ|diện tích|kinh phí|mức|khối lượng)\b")
# What is past, and when a paper is of.
_PAST: Final = re.compile(r"được công nhận|\bđã\b|(?<!thời hạn )ban hành")
_YEAR: Final = re.compile(r"20\d\d")
_MERE_YEAR: Final = re.compile(r"(?i)(?:(?:kế hoạch|chỉ tiêu|mục tiêu) )?(?:đến )?(?:năm )?20\d\d")
_BY_YEAR: Final = re.compile(r"(?i)^(?:chia )?(?:theo |trong đó |các )*(?:năm|giai đoạn[^–]*|lộ trình)\s+–\s+")
_GROUP: Final = re.compile(rf"(?i)(?:các|khối|nhóm|khu vực)\s+(?:(?:{_KINDS})(?:,?\s+(?:và\s+)?)?)+")
_ALSO: Final = re.compile(
    rf"(?P<name>(?P<kind>(?i:{_KINDS})) (?:(?i:số) )?\d{{1,2}}) ?\((?P<called>[{CAPITAL}][^()\d]{{1,30}})\)"
)
_NUMBERING: Final = re.compile(r"^\s*(?:PHỤ LỤC\s+[\dIVX]*\s*|(?:\d+|[IVX]+|[A-Z])(?:\.\d+)*[.)]\s*|[a-zđ]\)\s*)")
_WORDS: Final = re.compile(r".*[^\W\d_]{2}.*")
_tells: Final = {"target": _FIGURE, "deadline": _TERM, "person": _WORDS, "passage": _WORDS}
_INTENTS: Final[dict[str, Intent]] = {
    "target": "target",
    "deadline": "deadline",
    "person": "quote",
    "passage": "quote",
}
_TOLD_BY_COLUMN: Final = frozenset({"person", "passage"})
"""Of these a cell tells only what its column is called in so many words: "Trưởng khu phố", "Bệnh viện hỗ trợ"."""
SPOKEN: Final = 0.64
"""How surely the column and the place must be all that is asked about then, and where it is asked what was given."""
# "Tỉnh giao cho xã Khe Lặng bao nhiêu": what its own plan sets is not what it was given.
_GIVEN: Final = re.compile(r"\b(?:tinh|thanh pho|cap tren) (?:da )?giao\b|\bphu luc giao chi tieu\b")
_LONGER: Final = frozenset({"ho so", "co so", "co quan", "cong tac", "don vi", "dia ban", "can cu", "truong hop"})
"""Words that begin with what is counted and are another thing: "hồ chứa", "công", "đơn"."""
_UNCOUNTED: Final = frozenset({"thoi"})  # "bao nhiêu thời gian" counts no column


def of_place_rows(question: Question, looked: Looked) -> Draft | None:
    """The figure of the place that the question names; None where no row or no column is surely meant.

    Of the documents whose number the question names every row is looked at, of others those that were found.
    """
    if question.asked not in _tells or question.claim or question.which:
        return None
    numbered = looked.query.named.numbered
    documents = {key: each for key, each in looked.documents.items() if not numbered or key in numbered}
    # The row is of the place; that no document is of it is no matter then.
    terms = tuple(each for each in question.topic.terms if not each.required)
    question = replace(question, topic=replace(question.topic, terms=terms))
    given = asks_what_was_given(question.spelled)
    limit = SPOKEN if given or question.asked in _TOLD_BY_COLUMN else THRESHOLDS[question.asked]
    matter = Matter(question, documents, looked.rank, named=True, store=looked.store, threshold=limit)
    asked = _Asked(question.spelled, tuple(tokens(question.spelled)), given)
    found = [each for row in _rows(matter, numbered) for each in _figures(row, asked, matter)]
    told = [each for key in documents if (each := _surest(found, key)) and _is_in_scope(each, looked, question)]
    # What fits best and may not be told is in the way of what fits less well.
    told = [each for each in told if each.said and each.statement.confidence >= matter.threshold]
    return draft_of(told, _INTENTS[question.asked], matter.store, english=question.english)


def _rows(matter: Matter, numbered: frozenset[str]) -> Iterator[Passage]:
    listed: Iterable[Passage] = matter.passages
    if numbered:
        listed = [each for key in sorted(numbered) for each in matter.store.passages(key)]
    return (each for each in listed if each.kind == "table_row")


def _surest(found: Iterable[ToldCell], document: str) -> ToldCell | None:
    """The surest figure of a document; None where another is nearly as sure."""
    listed = sorted(
        (each for each in found if each.statement.document.id == document), key=lambda each: -each.statement.confidence
    )
    if len(listed) > 1 and listed[1].statement.confidence >= listed[0].statement.confidence - APART:
        return None
    return listed[0] if listed else None


def _is_in_scope(figure: ToldCell, looked: Looked, question: Question) -> bool:
    """Whether the document is of every place named but that of the row: many provinces have a commune Tân Hòa."""
    document, row = figure.statement.document, fold(figure.said or figure.statement.quote)
    outer = [each for each in looked.query.named.places if " ".join(each.folded) not in row]
    if any(document.id not in each.documents | each.within for each in outer):
        return False
    own = _named_by(document)
    return all(fold(name) in row or fold(name) in own for name in question.outside)


def _named_by(document: Document) -> str:
    return fold(
        " ".join(
            filter(None, (document.title, document.issuer or "", document.locality or "", document.province or ""))
        )
    )


def _figures(row: Passage, asked: _Asked, matter: Matter) -> Iterator[ToldCell]:
    place = next((cell for cell in row.cells if asked.names(cell.value, alone=is_bare_place(cell))), None)
    task = next((cell for cell in row.cells if column_role(cell.column) == "task"), None)
    bare = columns_of_places(row)
    document = matter.documents[row.document_id]
    above = over(row, document)
    for cell in row.cells:
        if not _tells[matter.question.asked].fullmatch(said(cell).strip()) or column_role(cell.column) == "number":
            continue
        if matter.question.asked in _TOLD_BY_COLUMN and not (cell is not place and asked.speaks_out(cell.column)):
            continue
        called = replace(cell, column=_called(cell, row))
        counted = is_counted(_with_unit(called, row), task, matter.question)
        if not (matter.question.is_of_years(cell.column, above) and counted):
            continue
        if named := _named(called, place, task, asked, bare=cell.column in bare):
            figure = _figure(row, *named, cell, matter)
            untold = matter.question.asked == "deadline" and not _is_deadline(cell, named[1], row, document)
            untold = untold or not fits_unit(row, matter.question)
            yield figure._replace(said="") if untold else figure


def asks_what_was_given(text: str) -> bool:
    """Whether a question is about what somebody above gave: a target, a sum."""
    return _GIVEN.search(fold(text)) is not None


def over(row: Passage, document: Document) -> str:
    """What stands over a table and says of which years it is: its headings, and where they have none its document."""
    headings = " \n ".join(row.section_path)
    return headings if _YEAR.search(headings) else f"{document.title} \n {headings}"


def _called(cell: Cell, row: Passage) -> str:
    """The column's name; of one that is a year alone with the heading over the table, which tells what is counted.

    "Chia theo năm – 2028" is a year alone; "I. Các xã" is a heading of rows, and the table's stands above it.
    """
    column = _BY_YEAR.sub("", cell.column.strip())
    if not _MERE_YEAR.fullmatch(column):
        return cell.column
    headings = (_NUMBERING.sub("", each) for each in reversed(row.section_path))
    over = next((each for each in headings if not _GROUP.fullmatch(each.strip())), "")
    return f"{over}, {column}" if over else cell.column


def columns_of_places(row: Passage) -> frozenset[str]:
    """The columns that are called by the names of places alone: of a table that is said to be of such, several."""
    if not _OVER_PLACES.search(" ".join(row.section_path[-1:])):
        return frozenset()
    others = (cell.column.strip() for cell in row.cells if column_role(cell.column) == "other")
    names = frozenset(each for each in others if _BARE_NAME.fullmatch(each) and len(tokens(each)) >= SEVERAL)
    return names if len(names) >= LEAST_COLUMNS else frozenset()


def _unit(row: Passage) -> str:
    """What the row is measured in, where a column has it; places and agencies are no measure."""
    units = (cell.value for cell in row.cells if column_role(cell.column) == "unit")
    return next((each for each in units if is_measure(each)), "")


def _with_unit(cell: Cell, row: Passage) -> Cell:
    return replace(cell, value=f"{cell.value} {_unit(row)}")


def fits_unit(row: Passage, question: Question) -> bool:
    """Whether the row is in what is counted, as far as it says: a share is no number of households."""
    return question.counted in {None, "phan", "diem"} or "%" not in _unit(row)


def _named(
    cell: Cell, place: Cell | None, task: Cell | None, asked: _Asked, *, bare: bool = False
) -> tuple[str, str] | None:
    """The place that the cell is of, and what it tells of it; None where it is of no place that is asked about.

    ``bare``: the column is called by a place's name alone.
    """
    if place is not None:
        return place.value, cell.column
    if task is None:
        return None
    return (cell.column, task.value) if asked.names(cell.column) or (bare and asked.says(cell.column)) else None


def _is_deadline(cell: Cell, told: str, row: Passage, document: Document) -> bool:
    """Whether the cell says by when something is to be done: not when it was, not before the document was issued."""
    name = lowered(told)
    over = lowered(row.section_path[-1]) if row.section_path else ""
    timed = column_role(told) == "deadline" or (
        (_TIMES.search(name) or _TIMES.search(over)) and not _COUNTS.match(name)
    )
    issued = (document.issued_on or "")[:4]
    return bool(timed) and not _PAST.search(name) and all(year >= issued for year in _YEAR.findall(cell.value))


def names_place(cell: Cell) -> bool:
    """Whether a cell names a place, with its kind or in a column of places."""
    return _has_kind(cell.value) or is_bare_place(cell)


def _has_kind(name: str) -> bool:
    return _PLACE.fullmatch(" ".join(name.split())) is not None


def is_bare_place(cell: Cell) -> bool:
    """Whether a cell has the name of a place alone: "Suối Mơ" in the column "Xã"."""
    name = cell.value.strip()
    of_places = _OF_PLACES.fullmatch(cell.column.strip()) is not None and _BARE_NAME.fullmatch(name) is not None
    return of_places and not (_has_kind(name) or _KIND.fullmatch(name))


def is_counted(cell: Cell, task: Cell | None, question: Question) -> bool:
    """Whether the figure counts what the question counts: "(hộ)" for "bao nhiêu hộ"."""
    counted = question.counted
    if counted is None or counted in _UNCOUNTED:
        return True
    told = f"{cell.column} {task.value if task else ''} {cell.value}".replace("%", " phần trăm ")
    said = fold_for_index(told)
    return _has_alone(told, counted, question.spelled) or (counted == "phan" and "ti le" in said)


def _has_alone(told: str, counted: str, asked: str) -> bool:
    """Whether what is counted stands there, not as the beginning of another word: "hồ chứa" are no "hồ sơ"."""
    words = [each.text.lower() for each in tokens(told)]
    folded = fold(asked)
    for one, other in pairwise((*words, "")):
        another = (pair := fold(f"{one} {other}")) in _LONGER and pair not in folded
        if fold_for_index(one) == counted and not another:
            return True
    return False


def _figure(row: Passage, place: str, counted: str, cell: Cell, matter: Matter) -> ToldCell:
    document = matter.documents[row.document_id]
    beside = [each.column for each in row.cells] if matter.question.asked in _TOLD_BY_COLUMN else []
    context = matter.context(document.id, (*row.section_path, place, *beside, _unit(row)))
    thing = spell_out(counted)
    sure = matter.confidence(thing, context)
    if sure >= THING:
        sure = matter.confidence(f"{thing} \n {place}", context)
    return ToldCell(Statement(document, row, row.text, sure), f"{place} – {counted}: {said(cell)}", cell)


class _Asked(NamedTuple):
    """The question's words as typed."""

    text: str
    words: tuple[Token, ...]
    of_given: bool = False
    """Whether it asks what a place was given: then a name without its kind is the place's."""

    def names(self, cell: str, *, alone: bool = False) -> bool:
        """Whether a cell names the very place that the question names, or all of them where it asks of all.

        ``alone``: the cell has a place's name without its kind, before which the question must have one.
        """
        name = " ".join(cell.split())
        if _ALL.fullmatch(fold(name)):
            return _ASKS_ALL.search(fold(self.text)) is not None
        if not alone and not _has_kind(name):
            return False
        if also := _ALSO.fullmatch(name):  # "Tổ dân phố 8 (Bãi Soi)"
            return any(self.names(each) for each in (also["name"], f"{also['kind']} {also['called']}"))
        return any(not (alone and not self._follows_kind(start)) for start in self._starts(name)) or self._names_bare(
            name
        )

    def says(self, name: str) -> bool:
        """Whether a name stands whole in it, its kind before it or not."""
        return any(True for _ in self._starts(name))

    def speaks_out(self, column: str) -> bool:
        """Whether all the words of a column's name stand in the question, in their order, and are several."""
        words = iter(fold(token.text) for token in self.words)
        wanted = [fold(token.text) for token in tokens(column)]
        return len(wanted) > 1 and all(word in words for word in wanted)

    def _starts(self, name: str) -> Iterator[int]:
        """Where the name stands whole."""
        wanted = [token.text.lower() for token in tokens(name)]
        for start in range(len(self.words) - len(wanted) + 1) if wanted else range(0):
            if self._is_at(wanted, start) and not self._goes_on(name, start + len(wanted)):
                yield start

    def _names_bare(self, name: str) -> bool:
        """Whether a commune of several syllables is called by its name alone, in capitals: "Hương Bình Thượng"."""
        bare = without_unit(name)
        length = len(tokens(bare))
        if bare == name or length < SEVERAL or bare in places.provinces():
            return False  # "Lào Cai" is the province, and not its ward
        return any(
            (self.of_given or all(word.text[:1].isupper() for word in self.words[start : start + length]))
            and not self._follows_kind(start)
            and not (start and self.words[start - 1].text[:1].isupper())
            for start in self._starts(bare)
        )

    def _follows_kind(self, start: int) -> bool:
        return start > 0 and fold(self.words[start - 1].text) in _KIND_BEFORE

    def _is_at(self, wanted: list[str], start: int) -> bool:
        said = [token.text.lower() for token in self.words[start : start + len(wanted)]]
        return said == wanted or said == [fold(word) for word in wanted]

    def _goes_on(self, name: str, end: int) -> bool:
        """Whether the name is longer in the question: "xã Tân Hòa Đông" is not xã Tân Hòa."""
        if not 0 < end < len(self.words) or not self.text[self.words[end - 1].end : self.words[end].start].isspace():
            return False
        following = self.words[end].text
        return following[:1].isupper() or bool(places.communes(f"{name} {following}"))
