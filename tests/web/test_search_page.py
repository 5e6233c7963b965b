from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from search_api.exports.types import unlisted
from search_api.parameters import MAX_QUERY
from search_api.service import SearchService
from search_api.types import Filters
from tests.web.fake import FakeService
from web.app import create_app

Q = "/search?q=y+h%E1%BB%8Dc+c%E1%BB%95+truy%E1%BB%81n"


def parameters(link):
    return parse_qsl(urlsplit(link["href"]).query)


def test_every_hit_shows_its_passage_place_facts_and_citation(page):
    hit = page(Q).select(".hit")[0]
    assert "y học cổ truyền" in hit.find("blockquote").text
    assert [li.text for li in hit.select(".path li")] == ["II. NHIỆM VỤ VÀ GIẢI PHÁP", "1. Phát triển y học cổ truyền"]
    assert hit.find("h2").a.text == "Kế hoạch số 14/KH-UBND của Ủy ban nhân dân xã Bản Mai"
    assert [li.text for li in hit.select(".facts li")] == ["18/05/2026", "Cấp xã"]
    assert hit.find("cite").text == "Mục II.1, Kế hoạch số 14/KH-UBND của UBND xã Bản Mai, tr. 2"


def test_title_and_citation_open_the_document_at_the_passage(page):
    hit = page(Q).select(".hit")[0]
    address = hit.find("cite").a["href"]
    assert address == hit.find("h2").a["href"]
    path, _, place = address.partition("#")
    assert unlisted(page(path).find(id=place).find(class_="text").text) == hit.find("blockquote").text


def test_words_found_are_marked_as_the_phrase_that_they_are(page):
    marks = [mark.text for mark in page(Q).select(".hit blockquote")[0].find_all("mark")]
    assert marks == ["Y", "y học cổ truyền", "y học cổ truyền", "y học"]


def test_a_digest_carries_its_badge_and_others_do_not(page):
    badges = {hit.find("h2").a.text: bool(hit.select("h2 .badge")) for hit in page(Q).select(".hit")}
    assert badges["Kế hoạch số 14/KH-UBND của Ủy ban nhân dân xã Bản Mai"] is True
    assert badges["Nghị quyết số 500/NQ-CP của Chính phủ"] is False


def test_a_table_row_is_shown_cell_by_cell_under_its_column_names(page):
    row = next(hit for hit in page(Q).select(".hit") if hit.find("dl", class_="row"))
    cells = dict(zip((dt.text for dt in row.select("dt")), (dd.text for dd in row.select("dd")), strict=True))
    assert cells == {
        "STT": "2",
        "Nhiệm vụ": "Phát triển y học cổ truyền tại trạm y tế",
        "Cơ quan chủ trì": "Trạm Y tế xã",
        "Cơ quan phối hợp": "Hội Đông y xã; các bản, tiểu khu",
        "Thời gian hoàn thành": "Năm 2027",
    }
    assert [mark.text for mark in row.select("dd")[1].select("mark")] == ["y học cổ truyền", "y"]


def test_an_empty_cell_takes_no_line(page):
    row = page("/search?q=trang+thi%E1%BA%BFt+b%E1%BB%8B+Kinh").select("dl.row")[0]
    assert "Cơ quan phối hợp" not in [dt.text for dt in row.select("dt")]


def test_similar_wording_folds_under_the_hit_with_its_own_citation(page):
    similar = page(Q).select(".hit")[0].find("details", class_="similar")
    assert similar.summary.text == "Câu tương tự ở 1 văn bản khác"
    assert similar.select(".cite a")[0]["href"].startswith("/documents/ke-hoach-phuong-ha-thanh#p-")


def test_the_pages_ask_for_grouped_hits(page, service):
    page(Q)
    assert service.asked[-1].group


