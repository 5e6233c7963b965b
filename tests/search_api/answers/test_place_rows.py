"""The figure of a place in a table that sets targets for many: at its row and the column asked about, or nothing."""

from __future__ import annotations

import pytest

from indexer.model import Cell
from search_api.answers.place_rows import names_place
from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

DECISION = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 418/QĐ-UBND

Bắc Sơn, ngày 20 tháng 01 năm 2026

# QUYẾT ĐỊNH

Về việc giao chỉ tiêu nước sạch và y tế năm 2026 cho các xã, phường

## I. NỘI DUNG

Giao chỉ tiêu cho các xã, phường theo Phụ lục kèm theo.

## PHỤ LỤC CHỈ TIÊU NĂM 2026

| TT | Xã, phường | Hộ dùng nước sạch (%) | Đấu nối nước mới (hộ) | Số bể chứa vỏ thuốc BVTV xây mới (bể) |
|---|---|---|---|---|
| 1 | Phường Nam Thành | 98,5 | - | 0 |
| 2 | Xã Suối Mơ | 59 | 585 | 104 |
| 3 | Xã Mường Cang | 41 | 610 | 52 |
| | Toàn tỉnh | 67 | 11.900 | 738 |
"""
RULES = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 77/QĐ-UBND

Bắc Sơn, ngày 02 tháng 03 năm 2026

# QUYẾT ĐỊNH

Về việc giao chỉ tiêu trồng rừng giai đoạn 2026 - 2030

## I. NỘI DUNG

Giao chỉ tiêu theo Phụ lục kèm theo.

## PHỤ LỤC CHỈ TIÊU TRỒNG RỪNG

| TT | Xã, phường | Tỷ lệ che phủ rừng (%) năm 2026 | Tỷ lệ che phủ rừng (%) năm 2030 | Năm xong giao đất |
|---|---|---|---|---|
| I | Xã | 41 | 52 | |
| 1 | Đông Lĩnh | 38 | 50 | 2027 |
| 2 | Mường Cang | 44 | 55 | 2029 |
| 3 | Suối Mơ | 40 | 51 | 2028 |

## PHỤ LỤC NHÀ Ở

Đơn vị tính kinh phí: triệu đồng

| TT | Đơn vị | Số nhà tạm | Người già neo đơn | Kinh phí sửa nhà |
|---|---|---|---|---|
| 1 | Tổ dân phố số 1 | 7 | 12 | 210 |
| 2 | Tổ dân phố số 2 | 9 | 15 | 270 |
"""
PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

# KẾ HOẠCH

Chăm sóc sức khỏe người dân trên địa bàn xã Suối Mơ

## I. MỤC TIÊU

- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 94% dân số.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"giao.md": DECISION, "suoi-mo.md": PLAN, "rung.md": RULES}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Tỷ lệ hộ dùng nước sạch năm 2026 giao cho xã Mường Cang là bao nhiêu?", "Xã Mường Cang – Hộ dùng nước sạch"),
        ("xa Muong Cang duoc giao bao nhieu dau noi nuoc moi", "Đấu nối nước mới (hộ): 610"),
        ("Theo Quyết định 418/QĐ-UBND, xã Suối Mơ xây mới bao nhiêu bể chứa vỏ thuốc bảo vệ thực vật?", "(bể): 104"),
        ("Xã Suối Mơ đấu nối nước mới bao nhiêu hộ?", "(hộ): 585"),
    ],
)
def test_the_cell_of_the_place_and_of_what_is_counted_answers(ask, question, said):
    answer = ask(question)
    assert said in answer.text
    assert [each.document.id for each in answer.statements] == ["giao-md"]


@pytest.mark.parametrize(
    "question",
    [
        "Xã Mường Cang Đông được giao bao nhiêu đấu nối nước mới?",  # longer than the name in the row
        "Xã Mường Cang tỉnh Hà Tĩnh được giao bao nhiêu đấu nối nước mới?",
        "Xã Mường Cang được giao bao nhiêu kilômét đấu nối nước mới?",
        "Tỷ lệ phường Nam Thành lát vỉa hè năm 2026 là bao nhiêu?",
        "Phường Nam Thành phải đấu nối nước mới cho bao nhiêu hộ?",
        "Năm 2027 xã Mường Cang được giao bao nhiêu đấu nối nước mới?",
        "Xã Bản Mới được giao bao nhiêu đấu nối nước mới?",
        "Xã Mường Cang có bao nhiêu bác sĩ?",
    ],
)
def test_an_empty_cell_another_year_another_place_and_another_thing_do_not(ask, question):
    assert ask(question) is None


YEARS = DECISION.replace(
    "| TT | Xã, phường | Hộ dùng nước sạch (%) | Đấu nối nước mới (hộ) |",
    "| TT | Xã, phường | Hộ dùng nước sạch năm 2026 (%) | Hộ dùng nước sạch năm 2030 (%) |",
)


