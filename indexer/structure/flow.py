"""Pages in, one flow of lines and tables out: page numbers, running heads and signing residue told apart.

Each line comes with what joining needs to know of it: whether it fills its column, how wide a gap stands before it,
whether it is indented or centred. Formats without geometry get the same answers from counting characters.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.model import Line, Table
from indexer.vietnamese.normal import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.model import Page

# A page number stands alone, perhaps between dashes; a running head repeats on most pages.
_PAGE_NUMBER = re.compile(r"^[-–—\s]*(?:[Tt]rang\s*)?(\d{1,4})(?:\s*/\s*\d{1,4})?[-–—\s]*$")
_EDGE_LINES = 2
_RUNNING_SHARE = 0.6
_RUNNING_PAGES = 3

_RULE = re.compile(r"^[\s\-–—_=*.·~|⁕]*$")
# What e-signature software leaves behind in the text layer (names, mail addresses, JSON): personal data.
_RESIDUE = re.compile(
    r"EMAILADDRESS=|\bCN=.+,|^\{\s*\"|^\S+@\S+\.\w+$|^\d{4}-\d\d-\d\dT\d\d:\d\d|^(?:Email|E-mail)\s*:|"
    r"^(?:Người ký|Ký bởi|Được ký bởi|Ký số bởi|Ngày ký|Thời gian ký|Giờ ký|Cơ quan\s*:|Tổ chức\s*:|Chữ ký số)\b.*:|"
    r"^(?:Signature (?:Not )?(?:Verified|Valid)|Digitally signed by|Signed by\s*:|Date\s*:\s*\d{4})",
    re.IGNORECASE,
)
_URL_LINE = re.compile(r"^(?:https?://|www\.)\S+$")
# The ends of a web page's copy and of a block of Markdown: whose page it is, how often it was seen, a fence.
_OF_THE_PAGE = re.compile(
    r"^(?:©|\(c\)\s|Copyright\b|`{3,}|~{3,}|Bản quyền (?:thuộc|©)|(?:Số )?lượt (?:xem|truy cập|đọc)\s*:?\s*\d)"
    r"|\bLượt (?:xem|truy cập)\s*:\s*\d",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"^#[A-Z]{4,}:")
_HASHES = re.compile(r"^\s*(#{1,6})\s+(?=\S)")
_ITALIC = re.compile(r"\*[^\s*]")
_EMPHASIS_LINES = 8  # a bold passage of more lines is a stray mark
_EMPHASIS = re.compile(r"\*{2,3}|(?<![\w(])\*(?=[^\s)])|(?<=[^\s(])\*(?![\w)])|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")

# Character counting: a text whose long lines are this long was never wrapped.
_UNWRAPPED = 200
_BODY_LINE = 40  # shorter lines tell nothing of the text's width
# Letters differ in width, so a line this much short of the text's width may still have been full.
_TOLERANCE = 4
_DOUBLED_SHARE = 0.7  # share of lines followed by one blank line that makes blanks meaningless


@dataclass(frozen=True, slots=True)
class FlowLine:
    """One line of the flow. ``room`` is what was left of its column (characters or points), None if unknown.

    ``gap`` counts the blank lines before it that the text does not put before every line.
    """

    text: str
    page: int
    room: float | None = None
    unit: float = 1.0
    gap: int = 0
    indented: bool = False
    centred: bool = False
    bold: bool = False
    whole: bool = False
    unwrapped: bool = False
    level: int | None = None

    def would_fit(self, word: str) -> bool | None:
        """Whether ``word`` could have stood on this line too, so that breaking here was meant."""
        if self.room is None:
            return None
        return (len(word) + 1) * self.unit <= self.room


@dataclass(frozen=True, slots=True)
class FlowTable:
    """A table in its place in the flow."""

    table: Table
    page: int


@dataclass(frozen=True, slots=True)
class Flow:
    """The document's lines and tables in order, and the lines taken out as furniture."""

    items: tuple[FlowLine | FlowTable, ...]
    furniture: tuple[tuple[str, int], ...]


