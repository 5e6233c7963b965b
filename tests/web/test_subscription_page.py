"""Asking for mail, saying yes from the mailbox, leaving: forms that need no script and tell nobody an address."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from indexer.store.desk import Desk
from search_api.news_round import send_news
from search_api.subscriptions import Subscriptions
from tests.search_api.scripted_post import SITE, text
from web.app import create_app

LAN = "lan@xa.gov.vn"


@pytest.fixture
def desk():
    return Desk(None)


@pytest.fixture
def client(service, desk, script):
    with TestClient(create_app(service, desk=desk, post=script.office()), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def search(client):
    """The page of a followed search."""
    return str(client.post("/searches", data={"q": "y học cổ truyền"}).url.path)


def page(answer, status=200):
    assert answer.status_code == status
    return BeautifulSoup(answer.text, "lxml")


def asked(client, search, address=LAN):
    form = page(client.get(search)).select_one("form.mailing")
    return client.post(form["action"], data={"address": address})


def link(mail):
    """The path of the link that the mail is about."""
    return re.search(rf"{SITE}(/subscriptions/\S+)", text(mail))[1]


def test_from_the_form_to_the_mailbox_to_yes_and_to_leaving(client, search, script, service, desk):
    assert page(asked(client, search)).h1.text == "Hãy xem hộp thư"
    (question,) = script.to(LAN)
    mine = link(question)
    assert page(client.get(mine)).h1.text == "Nhận thư khi có đoạn mới?"
    assert page(client.post(mine, data={"do": "confirm"})).h1.text == "Đang nhận thư"
    assert len(list(desk.all("subscription"))) == 1
    assert page(client.post(mine, data={"do": "leave"})).h1.text == "Không còn nhận thư"
    assert send_news(Subscriptions(service, desk), script.office()).sent == 0
    assert desk.all("subscription") == []
    assert page(client.get(mine)).h1.text == "Không còn nhận thư"


def test_opening_links_changes_nothing_for_programs_open_all_of_them(client, search, script, desk):
    asked(client, search)
    client.get(link(script.mails[0]))
    client.head(link(script.mails[0]))
    assert [kept.body["confirmed"] for kept in desk.all("subscription")] == [False]


def test_a_mail_program_s_own_button_leaves(client, search, script, desk):
    asked(client, search)
    left = client.post(link(script.mails[0]), data={"List-Unsubscribe": "One-Click"})
    assert left.status_code == 200
    assert desk.all("subscription") == []


def test_no_page_and_no_data_show_an_address_or_a_key(client, search, script):
    first, second = asked(client, search), asked(client, search)
    assert first.text == second.text
    key = link(script.mails[0]).rpartition("/")[2]
    shown = [first, client.get(search), client.get(f"{search}.json"), client.get(f"{search}.atom"),
             client.get(link(script.mails[0]))]  # fmt: skip
    assert [LAN in answer.text for answer in shown] == [False] * 5
    assert [key in answer.text for answer in shown[:4]] == [False] * 4
    assert len(script.mails) == 1


def test_without_a_mail_server_nothing_is_offered_and_leaving_still_works(service, client, search, script, desk):
    asked(client, search)
    with TestClient(create_app(service, desk=desk)) as plain:
        assert page(plain.get(search)).select("form.mailing") == []
        assert plain.post(f"{search}/mail", data={"address": LAN}).status_code == 404
        assert plain.post(link(script.mails[0]), data={"do": "leave"}).status_code == 200
    assert desk.all("subscription") == []


def test_a_server_that_does_not_take_the_mail_is_told_and_nothing_is_kept(client, search, script, desk):
    script.refuse["RCPT"] = "550 no such mailbox"
    told = page(asked(client, search), 503)
    assert "no such mailbox" in told.find("main").text
    assert desk.all("subscription") == []


def test_what_is_no_address_is_told(client, search, script):
    assert "ten@xa.gov.vn" in page(asked(client, search, "lan"), 400).find("main").text
    assert script.mails == []