@pytest.mark.parametrize(("year", "said"), [(2026, "(%): 59"), (2030, "(%): 585")])
def test_a_column_of_another_year_is_not_read(searching, year, said):
    answers = AnswerService(searching({"giao.md": YEARS}))
    told = answers.answer(SearchRequest(f"Tỷ lệ hộ dùng nước sạch năm {year} giao cho xã Suối Mơ là bao nhiêu?"))
    assert told.answer.text.splitlines()[0].split(" (Phụ")[0].endswith(said)


def test_of_a_year_whose_cell_is_empty_nothing_is_told(searching):
    answers = AnswerService(searching({"giao.md": YEARS}))
    asked = "Tỷ lệ hộ dùng nước sạch năm 2030 giao cho phường Nam Thành là bao nhiêu?"
    assert answers.answer(SearchRequest(asked)).answer is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Tỷ lệ che phủ rừng của xã Đông Lĩnh năm 2030 là bao nhiêu?",
            "Đông Lĩnh – Tỷ lệ che phủ rừng (%) năm 2030: 50",
        ),
        ("ty le che phu rung xa Suoi Mo nam 2026 bao nhieu", "Suối Mơ – Tỷ lệ che phủ rừng (%) năm 2026: 40"),
        ("Xã Mường Cang xong giao đất trồng rừng năm nào?", "Năm xong giao đất: 2029"),
        ("Tổ dân phố số 2 có bao nhiêu người già neo đơn?", "Tổ dân phố số 2 – Người già neo đơn: 15"),
    ],
)
def test_a_place_may_be_called_by_its_name_alone_in_a_column_of_places_and_a_year_told_of_it(ask, question, said):
    assert said in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Tỷ lệ che phủ rừng của xã Đông Lĩnh Hạ năm 2030 là bao nhiêu?",
        "Tổ dân phố số 9 có bao nhiêu người già neo đơn?",
        "Các xã, phường phía Tây có tỷ lệ che phủ rừng năm 2030 là bao nhiêu?",
    ],
)
def test_neither_another_place_nor_a_row_that_sums_up_is_taken_for_the_one_named(ask, question):
    answer = ask(question)
    assert answer is None or not any(said in answer.text for said in ("Đông Lĩnh –", "Tổ dân phố số", "Xã –"))


def test_the_unit_of_a_line_over_the_table_is_told_of_the_columns_it_is_for(ask):
    assert "Kinh phí sửa nhà: 270 triệu đồng" in ask("Tổ dân phố số 2 có bao nhiêu kinh phí sửa nhà?").text
    assert "Người già neo đơn: 15 (" in ask("Tổ dân phố số 2 có bao nhiêu người già neo đơn?").text


TIMES = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 48/KH-UBND

Bắc Sơn, ngày 20 tháng 01 năm 2026

# KẾ HOẠCH

Dựng nhà mới cho bà con các xã

## PHỤ LỤC

| TT | Xã | Năm dựng xong nhà | Năm được công nhận hiếu học | Số hộ nghèo | Thời hạn ban hành quy ước | Lộ trình nước |
|---|---|---|---|---|---|---|
| 1 | Suối Mơ | 2028 | 2027 | 2031 | 15/3/2026 | 2029 |
| 2 | Mường Cang | 2024 | 2021 | 2045 | 20/4/2026 | 2030 |

| TT | Xã | Dựng xong bếp chung |
|---|---|---|
| 1 | Suối Mơ | 2030 |
"""


@pytest.fixture(scope="module")
def when(searching):
    answers = AnswerService(searching({"nha.md": TIMES}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Xã Suối Mơ dựng xong nhà năm nào?", "Năm dựng xong nhà: 2028"),
        ("Xã Mường Cang phải ban hành quy ước trước ngày nào?", "quy ước: 20/4/2026"),
        ("Lộ trình nước của xã Mường Cang đến năm nào?", "Lộ trình nước: 2030"),
    ],
)
def test_by_when_is_told_by_a_column_of_times(when, question, said):
    assert said in when(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Khi nào xã Suối Mơ hết hộ nghèo?",  # so many households, no year
        "Xã Suối Mơ đạt xã hiếu học khi nào?",  # since when it is one
        "Xã Suối Mơ dựng xong bếp chung năm nào?",  # the column that fits best does not say that it is a time limit
        "Xã Mường Cang dựng xong nhà năm nào?",  # before the plan was issued
    ],
)
def test_counts_and_what_is_past_are_no_deadline(when, question):
    assert when(question) is None


@pytest.mark.parametrize(
    ("column", "value", "is_place"),
    [
        ("Xã", "Suối Mơ", True),
        ("Tên xã", "Đông Lĩnh", True),
        ("Xã", "ánh sáng", False),
        ("Tên đơn vị", "Suối Mơ", False),
        ("Nguồn vốn", "Xã hội hóa", False),
        ("Công việc", "Bản đồ ngập", False),
        ("Nơi làm", "thôn Bản Áng", True),
        ("Nơi làm", "Tổ dân phố số 2", True),
        ("Nơi làm", "tổ 5", True),
    ],
)
def test_a_name_begins_with_a_capital_or_has_a_number(column, value, is_place):
    assert names_place(Cell(column, value)) is is_place


def test_a_province_is_not_answered_by_its_ward_of_the_same_name(searching):
    document = (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\nSố: 41/KH-UBND\n\n# KẾ HOẠCH\n\nGiao chỉ tiêu trồng cây cho các xã\n\n"
        "## PHỤ LỤC\n\n| TT | Xã | Số cây trồng mới |\n|---|---|---|\n| 1 | Phường Lào Cai | 12 |\n"
        "| 2 | Phường Cam Đường | 45 |\n"
    )
    answers = AnswerService(searching({"cay.md": document}))
    told = [
        answers.answer(SearchRequest(f"{name} trồng bao nhiêu cây mới?")).answer for name in ("Lào Cai", "Cam Đường")
    ]
    assert told[0] is None
    assert "45" in told[1].text


ACROSS = (
    DECISION.partition("## PHỤ LỤC")[0]
    + """## PHỤ LỤC CHỈ TIÊU GIAO CÁC XÃ NĂM 2026

