from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.parameters import MAX_LIMIT, ParameterError, collect, filters, search_request
from search_api.types import Filters, SearchRequest


def read(*pairs):
    return search_request(collect(pairs))


def test_only_the_query_is_needed():
    assert read(("q", "y tế")) == SearchRequest(q="y tế")


def test_everything_can_be_said():
    request = read(
        ("q", "y tế"), ("limit", "5"), ("offset", "20"), ("mode", "lexical"), ("group", "true"),
        ("level", "xã"), ("level", "tỉnh"), ("locality", "xã Cao Minh"), ("issuer", "UBND"), ("type", "Kế hoạch"),
        ("document", "a"), ("issued_from", "2025"), ("issued_to", "2026-06"),
    )  # fmt: skip
    filters = Filters(("xã", "tỉnh"), ("xã Cao Minh",), ("UBND",), ("Kế hoạch",), ("a",), "2025", "2026-06")
    assert request == SearchRequest("y tế", 5, 20, filters, "lexical", group=True)


def test_a_form_s_empty_fields_count_as_not_given():
    names = ("limit", "offset", "level", "locality", "issuer", "type", "document", "issued_from", "issued_to", "mode")
    assert read(("q", "y tế"), *((name, " ") for name in names)) == SearchRequest(q="y tế")


def test_the_same_value_twice_is_one_filter():
    assert read(("q", "a"), ("level", "xã"), ("level", "xã ")).filters.level == ("xã",)


def test_unknown_parameters_are_ignored():
    assert read(("q", "y tế"), ("utm_source", "báo")) == SearchRequest(q="y tế")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("24/11/2025", "2025-11-24"),
        ("1/6/2026", "2026-06-01"),
        ("1-6-2026", "2026-06-01"),
        ("6.2026", "2026-06"),
        ("2026", "2026"),
        ("2026-06-01", "2026-06-01"),
    ],
)
def test_a_date_may_be_written_as_people_write_it(written, meant):
    assert filters({"issued_from": [written]}).issued_from == meant


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("q", ""),
        ("q", "  \t"),
        ("limit", "abc"),
        ("limit", "0"),
        ("limit", "-1"),
        ("limit", "100000"),
        ("limit", "1e2"),
        ("limit", "٣"),
        ("limit", str(MAX_LIMIT + 1)),
        ("offset", "-1"),
        ("offset", "99999999999999999999"),
        ("mode", "x"),
        ("group", "có"),
        ("issued_from", "13/13"),
        ("issued_from", "2025-13"),
        ("issued_from", "2025-02-30"),
        ("issued_from", "30/2/2025"),
        ("issued_from", "hôm qua"),
        ("issued_to", "0000"),
        ("issued_to", "25"),
        ("level", "x" * 600),
    ],
)
def test_an_error_names_its_parameter(name, value):
    with pytest.raises(ParameterError, match=name) as caught:
        read(("q", "y tế"), (name, value)) if name != "q" else read((name, value))
    assert caught.value.name == name


def test_too_many_values_are_refused():
    with pytest.raises(ParameterError, match="document"):
        read(("q", "a"), *(("document", str(n)) for n in range(101)))


def test_an_end_before_the_beginning_is_refused_but_the_same_year_is_fine():
    with pytest.raises(ParameterError, match="issued_to"):
        read(("q", "a"), ("issued_from", "2026-02"), ("issued_to", "2026-01-31"))
    assert read(("q", "a"), ("issued_from", "2026-02-10"), ("issued_to", "2026-02")).filters.issued_to == "2026-02"


names = st.sampled_from(("q", "limit", "offset", "mode", "group", "level", "issued_from", "issued_to", "khác"))


@given(st.lists(st.tuples(names, st.text(max_size=12))))
def test_any_query_string_gives_a_sound_request_or_a_named_error(pairs):
    request, wrong = None, None
    try:
        request = search_request(collect(pairs))
    except ParameterError as error:
        wrong = error.name
    if request is None:
        assert wrong in dict(pairs) | {"q": ""}
    else:
        assert request.q.strip()
        assert 1 <= request.limit <= MAX_LIMIT
        assert request.offset >= 0
