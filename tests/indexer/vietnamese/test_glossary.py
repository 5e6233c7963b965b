from __future__ import annotations

import pytest

from indexer.vietnamese.glossary import translate
from indexer.vietnamese.tables import rows


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("who leads traditional medicine tasks", "y học cổ truyền"),
        ("who leads traditional medicine tasks", "chủ trì"),
        ("coordinating agencies", "phối hợp"),
        ("What is the deadline?", "thời hạn hoàn thành"),
        ("commune health stations", "trạm y tế xã"),
        ("People’s Committees", "Ủy ban nhân dân"),
        ("peoples committee", "Ủy ban nhân dân"),
        ("digitization", "số hóa"),
        ("digitisation", "số hóa"),
        ("doctors per 10,000 people", "bác sĩ trên 10.000 dân"),
        ("annual health checks for the elderly", "người cao tuổi"),
        ("health centers", "trung tâm y tế"),
        ("5G coverage", "phủ sóng 5G"),
        ("hospital fee exemptions by 2030", "đến năm 2030"),
        ("cadre management decentralization", "phân cấp quản lý cán bộ"),
        ("vaccinated", "tiêm chủng"),
        ("How many researchers are there?", "nhân lực nghiên cứu"),
        ("care for dying patients", "chăm sóc giảm nhẹ"),
        ("land for a clinic", "cơ sở y tế"),
        ("in the first half of 2031", "6 tháng đầu năm"),
        ("over the first nine months", "9 tháng đầu năm"),
        ("Q3 figures", "quý III"),
        ("sacks of rice", "gạo"),
        ("dong per hectare", "ha"),
        ("households contracted for protection", "khoán bảo vệ"),
        ("a digital currency", "tiền kỹ thuật số"),
        ("which kinds of awards", "hình thức khen thưởng"),
        ("boarding kitchens", "bếp ăn bán trú"),
        ("before the flood season", "mùa mưa lũ"),
    ],
)
def test_a_term_is_translated(english, expected):
    assert expected in translate(english)


def test_the_longest_term_wins():
    assert translate("health insurance") == ("bảo hiểm y tế",)
    assert "sức khỏe" not in translate("electronic health record")


def test_half_of_a_year_is_no_half_of_the_people():
    assert "50%" not in translate("planted in the first half of 2031")
    assert "50%" in translate("half of them")


def test_a_whole_currency_is_not_taken_apart():
    assert not {"tiền tệ", "số", "quốc gia"} & set(translate("a national digital currency"))


def test_felling_is_no_planting():
    assert "trồng rừng" not in translate("deforestation")
    assert "phá rừng" not in translate("reforestation")


def test_terms_come_in_text_order_and_once():
    assert translate("doctors, nurses, doctors") == ("bác sĩ", "điều dưỡng")


def test_plans_are_not_planning():
    assert translate("plans") == ("kế hoạch",)
    assert translate("planning") == ("quy hoạch",)


@pytest.mark.parametrize("text", ["", "the of", "xyzzy", "trạm y tế", "🙂", "'''"])
def test_nothing_is_made_up(text):
    assert translate(text) == ()


def test_every_row_is_found_by_its_own_term():
    missing = [english for english, terms in rows("glossary.tsv") if terms.split(";")[0] not in translate(english)]
    assert missing == []


def test_the_table_is_large_and_has_no_term_twice():
    terms = [english for english, _vietnamese in rows("glossary.tsv")]
    assert len(terms) == len(set(terms)) >= 400


def test_strange_texts_are_taken(strange):
    for text in strange[:10_000]:
        assert all(translate(text))
