"""Where a sentence says from where a figure rises or falls: "tăng từ 71% năm 2025 lên 88%".

Where it is now is no target, nor is its year one; "từ 15 tuổi … xuống còn 30%" is no such place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURE = r"\d+(?:[.,]\d+)*(?:\s*[-–]\s*\d+(?:[.,]\d+)*)?"
_BASELINE = re.compile(
    rf"(?<!\w)từ\s+(?:(?:mức|khoảng|trên|dưới|gần|hơn|con số|tỷ lệ)\s+){{0,2}}(?!(?:19|20)\d\d(?!\d)){_FIGURE}"
    r"(?P<unit>\s?%|\s+(?!tuổi|(?:tháng|ngày|tuần)\s+tuổi)(?!năm\s+\d|lên|xuống|trở|còn|thành|tăng|nâng|giảm|hiện)[^\W\d_]+"
    r"(?:\s(?!năm\s+\d|lên|xuống|trở|còn|thành|tăng|nâng|giảm|hiện)[^\W\d_]+){0,2}(?:\s?/\s?[^\W\d_]+)?)?"
    r"(?:\s*\(?(?:(?:của|vào|cuối|hết)\s+)?(?:năm\s+(?:19|20)\d\d|hiện\s+(?:nay|tại))\)?)?"
    r"(?=(?:,?\s+(?:phấn đấu\s+)?(?:đến|tới|vào|trong)\s[^.;%]{0,40}?)?,?\s+(?:(?:tăng|nâng|giảm)\s+)?"
    rf"(?:lên|xuống|còn|thành)(?!\w)(?:\s+[^\W\d_]+){{0,3}}\s+{_FIGURE}(?P<share>\s?%)?)"
)


def baselines(low: str) -> Iterator[tuple[int, int]]:
    """Where it is said from where a figure rises or falls, both shares or neither."""
    for match in _BASELINE.finditer(low):
        if ("%" in (match["unit"] or "")) == (match["share"] is not None):
            yield match.span()
