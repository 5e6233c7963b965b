"""Assignments out of running text.

Four forms: an agency as the heading over its duties; "Giao X chủ trì …"; a numbered paragraph that opens with an
agency; a letter whose numbered tasks are for those it calls on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.records.agencies import is_known, split_agencies
from indexer.records.agency_words import DUTY_START, agency_end, is_agency
from indexer.records.claims import Claim
from indexer.records.deadlines import find_deadline
from indexer.records.duties import (
    find_doer_at_end,
    find_doer_inside,
    find_subject,
    opens_with_agency,
    opens_with_role,
    read_roles,
    role_line,
    sentences,
)
from indexer.structure.markers import parse_marker, unmarked
from indexer.vietnamese.normal import fold
from indexer.vietnamese.parts_of_speech import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.model import Document, Passage
    from indexer.records.duties import DoerAtEnd, Subject
    from indexer.structure.markers import Marker

_ASSIGNING = re.compile(
    r"(?:to chuc (?:trien khai |va )?(?:thuc hien|trien khai)|phan cong|trach nhiem|giao nhiem vu|"
    r"nhiem vu cu the cua)\b"
)
_LONGEST_ASSIGNING = 80  # characters; longer headings hold these words by chance ("… chỉ đạo, tổ chức thực hiện …")
_HEADING_ORDER = re.compile(r"^(?:Giao(?: cho)?|Đề nghị|Yêu cầu|Trách nhiệm của|Nhiệm vụ của|Đối với)\s+")
_TELLS_TO_DO = re.compile(
    r"\s+(?:có trách nhiệm|lãnh đạo|chỉ đạo|chủ trì|thực hiện|tham mưu)(?:,? (?:lãnh đạo|chỉ đạo|thực hiện))*$"
)
_NO_DUTY = re.compile(
    r"^(?:Trên đây|Trong quá trình|Nơi nhận|Quá trình thực hiện|Nếu có"
    r"|(?:Kế hoạch|Chương trình(?: hành động)?|Nghị quyết|Quyết định|Chỉ thị|Kết luận|Thông báo|Hướng dẫn|Đề án"
    r"|Quy định|Quy chế|Công văn) này (?:thay|được|phổ biến|có hiệu lực)"
    r"|Yêu cầu (?:các|Thủ trưởng)[^.;]{0,80}(?:nghiêm túc|khẩn trương)[^.;]{0,40}"
    r"(?:thực hiện|triển khai)[^.;]{0,30}[./]*$)"
)
# Outside a section on who does what these open a legal basis.
_GROUNDS = re.compile(
    r"(?:Căn cứ|Trên cơ sở|Theo)\s+(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Nghị|Quyết|Thông|Chỉ thị|kết quả)"
)
# What is said of how things are gives nobody a duty.
_IS_SO = re.compile(
    r"\b(?:thuc trang|tinh hinh|ket qua|danh gia|tieu chi|tieu chuan|ton tai|han che|boi canh|su can thiet)\b"
)
_STATE = re.compile(r"(?:Có|Là|Đã|Đạt|Được|Còn|Chưa|Không|Đang|Bị|Gồm|Bao gồm|Thuộc)\b")
_VERB_INSIDE = re.compile(r"\b(?:làm|cấp [A-ZĐ])")  # "Sở Y tế cấp Giấy": a name that holds a verb is no name
_OPENING = 120  # characters that the tagger needs to tell a sentence's first word
_FEWEST_WORDS, _FEWEST_TASK_WORDS = 3, 2
# "Ủy ban nhân dân các xã có rừng", "Các trường có học sinh bán trú".
_SOME_OF_THEM = re.compile(r"(?P<who>(?:[^,;:]* )?[Cc]ác [^,;:]{2,60}?) (?P<which>(?:có|thuộc diện) [^,;:]{2,50})")
_SENTENCE_END = re.compile(r"(?<=[.;])\s+")
# What a heading may speak of without meaning anybody: "9. Doanh nghiệp số" among the foundations of an economy.
_PLAIN_NOUN = re.compile(r"(?:Doanh nghiệp|Cơ sở)\s+[a-zà-ỹ]")
_TIME_ALONE = re.compile(r"(?:Thời gian|Thời hạn)(?: thực hiện| hoàn thành| tổ chức)?\s*:\s*\S[^.;:]{2,60}[.;]?\s*$")
_LETTERS = ("cong van", "chi thi", "cong dien")
_LEAD_IN = re.compile(r"\b(?:yêu cầu|đề nghị)\s+", re.IGNORECASE)
_ASKS = re.compile(r"(?:Đề nghị|Yêu cầu|Phân công)\s")
_ANNOUNCES = re.compile(r"(?:sau|sau đây|như sau|dưới đây)\s*:\s*$")
_ADDRESSED = re.compile(r"^\s*Kính gửi\s*:?\s*")
# Outside a section on who does what, only these say that a named agency is given a duty.
_STRONG_DUTY = re.compile(
    r"[\s,:]*(?:đồng thời\s+)?(?:chủ trì|tham mưu|đề xuất|chủ động|có trách nhiệm|chịu trách nhiệm|"
    r"đảm nhận|đảm nhiệm|đảm trách|phụ trách|"
    r"là (?:cơ quan )?đầu mối|"
    r"làm đầu mối|đóng vai trò là đầu mối|tổng hợp|theo dõi|hướng dẫn|phối hợp)\b"
)


@dataclass(frozen=True, slots=True)
class _Actor:
    """Whom the following sentences are about, and how we know."""

    names: tuple[str, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Unit:
    """One paragraph or item (or the part of it that a passage holds), without its number or bullet."""

    passage: Passage
    start: int
    end: int
    goes_on: bool
    marked: bool
    ordered: bool = False
    """Whether it is numbered in a document that does nothing but order: a letter, a directive."""

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def is_item(self) -> bool:
        """Whether the section is this numbered paragraph, its heading but the paragraph's first words."""
        path, text = self.passage.section_path, self.passage.text
        return bool(path) and self.marked and "\n" not in text[: self.end] and text.startswith(path[-1].rstrip("…"))


