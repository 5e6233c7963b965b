"""What a sentence of duty says: who is told to act, who leads and who helps, and the task itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.records.agencies import is_known, split_agencies
from indexer.records.agency_words import GENERIC, HEAD, LOWER_NOUN, agency_end
from indexer.records.name_ends import names_end
from indexer.vietnamese.letters import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDER = r"(?:Giao(?: nhiệm vụ)?(?: cho)?|Đề nghị|Yêu cầu|Phân công)"
# "Phòng Kế hoạch - Tài chính (thuộc Sở): …", "Sở Y tế (cơ quan thường trực) …": no part of the name.
_ASIDE = re.compile(
    r"(?<=\w)(?P<aside> \((?:trực )?(?:thuộc|cơ quan|đơn vị|là|gọi tắt|sau đây)[^()]{0,80}\))"
    r"(?=\s*[:,]|\s+[a-zà-ỹ])"
)
_ADVERB = r"(?:Đồng thời|Ngoài ra|Bên cạnh đó|Trên cơ sở đó|Định kỳ|Hằng năm|Hàng năm|Hằng quý|Hàng quý)"
# A time before the subject: "Trước ngày 30/6/2026: Phòng Kinh tế chủ trì …".
_BY_WHEN = r"(?:(?:Trước|Đến|Từ|Trong|Vào|Hết|Định kỳ)\s+)?(?i:ngày|tháng|quý|năm)\s[^:;.]{1,40}:\s+"
_OPENING = re.compile(rf"(?:{_ADVERB},?\s+|{_BY_WHEN})?(?P<order>(?:{_ORDER}|giao(?: nhiệm vụ)?(?: cho)?)\s+)?")
_MAYBE_AGENCY = re.compile(rf"(?:[Cc]ác|[Mm]ọi|[Tt]ừng|[Nn]hững)\s+(?:đồng chí\s+)?(?:{LOWER_NOUN}|{HEAD})|{HEAD}")
_SENTENCE = re.compile(rf"(?<=[.!?])\s+(?=[“\"(]?[{CAPITAL}])")
# A clause behind a semicolon has its own subject only where somebody leads it, or is told to do it.
_CLAUSE = re.compile(rf"(?<=;)\s+(?=(?:{HEAD})[^.;]*?\bchủ trì\b|[Gg]iao\s+(?:{HEAD}))")
# "Về phòng, chống sốt xuất huyết: giao Trạm Y tế …": the matter, and then who is told to do what.
# So too "Lập sổ sức khỏe: Trạm Y tế chủ trì; …": what is to be done, and then who leads it.
_MATTER = re.compile(
    rf"^(?:(?:Về|Đối với)\s[^.;:]{{3,100}}:(?P<gap>\s+)(?=[Gg]iao\s+(?:{HEAD})|(?:{HEAD})[^.;]*?\bchủ trì\b)"
    rf"|(?!{HEAD}|(?:Trước|Đến|Từ|Trong|Vào|Hết|Định kỳ|Hằng|Ngày|Tháng|Quý|Năm)\b)[^.;:]{{8,160}}:"
    rf"(?P<then>\s+)(?=(?:{HEAD})[^.;:]*?\bchủ trì\b))"
)
# "UBND thành phố yêu cầu các sở …": who asks others has no duty by it.
_ASKS = re.compile(r"(?:yêu cầu|đề nghị|giao(?! (?:chỉ tiêu|dự toán|ban))|phân công)\b")
# "… vận động; Công an xã bảo đảm trật tự": another's, where the table knows that other.
_ANOTHER = re.compile(rf"(?<=;)\s+(?={HEAD})")
_MERELY_HELPS = re.compile(rf"(?:{HEAD})(?:(?!chủ trì)[^.;:])*?\s+(?:cùng\s+)?phối hợp\b")
# "Sở A chủ trì đoàn số 1, Sở B chủ trì đoàn số 2": each has its own.
_IN_TURN = re.compile(rf"(?<=,)\s+(?=(?:{HEAD})[^.;,]*?\bchủ trì\b)")
_BURDEN = re.compile(r"[\s,:]*có trách nhiệm\s+", re.IGNORECASE)
_TOGETHER = r"(?:chủ động\s+)?phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng(?:\s+với)?)|cùng(?:\s+với)?"
_LEADS_WITH = re.compile(rf"[\s,:]*(?:chủ trì|làm đầu mối)(?:\s*,\s*|\s+và\s+|\s+)(?:{_TOGETHER})\s+", re.IGNORECASE)
# What may stand between the subject and the role: "Trong phạm vi chức năng, nhiệm vụ, chủ trì …".
_SCOPE = re.compile(
    r"[\s,:]*(?:trong phạm vi|theo chức năng|căn cứ|trên cơ sở|định kỳ|hằng năm|hàng năm)\b[^.;]{0,160}?,\s*"
    r"(?=(?:chủ trì|(?:chủ động\s+)?phối hợp)\b)",
    re.IGNORECASE,
)
# "… phối hợp với Đoàn Thanh niên xã và trưởng thôn; năm 2026 …": the names alone, and what is to be done before them.
_NAMED_ALONE = re.compile(r"(?P<who>[^.;:]{4,160}?)\s*(?:[.;]\s*|$)")
_LEADS = re.compile(r"[\s,:]*chủ trì[\s,;]+", re.IGNORECASE)
# "chủ trì, Ban Chỉ huy Quân sự phối hợp tuần tra đêm": the helpers, named before what they do.
_HELPED_BY = re.compile(rf"(?P<who>{HEAD}[^.;:]*?)\s+phối hợp\s+(?!với\b|cùng\b)(?:(?:tổ chức\s+)?thực hiện\s+)?")
_HELPS = re.compile(
    r"[\s,:]*(?:(?:chủ động|tích cực|tăng cường),?\s+)?phối hợp(?:\s+chặt chẽ)?(?P<with>\s+(?:với|"
    r"cùng(?:\s+với)?))?\s+",
    re.IGNORECASE,
)
# "… phủ sóng các điểm; các doanh nghiệp viễn thông phối hợp.": the helpers, named at the end.
_HELPED_AT_END = re.compile(
    r"[;,]\s+(?P<who>(?!.*\b(?:từ chối|không|chưa)\b)[^.;]{4,160}?)\s+(?:cùng )?phối hợp"
    r"(?:\s+(?:thực hiện|triển khai))?\s*[.;]?\s*$"
)
# "chủ trì Chương trình OCOP, phối hợp với Hội Nông dân xã và các chủ thể sản xuất; nộp hồ sơ …".
_HELPED_INSIDE = re.compile(r",\s+phối hợp (?:với|cùng)\s+(?P<who>[^.;:]{4,160}?)\s*(?:[.;]|$)")
# "chủ trì, Đoàn Thanh niên xã phối hợp.": the task stands before all that.
# So too where by when it is to be done, or what comes after it, stands behind.
_ONLY_HELPED = re.compile(
    rf"(?P<who>(?:{HEAD}|[Cc]ác\s|trưởng\s)[^.;:]*?)\s+(?:cùng\s+)?phối hợp(?:\s+(?:thực hiện|triển khai))?"
    r"\s*(?:[.;,]\s*|$)"
)
_ROLE_ALONE = re.compile(
    r"[\s,:]*(?:chủ trì|phụ trách)(?:\s+(?:thực hiện|triển khai|tham mưu))?[\s.;,]*$", re.IGNORECASE
)
_HELP_ALONE = re.compile(r"[\s,:]*(?:cùng\s+)?phối hợp(?:\s+(?:thực hiện|triển khai))?[\s.;,]*$", re.IGNORECASE)
# "Khai trương vào quý III/2026, do Phòng Văn hóa - Xã hội chủ trì": who does it, named at the end.
# Only behind a comma: "các cuộc họp do Sở Y tế chủ trì" are not what is to be done.
_DONE_BY = re.compile(
    rf"(?:\s*[,;(]\s*do\s+|\s*\(\s*)(?P<who>{HEAD}[^.;:]*?)\s+(?:chủ trì|làm đầu mối|phụ trách)"
    r"(?:\s+(?:thực hiện|tham mưu|tổ chức))?(?P<rest>[,;]?(?:\s+[^.;:]*?\bphối hợp(?:\s+thực hiện)?)?)"
    r"(?:[,;]\s*(?:xong|hoàn thành|thời gian|thời hạn|chậm nhất|trước|trong|vận hành|định kỳ)\b[^;()]*)?\s*[.;)]*\s*$"
)
_DONE_BY_INSIDE = re.compile(
    rf"\s+do\s+(?P<who>{HEAD}[^.;:,()]*?)\s+(?:thực hiện|đảm nhiệm|đảm nhận)"
    r"(?P<rest>,\s+[^.;:]{4,160}?\bphối hợp)?\s*(?=[.,;]|$)"
)
# Who watches what others do has another task: "Theo dõi các dự án do Sở Xây dựng thực hiện".
_WATCHES = re.compile(
    r"\W*(?:theo dõi|giám sát|kiểm tra|đánh giá|đôn đốc|phối hợp|hỗ trợ|tham gia|nghiệm thu|tiếp nhận|tổng hợp|báo cáo"
    r"|ghi|thẩm định|phê duyệt|sử dụng|công khai|rà soát|cho|với)\b|.*\b(?:các|những|mọi) \w+(?: \w+){0,3}$",
    re.IGNORECASE,
)
# "(chủ trì: Sở Y tế; phối hợp: Công an tỉnh, Sở Xây dựng; vận hành từ …)".
_ROLES_NAMED = re.compile(
    r"\s*\(\s*(?:(?:[Cc]ơ quan|[Đđ]ơn vị) )?[Cc]hủ trì\s*:\s*(?P<who>[^;()]{3,120})"
    r"(?:;\s*(?:(?:cơ quan|đơn vị) )?phối hợp\s*:\s*(?P<help>[^;()]{3,200}))?(?:;[^()]*)?\)\s*[.;]?\s*$"
)
# "Cơ quan chủ trì: Phòng Kinh tế.", "- Phối hợp: Công an xã; trưởng thôn.": a line of an item's own.
_ROLE_LINE = re.compile(r"^\s*(?:(?:Cơ quan|Đơn vị) )?(?P<role>[Cc]hủ trì|[Pp]hối hợp)\s*:\s*(?P<who>\S[^:()]{3,200})$")
# Who seeks out others' help has the task; who merely helps has not.
_UNASKED = re.compile(r"[\s,:]*(?:chủ động|tích cực)", re.IGNORECASE)
# "Mở lớp dạy bơi (Công an xã chủ trì; Trạm Y tế phối hợp)": one clause.
_ROLES_ASIDE = re.compile(r"\([^()]{3,120}\bchủ trì\b[^()]{0,200}\)")
_ROLE_OPENS = re.compile(r"\s*(?:chủ trì|(?:(?:chủ động|tích cực),?\s+)?phối hợp)\b", re.IGNORECASE)
# Behind these the helpers' names are over and the purpose begins.
_PURPOSE = re.compile(r"\s(?:để|nhằm|trong việc|trong công tác|về việc|thực hiện)\s")
# What goes on to say by when is no name: "các trường khám sức khỏe, hoàn thành trước ngày 30/9 hằng năm".
_TIMED = re.compile(r"\d/\d|\b(?:hoàn thành|trước ngày|chậm nhất|định kỳ)\b")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is told to act; the duty begins at ``end`` in the sentence. ``order`` is the word that does: "Giao"."""

    names: tuple[str, ...]
    end: int
    order: str = ""
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Roles:
    """A duty's task, verbatim, and who helps; ``leads`` is False where the subject only helps.

    The task is "" where the duty's own words only say who does it. ``told_before``: they say so in passing, and what
    is to be done stands before them.
    """

    task: str
    helpers: tuple[str, ...] = ()
    leads: bool = True
    told_before: bool = False


