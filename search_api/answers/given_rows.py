"""What a province gives its communes, each by its own row; and what a commune sets itself beside what it was given.

"Tỉnh giao Khe Vàng bao nhiêu, xã tự đặt bao nhiêu", "… giao cho A và B mỗi xã mấy hộ", "thấp hơn mức tỉnh giao không".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api.answers.place_rows import asks_what_was_given, of_place_rows
from search_api.answers.sureness import checked
from search_api.answers.types import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from search_api.names import Place
    from search_api.questions import Question
    from search_api.service import Looked

    Own = Callable[[Question, Looked], Draft | None]

_OF_FIGURES: Final = frozenset({"target", "comparison", "passage"})
# What the commune sets is asked for too: "xã tự đặt bao nhiêu", "có thấp hơn mức tỉnh giao không".
_OWN_TOO: Final = re.compile(
    r"\b(?:xa|phuong) (?:tu |lai )?(?:dat|de ra|phan dau|dang ky|xay dung|lay)\b|\btu (?:dat|de ra|dang ky|phan dau)\b"
    r"|\b(?:khac|bang|dung|vuot|thap hon|cao hon|nhieu hon|it hon)\b.*\b(?:khong|the nao|bao nhieu)\b|\bso voi\b"
    r"|\b(?:cao|thap|nhieu|it) hon hay (?:cao|thap|nhieu|it) hon\b"
)
# Words for who gives and who sets: no part of what is counted.
_OF_GIVING: Final = re.compile(
    r"(?i),?\s*\b(?:(?:với |so với )?(?:con số |mức |chỉ tiêu )?(?:xã|phường) (?:tự |lại )?"
    r"(?:đặt|đề ra|phấn đấu|đăng ký|xây dựng)(?: ra)?(?: bao nhiêu| mấy)?|(?:và )?con số xã tự đề ra"
    r"|có (?:khác nhau|khác|bằng|thấp hơn|cao hơn) không|có (?:thấp|cao) hơn (?:mức )?(?=tỉnh giao)"
    r"|(?:cao|thấp|nhiều|ít) hơn hay (?:cao|thấp|nhiều|ít) hơn(?: mức)?(?= tỉnh giao)|không(?=\W*$))"
)


def given_rows(question: Question, looked: Looked, own: Own) -> Draft | None:
    """The province's figure for each commune named, with the commune's own where that is asked for; else None.

    None too where any of them is not surely told: half of a comparison is none.
    """
    asked = fold(question.spelled)
    places = looked.query.named.places
    names = (*(place.name for place in places), *question.outside)
    if question.asked not in _OF_FIGURES or not names or not asks_what_was_given(question.spelled):
        return None
    own_too = bool(places) and _OWN_TOO.search(asked) is not None
    if len(names) == 1 and not own_too:
        return None  # told as any row is
    figures = replace(question, asked="target", inner="target", extreme=None, spelled=_of_the_figure(question.spelled))
    told = [_of_place(figures, name, names, looked) for name in names]
    if own_too:
        told += [own(figures, _at((place,), looked)) for place in places]
    drafts = [each for each in told if each]
    return _together(drafts) if len(drafts) == len(told) else None


def _of_the_figure(text: str) -> str:
    return _OF_GIVING.sub(" ", text)


def _of_place(question: Question, name: str, names: Sequence[str], looked: Looked) -> Draft | None:
    """The row of the one place, the names of the others left out of what is asked."""
    text = question.spelled
    for other in names:
        if other != name:
            text = re.sub(rf"(?i)(?:,? (?:và|với|hay|còn) )?(?:xã |phường )?{re.escape(other)}", " ", text)
    outside = tuple(each for each in question.outside if each == name)
    asked = replace(question, spelled=text, outside=outside)
    own = tuple(each for each in looked.query.named.places if each.name == name)
    return checked(of_place_rows(asked, _at(own, looked)), asked)


def _at(places: tuple[Place, ...], looked: Looked) -> Looked:
    named = replace(looked.query.named, places=places)
    return replace(looked, query=replace(looked.query, named=named))


def _together(drafts: Sequence[Draft]) -> Draft:
    lines = dict.fromkeys(line for each in drafts for line in each.text.split("\n"))
    statements = tuple({(each.passage.id, each.quote): each for draft in drafts for each in draft.statements}.values())
    return Draft("comparison", "\n".join(lines), statements)