def claims_of_prose(document: Document, passages: Sequence[Passage]) -> Iterator[Claim]:
    """What the sentences state, in document order; who helps and by when are added to the task they stand below."""
    last: Claim | None = None
    for claim in _stated(document, passages):
        if last and (joined := _joined(last, claim)):
            last = joined
        elif claim.lead or claim.coordinate:
            if last:
                yield last
            last = claim
    if last:
        yield last


def _joined(claim: Claim, following: Claim) -> Claim | None:
    """The claim with what the next says of the same task alone: "+ Phòng A chủ trì; + Hội B phối hợp."."""
    same = claim.task == following.task and claim.passage.section_id == following.passage.section_id
    if not (same and claim.lead and not following.lead and claim.passage is following.passage):
        return None
    helpers = (*claim.coordinate, *following.coordinate)
    return replace(claim, coordinate=helpers, deadline=claim.deadline or following.deadline)


def _stated(document: Document, passages: Sequence[Passage]) -> Iterator[Claim]:
    addressees = _Addressees(document)
    actor: _Actor | None = None
    item: tuple[str | None, _Actor | None] = (None, None)
    for unit in _units(document, passages):
        section = unit.passage.section_id
        if lone := _named_alone(unit):
            item, actor = (section, lone), None
            continue
        if _NO_DUTY.match(unit.text):
            actor = None  # nor has what goes on of it in the next passage
        elif not unit.goes_on and unit.is_item:
            actor = _of_heading(unit.passage.section_path[:-1]) or addressees.of(unit)
        elif not unit.goes_on:
            below_item = section is not None and item[0] == section
            actor = item[1] if below_item else _of_heading(unit.passage.section_path) or addressees.of(unit)
        if role := _role_of_item(unit):
            yield role
            continue
        yield from _claims(unit, actor)
        yield from _time_of_item(unit)
        last = _last_actor(unit, actor)
        actor = last and replace(last, flags=tuple(dict.fromkeys((*last.flags, "continued"))))
        if unit.is_item:
            item = (section, _named_by(unit.text) or actor)
        if following := _named_at_end(unit):
            item, actor = (section, following), None


def _role_of_item(unit: _Unit) -> Claim | None:
    """Who leads or helps with the task of the unit's item, where a line says nothing else: "Cơ quan chủ trì: …"."""
    role, task = role_line(unit.text), _task_above(unit)
    if role is None or not task:
        return None
    leads, names = role
    quote = unit.text.strip()
    return Claim(unit.passage, "prose", task, names if leads else (), () if leads else names, None, quote, ("body",))


def _time_of_item(unit: _Unit) -> Iterator[Claim]:
    """By when the task of the unit's item is to be done, where a line says nothing else: "- Thời gian: tháng 5"."""
    if _TIME_ALONE.match(unit.text) and (task := _task_above(unit)):
        said = unit.text.partition(":")[2].strip(" .;")
        yield Claim(unit.passage, "prose", task, (), (), find_deadline(unit.text) or said, unit.text.strip())


