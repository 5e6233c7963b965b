from __future__ import annotations

from evaluation.carried import Judged, read_truth, score

CARRIED = Judged(((0.5, 0.4),), carried=True)
IN_PART = Judged(((0.15, 0.6),), carried=True)
OTHER = Judged(((0.3, 0.1),), carried=False)


def test_statements_are_counted_at_each_threshold():
    low, high = (score([CARRIED, IN_PART, OTHER], threshold) for threshold in (0.28, 0.55))
    assert (low.right, low.wrong, low.missed) == (2, 1, 0)
    assert (high.right, high.wrong, high.missed) == (1, 0, 1)
    assert (high.precision, high.recall) == (1.0, 0.5)


def test_nothing_to_find_and_nothing_found_is_perfect():
    found = score([], 0.3)
    assert (found.precision, found.recall) == (1.0, 1.0)


def test_the_truth_has_carried_and_left_out_statements_of_three_plans():
    truth = read_truth()
    assert {upper for upper, _ in truth} == {"dinh-hoa", "thai-nguyen", "tran-lieu"}
    assert all(set(known.values()) == {True, False} for known in truth.values())
