"""The known indicators (``indicators.tsv``, ``states.tsv``): their short names and the wording they go by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.records import groups
from indexer.records.folding import folded

if TYPE_CHECKING:
    from indexer.model import Change

UNIVERSAL = "‹toàn dân›"
"""The unit that ``indicators.tsv`` gives to a coverage of everybody, which no number measures."""

_QUANTITY = re.compile(r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|số lượng|số|100%)(?!\w)")
# How often something is done has no level in shares: "số lượt khám tăng 6%".
_TIMES = re.compile(r"(?<!\w)(?:tổng )?số (?:lượt|lần)(?!\w)[^,;:%]*$")
# Words that make the subject another one: the indicator for a group, or a share of something that is not people.
_OTHER_SUBJECT = re.compile(
    r"(?<!\w)(?:cán bộ|công chức|nhân viên|cơ sở|trạm|đơn vị|thôn|bản|trường|hồ sơ|chi|kinh phí|học sinh|sinh viên"
    r"|hộ nghèo|cận nghèo|người cao tuổi|người lao động|hội viên|đảng viên|phụ nữ|đồng bào|người khuyết tật)(?!\w)"
)
# Between "tuổi thọ" and a number of years they tell whose age it is: "tuổi thọ: trẻ em 1 - 18 tuổi".
_PEOPLE = re.compile(
    r"(?<!\w)(?:trẻ|trẻ em|thanh niên|thanh thiếu niên|học sinh|phụ nữ|lứa tuổi|độ tuổi|dưới|nhóm)(?!\w)"
)
# A rate for one group of people is not the rate for everybody.
_GROUP = re.compile(_OTHER_SUBJECT.pattern + r"|\d\s*tuổi(?!\w)|(?<!\w)trẻ em(?!\w)")
# Of a share these too make it one of a group.
_OF_SOME = re.compile(
    _OTHER_SUBJECT.pattern + r"|(?<!\w)(?:dưới |trên |từ )?(?:\d+\s*(?:[-–]|đến)\s*)?\d+ (?:tháng )?tuổi(?!\w)"
    r"|(?<!\w)(?:trẻ|trẻ em|bệnh nhân|người bệnh|thanh niên|công nhân|nông dân|ngư dân|viên chức|thai phụ|bà mẹ"
    r"|dân tộc thiểu số|nông thôn|thành thị|đô thị|khu vực|vùng|miền núi)(?!\w)"
)
_EVERYBODY = "mọi người"  # whose figure an indicator is, in its table
_FOR_SOME = re.compile(r"[\s,]*(?P<to>:\s*|(?:của|đối với|ở|cho|trong|tại)\s)?\s*(?P<whom>[^\s:].*)")
_NEW_PREDICATE = re.compile(r"(?<!\w)(?:được|có|bị|mắc|phát hiện|điều trị|sử dụng|kết nối|quản lý)(?!\w)")

# What makes "tỷ lệ hộ nghèo" the rate of something that the poor do or have.
_DOES_MORE = re.compile(
    r"(?<!\w)(?:tiếp cận|thoát|hài lòng|hưởng|nhận|lắp|thiếu(?! niên| nhi)|vay|biết|ký|tham gia|đăng ký)(?!\w)"
)
_RISES = re.compile(r"(?<!\w)(?:giảm|tăng|thoát|tái|phát sinh)(?!\w)")
_RATE_OF_CHANGE = re.compile(r"(?<!\w)(?:mức|tốc độ|nhịp độ) (?:giảm|tăng)(?!\w)")
_UP_TO_STANDARD = re.compile(r"(?<!\w)đạt (?:quy chuẩn|tiêu chuẩn|chuẩn)(?!\w)")
_COORDINATED = re.compile(r",|(?<!\w)(?:và|hoặc|hay|cùng)(?!\w)")
# What may stand behind "còn 3% hộ nghèo" without making it a share of the poor.
_ADDS_NOTHING = re.compile(
    r"(?:[\s.,;/)]|(?:trên địa bàn|trên toàn|của|so với|theo|mỗi năm|hằng năm|hàng năm)(?!\w)[^,;]*)*"
)


@dataclass(frozen=True, slots=True)
class Indicator:
    """A known indicator. ``change``: its value is an increase or a decrease by nature; ``most``: the highest sane.

    ``of``: whose figure it is: "mọi người", a group that goes without saying ("dưới 1 tuổi"), "" where its name tells.
    """

    name: str
    unit: re.Pattern[str]
    pattern: re.Pattern[str]
    change: Change | None
    most: float | None
    of: str = ""

    @property
    def of_everybody(self) -> bool:
        """Whether it is a figure of all the people, so that one of a group is no value of it."""
        return self.of == _EVERYBODY

    def allows(self, value: str) -> bool:
        """Whether a value ("95", "4-6", "toàn dân") can be this indicator's: a height is no growth of 169 cm."""
        if self.most is None or not value[0].isdigit():
            return True
        return float(value.rsplit("-", 1)[-1]) <= self.most


@dataclass(frozen=True, slots=True)
class _Found:
    indicator: Indicator
    start: int
    end: int

    def holds(self, other: _Found) -> bool:
        return self.start <= other.start and other.end <= self.end and self.end - self.start > other.end - other.start


def in_subject(unit: str | None, subject: str, end: int) -> Indicator | None:
    """The indicator that a clause's lowered words before its number name, the nearest one; None for none.

    ``end`` is where the subject ends and its verb begins.
    """
    found = [each for each in _longest(_matches(unit, subject)) if _is_subject(each, subject[:end], unit)]
    return max(found, key=lambda each: each.end).indicator if found else None


