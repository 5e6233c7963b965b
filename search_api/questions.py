"""Reading a question: what is asked, about what, and where. Says nothing of whether anything answers it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese import abbreviations, glossary, places
from indexer.vietnamese.normal import fold, tokens
from search_api import cues
from search_api.answers.bags import accented, plain
from search_api.answers.topic import Syllable, Term, Topic
from search_api.compound import first_asked
from search_api.kinds import STRIPPED, extreme_of, kind_of, superlative
from search_api.lexical import analysed
from search_api.phrases import Words, forms_of, said_in
from search_api.words import UNIT_WORDS, is_stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vietnamese.normal import Token
    from indexer.vietnamese.typos import Vocabulary
    from search_api.kinds import Asked
    from search_api.query import Query
    from search_api.types import Language

GENERIC_WEIGHT: Final = 0.2
"""What a word of every plan weighs beside the others."""

MOST_OF_A_VERB: Final = 2
"""Syllables of a verb in "được xử lý thế nào"."""

LEAST_SET: Final = 3
"""Syllables of a set term: shorter ones are held together by their pair."""

UNKNOWN_WEIGHT: Final = 1.3
"""What a word weighs that no document has: a question about it is hardly answered."""

_OF_A_CODE: Final = frozenset({"definition", "passage", "wording", "person"})
"""Kinds of question that of a mere document's number ask what it is."""

_YEAR: Final = re.compile(r"20[0-9]{2}")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")
# "Nghị quyết 72 đặt mục tiêu …": what this very document says, not those that carry it out.
_OF_DOCUMENT: Final = re.compile(
    r"^(?:theo )?(?:nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu|luat|nq|nd|qd)\b.*\d.*?"
    r"\b(?:dat|quy dinh|yeu cau|neu|de ra|xac dinh|dua ra|phan dau|giao|phan cong)\b"
    r"|\b(?:does|did|in|under|of) (?:resolution|decree|decision|directive|circular)\b.*\d"
)
# A document named by its number, and nothing but its kind before it.
_NUMBERED: Final = re.compile(
    r"\b(?:nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu|luat|ke hoach|chuong trinh|chuong trinh hanh dong"
    r"|cong van|huong dan|nq|nd|qd|kh|resolution|decree|decision|directive|circular|plan) (?:so |no )?\d"
)
# A person that a city is called after.
_PERSON: Final = re.compile(r"(?i)\b(?:chủ tịch|chu tich|bác|bac|president) (?:hồ|ho) (?:chí|chi) minh")
_COLLOQUIAL: Final = re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, cues.COLLOQUIAL))})\b")
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Question:
    """A question as read.

    ``about`` is the topic in words, as shown to the reader; ``spelled`` the question, abbreviations written out.

    ``numbers`` are those in it that are no years; ``counted`` is the folded word after "bao nhiêu" ("bác" of "bác sĩ").
    ``inner`` is what a comparison compares. ``outside`` are places named that no indexed document is of;
    ``beside`` communes like that named beside one that has documents. ``point``: how exact a time is asked for.
    ``what_is``: for a definition. ``of_document``: for what a document named by its number says itself.
    ``about_matter``: of a duty, that about a matter and of no agency.
    ``rests``: what a document rests on is asked, not where it is cited.
    ``present``: how things are is asked, not how they shall be.
    ``which``: a document is asked for that says so. ``extreme``: of a comparison, the highest or the lowest alone.
    """

    text: str
    language: Language
    asked: Asked
    inner: Asked
    topic: Topic
    about: str
    spelled: str
    years: tuple[int, ...] = ()
    outside: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    counted: str | None = None
    point: Literal["day", "year"] | None = None
    what_is: bool = False
    of_document: bool = False
    rests: bool = False
    about_matter: bool = False
    present: bool = False
    which: bool = False
    communes: bool = False
    extreme: Literal["highest", "lowest"] | None = None

    @property
    def english(self) -> bool:
        """Whether to answer in English sentences."""
        return self.language == "en"

    def is_of_years(self, text: str, above: str) -> bool:
        """Whether a text speaks of the years asked about: in its words, or where it has none in the headings above."""
        own = set(_YEAR.findall(text))
        return all(str(year) in own or (not own and str(year) in above) for year in self.years)


