"""Of what e-signature software leaves in a text, the persons' names and times are kept and nothing else."""

from __future__ import annotations

from indexer.model import Line, Page
from indexer.structure.e_signatures import signed_in_text

TIME, LATER = "2026-03-02T08:15:00+0700", "2026-03-03T10:00:00+0700"


def signed(*lines):
    return signed_in_text([Page(1, tuple(map(Line, lines)))])


def test_a_persons_name_stands_above_the_time():
    assert signed("a@b.vn", f"\t{TIME}", '{"signedBy": 1}', "EMAILADDRESS=a@b.vn, CN=Lò Thị Hoa, C=VN") == (
        "Lò Thị Hoa",
        TIME,
    )


def test_an_offices_stamp_and_a_time_alone_are_not_kept():
    assert not signed(TIME, "CN=ỦY BAN NHÂN DÂN XÃ SUỐI MƠ, C=VN")
    assert not signed(TIME, "I. NHIỆM VỤ", "Trồng cây.")
    assert signed(TIME, LATER, "CN=Lò Thị Hoa, C=VN") == ("Lò Thị Hoa", LATER)


def test_no_address_is_kept():
    assert not any("@" in each for each in signed(TIME, "EMAILADDRESS=a@b.vn, CN=Lò Thị Hoa, C=VN"))
