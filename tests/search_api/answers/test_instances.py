from __future__ import annotations

import pytest

from search_api.answers.instances import (
    grown_in,
    holds_quoted,
    is_of_the_level,
    names_each,
    names_the_laws,
    people_in,
    tells_which,
)


class Asked:
    def __init__(self, text, *, how_many=None, english=False):
        self.text = self.spelled = text
        self.english = english
        self.how_many = ("mấy" in text or "Bao nhiêu" in text) if how_many is None else how_many


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Doanh nghiệp nào tài trợ thiết bị?", "Vận động doanh nghiệp, tổ chức tài trợ thiết bị"),
        ("Sản phẩm thủ công nào có thế mạnh của tỉnh?", "Phát triển sản phẩm thủ công có thế mạnh của tỉnh"),
        ("Ở các thôn cũ nào còn điểm trường?", "Giữ điểm trường tại các thôn cũ để trẻ đi học gần nhà"),
        ("Vùng chè rộng mấy héc ta?", "Từng bước mở rộng vùng chè"),
        ("Bao nhiêu người đã tập huấn?", "Tập huấn cho cán bộ thôn"),
        ("Nghị quyết 72 thay nghị quyết nào?", "Thực hiện Nghị quyết số 72-NQ/TW"),
        ("Nghị quyết 72-NQ/TW thay thế nghị quyết nào?", "Thực hiện Nghị quyết số 72-NQ/TW"),
        ("Nghị quyết 72 thay nghị quyết nào?", "duy trì mức sinh thay thế"),
        ("Giữ mấy điểm trạm?", "Theo chính quyền 2 cấp, giữ các điểm trạm"),
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
        ("Có hình thức khen nào?", "Các hình thức khen bao gồm: Bằng khen; Giấy khen"),
        ("Theo đại hội đảng bộ nào của phường?", "Nghị quyết Đại hội Đảng bộ phường lần thứ IV"),
        ("So với khu vực nào?", "Cao hơn bình quân các xã trong khu vực"),
        ("Trồng cây gì?", "Trồng vườn thuốc nam"),
        ("Ai chủ trì?", "Công an xã chủ trì"),
        ("Nghị quyết 72 thay nghị quyết nào?", "Nghị quyết số 20-NQ/TW hết hiệu lực"),
    ],
)
def test_a_name_a_number_a_list_or_another_word_behind_it_does(question, quote):
    assert tells_which(quote, Asked(question))


@pytest.mark.parametrize("thing", ["bệnh viện", "thôn", "công ty", "ngân hàng", "nhà máy", "phòng khám", "nhà thầu"])
def test_of_what_has_a_name_of_its_own_one_must_be_named(thing):
    asked = Asked(f"Suối Mơ phối hợp với những {thing} nào?")
    assert not tells_which("Phối hợp với các đơn vị để khám bệnh cho người dân", asked)
    assert not tells_which(f"Phối hợp với các {thing} để khám bệnh cho người dân", asked)
    assert tells_which(f"Phối hợp với {thing} Suối Mơ để khám bệnh cho người dân", asked)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which hospital helps Suoi Mo?", "Bệnh viện Đồi Chè giúp trạm y tế"),
        ("Which private hospitals help Suoi Mo?", "Bệnh viện Đồi Chè giúp trạm y tế"),
        ("In which hamlet is the health post?", "Điểm trạm đặt tại thôn Bản Cau"),
        ("What company pays for the ambulance?", "Công ty Đồi Chè mua xe cứu thương"),
    ],
)
def test_so_too_where_it_is_asked_for_in_english(question, named):
    asked = Asked(question, english=True)
    assert tells_which(named, asked)
    assert not tells_which("Huy động các tổ chức giúp trạm y tế mua xe cứu thương", asked)


def test_a_thing_without_a_name_of_its_own_may_be_told_without_its_word():
    assert tells_which("Trồng chè, cam", Asked("Trồng loài cây nào?"))


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


def test_tasks_whose_names_are_asked_for_are_not_told_by_their_number():
    asked = Asked("Kể tên các nhiệm vụ tỉnh đã hoàn thành")
    assert not names_each("Tỉnh đã hoàn thành 9 nhiệm vụ", asked)
    assert names_each("Các nhiệm vụ đã hoàn thành: làm đường; mở lớp", asked)
    assert names_each("Tỉnh đã hoàn thành 9 nhiệm vụ", Asked("Bao nhiêu nhiệm vụ đã hoàn thành?"))


def test_who_else_must_be_named_beyond_those_that_the_question_has():
    question = Asked("Ngoài y tế thôn, còn đội ngũ nào được giữ?")
    assert tells_which("Giữ đội ngũ y tế thôn, cô đỡ, cộng tác viên", question)
    assert not tells_which("Giữ đội ngũ y tế thôn", question)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Bác sĩ Nguyễn Văn A làm ở trạm nào?", ("nguyen van a",)),
        ("Which station does Doctor Hoang Van Bien work at?", ("hoang van bien",)),
        ("Trần Liễu và Cao Minh giao ai chủ trì?", ()),
        ("Ban Xây dựng Đảng của Lê Lợi làm gì?", ()),
        ("Do Cao Minh Commune and Trần Liễu Ward differ?", ()),
    ],
)
def test_a_person_is_told_from_a_place(question, people):
    assert people_in(question) == people


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Thẩm tra các dự án: Luật Đấu thầu, Luật Đất đai.", True),
        ("Thẩm tra các luật: Đấu thầu, Đất đai.", True),
        ("Thẩm tra các dự án luật để có cơ chế ưu đãi về đất đai.", False),
    ],
)
def test_the_duty_about_a_law_names_that_law(text, named):
    assert names_the_laws(text, Asked("Ai thẩm tra dự án sửa đổi Luật Đất đai?")) is named


@pytest.mark.parametrize(("quote", "of"), [("Đội cấp xã có 7 người", True), ("Đội cấp tỉnh có 9 người", False)])
def test_a_level_of_government_is_not_another(quote, of):
    assert is_of_the_level(quote, Asked("Đội cấp xã gồm mấy người?")) is of


@pytest.mark.parametrize("text", ["Thi hành kỷ luật Đảng viên thế nào?", "Tuyên truyền pháp luật Nhà nước ra sao?"])
def test_discipline_and_the_law_of_the_land_are_no_laws_by_name(text):
    assert names_the_laws("Việc kỷ luật do chi bộ quyết định.", Asked(text))


def test_a_law_in_small_letters_or_short_is_that_law():
    assert names_the_laws("Thực hiện Luật đất đai.", Asked("Ai thực hiện Luật Đất đai?"))
    assert names_the_laws("Thực hiện Luật BHYT.", Asked("Ai thực hiện Luật Bảo hiểm y tế?"))


@pytest.mark.parametrize(
    ("question", "grown"),
    [
        ("Trồng bao nhiêu ha cây mắc ca?", ("mac ca",)),
        ("Ho tro ho nuoi ong va trong mac ca the nao?", ("mac ca",)),  # without marks only what is surely meant
        ("Ai lo đàn lợn và giống quế?", ("lon", "que")),
        ("Trồng người, nuôi dưỡng nhân tài thế nào?", ()),
    ],
)
def test_plants_and_animals_are_named_behind_a_word_that_says_they_are_grown(question, grown):
    assert grown_in(question) == grown
