"""Particulars that a passage must share with the question: a grade, a named day, a place where a place is asked for.

Near by words is the neighbour's figure, too: "chuyên khoa cấp I" has nothing to say of "chuyên khoa cấp II".
"""

from __future__ import annotations

import re
from typing import Final

from indexer.structure.markers import roman_value
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from search_api.set_terms import set_terms

_GRADED: Final = "cap|hang|khu vuc|loai|bac|nhom|tuyen|dot|hoc ky|vong|muc do"
_NUMERAL: Final = r"(?:i{1,3}|iv|vi{0,3}|ix|x|0?[1-9])"
_GRADE: Final = re.compile(
    rf"\b(?P<kind>{_GRADED}) (?:so )?(?P<numerals>{_NUMERAL}(?:(?: ?[,;/–-] ?| va | hoac )(?:(?P=kind) )?{_NUMERAL})*)"
    r"(?![\w%]|[.,/]\d)"
)
_EACH: Final = re.compile(rf"\b{_NUMERAL}\b")
_SCHOOLS: Final = {
    "mầm non": re.compile(r"\b(?:mam non|mau giao|nha tre)\b"),
    "tiểu học": re.compile(r"\btieu hoc\b"),
    "trung học cơ sở": re.compile(r"\b(?:trung hoc co so|thcs)\b"),
    "trung học phổ thông": re.compile(r"\b(?:trung hoc pho thong|thpt)\b"),
}
# "Đặt ở phường nào": a place that has a name is asked for, and not the matter; "ở đâu" may be "tại hộ gia đình".
_WHERE: Final = re.compile(
    r"\b(?:dat|nam|dong|xay|xay dung|to chuc|dien ra|khoi cong|tru so|dia diem)\b.*"
    r"\b(?:o|tai) (?:xa|phuong|thon|ban|xom|huyen|tinh|thanh pho|duong|pho) nao\b"
)
_PLACED: Final = re.compile(
    rf"\b(?:[Tt]ại|[Ởở]|TẠI|[Đđ]ịa điểm|[Tt]rụ sở|[Đđ]ường|[Pp]hố)\b[^.;]{{0,40}}?(?<![\w.])(?:[{CAPITAL}]|\d)"
)
_WORD: Final = re.compile(r"[^\W_]+")
_A_DAY: Final = re.compile(rf"\b[Nn]gày (?P<name>[{CAPITAL}]\w*(?: \w+){{1,2}})")


def is_of_the_grade(texts: str, question: str) -> bool:
    """Whether it has each grade that the question names, or speaks of none of that kind; schools so too."""
    said, schools = _grades(texts), _schools(question)
    graded = all(not said.get(kind) or wanted & said[kind] for kind, wanted in _grades(question).items())
    return graded and (not schools or not _schools(texts) or bool(schools & _schools(texts)))


def _schools(text: str) -> frozenset[str]:
    """The levels of school that it names, each by one name."""
    return frozenset(name for name, words in _SCHOOLS.items() if words.search(fold(text)))


def _grades(text: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for match in _GRADE.finditer(fold(text)):
        values = (_value(each) for each in _EACH.findall(match["numerals"]))
        found.setdefault(match["kind"], set()).update(values)
    return found


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else roman_value(numeral.upper()) or 0


def tells_where(quote: str, question: str) -> bool:
    """Whether it names a place, where the question asks at which."""
    return _WHERE.search(fold(question)) is None or _PLACED.search(quote) is not None


def is_of_the_day(texts: str, question: str) -> bool:
    """Whether it names the day that the question names: "Ngày Sức khỏe toàn dân" is no work for health at large."""
    asked, said = _words(question), _words(texts)
    days = [_words(f"ngày {match['name']}") for match in _A_DAY.finditer(question)]
    days += [f" {' '.join(term)} " for term in set_terms(with_marks=False).get("ngay", ()) if _in(term, asked)]
    return all(day in said for day in days)


def _in(term: tuple[str, ...], words: str) -> bool:
    return f" {' '.join(term)} " in words


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold(text)))} "
