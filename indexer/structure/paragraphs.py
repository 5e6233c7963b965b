"""Lines in, paragraphs out: what was wrapped, or cut by a page, is one again.

The evidence, strongest first: a marker that fits the numbering; whether the sentence is finished; whether the next
word would have fitted on the line (then breaking was meant); gaps and indents. Blank lines alone decide nothing,
because in many files every line is followed by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.structure.flow import FlowLine, FlowTable
from indexer.structure.markers import Marker, Numbering, parse_marker
from indexer.vietnamese.places import communes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_END = re.compile(r"[.;:!?…][”\"’')\]]*$|\./\.?$")
_FINISHED = re.compile(r"[.;!?…][”\"’')\]]*$|\./\.?$")
# A line ending in one of these goes on, whatever comes next.
_OPEN_END = re.compile(
    r"(?:[,(“/–-]|\b(?:và|của|số|trong|cho|với|từ|đến|(?<![Tt]ồn )(?<![Hh]iện )tại|là|"
    r"các|những|về|theo|do|được|để|bằng|ngày|tháng|năm|"
    r"hoặc|trên|dưới|giữa|bởi|như|Nghị quyết|Kế hoạch|Quyết định|Chỉ thị|Bộ Chính|Ban Thường|Ban Chấp|Trung))$"
)
# A break inside a name: "Ban | Thường vụ", "Ban Thường vụ | Tỉnh ủy".
_BROKEN_NAME = re.compile(
    r"\b(?:Ban\n(?:Thường vụ|Chấp hành|Bí thư|Tổ chức|Tuyên giáo|Chỉ đạo)|(?:Thường vụ|Thường trực|Chấp hành)\n"
    r"(?:Tỉnh|Thành|Đảng|Huyện) (?:ủy|uỷ|bộ)|Mặt trận\nTổ quốc|Nhân\ndân"
    r"|Chủ tịch\n(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng))\b"
)
# "… phối hợp với Sở | Khoa học và Công nghệ": an organ's sort, whose name is yet to come.
_NAMELESS_END = re.compile(
    r"(?:,|\b(?:với|và|của|do|giao|theo|cho|gửi|về)) "
    r"(?:Sở|Bộ|Phòng|Ban|Cục|Vụ|Viện|Hội|Chi cục|Trung tâm|Ủy ban|Uỷ ban|Đảng ủy|Tổng cục)$"
)
# "… diện tích tự nhiên | 57,4 km²": a figure that belongs to the sentence, and no number of an item.
_FIGURE_START = re.compile(r"\d{1,3}(?:[.,]\d+)+\s*(?:%|[^\W\d_])")
# "… gửi về Phòng Văn hóa | - Xã hội": the hyphen inside the name of an office or of a branch, and no bullet.
_BROKEN_COMPOUND = re.compile(
    r"\b(?:Văn h(?:óa|oá)\n[-–] Xã hội(?! h[óo][áa])|Kinh tế\n[-–] (?:Xã hội(?! h[óo][áa])|Kỹ thuật|Tài chính|Hạ tầng)"
    r"|Tài chính\n[-–] Kế hoạch|Kế hoạch\n[-–] Tài chính|Lao động\n[-–] Thương binh|Thi đua\n[-–] Khen thưởng"
    r"|Tư pháp\n[-–] Hộ tịch|Văn phòng\n[-–] Thống kê|Địa chính\n[-–] (?:Xây dựng|Nông nghiệp|Môi trường)"
    r"|Dân số\n[-–] Kế hoạch h(?:óa|oá)|Chính trị\n[-–] Xã hội|Tổ chức\n[-–] (?:Cán bộ|Hành chính|Nội vụ)"
    r"|Hành chính\n[-–] (?:Tổ chức|Quản trị)|Bà mẹ\n[-–] Trẻ em)\b",
    re.IGNORECASE,
)
_UNIT_END = re.compile(r"\b(?:xã|phường|đặc khu)$", re.IGNORECASE)
_LONGEST_PLACE = 4  # syllables
_CODE_HYPHEN = re.compile(r"(?:\d|[A-ZĐ])[-–]$")
_CODE_START = re.compile(r"^(?:[A-ZĐ]{1,6}[a-zA-ZĐđ]{0,4}\d*(?:/|$|[\s,;.])|[A-ZĐ][A-ZĐa-z0-9]*/)")
_SLASH_CODE = re.compile(r"\d/$")
_CLOSING = re.compile(r"^(?:Nơi nhận\s*:?|Kính gửi\s*:?)", re.IGNORECASE)
_STARTS = re.compile(r"^(?:Căn cứ |Theo đề nghị |Xét |Trên đây là |Thực hiện Nghị quyết )")
_TAIL = 80  # characters that tell how a paragraph ends: looking through all of it at each line takes for ever
_LONGEST = 20_000  # characters: ten pages without an end are no paragraph
_SHORT_HEADING = 60
_LONG_SENTENCE = 100  # an unfinished paragraph of this many characters was cut, not ended


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with the marker it starts with (accepted as fitting) and the pages it runs over."""

    text: str
    page_start: int
    page_end: int
    marker: Marker | None = None
    gap: int = 0
    centred: bool = False
    bold: bool = False
    level: int | None = None
    lines: int = 1


