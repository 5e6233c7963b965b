"""What a document states of itself: type, number, date, issuer, place, title, signer, recipients.

State form: Nghị định 30/2020/NĐ-CP, Phụ lục I; Party form: Hướng dẫn 05-HD/VPTW. Nothing is guessed: a blank number,
a blank day, a missing place stay None, and a date is only as precise as it is printed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from indexer.structure.closing import AUTHORITY, POST
from indexer.structure.issuers import Issuer, find_issuer, letterhead_issuer
from indexer.structure.people import is_name, without_rank
from indexer.structure.regions import TYPES, Regions, type_of_line
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold
from indexer.vietnamese.places import communes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Level, Precision
    from indexer.structure.flow import FlowLine

_NUMBER_LINE = re.compile(
    rf"\bSố\s*:?\s*(?P<number>\d{{1,5}}[a-z]?\s*(?:/\s*(?:19|20)\d\d\s*)?[-/]\s*[{CAPITAL}][\w]*"
    rf"(?:\s*[-/]\s*[{CAPITAL}][\w]*(?:-[{CAPITAL}]+)*)*)"
)
PLACE_DATE = re.compile(
    r"ngày\s*(?P<d>\d{1,2}|[.…_\s]*)\s*tháng\s*(?P<m>\d{1,2}|[.…_\s]*)\s*năm\s*(?P<y>(?:19|20)\d\d)", re.IGNORECASE
)
# "(Kèm theo Kế hoạch số      /KH-UBND ngày      /01/2026 của UBND xã ...)": what an annex says of its own document.
_ATTACHED = re.compile(r"^\(?\s*(?:Kèm theo|Ban hành kèm theo)\b(?P<rest>[^)]*)", re.IGNORECASE)
_ATTACHED_DATE = re.compile(
    r"ngày\s*(?P<d>\d{1,2})?[\s.…_]*/\s*(?P<m>\d{1,2})\s*/\s*(?P<y>(?:19|20)\d\d)|"
    r"ngày\s*(?P<d2>\d{1,2})?[\s.…_]*tháng\s*(?P<m2>\d{1,2})?[\s.…_]*năm\s*(?P<y2>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_CLOSING_SENTENCE = re.compile(r"^Trên đây là\s+(?P<what>.+)", re.DOTALL)
_ENACTS = re.compile(r"\b(?:ban hành|xây dựng|triển khai|đề ra|quyết nghị|hướng dẫn|chỉ thị|thông báo|yêu cầu)\b")
_ABOUT = re.compile(r"^(?:V/v|v/v|về việc|Về việc)\b\s*:?")
_DIGEST = re.compile(r"\bban tom luoc\b")
_NOT_OFFICIAL = re.compile(
    r"\bkhong (?:phai|thay the|la) (?:la )?van ban (?:chinh thuc|goc)|khong phai (?:la )?van ban chinh thuc"
)
# "TL. ", "TM. " before a post; "KT. " stays, for whoever signs so does not hold it.
_BEFORE_POST = r"^(?!K/?T\b)\S+\s*"
# Stamped beside the letterhead and no part of it: how urgent it is, that it came in, that it is a draft or a copy
# (Nghị định 30/2020/NĐ-CP, annexes I and III).
_STAMPED = re.compile(
    r"\W*(?:(?:THƯỢNG )?KHẨN|H[OỎ][AẢ] TỐC(?: HẸN GIỜ)?|(?:(?:CÔNG VĂN|VĂN BẢN) )?ĐẾN|(?:BẢN )?DỰ THẢO(?: LẦN \d+)?"
    r"|SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO)\W*"
)
_MOTTO = re.compile(
    r"CỘNG H[ÒO][AÀ] XÃ HỘI(?: CHỦ(?: NGHĨA(?: VIỆT NAM)?)?)?|^(?:CHỦ )?NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN(?: VIỆT NAM)?|"
    r"^VIỆT NAM$|[-–—_*]{2,}"
)
_BESIDE = re.compile(r"[;.,]\s+(?=\S)")
_CODE = re.compile(r"\W*\d+(?:/\d{4})?\s*[-/]\s*[\w/-]+\W*")  # of a letter's subject: "72-NQ/TW"
_INNER_WORD = re.compile(r"(?<=[^\W_]) ([^\W\d_]+)")
_HEAD_OF_BODY = 40  # paragraphs looked at for the issuing clause and the digest's note


@dataclass(slots=True)
class Metadata:
    """Absent is None."""

    title: str | None = None
    type: str | None = None
    number: str | None = None
    issued_on: str | None = None
    issued_on_precision: Precision | None = None
    issuer: str | None = None
    level: Level | None = None
    locality: str | None = None
    province: str | None = None
    signer: str | None = None
    signer_post: str | None = None
    recipients: tuple[str, ...] = ()
    is_digest: bool = False
    notes: list[str] = field(default_factory=list)


def read_metadata(regions: Regions, paragraphs: Sequence[str], everything: str) -> Metadata:
    """The facts in head, body and closing; ``everything`` is all text, for which province is named in it."""
    found = Metadata()
    head = [line.text for line in regions.head]
    _read_head(found, head)
    _read_title(found, regions, head, paragraphs)
    if found.title and found.title.isupper():
        found.title = recase(found.title, everything)
    elif found.title is None:
        found.title = _annex_title(regions, everything)
    _read_annex_notes(found, regions)
    _read_issuer(found, head, paragraphs)
    _read_closing(found, [line.text for line in regions.parts[0].closing])
    _read_province(found, everything)
    found.is_digest = _is_digest(head, [line.text for line in regions.title], paragraphs)
    return found


def _read_head(found: Metadata, head: Sequence[str]) -> None:
    text = "\n".join(head)
    if match := _NUMBER_LINE.search(text):
        found.number = re.sub(r"\s+", "", match["number"])
    if match := PLACE_DATE.search(" ".join(head)):
        _set_date(found, match["d"].strip(), match["m"].strip(), match["y"])


def _set_date(found: Metadata, day: str, month: str, year: str) -> None:
    """As precise as printed: a blank day leaves the month, a blank month the year."""
    valid_month = month.isdigit() and 1 <= int(month) <= 12  # noqa: PLR2004 - months
    valid_day = day.isdigit() and 1 <= int(day) <= 31  # noqa: PLR2004 - days
    if valid_month and valid_day:
        found.issued_on, found.issued_on_precision = f"{year}-{int(month):02d}-{int(day):02d}", "day"
    elif valid_month:
        found.issued_on, found.issued_on_precision = f"{year}-{int(month):02d}", "month"
    else:
        found.issued_on, found.issued_on_precision = year, "year"


def _read_title(found: Metadata, regions: Regions, head: Sequence[str], paragraphs: Sequence[str]) -> None:
    if head and (kind := type_of_line(head[-1])):
        found.type = kind
        found.title = _joined(regions.title) or None
        return
    subject = _letter_subject(head)
    if subject:
        found.title = subject
        found.type = _letter_type(found.number, head)
        return
    _read_closing_sentence(found, paragraphs)
    if found.type is None:
        found.type = _letter_type(found.number, head)


def _joined(lines: Sequence[FlowLine]) -> str:
    return " ".join(line.text for line in lines).strip(" .")


# Words that name one body or one office, whatever small letters their syllables have elsewhere ("cán bộ", "cuộc họp").
_PROPER = (
    "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Trung ương Đảng", "Chính phủ", "Thủ tướng Chính phủ",
    "Quốc hội", "Mặt trận Tổ quốc", "Việt Nam", "Hồ Chí Minh", "Hội đồng nhân dân", "Ủy ban nhân dân",
)  # fmt: skip
_COUNTED = re.compile(
    r"\b(?P<word>lần thứ|khóa|khoá|kỳ họp thứ|quý|phụ lục|giai đoạn) (?P<number>[ivxl]+)\b", re.IGNORECASE
)


def recase(title: str, text: str) -> str:
    """A title in capitals as the document itself writes its words in sentences ("TỈNH ĐẮK LẮK": tỉnh Đắk Lắk)."""
    usual: dict[str, Counter[str]] = {}
    for match in _INNER_WORD.finditer(text):
        word = match[1]
        if len(word) == 1 or not word.isupper():
            usual.setdefault(word.lower(), Counter())[word] += 1
    words = [_cased(word, usual) for word in title.split(" ")]
    out = _COUNTED.sub(lambda match: f"{match['word']} {match['number'].upper()}", " ".join(words))
    for name in _PROPER:
        out = re.sub(rf"\b{name}\b", name, out, flags=re.IGNORECASE)
    return out[:1].upper() + out[1:]


def _cased(word: str, usual: dict[str, Counter[str]]) -> str:
    if any(letter.isdigit() for letter in word) or "/" in word:
        return word
    core = word.strip("“”\"'(),.;:-–")
    forms = usual.get(core.lower())
    return word.replace(core, forms.most_common(1)[0][0]) if core and forms else word.lower()


def _annex_title(regions: Regions, everything: str) -> str | None:
    """An annex that stands alone is named by its own heading."""
    if len(regions.parts) < 2 or regions.parts[0].body:  # noqa: PLR2004 - main and annex
        return None
    lines = [line.text for line in regions.parts[1].heading]
    kept = [text for text in lines if not text.startswith("(")] or [""]
    spoken = [recase(text, everything) if text.isupper() else text for text in (kept[0], " ".join(kept[1:]))]
    return " – ".join(filter(None, spoken)) or None


def subject_lines(head: Sequence[str]) -> list[str]:
    """What stands behind "V/v" or "về việc" below a letter's number, over as many lines as it was wrapped to."""
    start = next((index for index, text in enumerate(head) if _ABOUT.match(text)), None)
    if start is None:
        return []
    after = takewhile(lambda text: not (text.isupper() or PLACE_DATE.search(text)), head[start + 1 :])
    return [head[start], *after]


