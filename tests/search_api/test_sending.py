"""To whom a document is sent, asked of the document and not of an agency."""

from __future__ import annotations

import pytest

from search_api.phrases import Words
from search_api.sending import asks_to_whom, is_kept, receivers


def words(text):
    return Words(text, "", with_marks=True)


def whole(said):
    return range(len(said.tokens))


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch của xã báo cáo ai?",
        "Kế hoạch của xã báo cáo lên mấy nơi?",
        "Kế hoạch của xã ban hành ngày nào và báo cáo những đâu?",
        "Công văn này báo cáo bộ nào?",
        "Xã gửi kế hoạch cho những ai?",
        "Phường gửi chương trình hành động đến đâu?",
        "Tỉnh gởi công văn tới cơ quan nào?",
    ],
)
def test_a_document_that_is_sent_or_reports_is_asked_for_its_recipients(question):
    said = words(question)
    assert asks_to_whom(said, whole(said))


@pytest.mark.parametrize(
    "question",
    [
        "Trạm Y tế báo cáo ai?",
        "Kế hoạch quy định xã báo cáo cho ai?",
        "Kế hoạch của xã định kỳ báo cáo về đâu?",
        "Hoàn thành kế hoạch thì báo cáo ai?",
        "Kế hoạch của xã: trạm y tế báo cáo ai?",
        "Kế hoạch của xã do phòng kinh tế báo cáo ai?",
        "Trong kế hoạch, báo cáo ai?",
        "Theo kế hoạch báo cáo về đâu?",
        "Thực hiện kế hoạch xong báo cáo cho ai?",
        "Xã giao kế hoạch cho ai?",
        "Ai gửi báo cáo?",
    ],
)
def test_an_agency_that_reports_is_not(question):
    said = words(question)
    assert not asks_to_whom(said, whole(said))


def test_the_sorts_of_body_asked_for_are_told():
    said = words("Kế hoạch gửi bộ nào, viện nào, cơ quan nào?")
    assert receivers(said, whole(said)) == ("bộ", "viện")
    assert not receivers(words("Kế hoạch do cán bộ nào ký?"), range(7))


def test_a_document_is_kept_and_not_what_it_speaks_of():
    for question, kept in (
        ("Kế hoạch của xã lưu ở đâu?", True),
        ("Công văn này lưu tại bộ phận nào?", True),
        ("Trong kế hoạch, hồ sơ lưu ở đâu?", False),
        ("Kế hoạch quy định hồ sơ lưu ở đâu?", False),
        ("Hồ sơ lưu ở đâu?", False),
    ):
        said = words(question)
        assert is_kept(said, whole(said)) == kept, question
