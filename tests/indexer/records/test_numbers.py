from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.records.folding import folded, lowered
from indexer.records.numbers import find_numbers, parse_number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("95", "95"),
        ("01", "1"),
        ("75,5", "75.5"),
        ("75.5", "75.5"),
        ("1.000", "1000"),
        ("12.345.678", "12345678"),
        ("1.234,56", "1234.56"),
        ("0,125", "0.125"),
        ("0,70", "0.7"),
        ("2,0", "2"),
    ],
)
def test_a_number_is_read_as_vietnamese_write_it(written, value):
    assert parse_number(written) == value


@pytest.mark.parametrize("written", ["1,000", "1.5000", "", "abc", "1.00.0", "٣", "1,2,3"])
def test_what_may_be_read_in_two_ways_is_no_number(written):
    assert parse_number(written) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("có ít nhất từ 4-5 bác sĩ", ["4-5"]),
        ("có từ 4 đến 5 bác sĩ", ["4-5"]),
        ("đạt 80 – 85%", ["80-85"]),
        ("đạt 80% đến 85%", ["80-85"]),
        ("ít nhất mỗi năm một lần", ["1"]),
        ("tăng 1,6cm", ["1.6"]),
        ("hai lần và mười lượt", ["2", "10"]),
        ("giảm từ 30% đến 25%", ["30", "25"]),
    ],
)
def test_ranges_and_words_are_found(text, values):
    assert [number.value for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "nghị quyết số 72-nq/tw",
        "ngày 07/4 hằng năm",
        "quyết định 1588/qđ-ubnd",
        "covid-19",
        "mạng 5g",
        "trực 24/7",
        "mục 2.1.3",
        "https://vidu.vn/2030/12",
    ],
)
def test_dates_codes_and_names_hold_no_number(text):
    assert find_numbers(text) == []


@given(st.integers(0, 10**12))
def test_whole_numbers_round_trip_through_their_spelling(number):
    assert parse_number(f"{number:,}".replace(",", ".")) == str(number)
    assert parse_number(f"0{number}") == str(number)


@given(st.integers(0, 10**6), st.integers(1, 99))
def test_decimals_round_trip_through_their_spelling(whole, part):
    written = f"{whole:,}".replace(",", ".") + f",{part:02d}"
    assert float(parse_number(written) or "nan") == float(f"{whole}.{part:02d}")


@given(st.text(max_size=80))
def test_a_number_found_stands_where_it_says(text):
    for number in find_numbers(lowered(text)):
        assert 0 <= number.start < number.end <= len(text)


@given(st.text(max_size=80))
def test_folding_keeps_every_character_in_its_place(text):
    assert len(folded(text)) == len(lowered(text)) == len(text)
