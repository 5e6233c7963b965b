from __future__ import annotations

import pytest

from indexer.vietnamese.language import detect
from search_api.intent import intent_of


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Ai chủ trì phát triển y học cổ truyền?", "lead"),
        ("don vi nao phu trach tiem chung", "lead"),
        ("who leads traditional medicine", "lead"),
        ("Khi nào hoàn thành hồ sơ sức khỏe điện tử", "deadline"),
        ("han chot kham suc khoe la khi nao", "deadline"),
        ("deadline for electronic health records", "deadline"),
        ("Tuổi thọ trung bình năm 2030 là bao nhiêu", "target"),
        ("ty le bao hiem y te", "target"),
        ("how many doctors per health station", "target"),
        ("So sánh chỉ tiêu của Mường La và Cao Minh", "comparison"),
        ("difference between the two plans", "comparison"),
        ("Trạm Y tế chịu trách nhiệm gì", "duty"),
        ("truong ban phai lam gi", "duty"),
        ("responsibilities of the health station", "duty"),
        ("Y học cổ truyền là gì", "definition"),
        ("what is preventive medicine", "definition"),
        ("câu “mọi người dân đều được chăm sóc sức khỏe” ở đâu", "quote"),
        ("nguyên văn mục tiêu", "quote"),
        ("y tế cơ sở", None),
        ("", None),
    ],
)
def test_the_words_that_give_away_what_is_asked(query, expected):
    assert intent_of(query, detect(query)) == expected


def test_with_marks_a_word_that_only_looks_alike_is_no_cue():
    assert intent_of("lòng nhân ái", "vi") is None
    assert intent_of("hai người", "vi") is None
