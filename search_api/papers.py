"""A document called by its kind and who issued it: "Kế hoạch 01 của UBND tỉnh Sơn La", "nghị quyết của HĐND tỉnh".

Where no such document is in the index, others may cite it and carry it out; what they say themselves is not its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.abbreviations import spell_out
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from indexer.model import Document
    from search_api.names import Named

_KIND: Final = (
    r"(?P<kind>ke hoach(?: hanh dong)?|chuong trinh(?: hanh dong)?|nghi quyet|quyet dinh|chi thi|cong van|huong dan"
    r"|de an|bao cao|thong bao|ket luan|to trinh|cong dien)"
)
_NUMBER: Final = r"(?: (?:so )?(?P<number>\d[\w/-]*))?"
_DATED: Final = r"(?: (?:nam|ngay|thang) \d[\d/.-]*)*"
_BODY: Final = (
    r"(?:(?:ban thuong vu|ban chap hanh|thuong truc) )?"
    r"(?P<body>tinh uy|thanh uy|dang uy|uy ban nhan dan|hoi dong nhan dan)?"
    r" ?(?:(?P<unit>tinh|thanh pho|xa|phuong|dac khu)\b)?"
)
_ISSUED: Final = r"(?:da )?(?:ban hanh|ra|xay dung|co)"
_PLAIN: Final = rf"\b{_KIND}{_NUMBER}{_DATED}(?: (?:cua|do))? {_BODY}"
_TURNED: Final = rf"\b{_BODY} ?(?P<place>PLACE) {_ISSUED} {_KIND}{_NUMBER}"
_ENGLISH_KIND: Final = r"(?P<kind>(?:action )?(?:plan|program(?:me)?)|resolution|decision|directive|letter|report)"
_ENGLISH_NUMBER: Final = r"(?: (?:no\.? ?)?(?P<number>\d[\w/-]*))?"
_ENGLISH_BODY: Final = (
    r"(?P<unit>provinc(?:e|ial)|communal|commune|ward|city)(?:['’]s)?"
    r"(?: (?P<body>people['’]?s committee|people['’]?s council|party committee))?(?:['’]s)?"
)
_ENGLISH: Final = (
    rf"\b{_ENGLISH_KIND}{_ENGLISH_NUMBER} (?:of|by|from|issued by) (?:the )?(?P<place>PLACE) {_ENGLISH_BODY}",
    rf"\b(?P<place>PLACE) {_ENGLISH_BODY} {_ENGLISH_KIND}{_ENGLISH_NUMBER}",
)
_KINDS_IN_ENGLISH: Final = {
    "plan": "ke hoach", "action plan": "ke hoach", "program": "chuong trinh", "programme": "chuong trinh",
    "action program": "chuong trinh", "action programme": "chuong trinh", "resolution": "nghi quyet",
    "decision": "quyet dinh", "directive": "chi thi", "letter": "cong van", "report": "bao cao",
}  # fmt: skip
_BODIES: Final = {
    "tinh uy": "uy", "thanh uy": "uy", "dang uy": "uy", "party committee": "uy",
    "uy ban nhan dan": "uy ban nhan dan", "people's committee": "uy ban nhan dan",
    "hoi dong nhan dan": "hoi dong nhan dan", "people's council": "hoi dong nhan dan",
}  # fmt: skip
_LEVELS: Final = {
    "tinh": "tỉnh", "thanh pho": "tỉnh", "province": "tỉnh", "provincial": "tỉnh", "city": "tỉnh",
    "xa": "xã", "phuong": "xã", "dac khu": "xã", "commune": "xã", "communal": "xã", "ward": "xã",
}  # fmt: skip
_OF_PROVINCES: Final = frozenset({"tinh uy", "thanh uy"})
# "Kế hoạch", "chương trình": a plan may be called either.
_PLANS: Final = ("ke hoach", "chuong trinh")
_PARTY: Final = re.compile(r"\b(?:tinh|thanh|dang) uy\b|\bdang doan\b|\bban can su\b")
# "Thực hiện Kế hoạch 01 của UBND tỉnh": what somebody else carries out.
_CARRIED: Final = re.compile(
    r"\b(?:can cu|thuc hien|trien khai|cu the hoa|quan triet|thi hanh|chap hanh|dua tren|dua vao|so voi|voi|va|khac"
    r"|theo|implement\w*|carry\w* out|under|based on|with|and|than|from)(?: (?:vao|cac|the|ban|muc|trong|in))*\W*$"
)
# ... and what itself says something: "Kế hoạch 01 của UBND tỉnh giao xã …".
_SAYS: Final = re.compile(
    r"^(?:,? (?:da|co|thi))?,? (?:dat|giao|yeu cau|quy dinh|neu|de ra|phan cong|chi dao|noi|xac dinh|danh|bo tri"
    r"|phan dau)\b"
)


@dataclass(frozen=True, slots=True)
class Paper:
    """``kind`` and ``body`` folded, "" where not told; ``level`` "" too; ``place`` the folded name."""

    kind: str
    number: str
    body: str
    level: str
    place: str

    def may_be(self, document: Document) -> bool:
        """Whether the document may be it, as far as both tell."""
        if self.level and document.level and document.level != self.level:
            return False
        return self._fits_issuer(document) and self._fits_kind(document) and self._fits_number(document)

    def _fits_issuer(self, document: Document) -> bool:
        issuer = _spoken(document.issuer or "")
        if not (self.body and issuer):
            return True
        return _PARTY.search(issuer) is not None if self.body == "uy" else self.body in issuer

    def _fits_kind(self, document: Document) -> bool:
        own = fold(document.type or "")
        if not own or (own.startswith(_PLANS) and self.kind.startswith(_PLANS)):
            return True
        return own.startswith(self.kind) or self.kind.startswith(own) or self.kind in fold(document.title)

    def _fits_number(self, document: Document) -> bool:
        if not (self.number and document.number):
            return True
        wanted = re.match(r"\d+", self.number)
        bare = wanted[0].lstrip("0") if wanted else ""
        numbered = re.compile(rf"\b0*{bare}[-/]\w")
        return numbered.match(document.number) is not None or numbered.search(document.title) is not None

    def is_named_in(self, text: str) -> bool:
        """Whether a text speaks of it: by its number, or its kind and whose it is."""
        said = _spoken(text)
        body = self.body if self.body != "uy" else r"(?:tinh|thanh|dang) uy"
        whose = rf"\b{self.kind}\b[^.;]{{0,60}}\b{body or 'tinh'}\b"
        number = re.match(r"\d+", self.number)
        numbered = number and re.search(rf"\b{self.kind}\b[^.;]{{0,20}}\b0*{number[0].lstrip('0')}[-/]\w", said)
        return bool(numbered) or (not number and re.search(whose, said) is not None)


def absent_paper(text: str, named: Named, documents: Mapping[str, Document], *, english: bool) -> Paper | None:
    """The document of which the question asks what it says, where none in the index may be it.

    None where another place is asked which carries it out: "xã Mường La thực hiện Kế hoạch 01 của UBND tỉnh".
    """
    said = " ".join(fold(text).split())
    for paper, start, end in _papers(said, named, english=english):
        others = [place for place in named.places if " ".join(place.folded) != paper.place and place.documents]
        says = not _CARRIED.search(said[:start]) and _SAYS.search(said[end:])
        if (others and not says) or (not paper.place and named.places):
            continue
        if not any(map(paper.may_be, _of_its_place(paper, named, documents))):
            return paper
    return None


def _of_its_place(paper: Paper, named: Named, documents: Mapping[str, Document]) -> Iterable[Document]:
    keys = [key for each in named.places if " ".join(each.folded) == paper.place for key in each.documents]
    return [documents[key] for key in keys if key in documents] if paper.place else documents.values()


def _papers(said: str, named: Named, *, english: bool) -> Iterator[tuple[Paper, int, int]]:
    names = {" ".join(each.folded): bool(each.documents) for each in named.places}
    places = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    if not places:
        yield from () if english else _of_no_place(said)
        return
    patterns = _ENGLISH if english else (rf"{_PLAIN} ?(?P<place>PLACE)\b", _TURNED)
    for pattern in patterns:
        for match in re.finditer(pattern.replace("PLACE", f"(?:{places})"), said):
            unit, body = match["unit"] or "", (match["body"] or "").replace("’", "'")
            level = _LEVELS.get(unit, "tỉnh" if body in _OF_PROVINCES else "")
            # "Kế hoạch của Sơn La" is the province's where only its communes have documents.
            if body or level == "tỉnh" or not names[match["place"]]:
                kind = _KINDS_IN_ENGLISH.get(match["kind"], match["kind"])
                yield Paper(kind, _number(match), _BODIES.get(body, ""), level, match["place"]), *match.span()


def _of_no_place(said: str) -> Iterator[tuple[Paper, int, int]]:
    """Those of a province's body where no place is named: "chương trình của Tỉnh ủy", "nghị quyết HĐND tỉnh"."""
    for match in re.finditer(_PLAIN, said):
        body, unit = match["body"] or "", match["unit"] or ""
        if body in _OF_PROVINCES or (body and unit in {"tinh", "thanh pho"}):
            yield Paper(match["kind"], _number(match), _BODIES[body], "tỉnh", ""), *match.span()


def _number(match: re.Match[str]) -> str:
    """The number; a year is none, nor what is left of "09/2026" where that was read as a month."""
    number = match["number"] or ""
    return "" if re.fullmatch(r"20\d\d", number) else number


def _spoken(text: str) -> str:
    return " ".join(fold(spell_out(text)).split())
