"""Verbs that say that so many of something are to be made, held or reached: "tổ chức 6 lớp", "trồng mới 40 ha"."""

from __future__ import annotations

import re

_MAKES = (
    r"(?:tổ chức|xây dựng|xây|thành lập|hình thành|phát triển|nhân rộng|đào tạo|bồi dưỡng|tập huấn|trồng|mở|duy trì"
    r"|hoàn thành|đưa|tạo|giải quyết|cấp|trang bị|lắp đặt|thu hút|phát sóng|đăng tải|đơn giản hóa|cắt giảm|rà soát"
    r"|cải tạo|nâng cấp|sửa chữa|đầu tư|công nhận|chứng nhận|xóa|khởi công|kết nạp|tuyển sinh|tuyển dụng|huy động"
    r"|vận động|số hóa|di dời|thu gom|xử lý|triển khai|thực hiện|thí điểm)"
)
_ENDS = re.compile(
    rf"(?<!\w){_MAKES}(?:\s+(?:mới|thêm|được|thành công|nghề|việc làm|định kỳ|lại|từ|(?:mỗi|hằng|hàng) năm))*"
    r"(?:\s+(?:cho|tại))?\s*$"
)
_BEGINS = re.compile(
    rf"\W*(?:(?:phấn đấu|mỗi năm|hằng năm|hàng năm|chủ động|tham mưu|tích cực)(?!\w)\W*)*{_MAKES}(?!\w)"
)
_HAS = re.compile(r"(?<!\w)(?:có|đạt|bảo đảm|đảm bảo)(?:\s+(?:được|đủ|từ))*\s*$")
_TO_HAVE = re.compile(r"\W*(?:phấn đấu\W*)?có(?:\s+thêm)?\s*$")
_OF_EACH = re.compile(r"\W*(?:phấn đấu\W+)?mỗi (?!năm|quý|tháng|tuần|ngày)\w")
_OF_ALL = re.compile(r"\W*(?:toàn |cả |trên địa bàn |)(?:xã|phường|đặc khu|tỉnh|thành phố|huyện|địa phương)(?!\w)")


def ends_with_verb(low: str) -> bool:
    """Whether the lowered words before a number end in such a verb."""
    return _ENDS.search(low) is not None


def is_order(low: str) -> bool:
    """Whether the lowered words before a number ask for something: "tổ chức …", "mỗi trường tổ chức …"."""
    return (_BEGINS.match(low) or _OF_EACH.match(low)) is not None


def says_each_has(low: str) -> bool:
    """Whether they say what each of several, or the whole place, is to have: "mỗi xã có", "toàn xã có"."""
    return _HAS.search(low) is not None and (_OF_EACH.match(low) or _OF_ALL.match(low)) is not None


def says_to_have(low: str) -> bool:
    """Whether they are nothing but "có": "đến năm 2030: có 2 sản phẩm …"."""
    return _TO_HAVE.match(low) is not None
