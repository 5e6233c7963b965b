"""What plans call a thing is looked for beside people's own words for it."""

from __future__ import annotations

from indexer.vietnamese.typos import Vocabulary
from search_api.said_by_plans import said_by_plans

VOCABULARY = Vocabulary.build(["trạm có bác sĩ, có mạng, khám qua điện thoại, bà con có đất ở xã"] * 3)


def test_words_that_no_document_has_are_looked_for_as_plans_say_them():
    assert said_by_plans("muốn gặp bác sĩ qua mạng", VOCABULARY, with_marks=True) == ("khám chữa bệnh từ xa",)
    assert said_by_plans("muon gap bac si qua mang", VOCABULARY, with_marks=False) == ("kham chua benh tu xa",)


def test_words_that_the_documents_have_are_looked_for_as_they_stand():
    assert said_by_plans("khám qua điện thoại ở xã", VOCABULARY, with_marks=True) == ()


def test_a_short_way_of_saying_may_be_meant_otherwise():
    assert said_by_plans("tranh chấp đất đai ở đâu", VOCABULARY, with_marks=True) == ()


def test_what_plans_say_themselves_is_looked_for_as_it_stands():
    assert said_by_plans("khám chữa bệnh từ xa và tranh chấp đất đai", VOCABULARY, with_marks=True) == ()
