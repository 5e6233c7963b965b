from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from search_api.sheets import csv_response, guarded, xlsx_response

DANGEROUS = ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", " =HYPERLINK(1)", "\r=1"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_begins_like_a_formula_stays_text(text):
    assert str(guarded(text)).startswith("'")


def test_numbers_and_plain_text_stay_as_they_are():
    assert [guarded(value) for value in (12, None, "95", "≥", "Tỷ lệ = 5")] == [12, None, "95", "≥", "Tỷ lệ = 5"]


def test_csv_opens_with_its_letters_and_without_formulas():
    response = csv_response("bang", [["Tên", "Số"], ["=cmd|' /C calc'!A0", 3], ['dòng\n"hai"', None]])
    assert response.body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(response.body.decode("utf-8-sig"), newline="")))
    assert rows == [["Tên", "Số"], ["'=cmd|' /C calc'!A0", "3"], ['dòng\n"hai"', ""]]


def test_xlsx_opens_with_its_sheets_and_without_formulas():
    response = xlsx_response("bang", {"Một/hai": [["Tên"], *([text] for text in DANGEROUS)], "Ba": [["A", "B"]]})
    book = load_workbook(io.BytesIO(response.body))
    assert book.sheetnames == ["Một hai", "Ba"]
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert all(cell.data_type != "f" for cell in cells)
    assert book["Một hai"].freeze_panes == "A2"


@given(st.lists(st.text(max_size=30), min_size=1, max_size=4))
def test_any_text_makes_a_sheet_that_opens(texts):
    book = load_workbook(io.BytesIO(xlsx_response("bang", {"Bảng": [texts]}).body))
    assert all(cell.data_type != "f" for line in book.active.iter_rows() for cell in line)
