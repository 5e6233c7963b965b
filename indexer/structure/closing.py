"""A document's closing, line by line: recipients and signature, and where the signature ends, at the signer's name."""

from __future__ import annotations

import re
from typing import Literal

from indexer.structure.people import is_name
from indexer.vietnamese.letters import CAPITAL

Stage = Literal["recipients", "signing", "signed", "behind"]

RECIPIENTS = re.compile(r"^Nơi nhận\b\s*[:.]?", re.IGNORECASE)
AUTHORITY = re.compile(rf"^(?:T/?\s?M\.?|K/?\s?T\.?|T/?\s?L\.?|TUQ\.?|T/?UQ\.?|Q\.)\s*[{CAPITAL}]{{2}}")
_POSTS = (
    r"(?:PHÓ\s+|THỨ\s+)?(?:CHỦ TỊCH(?:\s+NƯỚC|\s+QUỐC HỘI)?|BÍ THƯ|TỔNG BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|TRƯỞNG|GIÁM ĐỐC|"
    r"TỔNG GIÁM ĐỐC|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|CHỦ NHIỆM|CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG CỤC TRƯỞNG|"
    r"CHI CỤC TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|TỔNG THANH TRA|THỐNG ĐỐC|THƯỜNG TRỰC)"
)
POST = re.compile(rf"^{_POSTS}(?:\s+[{CAPITAL} ,\-–]+)?$")
# What a list of recipients goes on with, read beside the signature: its next item, or the rest of a wrapped one.
_LISTED = re.compile(r"[-–+•*]\s")
_NOTE = re.compile(r"\[(?P<number>\d{1,3})\]|(?P<remark>Ghi chú)\s*:", re.IGNORECASE)
_NUMBERED_BEHIND = re.compile(r"\((?P<number>\d{1,2})\)\s*(?=\S)")


def opens_closing(text: str) -> bool:
    """Whether a line begins the recipients, or says for whom or as what somebody signs."""
    return bool(RECIPIENTS.match(text)) or _opens_signature(text)


def is_listed(text: str) -> bool:
    """Whether a line can only be of the recipients: an item, or the rest of one; nobody's name is so written."""
    return _LISTED.match(text) is not None or text[:1].islower()


def next_stage(stage: Stage | None, text: str) -> Stage:
    """Where in the closing a line stands, behind a line at ``stage``; "behind" is what is no part of it any more."""
    if RECIPIENTS.match(text):
        return "recipients"
    if _opens_signature(text):
        return "signing"
    if stage == "signing" and is_name(text):
        return "signed"
    if stage in ("signed", "behind"):
        return "signed" if stage == "signed" and _goes_on(text) else "behind"
    return stage or "signing"


def note_label(stage: Stage | None, text: str) -> str | None:
    """How the note that begins with this line behind a closing is cited ("Chú thích 1"); None where none begins."""
    found = _NOTE.match(text) or (_NUMBERED_BEHIND.match(text) if stage in ("signed", "behind") else None)
    if found is None:
        return None
    return "Ghi chú" if found.groupdict().get("remark") else f"Chú thích {found['number']}"


def is_bare_mark(text: str) -> bool:
    """Whether a note's number stands alone, its words in the line below."""
    return re.fullmatch(r"[\[(]\d{1,3}[\])]", text) is not None


def _opens_signature(text: str) -> bool:
    return bool(AUTHORITY.match(text) or POST.match(text))


def _goes_on(text: str) -> bool:
    """Whether the closing goes on behind a signer's name: another one's, "(Đã ký)", recipients set beside it."""
    return text.isupper() or is_name(text) or is_listed(text) or text.startswith(("(", "["))
