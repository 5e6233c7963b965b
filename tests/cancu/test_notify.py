"""``cancu notify``: one mail a change, from the command and from a server that runs."""

from __future__ import annotations

import json
import time

import pytest

from cancu.notifying import Rounds
from cancu.server import language_model
from cancu.settings import Settings, SettingsError
from indexer.embedding.fake import FakeEmbedder
from indexer.store.desk import Desk
from indexer.store.registry import open_store
from search_api.saved import SavedSearches
from search_api.service import SearchService
from search_api.subscriptions import Subscriptions
from tests.indexer.plans import plan

LAN = "lan@xa.gov.vn"


@pytest.fixture
def mailing(script):
    return {"CANCU_SMTP_HOST": "127.0.0.1", "CANCU_SMTP_PORT": str(script.port), "CANCU_SMTP_SECURITY": "none",
            "CANCU_SMTP_FROM": "can-cu@xa.gov.vn", "CANCU_SITE": "http://tra-cuu.xa.gov.vn/"}  # fmt: skip


def subscribed(data):
    """Somebody follows a search by mail."""
    desk = Desk(data)
    with open_store(data, FakeEmbedder.name, FakeEmbedder.dimension, write=False) as store:
        service = SearchService(store, FakeEmbedder())
        subscriptions = Subscriptions(service, desk)
        search = SavedSearches(service, desk).save([("q", "nhà văn hóa")])
        subscriptions.confirm(subscriptions.ask(search.id, LAN, "vi").id)
    desk.close()


def test_what_is_new_is_sent_once(cancu, files, data, script, mailing):
    cancu("index", files)
    subscribed(data)
    assert cancu("notify", **mailing).stdout == "0 thư đã gửi.\n"
    (files / "c.txt").write_text(plan("Trung"))
    cancu("index", files)
    sent = cancu("notify", "--json", **mailing)
    assert (sent.exit_code, json.loads(sent.stdout)) == (0, {"sent": 1, "failed": []})
    assert json.loads(cancu("notify", "--json", **mailing).stdout)["sent"] == 0
    assert [mail["To"] for mail in script.mails] == [LAN]


def test_a_mail_that_is_not_taken_fails_the_command_and_waits(cancu, files, data, script, mailing):
    cancu("index", files)
    subscribed(data)
    (files / "c.txt").write_text(plan("Trung"))
    cancu("index", files)
    script.refuse["MAIL"] = "451 later"
    refused = cancu("notify", **mailing)
    assert refused.exit_code == 1
    assert "451" in refused.stderr
    script.refuse.clear()
    assert cancu("notify", **mailing).exit_code == 0
    assert len(script.mails) == 1


def test_without_a_mail_server_the_command_says_what_to_set(cancu, files):
    cancu("index", files)
    refused = cancu("notify")
    assert refused.exit_code == 2
    assert "CANCU_SMTP_HOST" in refused.stderr


def test_a_running_server_makes_rounds_by_itself(cancu, files, data, script):
    cancu("index", files)
    subscribed(data)
    (files / "c.txt").write_text(plan("Trung"))
    cancu("index", files)
    desk = Desk(data)
    with open_store(data, FakeEmbedder.name, FakeEmbedder.dimension, write=False) as store:
        rounds = Rounds(SearchService(store, FakeEmbedder()), desk, script.office(), minutes=0.001)
        until = time.monotonic() + 10
        while not script.mails and time.monotonic() < until:
            time.sleep(0.02)
        time.sleep(0.2)
        rounds.end()
    desk.close()
    assert len(script.mails) == 1


def test_the_settings_of_mail_are_read_together(mailing):
    settings = Settings.read({**mailing, "CANCU_SMTP_MINUTES": "5"})
    assert (settings.smtp_host, settings.smtp_from, settings.smtp_minutes) == ("127.0.0.1", "can-cu@xa.gov.vn", 5)
    assert Settings.read({**mailing, "CANCU_SMTP_PORT": "", "CANCU_SMTP_SECURITY": ""}).smtp_port == 587
    assert language_model(settings) is None


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"CANCU_SMTP_FROM": ""}, "CANCU_SMTP_FROM"),
        ({"CANCU_SITE": ""}, "CANCU_SITE"),
        ({"CANCU_SITE": "tra-cuu"}, "CANCU_SITE"),
        ({"CANCU_SMTP_FROM": "can-cu"}, "CANCU_SMTP_FROM"),
        ({"CANCU_SMTP_FROM": "a@b\nBcc: c@d"}, "CANCU_SMTP_FROM"),
        ({"CANCU_SMTP_SECURITY": "ssl"}, "CANCU_SMTP_SECURITY"),
        ({"CANCU_SMTP_PASSWORD": "x", "CANCU_SMTP_USER": "y"}, "CANCU_SMTP_SECURITY"),
        ({"CANCU_SMTP_PORT": "0"}, "CANCU_SMTP_PORT"),
    ],
)
def test_settings_of_mail_that_cannot_be_used_are_named(mailing, change, named):
    with pytest.raises(SettingsError, match=named):
        Settings.read({**mailing, **change})
