"""Agencies: lists taken apart, one name each, the commune they belong to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.records.agencies import (
    base_and_place,
    canonical,
    is_known,
    mentions,
    same_agency,
    split_agencies,
    variants,
)
from indexer.records.agency_words import agency_end, is_agency


@pytest.mark.parametrize(
    ("cell", "agencies"),
    [
        ("Các cơ quan, đơn vị; Trưởng các bản, tiểu khu", ["Các cơ quan, đơn vị", "Trưởng các bản, tiểu khu"]),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế, Hạ tầng và Đô thị"]),
        ("Chi cục Dân số, Trẻ em", ["Chi cục Dân số, Trẻ em"]),
        ("Phòng Văn hóa - Xã hội, Trạm Y tế", ["Phòng Văn hóa - Xã hội", "Trạm Y tế"]),
        ("Sở Khoa học và Công nghệ, doanh nghiệp dược", ["Sở Khoa học và Công nghệ", "doanh nghiệp dược"]),
        ("Sở Y tế, trưởng thôn, bản", ["Sở Y tế", "trưởng thôn, bản"]),
        ("Bộ Công an, Bộ Tài chính và các bộ, ngành", ["Bộ Công an", "Bộ Tài chính", "các bộ, ngành"]),
        ("Trạm y tế và các cơ quan, đơn vị liên quan", ["Trạm y tế", "các cơ quan, đơn vị liên quan"]),
        ("Trạm Y tế và cơ quan, đơn vị liên quan", ["Trạm Y tế", "cơ quan, đơn vị liên quan"]),
        ("Văn phòng HĐND và UBND xã, Công an xã", ["Văn phòng HĐND và UBND xã", "Công an xã"]),
        ("- Phòng Kinh tế - Trạm Y tế xã", ["Phòng Kinh tế", "Trạm Y tế xã"]),
        ("Sở Y tế\nSở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Sở Khoa học và Công nghệ Sở Công Thương", ["Sở Khoa học và Công nghệ", "Sở Công Thương"]),
        ("Thủ trưởng các cơ quan, đơn vị", ["Thủ trưởng các cơ quan, đơn vị"]),
        ("Ban Xây dựng Đảng; Ban Xây dựng Đảng", ["Ban Xây dựng Đảng"]),
        ("", []),
        ("; ;", []),
    ],
)
def test_a_list_is_parted_only_where_another_agency_begins(cell, agencies):
    assert split_agencies(cell) == agencies


@pytest.mark.parametrize(
    ("agency", "name"),
    [
        ("Trạm Y Tế xã", "Trạm Y tế xã Suối Mơ"),
        ("trạm y tế", "Trạm Y tế xã Suối Mơ"),
        ("TYT", "Trạm Y tế xã Suối Mơ"),
        ("Trạm Y tế xã Suối Mơ", "Trạm Y tế xã Suối Mơ"),
        ("VH-XH", "Phòng Văn hóa - Xã hội xã Suối Mơ"),
        ("Phòng Văn hoá - Xã hội", "Phòng Văn hóa - Xã hội xã Suối Mơ"),
        ("Phòng VHXH", "Phòng Văn hóa - Xã hội xã Suối Mơ"),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị xã Suối Mơ"),
        ("UBND xã", "Ủy ban nhân dân xã Suối Mơ"),
        ("MTTQ xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Suối Mơ"),
        ("Phòng Nội chính", "Phòng Nội chính xã Suối Mơ"),
    ],
)
def test_a_communes_unit_bears_its_name(agency, name):
    assert canonical(agency, "xã Suối Mơ") == name


@pytest.mark.parametrize(
    ("agency", "name"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Trạm Y tế xã Khác", "Trạm Y tế xã Khác"),
        ("Trạm Y tế cấp xã", "Trạm Y tế cấp xã"),
        ("BHXH cơ sở Suối Mơ", "Bảo hiểm xã hội cơ sở Suối Mơ"),
        ("Sở Y tế", "Sở Y tế"),
        ("Trung tâm Y tế", "Trung tâm Y tế"),
        ("các cơ quan, đơn vị có liên quan", "Các cơ quan, đơn vị liên quan"),
        ("UBND các xã, phường", "Ủy ban nhân dân các xã, phường"),
        ("Trưởng các bản, tiểu khu", "Trưởng các bản, tiểu khu"),
    ],
)
def test_another_places_unit_and_agencies_in_general_get_no_commune(agency, name):
    assert canonical(agency, "xã Suối Mơ") == name


def test_a_provinces_bodies_bear_its_name():
    assert canonical("Sở Y tế", "tỉnh Lam Sơn") == "Sở Y tế tỉnh Lam Sơn"
    assert canonical("Ban Tuyên giáo và Dân vận Tỉnh ủy", "tỉnh Lam Sơn") == (
        "Ban Tuyên giáo và Dân vận Tỉnh ủy Lam Sơn"
    )
    assert canonical("Trạm Y tế xã", "tỉnh Lam Sơn") == "Trạm Y tế xã"


def test_without_a_place_nothing_is_added():
    assert canonical("Phòng VH-XH") == "Phòng Văn hóa - Xã hội"


def test_variants_of_a_name_are_known():
    assert "VH-XH" in variants("Phòng Văn hóa - Xã hội")
    assert variants("Phòng Không Có") == ()
    assert is_known("TYT xã")
    assert not is_known("Phòng Không Có")


def test_a_name_is_asked_for_by_any_of_its_variants():
    agency = "Phòng Văn hóa - Xã hội xã Suối Mơ"
    assert same_agency("vhxh", agency)
    assert same_agency("phong van hoa - xa hoi", agency)
    assert same_agency("Phòng Văn hóa - Xã hội xã Suối Mơ", agency)
    assert not same_agency("Phòng Văn hóa - Xã hội xã Đèo Gió", agency)
    assert not same_agency("Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị phường Ba")
    assert mentions("van hoa", agency)
    assert not mentions("hoa văn", agency)


@given(st.text(max_size=120))
def test_any_text_is_taken(text):
    for name in split_agencies(text):
        assert name.strip() == name != ""
        assert name in text
    assert base_and_place(text)
    assert isinstance(canonical(text, "xã Suối Mơ"), str)
    assert is_agency(text) in (True, False)
    end = agency_end(text, 0)
    assert end is None or 0 < end <= len(text)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Ban Xây dựng Đảng tham mưu kế hoạch", "Ban Xây dựng Đảng"),
        ("Các tổ chức chính trị - xã hội xã thực hiện giám sát", "Các tổ chức chính trị - xã hội xã"),
        ("Các cơ quan tham mưu, giúp việc Đảng ủy theo chức năng theo dõi", "Các cơ quan tham mưu, giúp việc Đảng ủy"),
        ("Ban chỉ đạo cấp xã chủ trì sơ kết", "Ban chỉ đạo cấp xã"),
        ("Các sở, ban, ngành liên quan tổ chức, triển khai", "Các sở, ban, ngành liên quan"),
        ("Sở Xây dựng xây dựng quy hoạch", "Sở Xây dựng"),
        ("Tổ trưởng các Tổ dân phố Căn cứ kế hoạch này vận động", "Tổ trưởng các Tổ dân phố"),
    ],
)
def test_a_name_ends_before_the_verb_of_duty(sentence, names):
    end = agency_end(sentence, 0)
    assert end is not None
    assert sentence[:end].strip() == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Tổ chức tuyên truyền sâu rộng",
        "Ban hành kế hoạch thực hiện",
        "Phòng, chống dịch bệnh thực hiện thường xuyên",
        "Công tác tuyên truyền thực hiện tốt",
        "Trạm Y tế xã được đầu tư thiết bị",
        "Hội nghị tổ chức tại xã",
        "Trường hợp khẩn cấp báo cáo ngay",
        "Ủy ban nhân dân tỉnh về phát triển hạ tầng và đảm bảo an toàn",
        "Thường trực Tỉnh ủy yêu cầu các cấp ủy nghiêm túc thực hiện",
    ],
)
def test_a_verb_or_an_unsure_subject_is_no_agency(sentence):
    assert agency_end(sentence, 0) is None


@pytest.mark.parametrize(
    "heading", ["Trạm Y tế", "Các sở, ban, ngành, UBND các xã, phường", "Sở, ban, ngành liên quan"]
)
def test_a_heading_that_names_an_agency(heading):
    assert is_agency(heading)


@pytest.mark.parametrize(
    "heading", ["Mục tiêu", "Tổ chức thực hiện", "Tổ chức, bộ máy", "Công tác tuyên truyền", "Trạm Y tế được đầu tư"]
)
def test_a_heading_about_something_else(heading):
    assert not is_agency(heading)


def test_a_comma_behind_an_agency_that_is_known_whole_parts_it_from_what_follows():
    assert split_agencies("Trạm Y tế xã, Viettel") == ["Trạm Y tế xã", "Viettel"]
    assert split_agencies("Phòng Kinh tế, Hạ tầng và Đô thị") == ["Phòng Kinh tế, Hạ tầng và Đô thị"]
    assert split_agencies("Đảng ủy Công an tỉnh") == ["Đảng ủy Công an tỉnh"]


def test_a_cell_of_a_thousand_names_is_parted_at_once():
    assert len(split_agencies(", ".join(f"Công ty Số {number}" for number in range(1000)))) >= 1


def test_a_short_name_in_brackets_is_no_part_of_the_name():
    assert canonical("Bảo hiểm xã hội (BHXH) xã", "xã Suối Mơ") == canonical("Bảo hiểm xã hội xã", "xã Suối Mơ")
