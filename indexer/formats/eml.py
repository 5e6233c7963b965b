"""E-mails (.eml): the message as a document, the files attached to it as documents of their own."""

from __future__ import annotations

from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING

from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable
from indexer.formats.html import read_html
from indexer.formats.joining import tidy
from indexer.formats.pipe_tables import with_tables
from indexer.formats.places import file_name, unlike
from indexer.model import Line, Member, Page, Reading, Table, Unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_ATTACHMENTS = 500
_BOM = "\ufeff"


def read_eml(name: str, content: bytes) -> Reading:
    """One page (``paged`` False): who wrote to whom and when, then the text. Raises UnreadableFileError: no e-mail."""
    return read_message(name, _parsed(name, content))


def read_message(name: str, message: EmailMessage) -> Reading:
    """As ``read_eml``, for a message already taken apart."""
    subject = tidy(str(message["Subject"] or ""))
    items = (*_head(message, subject), *_body(name, message))
    return Reading("eml", (Page(1, items),), {"title": subject} if subject else {}, paged=False)


def unpack_eml(name: str, content: bytes, start: int, wanted: Callable[[str], bool]) -> Unpacked:
    """The attachments that ``wanted`` takes by their names. Raises UnreadableFileError: no e-mail."""
    return unpack_message(_parsed(name, content), start, wanted)


def unpack_message(message: EmailMessage, start: int, wanted: Callable[[str], bool]) -> Unpacked:
    """As ``unpack_eml``, for a message already taken apart."""
    members: dict[str, Member] = {}
    ignored = []
    for part in [*_attachments(message)][start:_MOST_ATTACHMENTS]:
        place = unlike(_name_of(part), members)
        data = _bytes_of(part) if wanted(place) else b""
        if data:
            members[place] = Member(place, data)
        else:
            ignored.append(place)
    return Unpacked(True, tuple(members.values()), ignored=tuple(ignored))


def _parsed(name: str, content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    if not isinstance(message, EmailMessage) or not (message["From"] or message["Subject"] or message["Date"]):
        raise unreadable(name, "nội dung không phải thư điện tử (.eml)", DOWNLOAD_AGAIN)
    return message


def _head(message: EmailMessage, subject: str) -> Iterator[Line]:
    """What a reader sees above the text. Addresses stay out where there is a name."""
    for label, field in (("Người gửi", "From"), ("Người nhận", "To"), ("Đồng gửi", "Cc")):
        people = getaddresses([str(value) for value in message.get_all(field, [])])
        names = "; ".join(filter(None, (tidy(person or address) for person, address in people)))
        if names:
            yield Line(f"{label}: {names}", whole=True)
    if sent := _sent(message):
        yield Line(f"Ngày gửi: {sent}", whole=True)
    if subject:
        yield Line(f"Chủ đề: {subject}", bold=True, whole=True)


def _sent(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(str(message["Date"])).strftime("%d/%m/%Y %H:%M")
    except (ValueError, TypeError):
        return ""


def _body(name: str, message: EmailMessage) -> tuple[Line | Table, ...]:
    part = message.get_body(preferencelist=("plain", "html"))
    text = _text_of(part) if isinstance(part, EmailMessage) else ""
    if not text.strip():
        return ()
    if isinstance(part, EmailMessage) and part.get_content_type() == "text/html":
        # The mark at the front: whatever code page the text names for itself, it has been decoded already.
        return read_html(name, f"{_BOM}{text}".encode()).pages[0].items
    return with_tables([line.rstrip() for line in text.splitlines()])


def _text_of(part: EmailMessage) -> str:
    try:
        return str(part.get_content())
    except (LookupError, MessageError, ValueError):  # a code page that nobody knows
        return _bytes_of(part).decode("utf-8", "replace")


def _attachments(message: EmailMessage) -> Iterator[EmailMessage]:
    """The attached files, also inside forwarding wrappers; no pictures that stand in the text."""
    body = {id(message.get_body(preferencelist=(kind,))) for kind in ("plain", "html")}
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        whole = part.get_content_type() == "message/rfc822"
        if part.is_multipart() and not whole:
            waiting[:0] = [inner for inner in part.iter_parts() if isinstance(inner, EmailMessage)]
        elif whole or (id(part) not in body and _is_file(part)):
            yield part


def _is_file(part: EmailMessage) -> bool:
    shown_inside = part.get_content_maintype() == "image" and part.get_content_disposition() != "attachment"
    return bool(part.get_filename()) and not shown_inside


def _name_of(part: EmailMessage) -> str:
    if part.get_content_type() != "message/rfc822":
        return file_name(str(part.get_filename() or ""))
    inner = _forwarded(part)
    subject = str(inner["Subject"] or "") if inner is not None else ""
    return f"{file_name(subject, 'thu').removesuffix('.eml')}.eml"


def _bytes_of(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = _forwarded(part)
        return bytes(inner) if inner is not None else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _forwarded(part: EmailMessage) -> EmailMessage | None:
    """The message inside a part that holds one."""
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    return inner if isinstance(inner, EmailMessage) else None
