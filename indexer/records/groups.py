"""Whose figure it is: everybody's, or that of a group or place that the sentence names beside it.

"Riêng học sinh đạt 100%", "92% đối với trẻ dưới 1 tuổi", "tỷ lệ bao phủ BHYT: người cao tuổi 95%" are no figures of
everybody: each stands under a name of its own, with the group in it.
"""

from __future__ import annotations

import re

_PLACE = r"(?:xã|phường|đặc khu|thị trấn|tỉnh|thành phố|huyện|quận)"
# Small places are parts of the one that the document is of; with a name each is a group of its own.
_NAMED_PLACE = re.compile(
    rf"(?<!\w){_PLACE}(?! (?:đảo|biên giới|miền núi|vùng|loại|khu vực|nghèo|còn|trên|dưới|từ|có|được|tham gia)(?!\w))"
    r"(?: (?!(?:được|có|tham gia|thuộc|từ|dưới|trên|là|đạt)(?!\w))[^\W\d_]+){1,3}"
)
_EVERYBODY = re.compile(
    rf"(?<!\w)(?:người dân|nhân dân|số dân|dân số|dân cư|cư dân|toàn dân|dân|người|mọi|tất cả|các|những|số|tổng|toàn"
    rf"|cả|trên|trong|tại|ở|của|thuộc|cho|địa bàn|địa phương|địa phận|cả nước|{_PLACE}|được|có|là|đều|tham gia|cấp"
    rf"|thực hiện|hưởng|đã|và|thẻ|lập|quản lý|khám)(?!\w)"
)
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W_]")
_ALL = r"(?:(?:tất cả|các|những|mọi|mỗi|số)\s+)*"
_PEOPLE = re.compile(
    _ALL + r"(?:người|trẻ|phụ nữ|học sinh|sinh viên|học viên|hộ|cán bộ|công chức|viên chức|công nhân|nông dân|ngư dân"
    r"|lao động|thuyền viên|hội viên|đoàn viên|đảng viên|đồng bào|bệnh nhân|thanh niên|thiếu niên|thiếu nhi|thai phụ"
    r"|sản phụ|bà mẹ|nam|nữ|nhóm|đối tượng|lứa tuổi|độ tuổi|giáo viên|chiến sĩ|cựu chiến binh|thân nhân|doanh nghiệp"
    r"|thành viên|cháu|em)(?!\w)"
)
_SPOT = re.compile(
    _ALL + r"(?:thôn|bản|buôn|làng|ấp|xóm|khu|vùng|tuyến|nội thành|ngoại thành|nội thị|đô thị|thành thị|nông thôn|miền"
    r"|tổ dân phố|xã|phường|đặc khu|thành phố|tỉnh|trường|trạm|cơ sở|bệnh viện|địa bàn|điểm|cụm|hải đảo|đồng bằng"
    r"|biên giới|nhà hàng|bếp ăn|chợ|chi bộ|đơn vị|cơ quan|tổ|đội|gia đình|hợp tác xã)(?!\w)"
)
_AREA = re.compile(_ALL + r"(?:xã|phường|đặc khu|vùng|khu vực|địa bàn|trạm|miền)(?!\w)")
_BEHIND = re.compile(
    r"\s*(?:(?:dân số|số dân|tổng số)\s+)?(?:đối với|ở|tại|cho)\s+(?P<group>[^,;:.()%]*[^,;:.()%\s])[\s.,;)]*$"
)
_CLOSING = re.compile(r"\s(?:và|còn)\s*$")
_ONLY = re.compile(r"\s*(?:,|và|còn|nhưng)?\s*riêng\s+(?:(?:đối với|với|tại|ở|cho)\s+)?")
_SINGLED = re.compile(r"(?<!\w)riêng(?!\w)")
# "…; đối với các xã 94%": a clause that tells of other people or another place than the one before.
_OPENS_WITH = re.compile(r"[\s;]*(?:(?:còn|riêng|và)\s+)?(?:đối với|với|ở|tại)\s+(?P<group>[^,;:.()%\d]+)")
_FOR_WHOM = re.compile(r"(?<!\w)(?:đối với|ở|tại)\s+(?P<group>[^,;:.()%]*[^,;:.()%\s])\s*$")
_TO_WHOM = re.compile(r"(?:đối với|với|ở|tại|cho|của|là|trong đó)\s+")
# What it does besides being who it is: "có thai", "có công" only tell who.
_DOES = re.compile(
    r"(?<!\w)(?:được|bị|mắc|tham gia|sử dụng|dùng|thực hiện|tiêm|khám|sàng lọc|biết|kê|di dời|di chuyển|phân loại|đạt"
    r"|triển khai|xây dựng|ký|kết nối|hoàn thành|bảo đảm|đảm bảo|tổ chức|thu gom|xử lý|đăng ký|áp dụng|đáp ứng|cung cấp"
    r"|có(?! thai|(?: hoàn cảnh| mức sống| công| bệnh| thu nhập| thẻ|\s*$)))(?!\w)"
)
_MANNER = re.compile(
    r"(?P<quantity>(?:tỷ|tỉ) lệ) (?P<verb>(?:được )?(?:quản lý|phát hiện|điều trị|kiểm soát|sàng lọc|khám"
    r"|tiêm(?: chủng)?|thu gom|xử lý|lập hồ sơ|theo dõi|tư vấn|xét nghiệm|giải quyết|cung cấp|sử dụng)) \S.*",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"(?P<stem>(?:tỷ|tỉ) lệ .+ (?:đối với|ở|của|cho)) \S.*", re.IGNORECASE)