@dataclass(frozen=True, slots=True)
class DoerAtEnd:
    """A task, verbatim, whose leaders and helpers are named behind it."""

    task: str
    names: tuple[str, ...]
    helpers: tuple[str, ...]


def find_doer_at_end(sentence: str) -> DoerAtEnd | None:
    """What a sentence says is done "do X chủ trì"; None for one that does not end so."""
    if named := _ROLES_NAMED.search(sentence):
        helpers = tuple(split_agencies(named["help"].strip(" .;"))) if named["help"] else ()
        return DoerAtEnd(_clean(sentence[: named.start()]), tuple(split_agencies(named["who"].strip())), helpers)
    found = _DONE_BY.search(sentence)
    return _doer(sentence, found) if found else None


def find_doer_inside(sentence: str) -> DoerAtEnd | None:
    """The same where more is said behind it: "Dạy bơi do Đoàn Thanh niên xã thực hiện, các trường bố trí thời gian"."""
    found = _DONE_BY_INSIDE.search(sentence)
    return _doer(sentence, found) if found and not _WATCHES.match(sentence[: found.start()]) else None


def _doer(sentence: str, found: re.Match[str]) -> DoerAtEnd | None:
    """The task before what was found, its "who" and, of its "rest", the helpers; None where it names more than them."""
    if names_end(f"{found['who']}:", 0) != len(found["who"]):
        return None
    rest = found["rest"] or ""
    helped = _with_helpers_at_end(rest).helpers if rest.strip(" ,;") else ()
    return DoerAtEnd(_clean(sentence[: found.start()]), tuple(split_agencies(found["who"])), helped)


