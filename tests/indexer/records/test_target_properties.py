"""Whatever the text: extraction never raises, and what it quotes stands in its passage."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.records.targets import find_targets
from tests.indexer.records.made import prose, row

TERMS = ["đến năm 2030", "từ năm 2026", "giai đoạn 2026-2030", "30/6/2026", "so với", "đã", "phấn đấu", "mỗi năm"]
NAMES = [
    "tỷ lệ tiêm chủng",
    "tuổi thọ trung bình",
    "trạm y tế",
    "bảo hiểm y tế",
    "toàn dân",
    "miễn viện phí mức cơ bản",
]
NUMBERS = ["95%", "100%", "4-5 bác sĩ", "75,5 tuổi", "1.000", "01 lần", "10.000 dân", "/năm", "%", "một lần"]
SIGNS = ["đạt", "trên", "ít nhất", "trở lên", "giảm còn", "tăng thêm", "được khám sức khỏe định kỳ", "người dân"]
MARKS = [",", ";", ".", ":", "(", ")", "và", "-", "\n"]
WORDS = st.sampled_from([*TERMS, *NAMES, *NUMBERS, *SIGNS, *MARKS])
SENTENCES = st.lists(WORDS, max_size=60).map(" ".join)
ANYTHING = st.one_of(SENTENCES, st.text(max_size=200))


@settings(max_examples=400)
@given(ANYTHING, st.lists(ANYTHING, max_size=2))
def test_prose_never_raises_and_is_quoted_verbatim(text, path):
    check(prose(text, *path))


@settings(max_examples=200)
@given(ANYTHING, ANYTHING, ANYTHING)
def test_rows_never_raise_and_are_quoted_verbatim(task, deadline, value):
    made = row("PHỤ LỤC MỤC TIÊU", Tên_mục_tiêu=task, Thời_gian=deadline, Đơn_vị="%", Kết_quả=value)
    check(made)
    check(replace(made, text=""))  # cells that do not stand in the text give nothing


def check(passage):
    found = find_targets([passage], "2025")
    for target in found:
        assert target.text
        assert target.text in passage.text
        assert target.indicator.strip()
        assert target.comparator in {">=", ">", "=", "<=", "<"}
        assert target.value is None or target.value
        assert target.by_year is None or 2025 <= target.by_year < 2100
        assert (target.by_year is None) == (target.relation is None)
    assert len({target.id for target in found}) == len(found)
    assert [target.ordinal for target in found] == list(range(len(found)))
