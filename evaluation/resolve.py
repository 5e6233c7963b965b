"""From needles to passage ids, at run time: relevance is said by content, whatever the text's version."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.metrics import ANSWERS
from indexer.vietnamese.normal import fold, index_form, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from evaluation.model import Needle, Question
    from indexer.model import Document, Passage

DOCUMENT_PATTERNS: Mapping[str, Sequence[str]] = json.loads(
    Path(__file__).with_name("documents.json").read_text("utf-8")
)
"""Document key -> patterns of the file names that hold this document, folded."""

_token = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a set of questions means over one folder of documents.

    ``grades``: question id -> passage id -> grade, for questions of which at least one document is there.
    ``absent``: ids of questions none of whose documents is there, or whose answer these may leave out and do.
    ``unresolved``: (question id, needle) pairs whose document is there but none of whose passages fits: faults of
    the question or of the structure.
    """

    grades: dict[str, dict[str, int]]
    absent: tuple[str, ...]
    unresolved: tuple[tuple[str, Needle], ...]


class Library:
    """The passages of one folder by document key."""

    def __init__(self, documents: Iterable[tuple[Document, Sequence[Passage]]]) -> None:
        self._passages: defaultdict[str, list[Passage]] = defaultdict(list)
        for document, passages in documents:
            for key in document_keys(document.source_file):
                self._passages[key].extend(passages)

    def __contains__(self, key: str) -> bool:
        return key in self._passages

    def fitting(self, needle: Needle) -> list[Passage]:
        """The passages of the needle's document that it says are relevant, in document order."""
        return [passage for passage in self._passages.get(needle.document, ()) if fits(needle, passage)]


def document_keys(source_file: str) -> list[str]:
    """The keys of the documents that a file of this name holds; usually one, none for other documents."""
    name = fold(normalise(Path(source_file).name))
    return [key for key, patterns in DOCUMENT_PATTERNS.items() if any(fnmatchcase(name, p) for p in patterns)]


def resolve(questions: Iterable[Question], library: Library) -> Resolved:
    """The grades of every question over the library; the highest counts where several needles fit."""
    grades: dict[str, dict[str, int]] = {}
    absent: list[str] = []
    unresolved: list[tuple[str, Needle]] = []
    for question in questions:
        needles = [needle for needle in question.relevant if needle.document in library]
        found: dict[str, int] = {}
        for needle in needles:
            passages = library.fitting(needle)
            if not passages and not needle.optional:
                unresolved.append((question.id, needle))
            for passage in passages:
                found[passage.id] = max(needle.grade, found.get(passage.id, 0))
        if needles and not _only_elsewhere(needles, found):
            grades[question.id] = found
        elif question.answerable:
            absent.append(question.id)
    return Resolved(grades, tuple(absent), tuple(unresolved))


def _only_elsewhere(needles: Sequence[Needle], found: Mapping[str, int]) -> bool:
    """Whether the documents that are there may leave the answer out, as a digest may, and do."""
    answers = (needle for needle in needles if needle.grade >= ANSWERS)
    return all(needle.optional for needle in answers) and max(found.values(), default=0) < ANSWERS


def fits(needle: Needle, passage: Passage) -> bool:
    """Whether this passage is one the needle means (its document apart)."""
    if needle.kind and passage.kind != needle.kind:
        return False
    if needle.section and not _within(needle.section, passage.label):
        return False
    if not all(_cell_holds(passage, column, value) for column, value in needle.cells.items()):
        return False
    text = folded_tokens(passage.text)
    return all(_stands(words, text) for words in needle.all_of) and (
        not needle.any_of or any(_stands(words, text) for words in needle.any_of)
    )


def _stands(words: str, text: str) -> bool:
    return any(folded_tokens(wording) in text for wording in words.split("|"))


def _within(section: str, label: str) -> bool:
    """Whether a place label lies in a section: "IV.2" holds "IV.2" and "IV.2.a" but not "IV.20"."""
    bare = label.removeprefix("Mục ").strip()
    return bare == section or bare.startswith(section + ".")


def _cell_holds(passage: Passage, column: str, value: str) -> bool:
    return any(
        folded_tokens(column) in folded_tokens(cell.column) and folded_tokens(value) in folded_tokens(cell.value)
        for cell in passage.cells
    )


@lru_cache(maxsize=20_000)
def folded_tokens(text: str) -> str:
    """The folded tokens with blanks round them, so that ``in`` matches whole tokens only."""
    return f" {' '.join(index_form(token) for token in _token.findall(fold(normalise(text))))} "