def role_line(text: str) -> tuple[bool, tuple[str, ...]] | None:
    """Whether a line says who leads (else who helps), and their names; None for any other line."""
    found = _ROLE_LINE.match(text)
    names = split_agencies(found["who"].strip(" .;")) if found else []
    return (found["role"].lower() == "chủ trì", tuple(names)) if found and names else None


def find_subject(sentence: str) -> Subject | None:
    """The agencies that a sentence opens with and gives a duty to; None where they are not sure."""
    sentence = _ASIDE.sub(lambda match: " " * len(match["aside"]), sentence, count=1)
    opening = _OPENING.match(sentence)
    start = opening.end() if opening else 0
    order = (opening["order"] or "").strip() if opening else ""
    end = names_end(sentence, start, lower=bool(order))
    if end is None or _ASKS.match(sentence, end):
        return None
    names = tuple(split_agencies(sentence[start:end]))
    generic = re.match(GENERIC, sentence[start:]) is not None
    return Subject(names, end, order, generic) if names else None


def opens_with_agency(sentence: str) -> bool:
    """Whether a sentence has its own subject, sure or not, so that a heading's agency is not meant."""
    opening = _OPENING.match(sentence)
    return _MAYBE_AGENCY.match(sentence, opening.end() if opening else 0) is not None