@pytest.mark.parametrize(
    ("q", "shown"),
    [
        ("y hoc co truyen", "thêm dấu “y học cổ truyền”"),
        ("YHCT ở trạm", "tìm thêm “y học cổ truyền”"),
        ("traditional medicine", "tìm thêm “y học cổ truyền”"),
    ],
)
def test_it_shows_how_the_question_was_understood(page, q, shown):
    understood = page(f"/search?q={q}").find(class_="understood")
    text = " ".join(understood.text.split())
    for quoted in understood.find_all("q"):  # the browser sets the quotation marks
        text = text.replace(quoted.text, f"“{quoted.text}”")
    assert shown in text


def test_a_plain_question_gets_no_explanation(page):
    assert page(Q).find(class_="understood") is None


def test_a_facet_value_is_a_link_that_adds_the_filter_and_keeps_the_rest(page):
    value = page(Q + "&type=Nghị quyết&offset=1").select("[aria-labelledby=facet-level] a")[0]
    assert value.text.split() == ["Trung", "ương", "2", "đoạn"]
    assert parameters(value) == [("q", "y học cổ truyền"), ("level", "trung ương"), ("type", "Nghị quyết")]


def test_a_chosen_facet_value_and_its_chip_take_the_filter_away(page):
    found = page(Q + "&level=xã&level=tỉnh&issued_from=2025")
    chosen = found.select("[aria-labelledby=facet-level] a.chosen")
    assert len(chosen) == 2
    chips = {chip["aria-label"]: parameters(chip) for chip in found.select(".chips a[aria-label]")}
    rest = [("q", "y học cổ truyền")]
    assert chips["Bỏ lọc Cấp xã"] == [*rest, ("level", "tỉnh"), ("issued_from", "2025")]
    assert chips["Bỏ lọc từ 2025"] == [*rest, ("level", "xã"), ("level", "tỉnh")]
    assert parameters(found.select_one(".chips .clear")) == rest


def test_a_filter_on_a_document_is_named_by_its_title(page):
    chip = page(Q + "&document=nghi-quyet-500").select_one(".chips a")
    assert chip.span.text.startswith("Nghị quyết về bảo vệ")


def test_the_date_form_keeps_the_question_and_the_other_filters(page):
    form = page(Q + "&level=xã&mode=lexical&issued_to=2026-12-31").select_one("form.dates")
    hidden = {(field["name"], field["value"]) for field in form.select("input[type=hidden]")}
    assert hidden == {("q", "y học cổ truyền"), ("level", "xã"), ("mode", "lexical")}
    assert form.find(id="issued_to")["value"] == "31/12/2026"


def test_asking_again_keeps_filters_and_mode_but_not_the_page(page):
    box = page(Q + "&level=xã&mode=semantic&offset=1").find("form", role="search")
    hidden = {(field["name"], field["value"]) for field in box.select("input[type=hidden]")}
    assert hidden == {("level", "xã"), ("mode", "semantic")}


def test_modes_switch_and_the_present_one_is_said(page):
    modes = page(Q + "&mode=lexical").select(".modes a")
    assert [mode.text for mode in modes if mode.get("aria-current")] == ["Theo từ"]
    assert ("mode", "semantic") in parameters(modes[2])


def test_paging_goes_on_and_back_with_the_same_question(page):
    second = page("/search?q=y+tế&offset=10")
    assert second.select_one(".pages [aria-current=page]").text == "2"
    assert ("offset", "20") in parameters(second.select_one(".pages [rel=next]"))
    assert "offset" not in dict(parameters(second.select_one(".pages [rel=prev]")))
    assert second.select_one("ol.hits")["start"] == "11"


def test_beyond_the_last_page_there_is_a_way_back(page):
    past = page(Q + "&offset=5000")
    assert "Không còn kết quả" in past.find("main").text
    assert past.find("a", string="Về trang đầu")["href"] == Q


def test_nothing_found_says_what_to_try(page):
    nothing = page("/search?q=zzzz&level=xã&mode=lexical")
    advice = nothing.find("section", class_="none")
    assert "“zzzz”" in advice.h2.text
    addresses = [link["href"] for link in advice.select("ul > li > a")]
    assert addresses == ["/search?q=zzzz&mode=lexical", "/search?q=zzzz&level=x%C3%A3&mode=semantic", "/documents"]
    assert advice.select(".examples a")


