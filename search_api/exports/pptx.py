"""A briefing as slides: one for each part, every slide cites, notes for the speaker. Uses python-pptx."""

from __future__ import annotations

import io
from itertools import zip_longest
from math import ceil
from typing import TYPE_CHECKING, Final, TypeVar

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Cm, Emu, Pt

from search_api.exports.types import Bars, Grid, Heading, Quotation, Tree, Words, cited, listed, printable, unlisted
from search_api.exports.words import day, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pptx.presentation import Presentation as Slides
    from pptx.slide import Slide
    from pptx.text.text import TextFrame, _Paragraph

    from search_api.exports.types import Paper, Part, Source

_T = TypeVar("_T")

FONT: Final = "Times New Roman"
WIDTH, HEIGHT, MARGIN = Cm(33.867), Cm(19.05), Cm(1.6)
BODY_TOP, FOOT = Cm(3.6), Cm(2.3)
BODY_HEIGHT: Final = Emu(HEIGHT - BODY_TOP - FOOT - Cm(0.3))
WHITE, SHADE = RGBColor(0xFF, 0xFF, 0xFF), RGBColor(0xF4, 0xF1, 0xEA)
RED, INK, GREY = RGBColor(0x8B, 0x15, 0x18), RGBColor(0x22, 0x22, 0x22), RGBColor(0x55, 0x55, 0x55)
GOLD = RGBColor(0xF6, 0xC9, 0x45)
CELL_MARGIN = Cm(0.15)
ON_A_SLIDE: Final = 700
"""Characters of text that read from the back of a room."""
TEXT_SIZES: Final = ((30, 220), (26, 420))
"""Points for a text of so many characters: few words are set large."""
SMALLEST_TEXT: Final = 20
SMALLEST_CELL: Final = 13
LINES_IN_A_TABLE: Final = 17
LETTERS_ACROSS: Final = 127
"""Letters of a table's smallest size beside each other on a slide."""
NODES_ON_A_SLIDE: Final = 12
LINES_OF_SOURCES: Final = 17
LETTERS_OF_SOURCES: Final = 135
PLACES_IN_AN_ENTRY: Final = 20
NAMED_ON_A_SLIDE: Final = 2
"""Sources named at a slide's foot; of more the numbers stand there, and all are in the notes."""
BLANK_LAYOUT: Final = 6


class PowerPoint:
    """Office Open XML slides, 16:9."""

    suffix = "pptx"
    media_type = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

    def render(self, paper: Paper) -> bytes:
        """The file's bytes."""
        slides = Presentation()
        slides.slide_width, slides.slide_height = WIDTH, HEIGHT
        slides.core_properties.title, slides.core_properties.author = printable(paper.title)[:255], "Căn Cứ"
        _opening(slides, paper)
        trail = _Trail(paper.title)
        for part, following in zip_longest(paper.parts, paper.parts[1:]):
            if not isinstance(part, Heading):
                _add(slides, part, trail)
                continue
            trail.turn(part)
            if part.level == 1 or not _has_content(part, following):
                _section(slides, trail)
        _closing(slides, paper)
        out = io.BytesIO()
        slides.save(out)
        return out.getvalue()


def _opening(slides: Slides, paper: Paper) -> None:
    frame = _box(_red(slides), MARGIN, Cm(6), Emu(WIDTH - 2 * MARGIN), Cm(5))
    _say(frame, paper.title, 36, bold=True, colour=WHITE)
    _say(frame, word(paper.language, "made_on", day(paper.language, paper.made_on)), 18, colour=GOLD)


def _red(slides: Slides) -> Slide:
    """A slide that opens something: red, with a line of gold."""
    slide = slides.slides.add_slide(slides.slide_layouts[BLANK_LAYOUT])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = RED
    _rule(slide, Cm(5.4), Cm(6), GOLD)
    return slide


def _rule(slide: Slide, top: int, width: int, colour: RGBColor) -> None:
    rule = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Emu(MARGIN + Cm(0.25)), top, width, Cm(0.08))
    rule.fill.solid()
    rule.fill.fore_color.rgb = colour
    rule.line.fill.background()
    rule.shadow.inherit = False


