"""What holds for every page there is, in a real browser: the list below has them all, or the first test fails.

Both widths, both colours, both languages; without scripts; on paper; its weight; and whom it asks for anything.
"""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from axe_playwright_python.base import AXE_SCRIPT

from indexer.store.desk import Desk
from search_api.briefings.service import Briefings
from search_api.briefings.types import Content, DraftItem
from search_api.saved import SavedSearches
from search_api.subscriptions import Subscriptions
from tests.search_api.scripted_post import post_server
from tests.web.conftest import DESK, PHONE, running
from web.app import create_app

PLAN = "/documents/ke-hoach-xa-ban-mai"
TASK, WARD = "ke-hoach-xa-ban-mai.0000000003", "ke-hoach-phuong-ha-thanh.0000000000"
# By route. {briefing}, {search} and {subscription} are made for the tests.
ADDRESSES = {
    "/": ["/"],
    "/search": [
        "/search",
        "/search?q=y+học+cổ+truyền&level=xã",
        "/search?q=zzzz",
        "/search?q=cơ+quan+nào+chủ+trì+y+học+cổ+truyền",
        "/search?q=ai+chủ+trì+đóng+tàu+ngầm",
    ],
    "/documents": ["/documents"],
    "/documents/{document_id}": [f"{PLAN}#p-{TASK}", "/documents/van-ban-xau", "/documents/van-ban-khong-neu"],
    "/documents/{document_id}/pages": [f"/documents/ke-hoach-phuong-ha-thanh/pages?passage={WARD}#cited"],
    "/documents/{document_id}/pages/{number}": [f"{PLAN}/pages/2?passage={TASK}#cited", f"{PLAN}/pages/4"],
    "/passages/{passage_id}": [f"/passages/{TASK}"],
    "/compare": [f"/compare?passage={TASK}", f"/compare?passage={TASK}&passage={WARD}"],
    "/cascade": ["/cascade"],
    "/cascade/{lower}/{upper}": ["/cascade/ke-hoach-xa-ban-mai/nghi-quyet-500"],
    "/assignments": ["/assignments?agency=trạm+y+tế&role=lead"],
    "/agencies/{name:path}": ["/agencies/Trạm Y tế xã Bản Mai"],
    "/targets": ["/targets", "/targets?view=list"],
    "/coverage": ["/coverage"],
    "/coverage/{document_id}": ["/coverage/nghi-quyet-500"],
    "/timeline": ["/timeline"],
    "/help": ["/help"],
    "/briefings": ["/briefings"],
    "/briefings/{key}": ["/briefings/{briefing}"],
    "/searches/{key}": ["/searches/{search}"],
    "/subscriptions/{key}": ["/subscriptions/{subscription}", "/subscriptions/gone"],
    "errors": ["/nowhere", "/search?q=x&limit=0", "/search?q=gây+lỗi"],
}
FOR_MACHINES = {
    "/healthz",
    "/readyz",
    "/metrics",
    "/opensearch.xml",
    "/searches/{key}.atom",
    "/static/{file_name}",
    "/favicon.ico",
    "/robots.txt",
}
# Pages that answer a form: where the form goes, and what it says.
FORMS = {
    "/feedback": {"question": "y học cổ truyền", "verdict": "right"},
    "/searches/{search}/mail": {"address": "lan@xa.gov.vn"},
    "/briefings/{briefing}": {"do": "save", "revision": "0", "title": "Của tôi", "new": "Lời đang viết dở"},
}
PAGES = [address for addresses in ADDRESSES.values() for address in addresses]
WIDTHS = (320, 390, 768, 1280, 1920)
HEAVIEST = 200_000
COLOURS = "color-contrast"


@pytest.fixture(scope="module")
def made(service):
    """A server with something on its desk: its app, and what stands for the names in braces."""
    desk = Desk(None)
    search = SavedSearches(service, desk).save([("q", "y học cổ truyền")])
    subscription = Subscriptions(service, desk).ask(search.id, "hoa@xa.gov.vn", "vi")
    briefings = Briefings(service, desk)
    briefing = briefings.make(Content(title="Họp giao ban"))
    for item in (
        {"kind": "heading", "text": "NHIỆM VỤ"},
        {"kind": "words", "text": "Lời dẫn"},
        {"kind": "quote", "passage_id": TASK, "note": "nhấn mạnh"},
        {"kind": "quote", "passage_id": "ke-hoach-xa-ban-mai.0000000007"},
        {"kind": "targets", "subject": ""},
        {"kind": "cascade", "subject": ""},
    ):
        briefings.add(briefing.id, DraftItem.model_validate(item))
    names = {"briefing": briefing.id, "search": search.id, "subscription": subscription.id}
    with post_server() as post:
        yield create_app(service, desk=desk, post=post.office()), names


