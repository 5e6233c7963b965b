from __future__ import annotations

from itertools import pairwise

import pytest

from indexer.model import Reference
from tests.web.made_up import COLUMNS, VIEWS
from web.pages.document import indexed

PLAN = "/documents/ke-hoach-xa-ban-mai"


def facts(soup):
    return {div.dt.text: div.dd.text.strip() for div in soup.select(".metadata > div")}


def test_every_fact_stands_in_the_metadata(page):
    assert facts(page(PLAN)) == {
        "Loại": "Kế hoạch",
        "Số, ký hiệu": "14/KH-UBND",
        "Ngày ban hành": "18/05/2026",
        "Cơ quan ban hành": "Ủy ban nhân dân xã Bản Mai",
        "Cấp": "Cấp xã",
        "Địa phương": "xã Bản Mai",
        "Tỉnh, thành phố": "tỉnh Sơn Hà",
        "Người ký": "Lò Thị Hoa, Chủ tịch",
    }


def test_what_the_document_does_not_state_is_not_stated_here(page):
    silent = page("/documents/van-ban-khong-neu")
    assert set(facts(silent).values()) == {"không nêu"}
    assert [" ".join(p.text.split()) for p in silent.select("p.more-facts")] == [
        "Căn cứ ban hành: không nêu",
        "Văn bản được viện dẫn: không nêu",
        "Nơi nhận: không nêu",
    ]


def test_a_month_is_not_made_a_day(page):
    assert facts(page("/documents/ke-hoach-phuong-ha-thanh"))["Ngày ban hành"] == "06/2026"


def test_recipients_and_references_are_listed(page):
    lists = {
        d.summary.text.split()[0]: [li.text for li in d.select("li")]
        for d in page(PLAN).select(".more-facts[class]")
        if d.summary
    }
    assert lists["Nơi"] == ["Thường trực Đảng ủy xã", "Lãnh đạo UBND xã", "Các bản, tiểu khu", "Lưu: VT"]
    assert [" ".join(text.split()) for text in lists["Căn"]] == [
        "Nghị quyết 500/NQ-CP, ngày 02/03/2026, Chính phủ có trong kho",
        "Kế hoạch 9-KH/TU, ngày 20/04/2026, Ban Thường vụ Tỉnh ủy",
    ]
    assert lists["Văn"] == ["Luật Khám bệnh, chữa bệnh"]


def test_a_cited_document_that_is_indexed_is_linked(page):
    links = [link["href"] for link in page(PLAN).select(".more-facts a")]
    assert links == ["/documents/nghi-quyet-500"]


@pytest.mark.parametrize(
    ("number", "issued_on", "found"),
    [
        ("500/NQ-CP", "2026-03-02", "nghi-quyet-500"),
        ("500 / nq-cp", None, "nghi-quyet-500"),
        ("500/NQ-CP", "2026", "nghi-quyet-500"),
        ("500/NQ-CP", "2019-01-01", None),
        ("50/NQ-CP", None, None),
        (None, None, None),
    ],
)
def test_a_reference_means_a_document_only_if_number_and_date_agree(number, issued_on, found):
    reference = Reference(number, None, issued_on, None, "cited", "", 1)
    assert indexed(reference, [view.document for view in VIEWS.values()]) == found


def test_the_contents_lead_to_headings_with_their_numbering(page):
    plan = page(PLAN)
    entries = [(a["href"][1:], a.text) for a in plan.select(".contents a")]
    assert entries[0][1] == "I. MỤC TIÊU"
    assert [plan.find(id=section_id).text for section_id, _ in entries] == [text for _, text in entries]


def test_headings_go_down_one_level_at_a_time(page):
    levels = [int(h.name[1]) for h in page(PLAN).find("main").find_all(["h1", "h2", "h3", "h4", "h5", "h6"])]
    contents, title, *rest = levels
    assert (contents, title) == (2, 1)
    assert all(after - before <= 1 for before, after in pairwise(rest))


def test_every_passage_stands_in_its_place_under_its_own_address(page):
    for name, view in VIEWS.items():
        soup = page(f"/documents/{name}")
        shown = [each["id"] for each in soup.select("[id^=p-]") if not each.find_parent(class_="formal")]
        assert shown == [f"p-{passage.id}" for passage in view.passages]


def test_consecutive_rows_are_one_table_again_with_groups_across_it(page):
    (table,) = page(PLAN).find_all("table")
    assert [th.text for th in table.select("thead th")] == list(COLUMNS)
    rows = [tr for tr in table.select("tbody tr") if "cite-row" not in tr["class"]]
    first_cells = [(tr.find(["th", "td"]).find(string=True, recursive=False) or "").strip() for tr in rows]
    assert first_cells == ["I. Nâng cao năng lực y tế cơ sở", "1", "2", "3", "II. Chuyển đổi số", "4"]
    assert {th["colspan"] for th in table.select(".group th")} == {"5"}


def test_page_numbers_stand_where_each_page_begins(page):
    assert [folio.text for folio in page(PLAN).select(".folio")] == ["tr. 1", "tr. 2", "tr. 3", "tr. 4"]


def test_a_file_without_pages_shows_none(page):
    ward = page("/documents/ke-hoach-phuong-ha-thanh")
    assert ward.select(".folio") == []
    assert "trang" not in ward.select_one(".ways").text


def test_each_passage_has_a_citation_to_copy_and_an_address(page):
    plan = page(PLAN)
    for passage in VIEWS["ke-hoach-xa-ban-mai"].passages:
        button = plan.find("button", attrs={"data-copies": f"c-{passage.id}"})
        assert plan.find(id=button["data-copies"]).text.endswith(f"tr. {passage.page_start}")
        assert button["data-url"] == f"{PLAN}#p-{passage.id}"
        assert plan.find("a", class_="permalink", href=f"#p-{passage.id}")


def test_the_original_is_one_click_away_and_downloads(page, client):
    ways = page(PLAN).select(".document header .ways a")
    assert [way.text for way in ways[:2]] == ["Xem trang gốc", "Tệp gốc"]
    assert client.get(ways[1]["href"]).content.startswith(b"%PDF-1.4")


def test_a_digest_says_that_it_is_not_the_official_text(page):
    assert "không phải văn bản chính thức" in page(PLAN).select_one(".notice").text
    assert page("/documents/nghi-quyet-500").select_one(".notice") is None


def test_searching_from_a_document_searches_in_it(page):
    field = page(PLAN).select_one("form[role=search] input[type=hidden]")
    assert (field["name"], field["value"]) == ("document", "ke-hoach-xa-ban-mai")


def test_three_hundred_passages_are_one_page(page):
    assert len(page("/documents/chuong-trinh-hanh-dong").select(".passage")) == 300