def build_flow(pages: Sequence[Page]) -> Flow:
    """The flow of a document; nothing is lost: what is no content is in ``furniture``."""
    cleaned = [(page, _clean_items(page)) for page in pages]
    running = _running_heads(cleaned)
    numbers = _page_numbers(cleaned)
    furniture: list[tuple[str, int]] = []
    kept: list[tuple[Page, list[Line | Table]]] = []
    for page, items in cleaned:
        keep: list[Line | Table] = []
        for index, item in enumerate(items):
            if isinstance(item, Line) and _is_furniture(item, (page.number, index), running, numbers):
                furniture.append((item.text, page.number))
            else:
                keep.append(item)
        kept.append((page, keep))
    return Flow(tuple(_measured(kept)), tuple(furniture))


def _clean_items(page: Page) -> list[Line | Table]:
    out: list[Line | Table] = []
    for item in _whole_emphasis(page.items):
        if isinstance(item, Table):
            rows = tuple(tuple(map(clean_cell, row)) for row in item.rows)
            out.append(replace(item, rows=rows))
        else:
            out.extend(_clean_line(item))
    return out


def _whole_emphasis(items: Sequence[Line | Table]) -> Iterator[Line | Table]:
    """Plain text from web pages keeps Markdown's marks: "**II. MỤC" / "ĐÍCH, YÊU CẦU**" is one bold line."""
    held: Line | None = None
    joined = 0
    for item in items:
        if held is not None and isinstance(item, Line) and item.text.strip() and joined < _EMPHASIS_LINES:
            held = replace(held, text=f"{held.text} {item.text}")
            joined += 1
        else:
            if held is not None:
                yield held
            held, joined = (item, 0) if isinstance(item, Line) and item.x0 is None and not item.whole else (None, 0)
            if held is None:
                yield item
        if held is not None and not _is_open(held.text):
            yield held
            held = None
    if held is not None:
        yield held


def _is_open(text: str) -> bool:
    return text.count("**") % 2 == 1 or (_ITALIC.match(text) is not None and text.replace("**", "").count("*") == 1)


def _clean_line(line: Line) -> Iterable[Line]:
    raw = line.text
    if _COMMENT.match(raw):
        return
    hashes = _HASHES.match(raw)
    level = line.level or (len(hashes[1]) if hashes else None)
    text = clean_text(raw[hashes.end() :] if hashes else raw)
    bold = line.bold or (raw.strip().startswith("**") and raw.strip().endswith("**"))
    yield replace(line, text=text, level=level, bold=bold)


def clean_cell(text: str) -> str:
    """A cell's text; the items of a list in it stay on lines of their own."""
    return "\n".join(filter(None, map(clean_text, text.split("\n"))))


def clean_text(text: str) -> str:
    """One line of text: normal form, emphasis marks of Markdown dropped, blanks single."""
    text = normalise(text)
    if "*" in text or "__" in text:
        text = _EMPHASIS.sub("", text)
    return " ".join(text.split())


Place = tuple[int, int]


def _edges(items: list[Line | Table]) -> list[int]:
    lines = [i for i, item in enumerate(items) if isinstance(item, Line) and item.text]
    return sorted({*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]})


def _page_numbers(pages: list[tuple[Page, list[Line | Table]]]) -> set[Place]:
    """Lines at a page's edge that number the page itself; "6" atop page 8 is a table's STT and stays."""
    found: dict[Place, int] = {}
    for page, items in pages:
        for index in _edges(items):
            item = items[index]
            match = _PAGE_NUMBER.match(item.text) if isinstance(item, Line) else None
            if match:
                found[(page.number, index)] = page.number - int(match[1])
    offsets = Counter(found.values())
    usual = {offset for offset, count in offsets.items() if offset == 0 or count >= _RUNNING_PAGES}
    return {place for place, offset in found.items() if offset in usual}


def _running_heads(pages: list[tuple[Page, list[Line | Table]]]) -> set[str]:
    seen: Counter[str] = Counter()
    for _, items in pages:
        edge = {_running_key(item.text) for i in _edges(items) if isinstance(item := items[i], Line)}
        seen.update(edge)
    needed = max(_RUNNING_PAGES, _RUNNING_SHARE * len(pages))
    return {key for key, count in seen.items() if count >= needed and key}


def _running_key(text: str) -> str:
    return re.sub(r"[\d\W_]+", " ", fold(text)).strip()


