"""The parts of an official document: letterhead, body, closing (recipients, signature), annexes and attachments.

State form: Nghị định 30/2020/NĐ-CP, Phụ lục I; Party form: Hướng dẫn 05-HD/VPTW.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from indexer.structure.closing import Stage, is_bare_mark, next_stage, note_label, opens_closing
from indexer.structure.columns import opens_header
from indexer.structure.flow import FlowLine, FlowTable
from indexer.structure.markers import parse_marker
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

# Type names as Nghị định 30/2020/NĐ-CP (điều 7) and Quy định 399-QĐ/TW list them, as their printed line folds.
TYPES: dict[str, str] = {
    fold(name): name
    for name in (
        "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn",
        "Chương trình", "Chương trình hành động", "Kế hoạch", "Kế hoạch hành động", "Phương án", "Đề án", "Dự án",
        "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng", "Công văn", "Công điện", "Bản ghi nhớ", "Bản thỏa thuận",
        "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu", "Kết luận", "Chiến lược", "Thông tư", "Thông tri", "Nghị định",
        "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Lệnh", "Điều lệ", "Tuyên bố", "Lời kêu gọi", "Quy hoạch",
    )
}  # fmt: skip

_HEAD_LINES = 60
# A reader of two-column letterheads may put both halves in one line; the head then still holds these words.
_MOTTO = re.compile(r"cong hoa xa hoi chu nghia|doc lap - tu do|dang cong san viet nam")
_BODY_CUE = re.compile(r"^(?:Căn cứ|Thực hiện|Xét|Theo|Để|Nhằm|Trên cơ sở|Thi hành|Triển khai|Kính gửi)\b")
TABLE_TITLE = re.compile(r"(?P<label>(?:BIỂU|BẢNG|MẪU)(?: SỐ)? \d{1,2}[A-Z]?)\s*[.:–-]?\s*(?P<title>.*)")
_ANNEX_LINE = 60
_ATTACHED = re.compile(r"^\(\s*(?:Ban hành )?kèm theo\b", re.IGNORECASE)


@dataclass(slots=True)
class Part:
    """The main document, an annex, an attachment or a note: its heading lines, its content, its closing lines.

    ``label`` is how a note is cited; ``behind`` what stands below the signer's name and is no part of the document.
    """

    kind: str
    label: str = ""
    heading: list[FlowLine] = field(default_factory=list)
    body: list[FlowLine | FlowTable] = field(default_factory=list)
    closing: list[FlowLine] = field(default_factory=list)
    behind: list[FlowLine] = field(default_factory=list)
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Regions:
    """``head`` is the letterhead with type and title; ``parts`` the main document, then what is attached."""

    head: tuple[FlowLine, ...]
    title: tuple[FlowLine, ...]
    parts: tuple[Part, ...]


def split_regions(items: Sequence[FlowLine | FlowTable]) -> Regions:
    """The document's regions; every item stands in exactly one."""
    head, title, start = _split_head(items)
    parts = [Part("main")]
    rest = items[start:]
    for index, item in enumerate(rest):
        after = rest[index + 1 : index + 2]
        _place(item, parts, titles_table=_titles_table(item, after), is_attached=_is_attached(item, after))
    for part in parts[1:]:
        _split_heading(part)
    return Regions(tuple(head), tuple(title), tuple(parts))


# ---- the head ------------------------------------------------------------------------------------------------


def type_of_line(text: str) -> str | None:
    """The document type whose name the line is ("KẾ HOẠCH" -> "Kế hoạch"), else None."""
    if not text.isupper() or text.endswith((",", ";")):
        return None
    return TYPES.get(fold(text).strip(" .:"))


def attached_type(text: str) -> str | None:
    """The type that an attached document's name begins with, in capitals: "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ"."""
    return type_of_line(text) or type_of_line(text.partition(" CỦA ")[0])


def _split_head(items: Sequence[FlowLine | FlowTable]) -> tuple[list[FlowLine], list[FlowLine], int]:
    lines = []
    for item in items[:_HEAD_LINES]:
        if not isinstance(item, FlowLine):
            break
        lines.append(item)
    for index, line in enumerate(lines):
        if type_of_line(line.text):
            end = _title_end(lines, index + 1)
            return lines[: index + 1], lines[index + 1 : end], end
        if _opens_body(line):
            return _headless(lines, index)
    return _headless(lines, 0)


def _opens_body(line: FlowLine) -> bool:
    marker = parse_marker(line.text)
    return (marker is not None and marker.kind in ("roman", "article", "chapter", "part")) or bool(
        line.text.startswith("Kính gửi")
    )


def _is_first_item(line: FlowLine) -> bool:
    """Whether the text begins with its first item: a short letter or directive has nothing before its "1."."""
    marker = parse_marker(line.text)
    return marker is not None and marker.kind == "arabic" and marker.value == (1,)


def _title_end(lines: list[FlowLine], start: int) -> int:
    """Behind the title's last line: it ends at a wide gap, at a body cue, or where centring or bold ends."""
    for index in range(start, len(lines)):
        line = lines[index]
        if _opens_body(line) or _is_first_item(line) or (index > start and _ends_title(lines[index - 1], line)):
            return index
        if index > start and line.text.isupper() and not lines[index - 1].text.isupper():
            return index
        if index > start and _BODY_CUE.match(line.text) and _is_sentence(lines[index:]):
            return index
    return len(lines)


def _is_sentence(lines: Sequence[FlowLine]) -> bool:
    """Whether what begins here, up to a gap or the first heading, ends as no title does: "… xây dựng Kế hoạch sau:"."""
    last = lines[0]
    for line in lines[1:]:
        if line.gap or _opens_body(line):
            break
        last = line
    return last.text.rstrip().endswith((":", "."))