def _letter_subject(head: Sequence[str]) -> str | None:
    lines = subject_lines(head)
    return f"Về việc {_ABOUT.sub('', ' '.join(lines)).strip()}" if lines else None


def _letter_type(number: str | None, head: Sequence[str]) -> str | None:
    """A letter bears no type's name: its number's letters or its "V/v" tell (Nghị định 30/2020, Phụ lục I)."""
    code = (number or "") + " ".join(head)
    if re.search(r"-\s*CV/", code) or any(_ABOUT.match(line) for line in head):
        return "Công văn"
    return None


def _read_closing_sentence(found: Metadata, paragraphs: Sequence[str]) -> None:
    """A text that lost its head still says at its end what it is: "Trên đây là Kế hoạch thực hiện ... của ..."."""
    for text in reversed(paragraphs):
        match = _CLOSING_SENTENCE.match(text)
        if match is None:
            continue
        what = match["what"].strip()
        kind = next((name for name in _types_longest_first() if fold(what).startswith(fold(name))), None)
        if kind:
            found.type = kind
            found.title = _closing_title(what)
        return


def _types_longest_first() -> list[str]:
    return sorted(TYPES.values(), key=len, reverse=True)


def _closing_title(what: str) -> str:
    """The document's own name in its closing sentence, without the issuer behind it and what is asked after it."""
    what = re.split(r"[,;]?\s+(?:đề nghị|yêu cầu|giao|trong quá trình)\b", what)[0].strip(" ./")
    name, _, tail = what.rpartition(" của ")
    issuer = find_issuer(tail)
    return name if name and issuer and issuer.locality and len(tail) <= len(issuer.name) + 5 else what


