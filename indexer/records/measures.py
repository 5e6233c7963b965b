"""Measures in a sentence: a number with its comparator, its unit and whether it is a level or a change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.records import comparators, makes
from indexer.records.numbers import Number, find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.model import Change, Comparator

POINTS = "điểm %"
"""What a share rises or falls by, told as such."""

# What may be counted as a target. A noun that is not here is no unit: "4 loại bệnh", "4 dịch vụ" stay descriptions.
_COUNTED = (
    "bác sĩ|bác sỹ|điều dưỡng|dược sĩ|dược sỹ|hộ sinh|y sĩ|kỹ thuật viên|nhân viên y tế|cán bộ|giường bệnh|giường"
    "|lần|lượt|người|hộ|trạm|cơ sở|bệnh viện|phòng khám|mô hình|dự án|doanh nghiệp|xã|phường|trường|lớp|buổi|cuộc"
    "|con|bé trai|ca|điểm|đồng|ha|km|sản phẩm|nền tảng|phút|giờ"
)
# Counted only where a comparator, a range or a verb says how many there are to be: elsewhere they describe.
_COUNTED_THEN = (
    "hợp tác xã|tổ hợp tác|thủ tục hành chính|thủ tục|thành viên|lao động|học sinh|đảng viên|hội viên|câu lạc bộ"
    "|công trình|nhà văn hóa|phòng học|căn nhà|nhà|thôn|bản|khu phố|khu dân cư|tổ dân phố|tuyến đường|tuyến phố"
    "|tập dữ liệu|đề tài|sáng kiến|chuỗi|vùng trồng|nhãn hiệu|chuyên mục|tin bài|tin, bài|số(?= mỗi|/)|tấn|hộ gia đình"
    "|vườn|trang trại|cây xanh|cây"
)
_SCALE = r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)"
_UNIT = re.compile(
    r"\s*(?:\([^()\d]{1,20}\)\s*)?(?P<unit>%|‰|điểm\s+(?:%|phần trăm(?!\w))|(?:phần trăm|cm|kg|tuổi)(?!\w)"
    rf"|năm(?!\w|\s*\d)|(?:{_SCALE}\s+)?(?:{_COUNTED})(?!\w)|{_SCALE}(?!\w))"
)
_UNIT_THEN = re.compile(rf"\s*(?P<unit>{_COUNTED_THEN})(?!\w)")
_PER = re.compile(
    r"\s*(?P<per>(?:/|trên)\s*(?:(?:một|1|10|100|1\.000|1000|10\.000|100\.000|vạn)\s*)"
    r"(?:dân|người dân|trẻ đẻ sống|ca đẻ sống|bé gái|phụ nữ|lao động)(?!\w)"
    r"|/\s*(?:năm|quý|tháng|tuần|ngày|người|lượt|hộ|hồ sơ|ha|vạn dân|phụ nữ|dân)(?!\w)(?:\s*/\s*(?:năm|tháng)(?!\w))?)"
)
# "Số bác sĩ trên 10.000 dân đạt 12": what is counted stands in the name alone.
_RATE = re.compile(
    r"(?<!\w)số\s+(?P<counted>[^\W\d_]+(?:\s[^\W\d_]+){0,4}?)\s*(?:/|trên|tính trên)\s*(?:một|1)?\s*"
    r"(?P<per>10\.000|100\.000|1\.000|vạn)\s+(?:người\s+)?dân(?!\w)[^;%\d]{0,60}$"
)
_SERIES = re.compile(
    r"\s*\(?(?:(?:vào|trong|đến)\s+)?(?:hết\s+|cuối\s+)?năm\s+20\d\d\)?\s*(?:[,;]|,?\s+và)\s*"
    r"(?:(?:đạt|lên|là|tăng lên)\s+)?"
)
_DATED = re.compile(r"\s*(?:[,;.)]|$|\(?(?:(?:vào|trong|đến)\s+)?(?:hết\s+|cuối\s+)?năm\s+20\d\d)")
_OR_MORE = re.compile(r"[\s,]*(?:dân số|số dân)?\s*trở\s+(?P<way>lên|xuống)")
_ENDS = re.compile(r"\s*(?:[,;.)]|$)")
_YEARLY = re.compile(r"(?:mỗi|một|01|1|trong|hằng|hàng|từng)\s+năm\s*$|(?:mỗi|hằng|hàng)\s+năm\b")
_YEARLY_AFTER = re.compile(r"\s*(?:/\s*năm|(?:mỗi|trong|một|hằng|hàng)\s+(?:một\s+)?năm(?!\s*20))")

_YEARLY_CHANGE = re.compile(r"(?:mỗi|hằng|hàng|bình\s+quân|từng)\s+(?:một\s+)?năm(?!\s*20)")
_OFTEN_AFTER = re.compile(r"\s*(?:mỗi|một|hằng|hàng)\s+(?P<span>quý|tháng|tuần)(?!\w)")

# "Tốc độ tăng dân số dưới 1%" is a level: what is measured rises or falls by itself.
_BY_ITSELF = r"(?<!tốc độ )(?<!tỷ lệ )(?<!tỉ lệ )(?<!tỷ suất )(?<!mức )(?<!gia )"
_ADDED = re.compile(
    _BY_ITSELF + r"(?:tăng\s+thêm|thêm|tăng(?:\s+(?:bình\s+quân|trung\s+bình))?)(?P<more>[^,;:\d%]{0,25})$"
)
_TAKEN = re.compile(_BY_ITSELF + r"(?:giảm|rút\s+ngắn)(?P<more>[^,;:\d%]{0,25})$")
_LEVEL = re.compile(r"(?<!\w)(?:lên|gấp|đạt|còn|xuống|tới|đến|bằng|là|chiếm)(?!\w)")
_STATED = re.compile(
    r"(?<!\w)(?:đạt|chiếm|bằng|lên|còn|xuống|là|có|đủ|phủ|từ|tăng|giảm|thêm|gấp|phải|duy trì|giữ|(?:ở )?mức)"
    r"(?:\s+(?:được|khoảng|từ|đến|tới|mức|bình quân|trung bình))?\s*$"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure and its span, comparator and unit included.

    ``stated``: a verb or a comparator leads to it ("đạt 95%"), so that its subject stands before it.
    ``compared``: a comparator is written.
    """

    value: str
    comparator: Comparator
    unit: str | None
    change: Change | None
    start: int
    end: int
    stated: bool
    compared: bool


