"""What a question is about: its words taken apart into the terms of a topic, each with what it weighs."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise, product
from typing import TYPE_CHECKING, Final

from indexer.structure.markers import to_roman
from indexer.vietnamese import glossary, places
from indexer.vietnamese.language import is_english
from indexer.vietnamese.normal import fold
from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.syllables import is_syllable
from search_api import cues, synonyms
from search_api.answers.bags import accented, plain
from search_api.answers.topic import LITTLE, TELLING, UNKNOWN, Syllable, Term, Topic
from search_api.asides import alternative, asking, beside
from search_api.codes import code_tokens
from search_api.frames import ENGLISH_FILLERS, ENGLISH_LIGHT, LIGHT, MARKED_LIGHT, SERVICES, VERBS
from search_api.givers import given_by
from search_api.kinds import STRIPPED, asks_where_apart, is_comparative, superlative, tells_apart
from search_api.lexical import analysed
from search_api.phrases import forms_of, said_in
from search_api.set_terms import LEAST_SET, set_terms
from search_api.sides import THE_STATE, holds_against_the_state
from search_api.words import UNIT_WORDS, is_stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.vietnamese.typos import Vocabulary
    from search_api.kinds import Asked
    from search_api.phrases import Words
    from search_api.query import Query

GENERIC_WEIGHT: Final = 0.2
"""What a word of every plan weighs beside the others."""

MOST_OF_A_VERB: Final = 2
"""Syllables of a verb in "được xử lý thế nào"."""

LIGHT_MISSED: Final = 0.1
"""What of its weight counts against a text that has not a word which only stands round what is asked about."""

VERB_MISSED: Final = 0.4
"""... a verb that no document has: people have many more of them than plans ..."""

KNOWN_VERB_MISSED: Final = 0.5
"""... one that they have elsewhere: it may tell one task from another ..."""

ADJECTIVE_MISSED: Final = 0.5
"""... an adjective ..."""

NEW_ADJECTIVE_MISSED: Final = 0.4
"""... one that no document has."""

LIGHT_WEIGHT: Final = 0.6
"""The most that a light word weighs: it may well be in no document at all."""

AT: Final = "ben"
"""What only says where, before the name of a place: "trong bản bên Định Hóa"."""

_YEAR: Final = re.compile(r"20[0-9]{2}")
_PAPERS: Final = r"(?:programme|program|plan|directive|guidance|letter|resolution|decision)s?"
_BY_ISSUER: Final = re.compile(
    rf"(?i)\b(?:under|in|according to) (?:the )?(?:[\w’'.&-]+ ){{1,8}}?{_PAPERS}\b"
    rf"|^\W*(?:[\w’'-]+ ){{1,6}}{_PAPERS}\s*:"
)
_ISSUER: Final = re.compile(r"(?i)\b(?:committee|people['’]s|provincial|province|city|commune|ward|department)\b|:$")
_ORDINAL: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


class Reading:
    """Takes a question's words apart: what is left when places, cues and little words are gone is its topic."""

    def __init__(
        self,
        words: Words,
        query: Query,
        vocabulary: Vocabulary,
        kind: Asked,
        outside: tuple[tuple[places.Place, ...], tuple[places.Place, ...]],
    ) -> None:
        self._words = words
        self._lowered = tuple(form.lower() for form in words.forms)
        self._query = query
        self._vocabulary = vocabulary
        self._kind = kind
        self._outside, self._beside = outside
        self._superlative = superlative(words) is not None
        self._set: set[int] = set()
        self._kept = self._marked(cues.KEPT)
        self._verbs = self._marked(VERBS)
        self._services = self._marked(SERVICES)

    def is_bare(self) -> bool:
        """Whether nothing is left beside documents' numbers and what may be asked of one."""
        left = self._free() - self._marked(cues.GENERIC) - self._marked(cues.OF_A_DOCUMENT)
        codes = [(token.start, token.end) for token in code_tokens(self._words.text)]
        listed = [token for place in left if not (token := self._words.tokens[place]).text.isdigit()]
        return all(any(start <= token.start < end for start, end in codes) for token in listed)

    def left(self, taken: frozenset[int]) -> list[int]:
        """Where the words stand that are left beside the cues, names, little words and what is ``taken`` already."""
        return sorted(self._free() - taken)

    # ---- Vietnamese -------------------------------------------------------------------------------------------

    def vietnamese(self) -> tuple[Topic, str]:
        """The runs of words left, each a term; and the same in words."""
        free = self._free()
        generic = self._marked(cues.GENERIC)
        light = self._light(free, generic)
        vague = free - light <= generic
        if vague:
            generic = set()
        alone = set(analysed(self._words.text).words)
        self._set = self._inset_terms(free)
        parts = [run for whole in _runs(sorted(free)) for run in self._parted(whole, light)]
        said = [
            self._missed_as_plans_weigh(tuple(self._syllable(place, generic, alone, light, free) for place in run))
            for run in parts
        ]
        terms = [
            Term((phrase, *self._other_ways(phrase)), whole=run[0] in self._kept)
            for run, phrase in zip(parts, said, strict=True)
        ]
        guessed = self._guessed(parts, terms)
        terms += [self._required(place) for place in self._outside]
        about = " ".join(self._words.tokens[place].text for place in sorted(free))
        wholes = tuple(self._wholes(_runs(sorted(free))))
        return Topic(tuple(terms), self._words.with_marks, vague=vague, guessed=guessed, wholes=wholes), about

    def _light(self, free: set[int], generic: set[int]) -> set[int]:
        """Words round what is asked about; of a question that has no others, those that are not in every plan."""
        light = self._marked(LIGHT, loosely=True) | (self._marked(MARKED_LIGHT) if self._words.with_marks else set())
        light = (light & free) - self._kept - self._marked(cues.SECTION)
        light |= self._issuers() & free
        light -= self._guessed_things(light)
        told = free & self._told_round()
        if not free <= light | told | generic:
            light |= told
        if free <= light:
            light -= generic
        return set() if free <= light else light

    def _issuers(self) -> set[int]:
        """The names of those who issued the documents that are looked in; of duties, they are whose."""
        if self._kind in {"duty", "person", "formal"}:
            return set()
        names = self._query.named.issuers
        found = (range(start, start + len(name)) for name in names for start in self._words.starts_of(name))
        return {place for places in found for place in places}

    def _told_round(self) -> set[int]:
        """The places outside the sentence that asks, and of what the answer is to go beyond."""
        start, end = asking(self._words.text)
        end = min(end, alternative(self._words.text))
        beyond = range(*beside(self._words.text))
        listed = enumerate(self._words.tokens)
        return {place for place, token in listed if not start <= token.start < end or token.start in beyond}

    def _guessed_things(self, light: set[int]) -> set[int]:
        """Words typed without marks that were taken for a thing: "gia thuoc" is of "thuốc", not of "thuộc"."""
        if not self._words.guessed:
            return set()
        things = synonyms.ways(with_marks=True).keys() - forms_of(LIGHT, with_marks=True)
        return {place for place in light if (self._words.spelled[place],) in things}

    def _parted(self, run: Sequence[int], light: set[int]) -> list[list[int]]:
        """A run at its light words and at what can be said otherwise, neighbouring numbers of one sort together."""
        sorts: dict[int, tuple[str, int]] = {}
        for place in run:
            if place in sorts:
                continue
            length = self._length_said(place, run[-1] + 1)
            if place in self._kept:
                sorts[place] = ("kept", 0)
            elif length and not light.issuperset(range(place, place + length)):
                sorts |= dict.fromkeys(range(place, place + length), ("other", place))
            else:
                sorts[place] = ("light" if place in light else "", 0)
        return [list(part) for _, part in groupby(run, key=sorts.__getitem__)]

    def _length_said(self, place: int, end: int) -> int:
        """Syllables of the way of saying that stands there; 0 for none.

        The longest, but no word of the next one is part of it: "hỗ trợ" and "tiền xe", not "hỗ trợ tiền" and "xe".
        """
        known = synonyms.ways(with_marks=self._words.with_marks)
        lengths = range(min(synonyms.longest(), end - place), 0, -1)
        said = [each for each in lengths if self._forms(place, each) in known and self._stands(place, each)]
        whole = next((each for each in said[1:] if self._is_said_across(place + each, place + said[0], end)), 0)
        return whole or next(iter(said), 0)

    def _is_said_across(self, start: int, cut: int, end: int) -> bool:
        """Whether a way of saying begins at ``start`` that goes on beyond ``cut``."""
        known = synonyms.ways(with_marks=self._words.with_marks)
        lengths = range(cut + 1 - start, min(synonyms.longest(), end - start) + 1)
        return any(self._forms(start, each) in known and self._stands(start, each) for each in lengths)

    def _forms(self, start: int, length: int) -> tuple[str, ...]:
        return self._lowered[start : start + length]

    def _stands(self, start: int, length: int) -> bool:
        """Whether a way of saying stands there by itself, and nothing in it must stay as it is."""
        if not self._kept.isdisjoint(range(start, start + length)):
            return False
        if length == 1:
            return not self._words.in_a_word(start)
        # "Giữ nguyên" does not stand in "giữ nguyên tắc".
        end = start + length
        marked = self._words.with_marks and end < len(self._words.tokens)
        ends_inside = marked and self._words.begins_in_a_word(end)
        return not (ends_inside or self._words.begins_in_a_word(start))

    def _missed_as_plans_weigh(self, phrase: tuple[Syllable, ...]) -> tuple[Syllable, ...]:
        """What people say is missed no more than what plans call it: "bà con" tells as little as "người dân"."""
        head = synonyms.heads(with_marks=self._words.with_marks).get(tuple(each.form for each in phrase))
        weight = sum(each.weight for each in phrase)
        share = min(1.0, sum(map(self._weight, head)) / weight) if head and weight else 1.0
        return tuple(replace(each, missed=each.missed * share) for each in phrase) if share < 1.0 else phrase

    def _other_ways(self, phrase: tuple[Syllable, ...]) -> Iterator[tuple[Syllable, ...]]:
        """The same in other words, which together weigh as much."""
        said = tuple(each.form for each in phrase)
        weight = sum(each.weight for each in phrase)
        for way in synonyms.ways(with_marks=self._words.with_marks).get(said, ()):
            yield tuple(Syllable(form, weight / len(way)) for form in way)

    def _inset_terms(self, free: set[int]) -> set[int]:
        """The places of words that mean something only together: "từ xa" of "khám chữa bệnh từ xa"."""
        known = synonyms.ways(with_marks=self._words.with_marks)
        found = set(self._kept)
        for run in _runs(sorted(free)):
            for start, length in product(run, range(2, synonyms.longest() + 1)):
                places = set(range(start, start + length))
                if start + length > len(self._words.tokens):
                    continue
                if self._forms(start, length) in known and (length >= LEAST_SET or not places <= self._verbs):
                    found |= places
        return found

    def _wholes(self, runs: list[list[int]]) -> Iterator[tuple[str, ...]]:
        """The set terms in the runs."""
        known = set_terms(with_marks=self._words.with_marks)
        for run in runs:
            forms = tuple(self._words.forms[place].lower() for place in run)
            for start, form in enumerate(forms):
                yield from (each for each in known.get(form, ()) if forms[start : start + len(each)] == each)

    def _guessed(self, runs: list[list[int]], terms: list[Term]) -> Topic | None:
        """The terms with the marks put back, where there were none."""
        if not self._words.guessed:
            return None
        phrases = (zip(run, term.alternatives[0], strict=True) for run, term in zip(runs, terms, strict=True))
        spelled = (tuple(self._spelled(place, each) for place, each in phrase) for phrase in phrases)
        return Topic(tuple(Term((phrase,)) for phrase in spelled), with_marks=True)

    def _spelled(self, place: int, syllable: Syllable) -> Syllable:
        """The same with its marks, and those of its neighbours, put back."""
        before, after = syllable.beside
        listed = self._words.spelled
        beside = (listed[place - 1] if before else "", listed[place + 1] if after else "")
        return replace(syllable, form=listed[place], beside=beside)

    def _free(self) -> set[int]:
        """The places in the question that say what it is about."""
        taken = self._names() | self._scaffold() | self._marked(cues.WHICH) | self._marked(cues.COMPARISON)
        taken |= self._marked(cues.EVERY_COMMUNE) | self._treated()
        if self._superlative:
            taken |= self._marked("nhiều | cao | ít | thấp | nhất | sớm")
        elif is_comparative(self._words):
            taken |= self._marked(f"{cues.AMOUNTS} | hơn | cần nhiều")
        if asks_where_apart(self._words) or tells_apart(self._words):
            taken |= self._marked("khác | khác với | khác so với | so với | với", loosely=True)
        if self._kind == "duty":
            taken |= self._givers()
        taken |= self._asking()
        left = set(range(len(self._words.tokens))) - taken - set(self._little())
        return left if left - self._marked(cues.GENERIC) else left | self._marked(cues.SECTION)

    def _asking(self) -> set[int]:
        """Words that ask. The last of those for an amount may begin what is asked about: "bao nhiêu tiền xe"."""
        asking = {place for phrases in STRIPPED.get(self._kind, ()) for place in self._marked(phrases)}
        if self._kind != "target":
            return asking
        return {place for place in asking if place + 1 in asking or not self._begins_a_thing(place, asking)}

    def _begins_a_thing(self, place: int, asking: set[int]) -> bool:
        """Whether a way of saying begins there whose other words do not ask."""
        length = self._length_said(place, len(self._words.tokens))
        return length > 1 and asking.isdisjoint(range(place + 1, place + length))

    def _givers(self) -> set[int]:
        """Whose the document is that gives the duties: "kế hoạch của UBND tỉnh … giao Sở Y tế việc gì"."""
        return self._inside(given_by(self._words.text))

    def _inside(self, spans: Sequence[tuple[int, int]]) -> set[int]:
        """The places of the words that begin within any of the spans, given in characters."""
        listed = enumerate(self._words.tokens)
        return {place for place, token in listed if any(start <= token.start < end for start, end in spans)}

    def _treated(self) -> set[int]:
        """The verb of "được xử lý thế nào", which asks how and is not what it is about."""
        taken: set[int] = set()
        for start, _ in self._words.found(cues.HOW):
            for verb in range(max(0, start - MOST_OF_A_VERB - 1), start):
                if self._words.spelled[verb] == "được":
                    taken |= set(range(verb, start))
        return taken

    def _scaffold(self) -> set[int]:
        """Words that hold the question together; "vụ" of "nhiệm vụ" is none of them."""
        holding = forms_of(cues.SCAFFOLD, with_marks=self._words.with_marks)
        found = self._words.found(cues.HOLDING)
        return {
            place
            for start, end in found
            if tuple(self._words.forms[start:end]) in holding and not self._begins_a_word(start, end)
            for place in range(start, end)
        }

    def _begins_a_word(self, start: int, end: int) -> bool:
        """Whether one syllable of the frame makes a word with the next that people say otherwise: "cần" of "cần sa"."""
        if end - start > 1 or end == len(self._words.tokens):
            return False
        known = synonyms.ways(with_marks=self._words.with_marks)
        return self._forms(start, 2) in known and " ".join(self._words.spelled[start : end + 1]) in dictionary()

    def _little(self) -> Iterator[int]:
        """Function words ("bao" of "bao phủ" is none), years, and "năm" or "năm học" before a year."""
        listed, spelled = self._words.tokens, self._words.spelled
        kept = self._kept | self._said_otherwise()
        before_year = {"năm", "học"}
        for place in range(len(listed)):
            behind = next((at for at in range(place, len(listed)) if spelled[at] not in before_year), place)
            if spelled[place] == "học" and spelled[place - 1 : place] != ["năm"]:
                behind = place  # "khoa học 2030"
            of_a_year = _YEAR.fullmatch(listed[behind].text)
            if of_a_year or (is_stop(spelled[place]) and place not in kept and not self._is_in_a_word(place)):
                yield place

    def _is_in_a_word(self, place: int) -> bool:
        """So too "xin" of "vắc-xin"."""
        start = self._words.tokens[place].start
        return self._words.in_a_word(place) or re.search(r"\w-$", self._words.text[:start]) is not None

    def _said_otherwise(self) -> set[int]:
        """Where ways of saying stand that have a little word in their middle or at an end: "không mất tiền"."""
        if not self._words.with_marks:
            return set()
        known = synonyms.ways(with_marks=True)
        found: set[int] = set()
        for start in range(len(self._words.tokens)):
            lengths = range(min(synonyms.longest(), len(self._words.tokens) - start), 1, -1)
            length = next((each for each in lengths if self._forms(start, each) in known), 0)
            found |= set(range(start, start + length))
        return found

    def _names(self) -> set[int]:
        """The names of places, with the unit before them."""
        folded = [token.folded for token in self._words.tokens]
        taken: set[int] = set()
        others = map(_folded_name, (*self._outside, *self._beside))
        for name in (*(place.folded for place in self._query.named.places), *others):
            for start in self._words.starts_of(name):
                taken |= set(range(self._told_at(self._begins(start), start), start + len(name)))
            taken |= {at for at, form in enumerate(folded) if form == "".join(name)}  # "Hanoi"
        if holds_against_the_state(self._words.text):
            taken |= self._inside([each.span() for each in THE_STATE.finditer(fold(self._words.text))])
        return taken

    def _told_at(self, begins: int, name: int) -> int:
        """With the "bên" before a place; what is on the side of a body is no place."""
        is_place = begins == name or self._words.spelled[begins] in UNIT_WORDS
        return begins - 1 if begins and is_place and self._words.tokens[begins - 1].folded == AT else begins

    def _begins(self, place: int) -> int:
        """Where the units and bodies begin that a name belongs to: "của Tỉnh ủy"."""
        before = self._before_name(place)
        return place if before == place else self._begins(before)

    def _before_name(self, place: int) -> int:
        """One of them further left; the place itself where there is none."""
        if place and self._words.spelled[place - 1] in UNIT_WORDS:
            return place - 1
        if self._kind in {"duty", "person", "formal"}:
            return place
        issuers = forms_of(cues.ISSUERS, with_marks=self._words.with_marks)
        lengths = (length for length in range(min(4, place), 0, -1) if self._forms(place - length, length) in issuers)
        return place - next(lengths, 0)

    def _marked(self, phrases: str, *, loosely: bool = False) -> set[int]:
        found = self._words.found(phrases, loosely=loosely)
        return {place for start, end in found for place in range(start, end)}

    def _syllable(self, place: int, generic: set[int], alone: set[str], light: set[int], free: set[int]) -> Syllable:
        form = self._words.forms[place].lower()
        weight = self._weight_at(place)
        if place in generic:
            weight = min(weight, 1.0) * GENERIC_WEIGHT
        if place in light:
            weight = min(weight, LIGHT_WEIGHT)
        if place in self._kept:
            weight = max(weight, TELLING / 2)
        spelled = self._words.spelled[place]
        missed = LIGHT_MISSED if place in light else 1.0 if place in self._set else self._missed(place, form)
        before = self._words.forms[place - 1].lower() if place - 1 in free else ""
        after = self._words.forms[place + 1].lower() if place + 1 in free else ""
        foreign = not is_syllable(fold(form))
        return Syllable(form, weight, spelled in alone or form.isdigit(), missed, (before, after), foreign)

    def _missed(self, place: int, form: str) -> float:
        """How much a word counts against a text that has it not: verbs and little words less than what is named."""
        if place in self._services or not is_syllable(fold(form)):  # ... or a name, or a word of another language
            return 1.0
        if place in self._verbs:
            return VERB_MISSED
        part = self._words.parts[place]
        if part == "verb":
            return KNOWN_VERB_MISSED if self._vocabulary.times(form) else VERB_MISSED
        if part == "adjective":
            return ADJECTIVE_MISSED if self._vocabulary.times(form) else NEW_ADJECTIVE_MISSED
        return LIGHT_MISSED if part == "function" else 1.0

    def _required(self, place: places.Place) -> Term:
        listed = plain(place.name)
        return Term((tuple(Syllable(self._words.form(token), 1.0) for token in listed),), required=True)

    def _weight_at(self, place: int) -> float:
        """That of the word as it is meant: of one typed without marks that of the word it was taken for."""
        if self._words.guessed and self._vocabulary.times(self._words.spelled[place]):
            return self._weight(self._words.spelled[place])
        return self._weight(self._words.forms[place].lower())

    def _weight(self, form: str) -> float:
        """Rare words weigh more: 1 for one seen once, a third for one of every sentence."""
        seen = self._vocabulary.times(form)
        if not seen:
            return UNKNOWN
        size = max(self._vocabulary.size, 2)
        return math.log(1 + size / seen) / math.log(1 + size)

    # ---- English ----------------------------------------------------------------------------------------------

    def english(self) -> tuple[Topic, str]:
        """Each English term in its Vietnamese ways; a word that has none weighs as one no document has."""
        taken = self._names() | self._marked(cues.COMPARISON) | self._dates()
        for phrases in STRIPPED.get(self._kind, ()):
            taken |= self._marked(phrases)
        native = self._native() - taken
        told = self._told_round() | self._issued_by()
        left = set(range(len(self._words.tokens))) - taken - native
        asked, round_it = self._english_of(left - told), self._english_of(left & told)
        found = [*asked, *round_it]
        generic = _generic_words()
        content = [term for term in self._english_terms(asked, generic) if not _all_in(generic, term)]
        if native and self._is_gloss(native):
            content = _lightened(content)
        content += [Term((self._native_phrase(run),)) for run in _runs(sorted(native))]
        lighter = _lightened if content else list
        content += lighter(term for term in self._english_terms(round_it, generic) if not _all_in(generic, term))
        vague = not content
        if _weight_of(content) < LITTLE:  # with one number alone nothing would be sure
            content = self._english_terms(found, frozenset())
        content += [self._required(place) for place in self._outside]
        about = "; ".join(vietnamese[0] for _, vietnamese in found if vietnamese)
        return Topic(tuple(content), with_marks=True, vague=vague), about

    def _issued_by(self) -> set[int]:
        """A document that is named by its issuer to say where to look: "under the Party Committee's programme"."""
        named = _BY_ISSUER.finditer(self._words.text)
        return self._inside([match.span() for match in named if _ISSUER.search(match[0])])

    def _english_of(self, places: set[int]) -> list[tuple[str, tuple[str, ...]]]:
        runs = _runs(sorted(places))
        parts = (" ".join(self._words.tokens[place].text for place in run) for run in runs)
        return [each for part in parts for each in glossary.terms(part)]

    def _native(self) -> set[int]:
        """Vietnamese words in an English question: "Ngày Sức khỏe toàn dân"."""
        listed = self._words.tokens
        marked = {place for place, token in enumerate(listed) if not token.text.isascii()}
        beside = {at for place in marked for at in (place - 1, place + 1) if 0 <= at < len(listed)} - marked
        return marked | {at for at in beside if is_syllable(listed[at].folded) and not is_english(listed[at].folded)}

    def _is_gloss(self, native: set[int]) -> bool:
        """Whether they stand in brackets: "health record (sổ sức khỏe)" has the documents' own words there."""
        first = self._words.tokens[min(native)]
        return self._words.text[: first.start].rstrip().endswith("(")

    def _native_phrase(self, run: Sequence[int]) -> tuple[Syllable, ...]:
        tokens = [self._words.tokens[place] for place in run]
        named = all(token.text[0].isupper() for token in tokens)
        forms = map(accented, tokens)
        return tuple(Syllable(form, self._weight(form), whole=named) for form in forms)

    def _dates(self) -> set[int]:
        """Years, with the "by" before them, which the glossary would make a term of."""
        listed = self._words.tokens
        years = {place for place, token in enumerate(listed) if _YEAR.fullmatch(token.text)}
        before = {place - 1 for place in years if place and listed[place - 1].folded in {"by", "in", "to", "from"}}
        return years | before

    def _english_terms(self, found: Sequence[tuple[str, tuple[str, ...]]], generic: frozenset[str]) -> list[Term]:
        terms = [each for one, other in found if (each := self._english_term(one, other, generic))]
        named = any(each.missed == 1.0 for term in terms if term.whole for each in term.alternatives[0])
        # Where something else is named, a word that no row translates is rather a verb than a thing of these plans.
        return [term if self._is_name(term) else _as_verb(term) for term in terms] if named else terms

    def _is_name(self, term: Term) -> bool:
        """Whether it is written as a name, not only as a sentence's beginning: "Hanoi", "IoT"."""
        (word, *_), *_ = term.alternatives
        written = (token.text for place, token in enumerate(self._words.tokens) if place)
        return any(not each.islower() and each.lower() == word.form for each in written)

    def _english_term(self, english: str, vietnamese: tuple[str, ...], generic: frozenset[str]) -> Term | None:
        if vietnamese:
            return Term(
                tuple(self._phrase(each, generic, _said_missed(english, each)) for each in vietnamese), whole=True
            )
        if ordinal := _ORDINAL.fullmatch(english):
            ways = (ordinal[1], to_roman(int(ordinal[1])).lower())
            return Term(tuple((Syllable(each, self._weight(each), alone=True),) for each in ways), whole=True)
        if _is_filler(english) or _YEAR.fullmatch(english) or (len(english) == 1 and english.isalpha()):
            return None
        return Term(((Syllable(english, self._weight(english), alone=True, missed=_english_missed(english)),),))

    def _phrase(self, vietnamese: str, generic: frozenset[str], missed: float) -> tuple[Syllable, ...]:
        return tuple(
            Syllable(form, self._weight(form) * (GENERIC_WEIGHT if form in generic else 1.0), missed=missed)
            for form in map(accented, plain(vietnamese))
        )