def _units(document: Document, passages: Sequence[Passage]) -> Iterator[_Unit]:
    before: Passage | None = None
    orders = fold(document.type or "") in _LETTERS
    for passage in passages:
        if passage.kind != "table_row":
            at = 0
            for line in passage.text.split("\n"):
                goes_on = at == 0 and before is not None and "\n" not in document.text[before.end : passage.start]
                marker = None if goes_on else parse_marker(line)
                begin = at + (len(line.rstrip()) - len(marker.rest.strip()) if marker else 0)
                yield _Unit(passage, begin, at + len(line), goes_on, marker is not None, orders and _is_task(marker))
                at += len(line) + 1
        before = passage


def _is_task(marker: Marker | None) -> bool:
    return marker is not None and marker.kind in ("arabic", "letter")


# ---- who the sentences of a unit are about ---------------------------------------------------------------------


def _claims(unit: _Unit, actor: _Actor | None) -> Iterator[Claim]:
    """One claim for each run of sentences with one subject and one role."""
    if _NO_DUTY.match(unit.text) or len(unit.text.split()) < _FEWEST_WORDS:
        return
    held: tuple[_Actor, int, int, int] | None = None  # who, and where quote, duty and end stand
    for start, end in sentences(unit.passage.text, unit.start, unit.end):
        sentence = unit.passage.text[start:end]
        if start > unit.start and _NO_DUTY.match(sentence):
            break  # "… Chương trình này phổ biến đến chi bộ."
        own, duty = _own_actor(unit, start, end, actor)
        if own is None and (ended := _done_by(unit, sentence)):
            if held:
                yield from _claim(unit, *held)
            held = None
            yield from _claim_of_end(unit, ended, start, end)
            continue
        if own is None and held and unit.passage.text[:start].rstrip().endswith(";"):
            own, duty = _of_another(unit, start, end, held[0])
        silent = own is None and _is_about_others(sentence, actor)
        actor = own or (None if silent else actor)
        if held and own is None and actor and not opens_with_role(sentence):
            held = (held[0], held[1], held[2], end)
            continue
        if held:
            yield from _claim(unit, *held)
        held = (actor, start, duty, end) if actor and (own or _may_inherit(unit, start, end, actor)) else None
    if held:
        yield from _claim(unit, *held)


def _done_by(unit: _Unit, sentence: str) -> DoerAtEnd | None:
    """By whom a sentence says that a task is done: at its end, or in the middle where it begins with a verb."""
    ended = find_doer_at_end(sentence)
    inside = None if ended else find_doer_inside(sentence)
    return ended or (inside if inside and _opens_with_verb(unit, sentence) else None)


def _of_another(unit: _Unit, start: int, end: int, before: _Actor) -> tuple[_Actor | None, int]:
    """Whose duty a clause is behind another's: "Công an tích hợp …; Sở Khoa học và Công nghệ xây dựng …"."""
    subject = find_subject(unit.passage.text[start:end])
    if subject is None or subject.generic or not all(map(is_known, subject.names)):
        return None, start
    return _Actor(subject.names, tuple(each for each in before.flags if each == "body")), start + subject.end


def _last_actor(unit: _Unit, actor: _Actor | None) -> _Actor | None:
    """Whom the unit's last sentence is about: a paragraph cut between two passages goes on with them."""
    for start, end in sentences(unit.passage.text, unit.start, unit.end):
        own, _ = _own_actor(unit, start, end, actor)
        actor = own or (None if _is_about_others(unit.passage.text[start:end], actor) else actor)
    return actor


def _own_actor(unit: _Unit, start: int, end: int, actor: _Actor | None) -> tuple[_Actor | None, int]:
    """The sentence's own subject if it may be given a duty here, and where the duty begins."""
    sentence = unit.passage.text[start:end]
    subject = None if _asks_others(sentence, actor) else find_subject(sentence)
    if subject is None or not sentence[subject.end :].strip(" :."):
        return None, start
    if subject.order or _assigns(unit.passage) or (unit.ordered and start == unit.start):
        return _Actor(subject.names), start + subject.end
    strong = _STRONG_DUTY.match(sentence, subject.end) is not None
    if (strong or _is_given(unit, start, sentence, subject)) and not subject.generic and unit.passage.section_path:
        return _Actor(subject.names, ("body",)), start + subject.end
    return None, start


def _is_given(unit: _Unit, start: int, sentence: str, subject: Subject) -> bool:
    """Whether an item begins with a known agency and says what it does: "b) Công an tỉnh đối soát …"."""
    if start != unit.start or not unit.is_item or not all(map(is_known, subject.names)):
        return False
    if any(map(_VERB_INSIDE.search, subject.names)):
        return False
    return _opens_with_verb(unit, sentence[subject.end :].lstrip(" ,"))


