"""What a table's row says in a column that is asked by its name: "lớp may có bao nhiêu học viên", "sản phẩm là gì".

Tables hold more than who leads and by when. The row is the one that the question is about, the column the one whose
name it speaks out; where either is not surely meant, nothing is told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from indexer.records.folding import lowered
from indexer.records.rows import DITTO
from indexer.structure.columns import NAME_STACK, column_role, said
from indexer.vietnamese.abbreviations import spell_out
from indexer.vietnamese.normal import fold
from search_api.answers.place_rows import fits_unit, is_counted, names_place
from search_api.answers.told_cells import ToldCell, draft_of
from search_api.answers.types import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Cell, Passage
    from search_api.answers.matter import Matter
    from search_api.answers.types import Draft
    from search_api.types import Intent

ASKED: Final = frozenset({"target", "definition", "passage", "deadline"})
WHO: Final = frozenset({"lead", "person", "coordinate"})
"""Of these only what a column besides those of who leads and who helps says: who follows up, who is in charge."""

SURE: Final = 0.65
"""How surely a row must be what the question is about, what names the column left out."""

APART: Final = 0.08
"""How much surer it must be than every other row of its document."""

LIKELY: Final = 0.5
FAR_APART: Final = 0.3
"""... or how much so that one which is but likely meant will do: "lớp sửa chữa máy" of "Sửa chữa máy"."""

VERBATIM: Final = 0.85
"""How surely a row is meant whose whole name the question has; the longer the name, the surer."""
LONGEST: Final = 1000.0

_ELSEWHERE: Final = frozenset({"number", "task", "lead", "coordinate", "deadline"})  # answered from records
_IN_CHARGE: Final = re.compile(
    r"\b(?:theo doi|phu trach|giam sat|tham dinh|kiem tra|do dau|huong dan|quyet dinh(?! (?:so|cua|nay)\b)|phe duyet"
    r"|(?:(?<=nao )|(?<=cap )|(?<=quan ))ban hanh)\b"
)
_DECIDES: Final = {"quyet dinh", "phe duyet"}
_WHO_DOES: Final = re.compile(
    r"(?:các )?(?:cơ quan|đơn vị|người|cấp|chủ (?!đề|trương|yếu)|tổ|phòng(?!,? (?:chống|ngừa|bệnh))|ban(?! hành)|sở"
    r"|ngành|cán bộ|công chức|chuyên viên|thành viên|ủy viên|lãnh đạo|đồng chí|cá nhân|họ (?:và )?tên|bộ phận|đoàn|hội"
    r"|trưởng|phó|trạm|trung tâm|công an|địa phương|đầu mối)\b"
)
_COUNTED: Final = re.compile(r"\W*\d")
_YEAR: Final = re.compile(r"(?i)(?:năm )?20\d\d")
_ASIDE: Final = re.compile(r"\([^)]*\)")
_WORD: Final = re.compile(r"\w+")
_WHICH: Final = re.compile(r" (?:nao|gi) ")  # "do cấp nào quyết định" asks for the column "Cấp quyết định"
# "Phải ra sản phẩm gì", whatever the column for what comes of a task is called.
_ASKS_PRODUCT: Final = re.compile(
    r"\b(?:san pham|dau ra|ket qua)(?: dau ra| cuoi cung| can dat| phai co| cu the)? la (?:(?:nhung|cac) )?(?:gi|nao)\b"
    r"|\b(?:ra|dat|co) (?:duoc )?(?:san pham|ket qua|dau ra) (?:gi|nao)\b|\bsan pham (?:dau ra )?gi\b"
    r"|\b(?:what|which) (?:product|output|deliverable)s?\b"
)
_PRODUCT: Final = re.compile(r"^(?:san pham|ket qua|dau ra|hinh thuc van ban|san pham du kien|ket qua san pham)\b")
_PRODUCT_WORDS: Final = frozenset("san pham ket qua dau ra product products output outputs deliverable".split())  # noqa: SIM905
_ASKS_WHEN: Final = re.compile(
    r"\b(?:khi nao|bao gio|nam nao|quy nao|thang nao|thoi han|thoi gian nao|luc nao|han (?:nao|gi|cuoi|chot)|when)\b"
)
_LIGHT: Final = frozenset("so luong muc tong ket qua noi dung yeu cau du kien thuc hien nam ghi chu".split())  # noqa: SIM905


def of_row_cells(matter: Matter) -> Draft | None:
    """The cell of the row and column that the question names; None where no row or no column surely is."""
    question = matter.question
    in_charge = _IN_CHARGE.search(fold(question.spelled)) if question.asked in WHO else None
    if (question.asked not in ASKED and not in_charge) or question.claim:
        return None
    asked = _words_of(matter.question.spelled)
    found = [each for row in matter.passages if row.kind == "table_row" for each in _cells(row, asked, matter)]
    # A cell that is surely meant and says nothing is in the way of the others.
    told = [each for key in matter.documents if (each := _surest(found, key)) and each.said]
    if not matter.named:  # of the document that is surest meant
        best = max((each.statement.confidence for each in told), default=0.0)
        told = [each for each in told if each.statement.confidence >= max(SURE, best - APART)]
    kind: Intent = "target" if matter.question.how_many else "quote"
    return draft_of(told, kind, matter.store, english=matter.question.english)


def asks_for_product(matter: Matter) -> bool:
    """Whether it asks what is to come of a task, for which a table has a column of its own."""
    return _ASKS_PRODUCT.search(fold(matter.question.spelled)) is not None


def _words_of(text: str) -> str:
    """Its words, folded, a blank round each: of several one can be looked for by "in"."""
    return f" {' '.join(_WORD.findall(fold(text)))} "


def asks_for_empty(row: Passage, matter: Matter) -> bool:
    """Whether the question names a column of the row, besides what records hold, in which nothing stands."""
    asked = _words_of(matter.question.spelled)
    columns = [_column_words(cell) for cell in row.cells]
    named = zip(row.cells, columns, strict=True)
    return any(
        len(words) > 1 and not said(cell).strip() and _is_named(cell, _own_words(words, columns), asked, matter)
        for cell, words in named
    )


def _surest(found: list[ToldCell], document: str) -> ToldCell | None:
    """The surest cell of a document; None where another row is nearly as sure."""
    own = [each for each in found if each.statement.document.id == document]
    listed = sorted(own, key=lambda each: -each.statement.confidence)
    if not listed:
        return None
    best = listed[0].statement
    others = (each.statement.confidence for each in listed if each.statement.passage.id != best.passage.id)
    ahead = best.confidence - next(others, 0.0)
    meant = (best.confidence >= SURE and ahead > APART) or (best.confidence >= LIKELY and ahead >= FAR_APART)
    return listed[0] if meant else None


def _cells(row: Passage, asked: str, matter: Matter) -> Iterator[ToldCell]:
    name = _name_of(row)
    if name is None or names_place(name):
        return  # the tables of places have a reader of their own
    document = matter.documents[row.document_id]
    columns = [_column_words(cell) for cell in row.cells]
    where = tuple(said(cell) for cell in row.cells if names_place(cell))
    for cell, named in zip(row.cells, columns, strict=True):
        words = _own_words(named, columns)
        if cell is name or not _is_named(cell, words, asked, matter) or not _holds(cell, name, row, matter):
            continue
        whole = _words_of(name.value)
        of_column = [*words, *_PRODUCT_WORDS] if _is_product(cell, matter) else words
        terms = tuple(term for term in matter.question.topic.terms if not _is_of(term.forms, of_column))
        if not terms:
            continue
        about = replace(matter, question=replace(matter.question, topic=replace(matter.question.topic, terms=terms)))
        context = matter.context(row.document_id, (*row.section_path, *where))
        sure = about.confidence(spell_out(name.value), context)
        if _YEAR.fullmatch(name.value.strip()):  # "Năm 2028": the row is of the year, its matter that of the table
            sure = matter.confidence(spell_out(cell.column), context) if matter.question.years else 0.0
        if len(whole.split()) > 1 and whole in asked:  # "Ngân sách tỉnh" is that row, and no other budget's
            sure = max(sure, VERBATIM + len(whole) / LONGEST)
        told = _from_above(cell, row, matter) if DITTO.match(said(cell)) else said(cell)
        text = f"{name.value} – {cell.column}: {told}{_by_when(row, matter)}" if told.strip() else ""
        yield ToldCell(Statement(document, row, row.text, min(1.0, sure)), text, cell)


def _by_when(row: Passage, matter: Matter) -> str:
    """By when the row is due, where that is asked too: "ra sản phẩm gì, hạn khi nào"."""
    due = next((cell for cell in row.cells if column_role(cell.column) == "deadline" and said(cell).strip()), None)
    return f"; {due.column}: {said(due)}" if due and _ASKS_WHEN.search(fold(matter.question.text)) else ""


def _is_product(cell: Cell, matter: Matter) -> bool:
    return _PRODUCT.match(fold(cell.column.strip())) is not None and asks_for_product(matter)


def _from_above(ditto: Cell, row: Passage, matter: Matter) -> str:
    """What the nearest row above in the same table says, for a cell that refers to it: "nt"; "" where none does."""
    columns = [cell.column for cell in row.cells]
    above = [each for each in matter.store.passages(row.document_id) if each.ordinal < row.ordinal]
    for other in sorted(above, key=lambda each: -each.ordinal):
        if [cell.column for cell in other.cells] != columns:
            break
        value = said(other.cells[columns.index(ditto.column)])
        if value and not DITTO.match(value):
            return f"{value} ({ditto.value.strip()})"
    return ""


def _is_named(cell: Cell, words: list[str], asked: str, matter: Matter) -> bool:
    """Whether the question speaks out the column's name, or asks who does what its column is for: "ai theo dõi"."""
    if _is_product(cell, matter):
        return True
    if matter.question.asked not in WHO:
        # "… ở xã Suối Mơ" tells where the row is, and asks not for its column "Xã".
        name = " ".join([*words, "nao"] if names_place(cell) else words)
        if words and (f" {name} " in asked or f" {name} " in _WHICH.sub(" ", asked)):
            return True
        begins = " ".join(_WORD.findall(fold(_ASIDE.sub(" ", cell.column)))[: len(("hồ", "sơ"))])
        return column_role(cell.column) not in _ELSEWHERE and re.search(rf" {begins} (?:gi|nao) ", asked) is not None
    does = _IN_CHARGE.search(" ".join(words))
    same = _DECIDES if does and does[0] in _DECIDES else {does[0]} if does else set()
    return any(f" {each} " in asked for each in same) and _tells_who(cell)