def read_question(query: Query, vocabulary: Vocabulary) -> Question:
    """From a query as the search has read it."""
    language = query.understood.language
    # A question typed without marks is compared without: marks put back by guess would be compared as if typed.
    text = _spelled_out(first_asked(query.understood.corrected or query.text), language)
    marked = first_asked(query.understood.diacritics_restored or "")
    restored = _spelled_out(marked, language) if language == "vi-bare" else ""
    words = Words(text, restored, with_marks=language != "vi-bare", english=language == "en")
    words.hide(place.folded for place in query.named.places)
    asked, inner = kind_of(words)
    codes = _codes(text)
    if codes and words.has(cues.ISSUED_BY):
        asked = inner = "reference"
    english = language == "en"
    bare_of_codes = _without_codes(text)
    years = tuple(dict.fromkeys(int(each) for each in _YEAR.findall(bare_of_codes)))
    outside, beside = _outside(text, query)
    reading = _Reading(words, query, vocabulary, inner if asked == "comparison" else asked, (outside, beside))
    topic, about = reading.english() if english else reading.vietnamese()
    if codes and asked in _OF_A_CODE and reading.is_bare():
        asked = inner = "reference"
    rests = asked == "reference" and _asks_basis(words)
    return Question(
        text=query.text,
        language=language,
        asked=asked,
        inner=inner,
        topic=replace(topic, codes=codes),
        about=about,
        spelled=text,
        years=years,
        outside=tuple(place.name for place in outside),
        beside=tuple(place.name for place in beside),
        numbers=_numbers(bare_of_codes, words),
        counted=_counted(words),
        point="day" if words.has(cues.DAY) else "year" if words.has(cues.YEAR) else None,
        what_is=words.has(cues.WHAT_IS),
        of_document=not query.named.places and _is_of_document(fold(text), asked, rests=rests),
        rests=rests,
        present=words.has(cues.NOW) and not words.has(cues.TO_BE),
        about_matter=words.has(cues.DUTY_ABOUT) and not words.has(cues.AGENCY),
        which=words.has(cues.WHICH),
        communes=words.has(cues.EVERY_COMMUNE),
        extreme=extreme_of(words),
    )


def _numbers(text: str, words: Words) -> tuple[str, ...]:
    """Those in it that are no years; "half of the people" is one too."""
    found = [each for each in _NUMBER.findall(text) if not _YEAR.fullmatch(each)]
    return tuple(dict.fromkeys((*found, *(["50"] if words.has("half of") else []))))


def _is_of_document(folded: str, asked: Asked, *, rests: bool) -> bool:
    """Whether it asks for what the document says or rests on that it names by its number."""
    if rests:
        return _NUMBERED.search(folded) is not None
    return asked != "reference" and _OF_DOCUMENT.search(folded) is not None


def _asks_basis(words: Words) -> bool:
    """Not so of "văn bản nào căn cứ vào Nghị quyết 72", which asks where that is cited."""
    basis = next(words.found(cues.BASIS), None)
    if basis is None or words.has(cues.IS_BASIS):
        return False
    before = [end for _, end in words.found(cues.WHICH) if end <= basis[0]]
    return not before or not _NUMBERED.search(fold(words.text))


def _spelled_out(text: str, language: Language) -> str:
    """Chat slang and abbreviations written out, so that they meet the documents' words."""
    if language == "en":
        return text
    found: list[str] = []
    start = 0
    for token in _code_tokens(text):
        found += (_written_out(text[start : token.start]), text[token.start : token.end])
        start = token.end
    return "".join((*found, _written_out(text[start:])))


def _written_out(text: str) -> str:
    text = _WORD.sub(lambda match: cues.SLANG.get(match[0].lower(), match[0]), text)
    text = _COLLOQUIAL.sub(lambda match: cues.COLLOQUIAL[match[0].lower()], text)
    return abbreviations.spell_out(text)


def _codes(text: str) -> frozenset[str]:
    """The document codes in a question, folded: "72nqtw"."""
    return frozenset(token.folded for token in _code_tokens(text))


def _code_tokens(text: str) -> list[Token]:
    """Documents' numbers: "46-KH/ĐU", but not "75,5" nor "VH-XH"."""
    return [
        token
        for token in tokens(text)
        if token.is_code and any(map(str.isalpha, token.folded)) and any(map(str.isdigit, token.folded))
    ]


def _without_codes(text: str) -> str:
    for token in reversed(_code_tokens(text)):
        text = f"{text[: token.start]} {text[token.end :]}"
    return text


def _counted(words: Words) -> str | None:
    """What is counted: the word that follows "bao nhiêu" or "mấy", or "nhiều" in "nhiều trạm nhất"."""
    most = "nhiều | ít" if superlative(words) is not None else ""
    for _, end in (*words.found("bao nhiêu | mấy"), *words.found(most)):
        if end < len(words.tokens) and not is_stop(words.spelled[end]) and words.spelled[end] != "nhất":
            return words.tokens[end].folded
    return None


