"""Word by word: what agrees, what differs, and that no letter of a text is lost on the way."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search_api.alignment import LONGEST, Piece, agreeing, align, is_cut, likeness, numbers, same_figures, shared, words


def differences(first, second):
    """What the second text has where it differs: (kind, the first's words, its own words)."""
    aligned = align([first, second])
    return [
        (piece.kind, "".join(aligned.columns[piece.column : piece.column + piece.span]).strip(), piece.text.strip())
        for piece in aligned.rows[1]
        if piece.kind not in {"same", "empty"}
    ]


def test_one_changed_number_is_the_only_difference():
    first = "Tỷ lệ bao phủ bảo hiểm y tế đạt 95% dân số vào năm 2030."
    second = "Tỷ lệ bao phủ bảo hiểm y tế đạt 90,5% dân số vào năm 2030."
    assert differences(first, second) == [("changed", "95", "90,5")]


def test_added_and_left_out_words_are_told_apart():
    first = "Trạm Y tế chủ trì, phối hợp với các thôn khám sức khỏe cho người cao tuổi."
    second = "Trạm Y tế chủ trì khám sức khỏe miễn phí cho người cao tuổi."
    assert differences(first, second) == [
        ("missing", "phối hợp với các thôn", ""),
        ("added", "", "miễn phí"),
    ]


@pytest.mark.parametrize(
    "same",
    [
        "tỉ lệ bác sỹ, hoá chất",
        "TỶ LỆ BÁC SĨ; HÓA CHẤT.",
        "12. Tỷ lệ bác sĩ, hóa chất",
        "a) Tỷ lệ bác sĩ, hóa chất",
        "- Tỷ lệ bác sĩ, hóa chất",
        "3 | Tỷ lệ bác sĩ | hóa chất",
    ],
)
def test_case_spelling_punctuation_and_numbering_are_no_differences(same):
    assert differences("Tỷ lệ bác sĩ, hóa chất", same) == []
    assert likeness("Tỷ lệ bác sĩ, hóa chất", same) == 1


def test_marks_are_differences():
    assert differences("được cấp kinh phí", "dược cấp kinh phí") == [("changed", "được", "dược")]


def test_a_document_code_is_one_word_however_it_is_broken():
    assert differences("theo Nghị quyết số 72-NQ/TW", "theo Nghị quyết số 72 NQ/TW") == []
    assert differences("theo Nghị quyết số 72-NQ/TW", "theo Nghị quyết số 71-NQ/TW") == [
        ("changed", "72-NQ/TW", "71-NQ/TW")
    ]


def test_a_percent_sign_is_a_word_and_a_leading_zero_is_none():
    assert [kind for kind, *_ in differences("đạt 95% trong quý", "đạt 95 trong quý")] == ["missing"]
    assert differences("ít nhất 01 lần", "ít nhất 1 lần") == []


def test_a_range_and_a_date_are_their_numbers_however_they_are_joined():
    assert differences("có 4-5 bác sĩ, 2026–2030", "có 4 - 5 bác sĩ, 2026 - 2030") == []
    assert differences("ngày 07/4 hằng năm", "ngày 7/4 hằng năm") == []
    assert numbers("từ 4-5 bác sĩ, một trạm") == {"4", "5", "1"}


def test_a_stray_word_between_two_differences_does_not_break_them_up():
    first = "Bố trí đủ kinh phí cho y tế cơ sở hằng năm theo kế hoạch đã được phê duyệt"
    second = "Huy động các nguồn lực xã hội vào y tế với sự tham gia của doanh nghiệp, hộ gia đình và cộng đồng"
    assert [kind for kind, *_ in differences(first, second)] == ["changed"]


def test_several_texts_share_the_columns_of_the_first():
    aligned = align(["một hai ba bốn", "một hai năm bốn", "một ba bốn sáu"])
    assert aligned.columns == ("một ", "hai ", "ba ", "bốn", "")
    assert [(piece.kind, piece.text, piece.column, piece.span) for piece in aligned.rows[1]] == [
        ("same", "một ", 0, 1), ("same", "hai ", 1, 1), ("changed", "năm ", 2, 1), ("same", "bốn", 3, 1),
        ("empty", "", 4, 1),
    ]  # fmt: skip
    assert [piece.kind for piece in aligned.rows[2]] == ["same", "missing", "same", "same", "added"]
    assert agreeing(aligned.rows[0])
    assert not agreeing(aligned.rows[1])


def test_a_change_may_span_columns_that_another_text_cuts():
    aligned = align(["a b c d e f", "a x y z e f", "a b c1 d e f"])
    assert Piece("changed", "x y z ", 1, 3) in aligned.rows[1]


def test_likeness_and_shared_words():
    assert likeness("a b c d", "a b c d") == 1
    assert likeness("a b c d", "x y") == 0
    assert shared("a b c d", "b x d") == 2
    assert likeness("", "") == 0


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("1. Đạt 95% vào năm 2030", "2. Đạt trên 95% đến năm 2030", True),
        ("Đạt 95% vào năm 2030", "Đạt 90% vào năm 2030", False),
        ("Đạt 95% vào năm 2030", "Đạt 95%", False),
        ("Mỗi năm 1 lần", "Mỗi năm một lần", True),
        ("Mỗi năm 2 lần", "Mỗi năm một lần", False),
        ("Họp mỗi tháng một lần", "Họp mỗi quý một lần", False),
        ("Họp mỗi năm hai lần", "Họp mỗi năm ba lần", False),
        ("Họp hằng quý", "Họp mỗi quý", True),
        ("Một số giải pháp theo 72-NQ/TW", "Các giải pháp theo 72 NQ/TW", True),
    ],
)
def test_wordings_with_other_figures_say_two_things(first, second, same):
    assert same_figures(first, second) is same_figures(second, first) is same


