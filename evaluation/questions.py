"""The question file: one JSON object a line, checked on reading; and its halves to tune on and to test on."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, get_args

from evaluation.model import Kind, Needle, Question, QuestionLanguage, Style

if TYPE_CHECKING:
    from pathlib import Path

    from evaluation.model import Half

MAX_NEEDLE_WORDS = 8
"""Needles are facts and terms; a longer one would be a copied sentence."""

_FIELDS = {"id", "text", "kind", "style", "language", "relevant"}
_NEEDLE_FIELDS = {"document", "any_of", "all_of", "grade", "section", "kind", "cells", "optional"}
_GRADES = (1, 2, 3)


class QuestionFileError(ValueError):
    """A line of the question file that says something wrong; the message gives file, line and fault."""


def read_questions(path: Path) -> tuple[Question, ...]:
    """Every question of the file, in order. Raises ``QuestionFileError``, ``OSError``."""
    found: dict[str, Question] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            question = _question(json.loads(line))
            _check(question.id not in found, f"mã {question.id} đã dùng ở dòng trước")
        except (ValueError, KeyError, TypeError) as error:
            raise QuestionFileError(f"{path}:{number}: {error}") from error
        found[question.id] = question
    return tuple(found.values())


def half(question: Question) -> Half:
    """The half a question belongs to, by a hash of its id: adding questions moves none of the others."""
    return half_of(question.id)


def half_of(question_id: str) -> Half:
    """The same for any kind of question."""
    return "test" if hashlib.sha256(question_id.encode()).digest()[0] % 2 else "dev"


def _question(fields: dict[str, Any]) -> Question:
    _check(set(fields) <= _FIELDS, f"trường lạ: {sorted(set(fields) - _FIELDS)}")
    _check(fields["kind"] in get_args(Kind), f"kind lạ: {fields['kind']}")
    _check(fields["style"] in get_args(Style), f"style lạ: {fields['style']}")
    _check(fields["language"] in get_args(QuestionLanguage), f"language lạ: {fields['language']}")
    _check(bool(fields["text"].strip()), "câu hỏi trống")
    relevant = tuple(_needle(each) for each in fields["relevant"])
    answerable = fields["kind"] != "unanswerable"
    _check(bool(relevant) == answerable, "câu có đáp án phải nêu relevant; câu unanswerable thì để trống")
    return Question(**{**fields, "relevant": relevant})


def _needle(fields: dict[str, Any]) -> Needle:
    _check(set(fields) <= _NEEDLE_FIELDS, f"trường lạ: {sorted(set(fields) - _NEEDLE_FIELDS)}")
    any_of, all_of = tuple(fields.get("any_of", ())), tuple(fields.get("all_of", ()))
    wordings = [wording for words in (*any_of, *all_of) for wording in words.split("|")]
    longest = max((len(wording.split()) for wording in wordings), default=0)
    _check(longest <= MAX_NEEDLE_WORDS, f"dấu hiệu dài quá {MAX_NEEDLE_WORDS} chữ")
    _check(bool(any_of or all_of or fields.get("cells")), "relevant phải có any_of, all_of hoặc cells")
    _check(fields.get("grade", 3) in _GRADES, f"grade phải thuộc {_GRADES}")
    return Needle(**{**fields, "any_of": any_of, "all_of": all_of})


def _check(fine: bool, fault: str) -> None:
    if not fine:
        raise QuestionFileError(fault)