def in_rest(unit: str | None, rest: str) -> Indicator | None:
    """The indicator that the lowered words after a number name ("95% dân số tham gia bảo hiểm y tế"), the first one."""
    found = [each for each in _longest(_matches(unit, rest)) if _is_counted(each, rest, unit)]
    return min(found, key=lambda each: each.start).indicator if found else None


def by_name(name: str) -> Indicator | None:
    """The known indicator of that name."""
    return next((indicator for indicator in _indicators() if indicator.name == name), None)


def known_names() -> tuple[str, ...]:
    """The names of all known indicators, in the order of their tables."""
    return (*(indicator.name for indicator in _indicators()), *(name for name, _ in states()))


@cache
def states() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What is to be so from a year on, without a number: its name and its pattern for folded text."""
    return tuple((name, re.compile(rf"(?<!\w)(?:{pattern})")) for name, pattern in _rows("states.tsv"))


def _is_subject(found: _Found, subject: str, unit: str | None) -> bool:
    if unit == "%" and _TIMES.search(subject, 0, found.start):
        return False
    if _is_led_by_another(found, subject, unit):
        return False
    if unit in ("tuổi", "năm") and _PEOPLE.search(subject, found.end):
        return False
    if unit and unit.startswith(("lần", "lượt")) and _GROUP.search(subject, found.end):
        return False
    does_more = _NEW_PREDICATE.search(subject, found.end) or _DOES_MORE.search(subject, found.end)
    return unit != "%" or not (does_more or _is_for_some(found, subject, unit))


def _is_led_by_another(found: _Found, subject: str, unit: str | None) -> bool:
    """Whether the words before an indicator's own make the subject a group's, or its rise: "tỷ lệ giảm hộ nghèo"."""
    if found.indicator.change is None and _RATE_OF_CHANGE.search(subject, 0, found.start):
        return True
    quantity = [match.end() for match in _QUANTITY.finditer(subject, 0, found.start)]
    between = subject[quantity[-1] if quantity else 0 : found.start]
    if quantity and found.indicator.change is None and _RISES.search(between):
        return True
    return _other_subject(found.indicator, between, unit) or bool(quantity and _of_a_group(found.indicator, between))


def _is_counted(found: _Found, rest: str, unit: str | None) -> bool:
    """Whether the words behind a number are of the indicator, and of all whom it is about."""
    whom = rest[: found.start]
    if _other_subject(found.indicator, rest[: found.end], unit) or _of_a_group(found.indicator, whom):
        return False
    return unit != "%" or not _does_something_else(rest[found.start : found.end], rest[found.end :])


def _does_something_else(named: str, behind: str) -> bool:
    """Whether the share is of those whom an indicator names, of what else they do or have.

    "100% hộ nghèo, hộ cận nghèo được vay vốn" is no poverty rate, "100% người có thẻ bảo hiểm y tế được tư vấn" no
    coverage; "còn 3% hộ nghèo" is one.
    """
    if groups.is_group(named) and not groups.does_something(named):
        return _ADDS_NOTHING.fullmatch(behind) is None
    own = _UP_TO_STANDARD.sub(" ", _COORDINATED.split(behind)[0])
    return groups.does_something(own) or _DOES_MORE.search(own) is not None


def _of_a_group(indicator: Indicator, whom: str) -> bool:
    return indicator.of_everybody and not groups.is_everybody(whom)


def _is_for_some(found: _Found, subject: str, unit: str | None) -> bool:
    """Whether a group stands behind the indicator's words: "bao phủ bảo hiểm y tế của học sinh"."""
    match = _FOR_SOME.fullmatch(subject, found.end)
    if match is None or groups.is_everybody(match["whom"]):
        return False
    named = match["to"] or found.indicator.of_everybody
    group = named and groups.is_group(match["whom"]) and not groups.is_part(match["whom"], found.indicator.name)
    return bool(group) or _other_subject(found.indicator, match["whom"], unit)


def _other_subject(indicator: Indicator, words: str, unit: str | None) -> bool:
    """Whether words tell of somebody or something else than the indicator is about."""
    if indicator.of and not indicator.of_everybody and indicator.of in words:
        return False
    others = _OF_SOME if unit == "%" else _OTHER_SUBJECT
    return any(match[0] not in indicator.name for match in others.finditer(words))


def _matches(unit: str | None, text: str) -> list[_Found]:
    plain = folded(text)
    return [
        _Found(indicator, match.start(), match.end())
        for indicator in _indicators()
        if (indicator.unit.fullmatch(unit) if unit else indicator.unit.pattern == "tuổi|năm")
        for match in indicator.pattern.finditer(plain)
    ]


def _longest(found: list[_Found]) -> list[_Found]:
    """Without what lies inside a longer match: "bảo hiểm y tế" in "khám bệnh, chữa bệnh bảo hiểm y tế tại trạm"."""
    return [each for each in found if not any(other.holds(each) for other in found)]


@cache
def _indicators() -> tuple[Indicator, ...]:
    return tuple(
        Indicator(
            name,
            re.compile(unit),
            re.compile(rf"(?<!\w)(?:{pattern})"),
            _change(change),
            float(most) if most else None,
            of,
        )
        for name, unit, pattern, change, most, of in _rows("indicators.tsv")
    )


def _change(text: str) -> Change | None:
    return "tăng" if text == "tăng" else "giảm" if text == "giảm" else None


def _rows(name: str) -> list[list[str]]:
    _, *lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]
