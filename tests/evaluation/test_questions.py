"""The shipped question file is well formed, broad enough, and a fault in one is named by its line."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from evaluation.questions import QuestionFileError, half, read_questions
from evaluation.resolve import DOCUMENT_PATTERNS

QUESTIONS = read_questions(Path("evaluation/questions.jsonl"))
GOOD = {
    "id": "lead-1",
    "text": "Ai chủ trì?",
    "kind": "lead",
    "style": "formal",
    "language": "vi",
    "relevant": [{"document": "muong-la", "any_of": ["công an"]}],
}


def test_there_are_enough_questions_of_every_kind_and_style():
    assert sum(question.answerable for question in QUESTIONS) >= 200
    assert sum(not question.answerable for question in QUESTIONS) >= 25
    kinds = Counter(question.kind for question in QUESTIONS)
    assert min(kinds.values()) >= 8
    assert min(Counter(question.style for question in QUESTIONS).values()) >= 30


def test_no_two_questions_are_the_same():
    assert len({question.text.casefold() for question in QUESTIONS}) == len(QUESTIONS)


def test_every_document_named_is_known_and_asked_about():
    named = {needle.document for question in QUESTIONS for needle in question.relevant}
    assert named == set(DOCUMENT_PATTERNS)


def test_every_answerable_question_has_a_passage_that_answers():
    assert all(max(needle.grade for needle in question.relevant) >= 2 for question in QUESTIONS if question.answerable)


def test_the_halves_are_stable_and_about_equal():
    halves = Counter(map(half, QUESTIONS))
    assert halves.total() == len(QUESTIONS)
    assert abs(halves["dev"] - halves["test"]) < len(QUESTIONS) / 5
    assert half(QUESTIONS[0]) == half(QUESTIONS[0])


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"kind": "opinion"}, "kind lạ"),
        ({"style": "rude"}, "style lạ"),
        ({"language": "fr"}, "language lạ"),
        ({"text": " "}, "câu hỏi trống"),
        ({"relevant": []}, "phải nêu relevant"),
        ({"colour": "red"}, "trường lạ"),
        ({"relevant": [{"document": "muong-la", "any_of": ["a b c d e f g h i"]}]}, "dài quá 8 chữ"),
        ({"relevant": [{"document": "muong-la"}]}, "any_of, all_of hoặc cells"),
        ({"relevant": [{"document": "muong-la", "any_of": ["x"], "grade": 4}]}, "grade"),
        ({"relevant": [{"document": "muong-la", "any_of": ["x"], "page": 4}]}, "trường lạ"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path, change, fault):
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps(GOOD) + "\n\n" + json.dumps({**GOOD, "id": "x", **change}), "utf-8")
    with pytest.raises(QuestionFileError, match=rf"q\.jsonl:3: .*{fault}"):
        read_questions(path)


def test_an_id_used_twice_is_a_fault(tmp_path):
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps(GOOD) + "\n" + json.dumps(GOOD), "utf-8")
    with pytest.raises(QuestionFileError, match="lead-1 đã dùng"):
        read_questions(path)


def test_a_broken_line_is_a_fault(tmp_path):
    path = tmp_path / "q.jsonl"
    path.write_text("{", "utf-8")
    with pytest.raises(QuestionFileError, match=r"q\.jsonl:1"):
        read_questions(path)
