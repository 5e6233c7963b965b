from __future__ import annotations

import pytest

from indexer.vietnamese.typos import Vocabulary


@pytest.fixture(scope="module")
def vocabulary(sentences):
    return Vocabulary.build(sentences)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("y hoc co truyeenf", "y hoc co truyền"),
        ("bao hieemr y te", "bao hiểm y te"),
        ("y te56", "y te"),
        ("y te61", "y tế"),
        ("tram y tee", "tram y te"),
        ("baohiem y te", "bao hiem y te"),
        ("yhoc co truyen", "y hoc co truyen"),
        ("yhọc cổ truyền", "y học cổ truyền"),
        ("bảohiểmytế", "bảo hiểm y tế"),
        ("tiem chugn mo rong", "tiem chung mo rong"),
        ("trạmm y tế", "trạm y tế"),
        ("Trạmm y tế", "Trạm y tế"),
        ("khám sức khỏee định kỳ", "khám sức khỏe định kỳ"),
        ("truy en thong", "truyen thong"),
        ("dinh duongg hoc duong", "dinh duong hoc duong"),
    ],
)
def test_a_slip_is_mended(vocabulary, typed, mended):
    assert vocabulary.correct(typed) == mended


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "trạm y tế",
        "tram y te",
        "BHYT",
        "bhyt 2026",
        "UBNDX",
        "72-NQ/TW",
        "72nqtw",
        "h5n1",
        "1.000",
        "hospital deadline",
        "digital transformation",
        "zalo",
        "khuê",
        "Khuê",
        "🙂🙂",
        "中文",
    ],
)
def test_what_is_no_slip_is_left_alone(vocabulary, typed):
    assert vocabulary.correct(typed) is None


def test_a_word_the_corpus_lacks_but_may_be_meant_is_left_alone(vocabulary):
    assert vocabulary.correct("bão lụt") is None
    assert vocabulary.correct("mốc thời gian") is None


def test_the_vocabulary_says_what_it_knows(vocabulary):
    assert "Tế" in vocabulary
    assert "khuê" not in vocabulary


def test_an_empty_corpus_mends_nothing():
    assert Vocabulary.build([]).correct("bao hiemm y te") is None


def test_strange_texts_are_taken(vocabulary, strange):
    for text in strange[:5000]:
        corrected = vocabulary.correct(text)
        assert corrected is None or isinstance(corrected, str)


def test_a_mended_text_is_settled(vocabulary):
    for typed in ["y hoc co truyeenf", "baohiem y te", "tiem chugn mo rong"]:
        assert vocabulary.correct(vocabulary.correct(typed)) is None


def test_marks_that_make_no_word_are_put_as_the_corpus_has_them():
    vocabulary = Vocabulary.build(["tỷ lệ bao phủ bảo hiểm y tế của người dân"] * 3)
    assert vocabulary.remarked("Ngừoi dân") == "Người dân"
    assert vocabulary.remarked("Bao phũ bảo hiểm") == "Bao phủ bảo hiểm"
    assert vocabulary.remarked("phũ phàng với bác sĩ") == "phũ phàng với bác sĩ"


def test_a_syllable_that_makes_a_word_with_its_neighbour_is_no_slip():
    vocabulary = Vocabulary.build(["bắt tam giác", "bắt tam giác", "tam giác với bên"] * 3)
    assert vocabulary.correct("trạm bắt tay với bên nào") is None


def test_a_syllable_without_or_with_wrong_marks_is_completed_to_the_word_with_its_neighbour():
    vocabulary = Vocabulary.build(["giám sát, phản biện xã hội", "đạt 95 phần trăm", "khám định kỳ"] * 3)
    assert vocabulary.remarked("giám sát, phản bien") == "giám sát, phản biện"
    assert vocabulary.remarked("mấy phàn trăm") == "mấy phần trăm"
    assert vocabulary.remarked("khám đinh kỳ") == "khám định kỳ"
    assert vocabulary.remarked("phạt bao nhiêu") == "phạt bao nhiêu"
    assert vocabulary.remarked("phan bien") == "phan bien"


def test_a_word_with_all_its_marks_is_no_slip_of_the_corpus_s_own():
    vocabulary = Vocabulary.build(["Củng cố trạm y tế xã, có thể khám bệnh; tạo điều kiện, ai có nhu cầu"])
    assert vocabulary.remarked("ai cũng có thẻ") == "ai cũng có thẻ"
    assert vocabulary.correct("mấy cô y tá ở trạm") is None
    assert Vocabulary.build(["chung tâm nguyện, trung tâm với trạm"] * 2).correct("chung tay voi tram") is None


def test_a_word_of_the_corpus_is_not_taken_for_half_of_a_rarer_one():
    vocabulary = Vocabulary.build(["Quốc hội giao Chính phủ", "giao cho xã", "hội giáo"] * 2)
    assert vocabulary.remarked("được Quốc hội giao chủ trì") == "được Quốc hội giao chủ trì"
