"""A page as it looks: the picture with the passage boxed, or the document set as a sheet; escaped, light, linked."""

from __future__ import annotations

import re

import pytest

from tests.web.made_up import HOSTILE, VIEWS

PLAN = "/documents/ke-hoach-xa-ban-mai"
GOAL, TASK, ROW = (VIEWS["ke-hoach-xa-ban-mai"].passages[n] for n in (0, 3, 4))
WARD = VIEWS["ke-hoach-phuong-ha-thanh"].passages[0]
BAD = VIEWS["van-ban-xau"].passages
PAGE_LIMIT = 200_000


def leaf(passage, page=None):
    number = page or passage.page_start
    return f"/documents/{passage.document_id}/pages/{number}?passage={passage.id}"


def test_the_picture_has_a_size_widths_to_choose_from_and_words_for_who_cannot_see_it(page):
    image = page(f"{PLAN}/pages/2").select_one(".leaf img")
    assert image["alt"] == "Hình trang 2 của Kế hoạch số 14/KH-UBND của Ủy ban nhân dân xã Bản Mai"
    assert re.findall(r"width=\d+ (\d+)w", image["srcset"]) == ["900", "1200", "1600", "2400"]
    assert int(image["width"]) < int(image["height"])


@pytest.mark.parametrize("passage", [TASK, ROW], ids=["paragraph", "table row"])
def test_the_passage_is_boxed_on_its_page_in_the_picture_s_own_measure(page, passage):
    shown = page(leaf(passage))
    width, height = (float(value) for value in shown.select_one(".leaf svg")["viewbox"].split()[2:])
    boxes = shown.select("#cited rect")
    assert boxes
    for box in boxes:
        x, y, w, h = (float(box[name]) for name in ("x", "y", "width", "height"))
        assert 0 <= x < x + w <= width
        assert 0 <= y < y + h <= height
    assert str(len(boxes)) in shown.select_one(".leaf svg")["aria-label"]


def test_each_cell_of_a_row_has_its_own_boxes(page):
    filled = [cell for cell in ROW.cells if cell.value]
    assert len(page(leaf(ROW)).select("#cited rect")) >= len(filled)


def test_another_page_says_where_the_passage_is_and_boxes_nothing(page):
    shown = page(leaf(TASK, page=1))
    assert shown.select(".leaf rect") == []
    assert shown.select_one(".leaf-cited .notice").text == "Đoạn này không ở trang 1."
    assert shown.select_one(".leaf-on a")["href"] == leaf(TASK) + "#cited"


def test_a_passage_not_found_on_its_pages_is_said_and_nothing_is_boxed(page, monkeypatch):
    monkeypatch.setattr("search_api.pages.match", lambda *_: None)
    shown = page(leaf(TASK))
    assert "Không tìm thấy chữ của đoạn này" in shown.select_one(".leaf-cited .notice").text
    assert shown.select(".leaf rect") == []


def test_pages_turn_with_the_passage_kept_and_end_where_the_document_does(page):
    first, last = page(leaf(TASK, page=1)), page(f"{PLAN}/pages/4")
    assert first.select_one(".leaf-bar a[rel=next]")["href"] == leaf(TASK, page=2) + "#cited"
    assert first.select(".leaf-bar a[rel=prev]") == []
    assert last.select_one(".leaf-bar a[rel=prev]")["href"] == f"{PLAN}/pages/3"
    assert first.select_one(".leaf-bar input[type=number]")["max"] == "4"


def test_the_number_field_leads_to_its_page_and_a_passage_to_where_it_begins(client):
    def led(query):
        answer = client.get(f"{PLAN}/pages{query}", follow_redirects=False)
        return answer.status_code, answer.headers.get("location")

    assert led("?page=3") == (303, f"{PLAN}/pages/3")
    assert led(f"?page=3&passage={TASK.id}") == (303, leaf(TASK, page=3) + "#cited")
    assert led(f"?passage={TASK.id}") == (303, leaf(TASK) + "#cited")
    assert led("") == (303, f"{PLAN}/pages/1")
    assert led("?page=x")[0] == 400
    assert led("?passage=nowhere")[0] == 404


