"""What every page has in common: frame, headers, weight, languages, errors."""

from __future__ import annotations

import gzip
import io
import re
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from web.assets import assets
from web.translation import dictionary, translator

PAGES = [
    "/",
    "/search",
    "/search?q=y+tế",
    "/search?q=zzzz",
    "/documents",
    "/documents/ke-hoach-xa-ban-mai",
    "/documents/van-ban-khong-neu",
    "/documents/van-ban-xau",
    "/documents/ke-hoach-xa-ban-mai/pages/2",
    "/documents/ke-hoach-xa-ban-mai/pages/2?passage=ke-hoach-xa-ban-mai.0000000003",
    "/documents/ke-hoach-phuong-ha-thanh/pages/1?passage=ke-hoach-phuong-ha-thanh.0000000000",
    "/documents/van-ban-xau/pages/1?passage=van-ban-xau.0000000001",
    "/passages/ke-hoach-xa-ban-mai.0000000004",
    "/compare?passage=ke-hoach-xa-ban-mai.0000000003",
    "/compare?passage=ke-hoach-xa-ban-mai.0000000003&passage=ke-hoach-phuong-ha-thanh.0000000000",
    "/search?q=cơ+quan+nào+chủ+trì+y+học+cổ+truyền",
    "/search?q=ai+chủ+trì+đóng+tàu+ngầm",
    "/assignments",
    "/assignments?agency=trạm+y+tế&role=lead&sort=deadline",
    "/agencies/Trạm Y tế xã Bản Mai",
    "/targets",
    "/targets?view=list",
    "/cascade",
    "/cascade?document=ke-hoach-xa-ban-mai",
    "/cascade/ke-hoach-xa-ban-mai/nghi-quyet-500",
    "/briefings",
    "/coverage",
    "/coverage/nghi-quyet-500",
    "/timeline",
    "/timeline?agency=trạm+y+tế",
    "/help",
]
ERRORS = {
    "/nowhere": 404,
    "/documents/nowhere": 404,
    "/documents/ke-hoach-xa-ban-mai/pages/99": 404,
    "/search?q=x&limit=0": 400,
    "/search?q=gây+lỗi": 500,
}
RESULTS_PAGE_LIMIT = 150_000
RESULTS_PAGE_AIM = 60_000


def asked(client, address, **headers):
    answer = client.get(address, headers=headers)
    return answer, BeautifulSoup(answer.text, "lxml")


@pytest.mark.parametrize("address", [*PAGES, *ERRORS])
def test_every_page_has_landmarks_one_title_and_a_way_past_the_bar(client, address):
    _, soup = asked(client, address)
    assert (len(soup.find_all("main")), len(soup.find_all("h1"))) == (1, 1)
    assert all(soup.select_one(part) for part in ("header", "footer", "nav.menu"))
    assert soup.find("a", class_="skip")["href"] == f"#{soup.find('main')['id']}"
    assert soup.title.text.endswith("– Căn Cứ")
    assert soup.find("form", role="search")


