"""Outlook's own messages (.msg): their properties put together again as an ordinary e-mail.

The layout is Microsoft's [MS-OXMSG]: each property a stream named by its number and type, attachments as folders.
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime
from typing import TYPE_CHECKING

from indexer.formats.eml import read_message, unpack_message
from indexer.formats.ole import Streams
from indexer.formats.places import file_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indexer.model import Reading, Unpacked

# Property numbers ([MS-OXPROPS]).
_SUBJECT, _BODY, _HTML, _SENDER, _TO, _CC = "0037", "1000", "1013", "0C1A", "0E04", "0E03"
_LONG_NAME, _SHORT_NAME, _DATA, _CONTENT_ID = "3707", "3704", "3701", "3712"
_SENT, _RECEIVED = 0x0039, 0x0E06
_TIME = 0x0040
_ATTACHED = "__attach_version1.0_"
_PROPERTIES = "__properties_version1.0"
_ENTRY = struct.Struct("<HHIQ")
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_DEEPEST = 8
_PICTURES = (".png", ".jpg", ".jpeg", ".gif")
_MOST_ATTACHMENTS = 500


def read_msg(name: str, content: bytes) -> Reading:
    """As ``read_eml``. Raises UnreadableFileError: broken."""
    reading = read_message(name, as_email(name, content))
    return type(reading)("msg", reading.pages, reading.properties, paged=False)


def unpack_msg(name: str, content: bytes, start: int, wanted: Callable[[str], bool]) -> Unpacked:
    """As ``unpack_eml``: a message attached to the message comes out as an .eml."""
    return unpack_message(as_email(name, content), start, wanted)


def as_email(name: str, content: bytes) -> EmailMessage:
    """The message with all that is attached to it. Raises UnreadableFileError: broken."""
    return _email(Streams(name, content), "", 0)


def _email(streams: Streams, root: str, depth: int) -> EmailMessage:
    message = EmailMessage(policy=default)
    for field, number in (("Subject", _SUBJECT), ("From", _SENDER), ("To", _TO), ("Cc", _CC)):
        text = " ".join(_text(streams, root, number).split())
        if text:
            # Names alone: addresses are personal, and a name with a comma must not become two people.
            message[field] = text if field == "Subject" else _people(text)
    if sent := _sent(streams, root):
        message["Date"] = format_datetime(sent)
    body, page = _text(streams, root, _BODY), streams.read(f"{root}__substg1.0_{_HTML}0102")
    if body.strip() or not page:
        message.set_content(body)
    else:
        message.set_content(_decoded(page), subtype="html")
    for folder in _folders(streams, root)[:_MOST_ATTACHMENTS]:
        _attach(message, streams, folder, depth)
    return message


def _people(text: str) -> str:
    names = (name.replace('"', "").replace("\\", "").strip() for name in text.split(";"))
    return ", ".join(f'"{name}" <>' for name in names if name)


def _attach(message: EmailMessage, streams: Streams, folder: str, depth: int) -> None:
    inner = f"{folder}__substg1.0_{_DATA}000D/"
    if any(path.startswith(inner) for path in streams.paths):
        if depth < _DEEPEST:
            message.add_attachment(_email(streams, inner, depth + 1))
        return
    data = streams.read(f"{folder}__substg1.0_{_DATA}0102")
    name = file_name(_text(streams, folder, _LONG_NAME) or _text(streams, folder, _SHORT_NAME))
    shown_inside = bool(_text(streams, folder, _CONTENT_ID)) and name.lower().endswith(_PICTURES)
    if data and not shown_inside:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)


def _folders(streams: Streams, root: str) -> list[str]:
    """The folders of the attachments of the message at ``root``."""
    start = f"{root}{_ATTACHED}"
    found = {f"{path[: path.index('/', len(root))]}/" for path in streams.paths if path.startswith(start)}
    return sorted(found)


def _text(streams: Streams, root: str, number: str) -> str:
    """A property that is text: in UTF-16, or in older files in a code page."""
    wide = streams.read(f"{root}__substg1.0_{number}001F")
    text = wide.decode("utf-16-le", "replace") if wide else _decoded(streams.read(f"{root}__substg1.0_{number}001E"))
    return text.strip("\0")


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1258", "replace")


def _sent(streams: Streams, root: str) -> datetime | None:
    times = dict(_times(streams.read(f"{root}{_PROPERTIES}"), 32 if not root else 24))
    ticks = times.get(_SENT) or times.get(_RECEIVED)
    try:
        return _EPOCH + timedelta(microseconds=ticks // 10) if ticks else None
    except OverflowError:
        return None


def _times(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """The times among the properties of fixed size: number, and ticks of 100 ns."""
    for at in range(start, len(data) - _ENTRY.size + 1, _ENTRY.size):
        kind, number, _, value = _ENTRY.unpack_from(data, at)
        if kind == _TIME:
            yield number, value
