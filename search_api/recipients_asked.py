"""Whether somebody is among those whom a document is sent to: "UBND các xã có nằm trong nơi nhận công văn … không".

Only who is named there, word by word, is among them: "Các sở" does not tell whether the Sở Y tế has got it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.abbreviations import spell_out
from indexer.vietnamese.normal import fold
from search_api import cues
from search_api.formal_parts import kinds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from search_api.phrases import Words

Name = tuple[str, ...]

_NOT: Final = frozenset({"khong", "ko", "chua", "k", "hong"})
_FILLERS: Final = frozenset("cac nhung moi cua thuoc tat ca toan cap dong chi".split())  # noqa: SIM905 - a list
_WHERE: Final = frozenset({"o", "tai", "cua", "thuoc"})
_UNITS: Final = frozenset({"xa", "phuong", "tinh"})
_ITEM: Final = re.compile(r"^\s*[-–+•*]\s*")
_REMARK: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")
# "Các sở, ban, ngành của tỉnh": of the one whose document it is.
_OF_OWN: Final = re.compile(r" cua (?:tinh|thanh pho|xa|phuong)\b(?=\W*$)")
_APART: Final = re.compile(r"[,;/.:]| va ")
# "Kế hoạch quy định xã có gửi cho tỉnh không": a duty, and no list.
_OF_A_DUTY: Final = "quy định | yêu cầu | giao | phải | cần | nêu | đề nghị | phân công | định kỳ | kết quả | tiến độ"


@dataclass(frozen=True, slots=True)
class Among:
    """``names`` are those asked about, folded; ``places`` those of the words that ask so."""

    names: tuple[Name, ...]
    places: frozenset[int]


def asked_among(words: Words, names: Collection[Name]) -> Among | None:
    """Whom the question asks about; None where it asks nothing of the kind. ``names`` are the folded places in it."""
    ends = [at for at, token in enumerate(words.tokens) if token.folded in _NOT]
    documents = kinds(words)
    if not (ends and documents) or ends[-1] < len(words.tokens) - _TAIL or words.has(_OF_A_DUTY):
        return None
    found = _named_before(words, documents) or _named_behind(words, documents, ends[-1])
    if found is None:
        return None
    who, cue = found
    text = words.text[words.tokens[who.start].start : words.tokens[who.stop - 1].end]
    listed = bodies(_without_where(fold(spell_out(text)), names))
    return Among(listed, frozenset((*who, *cue, ends[-1]))) if listed else None


_TAIL: Final = 3
"""Words that may follow the "không" that closes a question: "không vậy ạ"."""


def _named_before(words: Words, documents: list[tuple[int, int]]) -> tuple[range, range] | None:
    """Whoever stands before what asks, and the document behind it: "UBND các xã có nhận được công văn …"."""
    for start, end in words.found(cues.IS_AMONG):
        behind = [at for at, _ in documents if end <= at <= end + 1]
        if start and behind and documents[0][0] >= end:
            return range(start), range(start, end)
    return None


def _named_behind(words: Words, documents: list[tuple[int, int]], close: int) -> tuple[range, range] | None:
    """Whoever stands behind what asks, up to the "không": "công văn … có gửi cho UBND các xã không"."""
    if words.spelled[max(0, documents[0][0] - 1)] in {"trong", "theo", "tại"} and not words.has("nơi nhận"):
        return None
    asking = list(words.found(cues.HAS_AMONG)) + (list(words.found("có")) if words.has("nơi nhận") else [])
    for start, end in asking:
        if documents[0][0] < start and end < close:
            return range(end, close), range(start, end)
    return None


def _without_where(text: str, names: Collection[Name]) -> str:
    """Without where they are: "ủy ban nhân dân các xã ở thái nguyên"; a body's own name stays: "… xã suối mơ"."""
    for name in names:
        text = re.sub(
            rf" (?:{'|'.join(_WHERE)}) (?:(?:tren )?dia ban )?(?:tinh |thanh pho )?{' '.join(name)}\W*$", "", text
        )
    return text


def bodies(text: str, own: Collection[str] = ()) -> tuple[Name, ...]:
    """The bodies listed in a folded text, each whole: "UBND các phường, xã" are the UBND phường and the UBND xã.

    ``own`` are the folded names of the document's places, which a list need not repeat: "UBND tỉnh (Sơn Hà)".
    """
    found: list[Name] = []
    for part in _APART.split(_OF_OWN.sub("", _REMARK.sub(" ", text))):
        said = tuple(word for word in re.findall(r"\w+", part) if word not in _FILLERS)
        if len(said) == 1 and said[0] in _UNITS and found and found[-1][-1] in _UNITS:
            said = (*found[-1][:-1], *said)
        if said:
            found.append(_without_own(said, own))
    return tuple(found)


def _without_own(said: Name, own: Collection[str]) -> Name:
    text = " ".join(said)
    short = next((text.removesuffix(f" {name}") for name in own if text.endswith(f" {name}")), text)
    return tuple(short.split())


def lists(line: str, wanted: Collection[Name], own: Collection[str]) -> bool:
    """Whether a line of the recipients has each of them."""
    written = set(bodies(fold(spell_out(_ITEM.sub("", line))), own))
    return all(_without_own(each, own) in written for each in wanted)


def own_names(*localities: str | None) -> Iterator[str]:
    """The folded names without their units: "suoi mo" of "xã Suối Mơ"."""
    for each in filter(None, localities):
        yield re.sub(r"^(?:xa|phuong|tinh|thanh pho|dac khu) ", "", fold(each))
