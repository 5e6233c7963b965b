"""Which document implements which, told from what documents name as their basis."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.model import Reference
from search_api import http_cascade
from search_api.cascade import build_cascade
from search_api.http import create_api
from search_api.service import SearchService
from tests.search_api.building import document, filled_store, put


def cites(number, issued_on=None, issuer=None, role="basis", text=None):
    return Reference(number, None, issued_on, issuer, role, text or f"văn bản số {number}", 1)


def made(name, *references, **facts):
    content = [("I", "I. NHIỆM VỤ", [f"- Nội dung của {name}."])]
    return replace(document(name, content, **{"title": name, **facts}), references=references)


RESOLUTION = made("nghi-quyet", number="72-NQ/TW", issued_on="2025-09-09", level="trung ương", issuer="Bộ Chính trị")
PROVINCE = made(
    "tinh", cites("72-NQ/TW", "2025-09-09", "Bộ Chính trị"), cites("500/NQ-CP", "2025-09-15", "Chính phủ"),
    number="11-KH/TU", issued_on="2025-11-11", level="tỉnh", locality="tỉnh Sơn La", province="Sơn La",
)  # fmt: skip
COMMUNE = made(
    "xa", cites("11 KH/TU", "2025-11-11", "Ban Thường vụ Tỉnh ủy"), cites("72-NQ/TW"), cites("57-NQ/TW", role="cited"),
    level="xã", locality="xã Mường La", province="Sơn La",
)  # fmt: skip


def built(*parsed):
    return build_cascade([each.document for each in parsed], {each.document.id: each.references for each in parsed})


def shape(branch):
    """The tree as nested tuples of keys."""
    return (branch.node.key, *map(shape, branch.branches))


def test_a_chain_of_documents_is_a_tree():
    cascade = built(COMMUNE, PROVINCE, RESOLUTION)
    assert [shape(branch) for branch in cascade.tree] == [
        ("nghi-quyet", ("tinh", ("xa",))),
        ("ref:500nqcp:2025-09-15:", ("tinh", ("xa",))),
    ]
    assert cascade.apart == ()


def test_what_is_implemented_through_another_is_not_drawn_twice_but_known():
    links = {(link.lower, link.upper): link.direct for link in built(COMMUNE, PROVINCE, RESOLUTION).links}
    assert links[("xa", "nghi-quyet")] is False
    assert links[("xa", "tinh")] is links[("tinh", "nghi-quyet")] is True


def test_a_document_implements_what_its_basis_implements():
    cascade = built(COMMUNE, PROVINCE, RESOLUTION)
    assert cascade.implements("xa", "nghi-quyet")
    assert cascade.implements("xa", "ref:500nqcp:2025-09-15:")
    assert not cascade.implements("nghi-quyet", "xa")


def test_what_is_only_cited_is_no_basis():
    assert not any("57nqtw" in key for key in built(COMMUNE).nodes)


def test_a_document_that_is_not_indexed_stands_there_as_it_was_printed():
    reference = cites("46-KH/ĐU", "2025-12-30", "Đảng ủy xã Mường La", text="Kế hoạch số 46-KH/ĐU\ncủa Đảng ủy")
    (branch,) = built(made("xa", reference)).tree
    assert branch.node.document is None
    assert branch.node.name == "Kế hoạch số 46-KH/ĐU của Đảng ủy"
    assert branch.node.level == "xã"


def test_two_documents_with_one_number_are_told_apart_by_date_level_and_place():
    other = made("tinh-khac", number="11-KH/TU", issued_on="2025-11-11", level="tỉnh", locality="tỉnh Lào Cai",
                 province="Lào Cai")  # fmt: skip
    older = made("tinh-cu", number="11-KH/TU", issued_on="2021-01-05", level="tỉnh", province="Sơn La")
    cascade = built(COMMUNE, PROVINCE, other, older)
    assert {link.upper for link in cascade.links if link.lower == "xa" and link.direct} >= {"tinh"}
    assert not {"tinh-khac", "tinh-cu"} & {link.upper for link in cascade.links}
    assert {each.id for each in cascade.apart} == {"tinh-khac", "tinh-cu"}


def test_where_two_documents_fit_none_is_guessed():
    twins = [made(name, number="11-KH/TU", issued_on="2025-11-11", level="tỉnh") for name in ("a", "b")]
    assert not {"a", "b"} & {link.upper for link in built(COMMUNE, *twins).links}


def test_of_an_original_and_its_digest_the_original_is_meant():
    digest = made("tom-luoc", number="72-NQ/TW", issued_on="2025-09-09", level="trung ương", is_digest=True)
    assert {link.upper for link in built(made("xa", cites("72-NQ/TW")), digest).links} == {"tom-luoc"}
    assert {link.upper for link in built(made("xa", cites("72-NQ/TW")), digest, RESOLUTION).links} == {"nghi-quyet"}


def test_one_document_that_is_not_indexed_is_one_node_however_it_is_cited():
    first = made("a", cites("03-CTr/TU", "2025-10-20", "Ban Thường vụ Tỉnh ủy"))
    second = made("b", cites("03-CTr/TU", "2025-10-20", "Tỉnh ủy Thái Nguyên"), province="Thái Nguyên")
    undated = made("c", cites("03-CTr/TU", None, "Tỉnh ủy Thái Nguyên"))
    elsewhere = made("d", cites("03-CTr/TU", "2025-10-21", "Tỉnh ủy Sơn La"))
    uppers = {link.lower: link.upper for link in built(first, second, undated, elsewhere).links}
    assert uppers["a"] == uppers["b"]
    assert uppers["d"] not in {uppers["a"], uppers["c"]}
    central = {
        link.upper for link in built(made("e", cites("9-NQ/TW")), made("f", cites("9-NQ/TW", "2025-01-01"))).links
    }
    assert len(central) == 1


def test_documents_that_name_each_other_do_not_turn_for_ever():
    a = made("a", cites("2-KH/TU"), number="1-KH/TU")
    b = made("b", cites("1-KH/TU"), number="2-KH/TU")
    alone = made("c", cites("3-KH/TU"), number="3-KH/TU")
    cascade = built(a, b, alone)
    assert [shape(branch) for branch in cascade.tree] == [("b", ("a",))]
    assert [each.id for each in cascade.apart] == ["c"]


def test_the_part_around_a_document_leaves_the_rest_out():
    aside = made("xa-khac", cites("72-NQ/TW"), level="xã")
    part = built(COMMUNE, PROVINCE, RESOLUTION, aside).around("tinh")
    assert set(part.nodes) == {"tinh", "xa", "nghi-quyet", "ref:500nqcp:2025-09-15:"}
    assert part.apart == ()


@given(st.lists(st.lists(st.integers(0, 6), max_size=4), min_size=1, max_size=7))
def test_any_graph_gives_a_tree_that_holds_every_related_document(graph):
    parsed = [
        made(f"d{place}", *(cites(f"{upper}-KH/TU") for upper in uppers), number=f"{place}-KH/TU")
        for place, uppers in enumerate(graph)
    ]
    cascade = built(*parsed)
    shown = {key for branch in cascade.tree for key in flat(shape(branch))}
    assert shown | {each.id for each in cascade.apart} == set(cascade.nodes)


def flat(nested):
    return {nested[0]}.union(*map(flat, nested[1:]))


# ---- over HTTP ----------------------------------------------------------------------------------------------


@pytest.fixture
def index(tmp_path):
    with filled_store(tmp_path, (RESOLUTION, PROVINCE, COMMUNE)) as store:
        yield store, TestClient(create_api(SearchService(store, FakeEmbedder())))


def test_the_cascade_answers_with_nodes_links_and_tree(index):
    _, client = index
    body = client.get("/api/cascade").json()
    assert http_cascade.CascadeShape.model_validate(body, extra="forbid")
    by_key = {node["key"]: node for node in body["nodes"]}
    assert by_key["nghi-quyet"]["document"]["number"] == "72-NQ/TW"
    assert (by_key["ref:500nqcp:2025-09-15:"]["indexed"], by_key["ref:500nqcp:2025-09-15:"]["level"]) == (
        False,
        "trung ương",
    )
    assert [branch["key"] for branch in body["tree"]] == ["nghi-quyet", "ref:500nqcp:2025-09-15:"]


def test_the_cascade_may_be_asked_for_around_one_document(index):
    _, client = index
    body = client.get("/api/cascade", params={"document": "ref:500nqcp:2025-09-15:"}).json()
    assert [branch["key"] for branch in body["tree"]] == ["ref:500nqcp:2025-09-15:"]
    assert client.get("/api/cascade?document=none").status_code == 404
    assert client.get("/api/cascade?document=xa&document=tinh").json()["parameter"] == "document"


def test_a_change_of_the_index_is_seen(index):
    store, client = index
    assert len(client.get("/api/cascade").json()["nodes"]) == 4
    put(store, made("phuong", cites("72-NQ/TW"), level="xã"))
    assert len(client.get("/api/cascade").json()["nodes"]) == 5
    store.remove("tinh")
    assert {node["key"] for node in client.get("/api/cascade").json()["nodes"]} >= {"nghi-quyet", "phuong", "xa"}
    assert client.get("/api/cascade?document=tinh").status_code == 404
