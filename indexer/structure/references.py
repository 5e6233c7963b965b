"""The documents that a text cites, each once, whatever way and however broken its number is printed.

Numbers of the State ("282/NQ-CP", "65/2017/NĐ-CP", "198/2025/QH15": Nghị định 30/2020/NĐ-CP, Phụ lục I) and of the
Party ("72-NQ/TW", "03-CTr/TU": Hướng dẫn 05-HD/VPTW) are folded to one form, also when a hyphen was lost
("72 NQ/TW", "139/NQ CP"). A document is its number, date and issuer: 139/NQ-CP exists more than once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from indexer.model import Reference
from indexer.structure.regions import TYPES
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_UP = CAPITAL
# Of now and of the years whose documents are still cited: names with "và" and commas do not end where they seem to.
_BRANCHES = (
    "Khoa học và Công nghệ|Khoa học, Công nghệ và Môi trường|Giáo dục và Đào tạo|Kế hoạch và Đầu tư|"
    "Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|"
    "Thông tin và Truyền thông|Văn hóa, Thể thao và Du lịch|Văn hoá, Thể thao và Du lịch|"
    "Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Dân tộc và Tôn giáo|Giao thông vận tải|"
    "Công Thương|Công an|Quốc phòng|Ngoại giao|Nội vụ|Tư pháp|Tài chính|Xây dựng|Y tế|Văn hóa và Thể thao|"
    "Văn hoá và Thể thao|Du lịch|Ngoại vụ"
)
_PARTY = rf"(?P<pn>\d{{1,5}})\s*(?:-\s*|\s)(?P<pt>[{_UP}]{{1,4}}[a-zđr]{{0,2}})\s*/\s*(?P<pi>[{_UP}]{{2,8}}\d*)"
_STATE = (
    rf"(?P<sn>\d{{1,5}}[a-z]?)\s*/\s*(?:(?P<sy>(?:19|20)\d\d)\s*/\s*)?"
    rf"(?:(?P<lost>(?:CT|CĐ|NQ|QĐ)T{{1,2}}g)|(?P<st>CTr|TTr|[{_UP}]{{1,5}}\d{{0,2}})"
    rf"(?:(?<!\d)\s*[- ]\s*(?P<si>TTg|[{_UP}][{_UP}a-z]*(?:-[{_UP}]+)*))?)(?![\w/])"
)
_NUMBER = re.compile(rf"(?<![\w/-])(?:{_STATE}|{_PARTY})")
_DATE = re.compile(
    r"^[\s,;()]*ngày\s+(?:(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})\s*[/.\-]\s*(?P<y>\d{4})"
    r"|(?P<dw>\d{1,2})\s+tháng\s+(?P<mw>\d{1,2})\s+năm\s+(?P<yw>\d{4}))"
)
_ISSUER = re.compile(
    rf"^[\s,]*của\s+(?P<issuer>(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương(?: Đảng)?|"
    rf"(?:(?:Bộ trưởng )?Bộ|Sở) (?:{_BRANCHES})(?: (?:tỉnh|thành phố) [{_UP}]\w*(?: [{_UP}]\w*)*)?|"
    rf"(?:Ban Thường vụ|Ban Chấp hành) Đảng bộ (?:xã|phường|đặc khu|tỉnh|thành phố)(?: [{_UP}]\w*)*|"
    rf"Bộ trưởng Bộ [{_UP}][\w ,]*?|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|"
    rf"(?:Ban Thường vụ |Ban Chấp hành )?(?:Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Đảng ủy|Đảng uỷ)"
    rf"(?: (?:xã|phường|đặc khu|tỉnh))?(?: [{_UP}][\w]*)*|"
    rf"(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)"
    rf"(?: (?:[Tt]ỉnh|[Tt]hành phố|xã|phường|đặc khu))?(?: [{_UP}][\w]*)*|"
    rf"Bộ [{_UP}]\w*(?: (?:và )?[{_UP}]\w*)*(?: \w+)?|"
    rf"Ban [{_UP}]\w*(?: \w+){{0,3}}))(?=[\s,.;:)”]|$)"
)
_TYPE_BEFORE = re.compile(
    r"(" + "|".join(sorted((re.escape(name) for name in TYPES.values()), key=len, reverse=True)) + r")"
    r"(?:\s+(?:liên tịch|hành động|phối hợp))?(?:\s+số)?[\s:]*$",
    re.IGNORECASE,
)
_LAW = re.compile(
    rf"\b(?P<law>(?:Bộ luật|Luật|Pháp lệnh)\s+[{_UP}][\wÀ-ỹ]*(?:,?\s+(?:và\s+)?[\wÀ-ỹ]+){{0,12}}?)"
    r"\s*,?\s*(?=ngày\s+\d{1,2}\s+tháng|ngày\s+\d{1,2}/|năm\s+(?:19|20)\d\d)"
)
_LAW_YEAR = re.compile(r"^\s*,?\s*năm\s+((?:19|20)\d\d)")

# Types that a number's letters state beyond doubt; QĐ is Quyết định of the State but also Quy định of the Party.
_TYPE_OF = {
    "NQ": "Nghị quyết", "NĐ": "Nghị định", "CT": "Chỉ thị", "KH": "Kế hoạch", "KL": "Kết luận", "HD": "Hướng dẫn",
    "TT": "Thông tư", "TB": "Thông báo", "BC": "Báo cáo", "CTr": "Chương trình", "TTr": "Tờ trình", "CV": "Công văn",
    "CĐ": "Công điện", "ĐA": "Đề án",
}  # fmt: skip
_ISSUER_OF = {"CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ"}
_BEFORE = 60  # characters before a number in which its type's name stands
_LIST_GAP = 40  # "138/NQ-CP ngày 16/5/2025, 139/NQ-CP ngày 17/5/2025 của Chính phủ": one issuer behind a list


@dataclass(frozen=True, slots=True)
class _Mention:
    reference: Reference
    start: int
    end: int


def find_references(paragraphs: Iterable[tuple[str, int, bool]]) -> list[Reference]:
    """Every document cited in ``(text, page, in title or preamble)``, first mention first, variants folded.

    What stands in the title or before the first section is a basis: a document opens with the grounds it stands on.
    """
    found: dict[tuple[str, ...], Reference] = {}
    for text, page, preamble in paragraphs:
        role: Literal["basis", "cited"] = "basis" if preamble else "cited"
        for mention in [*_numbered(text, page, role), *_laws(text, page, role)]:
            _merge(found, mention.reference)
    return list(found.values())


def canonical_number(text: str) -> str | None:
    """The one form of a document number ("72 NQ/TW" -> "72-NQ/TW"), or None if ``text`` holds none."""
    match = _NUMBER.search(text)
    return _canonical(match) if match else None


def _canonical(match: re.Match[str]) -> str:
    if match["pn"]:
        return f"{int(match['pn']):0{len(match['pn'])}d}-{match['pt']}/{match['pi']}"
    year = f"{match['sy']}/" if match["sy"] else ""
    kind, issuer = _state_letters(match)
    return f"{match['sn']}/{year}{kind}{f'-{issuer}' if issuer else ''}"


def _state_letters(match: re.Match[str]) -> tuple[str, str]:
    """What a State number says of kind and issuer; in "27/CTTTg" the hyphen between them was lost."""
    if match["lost"]:
        return match["lost"][:2], "TTg"
    return match["st"] or "", match["si"] or ""


def _numbered(text: str, page: int, role: Literal["basis", "cited"]) -> list[_Mention]:
    mentions: list[_Mention] = []
    for match in _NUMBER.finditer(text):
        if not _is_number(match):
            continue
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        kind = _type(before, match, mentions)
        date = _DATE.match(text[match.end() :])
        end = match.end() + (date.end() if date else 0)
        issuer = _ISSUER.match(text[end:])
        stop = end + (issuer.end() if issuer else 0)
        printed = text[match.start() - len(_type_words(before)) : stop].strip()
        reference = Reference(
            number=_canonical(match),
            type=kind,
            issued_on=iso_date(date) if date else None,
            issuer=_issuer(issuer, match),
            role=role,
            text=printed,
            page=page,
        )
        mentions.append(_Mention(reference, match.start(), stop))
    return _share_issuer(mentions, text)


def _is_number(match: re.Match[str]) -> bool:
    """A State number names its kind and its issuer, or is the National Assembly's: "30/ABC" is none."""
    if match["pn"]:
        return True
    kind, issuer = _state_letters(match)
    return bool(issuer) or kind.startswith("QH")


