"""A place of a document as questions name it, and the labels of passages that are at it."""

from __future__ import annotations

import pytest

from search_api.address import address_of


@pytest.mark.parametrize(
    ("question", "at", "not_at"),
    [
        ("Khoản 3 Điều 8 Quy chế quy định gì?", "khoản 3 Điều 8", "khoản 3 Điều 9"),
        ("điểm a khoản 1 điều 6 nói gì", "điểm a khoản 1 Điều 6", "điểm b khoản 1 Điều 6"),
        ("dieu 5 quy dinh gi", "khoản 2 Điều 5", "Điều 15"),
        ("mục II.2 nêu gì", "II.2.a", "II.21"),
        ("điểm a khoản 2 mục III quy định gì", "III.2.a", "III.2.b"),
        ("Phụ lục II gồm nội dung gì", "Phụ lục 02, II.4", "Phụ lục I, II.4"),
        ("Nhiệm vụ số thứ tự 10 trong Phụ lục II là gì?", "Phụ lục II, III.10", "Phụ lục II, III.1"),
        ("k3 Đ8 quy chế nói gì", "khoản 3 Điều 8", "khoản 8 Điều 3"),
        ("What does Article 8 say?", "khoản 1 Điều 8", "khoản 8 Điều 1"),
        ("Mục II Phụ lục 01 nói gì?", "Phụ lục 01, II.1", "II.1"),
        ("Phụ lục 01 mục II.1 nêu gì?", "Phụ lục 01, II.1", "Phụ lục 01, II.2"),
        ("mục II của Phụ lục kế hoạch nói gì", "Phụ lục, II.1", "Phụ lục, I.2"),
    ],
)
def test_a_place_is_known_by_its_label(question, at, not_at):
    address = address_of(question)
    assert address is not None
    assert address.is_of(at)
    assert not address.is_of(not_at)


@pytest.mark.parametrize(
    "question",
    [
        "Ai chủ trì nhiệm vụ ở mục II.2?",
        "Điều kiện công nhận quy định gì?",
        "Mục tiêu đến năm 2030 là gì?",
        "Phụ lục 1 có bao nhiêu nhiệm vụ?",
        "Mức vi phạm về an toàn thực phẩm được quy định thế nào?",
        "Thành phần vi chất bổ sung cho trẻ là gì?",
        "Phân vi sinh là gì?",
        "Vitamin D3 cho trẻ em quy định thế nào?",
    ],
)
def test_what_asks_for_something_else_names_no_place(question):
    assert address_of(question) is None


def test_what_is_said_besides_the_place_is_kept_to_know_the_document_by():
    address = address_of("Khoản 2 Điều 3 Quy chế chăm lo người già quy định gì?")
    assert address is not None
    assert set(address.rest) == {"che", "cham", "lo", "nguoi", "gia"}


def test_a_row_is_told_by_its_own_number():
    address = address_of("Nhiệm vụ số 4 Phụ lục 02 quy định gì?")
    assert address is not None
    assert address.is_of("Phụ lục 02, II.4", "4 | Cắt giảm giấy tờ")
    assert not address.is_of("Phụ lục 02, I.1.4", "1.4 | Công bố danh mục")


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Điều 3 Luật Đất đai quy định gì?", "luat"),
        ("Khoản 2 Điều 1 của Quyết định số 57/QĐ-UBND quy định gì?", "quyet dinh"),
        ("Điều 5 quy định cụ thể những gì?", ""),
    ],
)
def test_the_kind_of_document_it_is_in_is_read(question, kind):
    address = address_of(question)
    assert address is not None
    assert address.kind == kind


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("Điều 9 Quy chế chăm lo người già quy định gì?", True),
        ("Kế hoạch của xã Suối Mơ, mục II.2 nêu gì?", True),
        ("Điều 14 Quy chế quản lý, vận hành bến đò quy định gì?", True),
        ("Sản phẩm của nhiệm vụ lập kho dữ liệu tại Phụ lục II là gì?", False),
        ("Sản phẩm của kho dữ liệu ở mục II.2 là gì?", False),
        ("Theo Phụ lục II, sản phẩm của kho dữ liệu là gì?", False),
    ],
)
def test_a_place_is_told_from_what_is_asked_of_something_at_it(question, alone):
    address = address_of(question)
    assert address is not None
    assert address.alone is alone
