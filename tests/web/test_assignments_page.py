"""The register of who does what, and an agency's own page."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest


def text(element):
    return " ".join(element.text.split())


def rows(soup):
    return soup.select(".records tbody tr:not(.group)")


def tasks(soup):
    return [text(row.select_one(".verbatim")) for row in rows(soup)]


def cells(row):
    return {cell["data-column"]: text(cell) for cell in row.select("td[data-column]")}


def parameters(link):
    return dict(parse_qsl(urlsplit(link["href"]).query))


def test_each_row_says_who_leads_with_whom_and_by_when(page):
    row = next(row for row in rows(page("/assignments")) if "Lập hồ sơ" in row.text)
    assert cells(row) == {
        "Chủ trì": "Công an xã",
        "Phối hợp": "Trạm Y tế xã",
        "Thời hạn": "Tháng 12/2026",
        "Căn cứ": "Phụ lục 1, II, tr. 4",
    }


def test_each_row_is_one_click_from_its_place(page):
    links = [row.select("a")[-1]["href"] for row in rows(page("/assignments?locality=xã Bản Mai"))]
    assert len(links) == 5
    for address in links:
        path, _, place = address.partition("#")
        assert page(path).find(id=place)


def test_what_a_document_does_not_state_is_said(page):
    row = next(row for row in rows(page("/assignments")) if "Bộ Y tế" in row.text)
    assert cells(row)["Thời hạn"] == "không nêu"


def test_a_table_that_contradicts_its_numbering_carries_a_warning(page):
    flagged = [row for row in rows(page("/assignments")) if "đánh số không khớp" in row.text]
    assert ["Bảo đảm trạm y tế" in row.text for row in flagged] == [True]


def test_rows_stand_under_their_document_or_under_their_deadline(page):
    groups = [text(group) for group in page("/assignments").select(".records .group")]
    assert groups[0] == "Kế hoạch số 14/KH-UBND của Ủy ban nhân dân xã Bản Mai Bản tóm lược"
    groups = [text(group) for group in page("/assignments?sort=deadline&level=xã").select(".records .group")]
    assert groups == ["Năm 2026", "Năm 2027", "Năm 2030", "Thường xuyên", "Không nêu thời hạn riêng"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("agency=Trạm Y tế xã Bản Mai", 4),
        ("agency=Trạm Y tế xã Bản Mai&role=lead", 3),
        ("agency=Trạm Y tế xã Bản Mai&role=coordinate", 1),
        ("lead=Trạm Y tế xã Bản Mai", 3),
        ("coordinate=Trạm Y tế xã Bản Mai", 1),
        ("agency=TYT phường Hà Thành", 1),
        ("locality=xã Bản Mai", 5),
        ("document=nghi-quyet-500", 1),
        ("due=2026&level=xã", 2),
        ("due=none&level=xã", 1),
        ("q=hồ sơ sức khỏe", 1),
        ("q=hồ sơ sức khỏe&due=2027", 0),
    ],
)
def test_filters_by_agency_role_place_document_deadline_and_words(page, query, found):
    assert len(rows(page(f"/assignments?{query}"))) == found


def test_the_form_shows_what_is_set_and_each_chip_takes_one_filter_away(page):
    soup = page("/assignments?agency=trạm y tế&role=lead&due=2027")
    assert soup.find(id="f-agency")["value"] == "trạm y tế"
    assert soup.select_one("#f-role option[selected]")["value"] == "lead"
    chips = {text(chip.span): parameters(chip) for chip in soup.select(".chips a[aria-label]")}
    assert chips == {
        "Cơ quan: trạm y tế": {"role": "lead", "due": "2027"},
        "Vai trò: Chủ trì": {"agency": "trạm y tế", "due": "2027"},
        "Thời hạn: 2027": {"agency": "trạm y tế", "role": "lead"},
    }


def test_the_files_hold_the_rows_that_the_page_shows(page, client):
    for query in ("agency=trạm y tế&role=lead", "locality=xã Bản Mai&due=2026", ""):
        soup = page(f"/assignments?{query}")
        files = {text(link): link["href"] for link in soup.select(".files a[download]")}
        assert files.keys() == {"CSV", "Excel (XLSX)"}
        lines = client.get(files["CSV"]).content.decode("utf-8-sig").strip().split("\r\n")
        assert len(lines) - 1 == int(soup.select_one("h1 .count").text)
        assert client.get(files["Excel (XLSX)"]).content.startswith(b"PK")


def test_a_long_register_goes_page_by_page_and_can_be_shown_whole_for_printing(page):
    soup = page("/assignments?limit=3")
    assert len(rows(soup)) == 3
    onward = soup.select_one(".pages [rel=next]")
    assert parameters(onward) == {"limit": "3", "offset": "3"}
    everything = next(link for link in soup.select(".files a") if "trên một trang" in link.text)
    assert len(rows(page(everything["href"]))) == int(soup.select_one("h1 .count").text)


def test_no_row_says_so(page):
    assert "Không có nhiệm vụ nào khớp" in page("/assignments?agency=Không Ai Cả").find("main").text
    assert "Không còn kết quả" in page("/assignments?offset=5000").find("main").text


@pytest.mark.parametrize("query", ["limit=0", "limit=5000", "offset=x", "issued_from=hôm qua"])
def test_a_parameter_that_cannot_be_used_is_a_page_that_says_which(page, query):
    assert "Tham số “" in page(f"/assignments?{query}", status=400).find("main").text


def test_every_agency_leads_to_its_own_page(page):
    links = {link["href"] for link in page("/assignments").select("a.agency") if "script" not in link["href"]}
    assert len(links) >= 8
    for address in links:
        assert page(address).select_one(".records")


def test_an_agency_s_page_lists_all_it_leads_and_takes_part_in_by_deadline(page):
    soup = page("/agencies/Trạm Y tế xã Bản Mai")
    lead, coordinate = soup.select(".sheet section")
    assert [text(group) for group in lead.select(".group")] == ["Năm 2026", "Năm 2027", "Không nêu thời hạn riêng"]
    assert [row.td.text for row in rows(lead)] == ["1", "2", "3"]
    assert tasks(coordinate) == ["Lập hồ sơ sức khỏe điện tử"]
    assert cells(rows(coordinate)[0])["Chủ trì"] == "Công an xã"


def test_an_agency_s_page_says_what_documents_call_it_and_which_assign_its_duties(page):
    soup = page("/agencies/Trạm Y tế phường Hà Thành")
    assert text(soup.h1) == "Trạm Y tế phường Hà Thành"
    assert "“TYT phường”" in soup.select_one(".called").text
    assert [link["href"] for link in soup.select(".sources a")] == ["/documents/ke-hoach-phuong-ha-thanh"]


def test_a_name_written_otherwise_leads_to_the_agency_or_to_the_register(client):
    answer = client.get("/agencies/TYT xã Bản Mai", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/agencies/Tr%E1%BA%A1m%20Y%20t%E1%BA%BF%20x%C3%A3%20B%E1%BA%A3n%20Mai",
    )
    answer = client.get("/agencies/trạm y tế", follow_redirects=False)
    assert answer.headers["location"].startswith("/assignments?agency=")


def test_an_agency_that_nobody_names_is_not_found(page):
    assert "“Bộ Tàu ngầm”" in page("/agencies/Bộ Tàu ngầm", status=404).find("main").text
    assert page("/agencies/", status=404)


def test_an_agency_s_files_hold_its_duties(page, client):
    soup = page("/agencies/Trạm Y tế xã Bản Mai")
    csv = next(link["href"] for link in soup.select(".files a") if link.text == "CSV")
    assert len(client.get(csv).content.decode("utf-8-sig").strip().split("\r\n")) - 1 == 4


def test_what_is_given_to_all_agencies_is_not_counted_but_named(page):
    soup = page("/agencies/Trạm Y tế xã Bản Mai")
    assert "giao chung" in soup.select_one(".legend").text
    assert [text(link) for link in soup.select(".legend a")] == ["Các cơ quan, đơn vị"]
    assert page(soup.select_one(".legend a")["href"]).select_one(".legend") is None
