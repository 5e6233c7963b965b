from __future__ import annotations

from dataclasses import replace

import pytest

from search_api.grouping import Group, group, overlap, wording
from tests.search_api.building import SUOI_MO

TEXT = "Đẩy mạnh truyền thông giáo dục sức khỏe cho mọi người dân"


def passages(*texts, documents):
    first = SUOI_MO.passages[0]
    return [
        replace(first, id=f"{document}.{n}", document_id=document, text=text)
        for n, (text, document) in enumerate(zip(texts, documents, strict=True))
    ]


def grouped(found, least=0.7):
    return group(found, least)


def test_near_identical_passages_of_other_documents_fold_under_the_best():
    found = passages(TEXT, TEXT + ".", "Trạm y tế xã", TEXT.upper(), documents="abcd")
    assert grouped(found) == [Group(0, (1, 3)), Group(2)]


def test_passages_whose_figures_differ_are_never_folded():
    found = passages("Tỷ lệ tiêm chủng đạt trên 95%", "Tỷ lệ tiêm chủng đạt trên 90%", documents="ab")
    assert grouped(found) == [Group(0), Group(1)]


@pytest.mark.parametrize("other", ["mỗi quý một lần", "mỗi tháng hai lần"])
def test_passages_that_ask_for_it_more_or_less_often_are_never_folded(other):
    found = passages(f"{TEXT} mỗi tháng một lần", f"{TEXT} {other}", documents="ab")
    assert grouped(found) == [Group(0), Group(1)]


def test_a_text_s_own_numbering_is_no_figure():
    texts = [f"{number} {TEXT} mỗi năm {times} lần" for number, times in (("11. |", "01"), ("2 |", "1"), ("3)", "1"))]
    found = passages(*texts, documents="abc")
    assert grouped(found) == [Group(0, (1, 2))]
    alone = passages("95% dân số", "90% dân số", documents="ab")
    assert grouped(alone) == [Group(0), Group(1)]


def test_the_same_document_folds_only_the_very_same_text():
    found = passages(TEXT, TEXT + " trên địa bàn", TEXT, documents="aaa")
    assert grouped(found) == [Group(0, (2,)), Group(1)]


def test_other_words_are_another_passage():
    other_words = passages(TEXT, "Tuyên truyền để bà con phòng bệnh", documents="ab")
    assert grouped(other_words) == [Group(0), Group(1)]


def test_how_much_must_be_shared_can_be_set():
    longer = passages(TEXT, TEXT + " trên toàn địa bàn", documents="ab")
    assert grouped(longer, 0.7) == [Group(0, (1,))]
    assert grouped(longer, 0.9) == [Group(0), Group(1)]


def test_every_passage_is_in_exactly_one_group():
    found = passages(*([TEXT] * 4 + ["Khác hẳn"] * 3), documents="abcdefg")
    places = sorted(place for each in grouped(found) for place in (each.first, *each.similar))
    assert places == list(range(7))


def test_nothing_found_is_no_group():
    assert group([], 0.7) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"), [("a b", "A B", 1.0), ("a b", "a c", 1 / 3), ("", "a", 0.0), ("", "", 0.0)]
)
def test_overlap_is_the_share_of_common_words(a, b, expected):
    assert overlap(wording(a), wording(b)) == pytest.approx(expected)