def opens_with_role(sentence: str) -> bool:
    """Whether a sentence says by itself who leads or helps ("Chủ trì, phối hợp với …")."""
    return _ROLE_OPENS.match(sentence) is not None


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the sentences, and of clauses that somebody else leads."""
    ends = {m.start(): m.end() for p in (_SENTENCE, _CLAUSE) for m in p.finditer(text, start, end)}
    if matter := _MATTER.match(text[start:end]):
        ends[start + matter.start(matter.lastgroup or 0)] = start + matter.end()
    for match in _ANOTHER.finditer(text, start, end):
        begun = max((after for after in ends.values() if after <= match.start()), default=start)
        if _MERELY_HELPS.match(text, match.end(), end) and "chủ trì" in text[begun : match.start()]:
            continue  # "Phòng Kinh tế chủ trì; Công an xã phối hợp; …": of one task
        other = find_subject(text[match.end() : end])
        if other and not other.generic and all(map(is_known, other.names)):
            ends[match.start()] = match.end()
    for match in _IN_TURN.finditer(text, start, end):
        begun = max((after for after in ends.values() if after <= match.start()), default=start)
        if "chủ trì" in text[begun : match.start()]:
            ends[match.start()] = match.end()
    asides = [match.span() for match in _ROLES_ASIDE.finditer(text, start, end)]
    for stop, after in sorted(ends.items()):
        if any(opens < stop < closes for opens, closes in asides):
            continue
        yield start, stop
        start = after
    yield start, end


def read_roles(duty: str) -> Roles:
    """The roles in a duty's words, the subject left out: "chủ trì, phối hợp với Y tổ chức …"."""
    if _ROLE_ALONE.match(duty) or _HELP_ALONE.match(duty):
        return Roles("", leads=_ROLE_ALONE.match(duty) is not None, told_before=True)
    burden = _BURDEN.match(duty)
    rest = duty[burden.end() :] if burden else duty
    scope = _SCOPE.match(rest)
    rest = rest[scope.end() :] if scope else rest
    if match := _LEADS_WITH.match(rest):
        return _leading_with(rest, match.end())
    if match := _LEADS.match(rest):
        roles = _helped(rest, match.end())
        return replace(roles, told_before=True) if ";" in match[0] or _goes_on_with_another(rest, match) else roles
    if match := _HELPS.match(rest):
        helpers, _ = _helpers(rest[match.end() :])
        if not helpers and not match["with"]:
            return Roles(_clean(rest))  # "phối hợp đồng bộ công tác …" is a task like any other
        return Roles(_clean(rest), helpers, leads=_UNASKED.match(rest) is not None)
    return Roles(_clean(rest))


