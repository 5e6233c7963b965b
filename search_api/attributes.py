"""What a question asks of a thing that hardly any plan states: its pay, telephone, price. Data and one look.

Such a word may not be passed over: "lương của bác sĩ" is no number of doctors. A group a line, its forms separated by
"|": where the question has one of them, a text must have one too, or it answers something else.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search_api.phrases import Words

GROUPS: Final = """
lương | mức lương | tiền lương | lương tháng | lương bổng | salary | salaries | wage | wages
thu nhập | thu nhập bình quân | income
phụ cấp | trợ cấp | mức phụ cấp | allowance | allowances
tiền thưởng | mức thưởng | bonus
được thưởng | thưởng bao nhiêu | khen thưởng | thưởng
số điện thoại | số máy | điện thoại của | điện thoại nào | điện thoại liên hệ | điện thoại là | số di động | hotline \
| đường dây nóng | phone | phone number | telephone
đường dây nóng | số nóng của | số nóng là
email | e mail | thư điện tử | hòm thư | hộp thư | mail
website | trang web | trang thông tin điện tử | cổng thông tin | tên miền | web
fanpage | facebook | zalo
địa chỉ | trụ sở ở | trụ sở tại | trụ sở đặt | address
có dân số | dân số bao nhiêu | dân số là | dân số hiện | tổng dân số | quy mô dân số | số dân
the population of | total population | population size
diện tích | diện tích đất | surface
biên chế | chỉ tiêu biên chế
mức đóng | đóng bao nhiêu tiền | phí bảo hiểm | premium
phạt | bị phạt | xử phạt | phạt tiền | mức phạt | tiền phạt | fine | fined | penalty
mức phạt | tiền phạt | phạt tiền | phạt bao nhiêu | mức xử phạt | triệu đồng
giá vé | tiền vé | vé bao nhiêu | fare | fares | ticket price
mức giá | giá tiền | giá cả | giá dịch vụ | giá khám | đơn giá | bảng giá | giá một | giá thuốc | price | prices
học phí | tuition | school fee | school fees
per hectare | per ha | mỗi ha | một ha | mỗi héc ta | một héc ta
per kilometre | per kilometer | per km | mỗi km | một km | mỗi cây số | một cây số
per household | per family
per month | a month
per day | a day
per tonne | per ton | mỗi tấn | một tấn
hạn mức
định mức | quota
lệ phí | viện phí
tài khoản | số tài khoản | bank account
mật khẩu | tên đăng nhập | password
mã số thuế | mã số doanh nghiệp | mã bưu chính | mã vùng điện thoại | tax code | postcode
giờ mở cửa | giờ làm việc | mở cửa từ | mở cửa lúc | mở cửa mấy giờ | mở cửa khám | giờ khám | opening hours
ngày sinh | năm sinh | sinh năm nào | sinh năm bao nhiêu | sinh ngày nào | sinh ngày bao nhiêu | bao nhiêu tuổi rồi
quê quán | quê ở
nghỉ hưu | tuổi nghỉ hưu | retirement age
bằng cấp | học vị | trình độ học vấn
số ca | ca mắc | ca bệnh | ca nhiễm | số người chết | số người mắc
biển số | số xe
biểu mẫu | mẫu biểu | theo mẫu | mẫu nào | mẫu gì | mẫu đơn | mẫu số | which form | what form must | template
khám mắt | đo mắt | thị lực | cận thị | tật khúc xạ | nhãn khoa | về mắt | eyesight | eye test | eye exam | eye check \
| vision screening
khám răng | răng miệng | nha khoa | sâu răng | nhổ răng | răng hàm mặt | dental | dentist | dentists | teeth
thính lực | tai mũi họng | hearing test | hearing tests
phụ khoa | gynaecological | gynaecology
x quang | x-quang | x-ray | x-rays
siêu âm | ultrasound
chụp ct | cắt lớp | ct scan | ct scanner
cộng hưởng từ | mri
chạy thận | lọc máu | dialysis
hiến máu | truyền máu | blood donation
ghép tạng | hiến tạng | hiến mô | organ donation
thất nghiệp | unemployment
thì xử lý | thì giải quyết | bị xử lý | thì hậu quả | thì bị gì | thì bị sao | bị mất quyền lợi
bồi hoàn | hoàn trả | trả lại tiền | phải trả lại | pay back | repay
đền bù | bồi thường | compensation
tiền thuê | miễn thuế | thuế đất | tax
bị nêu tên | bị phê bình | bị nhắc nhở | bị kỷ luật | phê bình | criticised
tỷ đồng | triệu đồng | nghìn đồng | bằng tiền | bao nhiêu tiền | mấy tiền | tổng mức đầu tư | tổng vốn đầu tư \
| million dong | billion dong | vnd | 000 đ | 000 đồng
nhiệm kỳ
quá hạn | trễ hạn | chậm hạn | chậm tiến độ | trễ tiến độ | overdue | behind schedule
khám | khám bệnh | khám chữa bệnh | khám, chữa bệnh | chữa bệnh | điều trị | sàng lọc | viện phí
xây | xây xong | xây mới | khởi công | khánh thành | động thổ | construction
"""

# What of "có dân số" and the like the text must have.
_THING: Final = {
    "trụ sở ở": "trụ sở",
    "trụ sở tại": "trụ sở",
    "trụ sở đặt": "trụ sở",
    "có dân số": "dân số",
    "dân số bao nhiêu": "dân số",
    "dân số là": "dân số",
    "dân số hiện": "dân số",
    "điện thoại của": "điện thoại",
    "điện thoại nào": "điện thoại",
    "điện thoại liên hệ": "điện thoại",
    "điện thoại là": "điện thoại",
    "thì xử lý": "xử lý",
    "thì giải quyết": "giải quyết",
    "bị xử lý": "xử lý",
    "thì hậu quả": "hậu quả",
    "thì bị gì": "xử lý",
    "thì bị sao": "xử lý",
    "bị mất quyền lợi": "xử lý",
    "trả lại tiền": "hoàn trả",
    "phải trả lại": "hoàn trả",
    "số nóng của": "số nóng",
    "mở cửa từ": "mở cửa",
    "mở cửa lúc": "mở cửa",
    "mở cửa khám": "mở cửa",
    "mở cửa mấy giờ": "mở cửa",
    "số nóng là": "số nóng",
    "phạt bao nhiêu": "phạt tiền",
    **dict.fromkeys(("per hectare", "per ha", "mỗi ha", "một ha", "mỗi héc ta", "một héc ta"), "ha"),
    **dict.fromkeys(("per kilometre", "per kilometer", "per km", "mỗi km", "một km", "mỗi cây số", "một cây số"), "km"),
    **dict.fromkeys(("per household", "per family"), "hộ"),
    **dict.fromkeys(("per month", "a month"), "tháng"),
    **dict.fromkeys(("per day", "a day"), "ngày"),
    **dict.fromkeys(("per tonne", "per ton", "mỗi tấn", "một tấn"), "tấn"),
}

_CONSEQUENCES: Final = (
    "không được",
    "dừng hoạt động",
    "xóa tên",
    "đình chỉ",
    "thu hồi",
    "kỷ luật",
    "xử phạt",
    "không xét",
    "hoàn trả",
    "bồi hoàn",
    "bồi thường",
    "chất vấn",
)
"""What also tells how something is dealt with, where that is asked."""

# "Không làm đủ thời gian thì sao": the text must speak of that case.
_UNLESS: Final = re.compile(r"\b(?:khong|chua)\b.+\bthi (?:sao|the nao|lam sao)\W*$")
_CASES: Final = ("trường hợp", "nếu", "không", "chưa", "vi phạm", "quá hạn")

# "Dân số xã A và xã B bên nào đông hơn": no share of the people is how many there are.
_HOW_MANY_LIVE: Final = re.compile(
    r"^\W*dan so (?:cua )?(?:xa|phuong|tinh|cac)\b.*\b(?:dong|it|nhieu) (?:dan )?(?:hon|nhat)\b"
    r"|\b(?:nao|hon) (?:co )?dan so (?:dong|it|nhieu)\b|\bdong dan (?:hon|nhat)\b"
)
_LIVE: Final = ("tổng dân số", "quy mô dân số", "dân số là", "dân số hiện", "có dân số", "nhân khẩu", "số dân")

# "How much are nurses paid": a wage. "How much is paid per hectare", "… is a household paid" ask for no one's.
_PERSONS: Final = (
    r"(?:doctor|physician|nurse|midwi[fv]e|pharmacist|official|officer|cadre|civil servant|teacher|lecturer|cook|guard"
    r"|ranger|staff|worker|employee|personnel|collaborator|volunteer|leader|chairman|chairwoman|head|secretary|driver"
    r"|engineer|expert|specialist|researcher|scientist|accountant|soldier|militia|police|member|team|who)(?:e?s)?"
)
_PAID: Final = re.compile(
    rf"\b{_PERSONS}\b(?: (?!per\b|for each\b)[\w’'-]+){{0,6}} (?:be |being |get |gets )?paid\b"
    rf"|\bpaid to (?:[\w’'-]+ ){{0,4}}?{_PERSONS}\b"
)
_WAGE: Final = ("lương", "mức lương", "tiền lương", "thù lao", "tiền công", "salary", "wage")

_HOW_MUCH: Final = "bao nhiêu | mấy | mức"
# "Bao nhiêu tiền thuốc" is not told by money for the way: what the question calls it, and what a text may.
_MONEY_FOR: Final = {
    "tiền thuốc | tiền thuốc men": ("thuốc", "dược phẩm"),
    "tiền ăn | tiền cơm": ("ăn", "bữa", "suất", "nấu ăn"),
    "tiền xe | tiền xe cộ | tiền tàu xe | tiền đi lại": (
        "vận chuyển", "đi lại", "tàu xe", "tiền xe", "đưa đón", "vé", "xăng xe"
    ),
    "tiền nhà | tiền trọ | tiền thuê nhà": ("nhà", "chỗ ở", "nơi ở", "thuê"),
    "tiền điện": ("điện",),
    "tiền nước": ("nước",),
    "tiền rác | tiền đổ rác": ("rác", "rác thải", "chất thải", "vệ sinh môi trường"),
    "tiền giường": ("giường",),
    "tiền sách": ("sách", "sách giáo khoa"),
    "tiền giống": ("giống", "cây giống", "con giống"),
}  # fmt: skip

_PHONE: Final = "số điện thoại"
# "0999.456.033", "(024) 3736 2288", "+84 24 3736 2288", "1900 9095", "115"; no date "05.02.2026".
_DIALLED: Final = re.compile(
    r"(?<![\w/.,])(?!\d{1,2}[.-]\d{1,2}[.-]20\d\d\b)\(?"
    r"(?:(?:\+84|0)(?:[ .()–-]{0,3}\d){7,10}|1[89]00(?:[ .()–-]{0,3}\d){4,7})(?!\d)"
    r"|(?<![\w/.,])11\d(?![\w/]|[.,]\d)"
)

ASKED: Final = frozenset({"target", "comparison", "definition", "passage", "person", "deadline"})
"""Kinds of question that ask for what a thing has; who is in charge of pay is told by the task."""

Attribute = tuple[str, ...]

# "Đường dây nóng vận hành từ ngày nào": of a hotline something else than its number may be asked.
_OF_THE_LINE: Final = re.compile(
    r"^(?!.*\b(?:so (?:nao|may|gi|dien thoai|duong day|hotline|nong)|(?<!cuoc )goi|number|call)\b)"
    r"(?=.*\b(?:duong day nong|hotline)\b)"
    r".*\b(?:(?:ngay|hom|khi|luc|thang|quy|nam) (?:nao|may)|bao gio|bao nhieu (?:ngay|cuoc|luot|vu|tin)"
    r"|may (?:ngay|cuoc|luot|vu)|ai (?:chu tri|van hanh|quan ly|phu trach|lap|truc)"
    r"|(?:co quan|don vi|so|phong|ban) nao (?:chu tri|van hanh|quan ly|phu trach|lap|truc)|when|how many"
    r"|who (?:runs|leads))\b"
)


def asked_of(words: Words) -> tuple[Attribute, ...]:
    """The groups that the question has a form of."""
    unless = (_CASES,) if _UNLESS.search(fold(words.text)) else ()
    live = (_LIVE,) if _HOW_MANY_LIVE.search(fold(words.text)) else ()
    paid = (_WAGE,) if _PAID.search(fold(words.text)) else ()
    money = (texts for phrases, texts in _MONEY_FOR.items() if words.has_any(phrases) and words.has_any(_HOW_MUCH))
    groups = ((phrases, forms) for phrases, forms in _groups() if words.has_any(phrases))
    of_the_line = _OF_THE_LINE.search(fold(words.text)) is not None
    return (*unless, *live, *paid, *money, *(forms for _, forms in groups if not (of_the_line and _PHONE in forms)))


def states(texts: Iterable[str], wanted: Iterable[Attribute]) -> bool:
    """Whether the texts have a form of each group, or a figure in a unit of its own: hectares are an area."""
    text = normalise("\n".join(texts)).lower()
    return all(_states(text, forms) for forms in wanted)


def _states(text: str, forms: Attribute) -> bool:
    if _PHONE in forms and not _DIALLED.search(text):
        return False
    own = next((unit for name, unit in _OWN_UNITS.items() if name in forms), None)
    return _pattern(forms).search(text) is not None or (own is not None and own.search(text) is not None)


_OWN_UNITS: Final = {"diện tích": re.compile(r"\d ?(?:ha|hecta|héc-?ta|m2|m²|km2|km²|mét vuông)(?!\w)")}


@cache
def _groups() -> tuple[tuple[str, Attribute], ...]:
    return tuple((line, _forms(line)) for line in GROUPS.strip().splitlines())


def _forms(line: str) -> Attribute:
    """What a text must have one of."""
    told = tuple(_THING.get(each.strip(), each.strip()) for each in line.split("|"))
    return (*told, *_CONSEQUENCES) if "xử lý" in told else told


@cache
def _pattern(forms: Attribute) -> re.Pattern[str]:
    said = (normalise(each).lower() for each in forms)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, said))})(?!\w)")
