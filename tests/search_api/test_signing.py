"""Who signed, asked by the post or by the name."""

from __future__ import annotations

import pytest

from search_api.phrases import Words
from search_api.signing import asks_by_post, asks_of_person, post_held, post_named, signed_for


def words(text):
    return Words(text, "", with_marks=True)


def bare(text, restored):
    return Words(text, restored, with_marks=False)


def whole(said):
    return range(len(said.tokens))


@pytest.mark.parametrize(
    "question",
    [
        "Phó chủ tịch nào của xã ký kế hoạch?",
        "Bí thư ký kế hoạch tên gì?",
        "Chủ tịch không ký mà ai ký thay?",
        "Chị nào là phó chủ tịch ký ạ?",
        "Người lãnh đạo tỉnh nào ký công văn?",
        "Đồng chí lãnh đạo nào của xã đã ký?",
    ],
)
def test_a_post_and_the_act_ask_for_the_signer(question):
    said = words(question)
    assert asks_by_post(said, whole(said))


@pytest.mark.parametrize(
    "question",
    [
        "Chủ tịch ký kết với ai?",
        "Chủ tịch nào phụ trách việc đăng ký khám?",
        "Bí thư nào lãnh đạo việc này?",
        "Chủ tịch xã ký kế hoạch nào?",
        "Giám đốc công ty đã ký thỏa thuận với ai?",
        "Ai ký hợp đồng với bệnh viện?",
        "Lãnh đạo nào ký cam kết?",
        "Lãnh đạo xã ký kế hoạch nào?",
    ],
)
def test_other_acts_do_not(question):
    said = words(question)
    assert not asks_by_post(said, whole(said))


def test_who_holds_a_post_and_who_somebody_is_are_told_apart():
    held, person = words("Phó bí thư của xã là ai?"), words("Ông Lò Văn An giữ chức vụ gì?")
    assert post_held(held, whole(held)) == "pho bi thu"
    assert not asks_of_person(held, whole(held))
    assert asks_of_person(person, whole(person))
    assert post_held(person, whole(person)) == ""


def test_an_act_typed_without_marks_is_known_though_taken_for_a_term():
    said = bare("bi thu xa ky ke hoach ten gi", "bí thư xã kỳ kế hoạch tên gì")
    assert asks_by_post(said, whole(said))
    said = bare("bi thu nao dinh ky hop ke hoach", "bí thư nào định kỳ họp kế hoạch")
    assert not asks_by_post(said, whole(said))


def test_the_bodies_are_read_of_which_it_is_asked_what_is_signed_for_them():
    said = words("Bản nào ký thay mặt Ban Chấp hành, bản nào thay mặt Ban Thường vụ?")
    runs = signed_for(said, whole(said))
    assert [" ".join(said.tokens[place].folded for place in each) for each in runs] == [
        "ban chap hanh",
        "ban thuong vu",
    ]
    said = words("Ai thay mặt Ban Chấp hành ký kế hoạch?")
    assert not signed_for(said, whole(said))


def test_a_post_is_named_where_it_is_the_only_one():
    said = words("Kế hoạch được phó chủ tịch ký số ngày nào?")
    assert post_named(said, whole(said)) == "pho chu tich"
    said = words("Kế hoạch do bí thư hay chủ tịch ký số?")
    assert post_named(said, whole(said)) == ""
