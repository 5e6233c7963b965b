"""Several readings of one picture: agreement wins, the dictionary tips the scales, what one alone saw goes."""

from indexer.formats.ocr import OcrWord
from indexer.formats.ocr_voting import vote


def line(*words: tuple[str, float], shift: float = 0) -> list[OcrWord]:
    """The words of one line, (text, confidence), each in a place of its own."""
    return [
        OcrWord(text, 100 * place + shift, 10, 100 * place + 80 + shift, 40, sure, 35, 30)
        for place, (text, sure) in enumerate(words)
    ]


def texts(words: list[OcrWord]) -> list[str]:
    return [word.text for word in words]


def test_what_most_readings_agree_on_is_taken_whatever_one_of_them_says():
    readings = [line(("Trạm", 90)), line(("Tram", 95), shift=3), line(("Trạm", 91), shift=-3)]
    (word,) = vote(readings)
    assert word.text == "Trạm"
    assert word.confidence < 65


def test_readings_that_all_agree_are_as_sure_as_they_are():
    (word,) = vote([line(("Trạm", 90)), line(("Trạm", 96))])
    assert word.confidence == 93


def test_a_dictionary_word_tips_the_scales():
    readings = [line(("tô", 96), ("chức", 96)), line(("tô", 90), ("chức", 96)), line(("tổ", 80), ("chức", 96))]
    assert texts(vote(readings)) == ["tổ", "chức"]


def test_nothing_is_written_that_no_reading_saw():
    assert texts(vote([line(("tô", 96), ("chức", 96))] * 3)) == ["tô", "chức"]


def test_a_speck_that_one_reading_took_for_a_word_goes():
    assert texts(vote([line(("xã", 96), ("¿", 40)), line(("xã", 96))])) == ["xã"]


def test_a_word_that_one_reading_tore_apart_is_whole():
    torn = [OcrWord("dun", 0, 10, 50, 40, 92, 35, 30), OcrWord("ø", 55, 10, 80, 40, 70, 35, 30)]
    assert texts(vote([torn, line(("dung", 95)), line(("dung", 95))])) == ["dung"]


def test_a_roman_number_before_a_heading_is_preferred_to_the_letter_it_looks_like():
    readings = [line(("H.", 78), ("MỤC", 96)), line(("H.", 82), ("MỤC", 96)), line(("II.", 83), ("MỤC", 96))]
    assert texts(vote(readings)) == ["II.", "MỤC"]


def other(text: str, sure: float, place: int, *otherwise: tuple[str, float]) -> OcrWord:
    return OcrWord(text, 100 * place, 10, 100 * place + 80, 40, sure, 35, 30, otherwise)


def test_another_choice_of_a_letter_counts_where_the_dictionary_speaks_for_it():
    reading = [other("tô", 90, 0, ("tổ", 60.0)), other("chức", 96, 1)]
    assert texts(vote([reading] * 3)) == ["tổ", "chức"]
    assert texts(vote([[reading[0]]] * 3)) == ["tô"]


def test_the_dictionary_speaks_over_the_end_of_a_line():
    below = OcrWord("chức", 0, 60, 80, 90, 96, 85, 30)
    assert texts(vote([[other("tô", 90, 0, ("tổ", 60.0)), below]] * 3)) == ["tổ", "chức"]


def test_a_reading_with_more_weight_decides():
    readings = [line(("vê", 90)), line(("về", 90))]
    assert texts(vote(readings, (1.0, 3.0))) == ["về"]
    assert texts(vote([line(("ba", 90)), line(("bà", 90))], (3.0, 1.0))) == ["ba"]


def test_words_run_together_are_parted_where_a_dictionary_word_shows():
    assert texts(vote([line(("Khoahọc", 90))] * 3)) == ["Khoa", "học"]
    assert texts(vote([line(("Data", 90))] * 3)) == ["Data"]


def test_a_quarter_s_number_is_roman():
    assert texts(vote([line(("Quý", 96), ("IH/2026,", 80))] * 3)) == ["Quý", "III/2026,"]
    assert texts(vote([line(("Quý", 96), ("1/2026", 80))] * 3)) == ["Quý", "1/2026"]


def test_a_hook_that_two_readings_think_may_be_a_dot_is_one():
    sure, unsure = other("chỉ", 95, 0), other("chỉ", 92, 0, ("chi", 50.0))
    assert texts(vote([[unsure], [unsure], [sure]])) == ["chi"]
    assert texts(vote([[unsure], [sure], [sure]])) == ["chỉ"]


def test_a_word_that_looks_like_one_of_every_text_is_that_one():
    reading = [other("sẵn", 96, 0), other("đế", 92, 3, ("để", 65.0)), other("ký", 96, 6)]
    assert texts(vote([reading] * 3)) == ["sẵn", "để", "ký"]


def test_a_rival_with_other_marks_makes_a_word_unsure_unless_the_dictionary_speaks_for_it():
    alone = vote([[other("biến", 92, 0, ("biển", 70.0))]] * 3)
    known = vote([[other("biến", 92, 0, ("biển", 70.0)), other("đổi", 92, 1)]] * 3)
    assert alone[0].confidence < 60 < known[0].confidence


def test_a_word_of_the_dictionary_that_few_readings_saw_is_still_sure():
    readings = [line(("tổ", 40), ("chức", 60)), line(("tổ", 45), ("chức", 50))]
    assert all(word.confidence > 60 for word in vote(readings))


def test_a_point_that_reaches_further_is_no_part_of_the_word():
    wide = [OcrWord("khai.", 0, 10, 95, 60, 83, 35, 30)]
    assert texts(vote([wide, line(("khai", 96)), line(("khai", 96))])) == ["khai"]