def _asks_others(sentence: str, actor: _Actor | None) -> bool:
    """Whether asking others is the duty itself: "Đề nghị các trường báo cáo" below the heading "Trạm Y tế"."""
    asks = _ASKS.match(sentence)
    if actor is None or "heading" not in actor.flags or asks is None:
        return False
    # "Đề nghị Ủy ban MTTQ xã vận động …" is that committee's own duty, whatever heading stands above.
    end = agency_end(sentence, asks.end(), lower=True)
    return end is None or not any(map(is_known, split_agencies(sentence[asks.end() : end])))


def _is_about_others(sentence: str, actor: _Actor | None) -> bool:
    return opens_with_agency(sentence) and not _asks_others(sentence, actor)


def _may_inherit(unit: _Unit, start: int, end: int, actor: _Actor) -> bool:
    """Whether a sentence without a subject is a duty of the agency above."""
    sentence = unit.passage.text[start:end]
    if start == unit.start and _goes_on_from_heading(unit):
        return False
    if sentence.rstrip().endswith(":") and not DUTY_START.match(sentence):
        return False
    if "heading" not in actor.flags or _assigns(unit.passage):
        own = start > unit.start or "body" not in actor.flags or unit.goes_on
        return own or DUTY_START.match(sentence) is not None
    if any(map(_PLAIN_NOUN.match, actor.names)) or _GROUNDS.match(sentence):
        return False
    if unit.ordered and start == unit.start and not _STATE.match(sentence):
        return True  # what a letter puts under an agency's name it asks of it, whatever the words
    return DUTY_START.match(sentence) is not None or (start == unit.start and _opens_with_verb(unit, sentence))


def _opens_with_verb(unit: _Unit, sentence: str) -> bool:
    """Whether an item under an agency's name begins with a verb that no list has: "Mở 06 lớp", "Cấp bù"."""
    if _IS_SO.search(fold(" ".join(unit.passage.section_path))) or _STATE.match(sentence):
        return False
    if DUTY_START.match(sentence):
        return True  # the tagger takes some for nouns: "đôn đốc"
    first = next(iter(parts(sentence[:_OPENING])), None)
    return first is not None and first[1] == "verb"


def _goes_on_from_heading(unit: _Unit) -> bool:
    """Whether the unit is the rest of a sentence that was taken for a heading ("b) Chủ động phối hợp với Sở")."""
    if unit.marked or unit.goes_on or unit.start > 0:
        return False
    heading = unmarked(unit.passage.section_path[-1]) if unit.passage.section_path else ""
    return DUTY_START.match(heading) is not None and not heading.endswith((":", "."))


def _claim(unit: _Unit, actor: _Actor, start: int, duty: int, end: int) -> Iterator[Claim]:
    text = unit.passage.text
    roles = read_roles(text[duty:end])
    deadline = find_deadline(text[start:end])
    task, quoted = roles.task, start
    if roles.told_before or _says_little(task, deadline):
        # "Cấp mã vùng trồng. Phòng Kinh tế chủ trì, xong trong năm 2026."
        before = text[unit.start : start].strip(" \t\n;:")
        if before and not _has_a_doer(before):
            task, quoted = before, unit.start
            deadline = deadline or find_deadline(task)
        elif not before and (heading := _task_above(unit)):
            task = heading
    if len(task.split()) < _FEWEST_TASK_WORDS:
        return
    yield Claim(
        passage=unit.passage,
        source="prose",
        task=task,
        lead=actor.names if roles.leads else (),
        coordinate=roles.helpers if roles.leads else (*actor.names, *roles.helpers),
        deadline=deadline,
        quote=text[quoted:end].strip(),
        flags=actor.flags,
    )


def _says_little(task: str, deadline: str | None) -> bool:
    return len(task.replace(deadline or "", "").strip(" .,;").split()) < _FEWEST_TASK_WORDS


def _task_above(unit: _Unit) -> str:
    """The task that the unit's own item names, below which it only says who does it: "a) Mở lớp xóa mù chữ:"."""
    heading = unit.passage.section_path[-1] if unit.passage.section_path else ""
    task = unmarked(heading).strip(" :.;")
    is_task = task != heading and not _named_by(task) and not heading.endswith("…") and not _assigns(unit.passage)
    return task if is_task else ""


def _has_a_doer(sentence: str) -> bool:
    """Whether it says itself who does it, or that nobody shall: then it is no task of the next sentence's agency."""
    bare = parse_marker(sentence)
    said = sentence[len(sentence) - len(bare.rest) :] if bare else sentence
    return opens_with_agency(said) or re.match(r"(?i)(?:không|chưa|nghiêm cấm|cấm)\b", said) is not None


