"""How documents word one thing: the clusters, the choice of passages, and the passages word by word."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from search_api.exports.types import unlisted
from search_api.service import SearchService
from tests.search_api.building import document, filled_store
from tests.web.conftest import PHONE
from tests.web.made_up import VIEWS
from web.app import create_app

PLAN, WARD, LONG, HOSTILE = (
    VIEWS[name] for name in ("ke-hoach-xa-ban-mai", "ke-hoach-phuong-ha-thanh", "chuong-trinh-hanh-dong", "van-ban-xau")
)
TWINS = f"/compare?passage={PLAN.passages[3].id}&passage={WARD.passages[0].id}"
OWN = f"/compare?passage={PLAN.passages[3].id}"


def test_the_wordings_of_a_passage_offer_the_others_for_comparison(page):
    soup = page(OWN)
    picks = {box["value"]: box.has_attr("checked") for box in soup.select("input[type=checkbox]")}
    assert picks[WARD.passages[0].id]
    assert PLAN.passages[3].id not in picks
    assert soup.select_one("input[type=hidden]")["value"] == PLAN.passages[3].id
    assert soup.select_one("form[action='/compare'] .sending button")
    assert len(soup.select(".wordings .cite a")) == len(picks) + 1


def test_only_what_surely_says_the_same_is_chosen_beforehand(tmp_path):
    said = "- Đến năm 2027 mỗi trạm y tế cấp xã có ít nhất 4 bác sĩ làm việc thường xuyên."
    like = said.replace("4", "6")
    weak = "- Mỗi trạm y tế cấp xã có nhà bếp, có vườn thuốc nam; bố trí người dọn dẹp thường xuyên vào cuối tuần."
    plans = [document(name, [("I", "I. NHIỆM VỤ", [text])]) for name, text in (("a", said), ("b", like), ("c", weak))]
    with filled_store(tmp_path, plans) as store:
        client = TestClient(create_app(SearchService(store, FakeEmbedder())))
        soup = BeautifulSoup(client.get(f"/compare?passage={plans[0].passages[0].id}").text, "lxml")
    picks = {box["value"]: box.has_attr("checked") for box in soup.select("input[type=checkbox]")}
    assert picks == {plans[1].passages[0].id: True, plans[2].passages[0].id: False}
    assert "được chọn sẵn" in soup.select_one(".sending").text


def test_a_wording_found_nowhere_else_says_so_and_offers_no_comparison(page):
    row = next(passage for passage in HOSTILE.passages if passage.cells)
    soup = page(f"/compare?passage={row.id}")
    assert "Chưa thấy văn bản nào khác" in soup.find("main").text
    assert soup.select(".sending") == []


def test_passages_stand_side_by_side_with_what_differs_marked(page):
    first, second = page(TWINS).select(".beside")
    assert [mark.text for mark in first.select("mark")] == ["xã"]
    assert ([gone.text for gone in second.select("del")], [new.text for new in second.select("ins")]) == (
        ["xã"],
        ["phường"],
    )
    assert first.select_one("blockquote").text == unlisted(PLAN.passages[3].text)
    assert second.select_one(".cite a")["href"].startswith("/documents/ke-hoach-phuong-ha-thanh#p-")


def test_the_bases_of_all_are_told_once_with_who_cites_them(page):
    soup = page("/compare?" + "&".join(f"passage={each}" for each in (PLAN.passages[3].id, LONG.passages[0].id)))
    bases = [" ".join(item.text.split()) for item in soup.select(".bases li")]
    assert len(bases) == len({basis.split(",")[0] for basis in bases}) > 0
    assert any("500/NQ-CP" in basis and "1/2 văn bản: xã Bản Mai" in basis for basis in bases)
    assert soup.select_one(".bases a[href='/documents/nghi-quyet-500']")


def test_documents_without_a_basis_say_so(page):
    row = next(passage for passage in HOSTILE.passages if passage.cells)
    soup = page(f"/compare?passage={row.id}&passage={HOSTILE.passages[0].id}")
    assert "Không văn bản nào" in soup.select_one(".bases").text


def test_each_passage_can_be_made_the_first_or_left_out(page):
    ids = [PLAN.passages[3].id, WARD.passages[0].id, LONG.passages[0].id]
    soup = page("/compare?" + "&".join(f"passage={each}" for each in ids))
    links = [link["href"] for link in soup.select(".beside:nth-of-type(2) .ways a")]
    assert links == [
        f"/compare?passage={ids[1]}&passage={ids[0]}&passage={ids[2]}",
        f"/compare?passage={ids[0]}&passage={ids[2]}",
    ]
    assert page(links[0]).select_one(".beside cite a")["href"].endswith(ids[1])
    assert not any("passage=" + ids[1] in link["href"] for link in page(TWINS).select(".beside:nth-of-type(1) a"))


def test_the_passage_page_leads_to_its_wordings(page):
    assert page(f"/passages/{PLAN.passages[3].id}").find("a", href=OWN)


def test_results_folded_under_one_another_lead_to_their_comparison(page):
    link = page("/search?q=Trạm+Y+tế+chủ+trì+phát+triển+y+học+cổ+truyền").select_one(".similar .ways a")
    assert link["href"] == TWINS


@pytest.mark.parametrize("address", ["/compare", OWN + "".join(f"&passage={p.id}" for p in LONG.passages[:8])])
def test_none_or_more_than_eight_passages_are_a_request_that_says_what_would_do(page, address):
    assert "từ 2 đến 8" in page(address, status=400).find("main").text


def test_a_passage_that_is_not_there_is_not_found(page):
    page("/compare?passage=none.0", status=404)
    page(f"{OWN}&passage=none.0", status=404)


def test_a_runaway_passage_is_cut_and_says_so(client):
    answer = client.get(f"/compare?passage={HOSTILE.passages[0].id}&passage={PLAN.passages[0].id}")
    assert "chỉ so phần đầu" in answer.text
    assert "<script>alert" not in answer.text
    assert len(answer.content) < 150_000


def test_choosing_and_comparing_needs_no_script(opened):
    window = opened(OWN, java_script_enabled=False)
    window.locator(".sending .button").click()
    window.wait_for_url("**/compare?passage=*&passage=*")
    assert window.locator(".beside ins").first.is_visible()


def test_the_button_copies_the_words_with_their_citation(opened):
    window = opened(TWINS, viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    window.locator(".beside .copy").nth(1).click()
    window.locator("#status:not(:empty)").wait_for()
    words, _, address = window.evaluate("navigator.clipboard.readText()").rpartition("\n")
    assert words.startswith(f"“{WARD.passages[0].text}” (Mục I Kế hoạch ")
    assert words.endswith(")")
    assert address.endswith(WARD.passages[0].id)