def test_from_the_page_one_gets_to_the_text_and_to_the_file(page):
    text, file = (way["href"] for way in page(leaf(TASK)).select(".leaf-side .ways a"))
    assert text == f"{PLAN}#p-{TASK.id}"
    assert file == "/api/documents/ke-hoach-xa-ban-mai/file#page=2"


def test_every_citation_of_a_passage_leads_to_its_page(page):
    wanted = leaf(TASK) + "#cited"
    for address in ("/search?q=y+học+cổ+truyền", PLAN, f"/passages/{TASK.id}"):
        assert any(link.text == "Xem trang gốc" for link in page(address).find_all("a", href=wanted)), address


def test_a_word_file_is_set_as_the_document_that_it_is(page):
    shown = page(leaf(WARD))
    left, right = shown.select(".paper-head > div")
    assert left.text.split("\n")[0].startswith("UBND PHƯỜNG HÀ THÀNH")
    assert right.text.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert shown.select_one(".paper-title").text.startswith("KẾ HOẠCH")
    assert shown.select_one(".paper h3").text == "I. MỤC TIÊU"
    assert shown.select(".paper h4, .paper h5") == []
    assert shown.select_one(".paper-to").text == "Nơi nhận:- Lưu: VT."
    assert shown.select_one(".paper-sign").text == "KT. CHỦ TỊCHTrần Thị Mận"


def test_the_passage_is_marked_on_the_sheet(page):
    marked = page(leaf(WARD)).select(".paper mark")
    assert "".join(mark.text for mark in marked) == WARD.text
    assert marked[0]["id"] == "cited"
    assert page("/documents/ke-hoach-phuong-ha-thanh/pages/1").select(".paper mark") == []


def test_a_link_to_a_passage_of_a_file_without_pages_leads_to_its_sheet(page, client):
    link = next(a["href"] for a in page(f"/passages/{WARD.id}").find_all("a") if a.text == "Xem như bản gốc")
    assert link == f"/documents/{WARD.document_id}/pages?passage={WARD.id}#cited"
    assert client.get(link, follow_redirects=False).headers["location"] == leaf(WARD) + "#cited"


def test_no_markup_of_a_document_reaches_the_page(page):
    for passage in BAD:
        sheet = page(leaf(passage)).select_one(".paper")
        assert HOSTILE.partition("{{")[0] in sheet.text
        assert sheet.select("script, img, b, [onerror]") == []


@pytest.mark.parametrize(
    "address", [f"{PLAN}/pages/2", leaf(TASK), leaf(WARD), "/documents/chuong-trinh-hanh-dong/pages/7"]
)
def test_a_page_with_its_picture_is_light(client, page, address):
    weight = len(client.get(address).content)
    image = page(address).select_one(".leaf img")
    if image:
        weight += len(client.get(image["src"]).content)
    assert weight < PAGE_LIMIT


@pytest.mark.parametrize("number", ["0", "5", "-1", "x", "1.5", "²", "999999999999"])
def test_a_page_that_is_not_there_is_not_found(client, number):
    for document in ("ke-hoach-xa-ban-mai", "ke-hoach-phuong-ha-thanh"):
        assert client.get(f"/documents/{document}/pages/{number}").status_code == 404


def test_a_passage_of_another_document_is_not_found(client):
    for document in ("ke-hoach-xa-ban-mai", "van-ban-khong-neu"):
        assert client.get(f"/documents/{document}/pages/1?passage={WARD.id}").status_code == 404


def test_a_file_that_cannot_be_shown_at_all_says_so(page, monkeypatch):
    monkeypatch.setattr("web.pages.leaf.sheet", lambda *_: None)
    shown = page("/documents/van-ban-khong-neu/pages/1")
    assert "Không hiện được hình của trang này" in shown.select_one(".viewer .notice").text