def find_measures(text: str, barred: Iterable[tuple[int, int]] = ()) -> list[Measure]:
    """The measures of a lowered sentence, in order; spans in ``barred`` (years, dates) hold none."""
    taken = list(barred)
    found: list[Measure] = []
    for number in find_numbers(text):
        if any(number.start < end and start < number.end for start, end in taken):
            continue
        measure = measure_at(text, number)
        if measure is None or measure.unit is None or "/" not in measure.unit:
            measure = _of_rate(text, number, found[-1] if found else None) or measure
        if measure is not None:
            found.append(measure)
            taken.append((measure.start, measure.end))
    return found


def measure_at(text: str, number: Number) -> Measure | None:
    """The measure whose number is given; without a unit only where a comparator and the clause's end enclose it."""
    unit, end = _unit(text, number)
    comparator, start, compared = comparators.before(text, number.start, ranged="-" in number.value)
    if unit is None and (compared or _may_count(text, number)):
        unit, end = _unit_then(text, number)
    if unit is None and not (compared and _ENDS.match(text, end)):
        return None
    if comparators.tells_apart(text, number.start, end) or comparators.of_none_such(text[:start], comparator):
        return None
    more = _OR_MORE.match(text, end)
    if more:
        comparator, end, compared = (">=" if more["way"] == "lên" else "<="), more.end(), True
        start = min(start, _from(text, number.start))
    clause = re.split(r"[,;:]", text[: number.start])[-1]
    if (_YEARLY.search(clause) and unit in ("lần", "lượt")) or (unit == POINTS and _YEARLY_CHANGE.search(clause)):
        unit = f"{unit}/năm"
    return Measure(
        value=number.value,
        comparator=comparator,
        unit=unit,
        change=_change(text[: number.start]),
        start=start,
        end=end,
        stated=compared or bool(_STATED.search(text[:start])),
        compared=compared,
    )


def _of_rate(text: str, number: Number, previous: Measure | None) -> Measure | None:
    """A number of so many among 10.000 people, whose unit its name or the number before it tells."""
    unit, end = _unit(text, number)
    comparator, start, compared = comparators.before(text, number.start, ranged="-" in number.value)
    if (match := _RATE.search(text, 0, start)) and (unit is None or match["counted"].startswith(unit)):
        of = f"{match['counted']}/{match['per']} dân"
    elif previous and previous.unit and _SERIES.fullmatch(text, previous.end, start) and unit is None:
        of = previous.unit if "dân" in previous.unit else ""
    else:
        return None
    if not of or not _DATED.match(text, end):
        return None
    return Measure(number.value, comparator, of, None, start, end, stated=True, compared=compared)