class _Trail:
    """Under which headings one is: the last names the slides, those above it stand over their titles."""

    def __init__(self, title: str) -> None:
        self._headings: list[str] = []
        self._title = title

    def turn(self, heading: Heading) -> None:
        """A heading closes those of its level and below."""
        self._headings[heading.level - 1 :] = [f"{heading.marker} {heading.text}".strip()]

    @property
    def last(self) -> str:
        """The heading that one is under; the paper's title under none."""
        return self._headings[-1] if self._headings else self._title

    @property
    def above(self) -> str:
        """Those that it is under itself."""
        return " › ".join(self._headings[:-1])

    @property
    def whole(self) -> str:
        """All of them."""
        return " › ".join(self._headings)


def _has_content(heading: Heading, following: Part | None) -> bool:
    """Whether other slides will name the heading: a deeper one has it above its own."""
    return following is not None and (not isinstance(following, Heading) or following.level > heading.level)


def _section(slides: Slides, trail: _Trail) -> None:
    frame = _box(_red(slides), MARGIN, Cm(6), Emu(WIDTH - 2 * MARGIN), Cm(4))
    if trail.above:
        _say(frame, _short(trail.above, 160), 16, colour=GOLD)
    _say(frame, _short(trail.last, 300), 32, bold=True, colour=WHITE)


def _add(slides: Slides, part: Part, trail: _Trail) -> None:
    match part:
        case Words():
            for piece in _pieces(part.text):
                _text(_slide(slides, trail.last, (), trail.above), piece)
        case Quotation():
            _quotation(slides, part, trail)
        case Grid():
            batches = [(part.columns, *rows) for rows in _filled(part.rows, _lines, LINES_IN_A_TABLE)]
            size = min(map(_cell_size, batches), default=SMALLEST_CELL)
            for rows in batches:
                slide = _slide(slides, part.title, part.sources, trail.whole)
                _table(slide, rows, size)
                _speak(slide, part.note)
        case Bars():
            slide = _slide(slides, part.title, part.sources, trail.whole)
            _chart(slide, part)
            _speak(slide, part.note)
        case Tree():
            for nodes in _batches(part.nodes, NODES_ON_A_SLIDE):
                slide = _slide(slides, part.title, part.sources, trail.whole)
                _tree(slide, nodes)
                _speak(slide, part.note)


def _quotation(slides: Slides, part: Quotation, trail: _Trail) -> None:
    if part.cells:
        slide = _slide(slides, trail.last, (part.source,), trail.above)
        _table(slide, part.cells, _cell_size(part.cells), head=False)
        _speak(slide, part.note, part.notice)
        return
    for piece in _pieces(f"“{unlisted(part.text).strip()}”"):
        slide = _slide(slides, trail.last, (part.source,), trail.above)
        _text(slide, piece)
        _speak(slide, part.note, part.notice)


def _closing(slides: Slides, paper: Paper) -> None:
    for entries in _filled(listed(paper.sources, PLACES_IN_AN_ENTRY), _lines_of_entry, LINES_OF_SOURCES):
        frame = _body(_slide(slides, word(paper.language, "sources"), ()))
        for entry in entries:
            paragraph = _next(frame)
            for n, (source, named) in enumerate(entry):
                told = f"[{source.number}] {named if n else source.label}"
                _run(paragraph, told, 14, url=source.url)
                if source is not entry[-1][0]:
                    _run(paragraph, "; ", 14)


def _lines_of_entry(entry: Sequence[tuple[Source, str]]) -> int:
    return _wrapped("; ".join(f"[{source.number}] {named}" for source, named in entry), LETTERS_OF_SOURCES)


# ---- pieces of a slide ---------------------------------------------------------------------------------------


