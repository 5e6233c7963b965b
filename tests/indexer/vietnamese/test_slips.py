"""What a misread word was likely meant to be: by the dictionary, only where doubted, never where it makes sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.vietnamese.slips import likely_readings, read_as, strayed_readings, unknown_words


def meant(text: str, *doubted: str) -> str:
    spans = [(text.index(word), text.index(word) + len(word)) for word in doubted] or [(0, len(text))]
    return read_as(text, likely_readings(text, spans))


@pytest.mark.parametrize(
    ("read", "likely"),
    [
        ("Phần đấu đến năm 2030", "Phấn đấu đến năm 2030"),
        ("nâng cao tâm vóc", "nâng cao tầm vóc"),
        ("cấp có thâm quyền", "cấp có thẩm quyền"),
        ("TRIÊN KHAI", "TRIỂN KHAI"),
        ("của Quỏc hội", "của Quốc hội"),
        ("tập trurg vào", "tập trung vào"),
        ("hoạt động hăng năm", "hoạt động hằng năm"),
        ("y được học cổ truyền", "y dược học cổ truyền"),
    ],
)
def test_a_word_that_makes_sense_only_otherwise_is_read_otherwise(read, likely):
    assert meant(read) == likely


@pytest.mark.parametrize("text", ["được học tập", "tổ chức thực hiện", "tuyển y tế cơ sở", "Bộ Y tế", "72-NQ/TW", ""])
def test_what_makes_sense_or_could_be_anything_stays(text):
    assert meant(text) == text


def test_only_doubted_words_are_read_otherwise():
    assert meant("tô chức và thâm quyền", "thâm") == "tô chức và thẩm quyền"
    assert likely_readings("tô chức", []) == ()


def test_signs_between_words_part_them():
    assert meant("cái tô, chức vụ") == "cái tô, chức vụ"


@given(st.text("tôchứcphầnđấy quyề.|\n", max_size=40))
def test_readings_stand_in_order_within_the_text(text):
    found = likely_readings(text, [(0, len(text))])
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert list(found) == sorted(found, key=lambda one: one.start)
    assert all(one.reading != text[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    ("read", "likely"),
    [
        ("tạo lập số sức khỏe điện tử", "tạo lập sổ sức khỏe điện tử"),
        ("phục vụ chuyến đối số toàn diện", "phục vụ chuyển đổi số toàn diện"),
        ("xây dụng nông thôn mới", "xây dựng nông thôn mới"),
    ],
)
def test_a_word_that_spoils_a_longer_term_is_told_however_surely_it_was_read(read, likely):
    assert read_as(read, strayed_readings(read)) == likely


@pytest.mark.parametrize(
    "text", ["các chỉ số sức khỏe", "mỗi người dân", "dữ liệu Sổ sức khỏe điện tử", "chuyển đổi số y tế", ""]
)
def test_a_term_that_is_whole_or_another_word_s_stays(text):
    assert strayed_readings(text) == ()


def test_a_word_that_is_no_syllable_of_any_is_told():
    text = "Nghị cuyết của Bùi Ngọc blockchain được"
    assert [text[start:end] for start, end in unknown_words(text)] == ["cuyết"]
