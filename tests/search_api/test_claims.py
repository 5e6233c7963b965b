from __future__ import annotations

import pytest

from search_api.claims import claim_of, without


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Suối Mơ đặt mục tiêu 95 % bảo hiểm y tế đúng không?", "95%"),
        ("Có phải tuổi thọ trung bình phấn đấu đạt 75,5 tuổi không", "75,5 tuổi"),
        ("suoi mo phan dau tiem chung 95% dung khong", "95%"),
        ("Trạm y tế có 4 bác sĩ vào năm 2030 phải không?", "4 bác sĩ"),
        ("Is it true that Suoi Mo aims for 95% coverage by 2026?", "95%"),
        ("Does Suoi Mo aim for 95 percent coverage?", "95%"),
    ],
)
def test_the_number_put_is_taken_out_of_the_question(question, said):
    claim = claim_of(question)
    assert claim.said == said
    assert claim.value.replace(".", ",") not in without(question, claim)


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ đặt bao nhiêu phần trăm, 95% đúng không?",  # asks how much
        "Cơ quan nào chủ trì mục tiêu 95%?",
        "Suối Mơ đặt mục tiêu 95% bảo hiểm y tế",
        "Có phải đến năm 2026 tiêm chủng 90% và năm 2030 đạt 95% không?",  # puts two
        "Có phải Suối Mơ bảo hiểm toàn dân không?",  # puts none
    ],
)
def test_what_puts_no_single_number_is_no_claim(question):
    assert claim_of(question) is None
