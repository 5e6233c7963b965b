"""What a question takes for granted of its answer: an annex, a document's number, names, a figure.

What has none of it may be near by its words, but answers another question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.model import Target
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from search_api.answers.bags import holds_code
from search_api.row_asked import is_row

if TYPE_CHECKING:
    from search_api.answers.types import Statement
    from search_api.questions import Question

_DIGIT: Final = re.compile(r"\d|\b(?:toàn dân|toàn bộ|tất cả)\b")
# "Dân số xã … (là bao nhiêu)": not told by a share of it.
_POPULATION: Final = re.compile(
    r"^\W*(?:tong )?dan so (?:cua |o |tai |toan )?(?:xa|phuong|tinh|dac khu|thanh pho|commune)\b[\w ]{2,40}?"
    r"(?: (?:la |co |hien nay |nam 20\d\d )*(?:bao nhieu|may)(?: nguoi| dan)?)?\W*$"
    r"|^\W*what is the population of\b[^?]{2,40}\W*$"
)
_PEOPLE_COUNTED: Final = re.compile(
    r"\bdan so\b[^.;|%]{0,40}?\d[\d.]*(?![\d.]* ?%)|\b\d[\d.]{3,} (?:nguoi|nhan khau|dan)\b"
)
_WHICH_NOT: Final = re.compile(
    r"\b(?:xa|phuong|tinh|noi|dia phuong|ke hoach|van ban|don vi|co quan|phong|so|thon|truong) nao (?:thi |lai )?"
    r"(?:khong|chua|chang)\b(?! chi\b)|\bwhich \w+ (?:does|do|did|has|have|is|are)(?: not|n['’]t)\b"
)
_NOT: Final = re.compile(r"(?i)\b(?:không(?! (?:gian|khí))|chưa|chẳng|còn thiếu)\b")
_AREA: Final = re.compile(
    r"\b(?:loi ngheo|kho khan|dan toc thieu so|bien gioi|hai dao|mien nui|vung cao|vung sau|noi thanh|ngoai thanh"
    r"|bai ngang|cu lao|nong thon(?! moi)|thanh thi)\b"
)
_AGE: Final = re.compile(
    r"(?<![\d.,])(?:(?P<first>\d{1,2})(?: (?:thang |tuoi )?den (?:du )?| ?[-–] ?))?"
    r"(?P<last>\d{1,3}) ?(?P<unit>thang )?tuoi\b"
)
# "Thuộc thành phố nào", "các xã cũ là những xã nào": each has a name.
_UNITS: Final = {"xa": "xã", "phuong": "phường", "tinh": "tỉnh", "thanh pho": "thành phố", "huyen": "huyện"}
_WHICH_UNITS: Final = re.compile(
    rf"\b(?:la|thuoc|gom|tu|voi)(?: (?:nhung|cac|may))? (?P<unit>{'|'.join(_UNITS)})(?: cu)? nao\W*$"
)
# "Giai đoạn 2026 - 2030", "từ 2026 đến 2030".
_PERIOD: Final = re.compile(r"\b(20\d\d) ?(?:[-–—]|den(?: nam)?|to) ?(20\d\d)\b")
# That something ends: "bỏ" only with its mark, for "bộ" is written so without.
_BUDGET: Final = re.compile(r"\bngan sach (?:cap |cua )?(trung uong|tinh|thanh pho|xa|phuong|huyen)\b")
_STARS: Final = re.compile(r"\b(\d) sao\b")
_WORD: Final = re.compile(r"[^\W_]+")
_COMMUNE: Final = re.compile(rf"\b(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu) [{CAPITAL}]")
# "Chín khu vực gồm những nơi nào".
_WHICH_PLACES: Final = re.compile(
    r"\b(?:gom|bao gom) (?:nhung|cac) (?:noi|cho|diem|khu vuc|dia diem|dia ban|vi tri|tuyen|doan) nao\W*$"
)
_NAMED: Final = re.compile(rf"(?<=[\wà-ỹ,;:] )[{CAPITAL}]\w*(?: [{CAPITAL}]\w*)*(?=[,;.]| và |$)")
_DEFINES: Final = re.compile(
    rf"^\W*(?:\d{{1,2}}[.)]\s*|[a-zđ]\)\s*)?(?P<what>[{CAPITAL}]\w*(?: [^\W\d{CAPITAL}]\w*){{1,3}}) là (?!\d)"
)
_ENDING: Final = re.compile(
    r"(?i)\b(?:bỏ|ngừng|dừng|hủy|huỷ|đóng cửa|chấm dứt|giải thể|cắt giảm|cắt bỏ|xóa sổ|loại bỏ|hoãn|dẹp)\b"
    r"|\b(?:dong cua|cham dut|giai the|cat giam|cat bo|xoa so|loai bo|xoa bo|tam dung|huy bo|ngung|ngừng|dẹp)\b"
    r"|\b(?:scrap|abolish|cancel|clos|abandon|dropp?|stopp?|end)(?:e?[sd]|es|ing)?\b"
)


def holds_what_is_presumed(statement: Statement, question: Question) -> bool:
    """Whether a statement has all of it."""
    return (
        _is_of_the_annex(statement, question)
        and _has_the_numbers(statement, question)
        and _names_the_units(statement, question)
        and _counts(statement, question)
        and _is_of_the_age(statement, question)
        and _is_of_the_area(statement, question)
        and _denies_too(statement, question)
        and _is_of_all_people(statement, question)
        and _is_of_the_period(statement, question)
        and _ends_too(statement, question)
        and _is_of_the_commune(statement, question)
        and _lists_the_places(statement, question)
        and _defines_the_same(statement, question)
        and _is_of_the_budget(statement, question)
        and _has_the_stars(statement, question)
    )


def _is_of_the_annex(statement: Statement, question: Question) -> bool:
    """Whether it stands in an annex where the question asks for a row of one."""
    row = statement.passage
    if question.annex is None or question.row is None:
        return True
    return row.kind == "table_row" and is_row(row.label, question.row, row.text)


def _has_the_numbers(statement: Statement, question: Question) -> bool:
    """Whether every document that the question names by its number is named there, or is that very document."""
    wanted = question.topic.codes
    if not wanted:
        return True
    document, passage = statement.document, statement.passage
    said = "\n".join((document.number or "", document.title, *passage.section_path, passage.parent, passage.text))
    return all(holds_code(said, code) for code in wanted)


def _names_the_units(statement: Statement, question: Question) -> bool:
    """Whether it names a commune, a province …, where it is asked which they are."""
    asked = _WHICH_UNITS.search(fold(question.spelled))
    if asked is None:
        return True
    name = rf"[{CAPITAL}]\w*(?: [{CAPITAL}]\w*)*"
    found = re.findall(rf"(?i:\b{_UNITS[asked['unit']]})[: ]+(?P<name>{name})", statement.passage.text)
    own = f" {fold(f'{statement.document.locality} {question.spelled}')} "
    return any(f" {fold(each)} " not in re.sub(r"\W", " ", own) for each in found)


def _is_of_all_people(statement: Statement, question: Question) -> bool:
    """Whether it says how many people there are, where the population is asked for and nothing else."""
    if not _POPULATION.search(fold(question.spelled)):
        return True
    return _PEOPLE_COUNTED.search(fold(statement.quote)) is not None


def _denies_too(statement: Statement, question: Question) -> bool:
    """Whether it says of something that it is not so, where that is asked: "xã nào chưa có trạm"."""
    if not _WHICH_NOT.search(fold(question.spelled)):
        return True
    return _NOT.search(statement.quote) is not None


def _is_of_the_age(statement: Statement, question: Question) -> bool:
    """Whether a figure is of those whose age is named: that of infants is not that of children of 18 months.

    What stands above tells the age where its own words do not.
    """
    passage, asked = statement.passage, _ages(question.spelled)
    if not asked or not _is_of_figures(statement, question) or question.claim:
        return True
    above = (*passage.section_path, passage.parent, *(cell.column for cell in passage.cells))
    said = _ages(f"{statement.quote}\n{_indicator(statement)}") or _ages("\n".join(above))
    return not said or bool(said & asked)


def _is_of_the_area(statement: Statement, question: Question) -> bool:
    """Whether a figure is of the sort of area that is named: that of all is not that of "xã vùng lõi nghèo"."""
    passage, asked = statement.passage, set(_AREA.findall(fold(question.spelled)))
    if not asked or not _is_of_figures(statement, question):
        return True
    cells = passage.text if passage.kind == "table_row" else ""
    columns = (cell.column for cell in passage.cells)
    said = fold(
        "\n".join((statement.quote, _indicator(statement), cells, *passage.section_path, passage.parent, *columns))
    )
    return asked <= set(_AREA.findall(said))


def _is_of_the_period(statement: Statement, question: Question) -> bool:
    """Whether none of its periods is another than the one asked about: a scheme "2026 - 2030" is none for 2031-2035."""
    asked = _periods(question.spelled)
    said = _periods(statement.quote) if asked else []
    return not said or any(one[0] <= other[1] and other[0] <= one[1] for one in asked for other in said)


def _periods(text: str) -> list[tuple[int, int]]:
    """First and last year of each."""
    return [(int(first), int(last)) for first, last in _PERIOD.findall(fold(text))]


def _ends_too(statement: Statement, question: Question) -> bool:
    """Whether it says that something ends, where it is asked why it does: "vì sao xã bỏ …", "vì sao … đóng cửa"."""
    if question.asked != "reason" or not _ENDING.search(question.spelled):
        return True
    return _ENDING.search(statement.quote) is not None


def _is_of_the_commune(statement: Statement, question: Question) -> bool:
    """Whether what a province says is of no other commune than the ones named: "diễn tập tại xã Núi Xanh"."""
    if not question.of_communes or statement.document.level == "xã":
        return True
    said = f" {' '.join(_WORD.findall(fold(statement.quote)))} "
    return not _COMMUNE.search(statement.quote) or any(f" {each} " in said for each in question.of_communes)


def _lists_the_places(statement: Statement, question: Question) -> bool:
    """Whether it names several places, where it is asked which ones something is made up of, and not only how many."""
    if not _WHICH_PLACES.search(fold(question.spelled)):
        return True
    return len(_NAMED.findall(statement.passage.text)) >= len(["one", "and another"])


def _defines_the_same(statement: Statement, question: Question) -> bool:
    """Whether a sentence that says what something is has what a figure is asked of: "đường thôn" is no "đường đồng"."""
    defined = _DEFINES.match(statement.quote) if question.asked == "target" and statement.fact is None else None
    asked = set(_WORD.findall(fold(question.spelled)))
    return defined is None or asked.issuperset(_WORD.findall(fold(defined["what"])))


def _is_of_the_budget(statement: Statement, question: Question) -> bool:
    """Whether it tells of the budget of the level that is named: "ngân sách cấp xã 118 tỷ" is none of the province."""
    return _tells_the_same(_BUDGET, statement, question)


def _has_the_stars(statement: Statement, question: Question) -> bool:
    """Whether it is of a product with as many stars as asked: what four bring is not what three do."""
    return _tells_the_same(_STARS, statement, question) or " tro len" in fold(statement.quote)


def _tells_the_same(pattern: re.Pattern[str], statement: Statement, question: Question) -> bool:
    """Whether both have one of what the pattern finds in common, if both have any."""
    asked = set(pattern.findall(fold(question.spelled)))
    said = set(pattern.findall(fold(statement.quote))) if asked else set()
    return not said or bool(asked & said)


def _is_of_figures(statement: Statement, question: Question) -> bool:
    return question.asked in {"target", "comparison"} or isinstance(statement.fact, Target)


def _indicator(statement: Statement) -> str:
    """What the target is of; "" for what is none."""
    record = statement.fact
    return record.indicator if isinstance(record, Target) else ""


def _ages(text: str) -> set[int]:
    """The ages that a text names, in months: each of "từ 6 đến 14 tuổi"."""
    found: set[int] = set()
    for match in _AGE.finditer(fold(text)):
        months = 1 if match["unit"] else 12
        last = int(match["last"])
        first = int(match["first"] or last)
        found.update(age * months for age in range(first, max(first, last) + 1))
    return found


def _counts(statement: Statement, question: Question) -> bool:
    """Whether a target has a figure, where it is asked how many: "miễn viện phí: mức cơ bản" counts nobody."""
    record = statement.fact
    if not (isinstance(record, Target) and question.how_many and question.counted):
        return True
    return _DIGIT.search(record.value or record.text) is not None
