"""A quotation that begins a list, with the list: "gồm các bước: lập danh sách; gửi giấy mời; …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

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


def with_exception(statement: Statement) -> Statement:
    """The same with the exception that follows it at once: told without, its number is wrong for some."""
    return _going_on(statement, statement.quote.rstrip(" ;."), _EXCEPTION)


def with_whole_list(statement: Statement) -> Statement:
    """The same with all of the list that its sentence begins: "gồm các bước: lập danh sách; gửi giấy mời; …"."""
    quote = statement.quote
    if _LIST_ANNOUNCED.search(quote):
        return _going_on(statement, quote.rstrip(), _ITEMS)
    return _going_on(statement, quote.rstrip(" ;"), _LIST_GOES_ON) if _LIST_BEGUN.search(quote) else statement


def _going_on(statement: Statement, begun: str, behind: re.Pattern[str]) -> Statement:
    """The same with what follows right behind ``begun``, the quotation without its last signs; not if too long."""
    text = statement.passage.text
    start = text.find(statement.quote)
    if start < 0 or statement.fact or statement.passage.kind == "table_row":
        return statement
    rest = behind.match(text, start + len(begun))
    whole = text[start : rest.end()].rstrip() if rest else statement.quote
    return replace(statement, quote=whole) if len(whole) <= LONGEST else statement
