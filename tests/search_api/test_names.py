from __future__ import annotations

from dataclasses import replace

import pytest

from search_api.names import Gazetteer, codes_named, without_unit
from tests.search_api.building import CORPUS, HOA_BINH, NGHI_QUYET, SUOI_MO

GAZETTEER = Gazetteer(parsed.document for parsed in CORPUS)


def places(query, gazetteer=GAZETTEER):
    return [place.name for place in gazetteer.named_in(query).places]


@pytest.mark.parametrize(
    "query",
    ["xã Suối Mơ làm gì", "suoi mo", "ubnd xa suoi mo", "KẾ HOẠCH SUỐI MƠ", "what does Suoi Mo plan", "suối mơ"],
)
def test_a_locality_is_found_however_it_is_typed(query):
    assert places(query) == ["Suối Mơ"]
    assert GAZETTEER.named_in(query).documents == {SUOI_MO.document.id}


def test_marks_that_differ_are_another_name():
    assert places("suối mờ") == []
    assert places("xã Suối Mớ") == ["Suối Mơ"]  # but no place is called so, and it has its capitals


def test_a_name_that_is_a_common_word_needs_a_unit_or_capitals():
    assert places("giữ gìn hòa bình") == []
    assert places("giu gin hoa binh") == []
    assert places("xã hòa bình") == ["Hòa Bình"]
    assert places("đảng ủy hòa bình") == ["Hòa Bình"]
    assert places("so sánh Hòa Bình và Suối Mơ") == ["Hòa Bình", "Suối Mơ"]


def test_a_province_prefers_documents_of_places_within_it_only_a_little():
    named = GAZETTEER.named_in("tỉnh Bắc Giang")
    assert named.documents == set()
    assert named.within == {SUOI_MO.document.id}


def test_a_place_within_a_province_stands_before_the_province():
    province = replace(NGHI_QUYET.document, id="tinh", locality="tỉnh Bắc Giang", province="Bắc Giang", level="tỉnh")
    gazetteer = Gazetteer([SUOI_MO.document, province])
    assert gazetteer.named_in("tỉnh Bắc Giang").documents == {"tinh"}
    assert gazetteer.named_in("xã Suối Mơ, tỉnh Bắc Giang").documents == {SUOI_MO.document.id}


@pytest.mark.parametrize(
    "query", ["72-NQ/TW", "72-nq/tw quy định gì", "72 NQ/TW", "nghị quyết số 72", "nq 72", "nghi quyet 72"]
)
def test_a_document_is_found_by_its_number(query):
    assert GAZETTEER.named_in(query).numbered == {NGHI_QUYET.document.id}


@pytest.mark.parametrize("query", ["72/NQ-CP", "kế hoạch 72", "72", "đạt 72 %", ""])
def test_another_number_or_type_is_another_document(query):
    assert GAZETTEER.named_in(query).numbered == set()


def test_a_number_with_its_year_is_that_of_the_year():
    own = replace(NGHI_QUYET.document, id="nay", type="Nghị quyết", number="14/2026/NQ-HĐND")
    before = replace(own, id="cu", number="14/2025/NQ-HĐND")
    gazetteer = Gazetteer([own, before])
    for query in ("nghị quyết 14/2026 quy định gì", "NQ số 14/2026"):
        assert gazetteer.named_in(query).numbered == {"nay"}
    assert gazetteer.named_in("Quyết định số 14/2026 quy định gì").numbered == set()
    assert gazetteer.named_in("đến tháng 14/2026").numbered == set()


def test_two_documents_with_one_number_are_told_apart_by_the_whole_of_it():
    other = replace(NGHI_QUYET.document, id="khac", number="72/NQ-CP")
    gazetteer = Gazetteer([NGHI_QUYET.document, other])
    assert gazetteer.named_in("72/NQ-CP").numbered == {"khac"}
    assert gazetteer.named_in("nghị quyết 72").numbered == {"khac", NGHI_QUYET.document.id}


