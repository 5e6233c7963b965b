"""The targets that one sentence states."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from indexer.records import indicators, wording
from indexer.records.folding import folded, lowered
from indexer.records.measures import Measure, find_measures
from indexer.records.sentences import clauses
from indexer.records.years import When, find_years, opens_clause

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.model import Change, Comparator

_DATE = re.compile(
    r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}(?:\s*/\s*\d{1,2}|\s+tháng\s+\d{1,2})|\bnăm\s+\d{4}"
)
_PARTING = re.compile(r",|;|(?<!\w)(?:và|còn)(?!\w)")
_EVERYBODY = re.compile(r"(?<!\w)toàn dân(?!\w)")
_REACHING = re.compile(r"(?<!\w)(?:đạt|bao phủ|phấn đấu|20\d\d,?|hoàn thành)(?!\w)")
_STATE_VALUE = re.compile(r"(?<!\w)mức \w+(?: \w+)?(?= (?:trong|theo|được|cho|đối với)(?!\w)|\s*[,;.]|\s*$)")
_OTHERWISE_USED = ("tuổi", "năm", "cm", "kg")  # ages, spans of time and sizes are targets of known indicators alone
_NEW_SUBJECT = re.compile(r"(?:tỷ lệ|tỉ lệ|số|mỗi)(?!\w)")
_LONGEST_SENTENCE = 4_000  # characters
_NEAR = 80  # characters between a term or a verb and "toàn dân", at most
_BEFORE_OPENING = re.compile(r"(?:\W|(?:mục tiêu|phấn đấu|cụ thể|trong đó|riêng|và)(?!\w))*")
# "95% năm 2026, 100% dân số năm 2030": the same people; "100% người dân được lập hồ sơ" is another share of them.
_OF_THE_SAME = re.compile(
    r"(?<!\w)(?:dân số|người dân|toàn (?:xã|tỉnh|phường|dân)|trên địa bàn|của (?:xã|tỉnh|phường)|trở lên|tham gia"
    r"|vào|đến|trong|từ|và|là|xã|tỉnh|phường|thành phố)(?!\w)"
)
# "Tăng từ 71% năm 2025" lên 88%: where it is now is no target, nor is its year one; not "từ 15 tuổi … xuống còn 30%".
_FIGURE = r"\d+(?:[.,]\d+)*(?:\s*[-–]\s*\d+(?:[.,]\d+)*)?"
_BASELINE = re.compile(
    rf"(?<!\w)từ\s+(?:(?:mức|khoảng|trên|dưới|gần|hơn|con số|tỷ lệ)\s+){{0,2}}(?!(?:19|20)\d\d(?!\d)){_FIGURE}"
    r"(?P<unit>\s?%|\s+(?!tuổi|(?:tháng|ngày|tuần)\s+tuổi)(?!năm\s+\d|lên|xuống|còn|thành|tăng|nâng|giảm|hiện)[^\W\d_]+"
    r"(?:\s(?!năm\s+\d|lên|xuống|còn|thành|tăng|nâng|giảm|hiện)[^\W\d_]+){0,2}(?:\s?/\s?[^\W\d_]+)?)?"
    r"(?:\s*\(?(?:(?:của|vào|cuối|hết)\s+)?(?:năm\s+(?:19|20)\d\d|hiện\s+(?:nay|tại))\)?)?"
    r"(?=(?:,?\s+(?:phấn đấu\s+)?(?:đến|tới|vào|trong)\s[^.;%]{0,40}?)?,?\s+(?:(?:tăng|nâng|giảm)\s+)?"
    rf"(?:lên|xuống|còn|thành)(?!\w)(?:\s+[^\W\d_]+){{0,3}}\s+{_FIGURE}(?P<share>\s?%)?)"
)
_COMPARED = re.compile(r"\s+so với(?!\w)")
_OF_ITS_OWN = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence's surroundings say: the term that it inherits, and whether it stands among goals.

    ``own``: the term is the row's deadline, as good as one in the sentence. ``issued``: the document's year.
    """

    default: When | None = None
    goals: bool = False
    own: bool = False
    issued: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A target before it knows its passage's place."""

    indicator: str
    comparator: Comparator
    value: str | None
    unit: str | None
    change: Change | None
    when: When | None
    text: str


@dataclass(frozen=True, slots=True)
class _Named:
    """An indicator's name, what is known of it, and where the words that state the target end."""

    name: str
    known: indicators.Indicator | None
    end: int


@dataclass(frozen=True, slots=True)
class _Part:
    """The stretch of a sentence that belongs to one measure, and the clause that it stands in."""

    measure: Measure
    start: int
    end: int
    clause: tuple[int, int]


