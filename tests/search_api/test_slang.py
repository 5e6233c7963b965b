"""Chat writing is spelled out, in the marks of the rest; what may be an official abbreviation is left to its reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.slang import chat_written_out, written_out


@pytest.mark.parametrize(
    ("typed", "bare", "told"),
    [
        ("cau Bac Ho day thay giao", True, "cau Chu tich Ho Chi Minh day thay giao"),
        ("cái bạc hồ nào", False, "cái bạc hồ nào"),
        ("lo vsinh với ttin cho dân", False, "lo vệ sinh với thông tin cho dân"),
        ("nop kphi trc ngay nao", True, "nop kinh phi truoc ngay nao"),
        ("ai ctri viec nay z", True, "ai chu tri viec nay vay"),
        ("nộp trước ngày nào v ad", False, "nộp trước ngày nào vậy ad"),
        ("dat bnhieu % ds", True, "dat bao nhieu % dan so"),
        ("ra ngay nao v ban?", True, "ra ngay nao vay ban?"),
        ("đạt bnhiêu phần trăm", False, "đạt bao nhiêu phần trăm"),
        ("kh bhyt của xã", False, "kh bhyt của xã"),
        ("Kế hoạch V", False, "Kế hoạch vậy"),
        ("nhóm v và nhóm z nào", False, "nhóm v và nhóm z nào"),
        ("căn cứ công văn nào zậy?", False, "căn cứ công văn nào vậy?"),
        ("trong mấy tiếng phải dọn", False, "trong mấy giờ phải dọn"),
        ("chào mừng Đại hội 14 của Đảng", False, "chào mừng Đại hội XIV của Đảng"),
        ("chao mung dai hoi dang lan thu 14", True, "chao mung dai hoi dang lan thu XIV"),
        ("đại hội 14/5, đại hội 3", False, "đại hội 14/5, đại hội 3"),
        ("tổ chức đại hội 15 chi đoàn", False, "tổ chức đại hội 15 chi đoàn"),
        ("hd so 31 giao ai", True, "hd so 31 giao ai"),  # "Hướng dẫn"
        ("may tieng dong ho thi xong", True, "may gio thi xong"),
        ("xã fải báo cáo fòng nào", False, "xã phải báo cáo phòng nào"),
        ("dạy mấy tiếng Anh", False, "dạy mấy tiếng Anh"),
        ("mấy đứa nhỏ được phát gì?", False, "các đứa nhỏ được phát gì?"),
        ("may cu duoc kham khi nao?", True, "cac cu duoc kham khi nao?"),
        ("mấy cụ được khám?", False, "mấy cụ được khám?"),
    ],
)
def test_only_what_chat_alone_writes_is_spelled_out_first(typed, bare, told):
    assert chat_written_out(typed, bare=bare) == told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Chị ơi xã Suối Mơ nộp trước ngày mấy vậy ạ, gấp lắm", "xã Suối Mơ nộp trước ngày mấy vậy, gấp lắm"),
        ("Cho bác hỏi kế hoạch Suối Mơ số mấy?", "kế hoạch Suối Mơ số mấy?"),
        ("Trạm cũ có bị dẹp không cháu?", "Trạm cũ có bị dẹp không?"),
        ("Ai lo tiêm chủng vậy các anh?", "Ai lo tiêm chủng vậy?"),
        ("Ai ký kế hoạch shop ơi", "Ai ký kế hoạch"),
        ("Trạm y tế làm gì cho các bà mẹ?", "Trạm y tế làm gì cho các bà mẹ?"),
        ("Ai là bác?", "Ai là bác?"),
        ("Khoản nào không chi?", "Khoản nào không chi?"),
        ("Cho các hội làm gì?", "Cho các hội làm gì?"),
        ("Có được tiêm hông?", "Có được tiêm không?"),
        ("Anh ơi", "Anh ơi"),
        ("Xong trong mấy tiếng?", "Xong trong mấy giờ?"),
        ("Phát bằng mấy tiếng Thái?", "Phát bằng mấy tiếng Thái?"),
        ("Phát bằng bao nhiêu tiếng Mông?", "Phát bằng bao nhiêu tiếng Mông?"),
    ],
)
def test_whom_it_is_said_to_is_left_out(typed, told):
    assert chat_written_out(typed, bare=False) == told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("UBND p. Suối Mơ t/h gì", "UBND phường Suối Mơ thực hiện gì"),
        ("đ/v nào t/c lớp này", "đơn vị nào tổ chức lớp này"),
        ("trang p. 5", "trang p. 5"),
    ],
)
def test_strokes_are_spelled_out_in_what_is_read(typed, told):
    assert written_out(typed) == told


@given(st.text(max_size=60))
def test_any_text_may_be_typed(text):
    assert isinstance(chat_written_out(text, bare=False), str)
    assert isinstance(written_out(text), str)
