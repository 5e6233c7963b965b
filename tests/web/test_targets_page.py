"""The target matrix and the list of targets."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from indexer.records.indicators import known_names
from tests.web.made_up import INSURED
from web.glosses import glosses


def text(element):
    return " ".join(element.text.split())


def matrix(soup):
    """{indicator: {document: cell}}."""
    return {
        text(row.th): {cell["data-column"]: cell for cell in row.select("td")}
        for row in soup.select(".matrix tbody tr")
    }


def test_a_row_an_indicator_and_a_column_a_document_from_the_centre_down(page):
    soup = page("/targets")
    assert [text(head.a) for head in soup.select(".matrix thead th")[1:3]] == ["Chính phủ", "Xã Bản Mai"]
    assert matrix(soup).keys() >= {INSURED, "tuổi thọ trung bình", "số lần khám sức khỏe định kỳ"}


def test_a_number_opens_the_document_where_it_is_stated(page):
    cell = matrix(page("/targets"))["tuổi thọ trung bình"]["Chính phủ"]
    assert text(cell.a) == "75,5 tuổi, đến năm 2030"
    path, _, place = cell.a["href"].partition("#")
    assert "75,5 tuổi" in page(path).find(id=place).text


def test_silence_is_said_and_is_never_a_zero(page):
    cell = matrix(page("/targets"))["tuổi thọ trung bình"]["Xã Bản Mai"]
    assert text(cell) == "không nêu cấp trên có nêu"
    cell = matrix(page("/targets"))["số lần khám sức khỏe định kỳ"]["Chính phủ"]
    assert text(cell) == "không nêu"


def test_what_differs_from_the_document_above_is_marked_with_what_that_one_states(page):
    cell = matrix(page("/targets"))[INSURED]["Xã Bản Mai"]
    assert "differs" in cell["class"]
    told = [text(line) for line in cell.select(".told")]
    assert told == ["95%, đến năm 2026", "100%, đến năm 2030"]
    assert text(cell.select(".note")[1]) == "khác Chính phủ: > 95%, đến năm 2030"
    assert cell.select(".note a")[0]["href"].startswith("/documents/nghi-quyet-500#p-")


def test_documents_to_choose_from_begin_with_what_tells_them_apart(page):
    options = [text(option) for option in page("/targets").select("select[name=document] option")]
    assert any(option.startswith("Kế hoạch số 14/KH-UBND của Ủy ban nhân dân xã Bản Mai: ") for option in options)


def test_what_only_the_lower_document_states_is_marked_as_added(page):
    cell = matrix(page("/targets"))["số lần khám sức khỏe định kỳ"]["Xã Bản Mai"]
    assert text(cell) == "≥ 1 lần/năm thêm cấp trên không nêu"


def test_the_column_says_which_document_it_is_set_beside(page):
    heads = {text(head.a): head for head in page("/targets").select(".matrix thead th")[1:]}
    assert text(heads["Xã Bản Mai"].select_one(".set-beside")) == "so với Chính phủ"
    assert heads["Chính phủ"].select_one(".set-beside") is None


def test_documents_without_any_target_are_named_below(page):
    quiet = page("/targets").select_one(".quiet-documents")
    assert "không nêu chỉ tiêu nào" in quiet.h2.text
    assert quiet.find("a", href="/documents/ke-hoach-phuong-ha-thanh")


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("indicator=BHYT", 3),
        ("indicator=tuổi thọ", 1),
        ("locality=xã Bản Mai", 3),
        ("document=nghi-quyet-500", 2),
        ("level=xã", 3),
    ],
)
def test_filters_by_indicator_place_level_and_document(page, query, total):
    assert int(page(f"/targets?{query}").select_one("h1 .count").text) == total


def test_the_list_quotes_each_target_with_its_place(page):
    row = page("/targets?view=list&indicator=tuổi thọ").select(".records tbody tr")[0]
    assert [text(cell) for cell in row.select("td")] == [
        "tuổi thọ trung bình",
        "75,5 tuổi, đến năm 2030",
        "tuổi thọ trung bình đạt 75,5 tuổi",
        "Điều 1.1, Nghị quyết số 500/NQ-CP của Chính phủ, tr. 1",
    ]


def test_switching_the_view_keeps_the_filters_and_the_form_keeps_the_view(page):
    soup = page("/targets?view=list&indicator=BHYT&offset=0")
    views = [dict(parse_qsl(urlsplit(link["href"]).query)) for link in soup.select(".modes a")]
    assert views == [{"indicator": "BHYT"}, {"indicator": "BHYT", "view": "list"}]
    assert soup.select_one(".register-form input[name=view]")["value"] == "list"


def test_the_files_hold_the_targets_that_the_page_shows(page, client):
    soup = page("/targets?indicator=BHYT")
    files = [link["href"] for link in soup.select(".files a[download]")]
    lines = client.get(files[0]).content.decode("utf-8-sig").strip().split("\r\n")
    assert len(lines) - 1 == 3
    assert client.get(files[1]).content.startswith(b"PK")


def test_no_target_says_so(page):
    assert "Không có chỉ tiêu nào khớp" in page("/targets?indicator=tàu ngầm").find("main").text


@pytest.mark.parametrize("query", ["offset=-1", "issued_to=x"])
def test_a_parameter_that_cannot_be_used_is_a_page_that_says_which(page, query):
    assert "Tham số “" in page(f"/targets?{query}", status=400).find("main").text


def test_numbers_and_years_are_told_in_the_reader_s_language(page):
    cell = matrix(page("/targets", cookie="cancu_lang=en"))["tuổi thọ trung bình average life expectancy"]["Chính phủ"]
    assert text(cell.a) == "75.5 years, by 2030"


def test_english_readers_are_told_what_our_names_mean_and_that_it_is_our_translation(page):
    gloss = page("/targets", cookie="cancu_lang=en").select_one(".matrix tbody th .gloss")
    assert (gloss["lang"], gloss["title"]) == ("en", "Our translation")
    assert not page("/targets").select(".gloss")


def test_every_indicator_that_we_name_has_an_english_name_and_no_other():
    assert set(glosses()["indicators"]) == set(known_names())
