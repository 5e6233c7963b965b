"""A language model's wording of the answer, as it comes to the page; everything else is as without it."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from search_api.llm import LanguageModel, ModelSettings
from tests.search_api.scripted_model import scripted
from tests.web.conftest import running
from web.app import create_app

Q = "/search?q=Ai+chủ+trì+phát+triển+y+học+cổ+truyền+ở+xã+Bản+Mai"


def wording(prompt):
    """Words the first passage, in markup that must stay text."""
    words = prompt.split("ĐOẠN 1\n", 1)[1].split("\n", 2)[1][:110].rsplit(" ", 1)[0].lstrip("- ")
    return [f'{words} [1: "{words}"].', f' <b>Bịa</b> [1: "không hề có"]. {words} <i></i> [1: "{words}"]']


def window_at(browser, address):
    context = browser.new_context(locale="vi")
    window = context.new_page()
    window.goto(address + Q)
    return context, window


def test_without_a_model_the_page_says_nothing_of_one(client):
    assert "data-words" not in client.get(Q).text


def test_with_a_model_the_place_is_there_but_hidden_until_it_speaks(service):
    model = LanguageModel(ModelSettings("http://127.0.0.1:9/v1", "m"))
    with TestClient(create_app(service, model)) as client:
        assert "data-words" in client.get(Q).text
        assert "data-words" not in client.get("/search?q=zzzz").text
        assert "hidden" in client.get(Q).text.split("data-words", 1)[1][:60]


def test_sentences_that_stay_come_to_the_page_with_their_places(browser, service):
    with scripted(wording) as (url, _), running(create_app(service, LanguageModel(ModelSettings(url, "m")))) as address:
        context, window = window_at(browser, address)
        items = window.locator(".worded li")
        items.nth(1).wait_for()
        assert items.count() == 2
        assert items.first.locator("cite a").get_attribute("href").startswith("/documents/")
        assert "<i></i>" in items.nth(1).text_content()
        assert window.locator(".worded b, .worded i").count() == 0
        assert window.locator("section.answer").count() == 1
        context.close()


@pytest.mark.parametrize("say", [lambda _: ["Bịa."], lambda _: [None]], ids=["nothing stays", "breaks off"])
def test_a_wording_that_fails_leaves_the_page_as_it_was(browser, service, say):
    with (
        scripted(say) as (url, script),
        running(create_app(service, LanguageModel(ModelSettings(url, "m")))) as address,
    ):
        context, window = window_at(browser, address)
        window.locator(".worded").wait_for(state="detached")
        assert script.asked
        assert window.locator("section.answer").is_visible()
        context.close()
