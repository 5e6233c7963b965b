from __future__ import annotations

import json

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

KẾ HOẠCH
Sửa đường trên địa bàn xã Suối Mơ

## NHIỆM VỤ

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Sửa mặt đường thôn Bắc | Phòng Kinh tế | Công an xã | Quý II/2026 |
"""


def test_a_question_is_answered_with_its_grounds(cancu, tmp_path):
    (tmp_path / "ke-hoach.md").write_text(PLAN, "utf-8")
    assert cancu("index", tmp_path / "ke-hoach.md").exit_code == 0
    shown = cancu("ask", "Ai chủ trì sửa mặt đường thôn Bắc?")
    assert shown.exit_code == 0
    assert "Phòng Kinh tế chủ trì; Công an xã phối hợp; thời gian: Quý II/2026" in shown.stdout
    assert "/documents/ke-hoach-md#p-" in shown.stdout
    told = json.loads(cancu("ask", "Ai chủ trì sửa mặt đường thôn Bắc?", "--json").stdout)
    assert told["status"] == "answered"
    assert told["answer"]["facts"][0]["lead"] == ["Phòng Kinh tế"]


def test_what_nothing_answers_is_said_to_be_so(cancu, tmp_path):
    (tmp_path / "ke-hoach.md").write_text(PLAN, "utf-8")
    assert cancu("index", tmp_path / "ke-hoach.md").exit_code == 0
    shown = cancu("ask", "Tỷ lệ hộ nghèo của xã Suối Mơ là bao nhiêu?")
    assert shown.exit_code == 0
    assert "Không tìm thấy câu trả lời" in shown.stdout
    assert "Có thể liên quan" in shown.stdout


def test_an_empty_question_is_bad_usage(cancu, tmp_path):
    (tmp_path / "ke-hoach.md").write_text(PLAN, "utf-8")
    cancu("index", tmp_path / "ke-hoach.md")
    finished = cancu("ask", " ")
    assert finished.exit_code == 2
    assert "còn trống" in finished.stderr


LETTER = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số:      /KH-UBND

KẾ HOẠCH

Sửa đường trên địa bàn xã Suối Mơ

I. NHIỆM VỤ

- Phòng Kinh tế sửa mặt đường thôn Bắc.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Thị Hoa
"""


def test_a_question_about_the_document_itself_is_answered_with_its_lines(cancu, tmp_path):
    (tmp_path / "ke-hoach.txt").write_text(LETTER, "utf-8")
    assert cancu("index", tmp_path / "ke-hoach.txt").exit_code == 0
    shown = cancu("ask", "Ai ký kế hoạch của xã Suối Mơ?")
    assert "Lò Thị Hoa, Chủ tịch" in shown.stdout
    assert "Phần ký, " in shown.stdout
    told = json.loads(cancu("ask", "Ai ký kế hoạch của xã Suối Mơ?", "--json").stdout)
    (citation,) = told["answer"]["citations"]
    assert citation["passage_id"] is None
    assert citation["quote"] == "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Thị Hoa"
    assert told["answer"]["stated"][0]["value"] == "Lò Thị Hoa, Chủ tịch"


def test_what_the_document_leaves_blank_is_said_to_be_blank(cancu, tmp_path):
    (tmp_path / "ke-hoach.txt").write_text(LETTER, "utf-8")
    assert cancu("index", tmp_path / "ke-hoach.txt").exit_code == 0
    shown = cancu("ask", "Kế hoạch của xã Suối Mơ số bao nhiêu?")
    assert "Văn bản để trống chỗ này" in shown.stdout
    told = json.loads(cancu("ask", "Kế hoạch của xã Suối Mơ số bao nhiêu?", "--json").stdout)
    assert (told["status"], told["answer"]) == ("not_found", None)
    (blank,) = told["left_blank"]
    assert (blank["what"], blank["value"]) == ("number", None)
