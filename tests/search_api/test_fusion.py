from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api import fusion
from search_api.weights import Weights

scores = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.floats(-50, 50), max_size=12)
units = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.floats(0, 1), max_size=12)


@given(scores)
def test_the_best_is_one_the_last_is_nought_and_the_order_stays(found):
    scaled = fusion.min_max(list(found.items()))
    assert scaled.keys() == found.keys()
    assert all(0 <= value <= 1 for value in scaled.values())
    assert not found or scaled[max(found, key=found.get)] == 1
    assert all(scaled[a] <= scaled[b] for a in found for b in found if found[a] <= found[b])


@given(scores, scores)
def test_others_are_put_on_the_same_scale_without_changing_it(best, others):
    alone = fusion.min_max(list(best.items()))
    both = fusion.min_max(list(best.items()), list(others.items()))
    assert {key: both[key] for key in alone} == alone
    assert both.keys() == best.keys() | others.keys()
    assert all(0 <= value <= 1 for value in both.values())


def test_one_result_alone_is_as_good_as_can_be():
    assert fusion.min_max([("a", 3.2)]) == {"a": 1.0}
    assert fusion.min_max([("a", 3.2)], [("b", 1.0), ("c", 3.2)]) == {"a": 1.0, "b": 0.0, "c": 1.0}
    assert fusion.min_max([], [("b", 1.0)]) == {"b": 1.0}
    assert fusion.min_max([]) == {}


@given(units, units, st.floats(0, 1))
def test_a_fused_score_lies_between_those_of_the_arms(lexical, dense, share):
    fused = fusion.fuse(lexical, dense, share)
    assert fused.keys() == lexical.keys() | dense.keys()
    for key, score in fused.items():
        pair = (lexical.get(key, 0.0), dense.get(key, 0.0)) if lexical and dense else (score, score)
        assert min(pair) - 1e-9 <= score <= max(pair) + 1e-9


@given(units, units, st.floats(0, 1), st.floats(0, 1))
def test_a_better_score_in_one_arm_never_makes_the_fused_one_worse(lexical, dense, share, raised):
    before = fusion.fuse(lexical, dense, share)
    for key in lexical:
        after = fusion.fuse(lexical | {key: max(raised, lexical[key])}, dense, share)
        assert after[key] >= before[key]


def test_an_arm_that_found_nothing_leaves_the_other_as_it_is():
    assert fusion.fuse({"a": 0.5}, {}, 0.4) == {"a": 0.5}
    assert fusion.fuse({}, {"a": 0.5}, 0.4) == {"a": 0.5}


@pytest.mark.parametrize(
    ("language", "known", "share"),
    [
        ("vi", 1, 0.3),
        ("vi-bare", 1, 0.3),
        ("other", 1, 0.6),
        ("en", 1, 0.4),
        ("en", 0.7, 0.4),
        ("en", 0.5, 0.6),
        ("en", 0.3, 0.8),
        ("en", 0, 0.8),
    ],
)
def test_english_leans_the_more_on_the_meaning_the_less_the_glossary_knows(language, known, share):
    weights = Weights(dense=0.3, dense_english=0.4, dense_unknown=0.8, dense_other=0.6)
    assert fusion.dense_share(language, known, weights) == pytest.approx(share)


@given(units, st.lists(st.tuples(st.floats(0.01, 1), st.frozensets(st.text("abcdefgh", min_size=1, max_size=2)))))
def test_priors_keep_scores_in_range_and_the_order_within_what_they_favour(fused, priors):
    final = fusion.add_priors(fused, priors)
    assert final.keys() == fused.keys()
    assert all(0 <= score <= 1 + 1e-9 for score in final.values())
    favour = {key: [key in favoured for _, favoured in priors] for key in fused}
    for a in fused:
        for b in fused:
            if fused[a] <= fused[b] and all(x <= y for x, y in zip(favour[a], favour[b], strict=True)):
                assert final[a] <= final[b] + 1e-9


def test_ranking_is_best_first_and_equal_scores_always_fall_the_same_way():
    assert fusion.ranked({"b": 0.5, "a": 0.5, "c": 0.9}) == [("c", 0.9), ("a", 0.5), ("b", 0.5)]