def read_sentence(passage: str, span: tuple[int, int], setting: Setting) -> Iterator[Draft]:
    """The targets of the sentence at ``span`` in a passage, in order; none of one too long to be a sentence."""
    if span[1] - span[0] <= _LONGEST_SENTENCE:
        yield from _Sentence(passage[span[0] : span[1]], setting).drafts()


def _baselines(low: str) -> Iterator[tuple[int, int]]:
    """Where it is said from where a figure rises or falls, both shares or neither."""
    for match in _BASELINE.finditer(low):
        if ("%" in (match["unit"] or "")) == (match["share"] is not None):
            yield match.span()


def _touches(term: When, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < term.end and term.start < end for start, end in spans)


_Previous: TypeAlias = tuple[str | None, _Named] | None  # the unit and indicator of the measure before


class _Sentence:
    """One sentence with its terms and clauses; ``low`` and ``blank`` are lowered.

    In ``words`` what is ``hidden`` is blanked out: the terms, and where a figure rises from.
    """

    def __init__(self, text: str, setting: Setting) -> None:
        self.text = text
        self.low = lowered(text)
        self.setting = setting
        past = list(_baselines(self.low))
        self.terms = [term for term in find_years(self.low) if not _touches(term, past)]
        self.hidden = [*((term.start, term.end) for term in self.terms), *past]
        self.clauses = clauses(self.low)
        self.words = text
        for start, end in self.hidden:
            self.words = self.words[:start] + " " * (end - start) + self.words[end:]
        self.blank = lowered(self.words)

    def drafts(self) -> Iterator[Draft]:
        """The targets, in order."""
        held: list[tuple[int, Draft]] = list(self._states())
        previous: _Previous = None
        parts = self._parts()
        for part, following in zip(parts, [*parts, None][1:], strict=True):
            named = self._indicator(part, previous, following)
            if named is None:
                if not wording.nothing_before(self.blank[part.start : part.measure.start]):
                    previous = None  # it measures something else, and what follows may go on with that
                continue
            previous = (part.measure.unit, named)
            if draft := self._draft(part, named):
                held.append((part.measure.start, draft))
        yield from (draft for _, draft in sorted(held, key=lambda item: item[0]))

    # ---- measures and their stretches ------------------------------------------------------------------------

    def _parts(self) -> list[_Part]:
        found: list[_Part] = []
        for start, end in self.clauses:
            measures = self._measures(start, end)
            cuts = [start, *map(self._cut, measures, measures[1:]), end]
            for at, measure in enumerate(measures):
                begin = self._after_bracket(cuts[at], measure.start)
                found.append(_Part(measure, begin, cuts[at + 1], (start, end)))
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
        for measure in sorted(found, key=lambda each: each.start):
            begin = kept[-1].end if kept else start
            if self._plausible(measure, begin, kept[-1] if kept else None) and not (
                kept and self._nested(kept[-1], measure)
            ):
                kept.append(measure)
        return kept

    def _plausible(self, measure: Measure, begin: int, previous: Measure | None) -> bool:
        """An age, a span of years, a length only behind the indicator that is measured so."""
        if measure.unit not in _OTHERWISE_USED and measure.unit is not None:
            return True
        if previous and previous.unit == measure.unit and wording.nothing_before(self.blank[begin : measure.start]):
            return True
        named_behind = measure.unit == "năm" and re.match(r"\s+sống khỏe(?!\w)", self.low[measure.end :]) is not None
        return named_behind or self._known_before(measure.unit, begin, measure.start) is not None

    def _nested(self, outer: Measure, inner: Measure) -> bool:
        """Whether a count belongs to what a share is of: "70% phụ nữ … được tầm soát ít nhất 4 bệnh"."""
        if outer.unit != "%" or inner.unit in ("%", indicators.UNIVERSAL):
            return False
        return not re.search(r";|(?<!\w)và(?!\w)|" + _NEW_SUBJECT.pattern, self.low[outer.end : inner.start])

    def _everybody(self, start: int, end: int) -> Iterator[Measure]:
        for match in _EVERYBODY.finditer(self.low, start, end):
            if _REACHING.search(self.low, max(start, match.start() - _NEAR), match.start()):
                unit = indicators.UNIVERSAL
                yield Measure("toàn dân", "=", unit, None, match.start(), match.end(), stated=True, compared=False)

    def _cut(self, first: Measure, second: Measure) -> int:
        """Where the words of one measure end and those of the next begin."""
        limit = second.start
        for term in self.terms:
            if first.end <= term.start and term.end <= second.start and opens_clause(self.low, term):
                limit = term.start
        partings = list(_PARTING.finditer(self.low, first.end, limit))
        return partings[-1].start() if partings else first.end

    # ---- one measure -----------------------------------------------------------------------------------------

    def _draft(self, part: _Part, named: _Named) -> Draft | None:
        measure = part.measure
        above, before = self.low[part.clause[0] : measure.start], self.low[part.start : measure.start]
        if wording.is_status(above) or wording.is_norm(before) or wording.is_condition(above):
            return None
        when = self._when(part)
        universal = measure.unit == indicators.UNIVERSAL
        if universal and self._inherits(when):
            return None  # "bảo hiểm y tế toàn dân" without a year of its own is the policy's name
        if not self._is_goal(measure, when, named.known) or self._is_baseline(part, when):
            return None
        if named.known and not named.known.allows(measure.value):
            return None
        return Draft(
            indicator=named.name,
            comparator=measure.comparator,
            value=measure.value,
            unit=None if universal else measure.unit,
            change=(named.known.change if named.known else None) or measure.change or self._compared(part),
            when=when,
            text=_tidy(self.text[part.start : named.end]),
        )

    def _compared(self, part: _Part) -> Change | None:
        """Whether a share is taken off or added: "giảm số ca … ít nhất 50% so với năm 2025"."""
        if part.measure.unit != "%" or not _COMPARED.match(self.low, part.measure.end):
            return None
        return wording.told_change(self.low[part.start : part.measure.start])

    def _is_goal(self, measure: Measure, when: When | None, known: indicators.Indicator | None) -> bool:
        if known and (measure.compared or when):
            return True
        aimed = when is not None or self.setting.goals or wording.names_goal(self.low)
        return aimed and (known is not None or measure.unit == "%" or measure.compared)

    def _is_baseline(self, part: _Part, when: When | None) -> bool:
        """Whether it tells what a past year reached: "… năm 2025 đạt 94%, đến năm 2030 …", "(năm 2025 đạt 94%)"."""
        if when is None or part.measure.comparator != "=" or self.setting.issued is None:
            return False
        if when.year == self.setting.issued and self._opens_series(part, when):
            return False
        aside = when.bare or self.low[: part.start].rstrip().endswith("(")
        later = any(term.year > when.year for term in self.terms)
        return aside and later and when.year <= self.setting.issued

    def _opens_series(self, part: _Part, when: When) -> bool:
        """Whether the years stand behind their numbers one after the other: "đạt 95% năm 2026, 97% năm 2028"."""
        later = [term for term in self.terms if term.year > when.year and term.bare]
        return part.measure.end <= when.start and any(
            self.low[: term.start].rstrip().endswith("%") for term in later if term.start > when.end
        )

    def _inherits(self, when: When | None) -> bool:
        return when is None or (when is self.setting.default and not self.setting.own)

    # ---- what is measured ------------------------------------------------------------------------------------

    def _indicator(self, part: _Part, previous: _Previous, following: _Part | None) -> _Named | None:
        measure = part.measure
        before = self.blank[part.start : measure.start]
        if known := self._known_before(measure.unit, part.start, _named_by(measure)):
            return _Named(known.name, known, self._sentence_part(part))
        if wording.nothing_before(before):
            return (
                self._known_after(part, following)
                or self._known_above(part, previous)
                or (self._counted(part, following) if measure.unit == "%" else None)
            )
        if measure.unit == "%" and wording.leads_on(self.low[part.start : measure.start]):
            name = wording.around(self.words[part.start : measure.start], self.words[measure.end : part.end])
            return _Named(name, None, part.end) if name else None
        if not measure.stated:
            return None
        name = wording.subject(self.words[part.start : measure.start], before)
        return _Named(name, None, self._sentence_part(part)) if name else None

    def _known_before(self, unit: str | None, start: int, end: int) -> indicators.Indicator | None:
        words = self.blank[start:end]
        return indicators.in_subject(unit, words, wording.subject_end(words))

    def _known_after(self, part: _Part, following: _Part | None) -> _Named | None:
        """Named behind the number, or behind the next one that counts the same ("50% và … 100% người dân được …")."""
        unit, rest = part.measure.unit, self.blank[part.measure.end : part.end]
        if known := indicators.in_rest(unit, rest):
            return _Named(known.name, known, part.end)
        if following is None or following.measure.unit != unit:
            return None
        shared = self.blank[following.measure.end : following.end]
        if not shared.strip().startswith(rest.strip()):
            return None
        known = indicators.in_rest(unit, shared)
        return _Named(known.name, known, following.end) if known else None

    def _known_above(self, part: _Part, previous: _Previous) -> _Named | None:
        """Named earlier in the sentence: by the measure before, or by the place whose doctors are counted."""
        measure = part.measure
        unit = measure.unit or ""
        if previous and _alike(previous[0], unit):
            after = self.blank[measure.end : part.end]
            if unit == "%" and _OF_ITS_OWN.search(_OF_THE_SAME.sub(" ", after)):
                return None  # it counts something of its own
            return replace(previous[1], end=self._sentence_part(part))
        if unit.startswith("bác s"):
            known = indicators.in_subject(unit, self.blank[: measure.start], measure.start)
            return _Named(known.name, known, part.end) if known else None
        return None

    def _counted(self, part: _Part, following: _Part | None) -> _Named | None:
        """Named behind the number; what two shares are both to do is said once ("80% A và 100% B được …")."""
        after = slice(part.measure.end, part.end)
        name = wording.counted(self.text[after], self.low[after], changed=part.measure.change is not None)
        if name:
            return _Named(name, None, part.end)
        if following is None or following.measure.unit != part.measure.unit or following.clause != part.clause:
            return None
        shared = slice(following.measure.end, following.end)
        name = wording.sharing(self.text[after], self.text[shared], self.low[shared])
        return _Named(name, None, following.end) if name else None

    def _sentence_part(self, part: _Part) -> int:
        """Where the verbatim words of a measure behind its subject end: at the next comma."""
        match = re.compile(r",(?!\d)").search(self.low, part.measure.end, part.end)
        return match.start() if match else part.end

    # ---- by when ---------------------------------------------------------------------------------------------

    def _when(self, part: _Part) -> When | None:
        measure = part.measure
        before = [term for term in self.terms if part.start <= term.start and term.end <= measure.start]
        near = [term for term in before if not term.bare or wording.nothing_before(self.low[term.end : measure.start])]
        if near:
            return near[-1]
        for term in self.terms:
            if measure.end <= term.start < part.end and not _PARTING.search(self.low, measure.end, term.start):
                return term
        return self._latest_behind(measure) or self._term_above(part.clause[0], part.start)

    def _latest_behind(self, measure: Measure) -> When | None:
        """The "chậm nhất trong năm 2027" that closes the sentence, whatever commas part it from its measure."""
        for term in self.terms:
            at_latest = self.low.startswith(("chậm nhất", "muộn nhất"), term.start)
            if at_latest and measure.end <= term.start and not re.search(r"[;%]", self.low[measure.end : term.start]):
                return term
        return None

    def _term_above(self, clause: int, start: int) -> When | None:
        """The term that opens the clause or the sentence before ``start``; else what is inherited."""
        opening = [term for term in self.terms if term.end <= start and opens_clause(self.low, term)]
        own = [term for term in opening if term.start >= clause]
        if own:
            return own[-1]
        if opening and _BEFORE_OPENING.fullmatch(self.low, 0, opening[0].start):
            return opening[0] if len({term.year for term in opening}) == 1 else None
        return self.setting.default

    # ---- what is to be so, without a number --------------------------------------------------------------------

    def _states(self) -> Iterator[tuple[int, Draft]]:
        plain = folded(self.low)
        for name, pattern in indicators.states():
            for match in pattern.finditer(plain):
                if draft := self._state(name, match.start(), match.end()):
                    yield match.start(), draft

    def _state(self, name: str, start: int, end: int) -> Draft | None:
        clause = next(each for each in self.clauses if each[0] <= start < each[1] or each == self.clauses[-1])
        above = [term for term in self.terms if clause[0] <= term.start and term.end <= start and not term.bare]
        when = above[-1] if above else self._term_above(*(2 * (clause[0],)))
        if self._inherits(when) or wording.is_status(self.low[clause[0] : start]):
            return None
        if find_measures(self.low[start : clause[1]]) or "%" in self.low[clause[0] : start]:
            return None  # a measure tells how many
        commas = [match.start() for match in re.finditer(",", self.low[: clause[1]])]
        after_term = max([clause[0], *(term.end + 1 for term in above)])
        begin = max((at + 1 for at in commas if after_term < at < start), default=clause[0])
        stop = min((at for at in commas if at >= end), default=clause[1])
        value = _STATE_VALUE.search(self.low, begin, stop)
        words = self.text[value.start() : value.end()] if value else None
        return Draft(name, "=", words, None, None, when, _tidy(self.text[begin:stop]))


def _alike(one: str | None, other: str) -> bool:
    """Whether two measures may be of one indicator: in one unit, or shares and all."""
    shares = {"%", indicators.UNIVERSAL}
    return one == other or {one, other} <= shares


def _named_by(measure: Measure) -> int:
    """Where the words that may name the indicator end: "toàn dân" is part of its name."""
    return measure.end if measure.unit == indicators.UNIVERSAL else measure.start


def _tidy(text: str) -> str:
    """Verbatim words without the punctuation round them."""
    text = re.sub(r"^(?:[\s,;:.]|(?:và|còn)\s)+", "", text).rstrip(" \t,;:")
    return text.rstrip(" .)") if text.count(")") > text.count("(") else text
