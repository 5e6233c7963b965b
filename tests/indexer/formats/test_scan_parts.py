"""The steps of reading a scan one by one: rules found, stamps told from text, a page's words set as a PDF."""

import io

import numpy as np
import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from indexer.formats.pdf_glyphs import glyphs_of, row_text, rows_of
from indexer.formats.scan_cleaning import cleaned, ink, skew
from indexer.formats.scan_layer import LayerPage, LayerWord, text_layer
from indexer.formats.scan_pictures import blots, word_height
from indexer.formats.scan_rules import rules, without_rules

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
