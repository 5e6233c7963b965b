"""Short forms written in one, found whole."""

from __future__ import annotations

import pytest

from indexer.vietnamese.normal import syllables
from indexer.vietnamese.short_compounds import compounds


def found(text):
    atoms = tuple(syllables(text))
    return [text[atoms[start].start : atoms[end - 1].end] for start, end in compounds(text, atoms)]


@pytest.mark.parametrize("compound", ["KH,CN&MT", "KH&CN", "kh&cn", "VH-XH", "CSYT/TYT", "TYT,CA"])
def test_parts_joined_without_a_blank_are_one_compound(compound):
    assert found(f"họp với {compound} vào thứ hai") == [compound]


@pytest.mark.parametrize("text", ["KH, CN và MT", "xã/phường", "ko,đc", "trạm y-tế xã", "TYT xã", "CA", ""])
def test_words_and_what_stands_apart_are_none(text):
    assert found(text) == []
