"""Words that OCR was not sure of are marked where they stand, and the records that rest on them say so."""

from indexer.model import NEEDS_CHECK, PageWord
from indexer.structure.metadata import Metadata
from indexer.structure.uncertain import flag_assignments, flag_targets, mark_uncertain, surely_signed
from tests.indexer.store.building import assignment, passage, target


def page(*words: tuple[str, float | None]) -> tuple[tuple[int, tuple[PageWord, ...]], ...]:
    return ((1, tuple(PageWord(text, 0, 0, 0.1, 0.1, sure) for text, sure in words)),)


def marked(text: str, *words: tuple[str, float | None]) -> list[str]:
    (one,) = mark_uncertain([passage("a", 0, text, 0)], page(*words))
    return [one.text[start:end] for start, end in one.uncertain]


def test_unsure_words_are_marked_where_they_stand():
    assert marked("trạm y tê xã", ("trạm", 96), ("y", 91), ("tê", 41), ("xã", 95)) == ["tê"]


def test_of_equal_words_only_the_one_between_the_same_neighbours_is_marked():
    words = [("tế", 95), ("xã", 96), ("y", 93), ("tế", 40), ("thôn", 96)]
    (one,) = mark_uncertain([passage("a", 0, "tế xã y tế thôn", 0)], page(*words))
    assert one.uncertain == ((8, 10),)


def test_a_word_joined_over_a_line_s_end_is_known_by_its_parts():
    assert marked("số 72-NQ/TW ngày", ("số", 96), ("72-NQ", 41), ("/TW", 95), ("ngày", 96)) == ["72-NQ/TW"]


def test_words_written_in_the_file_are_never_marked():
    assert marked("trạm y tế", ("trạm", None), ("y", None), ("tế", None)) == []
    assert mark_uncertain([passage("a", 0, "trạm y tế", 0)], ())[0].uncertain == ()


def test_records_that_rest_on_unsure_words_say_so_and_others_do_not():
    first, second = passage("a", 0, "Trạm Y tê khám", 0), passage("a", 1, "Trạm Y tế khám", 20)
    words = page(("Trạm", 96), ("Y", 96), ("tê", 40), ("khám", 96), ("tế", 96))
    passages = mark_uncertain([first, second], words)
    assignments = flag_assignments(map(assignment, passages), passages)
    assert [NEEDS_CHECK in one.flags for one in assignments] == [True, False]
    assert [one.flags for one in flag_targets(map(target, passages), passages)] == [(NEEDS_CHECK,), ()]


def test_a_signer_that_was_not_surely_read_is_not_stated():
    stated = Metadata(signer="Thành Long", signer_post="Phó Chủ tịch")
    words = page(("PHÓ", 96), ("CHỦ", 95), ("TỊCH", 96), ("Thành", 41), ("Long", 51))
    assert surely_signed(stated, words) == Metadata(signer_post="Phó Chủ tịch")


def test_a_signer_surely_read_or_written_in_the_file_stays():
    stated = Metadata(signer="Lê An")
    assert surely_signed(stated, page(("LÊ", 91), ("AN", 88))) == stated
    assert surely_signed(stated, ()) == stated


def test_a_word_with_a_likelier_reading_and_a_stray_mark_are_to_be_checked():
    words = ("lập", 96), ("số", 96), ("sức", 96), ("khỏe", 96), ("điện", 96), ("tử.", 96), ("tại", 96), ("xã", 96)
    assert marked("lập số sức khỏe điện tử. tại xã", *words) == ["số", "tử."]


def test_what_a_file_itself_says_is_never_doubted():
    other = (2, (PageWord("xã", 0, 0, 0.1, 0.1, 40),))
    (one,) = mark_uncertain([passage("a", 0, "lập số sức khỏe điện tử", 0)], (other,))
    assert (one.uncertain, one.likely) == ((), ())