def test_nothing_to_align_is_an_error():
    with pytest.raises(ValueError, match="nothing"):
        align([])


def test_a_runaway_text_is_cut_and_says_so():
    long = "độc hại " * 20_000
    began = time.process_time()
    aligned = align(["hại độc " * 20_000, long])
    assert time.process_time() - began < 5, "some 0.2 s of the processor; the limit allows for a slow one"
    assert is_cut(long)
    assert not is_cut("độc hại")
    assert sum(len(words(piece.text)) for piece in aligned.rows[1]) == LONGEST


SAMPLE = ["một", "hai", "ba", "95%", "1,5", "72-NQ/TW", ",", ".", "|", "-", "a)", "\n", "", "Tỷ", "tỉ"]
some_words = st.lists(st.sampled_from(SAMPLE), max_size=14)
texts = st.one_of(some_words.map(" ".join), st.text(max_size=30))


def check(listed):
    aligned = align(listed)
    base = keys_of(listed[0], aligned.openings[0], aligned.columns)
    for text, row, opening in zip(listed, aligned.rows, aligned.openings, strict=True):
        assert opening + "".join(piece.text for piece in row) == text
        assert [piece.column for piece in row] == [sum(p.span for p in row[:n]) for n in range(len(row))]
        assert sum(piece.span for piece in row) == len(aligned.columns)
        own = keys_of(text, opening, [piece.text for piece in row])
        for piece, here in zip(row, own, strict=True):
            there = [key for keys in base[piece.column : piece.column + piece.span] for key in keys]
            assert (here == there) == (piece.kind in {"same", "empty"})
            assert (bool(here), bool(there)) == {
                "same": (True, True), "changed": (True, True), "added": (True, False), "missing": (False, True),
                "empty": (False, False),
            }[piece.kind]  # fmt: skip


def keys_of(text, opening, stretches):
    """The words of each stretch, as the whole text has them."""
    at, found = len(opening), []
    for stretch in stretches:
        found.append([word.key for word in words(text) if at <= word.start < at + len(stretch)])
        at += len(stretch)
    assert at == len(text)
    return found


@settings(max_examples=400, deadline=None)
@given(st.lists(texts, min_size=1, max_size=8))
def test_the_pieces_joined_are_the_texts_and_fill_the_columns(listed):
    check(listed)


def test_a_thousand_random_sets_of_texts_keep_every_letter():
    chance = random.Random(72)
    pool = [*SAMPLE, "y", "tế", "cơ", "sở", "và", "của", "các", "xã,", "phường;", "(trạm)", "2030"]
    for _ in range(1_000):
        check([" ".join(chance.choices(pool, k=chance.randrange(25))) for _ in range(chance.randrange(1, 9))])
