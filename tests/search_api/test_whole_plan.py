"""Who leads the carrying out of a whole plan is asked, or of something in it."""

from __future__ import annotations

import pytest

from indexer.model import Assignment
from search_api.answers.whole_plan import leads_whole
from search_api.whole_plan import asks_of_whole_plan

SUOI_MO = frozenset({"suoi", "mo"})


@pytest.mark.parametrize(
    "question",
    [
        "Cơ quan nào chủ trì triển khai kế hoạch của xã Suối Mơ?",
        "Ai đầu mối thực hiện kế hoạch Nghị quyết 72 ở Suối Mơ vậy?",
        "phong nao chu tri thuc hien ke hoach cua suoi mo",
        "Which office takes the lead in carrying out the Suoi Mo plan?",
        "Who is responsible for the implementation of Suoi Mo's plan?",
    ],
)
def test_it_is_of_the_whole_plan(question):
    assert asks_of_whole_plan(question, SUOI_MO)


@pytest.mark.parametrize(
    "question",
    [
        "Cơ quan nào chủ trì triển khai kế hoạch truyền thông của xã Suối Mơ?",
        "Cơ quan nào chủ trì kiểm tra việc thực hiện kế hoạch của Suối Mơ?",
        "Ai chủ trì tiêm chủng theo kế hoạch của Suối Mơ?",
        "Ai chủ trì triển khai Nghị quyết 72 ở Suối Mơ?",
        "Xã Suối Mơ giao ai làm kế hoạch triển khai chương trình hành động?",
        "Who leads vaccination under the Suoi Mo plan?",
    ],
)
def test_it_is_of_something_in_it(question):
    assert not asks_of_whole_plan(question, SUOI_MO)


def test_no_place_or_plan_is_named():
    assert not asks_of_whole_plan("Cơ quan nào chủ trì triển khai kế hoạch?", frozenset())
    assert asks_of_whole_plan("Who leads in carrying out ?", frozenset(), ("the population plan",))


def record(quote):
    given = dict.fromkeys(Assignment.__dataclass_fields__)
    return Assignment(**{**given, "lead": ("Phòng Kinh tế",), "quote": quote})


@pytest.mark.parametrize(
    ("quote", "whole"),
    [
        ("Chủ trì, phối hợp với các cơ quan, đơn vị tổ chức triển khai thực hiện Kế hoạch này.", True),
        ("Là cơ quan đầu mối thực hiện Kế hoạch; tổng hợp báo cáo.", True),
        ("Chủ trì, tham mưu cho UBND xã chỉ đạo, tổ chức thực hiện kế hoạch trên địa bàn xã.", True),
        ("Chủ trì tổ chức triển khai Kế hoạch này trong phạm vi chức năng được giao.", False),
        ("Chủ trì bố trí kinh phí thực hiện Kế hoạch này.", False),
        ("Chủ trì tổ chức thực hiện kế hoạch tuyên truyền hằng năm.", False),
        ("Phối hợp thực hiện Kế hoạch này.", False),
    ],
)
def test_one_agency_is_given_the_whole(quote, whole):
    assert leads_whole(record(quote)) == whole
