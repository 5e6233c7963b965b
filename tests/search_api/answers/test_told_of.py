"""A quotation must tell of what is asked: of what is counted, of money, of the standing body, of who has the duty."""

from __future__ import annotations

import pytest

from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 87/KH-UBND

Bắc Sơn, ngày 22 tháng 01 năm 2026

# KẾ HOẠCH

Phòng chống lũ quét trên địa bàn tỉnh Bắc Sơn

## I. TÌNH HÌNH

Từ ngày 17 đến ngày 20 tháng 11 năm 2025 lũ quét kéo dài tại 6 xã của tỉnh.

Các hình thức hỗ trợ bà con gồm:

- gạo và nước uống;
- lều bạt.

“Bốn sẵn sàng”: sẵn sàng người, xe, thuốc và lương thực.

## II. NHIỆM VỤ

- Dạy nghề dựng nhà cho tối thiểu 03 thợ mỗi xã bị lũ.
- Mức hỗ trợ dựng lại nhà sau lũ là 40.000.000 đồng mỗi hộ.
- Phòng Kinh tế là cơ quan thường trực Ban Chỉ huy chống lũ.
- Trưởng Ban Chỉ huy chống lũ chủ trì các phiên họp của Ban Chỉ huy chống lũ.
- Dọn bùn ở trường học trong 24-48 giờ sau lũ.
- Mức hỗ trợ gạo sau lũ là 15 kg mỗi khẩu.
- Mức bồi dưỡng người trực cống ngăn lũ gồm 02 suất cơm mỗi ca.
- Đường cứu nạn vào bản Khe Vàng dài 12 km.
- Lớp bơi tránh lũ ở Khe Vàng nhận 25 em.
- Trồng luồng giữ bờ suối ở mỗi thôn 30 ha.

## III. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ

- Lập danh sách hộ phải dời, hoàn thành trước ngày 30/9/2026.

2. UBND các xã, phường

- Ban hành kế hoạch chống lũ của xã, hoàn thành trước ngày 28/02/2026.

## PHỤ LỤC

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |
|---|---|---|---|
| 1 | Lập bản đồ vùng lũ quét | Sở Nông nghiệp và Môi trường | |
| 2 | Lập bản đồ ngập và sạt lở ven sông | Sở Xây dựng | Công an tỉnh |
"""
OTHER = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 231/TB-UBND

Bắc Sơn, ngày 16 tháng 9 năm 2026

# THÔNG BÁO

Kết luận cuộc họp về trường học sau lũ

## I. KẾT LUẬN

1. Giao Sở Xây dựng chủ trì kiểm định các phòng học bị ngập trước ngày 22/9/2026.

2. Sở Xây dựng là cơ quan thường trực của Ban Chỉ đạo.
"""


@pytest.fixture(scope="module")
def ask(searching):
    answers = AnswerService(searching({"lu.md": PLAN, "thong-bao.md": OTHER}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    "question",
    [
        "Lũ quét từ ngày 17 đến ngày 20 tháng 11 năm 2025 ở Bắc Sơn làm bao nhiêu người chết?",
        "Ai phối hợp lập bản đồ vùng lũ quét?",
        "Thông báo kết luận 231 giao Sở Nội vụ nhiệm vụ gì?",
        "Kế hoạch 87 giao Công an tỉnh Bắc Sơn chủ trì việc gì?",
        "Bao nhiêu nam thanh niên được dạy nghề dựng nhà ở Bắc Sơn?",
        "Mức hỗ trợ dựng lại nhà sau lũ của riêng phụ nữ là bao nhiêu?",
        "Ai chủ trì lập bản đồ vùng lũ quét ở xã Mường Vọt, tỉnh Bắc Sơn?",
        "Who leads flash flood mapping in Muong Vot commune, Bac Son?",
        "Sao Bắc Sơn lại lùi hạn ban hành kế hoạch chống lũ sang năm 2028?",
    ],
)
def test_what_does_not_tell_of_it_is_not_told(ask, question):
    assert ask(question) is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mức hỗ trợ dựng lại nhà sau lũ là bao nhiêu?", "40.000.000 đồng"),
        ("Mỗi hộ được hỗ trợ bao nhiêu triệu để dựng lại nhà sau lũ?", "40.000.000 đồng"),
        ("Mức hỗ trợ gạo sau lũ là bao nhiêu?", "15 kg"),
        ("Mức bồi dưỡng người trực cống ngăn lũ thế nào?", "02 suất cơm"),
        ("Đường cứu nạn vào bản Khe Vàng dài bao nhiêu cây số?", "12 km"),
        ("Lớp bơi tránh lũ ở Khe Vàng nhận bao nhiêu học viên?", "25 em"),
        ("Mỗi thôn trồng luồng giữ bờ suối bao nhiêu héc ta?", "30 ha"),
        ("Cơ quan thường trực Ban Chỉ huy chống lũ là phòng nào?", "Phòng Kinh tế"),
        ("Sở nào là cơ quan thường trực Ban Chỉ đạo trường học sau lũ?", "Sở Xây dựng"),
        ("Trong mấy tiếng phải dọn bùn ở trường học sau lũ?", "24-48 giờ"),
        ("UBND các xã, phường phải ban hành kế hoạch chống lũ trước ngày nào?", "28/02/2026"),
        ("Có những hình thức hỗ trợ bà con nào?", "lều bạt"),
        ("“Bốn sẵn sàng” là gì?", "sẵn sàng người, xe"),
    ],
)
def test_what_tells_of_it_is_told(ask, question, said):
    assert said in ask(question).text


