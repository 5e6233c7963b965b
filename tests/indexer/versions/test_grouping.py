"""Which documents are one document in several files: by their wording, and by what they state of themselves."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from indexer.model import Document
from indexer.versions.grouping import Entry, find_versions, relation
from indexer.versions.sketch import sketch

WORDS = [f"tiếng{number}" for number in range(3000)]


def words(seed, length=1200):
    return " ".join(random.Random(seed).choices(WORDS, k=length))


PLAN = words(1)
FACTS = {
    "type": "Kế hoạch", "issuer": "UBND xã Mường La", "level": "xã", "locality": "xã Mường La",
    "title": "Thực hiện Nghị quyết số 72-NQ/TW về chăm sóc sức khỏe",
}  # fmt: skip
SIGNED = {"number": "15/KH-UBND", "issued_on": "2026-01-12", "issued_on_precision": "day"}
DRAFT = {"issued_on": "2026-01", "issued_on_precision": "month"}


def document(name, text=PLAN, **facts):
    return Document(
        **{"id": name, "title": name, "source_file": name, "content_hash": name, "format": "pdf", "pages": 1}
        | FACTS
        | facts
        | {"text": text}
    )


def entry(one, indexed_at="2026-02-01"):
    return Entry(one, sketch(one.text), indexed_at)


def groups(*documents):
    return find_versions(entry(one) for one in documents).groups


def edited(text, share, seed=7):
    """The text with this share of its words replaced, sentence by sentence as people do."""
    found = text.split()
    count = int(share * len(found))
    return " ".join([*found[: len(found) - count], *words(seed, count).split()])


def misread(text, share, seed=3):
    """The text with this share of its words read wrongly."""
    chance = random.Random(seed)
    return " ".join(f"{word}x" if chance.random() < share else word for word in text.split())


def test_the_same_text_in_other_formats_is_one_document():
    assert groups(document("a", **SIGNED), document("b", format="docx", **SIGNED), document("c", words(2))) == (
        ("a", "b"),
    )


def test_a_draft_and_its_signed_version_are_one_the_signed_one_first():
    draft, signed = document("a", edited(PLAN, 0.2), **DRAFT), document("b", **SIGNED)
    assert groups(draft, signed) == (("b", "a"),)
    assert (relation(draft, signed), relation(signed, draft)) == ("draft", "signed")


def test_a_draft_signed_in_the_next_month_is_still_its_draft():
    late = SIGNED | {"issued_on": "2026-02-03"}
    assert groups(document("a", **DRAFT), document("b", **late)) == (("b", "a"),)


def test_a_scan_with_every_tenth_word_misread_is_one_with_its_original():
    scan, born = document("a", misread(PLAN, 0.1), ocr_pages=(1,), **SIGNED), document("b", **SIGNED)
    assert groups(scan, born) == (("b", "a"),)
    assert relation(scan, born) == "scan"


def test_a_signed_scan_stands_before_the_draft_typed_before_it():
    assert groups(document("a", **DRAFT), document("b", misread(PLAN, 0.05), ocr_pages=(1,), **SIGNED)) == (("b", "a"),)


@pytest.mark.parametrize(
    "other",
    [
        {"locality": "xã Mường Bú", "issuer": "UBND xã Mường Bú"},
        {"locality": "xã Mường Lạn", "issuer": "UBND xã Mường Lạn", "ocr_pages": (1,)},
        {"issuer": "Đảng ủy xã Mường La"},
        {"number": "16/KH-UBND"},
        {"issued_on": "2026-01-13", "issued_on_precision": "day"},
        {"type": "Báo cáo"},
        {"is_digest": True},
        {"province": "Lai Châu"},
        {"title": "Thực hiện Nghị quyết năm 2027"},
        {"level": "tỉnh"},
    ],
    ids=lambda facts: next(iter(facts)),
)
def test_near_twins_that_contradict_one_another_are_two_documents(other):
    one = document("a", province="Sơn La", **(SIGNED | {"title": "Thực hiện Nghị quyết năm 2026"}))
    assert groups(one, replace(one, id="b", **other)) == ()


def test_near_twins_without_a_letterhead_are_told_apart_by_the_commune_they_name():
    bare = {"issuer": None, "locality": None, "level": None, "type": None, "number": None}
    text = PLAN.replace("tiếng7 ", "xã {} ")
    text = f"{text} xã {{}} và xã {{}}"
    one, other, again = (
        document(name, text.format(*[commune] * text.count("{}")), **bare)
        for name, commune in (("a", "Mường La"), ("b", "Mường Bú"), ("c", "Mường La"))
    )
    assert groups(one, other, again) == (("a", "c"),)


def test_plans_that_share_a_third_of_their_words_are_two():
    assert groups(document("a", **DRAFT), document("b", edited(PLAN, 0.5), **SIGNED)) == ()


def test_what_says_nothing_of_itself_must_be_nearly_the_same():
    bare = dict.fromkeys(("type", "issuer", "level", "locality"))
    one = document("a", **bare)
    assert groups(one, document("b", edited(PLAN, 0.04), **bare)) == (("a", "b"),)
    assert groups(one, document("b", edited(PLAN, 0.3), **bare)) == ()


def test_the_plan_without_its_annexes_stands_behind_the_whole():
    part, whole = document("a", " ".join(PLAN.split()[:700]), **SIGNED), document("b", **SIGNED)
    assert groups(part, whole) == (("b", "a"),)
    assert (relation(part, whole), relation(whole, part)) == ("part", "whole")


def test_a_short_letter_must_be_the_very_same():
    one = document("a", "Mời họp tại trụ sở vào 8 giờ sáng thứ hai")
    assert groups(one, document("b", one.text)) == (("a", "b"),)
    assert groups(one, document("b", "Mời họp tại trụ sở vào 9 giờ sáng thứ hai")) == ()


def test_two_plans_from_one_draft_are_never_taken_for_one():
    """The draft joins the one that it is likest, whatever came first."""
    first = document("a", **SIGNED)
    second = document("b", edited(PLAN, 0.1), **(SIGNED | {"number": "20/KH-UBND", "issued_on": "2026-03-01"}))
    draft = document("c", edited(PLAN, 0.03), **DRAFT)
    for some in ((first, second, draft), (draft, second, first), (second, draft, first)):
        assert groups(*some) == (("a", "c"),)


def test_more_is_stated_then_the_newer_then_the_name():
    less = document("a", signer=None)
    more = document("b", signer="Trần Thị B")
    assert groups(less, more) == (("b", "a"),)
    old, new = entry(document("a"), "2026-01-01T00:00"), entry(document("b"), "2026-01-02T00:00")
    assert find_versions([old, new]).groups == (("b", "a"),)
    assert groups(document("b"), document("a")) == (("a", "b"),)


def test_the_groups_are_the_same_in_any_order():
    some = [
        *(document(f"a{number}", edited(PLAN, number / 50), **DRAFT) for number in range(6)),
        document("b", **SIGNED),
        *(document(f"c{number}", words(number + 50), number=f"{number}/KH-UBND") for number in range(6)),
        document("d", words(51), ocr_pages=(1,)),
    ]
    expected = groups(*some)
    assert expected == (("b", "a0", "a1", "a2", "a3", "a4", "a5"), ("c1", "d"))
    for seed in range(10):
        random.Random(seed).shuffle(some)
        assert groups(*some) == expected


def test_of_the_versions_that_are_left_the_first_is_shown():
    versions = find_versions(
        [entry(document("a", **DRAFT)), entry(document("b", **SIGNED)), entry(document("c", words(2)))]
    )
    assert versions.duplicates(["a", "b", "c"]) == {"a"}
    assert versions.duplicates(["a", "c"]) == set()
    assert versions.of("a") == versions.of("b") == ("b", "a")
    assert versions.of("c") == ("c",)
    assert (versions.primary("a"), versions.primary("c")) == ("b", "c")


def test_hundreds_of_copies_are_one_group():
    one = entry(document("a", **SIGNED))
    copies = [replace(one, document=replace(one.document, id=f"a{number:03}")) for number in range(200)]
    (group,) = find_versions(copies).groups
    assert len(group) == 200


def test_an_index_without_documents_has_no_groups():
    assert groups() == ()
