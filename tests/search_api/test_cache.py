from __future__ import annotations

from search_api.cache import LeastRecentlyUsed


def test_what_is_kept_is_computed_once():
    kept = LeastRecentlyUsed(2)
    assert kept.get("a") is None
    assert [kept.get_or("a", lambda: 1), kept.get_or("a", lambda: 2), kept.get("a")] == [1, 1, 1]


def test_what_was_used_longest_ago_goes_first():
    kept = LeastRecentlyUsed(2)
    for key in "ab":
        kept.get_or(key, lambda key=key: key)
    kept.get("a")
    kept.get_or("c", lambda: "c")
    assert [kept.get(key) for key in "abc"] == ["a", None, "c"]


def test_nothing_is_kept_once_cleared():
    kept = LeastRecentlyUsed(2)
    kept.get_or("a", lambda: 1)
    kept.clear()
    assert (kept.get("a"), len(kept)) == (None, 0)
