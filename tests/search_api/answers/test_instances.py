from __future__ import annotations

import pytest

from search_api.answers.instances import holds_quoted, tells_which


class Asked:
    def __init__(self, text, *, how_many=None):
        self.text = self.spelled = text
        self.how_many = ("mấy" in text or "Bao nhiêu" in text) if how_many is None else how_many


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Doanh nghiệp nào tài trợ thiết bị?", "Vận động doanh nghiệp, tổ chức tài trợ thiết bị"),
        ("Sản phẩm thủ công nào có thế mạnh của tỉnh?", "Phát triển sản phẩm thủ công có thế mạnh của tỉnh"),
        ("Ở các thôn cũ nào còn điểm trường?", "Giữ điểm trường tại các thôn cũ để trẻ đi học gần nhà"),
        ("Vùng chè rộng mấy héc ta?", "Từng bước mở rộng vùng chè"),
        ("Bao nhiêu người đã tập huấn?", "Tập huấn cho cán bộ thôn"),
    ],
)
def test_speaking_of_such_things_does_not_tell_which(question, quote):
    assert not tells_which(quote, Asked(question))


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Phối hợp với bệnh viện nào?", "Phối hợp với Bệnh viện đa khoa Suối Mơ"),
        ("Triển khai những luật nào?", "Triển khai các Luật: Dân số, Phòng bệnh"),
        ("Vùng chè rộng mấy héc ta?", "Vùng chè rộng 12 héc ta"),
        ("Dẫn lời dạy nào của Bác?", "Làm theo lời dạy của Bác: “thương người bệnh”"),
        ("Có giải pháp gì?", "Các giải pháp, nhiệm vụ để giảm nghèo"),
        ("Trồng cây gì?", "Trồng vườn thuốc nam"),
        ("Ai chủ trì?", "Công an xã chủ trì"),
    ],
)
def test_a_name_a_number_a_list_or_another_word_behind_it_does(question, quote):
    assert tells_which(quote, Asked(question))


def test_only_where_a_number_is_asked_for_must_there_be_one():
    asked = Asked("kien toan bo may theo mo hinh gi", how_many=False)
    assert tells_which("Kiện toàn bộ máy theo mô hình đơn vị sự nghiệp", asked)


def test_to_name_each_of_so_many_is_not_to_say_that_there_are_so_many():
    asked = Asked("12 nhiệm vụ chậm tiến độ là những nhiệm vụ nào?")
    assert not tells_which("Còn 12 nhiệm vụ chậm tiến độ", asked)
    assert tells_which("Còn 12 nhiệm vụ chậm tiến độ: xây trạm, mua xe", asked)


def test_words_between_quotation_marks_must_stand_there_as_they_are():
    asked = Asked('Đoạn nào có "Tuần lễ nước sạch"?')
    assert holds_quoted("Hưởng ứng “Tuần lễ Nước sạch” hằng năm", asked)
    assert not holds_quoted("Hưởng ứng tuần lễ vệ sinh, nước sạch", asked)
    assert holds_quoted("Bất cứ điều gì", Asked("Có gì?"))
