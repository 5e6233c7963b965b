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