@pytest.mark.parametrize("address", [*PAGES, *ERRORS])
def test_ids_are_unique_and_every_control_has_a_label(client, address):
    _, soup = asked(client, address)
    ids = [element["id"] for element in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    for field in soup.select("input:not([type=hidden])"):
        assert soup.find("label", attrs={"for": field["id"]})


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_speaks_both_languages_with_no_hole_in_it(client, address, language):
    answer, soup = asked(client, address, cookie=f"cancu_lang={language}")
    assert answer.status_code == 200
    assert soup.html["lang"] == language
    assert not re.search(r"\{\w+\}", soup.find("main").text.replace("{{ 7 * 7 }}", ""))


def test_both_languages_have_the_same_texts_and_blanks_to_fill():
    vietnamese, english = dictionary("vi"), dictionary("en")
    assert vietnamese.keys() == english.keys()
    for key, forms in vietnamese.items():
        blanks = [set(re.findall(r"\{(\w+)\}", form)) for form in (*forms, *english[key])]
        assert all(each == blanks[0] for each in blanks), key
        assert all(form.strip() for form in (*forms, *english[key])), key


def test_plurals_are_english_only():
    assert translator("en")("home.count", n="1") == "1 document"
    assert translator("en")("home.count", n="1,204") == "1,204 documents"
    assert translator("vi")("home.count", n="1.204") == "1.204 văn bản"


def test_an_english_browser_reads_vietnamese_until_it_chooses(client):
    _, soup = asked(client, "/", **{"accept-language": "en-US,en;q=0.9"})
    assert soup.html["lang"] == "vi"


def test_a_language_chosen_once_is_kept_and_the_link_changes_only_the_language(client):
    _, soup = asked(client, "/documents?level=xã&sort=title")
    other = soup.find("a", hreflang="en")["href"]
    assert other == "/documents?level=x%C3%A3&sort=title&lang=en"
    try:
        assert asked(client, other)[1].html["lang"] == "en"
        assert asked(client, "/help")[1].html["lang"] == "en"
    finally:
        client.cookies.clear()


def test_an_unknown_language_is_vietnamese_and_is_not_remembered(client):
    answer, soup = asked(client, "/?lang=<script>")
    assert soup.html["lang"] == "vi"
    assert "set-cookie" not in answer.headers


def test_document_text_is_marked_as_vietnamese_in_the_english_interface(client):
    _, soup = asked(client, "/documents/ke-hoach-xa-ban-mai?lang=en")
    client.cookies.clear()
    assert soup.find("h1")["lang"] == "vi"
    assert soup.find(class_="body")["lang"] == "vi"


@pytest.mark.parametrize(("address", "status"), ERRORS.items())
def test_an_error_is_a_page_for_people_with_a_way_on(client, address, status):
    answer, soup = asked(client, address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert soup.find("main").find("a", href="/")
    assert "chuyện không ngờ" not in answer.text  # the inside of our server stays inside


@pytest.mark.parametrize(("address", "status"), [(f"/api{path}", status) for path, status in ERRORS.items()])
def test_the_same_error_under_api_stays_a_problem_document(client, address, status):
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["status"] == status


@pytest.mark.parametrize("address", [*PAGES, *ERRORS])
def test_every_page_forbids_what_it_does_not_need(client, address):
    answer, soup = asked(client, address)
    policy = dict(part.split(" ", 1) for part in answer.headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["object-src"] == "'none'"
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert soup.select("style, [style], [onclick], [onload], script:not([src])") == []


@pytest.mark.parametrize("address", PAGES)
def test_every_asset_comes_from_this_server(client, address):
    _, soup = asked(client, address)
    sources = [tag.get("src") or tag.get("href") for tag in soup.select("script, link, img")]
    assert sources
    assert all(client.get(urljoin("/", source)).status_code == 200 for source in sources)
    ours = re.compile(r"/static/|/opensearch\.xml$|/api/documents/[^/]+/pages/\d+\.webp\?")
    assert all(ours.match(source) for source in sources)


def test_original_files_and_api_answers_carry_the_headers_too(client):
    answer = client.get("/api/documents/van-ban-xau/file")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert client.get("/api/search?q=y").headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("name", ["app.css", "app.js", "mark.svg"])
def test_an_asset_is_kept_for_ever_under_an_address_that_holds_its_content(client, name):
    asset = assets()[name]
    answer = client.get(asset.url, headers={"accept-encoding": "gzip"})
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.content == asset.plain == gzip.decompress(asset.gzipped)
    assert client.get(asset.url, headers={"if-none-match": asset.etag}).status_code == 304
    assert client.get(asset.url.replace(".", ".0", 1)).status_code == 404


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/app.css", "/static/"])
def test_nothing_else_is_served_from_the_disk(client, path):
    assert client.get(path).status_code == 404


def test_a_page_of_results_with_everything_it_needs_is_light(client):
    weight = 0
    with client.stream("GET", "/search?q=y+tế", headers={"accept-encoding": "gzip"}) as answer:
        weight += sum(len(chunk) for chunk in answer.iter_raw())
    plain = client.get("/search?q=y+tế").content
    for asset in assets().values():
        weight += len(asset.gzipped)
    assert weight < RESULTS_PAGE_AIM
    assert len(plain) + sum(len(asset.plain) for asset in assets().values()) < RESULTS_PAGE_LIMIT


def test_a_hundred_thousand_letters_in_a_passage_do_not_weigh_on_the_results(client):
    answer = client.get("/search?q=độc+hại")
    assert "độc" in answer.text
    assert len(answer.content) < RESULTS_PAGE_AIM


@pytest.mark.parametrize("address", [each for each in PAGES if each != "/briefings"])
def test_a_page_answers_head_as_it_answers_get_but_takes_nothing_in(client, address):
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


def test_pages_are_asked_for_again_each_time_and_differ_by_language(client):
    headers = client.get("/").headers
    assert "no-cache" in headers["cache-control"]
    assert "Cookie" in headers["vary"]


def test_the_style_sheet_has_dark_colours_focus_rings_and_paper(client):
    css = client.get(assets()["app.css"].url).text
    for needed in ("prefers-color-scheme: dark", ":focus-visible", "@page { size: A4", "@media print"):
        assert needed in css
    assert not re.search(r"https?://|@import|url\(", css)


def test_the_icon_at_its_old_address_is_our_mark_in_the_sizes_that_are_asked_for(client):
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/x-icon")
    icon = Image.open(io.BytesIO(answer.content))
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    red, gold = icon.convert("RGB").getpixel((4, 24)), icon.convert("RGB").getpixel((24, 26))
    assert (red, gold) == ((0x8C, 0x15, 0x18), (0xF6, 0xC9, 0x45))


def test_search_engines_are_kept_out_of_an_office_s_server(client):
    answer = client.get("/robots.txt")
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, "text/plain")
    rules = RobotFileParser()
    rules.parse(answer.text.splitlines())
    assert not any(rules.can_fetch("anybody", address) for address in ("/", "/search?q=x", "/documents/a"))
