"""What a model says stays only where documents hold it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search_api.grounding import Claim, Grounds, Quoted, claims

PASSAGES = [
    ("Phụ lục 1, UBND xã Suối Mơ", "Phát triển y học cổ truyền | Phòng Văn hóa - Xã hội | Trạm Y tế | Năm 2026"),
    ("Mục II, UBND xã Suối Mơ", "- Tỷ lệ tiêm chủng mở rộng\nđạt trên 95% vào năm 2030, chú trọng vùng sâu, vùng xa."),
]
GROUNDS = Grounds(PASSAGES, "ai chủ trì y học cổ truyền", english=False)


def said(*pieces):
    return list(claims(pieces))


def check(text, *quoted):
    return GROUNDS.check(Claim(text, tuple(Quoted(*each) for each in quoted), 0))


# ---- taking apart -------------------------------------------------------------------------------------------


def test_a_sentence_goes_with_the_citations_behind_it():
    text = 'Phòng Văn hóa chủ trì [1: "Phòng Văn hóa"], [2: "vùng sâu"]. Câu hai [2: "tiêm chủng"].'
    assert said(text) == [
        Claim("Phòng Văn hóa chủ trì", (Quoted(1, "Phòng Văn hóa"), Quoted(2, "vùng sâu")), 0),
        Claim("Câu hai", (Quoted(2, "tiêm chủng"),), 0),
    ]


@pytest.mark.parametrize(
    "text",
    ['Câu một [1] "vùng sâu".', "Câu một. [1: “vùng sâu”]", 'Câu một [1]: "vùng sâu"', '- **Câu một** [1, "vùng sâu"]'],
)
def test_a_model_may_write_its_citation_in_several_ways(text):
    (claim,) = said(text)
    assert (claim.text.rstrip("."), claim.quoted) == ("Câu một", (Quoted(1, "vùng sâu"),))


def test_sentences_before_the_cited_one_have_no_citation_of_their_own():
    text = 'Xã đã làm tốt. Ai cũng biết. Phòng Văn hóa chủ trì [1: "Phòng Văn hóa"]\nCâu cuối. Và câu nữa.'
    assert said(text) == [Claim("Phòng Văn hóa chủ trì", (Quoted(1, "Phòng Văn hóa"),), 2), Claim("", (), 2)]


@pytest.mark.parametrize(
    "text", ["Theo tr. 3 của TP. Hà Nội thì đủ", "Đạt 95.5% theo mục II.2", "Ông A. Nguyễn ký", "Câu ở mục 4. phần hai"]
)
def test_a_full_stop_inside_a_sentence_does_not_cut_it(text):
    assert said(f'{text} [1: "vùng sâu"]')[0].text == text


def test_a_claim_comes_as_soon_as_it_is_complete():
    told = []

    def pieces():
        for piece in ("Câu một [1: ", '"vùng sâu"]', ".", " Câu", " hai"):
            told.append("|")
            yield piece

    for claim in claims(pieces()):
        told.append(claim.text)  # noqa: PERF401 - the list grows from both sides, in turn
    assert told == ["|", "|", "|", "|", "Câu một", "|", ""]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from('aB .[]12:"“”,\n'), max_size=60), st.lists(st.integers(1, 60), max_size=6))
def test_however_a_text_is_cut_into_pieces_its_claims_are_the_same(text, cuts):
    places = [0, *sorted({cut for cut in cuts if cut < len(text)}), len(text)]
    pieces = [text[start:end] for start, end in pairwise(places)]
    assert said(*pieces) == said(text)


# ---- checking -----------------------------------------------------------------------------------------------


def test_a_sentence_that_its_passage_holds_stays():
    grounded = check("phòng Văn hóa - Xã hội chủ trì phát triển y học cổ truyền", (1, "Phòng Văn hóa - Xã hội"))
    assert grounded.text == "Phòng Văn hóa - Xã hội chủ trì phát triển y học cổ truyền"
    assert grounded.citations == (Quoted(1, "Phòng Văn hóa - Xã hội"),)


def test_a_quotation_may_run_over_a_line_end():
    assert check("Tỷ lệ tiêm chủng mở rộng đạt trên 95%", (2, "tiêm chủng mở rộng đạt trên 95%"))


@pytest.mark.parametrize(
    ("number", "quote"),
    [
        (1, "Phòng Văn Hóa - Xã Hội"),  # capitals of its own
        (1, "Phong Van hoa - Xa hoi"),  # without marks
        (2, "Phòng Văn hóa - Xã hội"),  # of another passage
        (3, "Phòng Văn hóa - Xã hội"),
        (0, "Phòng Văn hóa - Xã hội"),
        (1, "Phòng"),  # one word is anywhere
        (1, "UBND xã Suối Mơ"),  # of the label, not of the passage
        (1, ""),
    ],
)
def test_a_sentence_whose_quotation_is_not_in_its_passage_goes(number, quote):
    assert check("Phòng Văn hóa - Xã hội chủ trì phát triển y học cổ truyền", (number, quote)) is None


def test_of_several_citations_those_that_hold_are_kept():
    grounded = check("Tỷ lệ tiêm chủng mở rộng đạt trên 95%", (1, "bịa ra một câu"), (2, "trên 95%"))
    assert grounded.citations == (Quoted(2, "trên 95%"),)


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ tiêm chủng mở rộng đạt trên 98%",  # another number
        "Tỷ lệ tiêm chủng mở rộng đạt trên 95% vào năm 2027",
        "Chủ tịch tỉnh đã từ chức và giải thể trạm",  # other words
        "",
    ],
)
def test_a_true_quotation_does_not_carry_what_is_not_there(text):
    assert check(text, (2, "trên 95% vào năm 2030")) is None


def test_an_english_sentence_is_held_by_its_quotation_and_numbers():
    english = Grounds(PASSAGES, "who leads traditional medicine", english=True)
    led = Claim("The Culture and Society Office leads", (Quoted(1, "Phòng Văn hóa - Xã hội"),), 0)
    wrong = Claim("The target is 98%", (Quoted(2, "trên 95%"),), 0)
    assert english.check(led)
    assert english.check(wrong) is None
