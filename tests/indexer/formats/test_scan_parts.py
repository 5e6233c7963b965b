"""The steps of reading a scan one by one: rules found, stamps told from text, a page's words set as a PDF."""

import io

import numpy as np
import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from indexer.formats.ocr import OcrWord
from indexer.formats.pdf_glyphs import glyphs_of, row_text, rows_of
from indexer.formats.scan_cleaning import cleaned, ink, skew
from indexer.formats.scan_frames import arrival_stamps
from indexer.formats.scan_layer import LayerPage, LayerWord, text_layer
from indexer.formats.scan_page import with_whole_numbers
from indexer.formats.scan_pictures import blots, is_blank, without_blots, word_height
from indexer.formats.scan_rules import Rule, rules, without_rules
from indexer.formats.scan_streaks import without_streaks

from .conftest import FONTS

DPI = 300


def paper(height: int = 900, width: int = 1200) -> np.ndarray:
    return np.full((height, width), 255, dtype=np.uint8)


def text_lines(page: np.ndarray, *tops: int) -> np.ndarray:
    """Words as dark boxes with the gaps of letters in them."""
    for top in tops:
        for left in range(100, page.shape[1] - 260, 170):
            for letter in range(5):
                page[top : top + 30, left + 26 * letter : left + 26 * letter + 18] = 20
    return page


def test_rules_are_found_though_broken_and_text_is_none():
    page = text_lines(paper(), 200, 300)
    page[500:504, 100:1100] = 0
    page[500:504, 400:403] = 255
    page[500:800, 100:104] = 0
    across, down = rules(ink(page), DPI)
    assert [(round(r.x0, -1), round(r.x1, -1)) for r in across] == [(100, 1100)]
    assert [(round(r.y0, -1), round(r.y1, -1)) for r in down] == [(500, 800)]


def test_without_its_rules_a_page_keeps_its_text():
    page = text_lines(paper(), 200)
    ruled = page.copy()
    ruled[500:504, 100:1100] = 0
    assert (without_rules(ruled, *rules(ink(ruled), DPI), DPI) == page).all()


def test_a_thick_bar_is_no_rule():
    page = paper()
    page[300:360, 100:1100] = 0
    assert rules(ink(page), DPI)[0] == []


def test_a_stamp_is_told_from_lines_of_text():
    page = text_lines(paper(), 100, 160)
    page[300:600, 400:420] = page[300:600, 700:720] = page[300:320, 400:720] = page[580:600, 400:720] = 0
    (stamp,) = blots(ink(page), DPI)
    assert stamp.holds(560, 450)
    assert not stamp.holds(150, 120)


def test_the_height_of_words_is_seen():
    assert word_height(ink(text_lines(paper(), 100, 200, 300))) == pytest.approx(30, abs=6)
    assert word_height(ink(paper())) is None


@pytest.mark.parametrize("angle", [-3.0, -0.6, 0.0, 1.2, 4.5])
def test_a_page_laid_askew_is_levelled(angle):
    page = Image.fromarray(text_lines(paper(1600, 1600), *range(200, 1400, 80)))
    found = skew(page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255))
    assert found == pytest.approx(-angle, abs=0.15)


def test_coloured_ink_goes_and_yellow_paper_turns_white():
    page = np.full((600, 600, 3), (240, 225, 190), dtype=np.uint8)
    page[100:130, 100:500] = (25, 25, 25)
    page[300:330, 100:500] = (200, 30, 40)
    page[400:430, 100:500] = (30, 50, 190)
    grey = np.asarray(cleaned(Image.fromarray(page)).picture)
    assert grey[115, 300] < 60
    assert min(grey[315, 300], grey[415, 300], grey[50, 50]) > 170


WORDS = st.lists(
    st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyạếộữỳ.,;()/-0129NQTW", min_size=1, max_size=9), min_size=1, max_size=8
)


@settings(max_examples=25, deadline=None)
@given(WORDS)
def test_words_set_as_a_page_are_the_words_read_from_it(words):
    at = [LayerWord(text, 50 + 60 * n, 105 + 60 * n, 100, 13) for n, text in enumerate(words)]
    with pdfplumber.open(io.BytesIO(text_layer([LayerPage(600, 800, tuple(at), ((50, 50, 550, 50),))]))) as document:
        page = document.pages[0]
        (row,) = rows_of(glyphs_of(page.chars))
        assert row_text(row) == " ".join(words)
        assert [round(word.x0) for word in row] == [round(word.x0) for word in at]
        assert len(page.edges) == 1


