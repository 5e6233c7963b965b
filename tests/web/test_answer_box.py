"""The direct answer above the passages, and how the question was read."""

from __future__ import annotations

from typing import get_args
from urllib.parse import parse_qsl, urlsplit

import pytest

from indexer.model import Document, Passage
from search_api.answers.types import Draft, Statement
from search_api.answers.wording import where
from search_api.kinds import Asked
from search_api.types import Intent
from web.answering import _grounds, _said
from web.translation import dictionary
from web.understanding import without

LEAD = "/search?q=cơ quan nào chủ trì y học cổ truyền"
MANY = "/search?q=tỷ lệ bao phủ bảo hiểm y tế đến năm 2030 là bao nhiêu"
NOBODY = "/search?q=ai chủ trì đóng tàu ngầm"


def text(element):
    return " ".join(element.text.split())


def said(soup):
    return {text(row.dt): [text(dd) for dd in row.select("dd")] for row in soup.select(".answer .said > div")}


def places(soup):
    return [link["href"] for link in soup.select(".answer a.place")]


def test_an_answer_is_told_document_by_document(page):
    told = said(page(LEAD))
    assert told["Chính phủ"][0].startswith("phát triển nền y học cổ truyền Việt Nam: Bộ Y tế chủ trì")
    assert len(told["Xã Bản Mai"]) == 2
    assert "Trạm Y tế xã chủ trì" in told["Xã Bản Mai"][0]


def test_every_place_in_an_answer_opens_the_document_where_it_is_stated(page):
    soup = page(LEAD)
    assert len(places(soup)) >= 4
    for address in places(soup):
        path, _, place = address.partition("#")
        assert page(path).find(id=place)


def test_two_statements_on_one_page_of_one_section_are_told_apart_by_their_words(page):
    soup = page("/search?q=Trạm Y tế xã Bản Mai phải làm gì")
    told = [address.rpartition(".")[2] for address in places(soup)]
    assert told == ["0000000003", "0000000006", "0000000007", "0000000009"]  # the last one it coordinates


def test_a_silent_document_is_said_to_be_silent(page):
    told = said(page(MANY))
    quiet = next(title for title in told if title.startswith("Phường Hà Thành"))
    assert told[quiet] == ["không nêu."]


def test_the_grounds_are_the_records_verbatim_each_with_its_citation(page):
    soup = page("/search?q=lập hồ sơ sức khỏe điện tử ở xã Bản Mai bao giờ xong")
    grounds = soup.select(".grounds li")
    cells = dict(zip(map(text, grounds[0].select("dt")), map(text, grounds[0].select("dd")), strict=True))
    assert cells == {
        "Nhiệm vụ": "Lập hồ sơ sức khỏe điện tử",
        "Chủ trì": "Công an xã",
        "Phối hợp": "Trạm Y tế xã",
        "Thời hạn": "Tháng 12/2026",
    }
    assert grounds[0].cite.a["href"].endswith("#p-ke-hoach-xa-ban-mai.0000000009")
    assert grounds[0].select_one("a.agency")["href"].startswith("/agencies/C%C3%B4ng%20an")


def test_few_grounds_stand_open_and_many_fold_away(page):
    assert (
        page("/search?q=lập hồ sơ sức khỏe điện tử ở xã Bản Mai bao giờ xong").select_one(".grounds").has_attr("open")
    )
    assert not page(LEAD).select_one(".grounds").has_attr("open")


def test_a_target_is_shown_with_its_number_and_its_clause(page):
    ground = page(MANY).select(".grounds li")[1]
    assert text(ground.select_one(".measure")) == "tỷ lệ bao phủ bảo hiểm y tế: > 95%, đến năm 2030"
    assert ground.blockquote.text == "tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số"


def test_not_found_says_so_and_still_shows_what_may_be_related(page):
    soup = page(NOBODY)
    assert "Không có câu trả lời trực tiếp" in soup.select_one(".answer h2").text
    assert "có thể liên quan" in soup.select_one(".answer").text
    assert soup.select(".hit")


