"""Needles find the passages they mean, in any text of a document, and the shipped ones all find some."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.model import Needle, Question
from evaluation.questions import read_questions
from evaluation.resolve import Library, document_keys, fits, resolve
from indexer.model import Cell, Document, Passage
from indexer.parse import parse

SHIPPED = Path("corpus/documents")


def passage(text, label="IV.2", kind="paragraph", cells=()):
    return Passage("p", "d", 0, text, kind, None, (), label, 1, 1, 0, len(text), cells)


def needle(**fields):
    return Needle("muong-la", **fields)


ROW = passage(
    "4 | Y học cổ truyền | Trạm Y tế xã",
    kind="table_row",
    cells=(Cell("Tên mục tiêu", "Y học cổ truyền"), Cell("Cơ quan chủ trì", "Trạm Y tế xã")),
)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (needle(any_of=("1,6 cm",)), "tối thiểu 1,6cm."),
        (needle(any_of=("72-NQ/TW",)), "Nghị quyết số 72-\nNQ/TW"),
        (needle(any_of=("139/NQ-CP",)), "số 139/NQ CP ngày"),
        (needle(all_of=("tỷ lệ", "95")), "TỈ LỆ đạt trên 95%"),
        (needle(any_of=("a", "xa mạc")), "Xã Mạc"),
        (needle(all_of=("khám định kỳ|sức khỏe định kỳ", "miễn phí")), "khám sức khỏe định kỳ miễn phí"),
        (needle(any_of=("4-6 bác sĩ",)), "từ 4 - 6 bác sỹ"),
    ],
)
def test_a_needle_fits_whatever_the_writing(found, text):
    assert fits(found, passage(text))


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (needle(any_of=("5 tuổi",)), "75,5 tuổi"),
        (needle(all_of=("y tế", "2030")), "y tế năm 2027"),
        (needle(any_of=("an",)), "Lan"),
        (needle(any_of=("y tế",), section="IV.20"), "y tế"),
        (needle(any_of=("y tế",), kind="table_row"), "y tế"),
        (needle(cells={"chu tri": "tram y te"}), "Trạm Y tế chủ trì"),
    ],
)
def test_a_needle_does_not_fit_half_a_word_or_another_place(found, text):
    assert not fits(found, passage(text))


def test_a_section_holds_what_is_below_it():
    assert fits(needle(any_of=("y tế",), section="IV"), passage("y tế", label="IV.2"))
    assert not fits(needle(any_of=("y tế",), section="I"), passage("y tế", label="IV.2"))


def test_a_cell_is_looked_for_in_its_own_column():
    assert fits(needle(cells={"chủ trì": "trạm y tế"}), ROW)
    assert not fits(needle(cells={"mục tiêu": "trạm y tế"}), ROW)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("ke-hoach_ubnd-xa-muong-la.txt", ["muong-la"]),
        ("KH UBND xã Mường La.pdf", ["muong-la"]),
        ("004_noborder.pdf", ["muong-la"]),
        ("nghi-quyet-72-nq-tw_bo-chinh-tri_tom-luoc.pdf", ["nghi-quyet-72"]),
        ("cong-van_tinh-uy-thai-nguyen.txt", ["thai-nguyen"]),
        ("13_144-kh-ubnd-bac-ninh.txt", []),
    ],
)
def test_a_file_is_known_by_its_name(name, keys):
    assert document_keys(name) == keys


def library(*texts):
    document = Document("d", "", "xa-muong-la.txt", "", "txt", "", 1)
    passages = [Passage(f"p{n}", "d", n, text, "paragraph", None, (), "", 1, 1, 0, 1) for n, text in enumerate(texts)]
    return Library([(document, passages)])


def asked(*needles):
    return Question("q", "?", "wording", "formal", "vi", needles)


def test_the_highest_grade_of_a_passage_counts():
    question = asked(needle(any_of=("y tế",), grade=1), needle(all_of=("trạm y tế",), grade=3))
    assert resolve([question], library("Trạm Y tế", "Y tế")).grades == {"q": {"p0": 3, "p1": 1}}


def test_a_needle_that_fits_nothing_is_unresolved_unless_optional():
    lost, spare = needle(any_of=("x",)), needle(any_of=("y",), optional=True)
    resolved = resolve([asked(lost, spare)], library("z"))
    assert resolved.unresolved == (("q", lost),)
    assert resolved.grades == {"q": {}}


def test_a_question_whose_answer_a_digest_may_leave_out_is_set_apart_where_it_does():
    question = asked(needle(any_of=("x",), optional=True), needle(any_of=("y",), grade=1, optional=True))
    assert resolve([question], library("y")).absent == ("q",)
    assert resolve([question], library("x")).grades == {"q": {"p0": 3}}


def test_a_question_about_an_absent_document_is_set_apart():
    resolved = resolve([asked(Needle("cao-minh", any_of=("z",)))], library("z"))
    assert (resolved.absent, resolved.grades, resolved.unresolved) == (("q",), {}, ())


@pytest.mark.skipif(not SHIPPED.is_dir(), reason="the shipped corpus is not built")
def test_every_shipped_question_is_answered_by_the_shipped_documents():
    parsed = [parse(path.name, path.read_bytes(), path.stem) for path in sorted(SHIPPED.glob("*_tom-luoc.*"))]
    questions = read_questions(Path("evaluation/questions.jsonl"))
    resolved = resolve(
        questions,
        Library((each.document, each.passages) for each in parsed),
    )
    assert resolved.unresolved == ()
    left_out = [question for question in questions if question.id in resolved.absent]
    assert all(needle.optional for question in left_out for needle in question.relevant)
    assert all(max(grades.values()) >= 2 for grades in resolved.grades.values())