CENTRAL = replace(NGHI_QUYET.document, id="mot", type="Kế hoạch", number="12-KH/ĐĐ", issuer="Hội đồng Rừng xanh")
OTHER = replace(CENTRAL, id="hai", number="15-KH/ĐĐ")
WITH_A_BODY = Gazetteer([SUOI_MO.document, NGHI_QUYET.document, CENTRAL, OTHER])


@pytest.mark.parametrize("query", ["Hội đồng Rừng xanh giao ai tổng hợp?", "hoi dong rung xanh giao ai tong hop"])
def test_a_central_body_tells_its_documents(query):
    named = WITH_A_BODY.named_in(query)
    assert named.numbered == {"mot", "hai"}
    assert named.issuers == (("hoi", "dong", "rung", "xanh"),)


@pytest.mark.parametrize("query", ["Kế hoạch số 12 của Hội đồng Rừng xanh", "Hội đồng Rừng xanh: 12-KH/ĐĐ nêu gì?"])
def test_with_a_number_it_tells_one_of_them(query):
    assert WITH_A_BODY.named_in(query).numbered == {"mot"}


def test_beside_a_place_it_is_only_a_word():
    named = WITH_A_BODY.named_in("Suối Mơ làm theo Hội đồng Rừng xanh thế nào?")
    assert (named.documents, named.issuers) == ({SUOI_MO.document.id}, ())


@pytest.mark.parametrize("query", ["Bộ Chính trị yêu cầu gì?", "Ủy ban nhân dân xã Suối Mơ", "Hội đồng Rừng"])
def test_a_short_name_that_every_plan_has_and_a_place_s_own_body_are_none(query):
    assert WITH_A_BODY.named_in(query).issuers == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("xã Mường La", "Mường La"),
        ("Thành phố Huế", "Huế"),
        ("Mường La", "Mường La"),
        ("xã", "xã"),
        ("", ""),
        ("-", ""),
    ],
)
def test_the_name_without_its_unit(name, expected):
    assert without_unit(name) == expected


def test_documents_without_locality_or_number_name_nothing():
    nameless = replace(HOA_BINH.document, locality=None, number=None, province="")
    assert Gazetteer([nameless]).named_in("xã Hòa Bình 05-CTr/ĐU").documents == set()


def test_a_name_with_its_letters_and_no_tone_is_the_same_name():
    assert places("xã Suôi Mơ") == ["Suối Mơ"]
    assert places("xã Hoa Bình") == ["Hòa Bình"]


def test_a_notice_of_a_conclusion_is_numbered_as_a_notice():
    assert codes_named("Thông báo kết luận 231") == codes_named("thông báo số 231") == {"231tb"}


def test_where_the_tone_tells_places_apart_it_is_asked_for():
    gazetteer = Gazetteer([replace(SUOI_MO.document, locality="Đồng Tiến")])
    assert places("xã Đông Tiến", gazetteer) == []
    assert places("xã dong tien", gazetteer) == ["Đồng Tiến"]


@pytest.mark.parametrize("words", ["học tập tư tưởng", "Đoàn Thanh niên Cộng sản", "theo gương Chủ tịch"])
def test_a_city_called_after_a_person_is_not_that_person(words):
    gazetteer = Gazetteer([replace(SUOI_MO.document, locality="Hồ Chí Minh")])
    assert places(f"{words} Hồ Chí Minh", gazetteer) == []
    assert places("Thành phố Hồ Chí Minh học tập theo gương ai", gazetteer) == ["Hồ Chí Minh"]


def test_the_partys_programmes_and_plans_of_action_are_called_by_their_numbers():
    programme = replace(SUOI_MO.document, type="Chương trình hành động", number="09-CTr/TU")
    plan = replace(HOA_BINH.document, type="Kế hoạch", number="11-KH/TU")
    gazetteer = Gazetteer([programme, plan])
    assert gazetteer.named_in("Chương trình hành động số 09").numbered == {programme.id}
    assert gazetteer.named_in("Kế hoạch hành động số 11").numbered == {plan.id}
