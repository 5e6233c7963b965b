"""What a question asks for."""

from __future__ import annotations

import pytest

from search_api.kinds import kind_of, sought
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
    ],
)
def test_the_words_give_the_kind_away(question, kind):
    assert kind_of(Words(question, "", with_marks=True))[0] == kind


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
    ],
)
def test_who_supports_is_told_from_what_is_supported(question, kind):
    assert kind_of(Words(question, "", with_marks=True, english=True))[0] == kind
