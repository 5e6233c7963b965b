from __future__ import annotations

from indexer.vietnamese.parts_of_speech import parts


def test_what_is_named_is_told_from_what_is_done_and_from_little_words():
    found = dict(parts("Phường Trần Liễu đặt mục tiêu bao nhiêu bác sĩ ở trạm y tế?"))
    assert found["đặt"] == "verb"
    assert found["ở"] == "function"
    assert {found[each] for each in ("phường".capitalize(), "mục", "bác", "sĩ", "trạm")} == {"noun"}


def test_every_syllable_has_its_part_in_order():
    text = "Ai nộp báo cáo trước ngày 10/11"
    assert [syllable for syllable, _ in parts(text)] == text.replace("/", " ").split()


def test_a_text_without_words_has_no_parts():
    assert parts("… !?") == ()