def _read_annex_notes(found: Metadata, regions: Regions) -> None:
    for part in regions.parts[1:]:
        match = _ATTACHED.search(" ".join(line.text for line in attachment_note(part.heading)))
        if match is None:
            continue
        rest = match["rest"]
        date = _ATTACHED_DATE.search(rest)
        if date and found.issued_on is None:
            _set_date(found, date["d"] or date["d2"] or "", date["m"] or date["m2"] or "", date["y"] or date["y2"])
        if found.issuer is None and (issuer := find_issuer(rest.split("ngày")[-1])):
            _set_issuer(found, issuer)
        return


def attachment_note(heading: Sequence[FlowLine]) -> Sequence[FlowLine]:
    """The lines of an annex's heading from "Kèm theo …" on, which name the document that it belongs to."""
    starts = (index for index, line in enumerate(heading) if _ATTACHED.match(line.text))
    start = next(starts, None)
    return [] if start is None else heading[start:]


def _read_issuer(found: Metadata, head: Sequence[str], paragraphs: Sequence[str]) -> None:
    """The letterhead, else the clause that enacts ("UBND xã ... ban hành"), else an annex's note, else the closing."""
    capitals = [_MOTTO.sub(" ", line).strip() for line in _with_whole_motto(head)]
    lines = [line for line in capitals if line]
    issuer = letterhead_issuer(lines) if lines else None
    if issuer is None:
        issuer = _enacting_issuer(paragraphs) or closing_issuer(paragraphs)
    if issuer is not None:
        _set_issuer(found, issuer)


def _with_whole_motto(head: Sequence[str]) -> Iterator[str]:
    """The capitals of the letterhead; of a motto that was wrapped inside "VIỆT NAM" both halves go."""
    cut = any(line.endswith("NGHĨA VIỆT") for line in head)
    for line in head:
        if (
            line.isupper()
            and not type_of_line(line)
            and not _CODE.fullmatch(line)
            and not _STAMPED.fullmatch(line)
            and not (cut and line.strip() == "NAM")
        ):
            yield re.sub(r"\bVIỆT$", "VIỆT NAM", line) if cut else line


def _set_issuer(found: Metadata, issuer: Issuer) -> None:
    found.issuer, found.level, found.locality = issuer.name, issuer.level, issuer.locality
    found.province = issuer.province or found.province


def _enacting_issuer(paragraphs: Sequence[str]) -> Issuer | None:
    found = (enacting_clause(text) for text in paragraphs[:_HEAD_OF_BODY])
    return next((issuer for _, issuer in filter(None, found)), None)


