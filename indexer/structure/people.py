"""Whether a name is a person's: certificates are held by offices too, and an office signs for nobody."""

from __future__ import annotations

import re

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


def is_person(name: str) -> bool:
    """Whether a signer's name may be a person's."""
    return len(name.split()) in _WORDS and _OFFICE.match(normalise(name).lower()) is None
