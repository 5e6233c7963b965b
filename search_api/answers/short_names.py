"""What a name stands for or means, where a document says it in so many words.

"Internet vạn vật (IoT)", "(sau đây gọi tắt là Quy định 377)", "“Luồng xanh” trong Chương trình này là …": Nghị định
30/2020/NĐ-CP and the laws define their terms in these three ways.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold
from search_api.answers.sentences import sentences
from search_api.answers.types import Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from search_api.answers.matter import Matter

_CALLED: Final = r"(?:cụm từ viết tắt|từ viết tắt|chữ viết tắt|cụm từ|thuật ngữ|từ|chữ|ký hiệu|khái niệm)"
_STANDS_FOR: Final = (
    r"(?:có nghĩa|nghĩa|co nghia|nghia|là|la|được hiểu|duoc hieu|viết tắt|viet tat"
    r"|(?:(?:dùng|dung)(?: (?:để|de))? )?(?:chỉ|chi)(?= (?:văn bản|cơ quan|tổ chức|điều|cái|ai|gì|những|các)))"
)
# "IoT trong kế hoạch này là gì", "What does IoT stand for": a name and nothing else.
_ASKED: Final = (
    re.compile(
        rf"(?i)(?:^|[,:])\W*(?:(?:theo|trong) [^,]*,\s*)?(?:{_CALLED}\s+)?[“\"]?"
        r"(?P<name>[\w/.-]+(?: [\w/.-]+){0,5}?)[”\"]?\s+"
        r"(?:(?:(?:được )?(?:nêu|nói|ghi|nhắc)(?: đến| tới)? )?(?:trong|theo|ở|tại|o|tai)\s.*?)?"
        rf"{_STANDS_FOR}\b[\w\s]*\?*\s*$"
    ),
    re.compile(
        r"(?i)^\W*thế nào (?:là|được gọi là|được coi là)\s+[“\"]?(?P<name>[\w/.,-]+(?: [\w/.,-]+){0,9}?)[”\"]?"
        r"(?:,? (?:theo|trong|quy định|tại|ở)\s.*)?\?*\s*$"
    ),
    re.compile(
        rf"(?i)(?:^|[,:]|\b(?:giải thích|định nghĩa|hiểu|gọi))\W*(?:{_CALLED}\s+)?[“\"](?P<name>[^”\"]{{2,80}})[”\"].*"
        r"\b(?:nghĩa là|là|hiểu là|hiểu) (?:gì|thế nào|như thế nào)\W*$"
    ),
    re.compile(
        r"(?i)\bwhat (?:is|does|are) (?:an? |the )?[“\"]?(?P<name>[\w/.-]+(?: [\w/.-]+){0,3}?)[”\"]?"
        r"(?: (?:stand for|mean)\b.*| (?:in|under) .*|, .*)?\?*\s*$"
    ),
)
_QUOTED: Final = re.compile(r"[“\"]([^”\"]{2,80})[”\"]")


# Typed without marks, "la" may be a name's or "làm"'s: it must stand before "gi".
_BARE_END: Final = re.compile(r"(?i)\b(?:la(?: \w+){0,2} gi|nghia la gi|hieu la gi|viet tat\b.*)\W*$")


def name_asked(text: str) -> str | None:
    """The name of which a question asks what it is; None where it asks something else."""
    if text.isascii() and not text.lower().lstrip().startswith("what") and not _BARE_END.search(text):
        return None
    found = next(filter(None, (pattern.search(text) for pattern in _ASKED)), None)
    if found is None:
        return None
    quoted = _QUOTED.findall(text)
    is_all = len(quoted) == 1 and (found["name"] in quoted[0] or quoted[0] in found["name"])
    return str(quoted[0] if is_all else found["name"])


def written_out(matter: Matter) -> list[Statement]:
    """Where the documents write out a short name, or say what the name asked about is."""
    name = name_asked(matter.question.text)
    if name is None:
        return []
    compared = fold if matter.question.language == "vi-bare" else str
    return list(_found(matter, _in_brackets(name, compared), compared)) or list(
        _found(matter, _said_to_be(name, compared), compared)
    )


def _in_brackets(name: str, compared: Callable[[str], str]) -> re.Pattern[str]:
    called = compared("(?:sau đây |dưới đây |từ đây )?(?:được )?(?:gọi|viết)(?: chung| tắt)?(?: là)?")
    return re.compile(rf"(?i)\w[”\"]?\s*\(\s*(?:{called}\s*:?\s*)?[“\"]?{re.escape(compared(name))}[”\"]?\s*\)")


def _said_to_be(name: str, compared: Callable[[str], str]) -> re.Pattern[str]:
    within = rf"(?: (?:{compared('trong|theo|tại|quy định|nêu')})\b[^.;:,]{{0,60}}?)?"
    is_said = rf"(?:{compared('là|được hiểu là|bao gồm|gồm')})(?:\s*:)?"
    return re.compile(
        rf"(?i)(?:^|[.;:,]\s+|^[\s\W\d]*)(?:\w[.)]\s+)?[“\"]?{re.escape(compared(name))}[”\"]?{within} {is_said}\s"
    )


def _found(matter: Matter, pattern: re.Pattern[str], compared: Callable[[str], str]) -> Iterator[Statement]:
    """A question without marks is compared without."""
    for each in matter.passages:
        if pattern.search(compared(each.text)):
            for quote in sentences(each.text):
                if pattern.search(compared(quote)):
                    yield Statement(matter.documents[each.document_id], each, quote, 1.0)