def enacting_clause(text: str) -> tuple[str, Issuer] | None:
    """The clause that says who enacts ("UBND xã … ban hành"), verbatim, and who that is; None where none does."""
    for match in _ENACTS.finditer(text):
        clause = re.split(r"[,;)]", text[: match.start()])[-1].strip()
        issuer = find_issuer(clause)
        if issuer is not None and clause.startswith(issuer.name.split(" ")[0][:2]):
            return text[text.rindex(clause, 0, match.start()) : match.end()], issuer
    return None


def closing_issuer(paragraphs: Sequence[str]) -> Issuer | None:
    """Whose document the closing sentence says it is: "Trên đây là Kế hoạch … của …"."""
    for text in reversed(paragraphs):
        if _CLOSING_SENTENCE.match(text):
            return find_issuer(text[text.rfind(" của ") :])
    return None


def _read_closing(found: Metadata, closing: Sequence[str]) -> None:
    lines = [part for line in closing for part in _recipient_and_signature(line)]
    found.recipients = tuple(_recipients(lines))
    found.signer_post, found.signer = _signature(lines)


def _recipient_and_signature(line: str) -> tuple[str, ...]:
    """A recipient and what a reader across the page put behind it: "- Bộ Y tế; PHÓ CHỦ TỊCH"."""
    for match in _BESIDE.finditer(line) if line[:1] in "-–+•*" else ():
        right = line[match.end() :]
        if AUTHORITY.match(right) or POST.match(right) or is_name(right):
            return line[: match.start() + 1], right
    return (line,)


def _recipients(closing: Sequence[str]) -> list[str]:
    out: list[str] = []
    listening = signed = False
    for text in closing:
        if fold(text).startswith("noi nhan"):
            listening = True
            text = text.split(":", 1)[1].strip() if ":" in text else ""  # noqa: PLW2901 - what stands behind the colon
            if not text:
                continue
        if not listening:
            continue
        if AUTHORITY.match(text) or POST.match(text):
            signed = True  # beside the list, or between its pages: items may go on, wrapped lines do not
            continue
        item = re.sub(r"^[-–+•*]\s*", "", text)
        if item != text:
            out.append(re.sub(r"\s*[;,.]+$", "", item).strip())
        elif out and text[:1].islower() and not signed:
            out[-1] = f"{out[-1]} {text}".strip(" ;.,")
    return [item for item in out if item]


def _signature(closing: Sequence[str]) -> tuple[str | None, str | None]:
    """Post and name: the posts stand in capitals over the signature, the name alone below it.

    Of "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" the signer holds the second (Nghị định 30/2020/NĐ-CP, điều 13). Where the second
    cannot be read, the post is not known: it is not the one that the signer stands in for.
    """
    posts = [i for i, text in enumerate(closing) if POST.match(text)]
    signed = [i for i, text in enumerate(closing) if AUTHORITY.match(text)] + posts
    if not signed:
        return None, None
    post = _spoken_post(closing[posts[-1]] if posts else re.sub(_BEFORE_POST, "", closing[max(signed)]))
    for text in closing[max(signed) + 1 :]:
        if is_name(text) and not text.startswith(("Nơi nhận", "Như trên")):
            name = without_rank(text)
            return post, name.title() if name.isupper() else name
    return post, None


def _spoken_post(text: str) -> str | None:
    """A post as running text has it ("PHÓ CHỦ TỊCH": Phó Chủ tịch); None for capitals that are no post."""
    if not POST.match(text):
        return None
    match = re.match(r"(PHÓ|THỨ|TỔNG)\s+(.+)", text)
    spoken = f"{match[1].capitalize()} {match[2].capitalize()}" if match else text.capitalize()
    return spoken.replace(" thường trực", " Thường trực")


def _read_province(found: Metadata, everything: str) -> None:
    """A commune's province, when the text names it and the list of communes knows the commune there.

    Names that occur in several provinces need it most: only a province that the text itself names is taken.
    """
    if found.province or found.level != "xã" or not found.locality:
        return
    kind, _, name = found.locality.partition(" ")
    candidates = {province for _, found_kind, province in communes(name) if found_kind == kind}
    folded = fold(everything)
    named = {
        province
        for province in candidates
        if re.search(rf"\b(?:tinh|thanh pho|tinh uy|thanh uy)\s+{re.escape(fold(province))}\b", folded)
    }
    if len(named) == 1:
        found.province = named.pop()


def _is_digest(head: Sequence[str], title: Sequence[str], paragraphs: Sequence[str]) -> bool:
    """Whether the document says at its head that it is a digest and not the official text."""
    opening = fold(" ".join([*head, *title, *paragraphs[:5]]))
    return bool(_DIGEST.search(opening) and _NOT_OFFICIAL.search(opening))
