"""Which words a question is about, and which of them a text may be without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.embedding.fake import FakeEmbedder
from search_api.questions import read_question
from search_api.service import SearchService
from search_api.types import SearchRequest
from tests.search_api.building import CORPUS, NGHI_QUYET, filled_store

BODY = replace(
    NGHI_QUYET,
    document=replace(NGHI_QUYET.document, id="hoi-dong", number="12-KH/HĐ", issuer="Hội đồng Rừng xanh"),
    passages=tuple(
        replace(each, id=f"hoi-dong.{each.ordinal}", document_id="hoi-dong") for each in NGHI_QUYET.passages
    ),
)


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """A question as it is read over a few documents."""
    with filled_store(tmp_path_factory.mktemp("chỉ mục"), (*CORPUS, BODY)) as store:
        search = SearchService(store, FakeEmbedder())

        def read(question):
            looked = search.looked(SearchRequest(question))
            return read_question(looked.query, looked.vocabulary)

        yield read


@pytest.fixture(scope="module")
def missed(read):
    """By each syllable that a question is about, how much it counts against a text that has it not."""

    def missed(question):
        terms = read(question).topic.terms
        return {each.form: each.missed for term in terms for each in term.alternatives[0]}

    return missed


def test_the_name_of_the_body_whose_documents_are_looked_in_may_be_missing(missed):
    counted = missed("Hội đồng Rừng xanh yêu cầu gì về y học cổ truyền?")
    assert counted["cổ"] == 1.0
    assert counted["rừng"] < 0.2


def test_of_a_place_written_in_one_word_nothing_is_left(missed):
    assert "hoabinh" not in missed("Hòa Bình plan: who leads vaccination in Hoabinh?")


def test_a_verb_at_the_end_counts_as_one_in_the_middle(missed):
    assert missed("Ai lo y học cổ truyền cho dân mua?")["mua"] < 1.0


def test_a_word_of_the_frame_that_begins_a_word_of_its_own_is_kept(missed):
    assert "cần" in missed("Suối Mơ vận động dân đừng trồng cần sa thế nào?")
    assert "cần" not in missed("Suối Mơ cần tiêm chủng thế nào?")


def test_two_ways_of_saying_are_not_read_as_a_longer_one_and_a_rest(missed):
    assert {"tiền", "xe"} <= missed("Suối Mơ có hỗ trợ tiền xe không?").keys()


def test_a_little_word_in_a_word_with_a_hyphen_is_none(missed):
    assert "xin" in missed("Suối Mơ tiêm vắc-xin thế nào?")
    assert "xin" not in missed("Suối Mơ xin tiêm chủng thế nào?")


def test_an_english_word_that_no_row_translates_may_be_missing_beside_a_thing_that_is_named(missed):
    counted = missed("Which gizmos does Suối Mơ use for vaccination?")
    assert counted["chủng"] == 1.0
    assert counted["gizmos"] < 0.5


def test_where_nothing_else_is_named_it_may_not(missed):
    assert missed("What about gizmos in Suối Mơ?") == {"gizmos": 1.0}


@pytest.mark.parametrize("name", ["Zandor", "IoTX"])
def test_nor_may_a_name(missed, name):
    assert missed(f"Who leads vaccination in {name}?")[name.lower()] == 1.0


def test_what_says_where_before_the_name_of_a_place_goes_with_it(missed):
    assert "ben" not in missed("cay thuoc ben suoi mo con giu khong")


def test_the_country_of_a_target_may_be_missing(missed):
    assert missed("How many doctors does Vietnam aim for?").get("vietnam", 0.0) < 0.2


def test_what_people_say_of_themselves_may_be_missing(missed):
    counted = missed("Đi tiêm xa tốn lắm, Suối Mơ có lo y học cổ truyền không?")
    assert counted["tốn"] < 0.2
    assert counted["cổ"] == 1.0


@pytest.mark.parametrize(
    "question",
    [
        "Thực tế dây chuyền chạy từ ngày nào?",
        "Bến xe thực tế mở từ hôm nào?",
        "Dự án chợ chậm bao nhiêu tháng?",
        "Cầu treo trễ mấy ngày so với yêu cầu?",
    ],
)
def test_what_was_in_fact_or_is_late_is_no_plan(read, question):
    assert read(question).present


@pytest.mark.parametrize(
    "question",
    [
        "Sở nào chủ trì khảo sát thực tế các bến xe?",
        "Việc nào chậm bao nhiêu ngày thì phải giải trình?",
        "Thực tế ảo là gì?",
    ],
)
def test_a_survey_or_a_rule_on_delays_is_not_of_the_present(read, question):
    assert not read(question).present