def _ends_title(before: FlowLine, line: FlowLine) -> bool:
    if line.gap:
        return True
    if line.text.startswith("Căn cứ "):
        return True
    if before.text.isupper() and not line.text.isupper() and _BODY_CUE.match(line.text):
        return True
    if (before.bold and not line.bold) or (before.centred and not line.centred):
        return True
    return len(line.text) > 2 * max(len(before.text), 40) and _BODY_CUE.match(line.text) is not None


def _headless(lines: list[FlowLine], body: int) -> tuple[list[FlowLine], list[FlowLine], int]:
    """A letter (no type line), or a text that lost its head: what stands before the body's first cue."""
    end = body
    for index, line in enumerate(lines):
        if line.text.startswith("Kính gửi"):
            end = index
            break
        if index and line.gap and _BODY_CUE.match(line.text):
            end = index
            break
        if _opens_body(line):
            end = 0 if not any(_MOTTO.search(fold(before.text)) for before in lines[:index]) else index
            break
    return lines[:end], [], end


# ---- closing, annexes, attachments ---------------------------------------------------------------------------


def _titles_table(item: FlowLine | FlowTable, after: Sequence[FlowLine | FlowTable]) -> bool:
    """Whether the format itself marks the line as a heading, and a table follows right below it."""
    marked = isinstance(item, FlowLine) and item.level is not None
    return marked and any(isinstance(one, FlowTable) for one in after)


def _is_attached(item: FlowLine | FlowTable, after: Sequence[FlowLine | FlowTable]) -> bool:
    """Whether the line is the title of what is attached: in capitals, over "(Kèm theo Kế hoạch số …)"."""
    if not isinstance(item, FlowLine) or not item.text.isupper() or parse_marker(item.text):
        return False
    return any(isinstance(one, FlowLine) and _ATTACHED.match(one.text) for one in after)


def _place(item: FlowLine | FlowTable, parts: list[Part], *, titles_table: bool, is_attached: bool) -> None:
    part = parts[-1]
    if isinstance(item, FlowTable):
        part.body.append(item)
        return
    label = note_label(part.stage, item.text) if part.closing or part.kind == "note" else None
    if _is_annex_line(item, part) or _is_table_title(item, part) or (is_attached and part.body and part.kind == "main"):
        parts.append(Part("annex", heading=[item]))
    elif label:
        parts.append(Part("note", label, body=[item]))
    elif (part.closing or part.kind == "note") and (titles_table or _is_attachment(item)):
        parts.append(Part("attachment", heading=[item]))
    elif part.closing or (part.body and part.kind != "note" and opens_closing(item.text)):
        _close(part, item)
    elif part.kind == "note":
        _go_on_with_note(part, item)
    else:
        part.body.append(item)


def _close(part: Part, line: FlowLine) -> None:
    part.stage = next_stage(part.stage, line.text)
    (part.behind if part.stage == "behind" else part.closing).append(line)


def _go_on_with_note(part: Part, line: FlowLine) -> None:
    """A number that stands alone over its note opens the note's first line."""
    last = part.body[-1]
    if isinstance(last, FlowLine) and is_bare_mark(last.text):
        part.body[-1] = replace(line, text=f"{last.text} {line.text}", gap=last.gap)
    else:
        part.body.append(line)


def _is_annex_line(line: FlowLine, part: Part) -> bool:
    marker = parse_marker(line.text)
    if marker is None or marker.kind != "annex" or len(line.text) > _ANNEX_LINE:
        return False
    if line.text.isupper():
        return True
    alone = not marker.rest
    return alone and (line.centred or line.bold or line.level is not None or bool(part.closing))


def _is_table_title(line: FlowLine, part: Part) -> bool:
    """Whether behind the signature a table is called by its number: "BIỂU SỐ 1. CHỈ TIÊU GIAI ĐOẠN 2026 - 2030"."""
    behind = bool(part.closing) or part.kind in ("annex", "note")
    return behind and line.text.isupper() and TABLE_TITLE.match(line.text) is not None


def _is_attachment(line: FlowLine) -> bool:
    """Behind the signature the attached plan or regulation begins: its type name alone, or a heading "I. ...")."""
    if attached_type(line.text) is not None:
        return True
    marker = parse_marker(line.text)
    return marker is not None and marker.kind in ("roman", "chapter", "part") and marker.value == (1,)


def _split_heading(part: Part) -> None:
    """Moves an annex's title lines from its body to its heading."""
    if part.heading and _heads_content(part.heading[0]):
        part.body.insert(0, part.heading.pop())
        return
    while part.body:
        line = part.body[0]
        if not isinstance(line, FlowLine) or _heads_content(line) or opens_header(line.text):
            return
        inside_note = _open_note(part.heading)
        if not (inside_note or _is_title_line(line, part)):
            return
        part.heading.append(line)
        part.body.pop(0)


def _heads_content(line: FlowLine) -> bool:
    marker = parse_marker(line.text)
    return marker is not None and marker.kind != "annex"


def _open_note(heading: list[FlowLine]) -> bool:
    """Whether "(Kèm theo Kế hoạch số ..." has not been closed yet."""
    text = " ".join(line.text for line in heading)
    return text.count("(") > text.count(")")


def _is_title_line(line: FlowLine, part: Part) -> bool:
    first = len(part.heading) == 1
    return (
        line.text.isupper()
        or line.text.startswith(("(", "Kèm theo", "Ban hành kèm theo"))
        or line.centred
        or (line.bold and first)
        or (first and part.kind == "attachment" and not line.gap)
    )