def test_not_found_with_nothing_related_promises_nothing(page):
    assert "có thể liên quan" not in page("/search?q=zzzz").find("main").text


def test_the_answer_stands_on_the_first_page_of_results_only(page):
    assert page("/search?q=y tế&limit=1").select_one(".answer")
    assert page("/search?q=y tế&limit=1&offset=1").select_one(".answer") is None


def test_a_question_is_shown_as_it_was_read_and_each_part_can_be_taken_away(page):
    q = "ai chủ trì y học cổ truyền ở xã Bản Mai năm 2027"
    parts = {text(a.select_one(".how")): dict(parse_qsl(urlsplit(a["href"]).query))
             for a in page(f"/search?q={q}&level=xã").select(".understood a")}  # fmt: skip
    assert parts == {
        "hỏi": {"q": q, "level": "xã", "answer": "false"},
        "nơi": {"q": "ai chủ trì y học cổ truyền năm 2027", "level": "xã"},
        "năm": {"q": "ai chủ trì y học cổ truyền ở xã Bản Mai", "level": "xã"},
    }


def test_a_reader_may_want_the_passages_alone_and_keeps_them_so_while_filtering(page):
    alone = page(LEAD + "&answer=false")
    assert alone.select_one(".answer") is None
    assert dict(parse_qsl(urlsplit(alone.select_one(".facet a")["href"]).query))["answer"] == "false"
    assert page(alone.select_one(".understood a")["href"]).select_one(".answer")


def test_what_was_added_to_the_words_can_be_taken_back(page, service):
    soup = page("/search?q=YHCT ở trạm")
    undo = next(a["href"] for a in soup.select(".understood a") if "tìm thêm" in a.text)
    as_typed = page(undo)
    assert service.asked[-1].as_typed
    assert "đúng như đã gõ" in as_typed.select_one(".understood").text
    assert "as_typed" not in as_typed.select_one(".understood a[href]")["href"]


@pytest.mark.parametrize(
    ("q", "words", "left"),
    [
        ("ai chủ trì ở xã Bản Mai", "Bản Mai", "ai chủ trì"),
        ("ai chu tri o xa ban mai vay", "Bản Mai", "ai chu tri vay"),
        ("so sánh Bản Mai với Hà Thành", "Hà Thành", "so sánh Bản Mai với"),
        ("xã Bản Mai", "Bản Mai", None),
        ("ai chủ trì", "Bản Mai", None),
    ],
)
def test_a_place_is_cut_out_of_a_question_with_its_unit(q, words, left):
    assert without(q, words, frozenset({"o", "xa"})) == left


def test_in_english_the_labels_are_english_and_the_words_of_documents_stay_vietnamese(page):
    soup = page(LEAD, cookie="cancu_lang=en")
    assert text(soup.select_one(".answer h2")) == "Answer Lead and coordinating agencies"
    assert soup.select_one(".said")["lang"] == "vi"


def test_an_answer_leads_on_to_all_duties_of_the_agency_or_to_the_matrix(page):
    ways = page("/search?q=Trạm Y tế xã Bản Mai phải làm gì").select(".answer > .ways a")
    assert [text(link) for link in ways] == ["Bảng nhiệm vụ của Trạm Y tế xã Bản Mai"]
    assert page(ways[0]["href"]).select_one(".records")
    ways = page(MANY).select(".answer > .ways a")
    assert page(ways[0]["href"]).select_one(".matrix tbody th").text == "tỷ lệ bao phủ bảo hiểm y tế"


def test_who_signed_is_told_from_the_signature_which_the_documents_page_shows(page):
    soup = page("/search?q=ai ký kế hoạch của xã Bản Mai")
    assert text(soup.select_one(".answer-kind")) == "Thông tin của văn bản"
    (line,) = said(soup)["Xã Bản Mai"]
    assert line.startswith("người ký: Lò Thị Hoa, Chủ tịch")
    (address,) = places(soup)
    path, _, place = address.partition("#")
    shown = page(path).find(id=place)
    assert list(shown.select_one(".text").stripped_strings) == [
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Lò Thị Hoa",
    ]
    assert "Phần ký, Kế hoạch số 14/KH-UBND" in text(shown)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_kind_of_question_and_answer_has_a_name(language):
    texts = dictionary(language)
    asked = {f"understood.asks.{kind}" for kind in get_args(Asked) if kind != "passage"}
    told = {f"answer.kind.{kind}" for kind in (*get_args(Intent), "formal")}
    assert asked | told <= texts.keys()


