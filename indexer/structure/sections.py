"""Blocks in, section tree out: every heading and every numbered item is a node with a label to cite it by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from indexer.model import Block, Section
from indexer.structure.markers import Marker, parse_marker
from indexer.vietnamese.letters import CAPITAL
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ROOT_RANK = -1
_STYLED_RANK = 8  # a heading that its format marks and no number does
_TABLE_RANK = 100  # what a table's own headings lie below the section that it stands in
_TITLE_LENGTH = 90
_CLAUSE = re.compile(r"[;:.,](?=\s|$)")
_LEAST_TITLE = 30
# A heading whose paragraph was run on behind it without a stop: "1. Mục đích Quán triệt, triển khai …".
_RUN_IN = re.compile(
    r"((?:Mục đích|Yêu cầu|Mục đích, yêu cầu|Quan điểm|Phạm vi|Đối tượng|Căn cứ|Nguyên tắc|Kinh phí|Thời gian|Tầm nhìn|"
    r"Mục tiêu)(?: (?:chung|cụ thể|tổng quát|chỉ đạo|áp dụng|thực hiện))?(?: đến năm 20\d\d)?)"
    rf"\s+(?=[{CAPITAL}]\w+ [^{CAPITAL}])"
)
# What stands over the grounds and the articles of a decision names no part of it: "CHÍNH PHỦ", "QUYẾT NGHỊ:".
_FORMULA = re.compile(
    r"(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ ĐỊNH|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG CHÍNH PHỦ|BỘ TRƯỞNG[^a-z]*|GIÁM ĐỐC[^a-z]*|"
    r"(?:CHỦ TỊCH )?(?:ỦY|UỶ) BAN NHÂN DÂN[^a-z]*|HỘI ĐỒNG NHÂN DÂN[^a-z]*)\s*:?"
)
_LAST_WORDS = "Trên đây là "  # the closing sentence belongs to no section
# Nor does what else is said of the document itself, or of whoever carries it out, behind a list's last item.
_OF_THE_WHOLE = re.compile(
    r"(?:Kế hoạch|Chương trình(?: hành động)?|Nghị quyết|Quyết định|Chỉ thị|Kết luận|Thông báo|Hướng dẫn|Đề án"
    r"|Quy định|Quy chế|Công văn) này (?:thay|được|phổ biến|có hiệu lực)"
    r"|(?:Trong quá|Quá) trình (?:tổ chức |triển khai )?thực hiện|Chế độ báo cáo\s*:"
)


@dataclass(slots=True)
class Node:
    """A section under construction: ``content`` are the indices of the blocks that stand directly in it."""

    label: str
    title: str
    heading: str
    rank: int
    prefix: str
    path: str
    marker: Marker | None
    parent: int | None
    first_block: int
    last_block: int
    is_item: bool = False
    content: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Titled:
    """A part's blocks under the part's own heading; ``label`` is None for the main document."""

    blocks: Sequence[Block]
    label: str | None = None
    title: str = ""
    heading: str = ""


def build_tree(parts: Iterable[Titled]) -> tuple[list[Block], list[Node], list[int]]:
    """All blocks in document order, the nodes in document order, and the blocks that stand in no section."""
    tree = _Tree()
    for part in parts:
        tree.add_part(part)
    tree.keep_sentences()
    return tree.blocks, tree.nodes, tree.loose


class _Tree:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.nodes: list[Node] = []
        self.loose: list[int] = []
        self._stack: list[int] = []

    def add_part(self, part: Titled) -> None:
        self._stack = []
        if part.label is not None:
            self._open(Node(part.label, part.title, part.heading, 0, part.label, "", None, None, *self._here()))
        last = max((at for at, block in enumerate(part.blocks) if _may_open(block)), default=-1)
        for at, block in enumerate(part.blocks):
            self._add(block, behind=at > last)

    def keep_sentences(self) -> None:
        """What was taken for a heading and has nothing below it, but ends as a sentence, is its section's content.

        "Điều 2. Quyết định có hiệu lực từ ngày ký." stands alone over the attached regulation.
        """
        parents = {node.parent for node in self.nodes}
        for index, node in enumerate(self.nodes):
            alone = node.marker is not None and not node.content and index not in parents
            if alone and node.title.endswith(".") and not node.title.isupper():
                node.content.append(node.first_block)
                node.title, node.heading = node.title.rstrip("."), node.heading.rstrip(".")

    def _here(self) -> tuple[int, int]:
        return len(self.blocks), len(self.blocks)

    def _add(self, block: Block, *, behind: bool) -> None:
        if block.kind == "heading" and _FORMULA.fullmatch(block.text.strip()):
            block = replace(block, kind="paragraph")
        marker = parse_marker(block.text) if block.marker else None
        numbered = marker is not None and marker.kind not in ("bullet", "plus") and block.kind != "table_row"
        if block.kind == "paragraph" and self._is_last_word(block.text, behind=behind):
            self._stack = []
        if block.kind != "table_row" and not block.of_table:
            self._end_table()
        if block.kind == "heading" or numbered:
            self._open(self._node(block, marker))
        self.blocks.append(block)
        index = len(self.blocks) - 1
        for node in self._stack:
            self.nodes[node].last_block = index
        if block.kind == "heading":
            return
        if self._stack:
            self.nodes[self._stack[-1]].content.append(index)
        else:
            self.loose.append(index)

    def _is_last_word(self, text: str, *, behind: bool) -> bool:
        """The document's closing words; below a numbered paragraph also the one that ends it with its "./.".

        ``behind``: no heading and no item of the part follows.
        """
        node = self.nodes[self._stack[-1]] if self._stack else None
        below_item = node is not None and (node.is_item or node.title.endswith("."))
        if text.startswith(_LAST_WORDS):
            return True
        return below_item and (text.rstrip().endswith("./.") or (behind and _OF_THE_WHOLE.match(text) is not None))

    def _end_table(self) -> None:
        """Closes the groups of rows that a table has opened: what follows it belongs to none of them."""
        while self._stack and self.nodes[self._stack[-1]].rank >= _TABLE_RANK:
            self._stack.pop()

    def _open(self, node: Node) -> None:
        while self._stack and self.nodes[self._stack[-1]].rank >= node.rank:
            self._stack.pop()
        node.parent = self._stack[-1] if self._stack else None
        self._name(node)
        self.nodes.append(node)
        self._stack.append(len(self.nodes) - 1)

    def _node(self, block: Block, marker: Marker | None) -> Node:
        rest = marker.rest if marker else block.text
        is_item = block.kind != "heading"
        title = short_title(rest) if is_item else rest.strip()
        heading = f"{marker.printed} {title}".strip() if marker else title
        rank = marker.rank if marker else _STYLED_RANK if block.level is None else _STYLED_RANK - 6 + block.level
        rank += _TABLE_RANK if block.of_table else 0
        return Node("", title, heading, rank, "", "", marker, None, *self._here(), is_item=is_item)

    def _name(self, node: Node) -> None:
        if node.label:
            return
        parent = self.nodes[node.parent] if node.parent is not None else None
        node.prefix, node.path = _place(node, parent)
        node.label = place_label(node.prefix, node.path)


def _may_open(block: Block) -> bool:
    """Whether a section may begin with the block."""
    marker = parse_marker(block.text) if block.marker else None
    return block.kind == "heading" or (marker is not None and marker.kind not in ("bullet", "plus"))


def place_label(prefix: str, path: str) -> str:
    """How a place is cited: "Phụ lục 02, II.4", "II.2", "khoản 2 Điều 5"."""
    if prefix.startswith("Điều") and path:
        words = ("khoản", "điểm", "tiết")
        parts = [f"{words[min(i, 2)]} {part}" for i, part in enumerate(path.split("."))]
        return " ".join([*reversed(parts), prefix])
    return f"{prefix}, {path}" if prefix and path else prefix or path


_NAMES = {"annex": "Phụ lục", "part": "Phần", "chapter": "Chương", "division": "Mục", "subdivision": "Tiểu mục"}


def _place(node: Node, parent: Node | None) -> tuple[str, str]:
    marker = node.marker
    prefix, path = (parent.prefix, parent.path) if parent else ("", "")
    if marker is None:
        return _styled_place(node, prefix, path)
    printed = marker.printed.strip(" .:-–)(/")
    if marker.kind == "article":
        return printed[:1] + printed[1:].lower(), ""
    if marker.kind in _NAMES:
        name = _NAMES[marker.kind]
        stated = printed[len(name) :].strip()
        own = f"{name} {stated.lower() if stated.startswith('THỨ') else stated}".strip()
        return (f"{own} {prefix}" if marker.kind == "subdivision" and prefix else own), ""
    own = printed
    if marker.kind == "decimal" and parent is not None and parent.marker and parent.marker.value == marker.value[:-1]:
        own = str(marker.value[-1])
    return prefix, f"{path}.{own}" if path else own


def _styled_place(node: Node, prefix: str, path: str) -> tuple[str, str]:
    """A heading without a number is cited by its words."""
    own = f"“{short_title(node.title)}”"
    return prefix, f"{path} {own}" if path else own


def short_title(text: str) -> str:
    """The first clause of a numbered paragraph, to name it by; cut at a word with an ellipsis where it is long."""
    text = text.strip()
    if run_in := _RUN_IN.match(text):
        return run_in[1]
    if len(text) <= _TITLE_LENGTH:
        return text.rstrip(".;:,")
    match = _CLAUSE.search(text, _LEAST_TITLE, _TITLE_LENGTH)
    if match:
        return text[: match.start()]
    return text[: text.rfind(" ", 0, _TITLE_LENGTH)] + "…"


def sections(nodes: Sequence[Node], blocks: Sequence[Block], spans: Sequence[tuple[int, int]]) -> list[Section]:
    """The nodes as sections with stable, unique ids; spans reach to the end of the last thing below the heading."""
    ids = section_ids(nodes)
    depths: list[int] = []
    out: list[Section] = []
    for index, node in enumerate(nodes):
        depths.append(1 if node.parent is None else depths[node.parent] + 1)
        first, last = _covered(node, len(blocks))
        out.append(
            Section(
                id=ids[index],
                label=node.label,
                title=node.title,
                level=depths[index],
                parent=None if node.parent is None else ids[node.parent],
                page_start=blocks[first].page_start if blocks else 1,
                page_end=max((block.page_end for block in blocks[first : last + 1]), default=1),
                start=spans[first][0] if spans else 0,
                end=spans[last][1] if spans else 0,
            )
        )
    return out


def _covered(node: Node, count: int) -> tuple[int, int]:
    first = min(node.first_block, count - 1)
    return first, max(first, min(node.last_block, count - 1))


def section_ids(nodes: Sequence[Node]) -> list[str]:
    """One id a node ("s-ii-2" from "II.2"); a label that occurs again gets "-2"."""
    seen: dict[str, int] = {}
    out: list[str] = []
    for node in nodes:
        base = "s-" + re.sub(r"[^a-z0-9]+", "-", fold(node.label)).strip("-")[:60]
        seen[base] = seen.get(base, 0) + 1
        out.append(base if seen[base] == 1 else f"{base}-{seen[base]}")
    return out


def headings(nodes: Sequence[Node], index: int | None) -> tuple[str, ...]:
    """The headings from the root down to a node; () for none."""
    out: list[str] = []
    while index is not None:
        out.append(nodes[index].heading)
        index = nodes[index].parent
    return tuple(reversed(out))