def join_paragraphs(items: Iterable[FlowLine | FlowTable]) -> Iterator[Paragraph | FlowTable]:
    """Paragraphs and tables in order; a table inside a sentence cut by a page does not end the sentence."""
    joiner = _Joiner()
    for item in items:
        if isinstance(item, FlowTable):
            yield from joiner.flush()
            yield item
        else:
            yield from joiner.push(item)
    yield from joiner.flush()


class _Joiner:
    def __init__(self) -> None:
        self._numbering = Numbering()
        self._open: _Open | None = None

    def push(self, line: FlowLine) -> Iterator[Paragraph]:
        if not line.text:
            return
        marker = self._marker(line)
        if self._open is not None and marker is None and _continues(self._open, line):
            self._open = self._open.extended(line)
            return
        yield from self.flush()
        if marker is not None:
            self._numbering.accept(marker)
        self._open = _Open(_opened(line, marker), line)

    def flush(self) -> Iterator[Paragraph]:
        if self._open is not None:
            paragraph = self._open.paragraph
            marker = parse_marker(paragraph.text) if paragraph.marker is not None else None
            yield replace(paragraph, marker=marker)
        self._open = None

    def _marker(self, line: FlowLine) -> Marker | None:
        """The line's marker if it fits here, else None: the line merely starts with a digit or a hyphen."""
        marker = parse_marker(line.text)
        if marker is None or self._open is None:
            return marker
        if marker.kind in ("bullet", "plus"):
            return None if _is_compound(self._open, line, marker) else marker
        small = marker.rest[:1].islower()
        finished = _END.search(self._open.tail) is not None or self._open.ended_early(line)
        if marker.kind == "article" and not marker.rest and not _END.search(self._open.tail):
            return None  # "… quy định tại khoản 2 | Điều 7."
        if self._numbering.expects(marker):
            return marker if finished or not small else None
        return marker if finished and not small and marker.rest[:1].isalpha() else None


@dataclass(frozen=True, slots=True)
class _Open:
    """The paragraph being read and its last line."""

    paragraph: Paragraph
    last: FlowLine

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def tail(self) -> str:
        """How the text ends."""
        return self.paragraph.text[-_TAIL:]

    def extended(self, line: FlowLine) -> _Open:
        return _Open(
            replace(
                self.paragraph,
                text=glue(self.text, line.text),
                page_end=line.page,
                lines=self.paragraph.lines + 1,
                centred=self.paragraph.centred and line.centred,
            ),
            line,
        )

    def ended_early(self, line: FlowLine) -> bool:
        """Whether the last line left room for the next word, so that its end was meant."""
        return self.last.would_fit(_first_word(line)) is True