def _outside(text: str, query: Query) -> tuple[tuple[places.Place, ...], tuple[places.Place, ...]]:
    """Places named that no document is of (xã Phú Lương, Hải Phòng): those alone, and communes beside a known one."""
    text = _PERSON.sub(" ", text)
    known = {fold(place.name) for place in query.named.places}
    found = [place for place in places.find_places(text, places.provinces()) if fold(place.name) not in known]
    beside = tuple(place for place in found if known and place.kind in {"xã", "phường", "đặc khu"})
    return tuple(place for place in found if place not in beside), beside


class _Reading:
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
        self._query = query
        self._vocabulary = vocabulary
        self._kind = kind
        self._outside, self._beside = outside
        self._superlative = superlative(words) is not None

    def is_bare(self) -> bool:
        """Whether nothing is left beside documents' numbers and what may be asked of one."""
        left = self._free() - self._marked(cues.GENERIC) - self._marked(cues.OF_A_DOCUMENT)
        codes = [(token.start, token.end) for token in _code_tokens(self._words.text)]
        listed = (self._words.tokens[place] for place in left)
        return all(any(start <= token.start < end for start, end in codes) for token in listed)

    # ---- Vietnamese -------------------------------------------------------------------------------------------

    def vietnamese(self) -> tuple[Topic, str]:
        """The runs of words left, each a term; and the same in words."""
        free = self._free()
        generic = self._marked(cues.GENERIC)
        vague = all(place in generic for place in free)
        if vague:
            generic = set()
        alone = set(analysed(self._words.text).words)
        runs = _runs(sorted(free))
        terms = [Term((tuple(self._syllable(place, generic, alone) for place in run),)) for run in runs]
        guessed = self._guessed(runs, terms)
        terms += [self._required(place) for place in self._outside]
        about = " ".join(self._words.tokens[place].text for place in sorted(free))
        wholes = tuple(self._wholes(runs))
        return Topic(tuple(terms), self._words.with_marks, vague=vague, guessed=guessed, wholes=wholes), about

    def _wholes(self, runs: list[list[int]]) -> Iterator[tuple[str, ...]]:
        """The set terms in the runs."""
        known = _set_terms(with_marks=self._words.with_marks)
        for run in runs:
            forms = tuple(self._words.forms[place].lower() for place in run)
            for start, form in enumerate(forms):
                yield from (each for each in known.get(form, ()) if forms[start : start + len(each)] == each)

    def _guessed(self, runs: list[list[int]], terms: list[Term]) -> Topic | None:
        """The terms with the marks put back, where there were none."""
        if not self._words.guessed:
            return None
        spelled = (
            tuple(
                replace(each, form=self._words.spelled[place])
                for place, each in zip(run, term.alternatives[0], strict=True)
            )
            for run, term in zip(runs, terms, strict=True)
        )
        return Topic(tuple(Term((phrase,)) for phrase in spelled), with_marks=True)

    def _free(self) -> set[int]:
        """The places in the question that say what it is about."""
        taken = self._names() | self._scaffold() | self._marked(cues.WHICH) | self._marked(cues.COMPARISON)
        taken |= self._marked(cues.EVERY_COMMUNE) | self._treated()
        if self._superlative:
            taken |= self._marked("nhiều | cao | ít | thấp | nhất | sớm")
        for phrases in STRIPPED.get(self._kind, ()):
            taken |= self._marked(phrases)
        left = set(range(len(self._words.tokens))) - taken - set(self._little())
        return left if left - self._marked(cues.GENERIC) else left | self._marked(cues.SECTION)

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
        found = self._words.found(f"{cues.SCAFFOLD} | {cues.GENERIC}")
        return {
            place
            for start, end in found
            if tuple(self._words.forms[start:end]) in holding
            for place in range(start, end)
        }

    def _little(self) -> Iterator[int]:
        """Function words ("bao" of "bao phủ" is none), years, and "năm" before a year."""
        listed, spelled = self._words.tokens, self._words.spelled
        kept = self._marked(cues.KEPT)
        for place, token in enumerate(listed):
            following = listed[place + 1].text if place + 1 < len(listed) else ""
            of_a_year = _YEAR.fullmatch(token.text) or (spelled[place] == "năm" and _YEAR.fullmatch(following))
            if of_a_year or (is_stop(spelled[place]) and place not in kept and not self._words.in_a_word(place)):
                yield place

    def _names(self) -> set[int]:
        """The names of places, with the unit before them."""
        folded = [token.folded for token in self._words.tokens]
        taken: set[int] = set()
        others = map(_folded_name, (*self._outside, *self._beside))
        for name in (*(place.folded for place in self._query.named.places), *others):
            for start in range(len(folded) - len(name) + 1):
                if tuple(folded[start : start + len(name)]) == name:
                    first = start
                    while first and accented(self._words.tokens[first - 1]) in UNIT_WORDS:
                        first -= 1
                    taken |= set(range(first, start + len(name)))
        return taken

    def _marked(self, phrases: str) -> set[int]:
        return {place for start, end in self._words.found(phrases) for place in range(start, end)}

    def _syllable(self, place: int, generic: set[int], alone: set[str]) -> Syllable:
        form = self._words.forms[place].lower()
        weight = min(self._weight(form), 1.0) * GENERIC_WEIGHT if place in generic else self._weight(form)
        spelled = self._words.spelled[place]
        return Syllable(form, weight, spelled in alone or form.isdigit())

    def _required(self, place: places.Place) -> Term:
        listed = plain(place.name)
        return Term((tuple(Syllable(self._words.form(token), 1.0) for token in listed),), required=True)

    def _weight(self, form: str) -> float:
        """Rare words weigh more: 1 for one seen once, a third for one of every sentence."""
        seen = self._vocabulary.times(form)
        if not seen:
            return UNKNOWN_WEIGHT
        size = max(self._vocabulary.size, 2)
        return math.log(1 + size / seen) / math.log(1 + size)

    # ---- English ----------------------------------------------------------------------------------------------

    def english(self) -> tuple[Topic, str]:
        """Each English term in its Vietnamese ways; a word that has none weighs as one no document has."""
        taken = self._names() | self._marked(cues.COMPARISON) | self._dates()
        for phrases in STRIPPED.get(self._kind, ()):
            taken |= self._marked(phrases)
        parts = [
            " ".join(self._words.tokens[place].text for place in run)
            for run in _runs([place for place in range(len(self._words.tokens)) if place not in taken])
        ]
        found = [each for part in parts for each in glossary.terms(part)]
        generic = _generic_words()
        content = [term for term in self._english_terms(found, generic) if not _all_in(generic, term)]
        vague = not content
        content = content or self._english_terms(found, frozenset())
        content += [self._required(place) for place in self._outside]
        about = "; ".join(vietnamese[0] for _, vietnamese in found if vietnamese)
        return Topic(tuple(content), with_marks=True, vague=vague), about

    def _dates(self) -> set[int]:
        """Years, with the "by" before them, which the glossary would make a term of."""
        listed = self._words.tokens
        years = {place for place, token in enumerate(listed) if _YEAR.fullmatch(token.text)}
        before = {place - 1 for place in years if place and listed[place - 1].folded in {"by", "in", "to", "from"}}
        return years | before

    def _english_terms(self, found: Sequence[tuple[str, tuple[str, ...]]], generic: frozenset[str]) -> list[Term]:
        terms = (self._english_term(english, vietnamese, generic) for english, vietnamese in found)
        return [term for term in terms if term]

    def _english_term(self, english: str, vietnamese: tuple[str, ...], generic: frozenset[str]) -> Term | None:
        if vietnamese:
            return Term(tuple(self._phrase(each, generic) for each in vietnamese), whole=True)
        if _is_filler(english) or _YEAR.fullmatch(english) or (len(english) == 1 and english.isalpha()):
            return None
        return Term(((Syllable(english, self._weight(english), alone=True),),))

    def _phrase(self, vietnamese: str, generic: frozenset[str]) -> tuple[Syllable, ...]:
        return tuple(
            Syllable(form, self._weight(form) * (GENERIC_WEIGHT if form in generic else 1.0))
            for form in map(accented, plain(vietnamese))
        )


