"""The column names of official annex tables and what each column holds (its role)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from indexer.model import Cell

Role = Literal["number", "task", "lead", "coordinate", "deadline", "product", "unit", "figure", "note", "other"]

NAME_STACK: Final = " – "
"""Between the names that stand one above the other over a column: "Cơ quan thực hiện – Chủ trì"."""

_BODIES = r"(?:co quan|don vi|co quan,? don vi|don vi,? co quan)(?: \(nguoi\))?"
_WHO = r"(?:nguoi|don vi|co quan|ca nhan|bo phan)"
_TASKS = (
    "viec (?:can|phai) lam|dau viec|muc tieu|nhiem vu|chi tieu|noi dung|cong viec|giai phap|de an|hoat dong"
    "|chuong trinh"
)
# Folded names, longest form first where one contains another. Forms as they stand in annexes kèm theo kế hoạch,
# chương trình hành động (State and Party alike).
_NAMES: tuple[tuple[Role, str], ...] = (
    ("number", r"so thu tu|so tt|stt|tt"),
    ("lead", _BODIES + r" chu tri(?: theo doi,? danh gia| thuc hien| tham muu)?|chu tri(?: thuc hien)?"),
    ("lead", rf"(?:{_BODIES}|phong,? ban|bo phan) (?:thuc hien|tham muu|chiu trach nhiem|duoc giao|dau moi)"),
    ("lead", r"(?:phu trach|lam|thuc hien) chinh$|chiu trach nhiem(?: chinh)?$"),
    ("coordinate", r"(?:cung )?tham gia$"),
    ("lead", rf"(?:ai|{_WHO}) (?:lam|thuc hien|chiu trach nhiem|phu trach) chinh"),
    ("lead", rf"{_WHO}(?: ?[/,] ?{_WHO})* (?:phu trach|chiu trach nhiem)(?: chinh)?"),
    ("coordinate", rf"(?:{_BODIES} )?phoi hop(?: thuc hien)?|(?:{_WHO} )?cung (?:thuc hien|lam|tham gia)"),
    ("coordinate", rf"(?:ai|{_WHO}) (?:cung )?(?:lam|thuc hien) cung|ai (?:cung lam|giup|phoi hop)"),
    ("coordinate", rf"(?:{_BODIES}|luc luong) (?:tham gia|ho tro|lien quan)(?:,? (?:phoi hop|thuc hien))*"),
    (
        "deadline",
        (
            r"(?:thoi (?:gian|han)|tien do|lo trinh|moc thoi gian)(?: (?:hoan thanh|thuc hien|trinh|ban hanh|bao cao))*"
            r"|(?:hoan thanh|xong) truoc(?: ngay)?"
            r"|han (?:chot|cuoi|hoan thanh|xong|(?:nop|bao cao|gui|trinh)(?: (?:so|ve so|bao cao))?)"
            r"|han$|hoan thanh$|thoi diem(?: (?:hoan thanh|thuc hien|trinh|ban hanh))?"
            r"|(?:khi nao|bao gio|ngay) (?:xong|hoan thanh|phai xong)"
        ),
    ),
    (
        "product",
        (
            r"(?:san pham|ket qua)(?: (?:dau ra|du kien|thuc hien|can dat|hoan thanh|dat duoc|\d{1,2} thang|dau nam|"
            r"cuoi nam))*|hinh thuc van ban|cap trinh"
        ),
    ),
    (
        "task",
        (
            rf"(?:ten |danh muc )?(?:cac )?(?:(?:van ban|de tai|du an|cong trinh),? (?={_TASKS}))?"
            rf"(?:{_TASKS})(?:,? (?:{_TASKS}|cu the|trong tam|thuc hien|chu yeu|va|/))*"
        ),
    ),
    (
        "task",
        r"(?:ten |danh muc )?(?:cong trinh|hang muc(?: cong trinh| dau tu)?|du an|mo hinh|lop(?: hoc| boi duong)?)$",
    ),
    ("task", r"viec (?:\w+,? ){1,8}?(?:thuc hien|lam|can lam|phai lam)$"),
    ("unit", r"don vi(?: tinh)?|dvt"),
    ("figure", r"(?:(?:den |ke hoach |kh )?nam )?20\d\d"),
    ("note", r"ghi chu|can cu(?: phap ly)?|kinh phi|nguon luc"),
)
_OF_ITS_ROW = frozenset({"number", "task"})
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _NAMES)
_LINE_START = re.compile(r"^(?:stt|tt|so tt|so thu tu)\b")


@lru_cache(maxsize=4096)
def column_role(name: str) -> Role:
    """The role that a column's name states; "other" for a name we do not know."""
    key = _key(name)
    for role, pattern in _PATTERNS:
        if pattern.fullmatch(key):
            return role
    for role, pattern in _PATTERNS:
        if role not in ("number", "unit", "figure") and pattern.match(key):
            return role
    return "other"


def is_column_name(text: str) -> bool:
    """Whether the text is the whole of a column's name that we know."""
    return any(pattern.fullmatch(_key(text)) for _, pattern in _PATTERNS)


def names_work(value: str) -> bool:
    """Whether a cell may say what is to be done or reached: a number alone is how much of it."""
    return any(map(str.isalpha, value))


def said(cell: Cell) -> str:
    """What a cell says of its row: its own value, or that of the cell merged down to it from a row above.

    A number or a task belongs to the row it stands in, whatever its cell reaches over.
    """
    return cell.value or ("" if column_role(cell.column) in _OF_ITS_ROW else cell.above)


def opens_header(text: str) -> bool:
    """Whether a line may open the header of a table flattened into lines ("STT Tên mục tiêu ...")."""
    return _LINE_START.match(_key(text)) is not None


def split_header(text: str) -> list[str]:
    """The column names in a header that was flattened into one run of text, in order; [] if it is none.

    Words between two known names form a column of their own, unless they go on in small letters: "Đơn vị theo dõi".
    """
    words = text.split()
    keys = [_key(word) for word in words]
    names: list[str] = []
    pending: list[str] = []
    index = 0
    while index < len(words):
        length = _name_length(keys, index)
        if length:
            if pending:
                names.append(" ".join(pending))
                pending = []
            names.append(" ".join(words[index : index + length]))
            index += length
        elif names and not pending and words[index][:1].islower():
            names[-1] += f" {words[index]}"
            index += 1
        else:
            pending.append(words[index])
            index += 1
    if pending:
        names.append(" ".join(pending))
    return names


_LONGEST_NAME = 10  # words


def _name_length(keys: list[str], index: int) -> int:
    """How many words the longest known column name starting at ``index`` has; 0 for none."""
    for length in range(min(_LONGEST_NAME, len(keys) - index), 0, -1):
        key = " ".join(key for key in keys[index : index + length] if key)
        if is_column_name(key):
            return length
    return 0


def _key(name: str) -> str:
    return re.sub(r"[^\w,()/ ]+", " ", fold(name)).strip()