def _opened(line: FlowLine, marker: Marker | None) -> Paragraph:
    return Paragraph(line.text, line.page, line.page, marker, line.gap, line.centred, line.bold, line.level)


def _first_word(line: FlowLine) -> str:
    return line.text.split(" ", 1)[0]


def _is_compound(held: _Open, line: FlowLine, marker: Marker) -> bool:
    """Whether "- xã hội của xã" behind "kinh tế" is the hyphen of a compound and no bullet."""
    if line.whole or _END.search(held.tail):
        return False
    if len(held.text) >= _SHORT_HEADING and _BROKEN_COMPOUND.search(f"{held.tail}\n{line.text}"):
        return not held.ended_early(line)
    if not marker.rest[:1].islower():
        return False
    return not held.ended_early(line) or len(held.text) >= _LONG_SENTENCE


def _continues(held: _Open, line: FlowLine) -> bool:
    if line.whole or held.last.whole or line.level or held.last.level or _CLOSING.match(line.text):
        return False
    if len(held.text) > _LONGEST:
        return False
    if _CODE_HYPHEN.search(held.tail) and _CODE_START.match(line.text):
        return True
    if held.last.centred != line.centred and not line.unwrapped:
        return False
    if _FINISHED.search(held.tail):
        return _goes_on_after_sentence(held, line)
    return _goes_on_inside_sentence(held, line)


def _goes_on_after_sentence(held: _Open, line: FlowLine) -> bool:
    """A full stop at a full line's end: the paragraph goes on unless a gap, an indent or room says otherwise."""
    if line.unwrapped or line.gap or _STARTS.match(line.text):
        return False
    if line.indented and not held.last.indented:
        return False
    return held.last.would_fit(_first_word(line)) is False


def _goes_on_inside_sentence(held: _Open, line: FlowLine) -> bool:
    small = line.text.lstrip("“\"'(")[:1].islower()
    if held.text.endswith(":"):
        return not line.gap and small
    if (_OPEN_END.search(held.tail) and not _is_heading_line(held, line)) or (small and not line.bold > held.last.bold):
        return True
    if _breaks_a_name(held.tail, line.text):
        return True
    if line.gap > 1 or line.bold != held.last.bold:
        return False
    if _FIGURE_START.match(line.text) and not line.gap and len(held.text) >= _SHORT_HEADING:
        return True
    return len(held.text) >= _LONG_SENTENCE if line.unwrapped else not held.ended_early(line)


def _is_heading_line(held: _Open, line: FlowLine) -> bool:
    """Whether a numbered line was ended on purpose, whatever its last word ("2. Tồn tại")."""
    marker = held.paragraph.marker
    numbered = marker is not None and marker.kind not in ("bullet", "plus") and len(held.text) <= _SHORT_HEADING
    alone = numbered and held.paragraph.lines == 1 and held.ended_early(line) and line.text[:1].isupper()
    return alone and bool(line.gap or (line.indented and not line.unwrapped))


def _breaks_a_name(held: str, line: str) -> bool:
    """Whether the break stands inside the name of an organ, or between "xã" and the commune's name."""
    if _BROKEN_NAME.search(f"{held}\n{line}") or (_NAMELESS_END.search(held) and line[:1].isupper()):
        return True
    words = re.findall(r"\w+", line)[:_LONGEST_PLACE]
    return bool(_UNIT_END.search(held)) and any(
        communes(" ".join(words[:length])) for length in range(2, len(words) + 1)
    )


def glue(left: str, right: str) -> str:
    """Two wrapped pieces as one: "72-" + "NQ/TW" without a blank, "kinh tế -" + "xã hội" with one."""
    tail = left[-_TAIL:]
    if _CODE_HYPHEN.search(tail) and _CODE_START.match(right):
        return left + right
    if _SLASH_CODE.search(tail) and right[:1].isdigit():
        return left + right
    return f"{left} {right}"