def _slide(slides: Slides, title: str, sources: Sequence[Source], above: str = "") -> Slide:
    """A slide with its title at the top, what that is under over it, and what the slide cites below."""
    slide = slides.slides.add_slide(slides.slide_layouts[BLANK_LAYOUT])
    head = _box(slide, MARGIN, Cm(0.8), Emu(WIDTH - 2 * MARGIN), Cm(2.4))
    head.vertical_anchor = MSO_ANCHOR.MIDDLE
    if above:
        _say(head, _short(above, 140), 12, colour=GREY)
    _say(head, _short(title, 160), 24, bold=True, colour=RED)
    _rule(slide, Cm(3.2), Cm(3), GOLD)
    _count(slide, len(slides.slides))
    if sources:
        foot = _box(slide, MARGIN, Emu(HEIGHT - FOOT), Emu(WIDTH - 2 * MARGIN - Cm(2)), Cm(2.1))
        shown = list(dict.fromkeys(sources))
        for source in shown[:NAMED_ON_A_SLIDE]:
            _say(foot, f"[{source.number}] {_short(source.label, 150)}", 11, colour=GREY, url=source.url)
        if len(shown) > NAMED_ON_A_SLIDE:
            _say(foot, cited(shown[NAMED_ON_A_SLIDE:]), 11, colour=GREY)
        frame = slide.notes_slide.notes_text_frame
        frame.text = "\n".join(f"[{each.number}] {printable(each.label)} – {each.url}" for each in shown)
    return slide


def _count(slide: Slide, number: int) -> None:
    """The slide's number, for those who ask about one."""
    frame = _box(slide, Emu(WIDTH - MARGIN - Cm(2)), Emu(HEIGHT - Cm(1.2)), Cm(2), Cm(0.8))
    _say(frame, str(number), 11, colour=GREY)
    frame.paragraphs[0].alignment = PP_ALIGN.RIGHT


def _speak(slide: Slide, *said: str) -> None:
    """Into the speaker's notes, before what the slide cites."""
    frame = slide.notes_slide.notes_text_frame
    frame.text = "\n".join(filter(None, (*map(printable, said), frame.text)))


def _box(slide: Slide, left: int, top: int, width: int, height: int) -> TextFrame:
    frame = slide.shapes.add_textbox(left, top, width, height).text_frame
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    return frame


def _body(slide: Slide) -> TextFrame:
    return _box(slide, MARGIN, BODY_TOP, Emu(WIDTH - 2 * MARGIN), BODY_HEIGHT)


def _text(slide: Slide, text: str) -> None:
    frame = _body(slide)
    size = next((size for size, most in TEXT_SIZES if len(text) <= most), SMALLEST_TEXT)
    for line in printable(text).splitlines():
        _say(frame, line, size)


def _say(frame: TextFrame, text: str, size: int, *, bold: bool = False, colour: RGBColor = INK, url: str = "") -> None:
    """One more paragraph."""
    paragraph = _next(frame)
    _run(paragraph, text, size, bold=bold, colour=colour, url=url)
    paragraph.space_after = Pt(size / 4)


def _next(frame: TextFrame) -> _Paragraph:
    first = frame.paragraphs[0]
    return first if not first.runs else frame.add_paragraph()


def _run(
    paragraph: _Paragraph, text: str, size: int, *, bold: bool = False, colour: RGBColor = INK, url: str = ""
) -> None:
    run = paragraph.add_run()
    run.text = printable(text).replace("\n", " ")
    run.font.name, run.font.size, run.font.bold = FONT, Pt(size), bold
    run.font.color.rgb = colour
    if url.startswith(("http://", "https://")):
        run.hyperlink.address = url


