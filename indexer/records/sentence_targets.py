"""The targets that one sentence states."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.records import indicators, makes, wording
from indexer.records.drafts import Draft
from indexer.records.folding import folded
from indexer.records.measures import POINTS, find_measures
from indexer.records.sentence_names import Names
from indexer.records.sentence_parts import PARTING, Sentence
from indexer.records.series import length_of, names_in_order, years_of
from indexer.records.years import opens_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Change
    from indexer.records.drafts import Named, Part, Setting
    from indexer.records.measures import Measure
    from indexer.records.years import When

_STATE_VALUE = re.compile(r"(?<!\w)mức \w+(?: \w+)?(?= (?:trong|theo|được|cho|đối với)(?!\w)|\s*[,;.]|\s*$)")
_LONGEST_SENTENCE = 4_000  # characters
_BEFORE_OPENING = re.compile(r"(?:\W|(?:mục tiêu|phấn đấu|cụ thể|trong đó|riêng|và)(?!\w))*")
# "Tỷ lệ lập hồ sơ năm 2026 đối với trẻ em 98%": the year of what is listed behind it.
_LISTS = re.compile(r"\s*(?::|(?:đối với|của|cho)(?!\w))")
_MEASURES = re.compile(r"(?:^|[,;:]|phấn đấu)\W*(?:(?:tỷ|tỉ) lệ|số)(?!\w)[^,;:]*$")
_LESS_OR_MORE = re.compile(r"(?:^|,|;|:|phấn đấu)\s*(?P<change>giảm|tăng)\s+(?:số|tổng số)(?!\w)[^,;:%]*$")
# "Giảm tỷ lệ … ít nhất 0,5%", "tăng tỷ lệ … bình quân 2%/năm": by how much, where no level is told.
_BY_HOW_MUCH = re.compile(
    r"(?:^|,|;|:|phấn đấu|(?:mỗi|hằng|hàng) năm)\s*(?P<change>giảm|tăng)\s+(?:tỷ lệ|tỉ lệ|tỷ suất|mức|lượng|diện tích)"
    r"(?!\w)[^;:%]*$"
)
_TIMES_AS = re.compile(r"(?<!\w)gấp(?!\w)[^,;]*$")
_RANGE = re.compile(r"(?<!\w)từ\s+\d+-\d+$")
_YEARLY = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng|bình quân) năm(?!\w)|/năm$")
_LEVEL = re.compile(r"(?<!\w)(?:lên|xuống|còn|đạt|tới|đến|bằng)(?!\w)")
_AIMED = re.compile(r"(?<!\w)(?:phấn đấu|(?<!chương trình )mục tiêu|chỉ tiêu)(?!\w)")


def read_sentence(passage: str, span: tuple[int, int], setting: Setting) -> Iterator[Draft]:
    """The targets of the sentence at ``span`` in a passage, in order; none of one too long to be a sentence."""
    if span[1] - span[0] <= _LONGEST_SENTENCE:
        yield from _Reader(Sentence(passage[span[0] : span[1]]), setting).drafts()


class _Reader:
    """The drafts of one sentence."""

    def __init__(self, sentence: Sentence, setting: Setting) -> None:
        self.setting = setting
        self.sentence = sentence
        self.text, self.low = sentence.text, sentence.low
        self.terms, self.clauses = sentence.terms, sentence.clauses
        self.years = years_of(sentence)

    def drafts(self) -> Iterator[Draft]:
        """The targets, in order."""
        held: list[tuple[int, Draft]] = list(self._states())
        for part, named in self._named():
            if draft := self._draft(part, named):
                held.append((part.measure.start, draft))
        yield from (draft for _, draft in sorted(held, key=lambda item: item[0]))

    def _named(self) -> Iterator[tuple[Part, Named]]:
        """The measures of which it is sure what they are of."""
        names, parts = Names(self.sentence), self.sentence.parts
        found: list[tuple[Part, Named]] = []
        in_order: list[Named | None] = []  # what a series that goes on is of
        for part, following in zip(parts, [*parts, None][1:], strict=True):
            if not in_order and (told := names_in_order(self.sentence, part, found)) is not None:
                in_order = [*told] or [None] * length_of(self.sentence, part)
                if part.measure.start in self.years.dated:
                    in_order = []  # in the order of the years
            of_series = bool(in_order)
            named = in_order.pop(0) if of_series else names.of(part, following)
            if named is None:
                continue
            if of_series:
                named = replace(named, start=None, end=part.end, term=None)
            named = named if named.term else replace(named, term=self._said_before(part))
            names.heard(part, named)
            found.append((part, named))
        yield from found

    # ---- one measure -----------------------------------------------------------------------------------------

    def _draft(self, part: Part, named: Named) -> Draft | None:
        measure = part.measure
        if measure.start in self.years.out or not self._may_be_target(part):
            return None
        when = self._when(part, named)
        universal = measure.unit == indicators.UNIVERSAL
        if universal and self._inherits(when):
            return None  # "bảo hiểm y tế toàn dân" without a year of its own is the policy's name
        if not self._is_goal(part, named, when) or self._is_baseline(part, when):
            return None
        if named.known and not named.known.allows(measure.value):
            return None
        start = part.start if named.start is None else named.start
        return Draft(
            indicator=named.name,
            comparator=measure.comparator,
            value=measure.value,
            unit=None if universal else measure.unit,
            change=self._change(part, named),
            when=when,
            text=_tidy(self.text[start : named.end]),
        )

    def _may_be_target(self, part: Part) -> bool:
        """Whether it is no status, no condition and no rate to pay."""
        start = part.measure.start
        clause, words = self.low[part.clause[0] : start], self.low[part.start : start]
        return not (wording.is_status(clause) or wording.is_condition(clause) or wording.is_norm(words))

    def _change(self, part: Part, named: Named) -> Change | None:
        if named.known and named.known.change:
            return named.known.change
        measure = part.measure
        if measure.change or not (measure.unit or "").startswith("%"):
            return measure.change
        # "Giảm số ca mắc ít nhất 30%": a count has no level in shares.
        words = self.low[part.start : measure.start]
        match = _LESS_OR_MORE.search(words) or _BY_HOW_MUCH.search(words)
        if match is None or _LEVEL.search(words, match.end("change")):
            return None
        if match.re is _BY_HOW_MUCH and not self._is_a_step(measure, words, match["change"]):
            return None
        return "tăng" if match["change"] == "tăng" else "giảm"

    def _is_a_step(self, measure: Measure, words: str, change: str) -> bool:
        """Whether a share is what is gained or lost: by the year, or as the least by which something falls."""
        yearly = _YEARLY.search(f"{words.rstrip()}{(measure.unit or '')[1:]}") is not None
        return yearly or (change == "giảm" and measure.comparator == ">=")

    def _is_goal(self, part: Part, named: Named, when: When | None) -> bool:
        measure, known = part.measure, named.known
        if self.setting.past and not _AIMED.search(self.low, 0, measure.start):
            return False
        if known and (measure.compared or when):
            return True
        if named.things:
            return self._is_to_be_made(part)
        aimed = when is not None or self.setting.goals or wording.names_goal(self.low)
        unit = measure.unit or ""
        share = unit.startswith(("%", POINTS)) or unit.endswith(" dân")
        return aimed and (known is not None or share or measure.compared or self._is_reached(part, when))

    def _is_to_be_made(self, part: Part) -> bool:
        """Whether so many things are a goal: "ít nhất 6 lớp" wherever it is asked for, "6 lớp" among goals alone."""
        measure = part.measure
        if self.setting.goals or _AIMED.search(self.low, 0, measure.start):
            return True
        words = self.sentence.blank[part.start : measure.start]
        least = (measure.comparator == ">=" and measure.compared) or _RANGE.search(f"{words}{measure.value}")
        return bool(least) and makes.is_order(words)

    def _is_reached(self, part: Part, when: When | None) -> bool:
        """Whether an amount that is named by what is measured is to be reached: "diện tích … đạt 400 ha"."""
        measure = part.measure
        among_goals = self.setting.goals or (when is not None and _AIMED.search(self.low, 0, measure.start))
        whole = measure.unit is not None and not self.low.startswith("/", measure.end)  # "12 km/km2" is another unit
        if measure.unit == "lần" and not _TIMES_AS.search(self.low, part.start, measure.start):
            return False  # "tăng 1,5 lần" is read as half as much again and as one and a half times more
        return bool(among_goals) and whole and wording.reaches(self.low[part.start : measure.start])

    def _is_baseline(self, part: Part, when: When | None) -> bool:
        """Whether it tells what a past year reached: "… năm 2025 đạt 94%, đến năm 2030 …", "(năm 2025 đạt 94%)"."""
        if when is None or part.measure.comparator != "=" or self.setting.over is None:
            return False
        aside = when.bare or self.low[: part.start].rstrip().endswith("(")
        later = any(term.year > when.year for term in self.terms)
        return aside and later and when.year <= self.setting.over

    def _inherits(self, when: When | None) -> bool:
        return when is None or (when is self.setting.default and not self.setting.own)

    # ---- by when ---------------------------------------------------------------------------------------------

    def _when(self, part: Part, named: Named) -> When | None:
        measure = part.measure
        if listed := self.years.dated.get(measure.start):
            return listed
        own = self._said_before(part) or self._said_behind(part, named)
        if measure.start in self.years.undated:
            return own
        if own or not named.group:
            return own or self._latest_behind(measure) or self._term_above(part.clause[0], part.start)
        if named.term:
            return named.term
        # "Học sinh 100%, người cao tuổi 92% ngay trong năm 2026": whether it is the year of both is not said.
        above = self._term_above(part.clause[0], part.start)
        return None if self.terms and above is self.setting.default else above

    def _said_before(self, part: Part) -> When | None:
        """The term in the measure's own words before it."""
        measure = part.measure
        before = [term for term in self.terms if part.start <= term.start and term.end <= measure.start]
        near = [
            term
            for term in before
            if not term.bare
            or wording.nothing_before(self.low[term.end : measure.start])
            or (_LISTS.match(self.low, term.end) and _MEASURES.search(self.low, part.start, term.start))
        ]
        return near[-1] if near else None

    def _said_behind(self, part: Part, named: Named) -> When | None:
        """The term right behind it, or behind the words that say what it and the next ones are to do."""
        if part.measure.unit == "lần" and _TIMES_AS.search(self.low, part.start, part.measure.start):
            return None  # "gấp 2 lần năm 2020": from where it rises
        end = part.measure.end
        for term in self.terms:
            if end <= term.start < part.end and not PARTING.search(self.low, end, term.start):
                return term
            if self._closes(part, term):
                return term
        shared = [term for term in self.terms if part.end <= term.start < named.end <= part.clause[1]]
        if len(shared) == 1 and named.known is None:
            return shared[0]
        return self._of_all_counted(part)

    def _closes(self, part: Part, term: When) -> bool:
        """Whether a day closes its words, whatever commas they hold: "48% dân số được khám, sàng lọc trước ngày …"."""
        behind = part.measure.end <= term.start < part.end and not opens_clause(self.low, term)
        dated = behind and term.date is not None and term.relation == "đến"
        return dated and re.search(r"\w", self.low[term.end : part.end]) is None

    def _of_all_counted(self, part: Part) -> When | None:
        """The term that closes a row of counts of several kinds: "3 bác sĩ, 2 điều dưỡng vào năm 2027"."""
        parts = self.sentence.parts
        following = parts[parts.index(part) + 1] if part is not parts[-1] else None
        if following is None or following.clause != part.clause or "%" in (part.measure.unit or "%"):
            return None
        between = self.low[part.measure.end : following.measure.start]
        if following.measure.unit in (part.measure.unit, "%", None) or not wording.nothing_before(between):
            return None
        behind = (term for term in self.terms if following.measure.end <= term.start < following.end)
        return next((term for term in behind if not PARTING.search(self.low, following.measure.end, term.start)), None)

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


def _tidy(text: str) -> str:
    """Verbatim words without the punctuation round them."""
    text = re.sub(r"^(?:[\s,;:.]|(?:và|còn)\s)+", "", text).rstrip(" \t,;:")
    return text.rstrip(" .)") if text.count(")") > text.count("(") else text
