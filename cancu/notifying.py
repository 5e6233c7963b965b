"""``cancu notify``, and the same round made by a running server: news of followed searches by e-mail."""

from __future__ import annotations

import logging
import threading
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from cancu.opening import post_office, search_service
from cancu.output import complain, print_json
from cancu.settings import SettingsError
from indexer.errors import CancuError
from indexer.store.desk import Desk
from search_api.news_round import send_news
from search_api.subscriptions import Subscriptions

if TYPE_CHECKING:
    from cancu.settings import Settings
    from search_api.post import PostOffice
    from search_api.service import SearchService

OK, FAILED = 0, 1
_LOG = logging.getLogger(__name__)


def notify(settings: Settings, *, as_json: bool) -> int:
    """Makes one round; gives the exit code. Raises ``SettingsError`` where no mail server is named."""
    post = post_office(settings)
    if post is None:
        raise SettingsError("Chưa có máy chủ thư: hãy đặt CANCU_SMTP_HOST, CANCU_SMTP_FROM và CANCU_SITE.")
    with search_service(settings) as service:
        made = send_news(Subscriptions(service, Desk(settings.data)), post)
    for line in dict.fromkeys(made.failed):
        complain(line)
    if as_json:
        print_json(asdict(made))
    else:
        typer.echo(f"{len(made.failed)} thư chưa gửi được, {made.sent} thư đã gửi." if made.failed
                   else f"{made.sent} thư đã gửi.")  # fmt: skip
    return FAILED if made.failed else OK


class Rounds:
    """A round every so often, in a thread of its own, until it is ended."""

    def __init__(self, service: SearchService, desk: Desk, post: PostOffice, minutes: float) -> None:
        self._subscriptions, self._service, self._post = Subscriptions(service, desk), service, post
        self._seconds = minutes * 60
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._make, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Waits for a round that is being made."""
        self._over.set()
        self._thread.join()

    def _make(self) -> None:
        """The index is looked at only when it changed, or when some mail could not be sent."""
        done = ""
        while not self._over.wait(self._seconds):
            try:
                version = self._service.version()
                if version == done:
                    continue
                made = send_news(self._subscriptions, self._post)
                done = "" if made.failed else version
                for line in dict.fromkeys(made.failed):
                    _LOG.warning("%s", line)
            except CancuError as error:
                _LOG.warning("%s", error)
