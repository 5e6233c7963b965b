"""Words that OCR was not sure of are told apart in a text, with the likely reading, and stay harmless as markup."""

from dataclasses import replace

from indexer.model import Cell, LikelyReading
from tests.indexer.store.building import passage
from web.formatting import cells, doubts, marked

TEXT = "khám sức khỏe tuyển <b>xã"


def told(key: str, **values: str) -> str:
    return " ".join((key, *values.values()))


def unsure():
    return replace(passage("a", 0, TEXT, 0), uncertain=((0, 4), (14, 19)), likely=(LikelyReading(14, 19, "tuyến"),))


def test_each_is_told_once_with_what_it_likely_is():
    assert doubts(unsure(), told) == [(0, 4, "hit.unsure"), (14, 19, "hit.likely tuyến")]


def test_they_are_told_apart_inside_and_outside_of_what_was_looked_for():
    shown = marked(TEXT, [(5, 19)], doubts=doubts(unsure(), told))
    assert '<span class="unsure" title="hit.unsure">khám</span> <mark>sức khỏe <span class="unsure"' in shown
    assert shown.endswith('title="hit.likely tuyến">tuyển</span></mark> &lt;b&gt;xã')


def test_in_a_row_they_follow_into_their_cells():
    row = replace(unsure(), text="1 | khám | xã", cells=(Cell("STT", "1"), Cell("Việc", "khám"), Cell("Ở", "xã")))
    row = replace(row, uncertain=((4, 8),), likely=())
    assert [value for _, value in cells(row, (), doubts(row, told))] == [
        "1", '<span class="unsure" title="hit.unsure">khám</span>', "xã"
    ]  # fmt: skip


def test_a_text_without_any_is_as_it_was():
    assert marked("a < b") == "a &lt; b"
