from __future__ import annotations

import pytest

from search_api.answers.instances import holds_quoted, tells_which


class Asked:
    def __init__(self, text):
        self.text = self.spelled = text


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


def test_words_between_quotation_marks_must_stand_there_as_they_are():
    asked = Asked('Đoạn nào có "Tuần lễ nước sạch"?')
    assert holds_quoted("Hưởng ứng “Tuần lễ Nước sạch” hằng năm", asked)
    assert not holds_quoted("Hưởng ứng tuần lễ vệ sinh, nước sạch", asked)
    assert holds_quoted("Bất cứ điều gì", Asked("Có gì?"))
