"""News of a saved search as an Atom feed (RFC 4287), for any feed reader or mail program."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, tostring

from search_api.exports.types import printable

if TYPE_CHECKING:
    from indexer.model import Hit
    from search_api.saved import News

MEDIA_TYPE = "application/atom+xml; charset=utf-8"
_NAMESPACE = "http://www.w3.org/2005/Atom"


def feed(news: News, base: str) -> bytes:
    """``base`` is this server's address. One entry a passage; its id and time stay the same."""
    search = news.search
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "vi"})
    _say(root, "title", f"Căn Cứ: {search.query}")
    _say(root, "id", urljoin(base, f"/searches/{search.id}"))
    _say(root, "updated", search.looked_at)
    SubElement(root, "link", rel="self", href=urljoin(base, f"/searches/{search.id}.atom"))
    SubElement(root, "link", rel="alternate", href=urljoin(base, f"/searches/{search.id}"))
    SubElement(SubElement(root, "author"), "name").text = "Căn Cứ"
    for hit in news.hits:
        _entry(root, hit, search.looked_at, base)
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _entry(root: Element, hit: Hit, when: str, base: str) -> None:
    entry = SubElement(root, "entry")
    _say(entry, "title", hit.citation.label)
    _say(entry, "id", urljoin(base, f"/passages/{hit.passage.id}"))
    _say(entry, "updated", when)
    SubElement(entry, "link", rel="alternate", href=urljoin(base, hit.citation.url))
    content = SubElement(entry, "content", type="text")
    content.text = printable(hit.passage.text)


def _say(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = printable(text)
