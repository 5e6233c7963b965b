"""Questions for one cited document among several: "căn cứ vào kế hoạch số mấy của Đảng ủy xã"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.vietnamese import abbreviations
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.model import Reference

# Everything here is folded. The longer names stand before those they begin with.
_KINDS: Final = (
    r"(?:nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|thong tu|huong dan|cong van|ke hoach hanh dong|ke hoach"
    r"|chuong trinh hanh dong|chuong trinh|quy dinh|de an|to trinh|thong bao|bo luat|luat|van ban)"
)
_NUMBER: Final = (
    r"(?:so (?:may|nao|bao nhieu|hieu nao),? (?:va )?(?:ban hanh )?ngay(?: thang)?(?: nam)?(?: ban hanh)?"
    r" (?:nao|may|bao nhieu)"
    r"|so may|so nao|so bao nhieu|so hieu nao|mang so nao|so,? (?:va )?ky hieu (?:la )?(?:gi|nao|bao nhieu)"
    r"|(?:so hieu|ky hieu) (?:la )?(?:gi|nao|bao nhieu)|so la (?:gi|bao nhieu)"
    r"|so(?: va|,)? ngay(?: thang)?(?: ban hanh)? (?:nao|gi|the nao|bao nhieu|la gi))"
)
_WHICH: Final = rf"(?:nao|gi|{_NUMBER})"
_CITES: Final = re.compile(
    r"\b(?:can cu|dua tren|dua vao|dua theo|theo|thuc hien|trien khai|cu the hoa|quan triet|vien dan|trich dan"
    r"|dan chieu|(?<!nhan )dan|nhac den|nhac toi|nhac|thi hanh|chap hanh|xuat phat tu"
    r"|implements?|implementing|carry out|carries out|carrying out|based on|rests? on|cites?)\b"
)
_RESTS: Final = re.compile(r"\b(?:can cu|dua tren|dua vao|dua theo|co so|based on|rests? on)\b")
_END: Final = r"(?=\W*$|[,.;?!:]| (?:ve|de|khi|trong|ma|thi|duoc|va|thuc hien|ban hanh|trien khai|la|nham|moi|tung)\b)"
_WORD: Final = rf"(?:nhan dan|(?!{_CITES.pattern}|\b{_KINDS}\b|\bso\b)\w+)"
_PATTERNS: Final = (
    re.compile(
        rf"(?<!la )\b(?P<kind>{_KINDS})(?: lien quan)? {_WHICH}\b(?: cua (?P<issuer>\w+(?: \w+){{0,9}}?){_END})?"
    ),
    re.compile(
        rf"(?<!la )\b(?P<kind>{_KINDS})(?: (?:nam )?20\d\d)? cua (?P<issuer>{_WORD}(?: {_WORD}){{0,7}}?)"
        rf"(?P<by> (?:ma|duoc) [^?,.;]{{0,60}}?"
        rf"\b(?:vien dan|dan|nhac den|nhac toi|nhac|thuc hien|trien khai|can cu|dua vao|dua tren|theo|chap hanh)"
        rf"(?: (?:trong|tai|o) [^?,.;]{{0,60}}?)?)?"
        rf"(?P<subject> (?:ve|thuc hien|de thuc hien) [^?,.;]{{0,60}}?)?"
        rf" (?:(?:la|mang|co) (?:{_KINDS} (?=(?:mang |co )?so ))?)?{_WHICH}\b"
    ),
    re.compile(
        rf"(?:^|[,:] ?)(?P<issuer>{_WORD}(?: {_WORD}){{1,7}}?) (?:da )?(?:ban hanh|co) (?P<kind>{_KINDS})"
        rf"(?P<subject> (?:ve|thuc hien|de thuc hien) [^?,.;]{{0,60}}?)? {_NUMBER}\b"
    ),
    re.compile(
        r"\b(?:which|what) (?P<issuer>government|politburo|prime minister|national assembly|provincial party committee)"
        r" (?P<kind>resolution|decree|decision|directive|plan|action programme|programme)\b"
    ),
    re.compile(
        r"\b(?:which|what) (?P<kind>resolution|decree|decision|directive|circular|plan|action programme|programme"
        r"|law)s?"
        r"(?: (?:no|number))?(?: (?:of|by|from) (?:the )?(?P<issuer>[\w' ]+?))?"
        r"(?= (?:does|do|did|is|are|was|were|has|have)\b)"
    ),
)
_GUIDING: Final = re.compile(r"\b(?P<kind>cong van|van ban|thong tu|quyet dinh|ke hoach) $")
_PLACE: Final = "place_"  # instead of a name, whose syllables may be words: "Mường La là …"
_NUMBERED: Final = re.compile(rf"\b{_NUMBER}\b")
_ENGLISH: Final = {
    "resolution": "nghi quyet", "decree": "nghi dinh", "decision": "quyet dinh", "directive": "chi thi",
    "circular": "thong tu", "plan": "ke hoach", "action programme": "chuong trinh hanh dong",
    "programme": "chuong trinh", "law": "luat", "government": "chinh phu", "politburo": "bo chinh tri",
    "prime minister": "thu tuong", "national assembly": "quoc hoi", "provincial party committee": "tinh uy",
    "provincial people's committee": "uy ban nhan dan tinh", "province": "cap tinh",
    "provincial level": "cap tinh", "commune party committee": "dang uy xa",
}  # fmt: skip
# "Của Đảng ủy xã nhà vậy": no part of a body's name, which may end in "Hồ Chí Minh" or "nhi".
_LAST_WORDS: Final = re.compile(
    r"(?: (?:nha|(?<!chi )minh|ta|chung ta|nay|do|vay|the|ha|(?<!vien )(?<!khoa )(?<!san )nhi|a))+$"
)
# Who issues what bears these letters, where no issuer is written.
_BY_NUMBER: Final = (
    ("TW", "trung uong"), ("TU", "tinh uy"), ("ĐU", "dang uy"), ("CP", "chinh phu"), ("TTg", "thu tuong"),
    ("UBND", "uy ban nhan dan"), ("HĐND", "hoi dong nhan dan"),
)  # fmt: skip
# Whose it may be that is of a level: "chương trình hành động nào của cấp tỉnh".
_OF_LEVEL: Final = {
    "cap tinh": ("tinh uy", "uy ban nhan dan tinh", "hoi dong nhan dan tinh", "thanh uy"),
    "cap xa": ("dang uy", "uy ban nhan dan xa", "hoi dong nhan dan xa"),
    "cap trung uong": ("trung uong", "bo chinh tri", "ban bi thu", "chinh phu", "thu tuong", "quoc hoi", "bo truong"),
}
_UNITS: Final = {
    "xa": "cap xa", "phuong": "cap xa", "dac khu": "cap xa", "tinh": "cap tinh", "thanh pho": "cap tinh",
}  # fmt: skip
_JOINED: Final = re.compile(r",? (?:va |cung |cung nhu |voi )?")
# What stands before a body that acts for it.
_ACTING: Final = ("", "ban thuong vu ", "ban chap hanh ", "ban chap hanh dang bo ", "bo truong ")


@dataclass(frozen=True, slots=True)
class CitedKind:
    """``kind`` and ``issuer`` folded, "" where not named. ``rests``: a legal basis, not any mention.

    ``by_verb``: a word says that it is cited; without one it may be the place's own document.
    """

    kind: str
    issuer: str
    rests: bool
    by_verb: bool = True

    def fits(self, reference: Reference) -> bool:
        """Whether the cited document is of this kind and by this issuer, as far as they are named."""
        return self._fits_kind(fold(reference.type or "")) and self._fits_issuer(reference)

    def _fits_kind(self, own: str) -> bool:
        return not self.kind or (bool(own) and (own.startswith(self.kind) or self.kind.startswith(own)))

    def _fits_issuer(self, reference: Reference) -> bool:
        if not self.issuer:
            return True
        number = reference.number or ""
        by_number = [*(name for letters, name in _BY_NUMBER if number.endswith(letters)), _spoken(_letters_of(number))]
        own = [_spoken(reference.issuer)] if reference.issuer else []
        wanted = [f"{acting}{each}" for each in _OF_LEVEL.get(self.issuer, (self.issuer,)) for acting in _ACTING]
        return any(each.startswith(tuple(wanted)) for each in (*own, *by_number))


def _letters_of(number: str) -> str:
    """The issuer's in a document's number: "SKHCN" of "15/TTr-SKHCN"."""
    return re.split(r"[-/]", number)[-1]


def _spoken(issuer: str) -> str:
    """Folded, in full: "UBND" is "uy ban nhan dan"."""
    return " ".join(fold(abbreviations.spell_out(issuer)).split())


def cited_kind(text: str, places: Iterable[tuple[str, ...]]) -> CitedKind | None:
    """Which cited document a question asks for; None where it asks for none, or for any.

    ``places`` are the names of those it is asked of, folded: no part of the issuer's name.
    """
    said = _without_places(text, places)
    found = _matches(said)
    return _read(_mainly(found), said) if found else None


def cited_beside(text: str, places: Iterable[tuple[str, ...]]) -> tuple[CitedKind, ...]:
    """The others asked for in the same breath: "kế hoạch số mấy của Đảng ủy xã và kế hoạch nào của UBND tỉnh"."""
    said = _without_places(text, places)
    found = _matches(said)
    main = _mainly(found) if found else None
    beside = [each for run in _runs(found, said) if main in run for each in run if each is not main]
    return tuple(read for each in beside if (read := _read(each, said)))


def _runs(found: list[re.Match[str]], said: str) -> list[list[re.Match[str]]]:
    """Those between which nothing but an "and" or a comma stands, together."""
    runs: list[list[re.Match[str]]] = []
    for each in sorted(found, key=lambda match: match.start()):
        if runs and _JOINED.fullmatch(said, runs[-1][-1].end(), each.start()):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _without_places(text: str, places: Iterable[tuple[str, ...]]) -> str:
    said = " ".join(fold(text).split())
    for name in places:
        said = re.sub(rf"\b{re.escape(' '.join(name))}\b", _PLACE, said)
    return said


def _matches(said: str) -> list[re.Match[str]]:
    """Where a cited document is asked for; of "kế hoạch … được nhắc trong kế hoạch …" the whole, not the end of it."""
    found = [match for pattern in _PATTERNS for match in pattern.finditer(said)]
    return [each for each in found if not any(_is_inside(each, other) for other in found)]


def _mainly(found: list[re.Match[str]]) -> re.Match[str]:
    return max(found, key=lambda each: (each["issuer"] is not None, each.start()))


def _read(match: re.Match[str], said: str) -> CitedKind | None:
    issuer = _issuer(match["issuer"] or "", by_another=bool(match.groupdict().get("by")))
    kind = "" if match["kind"] == "van ban" else _ENGLISH.get(match["kind"], match["kind"])
    before = said[: match.start("kind")]
    if kind == "huong dan" and (of := _GUIDING.search(before)):  # "công văn hướng dẫn nào"
        kind, before = of["kind"].replace("van ban", ""), before[: of.start("kind")]
    # What a plan is about ("về thực hiện Nghị quyết 72") does not say that it is cited.
    about = match.groupdict().get("subject") or ""
    by_verb = _CITES.search(before) or (issuer and _CITES.search(said.replace(about, " ") if about else said))
    if not (by_verb or (issuer and _NUMBERED.search(said))) or not (kind or issuer):
        return None
    return CitedKind(kind, issuer, _RESTS.search(said) is not None, bool(by_verb))


def _is_inside(match: re.Match[str], other: re.Match[str]) -> bool:
    return match.span() != other.span() and other.start() <= match.start() and match.end() <= other.end()


def _issuer(words: str, *, by_another: bool) -> str:
    """The body named, without the place it is of: "dang uy xa" of "Đảng ủy xã Mường La".

    ``by_another``: whose document it is that carries it out is told apart: "kế hoạch của tỉnh … mà xã … thực hiện".
    """
    words = _LAST_WORDS.sub("", " ".join(words.replace(_PLACE, " ").split()))
    words = next((name for english, name in _ENGLISH.items() if re.search(rf"\b{english}$", words)), words)
    # A unit alone ("của xã …") is whose document it is, not who issued the cited one.
    if words in _UNITS:
        return _UNITS[words] if by_another else ""
    return words