@cache
def _filler_stems() -> frozenset[str]:
    return frozenset(map(glossary.stem, cues.ENGLISH_FILLERS))


def _is_filler(english: str) -> bool:
    """In any of its endings: "reaching" for "reach"."""
    return english in cues.ENGLISH_FILLERS or glossary.stem(english) in _filler_stems()


def _all_in(generic: frozenset[str], term: Term) -> bool:
    return all(each.form in generic for phrase in term.alternatives for each in phrase)


@cache
def _generic_words() -> frozenset[str]:
    return frozenset(each for phrase in said_in(cues.GENERIC) for each in phrase)


@cache
def _set_terms(*, with_marks: bool) -> dict[str, list[tuple[str, ...]]]:
    """The field's set terms of several words by their first: "chuyển đổi số" is no change of just anything."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for term in sorted(glossary.vietnamese_terms()):
        form = tuple(accented(token) if with_marks else token.folded for token in plain(term))
        if len(form) >= LEAST_SET:
            by_first.setdefault(form[0], []).append(form)
    return by_first


def _folded_name(place: places.Place) -> tuple[str, ...]:
    return tuple(token.folded for token in plain(place.name))


def _runs(listed: Sequence[int]) -> list[list[int]]:
    """Neighbouring numbers together."""
    breaks = [0, *(at for at, (a, b) in enumerate(pairwise(listed), start=1) if b != a + 1), len(listed)]
    return [list(listed[start:end]) for start, end in pairwise(breaks) if end > start]
