"""A few hundred damaged files of each format, the same each time; ``evaluation.fuzz`` reads as many as one likes."""

from __future__ import annotations

import pytest

from evaluation.fuzz import fuzz
from evaluation.fuzz_files import FILES
from evaluation.fuzz_mutations import mutated

# Pictures and letters cost more a file: recognising text, attachments read one by one.
COUNTS = {"png": 4, "pdf": 60}


@pytest.mark.parametrize("suffix", FILES)
def test_a_damaged_file_costs_one_clear_error_and_nothing_else(suffix):
    told = fuzz(suffix, range(COUNTS.get(suffix, 150)))
    assert told.is_sound, told
    assert told.kept == []
    assert told.counts["read"] + told.counts["refused"] == COUNTS.get(suffix, 150)


@pytest.mark.parametrize("suffix", FILES)
def test_damage_is_the_same_for_the_same_seed(suffix):
    files = FILES[suffix]()
    damaged = {mutated(suffix, files, seed) for seed in range(20)}
    assert damaged == {mutated(suffix, files, seed) for seed in range(20)}
    assert len(damaged) > 10
