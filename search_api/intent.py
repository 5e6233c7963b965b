"""What kind of thing a question asks for, by the words that give it away. A hint for ranking, never a filter."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold, syllables
from indexer.vietnamese.spelling import one_accented_spelling

if TYPE_CHECKING:
    from search_api.types import Intent, Language

# The first kind with a cue in the question is taken, so the more telling kinds stand first.
_CUES: Final[tuple[tuple[Intent, str], ...]] = (
    ("comparison", "so sánh | khác nhau | giống nhau | khác gì | khác biệt | đối chiếu | compare | difference"),
    ("comparison", "differences | differ | versus"),
    ("quote", "nguyên văn | trích dẫn | trích nguyên | câu nào | đoạn nào | exact wording | verbatim | quote"),
    ("duty", "nhiệm vụ gì | trách nhiệm gì | làm gì | làm những gì | nhiệm vụ nào | việc gì | giao gì"),
    ("duty", "những nhiệm vụ | duties | duty | responsibilities | tasks of | must do"),
    ("deadline", "khi nào | bao giờ | thời hạn | hạn chót | hạn cuối | chậm nhất | ngày nào | tháng nào | năm nào"),
    ("deadline", "mốc thời gian | thời gian thực hiện | thời điểm nào | trước ngày | đến hạn | deadline | when"),
    ("deadline", "due | by what date | time limit | by what year | by which year | what year | which year | how soon"),
    ("lead", "chủ trì | phụ trách | chịu trách nhiệm | đầu mối | ai | đơn vị nào | cơ quan nào | phòng nào | sở nào"),
    ("lead", "ban nào | bộ nào | tổ chức nào | người nào | ngành nào | who | whom | lead | leads | leading"),
    ("lead", "in charge | responsible | which agency | which department | which office | which unit | which body"),
    ("target", "bao nhiêu | mấy | chỉ tiêu | tỷ lệ | phần trăm | mục tiêu | tối thiểu | ít nhất | how many"),
    ("target", "how much | target | targets | percentage | percent | proportion | rate | what share"),
    ("definition", "là gì | nghĩa là | nghĩa gì | định nghĩa | được hiểu | thế nào là | viết tắt | what is"),
    ("definition", "what are | meaning of | define | definition | stands for"),
)
_QUOTED: Final = re.compile(r"[“\"«]([^”\"»]{12,})[”\"»]")


def intent_of(text: str, language: Language) -> Intent | None:
    """The kind of thing asked for, or None. A question typed without marks is compared without them."""
    if _QUOTED.search(text):
        return "quote"
    with_marks = language == "vi"
    asked = _spaced(text, with_marks=with_marks)
    return next((kind for kind, cue in _cues(with_marks=with_marks) if cue in asked), None)


@cache
def _cues(*, with_marks: bool) -> tuple[tuple[Intent, str], ...]:
    return tuple((kind, _spaced(cue, with_marks=with_marks)) for kind, cues in _CUES for cue in cues.split("|"))


def _spaced(text: str, *, with_marks: bool) -> str:
    """Syllables between blanks, so that a cue is found as whole words only."""
    forms = (one_accented_spelling(each.text) if with_marks else fold(each.text) for each in syllables(text))
    return f" {' '.join(forms)} "