PLANTS = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 88/KH-UBND

Bắc Sơn, ngày 22 tháng 01 năm 2026

# KẾ HOẠCH

Phát triển vườn đồi năm 2026

## II. NHIỆM VỤ

- Đến năm 2026 trồng mới 120 ha cây quế tại các xã vùng cao.

## PHỤ LỤC

| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Cấp giống quế cho hộ trồng rừng | Chi cục Kiểm lâm | Quý II/2026 |
"""


@pytest.fixture(scope="module")
def ask_plants(searching):
    answers = AnswerService(searching({"vuon.md": PLANTS}))
    return lambda question: answers.answer(SearchRequest(question)).answer


def test_a_plant_is_told_of_itself(ask_plants):
    assert "120 ha" in ask_plants("Năm 2026 trồng mới bao nhiêu ha cây quế?").text
    assert ask_plants("Năm 2026 trồng mới bao nhiêu ha cây hồi?") is None
    assert "Chi cục Kiểm lâm" in ask_plants("Ai chủ trì cấp giống quế cho hộ trồng rừng?").text
    assert ask_plants("Ai chủ trì cấp giống keo cho hộ trồng rừng?") is None


BOARDS = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 46/KH-UBND

Bắc Sơn, ngày 20 tháng 01 năm 2026

# KẾ HOẠCH

Dạy số cho bà con năm 2026

## III. TỔ CHỨC THỰC HIỆN

1. Các sở gửi số liệu dạy số về cơ quan thường trực Ban Chỉ đạo dạy số trước ngày 15 hằng tháng.

2. Sở Y tế là cơ quan thường trực Ban Chỉ đạo bếp ăn học đường.

3. Cơ quan thường trực của Hội đồng thi đua tỉnh là Sở Nội vụ.

4. Giao Sở Công Thương làm đầu mối, cơ quan thường trực Ban Điều hành chợ phiên.

## PHỤ LỤC

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Kiện toàn tổ thường trực Ban Chỉ đạo dạy số | Sở Tư pháp | Quý I/2026 |
"""


@pytest.fixture(scope="module")
def ask_boards(searching):
    answers = AnswerService(searching({"ban.md": BOARDS}))
    return lambda question: answers.answer(SearchRequest(question)).answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Cơ quan thường trực Ban Chỉ đạo bếp ăn học đường là cơ quan nào?", "Sở Y tế là"),
        ("Sở nào là cơ quan thường trực của Hội đồng thi đua?", "Sở Nội vụ"),
        ("Cơ quan thường trực Ban Điều hành chợ phiên tỉnh Bắc Sơn là sở nào?", "Sở Công Thương"),
    ],
)
def test_the_standing_body_is_told_where_it_is_said_to_be_it(ask_boards, question, said):
    assert said in ask_boards(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Cơ quan thường trực Ban Chỉ đạo dạy số là cơ quan nào?",  # only what is sent to it is said
        "Cơ quan thường trực Ban Chỉ đạo chống hạn là cơ quan nào?",  # another board's is said
    ],
)
def test_the_standing_body_of_another_board_or_what_it_is_sent_is_no_answer(ask_boards, question):
    assert ask_boards(question) is None


def test_who_sets_up_a_standing_group_is_whoever_leads_that_task(ask_boards):
    told = ask_boards("Cơ quan nào chủ trì kiện toàn tổ thường trực Ban Chỉ đạo dạy số?").text
    assert "Sở Tư pháp chủ trì" in told


def test_what_a_province_has_to_do_is_not_told_of_its_communes(searching):
    document = (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH BẮC SƠN\n\nSố: 18/NQ-HĐND\n\n# NGHỊ QUYẾT\n\nHỗ trợ trồng rừng\n\n"
        "## Điều 3. Tổ chức thực hiện\n\n1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết.\n"
    )
    answers = AnswerService(searching({"nghi-quyet.md": document}))
    told = [
        answers.answer(SearchRequest(f"Ủy ban nhân dân {level} phải làm gì theo Nghị quyết 18?")).answer
        for level in ("tỉnh", "cấp xã")
    ]
    assert "tổ chức thực hiện" in told[0].text
    assert told[1] is None