| TT | Chỉ tiêu | Đơn vị | Suối Mơ | Mường Cang | Đông Lĩnh | Bản Vàng |
|---|---|---|---|---|---|---|
| 1 | Bể chứa nước xây mới | bể | 12 | 9 | 31 | 16 |
| 2 | Giảm tỷ lệ hộ nghèo | % | 4,2 | 5,5 | 3,1 | 2,7 |
| 3 | Hồ sơ nộp trực tuyến | % | 61 | 48 | 77 | 59 |
"""
)


@pytest.fixture(scope="module")
def ask_across(searching):
    own = PLAN.replace("trên 94% dân số", "trên 94% dân số.\n\n- Xây mới 14 bể chứa nước")
    answers = AnswerService(searching({"giao.md": ACROSS, "suoi-mo.md": own}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Tỉnh giao cho xã Đông Lĩnh xây mới bao nhiêu bể chứa nước?", "Đông Lĩnh – Bể chứa nước xây mới: 31"),
        ("Tỉnh giao Suối Mơ xây mới bao nhiêu bể chứa nước?", "Suối Mơ – Bể chứa nước xây mới: 12"),
        ("tinh giao xa Ban Vang giam ty le ho ngheo bao nhieu phan tram", "Bản Vàng: 2,7 %"),
    ],
)
def test_communes_may_stand_across_the_table_by_their_names_alone(ask_across, question, said):
    assert said in ask_across(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Mường Cang được giao bao nhiêu hồ chứa?",  # no "hồ sơ"
        "Đông Lĩnh giảm bao nhiêu hộ nghèo?",  # a share is no number
        "Tỉnh giao xã Phú Lương xây mới bao nhiêu bể chứa nước?",
    ],
)
def test_another_thing_a_share_and_a_place_without_a_column_are_not_told(ask_across, question):
    assert ask_across(question) is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Xã nào được giao xây mới nhiều bể chứa nước nhất?", "Đông Lĩnh – Bể chứa nước xây mới: 31"),
        ("xã nào xây bể chứa nước ít nhất", "Mường Cang – Bể chứa nước xây mới: 9"),
        ("xa nao giam ty le ho ngheo thap nhat", "Bản Vàng – Giảm tỷ lệ hộ nghèo: 2,7"),
    ],
)
def test_the_highest_and_the_lowest_of_those_across_are_told(ask_across, question, said):
    assert said in ask_across(question).text


def test_of_another_year_none_is_the_highest(ask_across):
    assert ask_across("Năm 2030 xã nào được giao xây mới nhiều bể chứa nước nhất?") is None


def test_what_a_commune_sets_itself_is_told_beside_what_it_was_given(ask_across):
    answer = ask_across("Tỉnh giao Suối Mơ xây mới bao nhiêu bể chứa nước, xã tự đặt bao nhiêu?")
    assert "Suối Mơ – Bể chứa nước xây mới: 12" in answer.text
    assert "14 bể chứa nước" in answer.text
    assert len({each.document.id for each in answer.statements}) == len(["the province's", "its own"])


def test_each_of_two_communes_is_told_what_it_was_given(ask_across):
    answer = ask_across("Tỉnh giao xã Đông Lĩnh và xã Mường Cang mỗi xã xây mới bao nhiêu bể chứa nước?")
    assert "Đông Lĩnh – Bể chứa nước xây mới: 31" in answer.text
    assert "Mường Cang – Bể chứa nước xây mới: 9" in answer.text


def test_half_of_such_a_comparison_is_not_told(ask_across):
    answer = ask_across("Tỉnh giao Suối Mơ hồ sơ nộp trực tuyến bao nhiêu phần trăm, xã tự đặt bao nhiêu?")
    assert answer is None or "61" in answer.text
