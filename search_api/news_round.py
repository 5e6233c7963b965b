"""A round of the post: everybody who has something new coming to them gets one mail, whoever else makes rounds too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.errors import PostError
from search_api.letters import Letterhead, news_letter

if TYPE_CHECKING:
    from search_api.post import PostOffice
    from search_api.subscriptions import Subscriptions


@dataclass(frozen=True, slots=True)
class Round:
    """How many mails were sent, and for those that were not, why; an address stands in neither."""

    sent: int
    failed: tuple[str, ...] = ()


def send_news(subscriptions: Subscriptions, post: PostOffice) -> Round:
    """Each is marked as told before its mail goes, and unmarked if it did not: one mail a change and not more."""
    head = Letterhead(post.sender, post.site)
    sent, failed = 0, list[str]()
    for due in list(subscriptions.due()):
        claimed = subscriptions.claim(due)
        if claimed is None:
            continue
        try:
            post.send(news_letter(claimed, due.news, head))
            sent += 1
        except PostError as error:
            subscriptions.give_back(claimed, due.subscription)
            failed.append(str(error))
    return Round(sent, tuple(failed))
