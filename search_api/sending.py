"""To whom a document is sent, asked of the document itself: "gửi kế hoạch cho ai", "kế hoạch … báo cáo những nơi nào".

To whom an agency reports is no such question: there the plan is where to look, or what the report is of.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from search_api import cues
from search_api.formal_parts import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search_api.phrases import Words

_SENT: Final = "gửi | gởi"
# "Trong kế hoạch …, báo cáo ai": the plan says where to look.
_WHERE: Final = frozenset({"trong", "tại", "ở", "theo"})
# "Kế hoạch yêu cầu xã báo cáo ai", "hoàn thành kế hoạch thì báo cáo ai": a duty of somebody's.
_OF_A_DUTY: Final = """
    quy định | yêu cầu | giao | phải | cần | nêu | đề nghị | phân công | định kỳ | hằng năm | hàng năm | hằng quý
    | hằng tháng | kết quả | tiến độ | thực hiện | triển khai
"""
# "UBND các xã phải gửi kế hoạch của mình về đâu": a duty too.
_MUST: Final = "phải | cần | có trách nhiệm | được yêu cầu | must | have to | has to"
_DONE: Final = frozenset({"thành", "xong"})
# Of the sending alone: "làm xong thì gửi lên …".
_FRAME: Final = """
    làm xong | hoàn thành | soạn xong | viết xong | xong | xong rồi | thì | rồi | báo cáo | để báo cáo | ra
"""


def asks_to_whom(words: Words, part: range, *, called: bool = False) -> bool:
    """Whether a part asks to whom the document goes that stands before, as what is sent or what reports.

    ``called``: it stood there in words that are no longer there.
    """
    documents = [(start, end) for start, end in kinds(words) if start in part and not _is_where(words, start)]
    sent = [end for _, end in words.found(_SENT) if end in part]
    given = [start for start, end in documents if any(verb <= start for verb in sent)]
    reporting = [*(start for start, _ in documents if not _is_done(words, start)), *([-1] if called else [])]
    if words.has(_MUST) and any(
        start < verb for start, _ in words.found(cues.AGENCY) for verb in sent if start in part
    ):
        given = []
    if words.has(_OF_A_DUTY) or any(_acts(words, start) for start, _ in words.found(cues.AGENCY) if start in part):
        reporting = []
    return _stands_behind(words, cues.REPORTS_TO, reporting, part) or _stands_behind(words, cues.TO_WHOM, given, part)


def is_kept(words: Words, part: range, *, called: bool = False) -> bool:
    """Whether it is the document that is kept somewhere, not what it speaks of: "kế hoạch quy định hồ sơ lưu ở đâu".

    ``called``: it stood there in words that are no longer there.
    """
    documents = [start for start, _ in kinds(words) if start in part and not _is_where(words, start)]
    documents += [-1] if called else []
    return not words.has(_OF_A_DUTY) and _stands_behind(words, cues.FORMAL["kept"], documents, part)


def _stands_behind(words: Words, phrases: str, documents: list[int], part: range) -> bool:
    found = [start for start, _ in words.found(phrases) if start in part]
    return any(document < start for start in found for document in documents)


def receivers(words: Words, part: range) -> tuple[str, ...]:
    """The sorts of body that are asked for, as they are compared: "bộ" of "gửi bộ nào"."""
    return tuple(words.forms[start].lower() for start, _ in words.found(cues.TO_WHICH) if start in part)


def of_sending(words: Words) -> Iterator[int]:
    """The places of the words that only say that it was sent, or to which sort of body."""
    phrases = (cues.REPORTS_TO, cues.TO_WHOM, cues.TO_WHICH, _SENT, _FRAME)
    for start, end in chain.from_iterable(map(words.found, phrases)):
        yield from range(start, end)


def _acts(words: Words, start: int) -> bool:
    """Whether an agency begins a clause, or is the one that reports: "kế hoạch của xã: trạm báo cáo ai", "do trạm"."""
    if not start:
        return False
    before = words.text[words.tokens[start - 1].end : words.tokens[start].start]
    return any(mark in before for mark in ",:;") or words.spelled[start - 1] in {"do", "thì"}


def _is_done(words: Words, start: int) -> bool:
    return start > 0 and words.spelled[start - 1] in _DONE


def _is_where(words: Words, start: int) -> bool:
    return start > 0 and words.spelled[start - 1] in _WHERE
