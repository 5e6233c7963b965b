from __future__ import annotations

import pytest

from indexer.vietnamese import places
from indexer.vietnamese.places import Place, communes, find_places, provinces

LOCALITIES = ("Mường La", "Cao Minh", "Trần Liễu", "Định Hóa")


def names(text, known=()):
    return [(place.name, text[place.start : place.end]) for place in find_places(text, known)]


def test_there_are_34_provinces_without_their_kind():
    assert len(set(provinces())) == 34
    assert {"Sơn La", "Huế", "Hồ Chí Minh", "Thái Nguyên"} <= set(provinces())


def test_every_commune_lies_in_one_of_them():
    every = places._communes()
    assert len(every) == 3321
    assert {province for _name, _kind, province in every} == set(provinces())


@pytest.mark.parametrize("typed", ["Mường La", "muong la", "xã Mường La", "XA MUONG LA"])
def test_a_commune_is_known_with_or_without_marks_and_kind(typed):
    assert communes(typed) == [("Mường La", "xã", "Sơn La")]


def test_a_name_in_two_provinces_gives_both():
    assert {province for _name, _kind, province in communes("Định Hóa")} == {"Thái Nguyên", "Ninh Bình"}


def test_an_unknown_name_gives_none():
    assert communes("Không Có") == []


def test_a_place_after_its_kind_is_found():
    text = "kế hoạch của xã Mường La, tỉnh Sơn La"
    assert find_places(text) == (
        Place("Mường La", "xã", ("Sơn La",), 16, 24),
        Place("Sơn La", "tỉnh", ("Sơn La",), 31, 37),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ke hoach xa muong la", [("Mường La", "muong la")]),
        ("phuong tran lieu", [("Trần Liễu", "tran lieu")]),
        ("p. tran lieu", [("Trần Liễu", "tran lieu")]),
        ("Cao Minh commune", [("Cao Minh", "Cao Minh")]),
        ("thanh pho ho chi minh", [("Hồ Chí Minh", "ho chi minh")]),
        ("đặc khu Phú Quốc", [("Phú Quốc", "Phú Quốc")]),
        ("phường Văn Miếu - Quốc Tử Giám", [("Văn Miếu - Quốc Tử Giám", "Văn Miếu - Quốc Tử Giám")]),
    ],
)
def test_a_place_is_found_however_it_is_typed(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    ["muong la lam gi", "xã hội số", "phương án Trần Liễu", "tinh thần", "xa chu tri", "cao minh", "", "văn miếu"],
)
def test_common_words_are_no_places(text):
    assert names(text) == []


def test_a_name_the_caller_knows_needs_no_kind():
    assert names("so sanh muong la va Cao Minh", LOCALITIES) == [("Mường La", "muong la"), ("Cao Minh", "Cao Minh")]


def test_of_two_names_spelt_alike_the_caller_s_is_meant():
    assert names("xa dinh hoa", ["Định Hòa"]) == [("Định Hòa", "dinh hoa")]
    assert names("xa dinh hoa", ["Định Hóa"]) == [("Định Hóa", "dinh hoa")]


def test_a_name_only_the_caller_knows_has_no_kind():
    assert find_places("ở Làng Mới", ["Làng Mới"]) == (Place("Làng Mới", None, (), 2, 10),)


def test_marks_that_are_typed_must_be_the_name_s():
    assert names("xã Mướng La") == []


def test_strange_texts_are_taken(strange):
    for text in strange[:5000]:
        for place in find_places(text, LOCALITIES):
            assert 0 <= place.start < place.end <= len(text)


def test_without_the_package_only_the_caller_s_names_and_provinces_are_found(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    for cached in (places._communes, places._by_words, places._longest_name):
        cached.cache_clear()
    try:
        assert len(provinces()) == 34
        assert names("xã Mường La, tỉnh Sơn La", ["Mường La"]) == [("Mường La", "Mường La"), ("Sơn La", "Sơn La")]
    finally:
        for cached in (places._communes, places._by_words, places._longest_name):
            cached.cache_clear()
