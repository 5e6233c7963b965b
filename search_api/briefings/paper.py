"""A briefing made ready to leave: sources numbered, headings numbered as plans number them, changes told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from search_api.briefings.types import Figure, Own, Quote, Title
from search_api.exports.types import Bars, Grid, Heading, Paper, Quotation, Source, Tree, Words
from search_api.exports.words import day, of_figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from search_api.briefings.pinning import Standing
    from search_api.briefings.types import Content, Place
    from search_api.exports.types import Language, Part

UNTITLED: Final[dict[Language, str]] = {"vi": "Bản tổng hợp", "en": "Briefing"}
NOTICES: Final[dict[Language, dict[str, str]]] = {
    "vi": {
        "changed": "Văn bản đã thay đổi sau ngày {}: đoạn trên là bản đã đọc ngày ấy.",
        "gone": "Văn bản không còn trong kho; đoạn trên là bản đã đọc ngày {}.",
    },
    "en": {
        "changed": "The document has changed since {}: the above is what was read that day.",
        "gone": "The document is no longer indexed; the above is what was read on {}.",
    },
}
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"  # the Vietnamese alphabet, as points of a document are lettered


def paper(content: Content, standings: Mapping[str, Standing], base: str) -> Paper:
    """``base`` is the address of this server, "http://host:8000/", before the places' own."""
    sources = _Sources(base)
    parts = tuple(_parts(content, standings, sources))
    return Paper(
        title=content.title.strip() or UNTITLED[content.language],
        parts=parts,
        sources=tuple(sources.listed.values()),
        made_on=date.today().isoformat(),  # noqa: DTZ011 - the day at the office
        language=content.language,
    )


class _Sources:
    """Each place gets one number, in the order of their first mention; passages that are cited alike are one place."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._named: set[str] = set()
        self.listed: dict[tuple[str, str], Source] = {}

    def of(self, place: Place) -> Source:
        document = place.url.partition("#")[0]
        if (document, place.label) not in self.listed:
            number, address = len(self.listed) + 1, urljoin(self._base, place.url)
            # In full where the document is named first, short from then on, as Nghị định 30/2020/NĐ-CP has it.
            named = place.label if document in self._named else place.official or place.label
            self._named.add(document)
            self.listed[document, place.label] = Source(number, place.label, address, named, document, _spot(place))
        return self.listed[document, place.label]

    def all_of(self, places: Iterable[Place]) -> tuple[Source, ...]:
        return tuple(map(self.of, places))


def _spot(place: Place) -> str:
    """The place within its document: "Mục II.2, tr. 3"; "" where the label does not tell the two apart."""
    if not place.document or place.document not in place.label:
        return ""
    before, _, after = place.label.partition(place.document)
    return ", ".join(filter(None, (before.strip(", "), after.strip(", "))))


def _parts(content: Content, standings: Mapping[str, Standing], sources: _Sources) -> Iterator[Part]:
    outline = Outline()
    for item in content.items:
        match item:
            case Title():
                yield Heading(item.text, item.level, outline.next(item.level))
            case Own():
                yield Words(item.text)
            case Quote():
                notice = _notice(item, standings, content.language)
                yield Quotation(item.text, sources.of(item.place), item.cells, item.note, notice)
            case Figure():
                notice = _notice(item, standings, content.language)
                yield _figure(_worded(item, content.language), sources, notice)


def _notice(item: Quote | Figure, standings: Mapping[str, Standing], language: Language) -> str:
    standing = standings.get(item.id)
    if standing is None or standing.state == "same":
        return ""
    return NOTICES[language][standing.state].format(day(language, item.read_on))


def _worded(item: Figure, language: Language) -> Figure:
    """The figure with our own words in the language of the file."""
    rows = tuple((_capital(row[0]) if item.kind == "chart" else row[0], *row[1:]) for row in item.rows)
    rows = tuple(tuple(of_figure(language, value) for value in row) for row in rows)
    columns = tuple(_capital(of_figure(language, column)) for column in item.columns)
    return item.model_copy(update={"title": of_figure(language, item.title), "columns": columns, "rows": rows})


def _capital(name: str) -> str:
    """As names stand in a heading: "Xã Bản Mai"."""
    return name[:1].upper() + name[1:]


def _figure(item: Figure, sources: _Sources, notice: str) -> Part:
    behind = sources.all_of(item.places)
    note = "\n".join(filter(None, (notice, item.note)))
    match item.kind:
        case "chart":
            names, values, told = zip(*item.rows, strict=True)
            return Bars(item.title, names, tuple(map(_number, values)), told, item.unit, behind, note)
        case "cascade":
            return Tree(item.title, tuple((label, int(depth)) for label, depth in item.rows), behind, note)
        case _:
            return Grid(item.title, item.columns, item.rows, behind, note)


def _number(text: str) -> float | None:
    return float(text) if text else None


class Outline:
    """Numbers headings as plans do: I., 1., a), - (Nghị định 30/2020/NĐ-CP, annex I); deeper ones start anew."""

    def __init__(self) -> None:
        self._counts = [0, 0, 0, 0]

    def next(self, level: int) -> str:
        """The marker of the next heading of a level, 1-4."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (len(self._counts) - level)
        count = self._counts[level - 1]
        return (f"{_roman(count)}.", f"{count}.", f"{_letter(count)})", "-")[level - 1]


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written, number = written + letters, number - value
    return written


def _letter(number: int) -> str:
    return _LETTERS[(number - 1) % len(_LETTERS)]
