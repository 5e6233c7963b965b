"""Light tolerance of typing slips, towards words of the corpus: one slip a word, never numbers or codes.

A word the corpus knows is never touched. The others are tried as keys typed with the input method off, as
words run together or torn apart, and as one slip away (a letter wrong, missing, extra, or two swapped).
"""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections import Counter
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from indexer.vietnamese import abbreviations, glossary
from indexer.vietnamese.language import is_english
from indexer.vietnamese.normal import Token, fold, index_form, normalise, syllables
from indexer.vietnamese.segment import dictionary
from indexer.vietnamese.spelling import one_accented_spelling
from indexer.vietnamese.syllables import LONGEST, is_syllable
from indexer.vietnamese.telex import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LEAST_LETTERS = 3  # a shorter word has too many neighbours one slip away
_LEAST_SEEN = 2  # a word seen once in the corpus may itself be a slip
_MOST_JOINED = 4  # syllables run together that are still taken apart
_NEIGHBOURS = 30  # candidates one slip away that are weighed
_PAIR_WEIGHT = 50  # how much more a fitting neighbour says than a frequent word
_QUICKLY = 1  # zlib level: the file is local and small
# So typed they are no slips of what makes a word with the one beside: "từ đâu" is not "từ đầu".
_AS_TYPED = frozenset({"đâu", "sao", "nào", "gì", "mấy"})
_SURE = 3  # times seen, for a whole word to be preferred to the parts it might be torn into
# People ask with these and plans are written without them: never slips of other words.
_ASKING = frozenset(
    map(
        index_form,
        """
        ai gì nào đâu sao mấy bao nhiêu thế vậy hả hỏi chưa khi lúc giờ ở bên chỗ viết nói ghi hơn khác so sánh lo xong
        tới đủ chút dạ thưa nhé nha nhỉ giùm hộ hen hở ơi chị bạn sếp mình xin phiền nhờ giúp cảm cám ơn gấp thôi ạ à ừ
        nhắc mảng nộp thì chứ luôn lắm quá rồi cứ vẫn đang sẽ đã bảo kể biết rõ hiểu muốn cần rất
        tên họ danh xăng xen ti mét gạch chép trích đoạn câu chữ soạn thảo dòng đọc cũng chỉ hãy vẫn tui tụi bọn ak
        """.split(),  # noqa: SIM905 - a list to be read
    )
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below
_letters = re.compile(r"[^\W\d_]+")


class Vocabulary:
    """The syllables and pairs of a corpus, and corrections towards them. Immutable; safe to share."""

    def __init__(self, accented: Counter[str], folded: Counter[str], pairs: Counter[tuple[str, str]]) -> None:
        """Takes how often each lower-case syllable, its folded form, and each folded pair was seen."""
        self._accented = accented
        self._folded = folded
        self._pairs = pairs
        self._spelled: Counter[str] = Counter()
        for word, count in accented.items():
            self._spelled[one_accented_spelling(word)] += count
        self._size = folded.total()
        self._common_folded = [word for word, count in folded.items() if count >= _LEAST_SEEN and word.isalpha()]
        self._common_accented = [word for word, n in accented.items() if n >= _LEAST_SEEN and not word.isascii()]

    @classmethod
    def build(cls, texts: Iterable[str]) -> Vocabulary:
        """The vocabulary of these texts."""
        accented: Counter[str] = Counter()
        folded: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        for text in texts:
            found = syllables(normalise(text))
            accented.update(token.text.lower() for token in found)
            forms = [token.folded for token in found]
            folded.update(forms)
            pairs.update(pairwise(forms))
        return cls(accented, folded, pairs)

    def to_bytes(self) -> bytes:
        """The whole vocabulary, for ``from_bytes``."""
        pairs = [[*pair, count] for pair, count in self._pairs.items()]
        model = {"accented": self._accented, "folded": self._folded, "pairs": pairs}
        return zlib.compress(json.dumps(model, ensure_ascii=False).encode(), _QUICKLY)

    @classmethod
    def from_bytes(cls, data: bytes) -> Vocabulary:
        """The vocabulary that ``to_bytes`` gave. Raises ``ValueError`` on other bytes."""
        try:
            model = json.loads(zlib.decompress(data))
            pairs = Counter({(first, second): count for first, second, count in model["pairs"]})
            return cls(Counter(model["accented"]), Counter(model["folded"]), pairs)
        except (zlib.error, KeyError, TypeError, AttributeError) as error:
            raise ValueError("not a vocabulary's bytes") from error

    def __contains__(self, word: str) -> bool:
        return index_form(word) in self._folded

    def times(self, syllable: str) -> int:
        """How often a syllable was seen: as it is spelled if it has marks, else in any spelling."""
        return self._spelled[one_accented_spelling(syllable)] if not syllable.isascii() else self._folded[syllable]

    def remarked(self, text: str) -> str:
        """The text with the marks of its syllables that are in no Vietnamese word put as the corpus has them mostly.

        "ngừoi" is "người", and "bao phũ" the corpus's "bao phủ". The search looks for syllables without marks and needs
        none of this.
        """
        text = normalise(text)
        listed = syllables(text)
        for place, token in reversed(list(enumerate(listed))):
            word = token.text.lower()
            if not word.isalpha() or (not word.isascii() and self.times(word)) or word in _AS_TYPED:
                continue
            beside = [each.folded for each in listed[max(0, place - 1) : place + 2]]
            meant = self._completed(listed, place) or self._meant(word, token.folded, beside)
            if meant:
                text = text[: token.start] + _in_case_of(token.text, meant) + text[token.end :]
        return text

    def _completed(self, listed: Sequence[Token], place: int) -> str | None:
        """The syllable that makes a word with the one beside it, typed with its marks: "phản bien", "phàn trăm"."""
        typed = listed[place].text.lower()
        folded, alone = fold(typed), one_accented_spelling(typed) in _single_words()
        if _is_in_a_word(listed, place):
            return None
        for beside, after in ((place - 1, True), (place + 1, False)):
            other = one_accented_spelling(listed[beside].text.lower()) if 0 <= beside < len(listed) else ""
            meant = None if other.isascii() else _by_one_syllable().get((other, folded, after))
            pair = (other, folded) if after else (folded, other)
            # What may be a word by itself ("đinh kỳ") is mended only to what the corpus has, and no tone it has is
            # taken for another: "có thẻ" is no "có thể".
            may = not alone or (not _has_tone(typed) and self._pairs[index_form(pair[0]), index_form(pair[1])])
            # "Quốc hội giao": the corpus has "giao" oftener than the "giáo" that would make a word of it.
            rarer = meant is not None and self._spelled[typed] > self._spelled[one_accented_spelling(meant)]
            if meant and self.times(meant) and may and not rarer:
                return meant
        return None

    def _meant(self, word: str, folded: str, beside: Sequence[str]) -> str | None:
        """Of a word that is none, the likeliest; of another one that differs in the tones that the South says alike."""
        if word.isascii():
            return None
        if one_accented_spelling(word) not in _known():
            return self._mostly.get(folded)
        if folded in _ASKING:
            return None
        return self._toned.get(_one_tone(word)) if any(self._pairs[pair] for pair in pairwise(beside)) else None

    @cached_property
    def _toned(self) -> dict[str, str]:
        """For each syllable, hook and tilde alike, its most frequent spelling."""
        return {
            _one_tone(word): word for word, _ in sorted(self._accented.items(), key=lambda each: (each[1], each[0]))
        }

    @cached_property
    def _mostly(self) -> dict[str, str]:
        """For each syllable without marks its most frequent spelling with marks."""
        found: dict[str, str] = {}
        for word, _ in sorted(self._accented.items(), key=lambda each: (each[1], each[0])):
            found[index_form(word)] = word
        return found

    @property
    def size(self) -> int:
        """How many syllables were read."""
        return self._size

    def correct(self, text: str) -> str | None:
        """The text with its likely slips mended, or None when there are none. Letters only; case is kept."""
        text = normalise(text)
        typed = self._mend_torn(text, syllables(text))
        mended: list[tuple[Token, str]] = []
        for place, token in enumerate(typed):
            replacement = self._mended(token, typed, place)
            if replacement is not None and not _is_in_a_word(typed, place):
                mended.append((token, replacement))
        result = text
        for token, replacement in reversed(mended):
            result = result[: token.start] + _in_case_of(token.text, replacement) + result[token.end :]
        return result if result != text else None

    def _mended(self, token: Token, typed: Sequence[Token], place: int) -> str | None:
        word = token.text.lower()
        if " " in word:
            return word.replace(" ", "")
        if self._is_right(token):
            return None
        decoded = decode(word)
        if decoded is not None and index_form(decoded) in self._folded:
            # Marks that the corpus does not use on this syllable are part of the slip.
            return decoded if decoded in self._spelled else fold(decoded)
        # A word of its own that the corpus lacks is none either: "mốc" is no slip of "mới", ...
        if not _letters.fullmatch(word) or len(word) < _LEAST_LETTERS or _is_own_word(word):
            return None
        before = typed[place - 1].folded if place else ""
        after = typed[place + 1].folded if place + 1 < len(typed) else ""
        apart = self._taken_apart(word)
        if apart or word in _bare_single_words():  # ... nor "tay" of "tam"
            return apart
        return self._one_slip_away(token, before, after)

    def _is_right(self, token: Token) -> bool:
        word = token.text.lower()
        if token.folded in self._folded or word.isdigit() or token.folded in _ASKING:
            return True
        return token.folded in abbreviations.known() or (word.isascii() and is_english(word)) or _is_symbol(token.text)

    def _mend_torn(self, text: str, typed: Sequence[Token]) -> list[Token]:
        """The tokens, two of them made one where only together they are a word: "truy en"."""
        found: list[Token] = []
        for token in typed:
            if found and text[found[-1].end : token.start] == " " and self._is_torn(found[-1], token):
                start = found.pop().start
                text_between = text[start : token.end]
                found.append(Token(text_between, index_form(text_between.replace(" ", "")), start, token.end))
            else:
                found.append(token)
        return found

    def _is_torn(self, a: Token, b: Token) -> bool:
        if " " in a.text or (self._is_right(a) and self._is_right(b)):
            return False
        # "Tá ở" is two words, marks and all, and no "tạo" torn apart.
        if any(_is_own_word(each.text.lower()) for each in (a, b)):
            return False
        if any(_is_symbol(each.text) or not each.text.isalpha() or is_english(each.text.lower()) for each in (a, b)):
            return False
        together = index_form(a.text + b.text)
        return is_syllable(together) and self._folded[together] >= _SURE

    def _taken_apart(self, word: str) -> str | None:
        """The syllables run together in a word, if the corpus has each pair of them side by side."""
        options = self._splits(word, _MOST_JOINED)
        if not options:
            return None
        best = max(options, key=self._split_score)
        return " ".join(best)

    def _splits(self, word: str, parts: int) -> list[list[str]]:
        found = []
        for cut in range(1, min(LONGEST, len(word) - 1) + 1):
            head, tail = word[:cut], word[cut:]
            if not self._is_part(head):
                continue
            if self._is_part(tail) and (index_form(head), index_form(tail)) in self._pairs:
                found.append([head, tail])
            if parts > 2:  # noqa: PLR2004 - two parts are the split above
                rest = self._splits(tail, parts - 1)
                found += [[head, *r] for r in rest if (index_form(head), index_form(r[0])) in self._pairs]
        return found

    def _is_part(self, part: str) -> bool:
        form = index_form(part)
        if form not in self._folded or not is_syllable(form):
            return False
        return part.isascii() or part in self._accented

    def _split_score(self, parts: list[str]) -> float:
        pairs = [self._pairs[index_form(a), index_form(b)] for a, b in pairwise(parts)]
        return min(pairs) / len(parts)

    def _one_slip_away(self, token: Token, before: str, after: str) -> str | None:
        word = token.text.lower()
        choices = self._common_folded if word.isascii() else self._common_accented
        near = extract(word, choices, scorer=OSA.distance, score_cutoff=1, limit=_NEIGHBOURS)
        scored = [(self._fit(index_form(choice), before, after), choice) for choice, _distance, _place in near]
        if not scored:
            return None
        (_score, fits), best = max(((self._weight(fit), fit[1]), choice) for fit, choice in scored)
        # A possible syllable that the corpus lacks may be meant as typed: only neighbours can overrule it.
        unlikely = is_syllable(token.folded) or len(word) <= _LEAST_LETTERS
        return best if fits or not unlikely else None

    def _fit(self, form: str, before: str, after: str) -> tuple[int, int]:
        """How often the corpus has a word, and beside these neighbours."""
        return self._folded[form], self._pairs[before, form] + self._pairs[form, after]

    @staticmethod
    def _weight(fit: tuple[int, int]) -> int:
        return fit[0] + _PAIR_WEIGHT * fit[1]


def _is_in_a_word(typed: Sequence[Token], place: int) -> bool:
    """Whether a syllable makes a word of the language with one beside it, though the corpus lacks it: "bắt tay"."""
    around = [each.text.lower() for each in typed[max(0, place - 1) : place + 2]]
    known = _folded_words() if all(map(str.isascii, around)) else _spelled_words()
    return any(one_accented_spelling(f"{one} {other}") in known for one, other in pairwise(around))


@cache
def _spelled_words() -> frozenset[str]:
    """The words of two syllables."""
    return frozenset(one_accented_spelling(word) for word in dictionary() if word.count(" ") == 1)


@cache
def _single_words() -> frozenset[str]:
    """The words of one syllable, which may be meant as they are typed."""
    return frozenset(one_accented_spelling(word) for word in dictionary() if " " not in word)


@cache
def _bare_single_words() -> frozenset[str]:
    """The words of one syllable without their marks."""
    return frozenset(map(fold, _single_words()))


@cache
def _folded_words() -> frozenset[str]:
    """The same without marks."""
    return frozenset(map(fold, _spelled_words()))


def _is_own_word(lower: str) -> bool:
    """Whether it is a word of one syllable, typed with its marks."""
    return not lower.isascii() and one_accented_spelling(lower) in _single_words()


@cache
def _by_one_syllable() -> dict[tuple[str, str, bool], str]:
    """The words of two syllables by one of them, the other without marks, and whether that comes after."""
    found: dict[tuple[str, str, bool], str] = {}
    terms = glossary.vietnamese_terms()
    usual = {pair for term in terms for pair in map(" ".join, pairwise(term.split()))}
    # The field's own words before the others: "phản biện", not "phản biến".
    words = sorted(_spelled_words(), key=lambda word: (word not in usual, word))
    bare = {syllable: fold(syllable) for word in words for syllable in word.split(" ")}
    for word in words:
        one, other = word.split(" ")
        found.setdefault((one, bare[other], True), other)
        found.setdefault((other, bare[one], False), one)
    return found


def _one_tone(word: str) -> str:
    """With the tilde where the hook is."""
    return normalise(unicodedata.normalize("NFD", word).replace("\u0309", "\u0303"))


def _has_tone(word: str) -> bool:
    return any(mark in unicodedata.normalize("NFD", word) for mark in _TONES)


@cache
def _known() -> frozenset[str]:
    """The syllables of Vietnamese words."""
    return frozenset(one_accented_spelling(syllable) for word in dictionary() for syllable in word.split())


def _is_symbol(text: str) -> bool:
    """Whether a word is typed as an abbreviation is: all in capitals, or capitals inside."""
    return len(text) > 1 and any(c.isupper() for c in text[1:])


def _in_case_of(typed: str, mended: str) -> str:
    return mended[:1].upper() + mended[1:] if typed[:1].isupper() else mended
