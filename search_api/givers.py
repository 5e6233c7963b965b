"""Who gives the duties that a question asks for, or whose the document is that gives them: not whose they are."""

from __future__ import annotations

import re
from typing import Final

_BODY: Final = (
    r"đảng ủy|đảng uỷ|dang uy|tỉnh ủy|tỉnh uỷ|tinh uy|ủy ban nhân dân|uỷ ban nhân dân|uy ban nhan dan|ubnd"
    r"|đảng đoàn quốc hội|dang doan quoc hoi|chính phủ|chinh phu|hđnd|hdnd|hội đồng nhân dân|hoi dong nhan dan"
)

DOCUMENT_OF: Final = re.compile(
    r"(?i)\b(?:kế hoạch|ke hoach|công văn|cong van|chương trình(?: hành động)?|chuong trinh(?: hanh dong)?|nghị quyết"
    r"|nghi quyet|chỉ thị|chi thi|quyết định|quyet dinh|hướng dẫn|huong dan|văn bản|van ban)"
    # "Kế hoạch thực hiện NQ 57 của …": with what it carries out.
    r"(?: (?:thực hiện|thuc hien|triển khai|trien khai) (?:nghị quyết|nghi quyet|nq|kết luận|ket luan|chỉ thị|chi thi)"
    r"(?: số| so)? \d[\w/-]*)?"
    r" (?:của|cua) (?:(?:ban thường vụ|ban thuong vu|thường trực|thuong truc) )?"
    rf"(?P<body>{_BODY})\b"
)
""" "Kế hoạch của Đảng ủy xã … giao Công an xã việc gì": the document's issuer, ``body``."""

GIVER: Final = re.compile(
    rf"(?i)^[^,;?]*?\b(?:{_BODY})\b[^,;?]*?(?<!được)(?<!duoc)"
    r" (?:giao|yêu cầu|yeu cau|đề nghị|de nghi|phân công|phan cong)(?: cho)? "
    r"(?=(?:các |cac )?(?:mặt trận|mat tran|mttq|ủy ban|uỷ ban|uy ban|ubnd|ban|phòng|phong|trạm|tram|công an|cong an"
    r"|đảng|dang|hội|hoi|đoàn|doan|trung tâm|trung tam|chi|sở|so|bộ|bo"
    r"|kiểm toán|kiem toan|tòa án|toa an|viện|vien"
    r"|ngân hàng|ngan hang|bảo hiểm|bao hiem|trường|truong|văn phòng|van phong|thanh tra"
    r"|doanh nghiệp|doanh nghiep)\b(?! (?:nào|nao|gì|gi)\b))"
)
""" "Đảng ủy xã … giao Mặt trận việc gì": all before the agency whose duties are asked for."""


def given_by(text: str) -> list[tuple[int, int]]:
    """Where in a question on duties the givers stand, ``[start, end)`` in characters."""
    return [match.span("body") for match in DOCUMENT_OF.finditer(text)]
