"""A briefing's page: nothing that somebody wrote is lost, reworded or run, with the line broken or another editing."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from indexer.store.desk import Desk
from search_api.briefings.service import Briefings
from search_api.briefings.types import Content, DraftItem, Figure
from search_api.exports.types import unlisted
from tests.web.conftest import running
from tests.web.fake import FakeService
from tests.web.made_up import VIEWS
from web.app import create_app

TASK = "ke-hoach-xa-ban-mai.0000000003"
NASTY = (
    '=HYPERLINK("http://x") </textarea><script>alert(1)</script><img src=x onerror=alert(1)> \u202egnort\u202c {{7}}'
)


@pytest.fixture
def desk():
    return Desk(None)


@pytest.fixture
def service():
    return FakeService(dict(VIEWS))


@pytest.fixture
def client(service, desk):
    with TestClient(create_app(service, desk=desk), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def briefings(service, desk):
    return Briefings(service, desk)


@pytest.fixture
def made(briefings):
    """A briefing with one quotation and a paragraph."""
    kept = briefings.make(Content(title="Họp giao ban"))
    briefings.add(kept.id, DraftItem(kind="quote", passage_id=TASK))
    return briefings.add(kept.id, DraftItem(kind="words", text="Lời dẫn"))


def soup(answer, status=200):
    assert answer.status_code == status
    return BeautifulSoup(answer.text, "lxml")


def form(page):
    """What a browser would send of the page's form, but for a button."""
    fields = {}
    for control in page.select(".briefing-form input, .briefing-form textarea, .briefing-form select"):
        if control.name == "select":
            chosen = control.select_one("[selected]") or control.select_one("option")
            value = chosen["value"]
        else:
            value = control.get("value", control.text.removeprefix("\n") if control.name == "textarea" else "")
        fields.setdefault(control["name"], []).append(value)
    return fields


def sent(client, made, button, **changes):
    fields = form(soup(client.get(f"/briefings/{made.id}")))
    return client.post(f"/briefings/{made.id}", data={**fields, **changes, "do": button})


def test_what_is_written_is_saved_by_any_button(client, made, briefings):
    quote, words = made.content.items
    sent(client, made, f"up:{words.id}", **{f"note.{quote.id}": "nhấn mạnh", "title": "Tên mới"})
    saved = briefings.read(made.id).content
    assert (saved.title, [item.id for item in saved.items]) == ("Tên mới", [words.id, quote.id])
    assert saved.items[1].note == "nhấn mạnh"


def test_a_heading_is_put_where_it_is_wanted_and_the_page_opens_there(client, made, briefings):
    quote, _ = made.content.items
    answer = sent(client, made, "add:heading", new="NHIỆM VỤ", new_before=quote.id)
    first = briefings.read(made.id).content.items[0]
    assert (first.kind, first.text) == ("heading", "NHIỆM VỤ")
    assert answer.history[0].headers["location"].endswith(f"#i-{first.id}")


def test_words_for_a_new_item_outlive_a_button_pressed_for_something_else(client, made):
    page = soup(sent(client, made, "save", new="Chưa bấm thêm"))
    assert page.select_one("#new").text.strip() == "Chưa bấm thêm"


def test_who_saves_second_is_told_and_loses_nothing(client, made, briefings):
    quote, words = made.content.items
    mine = form(soup(client.get(f"/briefings/{made.id}")))
    sent(client, made, f"remove:{words.id}", **{f"note.{quote.id}": "của người kia"})
    changes = {f"note.{quote.id}": "của tôi", f"text.{words.id}": "Lời dẫn dài", "new": "Đang viết", "do": "save"}
    page = soup(client.post(f"/briefings/{made.id}", data={**mine, **changes}), 409)
    assert "người vừa lưu" in page.select_one("[role=alert]").text
    assert page.select_one(f"[name='note.{quote.id}']").text.strip() == "của tôi"
    assert page.select_one("#new").text.strip().split("\n") == ["Đang viết", "Lời dẫn dài"]
    assert briefings.read(made.id).content.items[0].note == "của người kia"
    again = {**form(page), "do": "save"}
    assert client.post(f"/briefings/{made.id}", data=again).status_code == 200
    assert briefings.read(made.id).content.items[0].note == "của tôi"


def test_markup_formulas_and_turning_marks_are_shown_as_text(client, made, briefings):
    quote, words = made.content.items
    page = soup(sent(client, made, "save", title=NASTY, **{f"note.{quote.id}": NASTY, f"text.{words.id}": NASTY}))
    assert page.select("main script, main img") == []
    assert page.h1.text == NASTY
    assert page.select_one(f"[name='note.{quote.id}']").text.strip() == NASTY
    assert page.select_one(f"[name='text.{words.id}']").text.strip() == NASTY
    assert page.select_one("[lang=vi]")
    assert briefings.read(made.id).content.items[0].note == NASTY
    listed = soup(client.get("/briefings"))
    assert listed.select("main script, main img") == []


