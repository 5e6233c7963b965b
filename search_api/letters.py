"""The two mails that a subscription sends: "is this address yours?", and what is new. Plain text, as office mail is."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, localtime
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from search_api.exports.types import printable

if TYPE_CHECKING:
    from indexer.model import Hit
    from search_api.saved import News
    from search_api.subscriptions import Language, Subscription

MOST_SHOWN: Final = 10
"""Passages in one mail; the page has the rest."""
LONGEST_QUOTE, LONGEST_QUERY, WIDTH = 400, 120, 76

_TEXTS: Final[dict[Language, dict[str, str]]] = {
    "vi": {
        "ask_subject": "Xác nhận nhận thư: {}",
        "ask": "Địa chỉ này được nhập để nhận thư khi có đoạn mới cho tìm kiếm “{}”.\n\n"
        "Nếu đúng là bạn, hãy mở liên kết dưới đây và bấm Xác nhận:",
        "ask_end": "Nếu không phải bạn, không cần làm gì: sẽ không có thư nào nữa.",
        "news_subject": "{} đoạn mới: {}",
        "news": "Tìm kiếm “{}” có {} đoạn mới trong kho văn bản.",
        "more": "Còn {} đoạn nữa ở trang theo dõi.",
        "all": "Trang theo dõi:",
        "leave": "Thôi nhận thư này:",
        "verbatim": "Đoạn trích là nguyên văn; khi dùng, hãy đối chiếu với bản gốc.",
    },
    "en": {
        "ask_subject": "Confirm: mail about {}",
        "ask": "This address was entered to get mail when there are new passages for the search “{}”.\n\n"
        "If that was you, open the link below and press Confirm:",
        "ask_end": "If it was not, there is nothing to do: no more mail will come.",
        "news_subject": "New passages ({}): {}",
        "news": "The search “{}” has new passages in the collection: {}.",
        "more": "{} more on the page of this search.",
        "all": "The page of this search:",
        "leave": "No more of these mails:",
        "verbatim": "Quotations are verbatim; compare with the original before use.",
    },
}


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who letters come from, and the address that their links begin with."""

    sender: str
    site: str


def question(subscription: Subscription, query: str, head: Letterhead) -> EmailMessage:
    """Asks the owner of an address whether they want it."""
    said = _TEXTS[subscription.language]
    asked = _line(query)
    lines = (said["ask"].format(asked), _link(subscription, head), "", said["ask_end"])
    return _letter(subscription, said["ask_subject"].format(asked), "\n".join(lines), head)


def news_letter(subscription: Subscription, news: News, head: Letterhead) -> EmailMessage:
    """What is new, each passage with its place."""
    said = _TEXTS[subscription.language]
    asked, count = _line(news.search.query), len(news.hits)
    lines = [said["news"].format(asked, count), ""]
    for hit in news.hits[:MOST_SHOWN]:
        lines += [*_passage(hit, head), ""]
    if count > MOST_SHOWN:
        lines += [said["more"].format(count - MOST_SHOWN)]
    lines += [f"{said['all']} {urljoin(head.site, f'/searches/{news.search.id}')}", said["verbatim"], ""]
    lines += ["-- ", f"{said['leave']} {_link(subscription, head)}"]
    letter = _letter(subscription, said["news_subject"].format(count, asked), "\n".join(lines), head)
    # RFC 2369 and 8058: mail programs offer a button of their own.
    letter["List-Unsubscribe"] = f"<{_link(subscription, head)}>"
    letter["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return letter


def _letter(subscription: Subscription, subject: str, text: str, head: Letterhead) -> EmailMessage:
    letter = EmailMessage()
    letter["From"] = Address("Căn Cứ", addr_spec=head.sender)
    letter["To"] = Address(addr_spec=subscription.address)
    letter["Subject"] = subject
    letter["Date"] = format_datetime(localtime())
    # The same mail sent twice by some server on the way is one in the mailbox.
    letter["Message-ID"] = f"<{subscription.id}.{subscription.revision}@{urlsplit(head.site).hostname or 'localhost'}>"
    letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: no absence notes in reply
    letter.set_content(text + "\n", cte="quoted-printable")
    return letter


def _passage(hit: Hit, head: Letterhead) -> list[str]:
    quote = textwrap.shorten(printable(hit.passage.text), LONGEST_QUOTE, placeholder=" …")
    return [_line(hit.citation.label, LONGEST_QUOTE), *textwrap.wrap(f"“{quote}”", WIDTH, initial_indent="  ",
            subsequent_indent="  ", break_on_hyphens=False), f"  {urljoin(head.site, hit.citation.url)}"]  # fmt: skip


def _line(text: str, length: int = LONGEST_QUERY) -> str:
    """One line: what would end a header ends nothing."""
    return textwrap.shorten(printable(text), length, placeholder=" …")


def _link(subscription: Subscription, head: Letterhead) -> str:
    return urljoin(head.site, f"/subscriptions/{subscription.id}")