def _weight_of(terms: Iterable[Term]) -> float:
    return sum(sum(each.weight for each in term.alternatives[0]) for term in terms)


def _lightened(terms: Iterable[Term]) -> list[Term]:
    """The same, counting little against a text that has them not."""
    return [
        replace(
            term,
            alternatives=tuple(
                tuple(replace(each, missed=LIGHT_MISSED) for each in phrase) for phrase in term.alternatives
            ),
        )
        for term in terms
    ]


def _said_missed(english: str, vietnamese: str) -> float:
    """The same of an English term that has its Vietnamese."""
    said = tuple(map(accented, plain(vietnamese)))
    if english in ENGLISH_LIGHT or glossary.stem(english) in _light_stems() or said in forms_of(LIGHT, with_marks=True):
        return LIGHT_MISSED
    return VERB_MISSED if said in forms_of(VERBS, with_marks=True) else 1.0


def _english_missed(word: str) -> float:
    """The same of an English word that the glossary lacks."""
    if word in ENGLISH_LIGHT or glossary.stem(word) in _light_stems() or word.endswith("ly"):
        return LIGHT_MISSED
    return VERB_MISSED if word.endswith(("ing", "ed")) else 1.0


def _as_verb(term: Term) -> Term:
    """An English word that has no Vietnamese as one that may be missing; others, and numbers, as they are."""
    (word, *_), *_ = term.alternatives
    if term.whole or not word.form.islower():
        return term
    return Term(((replace(word, missed=min(word.missed, VERB_MISSED)),),))


@cache
def _light_stems() -> frozenset[str]:
    return frozenset(map(glossary.stem, ENGLISH_LIGHT))


@cache
def _filler_stems() -> frozenset[str]:
    return frozenset(map(glossary.stem, ENGLISH_FILLERS))


def _is_filler(english: str) -> bool:
    """In any of its endings: "reaching" for "reach"."""
    return english in ENGLISH_FILLERS or glossary.stem(english) in _filler_stems()


def _all_in(generic: frozenset[str], term: Term) -> bool:
    return all(each.form in generic for phrase in term.alternatives for each in phrase)


@cache
def _generic_words() -> frozenset[str]:
    return frozenset(each for phrase in said_in(cues.GENERIC) for each in phrase)


def _folded_name(place: places.Place) -> tuple[str, ...]:
    return tuple(token.folded for token in plain(place.name))


def _runs(listed: Sequence[int]) -> list[list[int]]:
    """Neighbouring numbers together."""
    breaks = [0, *(at for at, (a, b) in enumerate(pairwise(listed), start=1) if b != a + 1), len(listed)]
    return [list(listed[start:end]) for start, end in pairwise(breaks) if end > start]
