"""What an answer says in English around a document's own words, which stand in quotation marks as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from search_api.by_when import before
from search_api.due import due
from search_api.how_often import is_yearly

if TYPE_CHECKING:
    from indexer.model import Target

SIGNS: Final = {">=": "at least {}", ">": "over {}", "=": "{}", "<=": "at most {}", "<": "under {}"}
RELATIONS: Final = {"đến": "by", "từ": "from"}
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
CHANGES: Final = {"tăng": "an increase of {}", "giảm": "a decrease of {}"}
KINDS: Final = {"ongoing": " (at all times)", "yearly": " (every year)"}
VALUES: Final = {"toàn dân": "everybody"}
UNITS: Final = {
    "tuổi": "years",
    "năm": "years",
    "lần": "times",
    "lượt": "times",
    "lần/năm": "times a year",
    "lượt/năm": "times a year",
    "bác sĩ": "doctors",
    "bác sỹ": "doctors",
    "người": "people",
    "điểm %": "percentage points",
    "điểm %/năm": "percentage points a year",
    "cm": "cm",
    "kg": "kg",
}
INDICATORS: Final = {
    "tỷ lệ bao phủ bảo hiểm y tế": "health insurance coverage",
    "tỷ lệ khám bệnh, chữa bệnh bảo hiểm y tế tại trạm y tế": "share of insured care given at health stations",
    "tuổi thọ trung bình": "average life expectancy",
    "số năm sống khỏe mạnh": "years lived in good health",
    "mức tăng chiều cao trung bình của trẻ em và thanh thiếu niên": "gain in average height of the young",
    "tỷ lệ tiêm chủng": "vaccination coverage",
    "tỷ lệ người dân thường xuyên tham gia hoạt động thể chất": "share of people who exercise regularly",
    "số lần khám sức khỏe định kỳ hoặc khám sàng lọc miễn phí": "free periodic health checks or screenings",
    "tỷ lệ người dân được khám sức khỏe định kỳ": "share of people given a periodic health check",
    "tỷ lệ người dân được lập sổ sức khỏe điện tử": "share of people with an electronic health record",
    "số bác sĩ tại trạm y tế": "doctors at the health station",
    "số bác sĩ trên một vạn dân": "doctors per 10,000 people",
    "số giường bệnh trên một vạn dân": "hospital beds per 10,000 people",
    "số điều dưỡng trên một vạn dân": "nurses per 10,000 people",
    "số dược sĩ trên một vạn dân": "pharmacists per 10,000 people",
    "tỷ lệ trạm y tế được đầu tư cơ sở vật chất, thiết bị, nhân lực":
        "share of health stations given buildings, equipment and staff",
    "tỷ lệ trạm y tế có bác sĩ làm việc": "share of health stations with a doctor",
    "tỷ lệ xã đạt tiêu chí quốc gia về y tế": "share of communes that meet the national health criteria",
    "tỷ lệ khám bệnh, chữa bệnh bằng y học cổ truyền": "share of care given by traditional medicine",
    "tỷ lệ chi tiền túi của hộ gia đình cho y tế": "households' out-of-pocket share of health spending",
    "tỷ lệ hài lòng của người dân với dịch vụ y tế": "satisfaction with health services",
    "tỷ lệ cơ sở triển khai bệnh án điện tử": "share of facilities with electronic medical records",
    "tỷ lệ người cao tuổi được khám sức khỏe, quản lý sức khỏe": "share of older people checked and followed up",
    "tỷ lệ người cao tuổi được lập hồ sơ theo dõi sức khỏe": "share of older people with a health file",
    "tỷ lệ phụ nữ mang thai được sàng lọc trước sinh": "share of pregnant women given prenatal screening",
    "tỷ lệ trẻ sơ sinh được sàng lọc": "share of newborns screened",
    "tỷ lệ thanh niên được tư vấn, khám sức khỏe trước khi kết hôn":
        "share of young people counselled and examined before marriage",
    "tỷ lệ suy dinh dưỡng thể thấp còi ở trẻ em dưới 5 tuổi": "stunting among children under 5",
    "tỷ lệ suy dinh dưỡng thể nhẹ cân ở trẻ em dưới 5 tuổi": "underweight among children under 5",
    "tỷ suất tử vong trẻ em dưới 5 tuổi": "mortality of children under 5",
    "tỷ suất tử vong trẻ em dưới 1 tuổi": "mortality of children under 1",
    "tỷ lệ người tham gia bảo hiểm xã hội": "share of people in social insurance",
    "tỷ lệ hộ nghèo": "share of poor households",
    "tỷ lệ hộ nghèo đa chiều": "share of households in multidimensional poverty",
    "tỷ lệ hộ gia đình được sử dụng nước sạch": "share of households with clean water",
    "tỷ lệ hộ gia đình nông thôn được sử dụng nước sạch": "share of rural households with clean water",
    "tỷ lệ dân số được sử dụng nước sạch": "share of people with clean water",
    "lập sổ sức khỏe điện tử cho người dân": "electronic health records for people",
    "miễn viện phí": "hospital fee exemption",
    "tổng tỷ suất sinh": "total fertility rate",
    "tỷ số giới tính khi sinh": "sex ratio at birth",
}  # fmt: skip
"""Known indicators; a clause that names its own is quoted."""


def quoted(text: str) -> str:
    """A document's words: “…”."""
    return f"“{text}”"


def indicator(name: str) -> str:
    """A known one in English, any other as the document has it."""
    return INDICATORS.get(name) or quoted(name)


def deadline(words: str) -> str:
    """Gives 'deadline: “Thường xuyên” (at all times)'."""
    return f"deadline: {quoted(words.strip())}{KINDS.get(due(words).kind, '')}"


def year(target: Target) -> str:
    """Gives "by 2026", "from June 2026", "by 30 June 2026"."""
    stated, *rest = (target.by_date or str(target.by_year)).split("-")
    if rest:
        stated = f"{MONTHS[int(rest[0]) - 1]} {stated}"
    point = f"{int(rest[1])} {stated}" if len(rest) > 1 else stated
    return f"{RELATIONS.get(target.relation or '', 'in')} {point}"


def measure(target: Target) -> str:
    """Gives "over 95%, by 2026", "an increase of 10%, by 2030", "at least 4-6 doctors, by 2027"."""
    said = [_amount(target)] if target.value is not None else []
    if target.by_year:
        said.append(year(target))
    elif (too_late := before(target)) is not None:
        said.append(f"before {too_late}")
    return ", ".join(said)


def _amount(target: Target) -> str:
    value = target.value or ""
    number = value[:1].isdigit()
    told = value if number else VALUES.get(value) or quoted(value)
    signed = SIGNS[target.comparator].format(told + _unit(target.unit or "") if number else told)
    changed = CHANGES[target.change].format(signed) if target.change else signed
    return f"{changed} each year" if is_yearly(target) else changed


def _unit(unit: str) -> str:
    """Behind a number: "%" as it is, a known one in English, any other as the document has it."""
    return unit if not unit or unit[0] in "%‰" else f" {UNITS.get(unit) or quoted(unit)}"
