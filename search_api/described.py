"""A document called by what it is about, to say where to look: "trong kế hoạch dân số của Cần Thơ, …".

A number tells a document alone; words do where its title has them and few other titles have. What only every title has
("chăm sóc sức khỏe" of plans that all carry out one resolution) tells none apart, and stays part of what is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from indexer.vietnamese import glossary
from indexer.vietnamese.normal import fold, syllables
from search_api.codes import KINDS
from search_api.framing import asks_of_itself

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from indexer.model import Document

LONGEST: Final = 81
"""Characters of a description, to the beginning of its last word."""

SHARE: Final = 0.5
"""Of the documents in question, how many at most a description may fit to tell some apart."""

_KINDS: Final = (
    rf"(?:{KINDS}|chuong trinh(?: hanh dong)?|ke hoach hanh dong|quy che|de an|dot thi dua|chien dich|phong trao)"
)
_OF_NO_TYPE: Final = frozenset({"de an", "dot thi dua", "chien dich", "phong trao"})
_WHERE: Final = r"(?:theo|trong|tai|cua|o|tham gia|giua|va|voi|kem theo|ban hanh kem theo|so voi|boi)"
_HEAD: Final = re.compile(
    rf"(?:^\W*|\b{_WHERE} (?:cai |ban )?)(?P<kind>{_KINDS}) (?!(?:hanh dong )?(?:so )?\d+\b)(?=\w)"
)
_BEFORE: Final = r"(?:in|under|of|by|to|does|do|did|between|and|for|with|'s)"
_ENGLISH: Final = re.compile(
    rf"\b{_BEFORE}(?: the)? (?P<words>(?:(?!{_BEFORE}\b|the\b)[\w’-]+ ){{1,5}})"
    r"(?:plan|programme|program|directive|resolution|letter|drive|campaign|guidance)s?\b"
)
_WORD: Final = re.compile(r"\w+")
# A description goes no farther than these.
_ENDS: Final = frozenset(
    "cua do tai o thi co la phai duoc giao dat neu voi ai nao gi may bao dau can yeu quy".split()  # noqa: SIM905
)
# "Kinh tế số và xã hội số", but not "kế hoạch dân số và …"; "phòng dịch sau lũ", but not "phòng dịch sau".
_JOINING: Final = frozenset({"va", "hoac", "sau", "truoc", "den", "tu", "tren"})
_LIGHT: Final = frozenset("ve cho so cac nhung phat trien cong tac thuc hien trien khai viec".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Described:
    """Where in the text, ``[start, end)`` in characters, and the ids of the documents that are so called."""

    start: int
    end: int
    documents: frozenset[str]


def described(text: str, documents: Mapping[str, Document], *, english: bool) -> list[Described]:
    """The descriptions in a question that tell some of the documents from the others, in order."""
    if len(documents) == 1 and asks_of_itself(fold(text)):
        return []
    if not documents or not (_ENGLISH.search(text.lower()) if english else _HEAD.search(fold(text))):
        return []
    titles = {key: _name(each.title) for key, each in documents.items()}
    found = _in_english(text, titles) if english else _in_vietnamese(text, documents, titles)
    most = max(1.0, SHARE * len(documents))
    return [each for each in found if 0 < len(each.documents) <= most]


def _in_vietnamese(text: str, documents: Mapping[str, Document], titles: Mapping[str, str]) -> Iterator[Described]:
    folded = fold(text)
    for head in _HEAD.finditer(folded):
        of_kind = {key: title for key, title in titles.items() if _may_be(head["kind"], documents[key], title)}
        if whose := _of_issuer(folded, head.end(), {key: documents[key] for key in of_kind}):
            yield Described(head.start("kind"), whose[0], whose[1])
            continue
        words = list(_run(folded, head.end()))
        for length in range(len(words), 0, -1):
            said = [each[0] for each in words[:length]]
            if fitting := frozenset(key for key, title in of_kind.items() if _fits(said, title)):
                yield Described(head.start("kind"), words[length - 1].end(), fitting)
                break


def _may_be(kind: str, document: Document, title: str) -> bool:
    """Whether a document may be called so: by its type, or by what its title says it brings."""
    own = fold(document.type or "")
    return not own or kind in _OF_NO_TYPE or kind.startswith(own) or own.startswith(kind) or f" {kind} " in title


def _of_issuer(folded: str, start: int, documents: Mapping[str, Document]) -> tuple[int, frozenset[str]] | None:
    """Where "của Chính phủ" ends, and the documents of that body; None for others, whose places tell them."""
    for each in documents.values():
        said = f"cua {fold(each.issuer or '')}"
        if each.locality or each.province or not each.issuer or not folded.startswith(said, start):
            continue
        end = start + len(said)
        if not folded[end : end + 1].isalnum():
            return end, frozenset(key for key, other in documents.items() if other.issuer == each.issuer)
    return None


def _run(folded: str, start: int) -> Iterator[re.Match[str]]:
    """The words that follow a kind of document, as far as they may describe it."""
    place = start
    for each in _WORD.finditer(folded, start):
        if folded[place : each.start()].strip(" /") or each[0] in _ENDS or each.start() - start > LONGEST:
            return
        yield each
        place = each.end()


def _fits(said: list[str], title: str) -> bool:
    """Whether the title has all of them, two of them side by side as they are said, or one that is no mere word."""
    if said[-1] in _JOINING or (said[-1] in _LIGHT and f" {said[-1]} " not in title):
        return False
    said = [word for word in said if word not in _LIGHT or f" {word} " in title]
    if not all(f" {word} " in title for word in said):
        return False
    pairs = ((one, other) for one, other in pairwise(said) if not _LIGHT.issuperset((one, other)))
    return any(f" {one} {other} " in title for one, other in pairs) or any(map(_is_telling, said))


def _is_telling(word: str) -> bool:
    return any(map(str.isdigit, word)) and not word.isdigit()


def _in_english(text: str, titles: Mapping[str, str]) -> Iterator[Described]:
    for match in _ENGLISH.finditer(text.lower()):
        ways = [listed for _, listed in glossary.terms(match["words"]) if listed]
        tokens = [word for word in _WORD.findall(match["words"]) if _is_telling(word)]
        if not ways and not tokens:
            continue
        scores = {key: _score(ways, tokens, title) for key, title in titles.items()}
        best = max(scores.values())
        if best:
            yield Described(match.start("words"), match.end(), frozenset(key for key in scores if scores[key] == best))


def _score(ways: list[tuple[str, ...]], tokens: list[str], title: str) -> int:
    """How many of the terms a title has."""
    said = sum(any(_name(way) in title for way in listed) for listed in ways)
    return said + sum(f" {token} " in title for token in tokens)


@lru_cache(maxsize=20_000)
def _name(text: str) -> str:
    return f" {' '.join(token.folded for token in syllables(text))} "