def test_who_somebody_is_may_be_asked(page):
    assert text(page("/search?q=Giám đốc Sở Y tế là ai").select_one(".understood")).startswith("Hiểu câu hỏi là")


def test_of_two_things_asked_at_once_each_answer_stands_under_its_question(page):
    asked = "Ở xã Bản Mai ai chủ trì y học cổ truyền và ai chủ trì lập hồ sơ sức khỏe điện tử?"
    box = page(f"/search?q={asked}").select_one(".answer")
    parts = [text(each) for each in box.select("p.verdict, .said dd")]
    second = parts.index("Ai chủ trì lập hồ sơ sức khỏe điện tử?")
    assert parts[0] == "Ở xã Bản Mai ai chủ trì y học cổ truyền?"
    assert all("y học cổ truyền" in each for each in parts[1:second])
    assert "Công an xã" in parts[second + 1]


def test_which_communes_do_not_state_something_is_answered_and_read_as_that_question(page):
    soup = page("/search?q=Xã nào không nêu tỷ lệ bao phủ bảo hiểm y tế?")
    assert soup.select_one(".answer .verdict")
    assert "văn bản nào không nêu" in soup.select_one(".understood").text
    assert "tỷ lệ bao phủ bảo hiểm y tế" in soup.select_one(".understood").text
    english = page("/search?q=Which communes do not state tỷ lệ bao phủ bảo hiểm y tế?", cookie="cancu_lang=en")
    assert "which documents do not state it" in english.select_one(".understood").text


def test_where_none_is_known_to_be_silent_that_is_said_too(page):
    assert page("/search?q=Xã nào không nêu việc đóng tàu ngầm hạt nhân?").select_one(".answer-none")


def stated(document_id, place, label, quote="Bố trí kinh phí.", kind="paragraph"):
    document = Document(
        id=document_id, text="", title="Kế hoạch", source_file=f"{document_id}.txt", content_hash="h", format="txt",
        pages=1, locality=place,
    )  # fmt: skip
    passage = Passage(
        id=f"{document_id}.p", document_id=document_id, ordinal=0, text=quote, kind=kind,
        section_id=None, section_path=(), label=label, page_start=1, page_end=1, start=0, end=1,
    )  # fmt: skip
    return Statement(document, passage, quote, 1.0)


def test_a_document_that_is_only_pointed_at_stands_by_itself_and_is_linked():
    told, pointed = stated("a", "xã Suối Mơ", "IV.1"), stated("b", "xã Núi Xanh", "IV.4")
    line = f"Xã Suối Mơ: “Bố trí kinh phí” ({where(told)}).\nXã Núi Xanh: xem {where(pointed)}."
    first, second = _said(Draft("quote", line, (told,), above=(pointed,)))
    assert (first.title, second.title) == ("Xã Suối Mơ", "Xã Núi Xanh")
    assert 'href="/documents/b#p-b.p"' in second.lines[0]


def test_a_row_of_which_one_cell_is_told_stands_whole_among_the_grounds():
    row = stated("a", "xã Suối Mơ", "Phụ lục I, dòng 3", "3 | Bến phà Cầu Đá | 1.200 triệu đồng | 2027", "table_row")
    by_cell = Draft("quote", f"Xã Suối Mơ: 1.200 triệu đồng ({where(row)}).", (row,))
    assert [(each.kind, each.statement) for each in _grounds(by_cell)] == [("row", row)]
    quoted = Draft("quote", f"Xã Suối Mơ: “{row.quote}” ({where(row)}).", (row,))
    assert not list(_grounds(quoted))