class NothingNear(FakeService):
    """Finds what is least far from anything, and says so."""

    def search(self, request):
        return replace(super().search(replace(request, q="y tế")), query=request.q, related=False)


def test_what_is_near_to_nothing_is_said_to_be_found_nowhere_and_the_least_far_is_folded_away():
    client = TestClient(create_app(NothingNear()))
    found = BeautifulSoup(client.get("/search?q=zxcv qwer").text, "lxml")
    assert "0 đoạn phù hợp" in found.select_one(".sum").text
    assert "Không tìm thấy đoạn nào cho “zxcv qwer”" in found.select_one(".none h2").text
    assert not found.select(".answer, .facet li, .follow")
    folded = found.select_one(".none details.far")
    assert not folded.has_attr("open")
    assert folded.select(".hits article")
    assert found.select(".hits") == folded.select(".hits")


@pytest.mark.parametrize("address", ["/search", "/search?q=", "/search?q=+++&level=x%C3%A3"])
def test_an_empty_question_is_answered_with_examples(page, address):
    assert page(address).select(".examples a")


@pytest.mark.parametrize(
    "address", [Q + "&limit=0", Q + "&offset=-1", Q + "&issued_from=hôm qua", "/search?issued_to=x"]
)
def test_a_parameter_that_cannot_be_used_is_a_page_that_says_which(page, address):
    assert "Tham số “" in page(address, status=400).find("main").text


@pytest.mark.parametrize("q", ["?!…", "\x00", "😀", "a" * 10_000, "<b>đậm</b>", '"><script>1</script>', "%F0%28%8C%28"])
def test_odd_questions_get_a_page_and_never_markup(client, q):
    answer = client.get("/search", params={"q": q})
    assert answer.status_code == 200
    assert "<script>1" not in answer.text
    assert "<b>đậm" not in answer.text


def test_links_have_no_more_of_a_long_text_than_is_read_of_it(page):
    links = page("/search?q=" + "a" * 10_000).find("main").find_all("a", href=lambda href: href.startswith("/search?"))
    asked = {len(dict(parameters(each)).get("q", "")) for each in links}
    assert asked
    assert max(asked) <= MAX_QUERY + 1


def test_filters_given_blank_count_as_not_given(page, service):
    page(Q + "&level=&issued_from=&limit=")
    assert service.asked[-1].filters == Filters()


def test_context_and_original_are_one_click_away(page):
    ways = [link["href"] for link in page(Q).select(".hit")[0].select(".ways a")]
    assert ways[0].startswith("/passages/ke-hoach-xa-ban-mai.")
    assert ways[1].startswith("/documents/ke-hoach-xa-ban-mai/pages/2?passage=ke-hoach-xa-ban-mai.")
    assert ways[1].endswith("#cited")
    assert ways[2] == "/api/documents/ke-hoach-xa-ban-mai/file#page=2"


def test_what_is_counted_is_said_where_near_identical_passages_fold(shipped_store):
    with TestClient(create_app(SearchService(shipped_store, FakeEmbedder()))) as client:
        pages = [client.get(f"/search?q=y+học+cổ+truyền&limit=100&offset={at}").text for at in (0, 100)]
        soup, more = (BeautifulSoup(each, "lxml") for each in pages)
        found = client.get("/api/search?q=y+học+cổ+truyền").json()["total"]  # not folded
    told = soup.select_one(".sum strong").text
    hits = len(soup.select(".hits > li")) + len(more.select(".hits > li"))
    behind = sum(int(each.contents[0].replace(".", "")) for each in soup.select("[aria-labelledby=facet-level] .count"))
    assert hits < behind == found
    assert told == f"{behind} đoạn phù hợp, gộp thành {hits} kết quả"
    assert "đếm đoạn" in soup.select_one("#filters .counted").text


def test_an_english_reader_is_told_in_english_which_part_of_the_address_is_wrong(page):
    said = page(Q + "&limit=0", status=400, cookie="cancu_lang=en").find("main").text
    assert "The value of “limit” in the address cannot be used." in said
    assert "“limit” in the address" not in page(Q + "&limit=0", status=400).find("main").text
