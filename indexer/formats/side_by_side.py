"""Letterheads and signatures that a text file prints in two columns, with blanks between: read one after the other.

Nghị định 30/2020/NĐ-CP, Phụ lục I, sets issuer and motto, recipients and signature beside each other. A reader that
keeps the layout gives "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", which is no line of either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_TWO: Final = re.compile(r"^\s*(?P<left>\S.*?)\s{3,}(?P<right>\S.*?)\s*$")
_HEAD: Final = re.compile(r"cộng h[òo][aà] xã hội|đảng cộng sản việt nam|độc lập\s*-\s*tự do", re.IGNORECASE)
_CLOSING: Final = re.compile(r"^\s*nơi nhận\b", re.IGNORECASE)
_HEAD_LINES: Final = 12
_RIGHT_ONLY: Final = 12  # blanks at a line's start from which nothing stands in its left column
_BREAK: Final = 3  # lines without a second column that end the two
_BLANKS: Final = 6  # blank lines that a signature is written into at most
_STAGGERED: Final = 3  # lines below "Nơi nhận" in which the signature beside it begins at the latest
_SIGNING: Final = re.compile(r"(?:T/?M|K/?T|T/?L|T?/?UQ|Q)\b\.?\s|(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG)\b")
_RECIPIENT: Final = re.compile(r"^\s*[-+•*–]|^\s{2,}\S")
_NEXT: Final = re.compile(r"^\s*(?:phụ lục|danh mục|biểu|mẫu|[IVX]+\.|[-–]?\s*\d+\s*[-–]?\s*$)", re.IGNORECASE)


def one_after_the_other(lines: Sequence[str]) -> list[str]:
    """The lines of a page with such a letterhead or signature taken apart: all of its left, then all of its right."""
    out: list[str] = []
    place = 0
    while place < len(lines):
        end = _end(lines, place) if _starts(lines, place) else place
        if end > place:
            out += _apart(lines[place:end])
            place = end
        else:
            out.append(lines[place])
            place += 1
    return out


def _starts(lines: Sequence[str], place: int) -> bool:
    two = _TWO.match(lines[place])
    if _CLOSING.match(lines[place]) and (two or _is_signed_below(lines, place)):
        return True
    if two is None:
        return False
    return place < _HEAD_LINES and any(_HEAD.search(line) for line in lines[place : place + 2])


def _is_signed_below(lines: Sequence[str], place: int) -> bool:
    """Whether the signature stands beside the recipients, a little lower than their head."""
    below = [line for line in lines[place + 1 : place + 1 + _STAGGERED] if line.strip()]
    beside = [two["right"] for line in below if (two := _TWO.match(line)) and _RECIPIENT.match(two["left"])]
    beside += [line.strip() for line in below if _is_right_only(line)]
    return any(map(_SIGNING.match, beside))


def _end(lines: Sequence[str], start: int) -> int:
    """Behind the last line that has, or is, a second column."""
    if _CLOSING.match(lines[start]):
        return _end_of_closing(lines, start)
    width = min(two.start("right") for two in map(_TWO.match, lines[start : start + 2]) if two)
    end = start + 1
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if _TWO.match(line) or _is_right_only(line):
            end = place + 1
        elif len(line.rstrip()) > width or place - end >= _BREAK:
            break
    return end


def _end_of_closing(lines: Sequence[str], start: int) -> int:
    """The same of recipients and signature: between the signer's post and name may stand all of the recipients."""
    end, blanks = start + 1, 0
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if not line.strip():
            blanks += 1
            continue
        if blanks > _BLANKS or _NEXT.match(line) or _HEAD.search(line):
            break
        if _TWO.match(line) or _is_right_only(line):
            end = place + 1
        elif not _RECIPIENT.match(line):
            break
        blanks = 0
    return end


def _is_right_only(line: str) -> bool:
    return len(line) - len(line.lstrip()) >= _RIGHT_ONLY and not line.strip().isdigit()


def _apart(lines: Sequence[str]) -> list[str]:
    left, right = [], []
    for line in lines:
        two = _TWO.match(line)
        if two:
            left.append(two["left"])
            right.append(two["right"])
        else:
            (right if _is_right_only(line) else left).append(line.strip())
    return [*left, "", *right, ""]