def _table(slide: Slide, rows: Sequence[Sequence[str]], size: int, *, head: bool = True) -> None:
    columns = len(rows[0])
    shape = slide.shapes.add_table(
        len(rows), columns, MARGIN, BODY_TOP, Emu(WIDTH - 2 * MARGIN), Emu(min(BODY_HEIGHT, Cm(1.1) * len(rows)))
    )
    table = shape.table
    table.first_row, table.horz_banding = head, False
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            table.cell(number, column).margin_left = table.cell(number, column).margin_right = CELL_MARGIN
            headed = head and number == 0
            bold = headed or (not head and column == 0)
            for line in value.splitlines() or [""]:
                paragraph = _next(table.cell(number, column).text_frame)
                _run(paragraph, _short(line, 400), size, bold=bold, colour=WHITE if headed else INK)
            fill = table.cell(number, column).fill
            fill.solid()
            fill.fore_color.rgb = RED if headed else SHADE if number % 2 else WHITE
    # The first column names what the row is about; a pair is a name and what it says.
    across = WIDTH - 2 * MARGIN
    first = Emu(round(across * 1.3 / (columns + 0.3))) if head else Cm(6)
    for number, column in enumerate(table.columns):
        column.width = Emu((across - first) // max(1, columns - 1)) if number else first


def _cell_size(rows: Sequence[Sequence[str]]) -> int:
    """Points: the more there is to say, the smaller."""
    lines = sum(map(_lines, rows))
    return next((size for size, most in ((18, 7), (16, 10), (14, 14)) if lines <= most), SMALLEST_CELL)


def _lines(row: Sequence[str]) -> int:
    """How high a row of a table stands, in lines of its smallest size."""
    across = LETTERS_ACROSS // len(row)
    return max(sum(_wrapped(line, across) for line in (value[:400].splitlines() or [""])) for value in row)


def _wrapped(text: str, across: int) -> int:
    return max(1, ceil(len(text) / across))


def _chart(slide: Slide, part: Bars) -> None:
    data = CategoryChartData()
    bars = zip(part.categories, part.values, part.told, strict=True)
    # Where there is no bar no label shows.
    named = [name if value is not None else f"{name} ({told})" for name, value, told in bars]
    data.categories = [printable(name) for name in reversed(named)]
    data.add_series(printable(part.unit) or "–", tuple(reversed(part.values)))
    frame = slide.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, MARGIN, BODY_TOP, Emu(WIDTH - 2 * MARGIN), BODY_HEIGHT, data
    )
    chart = frame.chart
    chart.has_legend = False
    chart.has_title = False
    chart.font.name, chart.font.size = FONT, Pt(14)
    plot = chart.plots[0]
    plot.has_data_labels, plot.gap_width = True, 60
    plot.series[0].format.fill.solid()
    plot.series[0].format.fill.fore_color.rgb = RED
    for point, told in enumerate(reversed(part.told)):
        label = plot.series[0].points[point].data_label.text_frame
        label.text = printable(told)
    chart.value_axis.minimum_scale = 0
    chart.value_axis.has_major_gridlines = False


def _tree(slide: Slide, nodes: Sequence[tuple[str, int]]) -> None:
    """Boxes one under another, each joined to the last one above that is less deep."""
    step = min(Cm(1.8), Emu(BODY_HEIGHT // max(1, len(nodes))))
    boxes: list[tuple[int, int, int]] = []  # depth, left, middle
    for row, (label, depth) in enumerate(nodes):
        left, top = Emu(MARGIN + Cm(1.6) * depth), Emu(BODY_TOP + step * row)
        height = Emu(int(step * 0.78))
        box = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, Emu(WIDTH - MARGIN - left), height)
        box.fill.solid()
        box.fill.fore_color.rgb = RGBColor(0xF1, 0xED, 0xE4)
        box.line.color.rgb = RED if depth == 0 else GREY
        box.shadow.inherit = False
        _say(box.text_frame, _short(label, 140), 14, bold=depth == 0)
        box.text_frame.word_wrap = True
        middle = top + height // 2
        parent = next(((x, y) for d, x, y in reversed(boxes) if d < depth), None)
        if parent:
            _join(slide, parent, (left, middle))
        boxes.append((depth, left, middle))


def _join(slide: Slide, parent: tuple[int, int], child: tuple[int, int]) -> None:
    down = slide.shapes.add_connector(
        MSO_CONNECTOR.ELBOW, Emu(parent[0] + Cm(0.8)), Emu(parent[1] + Cm(0.5)), Emu(child[0]), Emu(child[1])
    )
    down.line.color.rgb = GREY


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def _pieces(text: str) -> Iterator[str]:
    """The text cut between words into what fits on a slide each."""
    rest = printable(text).strip()
    while len(rest) > ON_A_SLIDE:
        cut = max(rest.rfind(mark, 0, ON_A_SLIDE) for mark in (" ", "\n"))
        cut = cut if cut > 0 else ON_A_SLIDE
        yield rest[:cut].rstrip() + " …"
        rest = rest[cut:].lstrip()
    if rest:
        yield rest


def _filled(items: Iterable[_T], lines: Callable[[_T], int], most: int) -> Iterator[list[_T]]:
    """As many of them as there is room for, at least one."""
    batch: list[_T] = []
    for item in items:
        if batch and sum(map(lines, (*batch, item))) > most:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def _batches(items: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    yield from (items[start : start + size] for start in range(0, len(items), size))
