from __future__ import annotations

import pytest

from search_api import facets
from search_api.types import Filters
from tests.search_api.building import CORPUS

DOCUMENTS = {parsed.document.id: parsed.document for parsed in CORPUS}
SUOI_MO, HOA_BINH, NGHI_QUYET = DOCUMENTS


def found(**filters):
    return facets.matching(DOCUMENTS, Filters(**filters))


def test_no_filter_restricts_nothing():
    assert found() is None


def test_values_of_one_field_add_up_and_fields_cut_down():
    assert found(level=("xã",)) == {SUOI_MO, HOA_BINH}
    assert found(level=("xã", "trung ương")) == set(DOCUMENTS)
    assert found(level=("xã",), type=("Kế hoạch",)) == {SUOI_MO}
    assert found(locality=("xã Hòa Bình",)) == {HOA_BINH}
    assert found(document=(NGHI_QUYET,)) == {NGHI_QUYET}
    assert found(level=("huyện",)) == set()


@pytest.mark.parametrize("place", ["Hòa Bình", "hòa bình", "Xã Hòa Bình", "xa hoa binh", "hoa binh", " xã Hòa Bình "])
def test_a_value_may_be_written_as_people_write_it(place):
    assert found(locality=(place,)) == {HOA_BINH}


def test_marks_and_a_unit_that_are_written_must_be_the_values_own():
    assert found(locality=("xã Hoà Bính",)) == set()
    assert found(locality=("phường Hòa Bình",)) == set()
    assert found(locality=("",)) == set()
    assert found(level=("XA",), type=("ke hoach",)) == {SUOI_MO}


@pytest.mark.parametrize(
    ("issued_from", "issued_to", "expected"),
    [
        ("2026", "2026", {HOA_BINH}),
        ("2026-06-15", None, {HOA_BINH}),
        ("2026-07", None, set()),
        ("2025-11-24", "2025-11-24", {SUOI_MO, NGHI_QUYET}),
        ("2025-11-25", "2025-12", {NGHI_QUYET}),
        (None, "2025", {SUOI_MO, NGHI_QUYET}),
        (None, "2024-12-31", set()),
    ],
)
def test_a_date_known_to_the_month_or_year_counts_as_that_whole_span(issued_from, issued_to, expected):
    assert found(issued_from=issued_from, issued_to=issued_to) == expected


def test_spans_of_partial_dates():
    assert facets.span("2026-02") == ("2026-02-01", "2026-02-28")
    assert facets.span("2028-02") == ("2028-02-01", "2028-02-29")
    assert facets.span("2026") == ("2026-01-01", "2026-12-31")
    assert facets.span("2026-06-05") == ("2026-06-05", "2026-06-05")


def test_counts_leave_out_what_is_not_stated():
    documents = [DOCUMENTS[HOA_BINH], DOCUMENTS[HOA_BINH], DOCUMENTS[SUOI_MO], DOCUMENTS[NGHI_QUYET]]
    assert facets.counts(documents, "locality") == [("xã Hòa Bình", 2), ("xã Suối Mơ", 1)]
    assert facets.counts(documents, "level") == [("xã", 3), ("trung ương", 1)]
    each = {HOA_BINH: 5, NGHI_QUYET: 7}
    assert facets.counts([DOCUMENTS[key] for key in each], "level", each) == [("trung ương", 7), ("xã", 5)]


@pytest.mark.parametrize("facet", facets.FACETS)
def test_lifting_a_facet_lifts_only_its_own_filter(facet):
    full = Filters(level=("xã",), locality=("a",), issuer=("b",), type=("c",), document=("d",), issued_from="2025")
    lifted = facets.without(full, facet)
    assert getattr(lifted, facet) == ()
    assert all(
        getattr(lifted, other) == getattr(full, other) for other in (*facets.FACETS, "document") if other != facet
    )
