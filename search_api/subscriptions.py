"""Addresses that get the news of a saved search by e-mail: asked for, confirmed by their owner, left at any time.

Nobody is written to who has not said yes from the mailbox itself, and nobody else gets to see an address. An id stands
in the mails alone: who has it may confirm and leave.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

from indexer.errors import ConflictError, NotFoundError
from search_api.parameters import ParameterError
from search_api.saved import ALL, SavedSearches, Seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.store.desk import Body, Desk, Kept
    from search_api.saved import News
    from search_api.service import SearchService

Language = Literal["vi", "en"]

KIND: Final = "subscription"
LONGEST_ADDRESS: Final = 254  # RFC 5321, 4.5.3.1.3, without the brackets
MOST_UNCONFIRMED: Final = 200
"""Addresses that wait for their owner's yes: whoever types in strangers' by the hundred comes to an end."""
MOST_QUESTIONS: Final = 3
"""Questions that wait for one owner's yes: nobody's mailbox is filled from here."""
ASKED_AGAIN_AFTER: Final = timedelta(hours=1)
"""How soon the same address is sent another question: a form sent twice sends one mail."""
UNCONFIRMED_FOR: Final = timedelta(days=7)
_ADDRESS: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Subscription:
    """``seen``: what the address has been told, or what was there when it came."""

    id: str
    search_id: str
    address: str
    language: Language
    confirmed: bool
    seen: Seen
    asked_at: str
    revision: int

    def body(self) -> Body:
        """As it is kept."""
        said = {"search": self.search_id, "address": self.address, "language": self.language}
        return {**said, "confirmed": self.confirmed, "asked_at": self.asked_at, **self.seen.body()}


@dataclass(frozen=True, slots=True)
class Due:
    """News for a subscription, and what it will have been told with them."""

    subscription: Subscription
    news: News
    seen: Seen


class Subscriptions:
    """Safe to use from several threads, and from several processes at once."""

    def __init__(self, service: SearchService, desk: Desk) -> None:
        self._searches = SavedSearches(service, desk)
        self._desk = desk

    def ask(self, search_id: str, address: str, language: Language) -> Subscription | None:
        """Keeps the address until its owner answers; None where nothing is to be sent to it now.

        Raises ``NotFoundError``, ``ParameterError``, ``ConflictError`` while too many wait.
        """
        search = self._searches.read(search_id)
        address = checked_address(address)
        others = self._all()
        known = next((each for each in others if (each.search_id, each.address) == (search_id, address)), None)
        if known:
            return self._asked_again(known)
        unconfirmed = [each.address for each in others if not each.confirmed]
        if unconfirmed.count(address) >= MOST_QUESTIONS:
            return None
        if len(unconfirmed) >= MOST_UNCONFIRMED:
            raise ConflictError("Đang có quá nhiều địa chỉ chờ xác nhận. Hãy thử lại sau, hoặc dùng nguồn tin Atom.")
        seen = self._searches.seen_today(search.parameters)
        asked = Subscription("", search_id, address, language, False, seen, _now().isoformat(), 1)
        return _subscription(self._desk.add(KIND, asked.body()))

    def _asked_again(self, known: Subscription) -> Subscription | None:
        if known.confirmed or datetime.fromisoformat(known.asked_at) + ASKED_AGAIN_AFTER > _now():
            return None
        return self._put(replace(known, asked_at=_now().isoformat()))

    def read(self, key: str) -> Subscription:
        """Raises ``NotFoundError``."""
        return _subscription(self._desk.get(KIND, key))

    def query(self, search_id: str) -> str:
        """What the search asks. Raises ``NotFoundError``."""
        return self._searches.read(search_id).query

    def confirm(self, key: str) -> Subscription:
        """Its owner's yes; said twice it is one. Raises ``NotFoundError``."""
        found = self.read(key)
        return found if found.confirmed else self._put(replace(found, confirmed=True))

    def leave(self, key: str) -> None:
        """No more mail; left twice it is left."""
        with suppress(NotFoundError):
            self._desk.remove(KIND, key)

    # ---- sending ---------------------------------------------------------------------------------------------

    def due(self) -> Iterator[Due]:
        """Those that have something to be told; one whose search is gone, or that waits for a yes too long, goes."""
        for each in self._all():
            try:
                due = self._due(each)
            except NotFoundError:
                self.leave(each.id)
                continue
            if each.confirmed and due.news.hits:
                yield due
            elif not each.confirmed and datetime.fromisoformat(each.asked_at) + UNCONFIRMED_FOR < _now():
                self.leave(each.id)

    def _due(self, subscription: Subscription) -> Due:
        """What is there is noted before the news are looked for: what comes between is told now, or next time."""
        parameters = self._searches.read(subscription.search_id).parameters
        seen = self._searches.seen_today(parameters, subscription.seen)
        news = self._searches.news(subscription.search_id, subscription.seen)
        return Due(subscription, news, Seen(seen.passages | {hit.passage.id for hit in news.hits}, seen.documents))

    def claim(self, due: Due) -> Subscription | None:
        """Marks it as told before it is: of several processes one gets it, the others None."""
        try:
            return self._put(replace(due.subscription, seen=due.seen))
        except (ConflictError, NotFoundError):
            return None

    def give_back(self, claimed: Subscription, before: Subscription) -> None:
        """It was not told after all."""
        with suppress(ConflictError, NotFoundError):
            self._put(replace(claimed, seen=before.seen))

    def _all(self) -> list[Subscription]:
        return [_subscription(kept) for kept in self._desk.all(KIND, ALL)]

    def _put(self, changed: Subscription) -> Subscription:
        return _subscription(self._desk.replace(KIND, changed.id, changed.body(), changed.revision))


def checked_address(text: str) -> str:
    """A plain address, "ten@xa.gov.vn". Raises ``ParameterError``."""
    address = text.strip()
    if len(address) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(address):
        raise ParameterError("address", "phải là một địa chỉ thư điện tử, như ten@xa.gov.vn.")
    return address


def _subscription(kept: Kept) -> Subscription:
    body = kept.body
    return Subscription(
        id=kept.id,
        search_id=body["search"],
        address=body["address"],
        language=body["language"],
        confirmed=body["confirmed"],
        seen=Seen.of(body),
        asked_at=body["asked_at"],
        revision=kept.revision,
    )


def _now() -> datetime:
    return datetime.now(UTC)
