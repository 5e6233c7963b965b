"""Some dozens of damaged files of each format, the same each time; ``evaluation.fuzz`` reads as many as one likes."""

from __future__ import annotations

import pytest

from evaluation.fuzz import fuzz
from evaluation.fuzz_files import BY_OCR, FILES
from evaluation.fuzz_mutations import mutated

COUNTS = {"png": 2, "pdf": 30, "eml": 20}


def read_all(suffix: str) -> None:
    count = COUNTS.get(suffix, 50)
    told = fuzz(suffix, range(count))
    assert told.is_sound, told
    assert told.counts["read"] + told.counts["refused"] == count


@pytest.mark.usefixtures("_without_ocr")
@pytest.mark.parametrize("suffix", sorted(FILES.keys() - BY_OCR))
def test_a_damaged_file_costs_one_clear_error_and_nothing_else(suffix):
    read_all(suffix)


def test_a_damaged_picture_costs_one_clear_error_and_nothing_else():
    read_all("png")


@pytest.mark.parametrize("suffix", FILES)
def test_damage_is_the_same_for_the_same_seed(suffix):
    files = FILES[suffix]()
    damaged = {mutated(suffix, files, seed) for seed in range(20)}
    assert damaged == {mutated(suffix, files, seed) for seed in range(20)}
    assert len(damaged) > 10
