"""One sentence taken apart: its terms, its clauses, its measures and the words that belong to each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.records import groups, indicators, wording
from indexer.records.baselines import baselines
from indexer.records.drafts import Part
from indexer.records.folding import lowered
from indexer.records.measures import POINTS, Measure, find_measures
from indexer.records.sentences import clauses
from indexer.records.years import find_lists, find_years, opens_clause

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.records.years import When

_DATE = re.compile(
    r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}(?:\s*/\s*\d{1,2}|\s+tháng\s+\d{1,2})|\bnăm\s+\d{4}"
)
PARTING = re.compile(r",|;|(?<!\w)(?:và|còn)(?!\w)")
_EVERYBODY = re.compile(r"(?<!\w)toàn dân(?!\w)")
_REACHING = re.compile(r"(?<!\w)(?:đạt|bao phủ|phấn đấu|20\d\d,?|hoàn thành)(?!\w)")
_OTHERWISE_USED = ("tuổi", "năm", "cm", "kg")  # ages, spans of time and sizes are targets of known indicators alone
_NEW_SUBJECT = re.compile(r"(?:tỷ lệ|tỉ lệ|số|mỗi)(?!\w)")
_SHARE_OF = re.compile(r"(?<!\w)(?:tỷ|tỉ) lệ(?!\w)[^,;:%\d]*$")
_TO_SHARE = re.compile(r"[^,;:%\d]*(?<!\w)(?:đạt|chiếm|còn|lên|xuống)(?: (?:được|khoảng|mức|từ))*\s*")
_NEAR = 80  # characters between a term or a verb and "toàn dân", at most


def _touches(term: When, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < term.end and term.start < end for start, end in spans)


class Sentence:
    """One sentence with its terms and clauses; ``low`` and ``blank`` are lowered.

    ``lists`` are the years that it counts up. In ``words`` what is ``hidden`` is blanked out: the terms, the lists,
    and where a figure rises from.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = lowered(text)
        past = list(baselines(self.low))
        self.lists = [each for each in find_lists(self.low) if not _touches(each[0], past)]
        aside = [*past, *((years[0].start, years[0].end) for years in self.lists)]
        self.terms = [term for term in find_years(self.low) if not _touches(term, aside)]
        self.hidden = [*((term.start, term.end) for term in self.terms), *aside]
        self.clauses = clauses(self.low)
        self.words = text
        for start, end in self.hidden:
            self.words = self.words[:start] + " " * (end - start) + self.words[end:]
        self.blank = lowered(self.words)
        self.parts = self._parts()

    def _parts(self) -> list[Part]:
        found: list[Part] = []
        for start, end in self.clauses:
            measures = self._measures(start, end)
            cuts = [start, *map(self._cut, measures, measures[1:]), end]
            for at, measure in enumerate(measures):
                begin = self._after_bracket(cuts[at], measure.start)
                found.append(Part(measure, begin, cuts[at + 1], (start, end)))
        return found

    def _after_bracket(self, start: int, end: int) -> int:
        """Behind a bracket that is still open at ``end``: what it holds is a clause of its own."""
        opened = self.low.rfind("(", start, end)
        return opened + 1 if opened >= 0 and ")" not in self.low[opened:end] else start

    def _measures(self, start: int, end: int) -> list[Measure]:
        """The clause's measures that may be targets."""
        clause = self.low[start:end]
        barred = [match.span() for match in _DATE.finditer(clause)]
        barred += [(first - start, last - start) for first, last in self.hidden]
        found = [
            replace(each, start=each.start + start, end=each.end + start) for each in find_measures(clause, barred)
        ]
        found += self._everybody(start, end)
        kept: list[Measure] = []
        for measure in self._without_named(start, sorted(found, key=lambda each: each.start)):
            begin = kept[-1].end if kept else start
            if self._plausible(measure, begin, kept[-1] if kept else None) and not (
                kept and self._nested(kept[-1], measure)
            ):
                kept.append(measure)
        return kept

    def _without_named(self, start: int, measures: list[Measure]) -> list[Measure]:
        """Without the counts that the name of a share holds: "tỷ lệ … khám ít nhất 1 lần/năm đạt 95%"."""
        shares = [each for each in measures if each.unit == "%"]
        return [each for each in measures if each in shares or not any(self._names(start, each, of) for of in shares)]

    def _names(self, start: int, count: Measure, share: Measure) -> bool:
        """Whether a count stands between "tỷ lệ" and the verb of the share that it belongs to."""
        before, between = self.low[start : count.start], self.low[count.end : share.start]
        return _SHARE_OF.search(before) is not None and _TO_SHARE.fullmatch(between) is not None

    def _plausible(self, measure: Measure, begin: int, previous: Measure | None) -> bool:
        """An age, a span of years, a length only behind the indicator that is measured so."""
        if measure.unit not in _OTHERWISE_USED and measure.unit is not None:
            return True
        if previous and previous.unit == measure.unit and wording.nothing_before(self.blank[begin : measure.start]):
            return True
        named_behind = measure.unit == "năm" and re.match(r"\s+sống khỏe(?!\w)", self.low[measure.end :]) is not None
        return named_behind or self.known_before(measure.unit, begin, measure.start) is not None

    def known_before(self, unit: str | None, start: int, end: int) -> indicators.Indicator | None:
        """The known indicator that the words of a stretch name before their verb."""
        words = self.blank[start:end]
        unit = "%" if unit in ("%/năm", POINTS, f"{POINTS}/năm") else unit
        return indicators.in_subject(unit, words, wording.subject_end(words))

    def _nested(self, outer: Measure, inner: Measure) -> bool:
        """Whether a count belongs to what a share is of: "70% phụ nữ … được tầm soát ít nhất 4 bệnh"."""
        if outer.unit != "%" or inner.unit in ("%", indicators.UNIVERSAL) or (inner.unit or "").startswith(POINTS):
            return False
        return not re.search(r";|(?<!\w)và(?!\w)|" + _NEW_SUBJECT.pattern, self.low[outer.end : inner.start])

    def _everybody(self, start: int, end: int) -> Iterator[Measure]:
        for match in _EVERYBODY.finditer(self.low, start, end):
            if _REACHING.search(self.low, max(start, match.start() - _NEAR), match.start()):
                unit = indicators.UNIVERSAL
                yield Measure("toàn dân", "=", unit, None, match.start(), match.end(), stated=True, compared=False)

    def _cut(self, first: Measure, second: Measure) -> int:
        """Where the words of one measure end and those of the next begin."""
        if only := groups.only_at(self.low, first.end, second.start):
            return only
        limit = second.start
        for term in self.terms:
            of_next = first.end <= term.start and term.end <= second.start and opens_clause(self.low, term)
            if of_next and self.low[first.end : term.start].strip() != "(":  # "96% (năm 2026), 97% (năm 2027)"
                limit = term.start
        partings = list(PARTING.finditer(self.blank, first.end, limit))
        return partings[-1].start() if partings else first.end