def _type_words(before: str) -> str:
    match = _TYPE_BEFORE.search(before)
    return match.group(0) if match else ""


def _type(before: str, match: re.Match[str], earlier: Sequence[_Mention]) -> str | None:
    words = _TYPE_BEFORE.search(before)
    if words:
        return TYPES[fold(words.group(1))]
    kind, issuer = _state_letters(match)
    letters = match["pt"] or kind
    if letters in _TYPE_OF:
        return _TYPE_OF[letters]
    if letters == "QĐ" and issuer:
        return "Quyết định"
    return earlier[-1].reference.type if earlier and re.fullmatch(r"[\s,;và]*", before[-4:]) else None


def _issuer(issuer: re.Match[str] | None, number: re.Match[str]) -> str | None:
    if issuer:
        return issuer["issuer"].strip()
    return _ISSUER_OF.get(_state_letters(number)[1])


def iso_date(match: re.Match[str]) -> str | None:
    """ISO 8601 of a matched date with groups d/m/y or dw/mw/yw; None for a 31/02."""
    day, month, year = (int(match[a] or match[b]) for a, b in (("d", "dw"), ("m", "mw"), ("y", "yw")))
    months_days = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not 1 <= month <= len(months_days) or not 1 <= day <= months_days[month - 1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _share_issuer(mentions: list[_Mention], text: str) -> list[_Mention]:
    out = list(mentions)
    for index in range(len(out) - 2, -1, -1):
        here, after = out[index], out[index + 1]
        near = after.start - here.end <= _LIST_GAP and re.fullmatch(r"[\s,]*(?:và\s*)?", text[here.end : after.start])
        same = here.reference.type == after.reference.type
        if near and same and here.reference.issuer is None and after.reference.issuer:
            out[index] = replace(here, reference=replace(here.reference, issuer=after.reference.issuer))
    return out


def _laws(text: str, page: int, role: Literal["basis", "cited"]) -> list[_Mention]:
    mentions = []
    for match in _LAW.finditer(text):
        after = text[match.end() :]
        date = _DATE.match(after)
        year = _LAW_YEAR.match(after)
        name = match["law"].strip()
        issued = iso_date(date) if date else year.group(1) if year else None
        kind = "Bộ luật" if name.startswith("Bộ luật") else name.split(" ")[0]
        reference = Reference(None, "Pháp lệnh" if kind == "Pháp" else kind, issued, "Quốc hội", role, name, page)
        mentions.append(_Mention(reference, match.start(), match.end()))
    return mentions


def _merge(found: dict[tuple[str, ...], Reference], new: Reference) -> None:
    """Joins a mention with the one it repeats; two dates for one number are two documents."""
    name = fold(new.number or new.text)
    for key, old in found.items():
        if key[0] != name:
            continue
        if old.issued_on and new.issued_on and old.issued_on != new.issued_on:
            continue
        found[key] = replace(
            old,
            type=old.type or new.type,
            issued_on=old.issued_on or new.issued_on,
            issuer=old.issuer or new.issuer,
            role="basis" if "basis" in (old.role, new.role) else "cited",
            text=old.text if len(old.text) >= len(new.text) else new.text,
        )
        return
    found[(name, new.issued_on or "", str(len(found)))] = new
