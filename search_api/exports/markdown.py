"""A briefing as Markdown. Nothing in a quotation or title is taken for markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from search_api.exports.types import Bars, Grid, Heading, Quotation, Tree, Words, cited, listed, printable
from search_api.exports.words import day, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from search_api.exports.types import Language, Paper, Part, Source

_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>#|~$!&])")
_LINE_MARKUP: Final = re.compile(r"^(\s*\d*)([-+.)])(?=\s)", re.MULTILINE)


class Markdown:
    """CommonMark with tables, UTF-8."""

    suffix = "md"
    media_type = "text/markdown; charset=utf-8"

    def render(self, paper: Paper) -> bytes:
        """The file's bytes."""
        lines = [f"# {_line(paper.title)}", "", word(paper.language, "made_on", day(paper.language, paper.made_on)), ""]
        for part in paper.parts:
            lines += [*_part(part, paper.language), ""]
        if not paper.parts:
            lines += [word(paper.language, "empty"), ""]
        lines += _sources(paper)
        return ("\n".join(lines).rstrip() + "\n").encode()


def _part(part: Part, language: Language) -> Iterator[str]:
    match part:
        case Heading():
            yield f"{'#' * (part.level + 1)} {_line(f'{part.marker} {part.text}'.strip())}"
        case Words():
            yield _text(part.text)
        case Quotation():
            yield from _quotation(part, language)
        case Grid():
            yield from (f"**{_line(part.title)}** {cited(part.sources)}", "")
            yield from _table(part.columns, part.rows)
            yield from _note(part.note)
        case Bars():
            yield from (f"**{_line(part.title)}** {cited(part.sources)}", "")
            yield from _table(("", word(language, "unit", part.unit)), zip(part.categories, part.told, strict=True))
            yield from _note(part.note)
        case Tree():
            yield from (f"**{_line(part.title)}** {cited(part.sources)}", "")
            yield from (f"{'  ' * depth}- {_line(label)}" for label, depth in part.nodes)
            yield from _note(part.note)


def _quotation(part: Quotation, language: Language) -> Iterator[str]:
    if part.cells:
        yield from (f"> **{_line(column)}**: {_line(value)}  " for column, value in part.cells)
    else:
        yield from (f"> {line}" for line in _text(part.text).split("\n"))
    yield ">"
    yield f"> [{part.source.number}] {_link(part.source.label, part.source.url)}"
    if part.notice:
        yield from (">", f"> *{_line(part.notice)}*")
    yield from _note(part.note and f"{word(language, 'note')}: {part.note}")


def _note(note: str) -> Iterator[str]:
    if note:
        yield from ("", _text(note))


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    names = [_line(column) for column in columns]
    yield f"| {' | '.join(names)} |"
    yield f"| {' | '.join('---' for _ in names)} |"
    yield from (f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _sources(paper: Paper) -> Iterator[str]:
    if paper.sources:
        yield from (f"## {word(paper.language, 'sources')}", "")
        yield from (f"- {_entry(entry)}" for entry in listed(paper.sources))
        yield from ("", word(paper.language, "verbatim"))


def _entry(entry: Iterable[tuple[Source, str]]) -> str:
    return "; ".join(f"[{source.number}] {_link(named, source.url)}" for source, named in entry)


def _link(named: str, url: str) -> str:
    return f"[{_line(named)}](<{url.replace('<', '%3C').replace('>', '%3E')}>)"


def _text(text: str) -> str:
    """Several lines; a line that would begin a list does not."""
    escaped = _MARKUP.sub(r"\\\1", printable(text).replace("\r", ""))
    return _LINE_MARKUP.sub(r"\1\\\2", escaped).replace("\n", "  \n")


def _cell(text: str) -> str:
    """One line for a table; what stood on lines of its own stays apart."""
    return "; ".join(filter(None, map(_line, text.splitlines())))


def _line(text: str) -> str:
    return " ".join(_text(text).split())