def _goes_on_with_another(rest: str, leads: re.Match[str]) -> bool:
    """Whether behind the comma another's part begins: "… chủ trì, Ban Chỉ huy quân sự xã huy động dân quân hỗ trợ"."""
    other = find_subject(rest[leads.end() :]) if "," in leads[0] else None
    return other is not None and not other.generic and not other.order and all(map(is_known, other.names))


def _leading_with(rest: str, start: int) -> Roles:
    """The roles behind "chủ trì, phối hợp với": helpers and then the task, or helpers alone, the task before."""
    helpers, task = _helpers(rest[start:])
    named = _NAMED_ALONE.match(rest, start)
    if helpers or named is None:
        return Roles(task or _clean(rest), helpers)
    helpers = _helpers(f"{named['who']}:")[0]
    return Roles(_clean(rest[named.end() :] if helpers else rest), helpers, told_before=bool(helpers))


def _helped(rest: str, start: int) -> Roles:
    """The roles behind "chủ trì": helpers that are named before the task, behind it, or with no task at all."""
    for pattern in (_ONLY_HELPED, _HELPED_BY):
        found = pattern.match(rest, start)
        helpers = _helpers(f"{found['who']}:")[0] if found else ()
        if found and helpers:
            return Roles(
                _clean(rest[found.end() :]), helpers, told_before=pattern is _ONLY_HELPED or ";" in rest[:start]
            )
    return _with_helpers_at_end(rest[start:])


def _with_helpers_at_end(task: str) -> Roles:
    if found := _HELPED_INSIDE.search(task):
        helpers, _ = _helpers(f"{found['who']}:")
        if helpers:
            return Roles(_clean(task), helpers)
    if found := _HELPED_AT_END.search(task):
        helpers, _ = _helpers(f"{found['who']}:")
        if helpers:
            return Roles(_clean(task[: found.start()]), helpers)
    return Roles(_clean(task))


def _helpers(text: str) -> tuple[tuple[str, ...], str]:
    """The agencies that ``text`` begins with, and the task behind them; ((), "") where that is not sure."""
    end = names_end(text, 0, lower=True)
    purpose = _PURPOSE.search(text)
    if purpose and (end is None or purpose.start() < end) and agency_end(f"{text[: purpose.start()]}:", 0, lower=True):
        end = purpose.start()
    if end is None or _TIMED.search(text, 0, end):
        return (), ""
    return tuple(split_agencies(text[:end])), _clean(text[end:])


def _clean(task: str) -> str:
    task = task.strip(" \t\n,:;–-")
    purpose = re.match(r"(?:để|nhằm)\s+", task)
    return task[purpose.end() :] if purpose else task