def _tells_who(cell: Cell) -> bool:
    """Whether it is a column of agencies or people, and no figure: "Đơn vị kiểm tra", not "Số cuộc kiểm tra"."""
    parts = lowered(cell.column).split(NAME_STACK)
    return any(map(_WHO_DOES.match, parts)) and not _COUNTED.match(said(cell))


def _holds(cell: Cell, name: Cell, row: Passage, matter: Matter) -> bool:
    """Whether the cell says something or nothing at all, of the years and in the unit that are asked for."""
    if said(cell).strip() and not any(map(str.isalnum, said(cell))):
        return False
    if not (is_counted(cell, name, matter.question) and fits_unit(row, matter.question)):
        return False
    if _has_a_column_of_its_year(cell, row, matter):
        return False
    above = " \n ".join((matter.documents[row.document_id].title, *row.section_path, row.text))
    own_year = name.value if _YEAR.fullmatch(name.value.strip()) else ""  # whatever year the headings above are of
    return matter.question.is_of_years(f"{cell.column} {own_year}", above)


def _has_a_column_of_its_year(cell: Cell, row: Passage, matter: Matter) -> bool:
    """Whether another column is that of the year asked about: "Hiện có" beside "Cần có – 2030" is not of 2030."""
    years = tuple(map(str, matter.question.years))
    named = any(year in each.column for each in row.cells for year in years)
    return named and not all(year in cell.column for year in years)


