"""A quotation that begins a list, with the list: "gồm các bước: lập danh sách; gửi giấy mời; …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from indexer.model import Target
from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from search_api.answers.types import Statement

LONGEST: Final = 600
"""Characters of a quotation with its list; a longer one is told as it was."""

# A list whose first item the sentence has, up to the semicolon; and the items behind it on the same line.
_LIST_BEGUN: Final = re.compile(r":[^:;\n]{2,}[; ]*$")
_LIST_ANNOUNCED: Final = re.compile(r":\s*$")
_ITEM_MARK: Final = r"(?:[-+•–]|[a-zđ]\)|\d{1,2}[.)])\s"
_ITEMS: Final = re.compile(rf"\s*(?!{_ITEM_MARK})\S(?:[^\n.]|\.(?=\d))*\.?|(?:\s*\n\s*{_ITEM_MARK}[^\n]*)+")
_LIST_GOES_ON: Final = re.compile(r";[^\n.]*(?:\.(?=\d)[^\n.]*)*\.?")


# "…; riêng trường có học sinh nội trú tối thiểu 15 người": what is otherwise for some stands with it.
_EXCEPTION: Final = re.compile(r"[ ;,.]*\s(?:[Rr]iêng|[Tt]rừ|[Nn]goại trừ)\b[^;\n.]*(?:\.(?=\d)[^;\n.]*)*")


# Whom an exception is of, up to what is said of them.
_EXCEPTED: Final = re.compile(
    r"[Rr]iêng (?:với |đối với )?(?P<whom>[^;,.:]{3,80}?) (?:thì |phải )?"
    r"(?:đạt|là|(?:có|được)(?= (?:từ|tối|ít|không|trên|dưới|\d))|từ|tối|ít|không|trên|dưới|\d).*",
    re.DOTALL,
)
_LIGHT: Final = frozenset({"cac", "nhung", "cua", "truc", "tiep", "o", "tai", "va", "thi", "nguoi"})
NAMED: Final = 0.6
"""Of the words for those excepted, what the question must have to ask about them."""


def with_exception(statement: Statement, asked: str = "") -> Statement:
    """The same with the exception that follows it at once: told without, its number is wrong for some.

    The exception alone where it is of those whom the folded question names: "riêng lao động đi biển đạt 90%".
    """
    whole = _going_on(statement, statement.quote.rstrip(" ;."), _EXCEPTION, of_targets=True)
    found = _EXCEPTED.search(whole.quote, len(statement.quote.rstrip(" ;.")))
    words = [each for each in re.findall(r"\w+", fold(found["whom"])) if each not in _LIGHT] if found else []
    if found and words and sum(each in asked.split() for each in words) >= NAMED * len(words):
        return replace(whole, quote=found[0].strip(" ;,."), fact=None)
    return whole


def with_whole_list(statement: Statement) -> Statement:
    """The same with all of the list that its sentence begins: "gồm các bước: lập danh sách; gửi giấy mời; …"."""
    quote = statement.quote
    if _LIST_ANNOUNCED.search(quote):
        return _going_on(statement, quote.rstrip(), _ITEMS)
    return _going_on(statement, quote.rstrip(" ;"), _LIST_GOES_ON) if _LIST_BEGUN.search(quote) else statement


def _going_on(statement: Statement, begun: str, behind: re.Pattern[str], *, of_targets: bool = False) -> Statement:
    """The same with what follows right behind ``begun``, the quotation without its last signs; not if too long."""
    text = statement.passage.text
    start = text.find(statement.quote)
    recorded = statement.fact is not None and not (of_targets and isinstance(statement.fact, Target))
    if start < 0 or recorded or statement.passage.kind == "table_row":
        return statement
    rest = behind.match(text, start + len(begun))
    whole = text[start : rest.end()].rstrip() if rest else statement.quote
    return replace(statement, quote=whole) if len(whole) <= LONGEST else statement
