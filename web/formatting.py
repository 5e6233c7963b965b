"""How texts, dates and numbers look on a page. Everything returned as ``Markup`` has been escaped here."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from indexer.vietnamese.normal import fold
from search_api.by_when import before
from search_api.due import due
from search_api.exports.types import unlisted
from web.glosses import in_english

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from indexer.model import Assignment, Cell, Document, Passage, Precision, Target
    from search_api.milestones import Milestone
    from web.language import Language

_LEADING_ZERO = re.compile(r"\b0(?=\d)")

Span = tuple[int, int]
Doubt = tuple[int, int, str]

_UNSURE = Markup('<span class="unsure" title="{}">{}</span>')

ELLIPSIS = "…"
# Between a number and what belongs to it: "tr. 6", "đến năm 2030".
NO_BREAK = "\N{NO-BREAK SPACE}"
# A passage is about 128 tokens, some 600 letters; whatever runs far beyond (a runaway cell, a hostile file) is cut
# in lists, so that a page of results keeps its weight. The document's own page shows everything.
LONGEST_EXCERPT = 1600
LEAD_BEFORE_HIGHLIGHT = 200

# Signs that every reader knows; nothing before a plain number.
_SIGNS = {
    ">=": "≥\N{NO-BREAK SPACE}",
    ">": ">\N{NO-BREAK SPACE}",
    "=": "",
    "<=": "≤\N{NO-BREAK SPACE}",
    "<": "<\N{NO-BREAK SPACE}",
}

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def date(iso: str | None, precision: Precision | None, language: Language) -> str | None:
    """A date as "24/11/2025", "11/2025" or "2025"; in English "24 November 2025". None stays None."""
    if iso is None:
        return None
    year, month, day = ([*iso.split("-"), "", ""])[:3]
    if not month or precision == "year":
        return year
    if language == "en":
        name = _MONTHS[int(month) - 1]
        return f"{int(day)} {name} {year}" if day and precision != "month" else f"{name} {year}"
    return f"{day}/{month}/{year}" if day and precision != "month" else f"{month}/{year}"


def due_day(milestone: Milestone, t: Callable[..., str], language: Language) -> str:
    """When something is due, as exactly as its words say: "30/06/2026", "Tháng 06/2026", "Quý II/2026", "Năm 2026"."""
    day, kind = milestone.day, milestone.precision
    if kind == "quarter":
        n = (day.month + 2) // 3
        quarter = str(n) if language == "en" else ("I", "II", "III", "IV")[n - 1]
        return t("timeline.by.quarter", quarter=quarter, year=str(day.year))
    written = date(day.isoformat(), kind, language) or ""
    return written if kind == "day" else t(f"timeline.by.{kind}", date=written)


def due_words(milestone: Milestone, record: Assignment, t: Callable[..., str]) -> str:
    """The deadline's own words: of several days, and where neither the day nor the task has them already; else ""."""
    if len(due(record.deadline).days) > 1:
        return milestone.text
    said = fold(_LEADING_ZERO.sub("", milestone.text))
    shown = {fold(_LEADING_ZERO.sub("", due_day(milestone, t, "vi"))), fold(f"nam {milestone.day.year}")}
    return "" if said in shown or milestone.text in record.task else milestone.text


def number(value: int, language: Language) -> str:
    """1234 as "1.234" (Vietnamese) or "1,234" (English)."""
    grouped = f"{value:,}"
    return grouped if language == "en" else grouped.replace(",", ".")


def took(milliseconds: float, language: Language) -> str:
    """Milliseconds as "9,3" or, in English, "9.3"; whole above ten, "<1" for what was remembered."""
    if milliseconds < 1:
        return "<1"
    text = f"{milliseconds:.1f}" if milliseconds < 10 else f"{milliseconds:.0f}"  # noqa: PLR2004 - two digits do
    return text if language == "en" else text.replace(".", ",")


def measure(target: Target, t: Callable[..., str], language: Language) -> str:
    """A target's number in its document's unit, and the year: "≥ 75,5 tuổi, đến năm 2030"; "có nêu" for none."""
    value = t("targets.stated")
    if target.value is not None:
        unit, amount = target.unit or "", target.value.replace(".", ",")
        if language == "en":
            unit, amount = in_english(unit, "units") or unit, in_english(target.value, "values") or target.value
        value = f"{_SIGNS[target.comparator]}{amount}{unit if unit.startswith('%') else f' {unit}'.rstrip()}"
        if target.change:
            value = t(f"targets.change.{'more' if target.change == 'tăng' else 'less'}", value=value)
    if target.by_year is None:
        too_late = before(target)
        return f"{value}, {t('targets.before', year=too_late).replace(' ', NO_BREAK)}" if too_late else value
    relation = {"đến": "until", "từ": "from"}.get(target.relation or "", "in")
    named = target.by_date or str(target.by_year)
    kind = ("", "_month", "_day")[named.count("-")]
    when = t(f"targets.{relation}{kind}", year=date(named, None, language) or "")
    return f"{value}, {when.replace(' ', NO_BREAK)}"


def sign(target: Target, t: Callable[..., str]) -> str:
    """A target's comparator as a sign, "≥"; in words where the document writes none."""
    return _SIGNS[target.comparator].strip() or t("targets.no_sign")


def file_name(document: Document) -> str:
    """The name of the document's file; where it lies on the server is nobody's business."""
    return PurePosixPath(document.source_file).name


