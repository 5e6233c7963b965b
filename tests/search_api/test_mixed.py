"""English words in a Vietnamese question are told in Vietnamese where the documents have not them themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.vietnamese.typos import Vocabulary
from search_api.mixed import told_in_vietnamese

PLANS = Vocabulary.build(["Trạm y tế khám bệnh online cho trẻ em", "Tăng chiều cao, bao phủ bảo hiểm y tế"])


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Child height target của Suối Mơ", "chỉ tiêu chiều cao trẻ em của Suối Mơ"),
        ("deadline báo cáo là khi nào", "thời hạn báo cáo là khi nào"),
        ("NGO muốn donate cho trạm", "NGO muốn tài trợ cho trạm"),
    ],
)
def test_english_words_are_told_in_vietnamese(typed, told):
    assert told_in_vietnamese(typed, PLANS) == told


@pytest.mark.parametrize(
    "typed",
    [
        "khám online ở đâu",  # a word of the documents
        "BHYT của xã",
        "Ai lo dinh dưỡng cho tre em",
        "mua qua Shopee",  # nobody's word
        "nhờ World Vision giúp",  # a name
        "",
    ],
)
def test_other_words_stay(typed):
    assert told_in_vietnamese(typed, PLANS) == typed


@given(st.text(max_size=60))
def test_any_text_may_be_typed(text):
    told_in_vietnamese(text, PLANS)