def _claim_of_end(unit: _Unit, ended: DoerAtEnd, start: int, end: int) -> Iterator[Claim]:
    """Of "Mở lớp dạy bơi, do Đoàn Thanh niên xã chủ trì", whoever the sentences around it are about."""
    text = unit.passage.text
    deadline = find_deadline(text[start:end])
    if len(ended.task.replace(deadline or "", "").split()) < _FEWEST_TASK_WORDS:
        return
    yield Claim(
        passage=unit.passage,
        source="prose",
        task=ended.task,
        lead=ended.names,
        coordinate=ended.helpers,
        deadline=deadline,
        quote=text[start:end].strip(),
        flags=() if _assigns(unit.passage) else ("body",),
    )


# ---- headings -------------------------------------------------------------------------------------------------


def _of_heading(path: Sequence[str]) -> _Actor | None:
    """The agency that the nearest heading names and nothing else."""
    named = (_named_by(unmarked(heading), numbered=unmarked(heading) != heading) for heading in reversed(path))
    return next(filter(None, named), None)


def _named_by(heading: str, *, numbered: bool = True) -> _Actor | None:
    """The agency, if the heading names it and nothing else; one in capitals is the issuer's unless it is numbered."""
    name = _HEADING_ORDER.sub("", heading).strip(" :.;")
    if heading.rstrip().endswith(":"):
        name = _TELLS_TO_DO.sub("", name)  # "a) Đảng ủy Công an tỉnh lãnh đạo:"
    shouted = numbered and name.isupper() and is_known(name)
    if shouted or (is_agency(name) and not name.endswith("…")):
        return _Actor(tuple(split_agencies(name)), ("heading",))
    some = _SOME_OF_THEM.fullmatch(name)
    if some and is_agency(some["who"]):
        *others, last = split_agencies(some["who"])
        return _Actor((*others, f"{last} {some['which']}"), ("heading",))
    return None


def _named_alone(unit: _Unit) -> _Actor | None:
    """The agency whose name is a line of its own among who does what, as a heading without a number: "Văn phòng"."""
    return None if unit.marked or unit.goes_on else _named_without_number(unit, unit.text.strip())


def _named_at_end(unit: _Unit) -> _Actor | None:
    """The same where the line was taken for the end of the one before: "… trước ngày 30/6/2026. Văn phòng"."""
    *before, last = _SENTENCE_END.split(unit.text.strip())
    return _named_without_number(unit, last) if before else None


def _named_without_number(unit: _Unit, text: str) -> _Actor | None:
    if text.endswith((".", ";", ",")) or not _assigns(unit.passage):
        return None
    return _named_by(text, numbered=False)


def _assigns(passage: Passage) -> bool:
    """Whether a heading above says that the section is about who does what."""
    return any(
        len(heading) <= _LONGEST_ASSIGNING and _ASSIGNING.match(fold(unmarked(heading)))
        for heading in passage.section_path
    )


# ---- letters --------------------------------------------------------------------------------------------------


class _Addressees:
    """Whom a letter's numbered tasks are for: those its lead-in calls on ("yêu cầu các cấp ủy … sau:")."""

    def __init__(self, document: Document) -> None:
        self._is_letter = fold(document.type or "") in _LETTERS
        self._sent_to: tuple[str, ...] = ()
        self._actor: _Actor | None = None

    def of(self, unit: _Unit) -> _Actor | None:
        """The addressees where the unit belongs to a numbered task; None elsewhere and in other documents."""
        if not self._is_letter:
            return None
        if not unit.passage.section_path:
            self._look_at(unit.text)
            return None
        first = parse_marker(unit.passage.section_path[0])
        numbered = first is not None and first.kind == "arabic"
        in_task = unit.start > 0 or unit.passage.text.startswith(first.printed) if first else False
        return self._actor if numbered and in_task and unit.marked else None

    def _look_at(self, text: str) -> None:
        greeted = _ADDRESSED.match(text) is not None
        if greeted or (self._sent_to and is_agency(text.strip(" ;.,"))):
            self._sent_to += tuple(split_agencies(_ADDRESSED.sub("", text)))
        if not _ANNOUNCES.search(text):
            return
        for call in _LEAD_IN.finditer(text):
            end = agency_end(text, call.end(), lower=True)
            # A colon alone may stand behind words of any kind.
            sure = end is not None and not text[end:].startswith(":")
            names = tuple(split_agencies(text[call.end() : end])) if sure else self._sent_to
            self._actor = _Actor(names, ("addressees",)) if names else None
