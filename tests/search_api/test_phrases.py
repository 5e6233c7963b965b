"""Phrases among a question's words, however they were typed."""

from __future__ import annotations

from search_api import cues
from search_api.phrases import Words, sound


def words(text: str) -> Words:
    return Words(text, "", with_marks=True)


def test_a_cue_typed_without_its_marks_or_as_it_sounds_is_found():
    assert words("do ai chủ tri").has("chủ trì")
    assert words("do ai chủ chì").has("chủ trì")
    assert not words("chủ nhật").has("chủ trì")
    assert words("kể hoạch nào").has("kế hoạch")
    assert words("chương trình hành đông").has("hành động")
    assert not words("ban hành đồng bộ").has("hành động")


def test_another_word_with_other_marks_is_no_slip():
    assert not words("trạm có máy siêu âm không").has("có mấy")


def test_the_end_of_a_word_is_no_slip():
    assert words("ngân sách có vai trò gì").spelled[-2:] == ["trò", "gì"]
    assert words("họp ở trỗ nào").spelled[-2:] == ["chỗ", "nào"]


def test_a_last_word_typed_without_marks_is_the_one_that_ends_questions():
    assert Words("ai ky the", "ai ky thẻ", with_marks=False).spelled[-1] == "thế"
    assert Words("lam nhu the", "làm như thể", with_marks=False).spelled[-1] != "thế"
    assert Words("may bac si nhi", "mấy bác sĩ nhi", with_marks=False).spelled[-1] == "nhi"


def test_beginnings_that_are_said_alike_sound_alike():
    assert sound("trì") == sound("chì")
    assert sound("ngành") != sound("nành")


def test_a_phrase_does_not_begin_in_the_middle_of_a_word():
    assert not words("làm trong giai đoạn nào").has("đoạn nào")
    assert words("đoạn nào nói về y tế").has("đoạn nào")


def test_cues_with_slots_hold_every_filling():
    for phrase in ("đơn vị nào", "những sở ngành nào", "trước tháng mấy", "nêu thế nào về", "theo nghị quyết số mấy"):
        assert any(phrase in listed for listed in (cues.WHO, cues.DEADLINE, cues.WORDING, cues.REFERENCE)), phrase


def test_a_cue_with_a_wrong_mark_that_makes_no_word_is_found():
    assert words("đạt mấy phàn trăm").has("phần trăm")


def test_who_before_when_is_no_word_of_two():
    asked = Words("phoi hop voi ai khi tang cuong", "phối hợp với ái khí tăng cường", with_marks=False)
    assert asked.has("ai")


def test_a_guessed_syllable_that_ends_a_word_asks_for_nothing():
    assert not Words("bo may tram y te", "bộ máy trạm y tế", with_marks=False).has("mấy")
    assert Words("co may tram y te", "có máy trạm y tế", with_marks=False).has("mấy")


def test_who_signs_is_meant_where_marks_put_back_make_other_words():
    guessed = Words("do ai ky cong van", "đổ ải kỳ công văn", with_marks=False)
    assert guessed.spelled[:3] == ["do", "ai", "kí"]
    assert guessed.has("công văn")  # ... which "kỳ công" would have swallowed


def test_what_goes_on_to_be_other_words_is_no_phrase():
    pain = Words("cho do dau don luc cuoi doi", "chờ đỏ đầu đơn lúc cười đợi", with_marks=False)
    assert not pain.has(cues.WHO)
    assert Words("tien do dau ra", "tiền do đâu ra", with_marks=False).has(cues.WHO)
    assert not Words("xa co quan tam khong", "xã cơ quan tâm không", with_marks=False).has("cơ quan")


def test_a_sentence_that_is_asked_for_is_none_of_a_bridge():
    asked = Words("chep lai cho toi cau nay", "chép lại cho tới cầu này", with_marks=False)
    assert asked.spelled == ["chép", "lại", "cho", "tôi", "câu", "này"]
