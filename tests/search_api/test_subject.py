"""Who has to do it, by a question; and whom a document gives tasks."""

from __future__ import annotations

import pytest

from search_api.subject import given_to, is_of, names, subject_of


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("UBND các xã, phường phải ban hành kế hoạch trước ngày nào?", {"xa", "phuong"}),
        ("Các xã, phường ở Bắc Sơn phải gửi báo cáo khi nào", {"xa", "phuong"}),
        ("Theo kế hoạch, Sở Nội vụ phải trình trước ngày nào", {"noi", "vu"}),
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
