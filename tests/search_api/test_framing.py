"""A document named to say where to look, told from one that is asked about."""

from __future__ import annotations

import pytest

from search_api.framing import blanked, framing

KNOWN = frozenset({"231tb", "12ctubnd", "012ctubnd", "7khubnd", "03nq", "72nq", "144kh"})


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Theo Chỉ thị 012/CT-UBND, ai chủ trì?", "Theo, ai chủ trì?"),
        ("Ai chủ trì lọc nước trong kế hoạch nước sạch số 7/KH-UBND?", "Ai chủ trì lọc nước trong?"),
        ("Kế hoạch 7/KH-UBND giao ai lọc nước?", "giao ai lọc nước?"),
        ("ai loc nuoc theo ke hoach 7/KH-UBND", "ai loc nuoc theo"),
        ("Kế hoạch 7/KH-UBND ban hành ngày nào?", "Kế hoạch 7/KH-UBND ban hành ngày nào?"),
        ("Ai thực hiện Kế hoạch 7/KH-UBND?", "Ai thực hiện Kế hoạch 7/KH-UBND?"),
        ("Theo Kế hoạch 9/KH-UBND, ai chủ trì?", "Theo Kế hoạch 9/KH-UBND, ai chủ trì?"),
        ("Bao nhiêu tuyến cáp theo Phụ lục I NQ 03?", "Bao nhiêu tuyến cáp theo Phụ lục I?"),
        ("How many cables does Appendix I of Resolution 03 set?", "How many cables does Appendix I of set?"),
        (
            "How many cables under the appendix of targets to Government Resolution 03?",
            "How many cables under the appendix of targets to?",
        ),
        ("How many cables under Government Resolution 03?", "How many cables under Government Resolution 03?"),
        ("Trong Kế hoạch 144, ai chủ trì?", "Trong, ai chủ trì?"),
        ("Thông báo kết luận 231 giao ai?", "giao ai?"),
        ("Ai thực hiện Kế hoạch 144?", "Ai thực hiện Kế hoạch 144?"),
        ("Theo Nghị quyết 72, ai chủ trì?", "Theo Nghị quyết 72, ai chủ trì?"),
        ("Suối Mơ khác Nghị quyết 72 ở chỉ tiêu nào?", "Suối Mơ khác ở chỉ tiêu nào?"),
        ("So sánh bảo hiểm của Suối Mơ với Nghị quyết 72", "So sánh bảo hiểm của Suối Mơ với"),
        ("Hai xã thực hiện Nghị quyết 72 khác nhau thế nào?", "Hai xã thực hiện Nghị quyết 72 khác nhau thế nào?"),
        ("Kế hoạch 7/KH-UBND: ai lọc nước?", "Kế hoạch 7/KH-UBND: ai lọc nước?"),
        ("Bao giờ sơ kết Kế hoạch 7/KH-UBND?", "Bao giờ sơ kết?"),
        ("Ai ký Kế hoạch 144?", "Ai ký Kế hoạch 144?"),
        ("Kế hoạch 144 được ban hành ngày nào?", "Kế hoạch 144 được ban hành ngày nào?"),
        ("Theo Nghị quyết 72 của Bộ Chính trị, ai chủ trì?", "Theo Nghị quyết 72 của Bộ Chính trị, ai chủ trì?"),
        (
            "Số bác sĩ giữa Kế hoạch 7/KH-UBND và Kế hoạch 144 khác nhau thế nào?",
            "Số bác sĩ giữa và khác nhau thế nào?",
        ),
        ("Kế hoạch 144 tháng về giảm nghèo gửi ai?", "Kế hoạch 144 tháng về giảm nghèo gửi ai?"),
        ("Kế hoạch 144 ngày cao điểm do ai làm?", "Kế hoạch 144 ngày cao điểm do ai làm?"),
        ("Trong Kế hoạch 144 năm 2026, ai chủ trì?", "Trong năm 2026, ai chủ trì?"),
        ("Phối hợp với ai để làm Nghị quyết 72?", "Phối hợp với ai để làm Nghị quyết 72?"),
        ("Lọc nước trong danh mục nhiệm vụ Kế hoạch 7/KH-UBND do ai lo?", "Lọc nước trong danh mục nhiệm vụ do ai lo?"),
        ("Nghị định về lọc nước trong NQ 03, ai phối hợp?", "Nghị định về lọc nước trong, ai phối hợp?"),
    ],
)
def test_only_an_indexed_document_that_frames_the_question_is_taken_out(question, left):
    told = blanked(question, framing(question, KNOWN))
    assert told.replace(" ,", ",").replace(" ?", "?").strip() == left


def test_a_question_of_one_endless_word_is_read_at_once():
    assert framing(f"Kế hoạch 144 về {'a' * 5000} nói gì, thế nào?", KNOWN) is not None