def _name_of(row: Passage) -> Cell | None:
    """The cell that names the row: its task, or the first one of words."""
    tasks = (cell for cell in row.cells if column_role(cell.column) == "task" and cell.value)
    words = (cell for cell in row.cells if column_role(cell.column) != "number" and any(map(str.isalpha, cell.value)))
    return next(tasks, None) or next(words, None)


def _column_words(cell: Cell) -> list[str]:
    """What the column is called, folded, without units and words of every column; none for those that records hold."""
    if column_role(cell.column) in _ELSEWHERE:
        return []
    words = _WORD.findall(fold(_ASIDE.sub(" ", cell.column)))
    while words and words[0] in _LIGHT:
        words = words[1:]
    bare = [each for each in words if not _YEAR.fullmatch(each)]  # of which year it is is looked at by itself
    words = bare if len(bare) > 1 else words
    return ["tong", *words] if words == ["cong"] else words  # "công tác" asks for no sum


def _own_words(words: list[str], columns: list[list[str]]) -> list[str]:
    """Without what it begins with like another column: "vùng khó khăn" of "Mức tối đa – vùng khó khăn"."""
    shared = max((_alike(words, other) for other in columns if other != words), default=0)
    own = words[shared:]
    return own if any(map(str.isalpha, own)) else words


def _alike(one: list[str], other: list[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_of(forms: frozenset[str], words: list[str]) -> bool:
    """Whether a term of the question is the column's name, or part of it; its other ways of saying are no matter."""
    return any(fold(form) in words for form in forms)