def _is_furniture(line: Line, place: Place, running: set[str], numbers: set[Place]) -> bool:
    if not line.text:
        return False
    return (
        place in numbers
        or (bool(running) and _running_key(line.text) in running)
        or _RESIDUE.search(line.text) is not None
        or _URL_LINE.match(line.text) is not None
        or _OF_THE_PAGE.search(line.text) is not None
    )


# ---- measuring -----------------------------------------------------------------------------------------------


def _measured(pages: list[tuple[Page, list[Line | Table]]]) -> Iterable[FlowLine | FlowTable]:
    lines = [item for _, items in pages for item in items if isinstance(item, Line)]
    base = _usual_gap(lines)
    width = _text_width(lines)
    blanks = 0
    for page, items in pages:
        frame = _Frame(page, [item for item in items if isinstance(item, Line)])
        above: Line | None = None
        for item in items:
            if isinstance(item, Table):
                yield FlowTable(item, page.number)
                blanks, above = 0, None
                continue
            if _RULE.match(item.text):
                # A drawn rule separates more than a blank line does.
                blanks += 1 if not item.text else base + 2
                continue
            gap = max(0, blanks - base) + frame.gap_above(item, above)
            yield frame.measure(item, page.number, gap, width)
            blanks, above = 0, item


def _usual_gap(lines: list[Line]) -> int:
    """1 where the reader put a blank line behind every line, else 0."""
    followed = total = 0
    for here, after in pairwise(lines):
        if here.text:
            total += 1
            followed += not after.text
    return 1 if total and followed / total >= _DOUBLED_SHARE and not _looks_unwrapped(lines) else 0


def _looks_unwrapped(lines: list[Line]) -> bool:
    lengths = sorted(len(line.text) for line in lines if len(line.text) >= _BODY_LINE)
    return bool(lengths) and lengths[int(len(lengths) * 0.8)] > _UNWRAPPED


def _text_width(lines: list[Line]) -> int | None:
    """The width in characters that plain text was wrapped to; None for geometry and unwrapped text."""
    plain = [len(line.text) for line in lines if line.x1 is None and not line.whole and len(line.text) >= _BODY_LINE]
    if not plain or _looks_unwrapped(lines):
        return None
    return sorted(plain)[int(len(plain) * 0.9)]


def _is_centred(left: float, right: float, size: float) -> bool:
    """Whether a line so far from the text's left and right stands in its middle; a long one must do so exactly."""
    if min(left, right) > 2 * size:
        return abs(left - right) < 3 * size
    return min(left, right) > size and abs(left - right) < size / 2


class _Frame:
    """A page's text column, in points."""

    def __init__(self, page: Page, lines: list[Line]) -> None:
        boxes = [(line.x0, line.x1) for line in lines if line.x0 is not None and line.x1 is not None and line.text]
        self.known = bool(boxes)
        lefts = sorted(box[0] for box in boxes)
        rights = sorted(box[1] for box in boxes)
        self.left = lefts[len(lefts) // 10] if boxes else 0.0
        self.right = rights[int(len(rights) * 0.9)] if boxes else 0.0
        self.width = page.width

    def measure(self, line: Line, page: int, gap: int, width: int | None) -> FlowLine:
        flow = FlowLine(line.text, page, gap=gap, bold=line.bold, whole=line.whole, level=line.level)
        if line.x0 is None or line.x1 is None:
            room = None if width is None or line.whole else float(width - _TOLERANCE - len(line.text))
            return replace(flow, room=room, unwrapped=width is None and not line.whole)
        size = line.size or 12.0
        unit = max((line.x1 - line.x0) / max(len(line.text), 1), size * 0.3)
        left, right = line.x0 - self.left, self.right - line.x1
        indent = size * 0.8
        return replace(
            flow,
            room=right,
            unit=unit,
            indented=left > indent,
            centred=_is_centred(left, right, size),
        )

    def gap_above(self, line: Line, above: Line | None) -> int:
        if line.top is None or above is None or above.bottom is None:
            return 0
        height = max(line.size or 12.0, 6.0)
        return int(max(0.0, line.top - above.bottom) > 1.1 * height)