def test_a_letter_that_a_rule_touches_stays_whole():
    page = paper()
    page[500:504, 100:1100] = 0
    page[470:520, 600:606] = 0  # a descender through the rule
    clean = without_rules(page, *rules(ink(page), DPI), DPI)
    assert (clean[470:520, 600:606] == 0).all()
    assert (clean[500:504, 100:590] == 255).all()
    assert (clean[500:504, 620:1100] == 255).all()


def test_a_rule_that_slants_is_taken_out_to_its_end():
    page = paper()
    for left in range(100, 1100, 50):
        page[500 + left // 100 : 504 + left // 100, left : left + 50] = 0
    assert (without_rules(page, [Rule(100, 507, 1100, 507)], [], DPI) == 255).all()


def test_a_streak_goes_and_the_letters_it_runs_through_stay():
    page = text_lines(paper(2400), *range(100, 2300, 90))
    streaked = page.copy()
    for top in range(60, 2300, 30):  # broken, as on a poor copy
        streaked[top : top + 24, 1010:1012] = 0
    clean = without_streaks(streaked, ink(streaked), DPI)
    assert (clean[:, 1005:1016] == page[:, 1005:1016]).mean() > 0.97
    assert (clean[:, :1000] == page[:, :1000]).all()


def test_a_page_without_a_streak_stays_as_it_is():
    page = text_lines(paper(2400), *range(100, 2300, 90))
    assert without_streaks(page, ink(page), DPI) is page


def test_a_stamp_is_taken_out_alone():
    page = text_lines(paper(), 100, 160)
    stamped = page.copy()
    stamped[300:600, 400:420] = stamped[300:600, 700:720] = stamped[300:320, 400:720] = stamped[580:600, 400:720] = 0
    assert (without_blots(stamped, ink(stamped), DPI) == page).all()


def word(text: str, x0: float, y0: float, sure: float = 90.0) -> OcrWord:
    return OcrWord(text, x0, y0, x0 + 25 * len(text), y0 + 40, sure, y0 + 35, 50)


FRAME = ([Rule(100, 200, 700, 200), Rule(100, 430, 700, 430)], [Rule(100, 200, 100, 430), Rule(700, 200, 700, 430)])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([word("ĐẾN", 150, 300), word("Ngày:", 300, 300)], 1),
        ([word("17|9", 150, 300, 20.0), word("Cổng", 300, 300, 40.0)], 1),
        ([word("HỎA", 150, 300), word("TỐC", 300, 300)], 0),
    ],
)
def test_the_stamp_of_what_arrives_is_known_by_its_word_or_by_being_illegible(words, found):
    assert len(arrival_stamps(*FRAME, words, DPI)) == found


def test_a_page_without_anything_as_tall_as_a_letter_is_blank():
    page = Image.new("L", (800, 600), 255)
    pen = ImageDraw.Draw(page)
    for place in range(60):
        pen.rectangle((13 * place, 9 * place, 13 * place + 2, 9 * place + 2), fill=0)
    assert is_blank(ink(np.asarray(page)))
    pen.text((300, 300), "1.", font=ImageFont.truetype(str(FONTS / "DejaVuSerif-Bold.ttf"), 40), fill=0)
    assert not is_blank(ink(np.asarray(page)))


def test_a_number_that_was_torn_is_whole_where_a_document_is_named_and_nowhere_else():
    def row(*texts: str, gap: float = 10) -> list[OcrWord]:
        places = [(50 + place * (40 + gap), text) for place, text in enumerate(texts)]
        return [OcrWord(text, x0, 10, x0 + 40, 40, 90, 38, 30) for x0, text in places]

    def joined(words: list[OcrWord]) -> list[str]:
        return [word.text for word in with_whole_numbers(words)]

    assert joined(row("số", "1", "183/QĐ-TTg", "ngày")) == ["số", "1183/QĐ-TTg", "ngày"]
    assert joined(row("mục", "1", "183/QĐ-TTg")) == ["mục", "1", "183/QĐ-TTg"]
    assert joined(row("số", "1", "183/QĐ-TTg", gap=40)) == ["số", "1", "183/QĐ-TTg"]
    assert joined(row("số", "4", "trạm")) == ["số", "4", "trạm"]
