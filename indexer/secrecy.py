"""The secrecy stamp in a document's header: MẬT, TỐI MẬT, TUYỆT MẬT.

Levels and stamps: Luật Bảo vệ bí mật nhà nước 117/2025/QH15 with Nghị định 63/2026/NĐ-CP (before 1 March 2026 Luật
29/2018/QH14 with Nghị định 26/2020/NĐ-CP). The stamp stands in a frame of its own below the document's number.
Only the header counts: a document may speak of secrets all it likes.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from indexer.model import Line
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Reading

LEVELS = {"mat": "Mật", "toimat": "Tối mật", "tuyetmat": "Tuyệt mật"}

_HEADER_LINES = 40
# What is further down a page than this is no header (the stamp's lowest place is below the number, above the title).
_HEADER_DEPTH = 0.5
_LONGEST_HEADER_LINE = 160
_MOST_HEADER_ROWS = 4  # a table of more rows is no letterhead
# With these the text itself begins.
_BODY = re.compile(
    r"^(?:căn cứ|thực hiện|xét|kính gửi|điều \d|chương [ivx\d]|phần (?:[ivx\d]|thứ)|mục [ivx\d]|[ivx]+\s*[.)]"
    r"|\d+\s*[.)]\s|[a-zđ]\s*[.)]\s|[-–+•*]\s)",
    re.IGNORECASE,
)
_WORDS = r"(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)"
# A line of the letterhead in which a stamp may stand beside something else, as readers join what is side by side.
_BESIDE = re.compile(
    r"số\s*:|/[A-ZĐ]{2}|ngày\s.*tháng|cộng\s+h[oò][aà]\s+xã\s+hội|độc\s+lập\s*[-–]\s*tự\s+do|đảng\s+cộng\s+sản",
    re.IGNORECASE,
)
_STAMP_BESIDE = re.compile(
    rf"(?<![\w/])(?<!BẢO )(?<!BÍ )(?<!CƠ )(?<!ĐỘ )(?<!MỨC )({_WORDS})(?![\w/])(?!\s+(?:MÃ|ĐỘ|KHẨU|VỤ|THƯ|DANH)\b)"
)
_STATED = re.compile(r"^\W*(?:mức\s+)?độ\s+(?:bảo\s+)?mật\s*[:–-]\s*\W*(tuyệt mật|tối mật|mật)\W*$", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?:mức\s+)?độ\s+mật\s*:?\W*$", re.IGNORECASE)
_TAGGED = re.compile(rf"^\W*(?:chủ đề\s*:|v/v\b)?\s*[\[(]\s*({_WORDS})\s*[\])]", re.IGNORECASE)
_DECLASSIFIED = re.compile(r"^\W*(?:đã\s+)?giải\s+mật\b", re.IGNORECASE)
_NOT_LETTERS = re.compile(r"[\W\d_]+")
# What every letterhead holds, as OCR without marks may leave it: beside it "TOI MAT" is a stamp too.
_LETTERHEAD = re.compile(r"cong hoa xa hoi chu|doc lap|dang cong san|uy ban nhan dan|hoi dong nhan dan|so:")


def stamp_of(reading: Reading) -> str | None:
    """The level that the header of the first page states ("Mật", "Tối mật", "Tuyệt mật"); None where it has none."""
    header = [*reading.furniture, *_header(reading)]
    if any(_DECLASSIFIED.match(line) for line in header):
        return None
    official = any(_LETTERHEAD.search(fold(line)) for line in header)
    for index, line in enumerate(header):
        after = header[index + 1] if index + 1 < len(header) else ""
        found = _alone(line, official=official) or _stated(line, after) or _beside(line)
        if found:
            return LEVELS[found]
    return None


def refusal(name: str, level: str) -> str:
    """Why a document with a stamp is not taken in, and what can be done: nothing of what it says."""
    return (
        f"{name}: phần đầu văn bản có dấu chỉ độ mật “{level.upper()}” nên không tiếp nhận, không lưu lại gì. "
        "Cách xử lý: văn bản mật chỉ được đưa vào máy thuộc mạng LAN độc lập, nơi quản trị viên đã đặt "
        "CANCU_ALLOW_SECRET=1; nếu văn bản đã giải mật thì dùng bản có dấu giải mật."
    )


def is_stamp(line: str) -> bool:
    """Whether a line of an official document is a secrecy stamp and nothing else."""
    return _alone(line, official=True) is not None


def _header(reading: Reading) -> Iterator[str]:
    """The lines of the first page down to where the text begins."""
    if not reading.pages:
        return
    page = reading.pages[0]
    for line in islice(_lines(reading), _HEADER_LINES):
        if _BODY.match(line.text) or len(line.text) > _LONGEST_HEADER_LINE:
            return
        if line.top is None or page.height is None or line.top < _HEADER_DEPTH * page.height:
            yield line.text


def _lines(reading: Reading) -> Iterator[Line]:
    for item in reading.pages[0].items:
        if isinstance(item, Line):
            if item.text.strip():
                yield item
        elif len(item.rows) <= _MOST_HEADER_ROWS:
            yield from (Line(cell, top=item.top) for row in item.rows for cell in row if cell)
        else:
            return


def _alone(line: str, *, official: bool) -> str | None:
    """A line that is the stamp and nothing else, in capitals, maybe letter by letter, maybe without its marks."""
    letters = _NOT_LETTERS.sub("", line)
    level = fold(letters)
    if level not in LEVELS or not letters.isupper():
        return None
    return level if official or not letters.isascii() else None


def _stated(line: str, after: str) -> str | None:
    """A level that is stated as one: "Độ mật: Tối mật", "[MẬT] Về việc …"."""
    found = _STATED.match(line) or _TAGGED.match(line)
    if found:
        return _level(found[1])
    value = _NOT_LETTERS.sub("", fold(after))
    return value if _LABEL.match(line) and value in LEVELS else None


def _beside(line: str) -> str | None:
    found = _STAMP_BESIDE.search(line) if _BESIDE.search(line) else None
    return _level(found[1]) if found else None


def _level(words: str) -> str:
    return _NOT_LETTERS.sub("", fold(words))