@pytest.fixture(scope="module")
def server(made):
    app, names = made
    with running(app) as address:
        yield address, names


def window_of(browser, server, **options):
    """One window for many pages: a new one a page would cost more than the page."""
    context = browser.new_context(base_url=server[0], **options)
    window = context.new_page()
    window.names = server[1]
    window.asked = []
    window.on("request", lambda request: window.asked.append(request.url))
    return context, window


@pytest.fixture(scope="module")
def window(browser, server):
    context, window = window_of(browser, server)
    yield window
    context.close()


@pytest.fixture(scope="module")
def scriptless(browser, server):
    context, window = window_of(browser, server, java_script_enabled=False)
    yield window
    context.close()


def go(window, address, language="vi"):
    """Opens a page, in a language."""
    path, hash_, place = address.format(**window.names).partition("#")
    window.asked.clear()
    joint = "&" if "?" in path else "?"
    window.goto(f"{path}{joint}lang={language}{hash_}{place}")


def violations(window, **options):
    """Of all rules, or as axe's options say."""
    options = {"resultTypes": ["violations"], **options}
    found = window.evaluate("options => axe.run(document, options)", options)
    assert found["passes"]
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]]


def accessible(window):
    """Everything unfolded, at both widths in both colours, axe finds nothing at all; dark changes colours alone."""
    window.evaluate(AXE_SCRIPT)
    window.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    for viewport in (DESK, PHONE):
        window.set_viewport_size(viewport)
        window.emulate_media(color_scheme="light")
        assert violations(window) == [], viewport
        window.emulate_media(color_scheme="dark")
        assert violations(window, runOnly=[COLOURS]) == [], viewport


def test_no_page_is_missing_from_the_list(made):
    app, _ = made
    routers = (getattr(route, "original_router", None) for route in app.routes)
    routes = [route for router in routers if router for route in router.routes]
    pages = {route.path for route in routes if "GET" in route.methods and not route.path.startswith("/api")}
    assert pages - FOR_MACHINES == set(ADDRESSES) - {"errors"}


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_at_either_width_in_either_colours(window, address):
    go(window, address)
    accessible(window)


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_in_english(window, address):
    window.set_viewport_size(DESK)
    go(window, address, "en")
    window.evaluate(AXE_SCRIPT)
    assert violations(window, rules={COLOURS: {"enabled": False}}) == []  # other words have no other colours


@pytest.mark.parametrize("path", FORMS)
def test_axe_finds_nothing_on_a_page_that_answers_a_form(window, path):
    go(window, "/help")
    with window.expect_navigation():
        window.evaluate(
            """([path, fields]) => {
              const form = Object.assign(document.createElement("form"), { method: "post", action: path });
              for (const [name, value] of Object.entries(fields))
                form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
              document.body.append(form);
              HTMLFormElement.prototype.submit.call(form);
            }""",
            [path.format(**window.names), FORMS[path]],
        )
    accessible(window)


@pytest.mark.parametrize("address", PAGES)
def test_no_page_scrolls_sideways_weighs_much_or_asks_anybody_else(window, server, address):
    go(window, address)
    assert [url for url in window.asked if not url.startswith(server[0])] == []
    weight = window.evaluate(
        "['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type))"
        ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)"
    )
    assert 1_000 < weight <= HEAVIEST
    for width in WIDTHS:
        window.set_viewport_size({"width": width, "height": 800})
        assert window.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("address", PAGES)
def test_without_scripts_a_page_is_read_cited_searched_from_and_printed(scriptless, address):
    go(scriptless, address)
    heading = scriptless.locator("h1").inner_text() or scriptless.locator("h1").text_content()
    assert heading.strip()
    assert scriptless.locator("form[role=search] #q").is_visible()
    assert scriptless.locator("form[role=search] button").is_visible()
    assert all(
        button.evaluate("b => b.type === 'submit' && !!b.form") for button in scriptless.locator("button:visible").all()
    )
    for cite in scriptless.locator("cite:visible").all()[:3]:
        assert cite.inner_text().strip()
    paper = pypdf.PdfReader(io.BytesIO(scriptless.pdf(prefer_css_page_size=True)))
    size = sorted(round(float(side)) for side in paper.pages[0].mediabox[2:])
    assert size == [595, 842]
    printed = " ".join(" ".join(page.extract_text() for page in (paper.pages[0], paper.pages[-1])).split())
    assert re.sub(r"\W", "", heading)[:30].lower() in re.sub(r"\W", "", printed).lower()
    assert "Hỏi có dấu hoặc" not in printed
    assert "Phím tắt API" not in printed
    assert "Gom vào" not in printed