def headline(document: Document) -> str:
    """What people call it: "Kế hoạch số 14/KH-UBND của UBND xã Bản Mai"; where it states too little, its title."""
    if not document.type or not (document.number or document.issuer):
        return document.title
    number = f" số {document.number}" if document.number else ""
    issuer = f" của {document.issuer}" if document.issuer else ""
    return document.type + number + issuer


def told_apart(document: Document) -> str:
    """Its title in a list of many that are nearly the same: what people call it stands first."""
    name = headline(document)
    return document.title if document.title in name else f"{name}: {document.title}"


def capital(text: str) -> str:
    """With a capital at its beginning, as names stand in a heading: "Xã Bản Mai"."""
    return text[:1].upper() + text[1:]


def clip(text: str, longest: int) -> str:
    """At most ``longest`` characters, cut at a blank where there is one, with an ellipsis for what is missing."""
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return (cut.rpartition(" ")[0] or cut).rstrip() + ELLIPSIS


def marked(
    text: str,
    spans: Iterable[Span] = (),
    longest: int = LONGEST_EXCERPT,
    doubts: Sequence[Doubt] = (),
    *,
    bare: bool = False,
) -> Markup:
    """``text`` escaped, its ``spans`` in ``<mark>``; the part round the first span when it is far too long.

    ``doubts`` are words that were not surely read from a scan, each with what is said of it. ``bare``: a single item
    of a list stands without its mark.
    """
    start, end = _window(text, spans, longest)
    pieces: list[Markup] = [escape(ELLIPSIS if start else "")]
    if bare and not start:
        start = len(text) - len(unlisted(text))
    at = start
    for left, right in _joined(text, _within(spans, start, end)):
        pieces += [_doubted(text, at, left, doubts)]
        pieces += [Markup("<mark>{}</mark>").format(_doubted(text, left, right, doubts))]
        at = right
    pieces += [_doubted(text, at, end, doubts), escape(ELLIPSIS if end < len(text) else "")]
    return Markup().join(pieces)


def _doubted(text: str, start: int, end: int, doubts: Sequence[Doubt]) -> Markup:
    """A part of a text, escaped, its doubtful words told apart."""
    pieces: list[Markup] = []
    at = start
    for left, right, said in doubts:
        left, right = max(left, at), min(right, end)  # noqa: PLW2901 - the part of it that lies here
        if left < right:
            pieces += [escape(text[at:left]), _UNSURE.format(said, text[left:right])]
            at = right
    return Markup().join([*pieces, escape(text[at:end])])


def doubts(passage: Passage, t: Callable[..., str]) -> list[Doubt]:
    """The words of a passage that OCR was not sure of, each with what it likely should be, where that can be told."""
    likely = {(one.start, one.end): t("hit.likely", reading=one.reading) for one in passage.likely}
    unsure = {span: t("hit.unsure") for span in passage.uncertain if not _overlaps(span, likely)}
    return sorted((start, end, said) for (start, end), said in (likely | unsure).items())


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Neighbouring words as one mark: what was looked for reads as the phrase that it is."""
    joined: list[Span] = []
    for left, right in spans:
        if joined and not text[joined[-1][1] : left].strip():
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _within(spans: Iterable[Span], start: int, end: int) -> list[Span]:
    return sorted((max(a, start), min(b, end)) for a, b in spans if max(a, start) < min(b, end))


def _window(text: str, spans: Iterable[Span], longest: int) -> Span:
    if len(text) <= longest:
        return 0, len(text)
    first = min((span[0] for span in spans), default=0)
    start = max(0, min(first - LEAD_BEFORE_HIGHLIGHT, len(text) - longest))
    return start, start + longest


def labelled(passage: Passage, spans: Sequence[Span] = (), doubts: Sequence[Doubt] = ()) -> list[tuple[str, Markup]]:
    """The row's cells that hold something, as (column, marked value); highlights and doubts follow into their cells."""
    found = cells(passage, spans, doubts, LONGEST_EXCERPT)
    return [(column, value) for column, value in found if value]


def cells(
    passage: Passage, spans: Sequence[Span] = (), doubts: Sequence[Doubt] = (), longest: int | None = None
) -> list[tuple[str, Markup]]:
    """All the row's cells as (column, marked value), whole where no ``longest`` is given; "" for an empty one."""
    found = []
    for cell, at in _placed(passage):
        length = len(cell.value)
        inside = [] if at is None else [(a - at, b - at, said) for a, b, said in doubts if a >= at and b <= at + length]
        value = marked(cell.value, _shifted(spans, at, length), longest or length, inside)
        found.append((cell.column, value if cell.value.strip() else Markup()))
    return found


def _placed(passage: Passage) -> list[tuple[Cell, int | None]]:
    """Each cell with where its value starts in the passage's text, None where the text does not hold it as is."""
    places: list[tuple[Cell, int | None]] = []
    cursor = 0
    for cell in passage.cells:
        found = passage.text.find(cell.value, cursor)
        places.append((cell, found if found >= 0 else None))
        cursor = found + len(cell.value) if found >= 0 else cursor
    return places


def _shifted(spans: Sequence[Span], start: int | None, length: int) -> list[Span]:
    if start is None:
        return []
    return [(max(a - start, 0), min(b - start, length)) for a, b in spans if a < start + length and b > start]
