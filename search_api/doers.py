"""Who a sentence of a document tells to do something, and which bodies a heading names."""

from __future__ import annotations

import re
from typing import Final

from indexer.records.agencies import is_known
from indexer.records.agency_words import HEAD, LOWER_NOUN, is_agency

# Where a doer may begin: a clause, or behind who is asked to do it.
_BEGINS: Final = re.compile(
    rf"(?:^\W*(?:[\dIVX]+[.)]\s*)?|[:;.,]\s+|\b(?P<order>[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Dd]o)(?: cho)?\s+)"
    rf"(?P<body>(?:(?i:các|mọi|từng|những|toàn bộ)\s+(?:{LOWER_NOUN}|{HEAD})|{HEAD}"
    rf"|(?i:các|những|mọi|từng) [\w ]{{2,30}}?(?= (?:phải|hoàn thành|gửi|nộp|báo cáo|lập|trình|tổ chức|thực hiện)\b)"
    rf"|(?:Điện lực|Thôn trưởng|Trưởng (?:thôn|bản)|Tổ trưởng|Chủ (?:đầu tư|rừng|hộ|cơ sở)|Nhà thầu|Bí thư|Chủ tịch)"
    rf"|(?(order)(?:{LOWER_NOUN}|công an|trạm y tế|[uủ][yỷ] ban|mặt trận|văn phòng|hội đồng)|(?!))))"
)
_DOES: Final = re.compile(
    r"(?<![\w-])(?:phải|cần|được|có trách nhiệm|chịu trách nhiệm|chủ trì|chủ động|phối hợp|khẩn trương|tham mưu"
    r"|thực hiện|triển khai|gửi|nộp|báo cáo|lập|trình|hoàn thành|hoàn thiện|ban hành|xây dựng|tổ chức"
    r"|rà soát|phê duyệt|thành lập|công bố|đăng ký|tổng hợp|bố trí|cập nhật|hướng dẫn|kiểm tra|theo dõi"
    r"|đôn đốc|thẩm định|cung cấp|căn cứ|tiếp tục"
    r"|rút kinh nghiệm|niêm yết|thông báo|ký|kiện toàn|đánh giá|quyết định|phân bổ|giải ngân|thanh toán|bàn giao"
    r"|chuẩn bị|tuyên truyền|tiếp nhận|giải quyết|xử lý|đề xuất|chỉ đạo|trên cơ sở|định kỳ|hằng|hàng)\b"
    r"(?!,? chính trị| liên quan)"
)
_NO_NAME: Final = re.compile(r"\d|[.;:]|\b(?:trước|sau|để|về|theo|khi|nếu|ngày|cho|từ|đến|với|là|bị)\b")
_LONGEST: Final = 160  # characters of the longest list of bodies that is looked through
_SENT_TO: Final = re.compile(
    r"\b(?:đến|về|cho|tới|gửi)\s+(?P<body>(?:các\s+)?[^.;:\d]{4,80}?)(?=\s+(?:trước|để|chậm|theo|trong|hằng|khi)\b|[.;]|$)"
)
_LISTED: Final = re.compile(r"(?i)(?:các\s+)?(?:ubnd|ủy ban nhân dân|sở|phòng|trạm|trung tâm)\b")
_NUMBERING: Final = re.compile(r"^\s*(?:[\dIVX]+(?:\.\d+)*[.)]|[a-zđ]\)|[-+•*–])\s*")


def doers(sentence: str) -> tuple[str, ...]:
    """The bodies that a sentence tells to do something, wherever they stand: before a verb, at a clause's start.

    "Trước ngày 15/12, UBND các xã gửi báo cáo về Sở Y tế": UBND các xã alone.
    """
    found = (
        (begins, _DOES.search(sentence, begins.end("body"), begins.end("body") + _LONGEST))
        for begins in _BEGINS.finditer(sentence)
    )
    return tuple(
        who
        for begins, does in found
        if does and not _NO_NAME.search(who := sentence[begins.start("body") : does.start()].strip())
    )


def bodies_of(heading: str) -> tuple[str, ...]:
    """The bodies that a heading is the name of, or gives a duty to: "2. UBND các xã, phường"."""
    bare = _NUMBERING.sub("", heading).strip(" .:")
    return (bare,) if is_agency(bare) or is_known(bare) else doers(bare)


def recipients(sentence: str) -> tuple[str, ...]:
    """The bodies that something is sent or told to: "chuyển danh sách đến UBND các xã trước ngày …"."""
    found = (each["body"].strip() for each in _SENT_TO.finditer(sentence))
    return tuple(body for body in found if is_agency(body) or is_known(body) or _LISTED.match(body))