def _unit(text: str, number: Number) -> tuple[str | None, int]:
    """The unit behind the number ("%", "bác sĩ/10.000 dân", "lần/năm"), in one blank's spelling, and its end."""
    match = _UNIT.match(text, number.end)
    if match is None:
        return None, number.end
    unit, end = " ".join(match["unit"].replace("phần trăm", "%").split()), match.end()
    if (yearly := _YEARLY_AFTER.match(text, end)) and unit in ("lần", "lượt", "%", POINTS):
        return f"{unit}/năm", yearly.end()
    if per := _PER.match(text, end):
        return unit + "/" + " ".join(re.sub(r"^(?:/|trên)\s*", "", per["per"]).split()), per.end()
    if not re.match(r"[%‰]", unit) and re.match(r"\s*/\s*\d", text[end:]):
        return None, end  # a ratio of a kind that is not known
    return unit, end


def _unit_then(text: str, number: Number) -> tuple[str | None, int]:
    """The unit of what is counted only where it is said how many there are to be, and its end."""
    match = _UNIT_THEN.match(text, number.end)
    if match is None:
        return None, number.end
    if per := _PER.match(text, match.end()):
        return match["unit"] + "/" + " ".join(per["per"].removeprefix("/").split()), per.end()
    if often := _OFTEN_AFTER.match(text, match.end()):
        return f"{match['unit']}/{often['span']}", often.end()
    return match["unit"], match.end()


def _may_count(text: str, number: Number) -> bool:
    """Whether a range or a verb before a number says that there are to be so many."""
    before = text[max(0, number.start - 60) : number.start]
    return "-" in number.value or _STATED.search(before) is not None or makes.ends_with_verb(before)


def _from(text: str, at: int) -> int:
    """Where "từ" before a number begins ("từ 75,5 tuổi trở lên")."""
    match = re.search(r"(?<!\w)từ\s*$", text[:at])
    return match.start() if match else at


def _change(before: str) -> Change | None:
    """Whether the words before a number make it an increase or a decrease; a level where they lead to one."""
    clause = re.split(r"[,;:]", before)[-1]
    for pattern, change in ((_ADDED, "tăng"), (_TAKEN, "giảm")):
        if (match := pattern.search(clause)) and not _LEVEL.search(match["more"]):
            return change  # type: ignore[return-value]  # both are literals of Change
    return None


_CELL = re.compile(
    r"(?:(?P<more>tăng)(?:\s+thêm)?|(?P<less>giảm)(?:\s+thêm)?)?\s*"
    r"(?P<sign>≥|>=|≤|<=|>|<|trên|dưới|tối thiểu|ít nhất|không dưới|không (?:thấp|ít) hơn|cao hơn|tối đa|nhiều nhất"
    r"|không (?:vượt )?quá|không (?:cao|nhiều) hơn|thấp hơn|ít hơn|từ)?\s*(?P<rest>\d.*)",
    re.DOTALL,
)
_NAMES_A_CHANGE = re.compile(r"(?<!\w)(?:(?P<more>tăng)|(?P<less>giảm))(?:\s+thêm)?(?:\s+(?:mỗi|hằng|hàng)\s+năm)?\W*$")
_CELL_SHARE = re.compile(r"\d{1,4}/\d{1,4}")  # "10/12" of a column counted in schools
_CELL_END = re.compile(r"\s*(?:%|‰)?\s*(?:trở (?P<way>lên|xuống))?\s*(?:$|[,;(]|và\s)")


def value_cell(text: str, unit: str) -> Measure | None:
    """The measure of a lowered cell that holds one value ("≥ 80", "40 - 50"); ``unit`` is its column's, "" for none."""
    match = _CELL.fullmatch(text.strip())
    if match and (of := _CELL_SHARE.fullmatch(match["rest"])):
        return Measure(of[0], "=", unit or None, _told_change(match), 0, len(text), stated=True, compared=False)
    numbers = find_numbers(match["rest"]) if match else []
    if match is None or not numbers or numbers[0].start:
        return None
    ended = _CELL_END.match(match["rest"], numbers[0].end)
    if ended is None or (match["sign"] == "từ" and not ended["way"] and "-" not in numbers[0].value):
        return None  # "từ 80" alone may be where it begins
    sign = match["sign"] or ""
    comparator, _, _ = comparators.before(sign, len(sign), ranged=False)
    if ended["way"]:
        comparator = ">=" if ended["way"] == "lên" else "<="
    written = unit or ("%" if "%" in match["rest"] else "")
    change = _told_change(match)
    return Measure(
        numbers[0].value, comparator, written or None, change, 0, len(text), stated=True, compared=bool(sign)
    )


def named_change(name: str) -> Change | None:
    """What a lowered name of an indicator says of its column's numbers: "số hộ có nước sạch tăng thêm"."""
    match = _NAMES_A_CHANGE.search(name)
    return _told_change(match) if match else None


def _told_change(match: re.Match[str]) -> Change | None:
    return "tăng" if match["more"] else "giảm" if match["less"] else None