# "Tỷ lệ thu gom rác khu vực đô thị", "khu vực nông thôn": one area in the other's place.
_IN_AREA = re.compile(r"(?P<stem>(?:tỷ|tỉ) lệ .+) (?P<kind>khu vực|vùng) \S.*", re.IGNORECASE)
_WHO_DOES = re.compile(
    r"(?P<quantity>(?:tỷ|tỉ) lệ) (?P<who>\S.*?) (?P<does>(?:được|tham gia|sử dụng|có|dùng|đạt|biết) .+)", re.IGNORECASE
)
_LONGEST = 14  # words; a longer one is a clause
_LONG = 6


def is_everybody(words: str) -> bool:
    """Whether lowered words mean the people of the whole place, or nobody in particular."""
    return _LETTER.search(_EVERYBODY.sub(" ", _NAMED_PLACE.sub(" ", words))) is None


def is_group(words: str) -> bool:
    """Whether lowered words name people or a place."""
    return _PEOPLE.match(words) is not None or _SPOT.match(words) is not None


def is_area(words: str) -> bool:
    """Whether lowered words name a place with a health station of its own, or such a station."""
    return _AREA.match(words) is not None


def is_part(words: str, name: str) -> bool:
    """Whether an indicator's name says itself whom lowered words name."""
    said = set(_WORD.findall(name.lower()))
    return set(_WORD.findall(_EVERYBODY.sub(" ", _NAMED_PLACE.sub(" ", words)))) <= said


def behind(low: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the group in the lowered words behind a figure ("92% đối với trẻ dưới 1 tuổi"), if they name one."""
    closing = _CLOSING.search(low, start, end)
    match = _BEHIND.match(low, start, closing.start() if closing else end)
    if match is None:
        return None
    words = match["group"]
    named = is_group(words) and not is_everybody(words) and len(words.split()) <= _LONGEST
    return match.span("group") if named and not _DOES.search(words) else None


def singled_out(low: str, start: int, end: int) -> int | None:
    """Where the group begins of which alone a figure is ("riêng học sinh"); None where nothing is singled out."""
    match = _ONLY.match(low, start, end)
    return match.end() if match else None


def only_at(low: str, start: int, end: int) -> int | None:
    """Where, between two figures, the second one's group is singled out."""
    found = _SINGLED.search(low, start, end)
    return found.start() if found else None


def opens_with_group(clause: str) -> bool:
    """Whether a lowered clause begins with whom or what place it is of: "đối với các xã đạt 94%"."""
    match = _OPENS_WITH.match(clause)
    return match is not None and is_group(match["group"])


def at_end_of(subject: str) -> tuple[int, int] | None:
    """The span of the group that a lowered subject ends with: "tỷ lệ … đối với các phường"."""
    match = _FOR_WHOM.search(subject)
    return match.span("group") if match and is_group(match["group"]) else None


def without_preposition(words: str) -> str:
    """An item of a list without the preposition that it may begin with: "đối với người cao tuổi"."""
    match = _TO_WHOM.match(words.lower())
    return words[match.end() :] if match else words


def does_something(words: str) -> bool:
    """Whether lowered words say what somebody does, not only who they are."""
    return _DOES.search(words) is not None


def may_be_item(words: str) -> bool:
    """Whether lowered words are short enough to be the name of a group."""
    return 0 < len(words.split()) <= _LONGEST and _LETTER.search(words) is not None


def of_group(name: str, group: str) -> str:
    """The name of a known indicator for a group alone."""
    return f"{name} ({' '.join(group.split())})"


def beside(name: str, item: str, *, stated: bool) -> str | None:
    """The name of the next item of a list whose first is called ``name`` in its own words; None where it is not sure.

    "Tỷ lệ người bệnh hen được quản lý … , người bệnh gút": the item takes the place of whom the first one is of.
    """
    item = " ".join(item.split())
    first = item.split()[0].lower()
    if (match := _IN_AREA.fullmatch(name)) and item.lower().startswith(f"{match['kind'].lower()} "):
        return f"{match['stem']} {item}"
    if match := _OF_WHOM.fullmatch(name):
        return f"{match['stem']} {item}"
    if (match := _WHO_DOES.fullmatch(name)) and _alike(match["who"], item, first):
        return f"{match['quantity']} {item} {match['does']}"
    if (match := _MANNER.fullmatch(name)) and not stated and len(item.split()) <= _LONG:
        return f"{match['quantity']} {match['verb']} {item}"
    return None


def _alike(who: str, item: str, first: str) -> bool:
    low = item.lower()
    people = _PEOPLE.match(who.lower()) is not None and _PEOPLE.match(low) is not None
    return len(item.split()) <= _LONG and (who.split(maxsplit=1)[0].lower() == first or people)
