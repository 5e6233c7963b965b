"""An English question is answered in English: a document's words stand in quotation marks, names as cited."""

from __future__ import annotations

import re

import pytest

from indexer.model import Target
from indexer.records.indicators import known_names
from search_api.answers import english

VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
PLACES = re.compile(r"\((?:[^()]*\b(?:Mục|Phụ lục|Điều|Kế hoạch số|tr\.)[^()]*)\)")
NAMES = re.compile(
    r"(?:Xã|xã) (?:Suối Mơ|Núi Xanh)|Phòng Văn hóa - Xã hội(?: xã Suối Mơ)?|Phòng Kinh tế|Trạm Y tế(?: xã)?|Công an xã"
    r"|Các trường học|stands in Mục [\w.]+"
)


def frame(text):
    """What is left of an answer without quotations, names and citations."""
    for part in (re.compile("“[^”]*”"), PLACES, NAMES):
        text = part.sub("", text)
    return text


@pytest.mark.parametrize(
    "question",
    [
        "who leads traditional medicine in Suoi Mo",
        "who coordinates traditional medicine in Suoi Mo",
        "when should drowning prevention for children be done",
        "what is the health insurance coverage target",
        "what is the average life expectancy by 2030",
        "how many doctors at the commune health station by 2028",
        "what does the commune police of Suoi Mo have to do",
        "compare health insurance coverage of Suoi Mo and Nui Xanh",
        "which commune has the highest health insurance coverage",
        "what is the legal basis of the Suoi Mo plan",
    ],
)
def test_nothing_vietnamese_stands_outside_quotations_names_and_citations(ask, question):
    answered = ask(question)
    assert answered.answer is not None
    assert VIETNAMESE.findall(frame(answered.answer.text)) == [], answered.answer.text


@pytest.mark.parametrize("whom", ["the population is covered by", "people have", "residents have"])
def test_a_share_recorded_as_a_target_needs_no_word_for_the_people_it_is_of(ask, whom):
    answer = ask(f"What percentage of {whom} health insurance?").answer
    assert answer is not None
    assert isinstance(answer.statements[0].fact, Target)


def test_what_is_quoted_stands_verbatim_in_its_document(ask):
    answered = ask("who leads traditional medicine in Suoi Mo")
    quotations = re.findall("“([^”]*)”", answered.answer.text)
    assert quotations
    assert all(any(each in one.passage.text for one in answered.answer.statements) for each in quotations)


def test_every_known_indicator_has_an_english_name():
    assert set(known_names()) == english.INDICATORS.keys()
    assert not any(map(VIETNAMESE.search, english.INDICATORS.values()))


@pytest.mark.parametrize(
    ("value", "unit", "comparator", "change", "relation", "told"),
    [
        ("95", "%", ">", None, "đến", "over 95%, by 2030"),
        ("75.5", "tuổi", ">=", None, "đến", "at least 75.5 years, by 2030"),
        ("4-6", "bác sĩ", ">=", None, "trong", "at least 4-6 doctors, in 2030"),
        ("10", "%", "=", "tăng", "từ", "an increase of 10%, from 2030"),
        ("toàn dân", None, "=", None, "đến", "everybody, by 2030"),
        ("mức cơ bản", None, "=", None, "đến", "“mức cơ bản”, by 2030"),
        ("3", "cây cầu", "<=", None, "đến", "at most 3 “cây cầu”, by 2030"),
        (None, None, "=", None, "từ", "from 2030"),
    ],
)
def test_a_measure_in_english(value, unit, comparator, change, relation, told):
    target = Target(
        "t", "d", "p", 0, "số cầu", comparator, value, unit, 2030, relation, "…", (), "", 1, "prose", change
    )
    assert english.measure(target) == told


def test_an_indicator_that_a_clause_names_itself_is_quoted():
    assert english.indicator("số cây cầu của xã") == "“số cây cầu của xã”"


def test_before_a_year_is_told_as_it_is_written():
    target = Target(
        "t", "d", "p", 0, "x", ">", "95", "%", None, None, "đạt trên 95% trước năm 2029", (), "II.1", 1, "prose"
    )
    assert english.measure(target) == "over 95%, before 2029"