def test_a_note_of_100_kilobytes_is_kept_and_shown_whole(client, made, briefings):
    quote, _ = made.content.items
    long = "dài " * 25_000 + "hết"
    page = soup(sent(client, made, "save", **{f"note.{quote.id}": long}))
    assert page.select_one(f"[name='note.{quote.id}']").text.strip() == long
    assert briefings.read(made.id).content.items[0].note == long


def test_a_removed_document_leaves_its_quotation_which_says_so(client, made, service):
    del service.views["ke-hoach-xa-ban-mai"]
    page = soup(client.get(f"/briefings/{made.id}"))
    item = page.select_one(".item-quote")
    assert unlisted(made.content.items[0].text) in item.text
    assert "không còn trong kho" in item.select_one(".notice").text


def test_a_form_of_another_site_is_refused(client, made, briefings):
    stolen = client.post(f"/briefings/{made.id}", data={"do": "delete"}, headers={"sec-fetch-site": "cross-site"})
    assert stolen.status_code == 400
    assert briefings.read(made.id)


def test_the_list_forgets_what_was_deleted(client, made):
    client.get(f"/briefings/{made.id}")
    assert soup(client.get("/briefings")).select(".plain-list a")
    sent(client, made, "delete")
    assert soup(client.get("/briefings")).select(".plain-list a") == []


# ---- when the line breaks ------------------------------------------------------------------------------------


@pytest.fixture
def page_of(browser, client, made):
    """The briefing in a browser."""
    with running(client.app) as address:
        context = browser.new_context(base_url=address)
        window = context.new_page()
        window.goto(f"/briefings/{made.id}")
        yield window
        context.close()


def note(window):
    return window.locator("textarea[name^='note.']").first


def lose_the_line(window):
    """As when a cable is pulled: every request fails."""
    window.context.set_offline(True)


def find_the_line(window):
    window.context.set_offline(False)


def loaded_anew(window):
    """What is done in it makes the page load; its address, changed a moment before, is a navigation too."""
    return window.expect_event("load")


def test_a_lost_connection_loses_no_note_and_it_is_sent_when_the_line_is_back(page_of, made, briefings):
    lose_the_line(page_of)
    note(page_of).fill("viết lúc mất mạng")
    page_of.locator("button[value=save].button").click()
    page_of.locator("#unsent", has_text="mất kết nối").wait_for()
    assert note(page_of).input_value() == "viết lúc mất mạng"
    assert briefings.read(made.id).content.items[0].note == ""
    find_the_line(page_of)
    page_of.locator("#unsent", has_text="Đã nối lại").wait_for()
    assert briefings.read(made.id).content.items[0].note == "viết lúc mất mạng"


def test_a_page_closed_without_the_line_offers_its_notes_when_it_is_opened_again(page_of, made, briefings):
    lose_the_line(page_of)
    note(page_of).fill("viết rồi tắt máy")
    context, address = page_of.context, page_of.url
    page_of.close()
    context.set_offline(False)
    window = context.new_page()
    window.goto(address)
    assert note(window).input_value() == ""
    with loaded_anew(window):
        window.locator("#unsent button").click()
    assert briefings.read(made.id).content.items[0].note == "viết rồi tắt máy"
    assert window.locator("#unsent").count() == 0


def test_a_file_holds_what_was_just_written(page_of):
    note(page_of).fill("vừa viết xong")
    with page_of.expect_download() as download:
        page_of.locator(".exports a[href$='format=md']").click()
    assert "vừa viết xong" in download.value.path().read_text()


def test_words_for_a_new_item_are_there_after_saving_by_script_too(page_of):
    page_of.fill("#new", "Chưa bấm thêm")
    with loaded_anew(page_of):
        page_of.locator("button[value=save].button").click()
    assert page_of.input_value("#new") == "Chưa bấm thêm"


def test_a_table_of_seven_documents_fits_a_desk_and_a_wider_one_shows_that_it_goes_on(browser, client, briefings):
    def frame(columns):
        cells = tuple(f"≥ 1 lần/năm (từ năm 20{at})" for at in range(30, 29 + columns))
        columns_ = ("Chỉ tiêu", *(f"phường Số {at}" for at in range(1, columns)))
        table = Figure(kind="targets", id="t", subject="", title="Chỉ tiêu", columns=columns_,
                       rows=(("số lần khám", *cells),), read_on="2026-01-05")  # fmt: skip
        kept = briefings.make(Content(title="Bảng", items=(table,)))
        window.goto(f"{address}/briefings/{kept.id}")
        return window.evaluate(
            "(() => { const f = document.querySelector('.matrix-frame'); const s = getComputedStyle(f);"
            " return [f.scrollWidth - f.clientWidth, s.backgroundAttachment, s.overflowX,"
            " document.documentElement.scrollWidth - innerWidth]; })()"
        )

    with running(client.app) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        window = context.new_page()
        assert frame(7)[0] <= 0
        over, attached, overflow, page_over = frame(20)
        context.close()
    assert over > 0
    assert attached == "local, local, scroll, scroll"  # shadows at the edges, covered at the table's own ends
    assert (overflow, page_over <= 0) == ("auto", True)
