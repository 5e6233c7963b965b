"""What a question asks for."""

from __future__ import annotations

import pytest

from search_api.kinds import kind_of, sought, taken_for
from search_api.phrases import Words


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Ai phải làm cơ chế huy động nguồn lực?", "lead"),
        ("Trạm Y tế phải làm gì?", "duty"),
        ("Trạm bắt tay với bên nào để chống dịch?", "coordinate"),
        ("Đạt từ bao nhiêu trở lên?", "target"),
        ("Tổ trưởng tổ dân phố phải làm gì cho kế hoạch này?", "duty"),
        ("Xã phải làm gì cho người cao tuổi?", "wording"),
        ("Chăm sóc sức khỏe được xác định là nhiệm vụ như thế nào?", "passage"),
        ("Chăm sóc sức khỏe là nhiệm vụ của ai?", "lead"),
        ("Miễn viện phí trước hết cho những ai?", "passage"),
        ("Lồng ghép các chỉ tiêu sức khỏe vào đâu?", "passage"),
        ("Góp phần đạt chỉ tiêu của đại hội nào?", "passage"),
        ("Trạm được tổ chức theo mô hình đơn vị gì?", "passage"),
        ("UBND viết tắt của từ gì?", "definition"),
        ("Trạm nhận hỗ trợ kỹ thuật từ đơn vị nào?", "passage"),
        ("Suối Mơ: số điểm trạm được giữ lại", "target"),
        ("Số quyết định phê duyệt đề án", "passage"),
        ("Ai là Chủ tịch UBND xã Suối Mơ?", "person"),
        ("Ai là cơ quan chủ trì?", "lead"),
        ("Chỉ tiêu nào về nước sạch?", "target"),
        ("Xã nào đặt chỉ tiêu nước sạch?", "target"),
        ("Trích nguyên văn nhiệm vụ của Trạm Y tế", "duty"),
        ("Việc dùng chung dữ liệu thì nơi nào làm chính?", "lead"),
        ("Giữ lại những cơ sở y tế nào ở các thôn cũ?", "passage"),
        ("Những cơ sở y tế nào chủ trì tiêm chủng?", "lead"),
        ("Lực lượng được giữ lại gồm những người nào?", "definition"),
        ("Mục tiêu tổng quát mong người dân sống thế nào?", "passage"),
        ("Mức bao phủ dịch vụ so với ai?", "passage"),
        ("Về nước sạch, xã đề ra việc gì?", "duty"),
        ("Phía nào phối hợp với phòng chủ trì?", "coordinate"),
        ("Thuốc nam phấn đấu ngang với nước nào?", "passage"),
        ("Đơn vị nào phải phát sóng nhiều hơn?", "lead"),
        ("Tuổi thọ của hai nơi khác nhau ở chỗ nào?", "comparison"),
        ("Những ai được khám miễn phí sớm nhất?", "passage"),
        ("Suối Mơ và Núi Xanh lấy giai đoạn thi hành luật khác nhau thế nào?", "comparison"),
        ("Căn cứ của Suối Mơ và Núi Xanh khác nhau thế nào?", "reference"),
        ("Suối Mơ xác định giai đoạn làm là những năm nào?", "deadline"),
        ("Trồng cây thuốc ở những chỗ nào?", "passage"),
        ("Dân bàn tán nhiều quá, tỉnh giao ban nào nắn dư luận?", "lead"),
        ("Nước giếng bẩn thì mấy nơi nào phải ra tay?", "lead"),
        ("Xã tập trung triển khai những luật nào?", "passage"),
        ("Xã căn cứ những luật nào?", "reference"),
        ("Ai bị tiểu đường thì được chữa thế nào?", "passage"),
        ("Dùng lại trụ sở cũ thì phải được ai gật đầu?", "passage"),
        ("Ai được giao soạn kế hoạch?", "lead"),
        ("Ai là người soạn kế hoạch?", "person"),
        ("Vụ này ai phụ Phòng Kinh tế?", "coordinate"),
        ("Xin thêm tiền của ai?", "passage"),
        ("Kế hoạch kể ra mấy món công nghệ gì, những gì?", "passage"),
        ("Mấy trạm cũ bỏ hay giữ?", "passage"),
        ("Mấy trạm cũ có còn không hả?", "passage"),
        ("Mấy nhà cũ dùng vào việc gì?", "passage"),
        ("Loa đài được giao phát nhiều hơn không?", "duty"),
        ("Suối Mơ với Núi Xanh đặt mấy bác sĩ, bên nào hơn?", "comparison"),
        ("Giờ ai đang làm trạm trưởng?", "person"),
        ("Trạm liên kết chặt với đơn vị nào?", "coordinate"),
        ("Suối Mơ khác Nghị quyết 72 ở chỉ tiêu nào?", "comparison"),
        ("Số bác sĩ tại trạm khác Nghị quyết 72 chỗ nào?", "comparison"),
        ("Tỷ lệ tiêm chủng của Suối Mơ có cao hơn tỉnh không?", "comparison"),
        ("Chỉ tiêu bác sĩ được xã nói thế nào?", "wording"),
        ("Which targets of Suối Mơ differ from Resolution 72?", "comparison"),
        ("Chỉ tiêu nào khác trong kế hoạch?", "target"),
        ("Ai phụ trách tiêm chủng tại trạm y tế?", "lead"),
        ("Tại các địa điểm công cộng, cơ quan nào chủ trì kiểm tra?", "lead"),
        ("Hạn chế của trạm được khắc phục ở nội dung nào?", "passage"),
        ("Ai được cử đi đào tạo?", "passage"),
        ("Which agency gets the lead on health records?", "lead"),
        ("Ai mắc lao thì cơ quan nào quản lý?", "lead"),
        ("Suối Mơ và Núi Xanh đặt mấy bác sĩ, bên nào bao nhiêu?", "comparison"),
        ("Tuổi thọ của Suối Mơ so với Nghị quyết 72 thế nào?", "comparison"),
        ("Bảo hiểm tăng bao nhiêu so với năm 2020?", "target"),
        ("Bác sĩ vùng khó được hỗ trợ hằng tháng bao nhiêu tiền?", "target"),
        ("Báo cáo gửi tháng mấy?", "deadline"),
        ("Việc thu bảo hiểm có ai cùng làm?", "coordinate"),
        ("Xét nghiệm nước đợt 2 ai cùng thực hiện?", "coordinate"),
        ("Một cán bộ được quy hoạch nhiều nhất mấy chức danh?", "target"),  # a limit
        ("Xã nào cao nhất, bao nhiêu?", "comparison"),
        ("Xã nào mong dân có nhiều năm sống khỏe nhất?", "comparison"),
    ],
)
def test_the_words_give_the_kind_away(question, kind):
    assert kind_of(Words(question, "", with_marks=True))[0] == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Suối Mơ coi tiêm chủng là gì?", "passage"),  # what it is taken for
        ("Trồng cây thuốc được xác định là loại nhiệm vụ gì?", "passage"),
        ("suoi mo xem phong benh la viec nhu the nao", "passage"),
        ("Phát huy vai trò của cái gì trong chăm sóc sức khỏe?", "passage"),  # whose role
        ("Khai thác thế mạnh của những gì?", "passage"),
        ("Vai trò của Trạm Y tế là gì?", "duty"),
        ("Cấp thẻ cho những ai?", "passage"),  # for whom
        ("Phát thuốc dành cho ai?", "passage"),
        ("Giao việc tiêm chủng cho ai?", "lead"),
        ("Phân công cho ai việc tiêm chủng?", "lead"),
        ("Nhóm người nào được khám miễn phí?", "passage"),  # which groups
        ("Ai thuộc diện được khám miễn phí?", "passage"),
        ("Vườn thuốc dùng để làm gì?", "passage"),  # to what use
        ("Nhà cũ dùng vào việc gì?", "passage"),
        ("Trạm nhận thuốc từ những đơn vị nào?", "passage"),  # from whom
        ("Trạm được giúp từ những ai?", "passage"),
        ("Trạm trở thành đơn vị gì?", "passage"),
        ("Nhóm nào cùng tham gia phối hợp?", "coordinate"),
        ("Đối tượng nào phối hợp phòng đuối nước?", "coordinate"),
    ],
)
def test_for_whom_and_for_what_is_told_from_who_does_it(question, kind):
    assert kind_of(Words(question, "", with_marks=True))[0] == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Ở mấy thôn cũ có còn điểm trạm không?", "passage"),
        ("Mấy nhà bỏ không dùng thế nào?", "passage"),
        ("Gộp xã rồi tính sao với mấy điểm trạm?", "passage"),
        ("Trạm quản lý mấy bệnh gì?", "passage"),
        ("Theo nghị quyết đại hội lần thứ mấy?", "passage"),
        ("Đại hội nhiệm kỳ mấy?", "passage"),
        ("Trạm có mấy bác sĩ?", "target"),
        ("Đạt mấy phần trăm, làm thế nào?", "target"),
        ("Bao nhiêu thôn có điểm trạm, có còn giữ không?", "target"),
    ],
)
def test_a_number_is_asked_for_only_where_something_is_counted(question, kind):
    assert kind_of(Words(question, "", with_marks=True))[0] == kind


