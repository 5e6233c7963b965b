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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_END = re.compile(r"[.;:!?…][”\"’')\]]*$|\./\.?$")
_FINISHED = re.compile(r"[.;!?…][”\"’')\]]*$|\./\.?$")
# A line ending in one of these goes on, whatever comes next.
_OPEN_END = re.compile(
    r"(?:[,(“/–-]|\b(?:và|của|số|trong|cho|với|từ|đến|tại|là|các|những|về|theo|do|được|để|bằng|ngày|tháng|năm|"
    r"hoặc|trên|dưới|giữa|bởi|như|Nghị quyết|Kế hoạch|Quyết định|Chỉ thị|Bộ Chính|Ban Thường|Ban Chấp|Trung))$"
)
_CODE_HYPHEN = re.compile(r"(?:\d|[A-ZĐ])[-–]$")
_CODE_START = re.compile(r"^(?:[A-ZĐ]{1,6}[a-zA-ZĐđ]{0,4}\d*(?:/|$|[\s,;.])|[A-ZĐ][A-ZĐa-z0-9]*/)")
_SLASH_CODE = re.compile(r"\d/$")
_CLOSING = re.compile(r"^(?:Nơi nhận\s*:?|Kính gửi\s*:?)", re.IGNORECASE)
_STARTS = re.compile(r"^(?:Căn cứ |Theo đề nghị |Xét |Trên đây là |Thực hiện Nghị quyết )")
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
        self.numbering = Numbering()
        self.current: Paragraph | None = None
        self.last: FlowLine | None = None

    def push(self, line: FlowLine) -> Iterator[Paragraph]:
        if not line.text:
            return
        marker = self._marker(line)
        if self.current is not None and self.last is not None and self._continues(line, marker):
            self.current = replace(
                self.current,
                text=glue(self.current.text, line.text),
                page_end=line.page,
                lines=self.current.lines + 1,
                centred=self.current.centred and line.centred,
            )
            self.last = line
            return
        yield from self.flush()
        self._open(line, marker)

    def _open(self, line: FlowLine, marker: Marker | None) -> None:
        if marker is not None:
            self.numbering.accept(marker)
        self.current = Paragraph(
            line.text, line.page, line.page, marker, line.gap, line.centred, line.bold, line.level
        )
        self.last = line

    def flush(self) -> Iterator[Paragraph]:
        if self.current is not None:
            text = self.current.text
            marker = parse_marker(text) if self.current.marker is not None else None
            yield replace(self.current, marker=marker)
        self.current = self.last = None

    def _marker(self, line: FlowLine) -> Marker | None:
        """The line's marker if it fits here, else None: the line merely starts with a digit or a hyphen."""
        marker = parse_marker(line.text)
        if marker is None or self.current is None:
            return marker
        if marker.kind in ("bullet", "plus"):
            return None if self._is_compound(line, marker) else marker
        finished = _END.search(self.current.text) is not None or self._ended_early(line)
        if self.numbering.expects(marker):
            return marker if finished or not marker.rest[:1].islower() else None
        return marker if finished and not marker.rest[:1].islower() and marker.rest[:1].isalpha() else None

    def _is_compound(self, line: FlowLine, marker: Marker) -> bool:
        """ "- xã hội của xã" behind "kinh tế": the hyphen of a compound, not a bullet."""
        assert self.current is not None
        if line.whole or not marker.rest[:1].islower() or _END.search(self.current.text):
            return False
        return not self._ended_early(line) or len(self.current.text) >= _LONG_SENTENCE

    def _ended_early(self, line: FlowLine) -> bool:
        """The paragraph's last line left room for the next word, so its end was meant."""
        assert self.last is not None
        return self.last.would_fit(line.text.split(" ", 1)[0]) is True

    def _continues(self, line: FlowLine, marker: Marker | None) -> bool:
        assert self.current is not None
        assert self.last is not None
        text = self.current.text
        if line.whole or self.last.whole or line.level or self.last.level or marker is not None:
            return False
        if _CLOSING.match(line.text):
            return False
        if _CODE_HYPHEN.search(text) and _CODE_START.match(line.text):
            return True
        if self.last.centred != line.centred and not line.unwrapped:
            return False
        if _FINISHED.search(text):
            return self._goes_on_after_sentence(line)
        return self._goes_on_inside_sentence(line)

    def _goes_on_after_sentence(self, line: FlowLine) -> bool:
        """A full stop at a full line's end: the paragraph goes on unless a gap, an indent or room says otherwise."""
        assert self.last is not None
        if line.unwrapped or line.gap or _STARTS.match(line.text):
            return False
        if line.indented and not self.last.indented:
            return False
        return self.last.would_fit(line.text.split(" ", 1)[0]) is False

    def _goes_on_inside_sentence(self, line: FlowLine) -> bool:
        assert self.current is not None
        assert self.last is not None
        text = self.current.text
        first = line.text.lstrip("“\"'(")[:1]
        if self.current.text.endswith(":"):
            return not line.gap and first.islower()
        if _OPEN_END.search(text) or (first.islower() and not line.bold > self.last.bold):
            return True
        if line.gap > 1:
            return False
        if line.unwrapped:
            return len(text) >= _LONG_SENTENCE
        if line.bold != self.last.bold:
            return False
        return not self._ended_early(line)


def glue(left: str, right: str) -> str:
    """Two wrapped pieces as one: "72-" + "NQ/TW" without a blank, "kinh tế -" + "xã hội" with one."""
    if _CODE_HYPHEN.search(left) and _CODE_START.match(right):
        return left + right
    if _SLASH_CODE.search(left) and right[:1].isdigit():
        return left + right
    return f"{left} {right}"
