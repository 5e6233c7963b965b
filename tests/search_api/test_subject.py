"""Who has to do it, by a question; and whom a document gives tasks."""

from __future__ import annotations

import pytest

from search_api.subject import given_to, is_due_to, is_of, names, subject_of


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("UBND các xã, phường phải ban hành kế hoạch trước ngày nào?", {"ubnd", "xa", "phuong"}),
        ("Các xã, phường ở Bắc Sơn phải gửi báo cáo khi nào", {"xa", "phuong"}),
        ("Theo kế hoạch, Sở Nội vụ phải trình trước ngày nào", {"so", "noi", "vu"}),
        ("Uỷ ban nhân dân cấp xã phải nộp báo cáo khi nào?", {"ubnd", "xa"}),
        ("Bao giờ phải gửi báo cáo?", set()),
        ("Ai phải ban hành kế hoạch?", set()),
    ],
)
def test_the_body_that_must_do_it_stands_before_what_it_must_do(question, words):
    assert subject_of(question) == words


def test_a_place_named_as_who_must_do_it_is_the_documents_own():
    subject = subject_of("Phường Suối Mơ phải hoàn thành sửa 21 nhà trước ngày nào?")
    assert is_of(subject, frozenset(("suoi", "mo")), "hoàn thành trước ngày 31/10/2026")
    assert not is_of(subject_of("UBND các xã phải nộp báo cáo khi nào"), frozenset(), "Sở Y tế")


def test_whom_a_document_gives_tasks_must_be_named_word_by_word():
    body = given_to("Chỉ thị 12 giao Công an tỉnh Bắc Sơn chủ trì việc gì?")
    assert names(body, frozenset(("bac", "son")), "Công an xã rà soát nhân khẩu")
    assert not names(body, frozenset(("bac", "son")), "bảo đảm an toàn, an ninh mạng; công khai kết quả")


@pytest.mark.parametrize(
    ("asked", "body", "same"),
    [
        ("UBND xã", "Ủy ban nhân dân các xã, phường", True),
        ("UBND xã", "Các xã, phường", True),
        ("Các xã", "Ủy ban nhân dân cấp xã", True),
        ("UBND phường", "UBND cấp xã", True),
        ("Sở Y tế tỉnh", "Sở Y tế", True),
        ("UBND xã", "UBND tỉnh", False),
        ("HĐND tỉnh", "UBND tỉnh", False),
        ("Sở Y tế", "Trạm Y tế", False),
        ("Sở Kinh tế", "Phòng Kinh tế", False),
        ("Công an xã", "Công an tỉnh", False),
        ("Các xã", "Công an xã", False),
        ("UBND xã", "Phòng Văn hóa - Xã hội", False),
    ],
)
def test_the_sort_of_body_its_name_and_its_level_must_be_the_same(asked, body, same):
    assert is_of(subject_of(f"{asked} phải nộp báo cáo trước ngày nào?"), frozenset(("bac", "son")), body) is same


@pytest.mark.parametrize(
    ("named", "due"),
    [
        (((), ("UBND các xã",)), True),
        ((("Sở Y tế",), ("UBND các xã",)), False),
        ((("Các cơ quan, đơn vị",), ()), True),
        ((("Các cơ quan, đơn vị",), ("Sở Y tế",)), False),
        (((), ()), True),
        ((("UBND tỉnh",), ()), False),
    ],
)
def test_the_body_named_nearest_decides_and_where_none_is_named_nobody_else_is(named, due):
    subject = subject_of("UBND xã phải nộp báo cáo trước ngày nào?")
    assert is_due_to(subject, frozenset(("bac", "son")), named) is due