def test_which_has_more_is_asked_without_marks_too():
    words = Words("noi nao can nhieu bac si tai tram y te hon", "", with_marks=False)
    assert kind_of(words)[0] == "comparison"


def test_what_something_is_taken_for_is_told_from_what_it_is():
    assert taken_for("Suối Mơ coi tiêm chủng là nhiệm vụ như thế nào?")
    assert taken_for("suoi mo xac dinh tiem chung la gi")
    assert taken_for("As what kind of task does Suoi Mo define vaccination?")
    assert taken_for("How does Suoi Mo rank vaccination among its tasks?")
    assert not taken_for("Tiêm chủng là gì?")
    assert not taken_for("Xem vườn thuốc ở đâu?")


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("Xã nào đào giếng xong sớm hơn, Suối Mơ hay Cẩm Giang?", False),
        ("Which commune finishes its wells earlier, Suoi Mo or Cam Giang?", True),
    ],
)
def test_which_is_earlier_compares_times(question, english):
    assert kind_of(Words(question, "", with_marks=True, english=english)) == ("comparison", "deadline")


def test_a_document_is_sought_by_what_it_is_about():
    assert sought("Quyết định nào của Thủ tướng về trẻ em?") == "quyet dinh"
    assert sought("Nghị định cũ về dược liệu là số mấy?") == "nghi dinh"
    assert sought("Nghị quyết số 72-NQ/TW về vấn đề gì?") is None
    assert sought("Nghị quyết nào?") is None


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who builds the mechanism to support health services?", "lead"),
        ("Which agency supports vaccination?", "coordinate"),
        ("As what kind of task does the letter define health care?", "passage"),
        ("What support does the station get from higher levels?", "passage"),
        ("Which commune has the higher rate?", "comparison"),
        ("What different kinds of care are there?", "passage"),
        ("Which different forms of support does it name?", "passage"),
        ("What is the difference between the two plans?", "comparison"),
        ("Which groups get free check-ups?", "passage"),
        ("Which agency benefits from the grant?", "passage"),
        ("Who is eligible for free check-ups?", "passage"),
        ("For whom are the check-ups free?", "passage"),
        ("From whom does the station get medicine?", "passage"),
        ("Which party congress does the plan follow?", "passage"),
        ("Which party leads vaccination?", "lead"),
        ("Who is tasked with vaccination?", "lead"),
        ("Which agency is entrusted with vaccination?", "lead"),
        ("What is the police asked to do about drowning?", "duty"),
        ("What tasks are assigned to the police?", "duty"),
        ("By which month must the report be sent?", "deadline"),
        ("Until what quarter does the campaign run?", "deadline"),
        ("What level of coverage is set?", "target"),
        ("By how much should it rise?", "target"),
        ("Up to what age should people live in good health?", "target"),
        ("For what period is the rule carried out?", "deadline"),
        ("How many days do departments have to send the plan?", "deadline"),
        ("Who counts as an official with science qualifications?", "definition"),
    ],
)
def test_so_it_is_in_english(question, kind):
    assert kind_of(Words(question, "", with_marks=True, english=True))[0] == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who has to help the lead office in Suoi Mo?", "coordinate"),
        ("Who is asked to look after the wells?", "lead"),
        ("Who chairs the board?", "person"),
        ("Who would have the cost of the ambulance paid?", "passage"),
        ("Which groups come first when fees are waived?", "passage"),
        ("What extra facilities can people help build?", "passage"),
        ("Which health facilities lead vaccination?", "lead"),
        ("What does the ward plan to use drones for?", "wording"),
        ("What does the station have to do?", "duty"),
        ("By which year are there enough doctors for the tasks of the station?", "deadline"),
        ("What is to be done with the wells?", "wording"),
        ("What does a 'cultured family' mean in the plan?", "definition"),
        ("Who coordinates with the lead agency on the wells?", "coordinate"),
    ],
)
def test_the_kind_of_an_english_question(question, kind):
    assert kind_of(Words(question, "", with_marks=True, english=True))[0] == kind
