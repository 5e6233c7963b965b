"""What no record holds and a sentence says: how often, on which weekday, by whom it is done, what was reached."""

from __future__ import annotations

import pytest

PLAN = """ỦY BAN NHÂN DÂN
XÃ BẾN SỎI

Số: 22/KH-UBND

Bến Sỏi, ngày 14 tháng 03 năm 2026

# KẾ HOẠCH

Phòng cháy, chữa cháy và phục vụ người dân năm 2026

## I. KẾT QUẢ NĂM 2025

- Trồng mới 37 ha rừng ngập mặn.

## II. MỤC TIÊU

- Trồng mới 64 ha rừng ngập mặn trong năm 2026.
- Đến hết năm 2026, 93% dân số được lập thẻ thư viện số.

## III. NHIỆM VỤ

1. Đội chữa cháy dân phòng 24 người, do Trưởng Công an xã làm đội trưởng, được Chủ tịch Ủy ban nhân dân xã
ra quyết định công nhận.

2. Chủ kho xăng dầu phải đo nồng độ hơi xăng 06 giờ một lần khi nhập hàng.

3. Tổ trả kết quả lưu động đến ấp Gò Dầu vào thứ Tư tuần đầu hằng tháng.

4. Thùng rác công cộng do hợp tác xã Môi trường Xanh thu gom; riêng ấp Cây Dừa do Đoàn Thanh niên xã thu gom.
"""


@pytest.fixture(scope="module")
def told(telling):
    return telling({"ben-soi.md": PLAN})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Bao lâu chủ kho xăng dầu phải đo nồng độ hơi xăng một lần?", "06 giờ một lần"),
        ("Tổ trả kết quả lưu động đến ấp Gò Dầu vào thứ mấy?", "thứ Tư"),
        ("to tra ket qua luu dong den ap Go Dau vao thu may", "thứ Tư"),
        ("Ai làm đội trưởng đội chữa cháy dân phòng?", "Trưởng Công an xã làm đội trưởng"),
        ("Đội chữa cháy dân phòng do ai công nhận?", "Chủ tịch Ủy ban nhân dân xã ra quyết định công nhận"),
        ("Xã Bến Sỏi bao nhiêu dân được lập thẻ thư viện số?", "93%"),
    ],
)
def test_the_sentence_that_says_so_is_told(told, question, said):
    assert said in told(question)


@pytest.mark.parametrize(
    "question",
    [
        "Bao lâu chủ kho xăng dầu phải diễn tập một lần?",
        "Đội chữa cháy dân phòng họp vào thứ mấy?",
        "Đội chữa cháy dân phòng do ai giải thể?",
    ],
)
def test_another_act_and_a_time_that_nothing_says_are_not(told, question):
    assert not told(question)


def test_what_was_reached_is_told_from_what_tells_results(told):
    answer = told("Bến Sỏi đã trồng được bao nhiêu ha rừng ngập mặn?")
    assert "37 ha" in answer
    assert "64 ha" not in answer


TASKS = """ỦY BAN NHÂN DÂN
XÃ BẾN SỎI

# KẾ HOẠCH

Công tác năm 2026

## PHỤ LỤC PHÂN CÔNG NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Phun thuốc diệt lăng quăng | Trạm Y tế xã | 15/5/2026 |
| 2 | Khám sức khỏe học sinh | Trạm Y tế xã | Quý IV/2026 |
| 3 | Trực cấp cứu | Trạm Y tế xã | Thường xuyên |
"""


def test_of_a_quarter_only_what_falls_due_in_it_is_told(telling):
    told = telling({"cong-tac.md": TASKS})
    answer = told("Trạm Y tế xã phải làm gì trong quý IV/2026?")
    assert "Khám sức khỏe học sinh" in answer
    assert "lăng quăng" not in answer
    assert not told("Trạm Y tế xã phải làm gì trong quý III/2026?")


LIGHTS = """ỦY BAN NHÂN DÂN
XÃ BẾN SỎI

# KẾ HOẠCH

Chiếu sáng đường quê năm 2026

## II. NHIỆM VỤ

a) Dựng 36 cột đèn năng lượng mặt trời dọc đường đê. Phòng Kinh tế chủ trì; Công an xã phối hợp; hoàn thành trong
quý III/2026.

b) Cột đèn sáng đúng chuẩn là cột cao từ 06 m, có pin dự phòng.

## III. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế

- Là cơ quan thường trực, tổng hợp tiến độ dựng cột đèn gửi Ủy ban nhân dân xã.
"""


@pytest.fixture(scope="module")
def lights(telling):
    return telling({"chieu-sang.md": LIGHTS})


def test_how_many_and_by_when_are_both_told(lights):
    answer = lights("Bến Sỏi dựng bao nhiêu cột đèn năng lượng mặt trời và bao giờ xong?")
    assert "36 cột đèn" in answer
    assert "quý III/2026" in answer


def test_what_stands_under_an_agencys_name_is_told_with_it(lights):
    assert "Phòng Kinh tế: “Là cơ quan thường trực" in lights("Cơ quan thường trực tổng hợp tiến độ dựng cột đèn")


def test_an_agency_is_not_read_out_of_other_words(lights):
    assert "Công an" not in lights("Một cột đèn công an toàn phải có những gì?")


def test_an_article_is_told_only_where_one_is_named(telling):
    told = telling({"thu-vien.md": PLAN + "\n5. Thực hiện Luật Thư viện năm 2019 về hỗ trợ thư viện cộng đồng.\n"})
    assert not told("Điều mấy Luật Thư viện năm 2019 quy định hỗ trợ thư viện cộng đồng?")
