"""The words of pages read by OCR are kept with their places, and asked for page by page."""

from dataclasses import replace

from indexer.model import LikelyReading, PageWord
from indexer.store.base import Addition
from indexer.store.fields import VietnameseAnalyser
from tests.indexer.store.building import document, open_local, vectors

WORDS = (PageWord("Trạm", 0.1, 0.2, 0.15, 0.22, 96.0), PageWord("tế", 0.2, 0.2, 0.22, 0.22, 41.5))


def put(store, parsed):
    store.put(parsed, vectors(parsed))


def scan():
    parsed = document("a", ("trạm y tê",), ocr_pages=(2,))
    unsure = replace(parsed.passages[0], uncertain=((7, 9),), likely=(LikelyReading(7, 9, "tế"),))
    return replace(parsed, passages=(unsure,), page_words=((2, WORDS),))


def test_words_come_back_by_page_after_opening_anew(folder):
    with open_local(folder, write=True) as store:
        put(store, scan())
    with open_local(folder) as store:
        assert store.page_words("a", 2) == WORDS
        assert store.page_words("a", 1) == store.page_words("none", 2) == ()
        assert store.document("a").read_by_ocr
        (passage,) = store.passages("a")
        assert passage.uncertain == ((7, 9),)
        assert passage.likely == (LikelyReading(7, 9, "tế"),)


def test_a_document_put_again_without_its_words_keeps_them(store):
    put(store, scan())
    put(store, store.parsed("a"))
    assert store.page_words("a", 2) == WORDS


def test_a_rewritten_index_keeps_them_too(store):
    put(store, scan())
    parsed = store.parsed("a")
    store.rewrite([Addition(parsed, vectors(parsed))], "khác", vectors(parsed).shape[1])
    assert store.page_words("a", 2) == WORDS


def test_they_go_with_the_document_and_with_a_version_that_has_text(store):
    put(store, scan())
    put(store, document("a", ("trạm y tế",)))
    assert store.page_words("a", 2) == ()
    put(store, scan())
    store.remove("a")
    assert store.page_words("a", 2) == ()


def test_a_misread_passage_is_indexed_as_it_was_read_and_as_it_was_likely_meant():
    (fields,) = VietnameseAnalyser().fields(scan())
    assert fields["accented"].split() == ["trạm", "y", "tê", "tế"]
    assert fields["unigrams"].split() == ["tram", "y", "te"]
    assert "y_tế" in fields["words"].split()
