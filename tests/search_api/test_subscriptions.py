"""News by e-mail: only to who said yes, one mail a change, whoever sends, and none after leaving."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from indexer.embedding.fake import FakeEmbedder
from indexer.errors import ConflictError, NotFoundError
from indexer.store.desk import Desk
from search_api import subscriptions as module
from search_api.news_round import Round, send_news
from search_api.parameters import ParameterError
from search_api.saved import SavedSearches
from search_api.service import SearchService
from search_api.subscriptions import Subscriptions
from search_api.types import SearchRequest
from tests.search_api.building import document, filled_store, put
from tests.search_api.scripted_post import SITE, text

LAN, HOA = "lan@xa.gov.vn", "hoa@xa.gov.vn"


def plan(name, text="- Mở lớp bồi dưỡng y học cổ truyền cho cán bộ xã {}."):
    return document(f"ke-hoach-{name}", [("I", "I. NHIỆM VỤ", [text.format(name)])], locality=f"xã {name}", level="xã")


@pytest.fixture
def store(tmp_path):
    with filled_store(tmp_path, (plan("a"),)) as opened:
        yield opened


@pytest.fixture
def service(store):
    return SearchService(store, FakeEmbedder())


@pytest.fixture
def desk(tmp_path):
    with_folder = Desk(tmp_path)
    yield with_folder
    with_folder.close()


@pytest.fixture
def subscriptions(service, desk):
    return Subscriptions(service, desk)


@pytest.fixture
def searches(service, desk):
    return SavedSearches(service, desk)


@pytest.fixture
def search(searches):
    return searches.save([("q", "y học cổ truyền")])


@pytest.fixture
def subscribed(subscriptions, search):
    return subscriptions.confirm(subscriptions.ask(search.id, LAN, "vi").id)


@pytest.fixture
def round_(subscriptions, script):
    """Makes a round; gives how many mails it sent."""
    return lambda: send_news(subscriptions, script.office()).sent


@pytest.mark.usefixtures("subscribed")
def test_one_mail_a_change_and_not_more(store, script, round_):
    assert round_() == 0
    put(store, plan("b"))
    assert (round_(), round_(), round_()) == (1, 0, 0)
    put(store, plan("c"))
    assert (round_(), round_()) == (1, 0)
    first, second = script.to(LAN)
    assert "xã b" in text(first)
    assert "xã b" not in text(second)
    assert "xã c" in text(second)
    assert first["Message-ID"] != second["Message-ID"]


def test_a_mail_cites_each_passage_and_has_the_ways_on(subscribed, search, store, script, round_):
    put(store, plan("b"))
    round_()
    (mail,) = script.to(LAN)
    said = text(mail)
    assert "y học cổ truyền" in mail["Subject"]
    assert f"{SITE}/documents/ke-hoach-b#p-ke-hoach-b." in said
    assert "Kế hoạch ke-hoach-b" in said
    assert f"{SITE}/searches/{search.id}" in said
    assert mail["List-Unsubscribe"].strip() == f"<{SITE}/subscriptions/{subscribed.id}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["Auto-Submitted"] == "auto-generated"


def test_nobody_is_written_to_before_saying_yes(subscriptions, search, store, round_):
    subscriptions.ask(search.id, LAN, "vi")
    put(store, plan("b"))
    assert round_() == 0


def test_who_has_left_gets_no_more(subscriptions, subscribed, store, round_):
    subscriptions.leave(subscribed.id)
    subscriptions.leave(subscribed.id)
    put(store, plan("b"))
    assert round_() == 0


@pytest.mark.usefixtures("subscribed")
def test_each_gets_a_mail_of_their_own_that_names_no_other(subscriptions, search, store, script, round_):
    subscriptions.confirm(subscriptions.ask(search.id, HOA, "en").id)
    put(store, plan("b"))
    assert round_() == 2
    (lan,), (hoa,) = script.to(LAN), script.to(HOA)
    assert HOA not in lan.as_string()
    assert LAN not in hoa.as_string()
    assert "New passages" in hoa["Subject"]


@pytest.mark.usefixtures("subscribed")
def test_two_processes_send_one_mail_between_them(service, store, script, tmp_path):
    put(store, plan("b"))
    desks = [Desk(tmp_path), Desk(tmp_path)]
    first, second = (Subscriptions(service, each) for each in desks)
    due = list(first.due())
    assert send_news(second, script.office()) == Round(1)
    assert [first.claim(each) for each in due] == [None]
    for each in desks:
        each.close()


@pytest.mark.usefixtures("subscribed")
def test_a_mail_that_was_refused_is_sent_when_the_server_takes_it_again(subscriptions, store, script):
    put(store, plan("b"))
    script.refuse["RCPT"] = "451 later"
    refused = send_news(subscriptions, script.office())
    assert (refused.sent, len(refused.failed)) == (0, 1)
    assert LAN not in refused.failed[0]
    script.refuse.clear()
    assert send_news(subscriptions, script.office()) == Round(1)
    assert len(script.to(LAN)) == 1


def test_a_passage_that_only_moves_up_because_others_went_is_no_news(store, service, searches, monkeypatch):
    monkeypatch.setattr("search_api.saved.LOOKED_AT", 2)
    for name in ("b", "c", "d"):
        put(store, plan(name))
    search = searches.save([("q", "y học cổ truyền")])
    for hit in list(service.search(SearchRequest("y học cổ truyền")).hits)[:2]:
        store.remove(hit.document.id)
    assert searches.news(search.id).hits == ()
    put(store, plan("đ", "- Y học cổ truyền."))
    assert [hit.document.id for hit in searches.news(search.id).hits] == ["ke-hoach-đ"]


def test_an_address_asked_for_again_gets_no_second_question_at_once(subscriptions, search, monkeypatch):
    asked = subscriptions.ask(search.id, LAN, "vi")
    assert subscriptions.ask(search.id, LAN, "vi") is None
    monkeypatch.setattr(module, "_now", lambda: datetime.now(UTC) + timedelta(hours=2))
    again = subscriptions.ask(search.id, LAN, "vi")
    assert again.id == asked.id
    subscriptions.confirm(asked.id)
    assert subscriptions.ask(search.id, LAN, "vi") is None


def test_too_many_that_wait_for_a_yes_are_refused_and_old_ones_go(subscriptions, search, monkeypatch):
    monkeypatch.setattr(module, "MOST_UNCONFIRMED", 1)
    asked = subscriptions.ask(search.id, LAN, "vi")
    with pytest.raises(ConflictError):
        subscriptions.ask(search.id, HOA, "vi")
    monkeypatch.setattr(module, "_now", lambda: datetime.now(UTC) + timedelta(days=8))
    assert list(subscriptions.due()) == []
    with pytest.raises(NotFoundError):
        subscriptions.read(asked.id)


def test_nobody_s_mailbox_is_filled_with_questions(subscriptions, searches):
    followed = [searches.save([("q", f"y tế {n}")]) for n in range(5)]
    asked = [subscriptions.ask(search.id, LAN, "vi") for search in followed]
    assert [each is not None for each in asked] == [True, True, True, False, False]


def test_a_subscription_ends_with_its_search(subscriptions, subscribed, searches, search, store, round_):
    searches.remove(search.id)
    put(store, plan("b"))
    assert round_() == 0
    with pytest.raises(NotFoundError):
        subscriptions.read(subscribed.id)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "lan",
        "lan@",
        "@xa.gov.vn",
        "lan@xa.gov.vn\nBcc: all@x",
        "lan@xa, hoa@xa",
        "<lan@xa>",
        "lan @xa",
        "a" * 250 + "@x.vn",
    ],
)
def test_what_is_no_address_is_refused(subscriptions, search, address):
    with pytest.raises(ParameterError):
        subscriptions.ask(search.id, address, "vi")


def test_markup_and_line_ends_in_a_question_stay_one_subject(searches, subscriptions, store, script, round_):
    search = searches.save([("q", "y học\r\nBcc: all@xa.gov.vn \u202e=HYPERLINK <b>")])
    subscriptions.confirm(subscriptions.ask(search.id, LAN, "vi").id)
    put(store, plan("b"))
    assert round_() == 1
    assert script.envelopes == [("can-cu@xa.gov.vn", LAN)]
    (mail,) = script.mails
    assert mail["Bcc"] is None
    assert "\u202e" not in mail["Subject"]
    assert "=HYPERLINK <b>" in mail["Subject"]
