"""Whether a name is a person's: certificates are held by offices too, and an office signs for nobody."""

from __future__ import annotations

import re

from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import normalise

# How the names of offices begin. With their marks: "Đặng", "Trương", "Vũ" are families, "Đảng", "Trường", "Vụ" are not.
_OFFICE = re.compile(
    r"^(?:cổng|ủy ban|uỷ ban|uy ban|ubnd|hđnd|hdnd|hội|văn phòng|van phong|sở|bộ|ban|phòng|cục|chi cục|chi cuc|tổng|vụ|"
    r"trung tâm|trung tam|công ty|cong ty|công an|cong an|công đoàn|đảng|tỉnh|thành|thành phố|thanh pho|huyện|quận|"
    r"thị xã|xã|phường|thị trấn|trường|bệnh viện|benh vien|trạm|viện|quỹ|đoàn thanh niên|đoàn tncs|liên đoàn|"
    r"mặt trận|mat tran|kho bạc|chính phủ|chinh phu|quốc hội|quoc hoi|hợp tác xã|bảo hiểm|bao hiem|tòa án|toà án|"
    r"thanh tra|ngân hàng|đài|báo|thuế)\b"
)
_WORDS = range(2, 7)
_RANK = r"(?:(?:Thiếu|Trung|Thượng|Đại)\s+(?:úy|uý|tá|tướng)\s+)?"
_TITLES = r"(?:(?:GS|PGS|TS|ThS|BS|BSCKI{1,2}|CKI{1,2}|DS|KS|LS|CN)\.?\s*)*"
_NAME_LINE = re.compile(rf"{_RANK}{_TITLES}(?P<name>(?:[{CAPITAL}](?:\.|[\w’']*)\s+){{1,5}}[{CAPITAL}][\w’']*)")


def is_person(name: str) -> bool:
    """Whether a signer's name may be a person's."""
    return len(name.split()) in _WORDS and _OFFICE.match(normalise(name).lower()) is None


def is_name(line: str) -> bool:
    """Whether a signature's line has the form of a person's name, rank and titles before it.

    No abbreviation is in one: "VHXH. Lò Thị Hoa" is the end of the recipients and a name.
    """
    match = _NAME_LINE.fullmatch(line)
    if match is None:
        return False
    words = match["name"].split()
    return match["name"].isupper() or not any(len(word.strip(".")) > 1 and word.isupper() for word in words)


def without_rank(name: str) -> str:
    """A signer's name without the military rank before it."""
    return re.sub(rf"^{_RANK}", "", name)
