"""What a store holds, finds and forgets."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import faiss
import numpy as np
import pytest

from indexer.errors import IndexMismatchError, NotFoundError, StorageError
from indexer.store import lexical
from indexer.store.base import Addition
from tests.indexer.store.building import DIMENSION, document, open_local, query, source, vector, vectors


def put(store, *documents):
    for parsed in documents:
        store.put(parsed, vectors(parsed), source(parsed))


def test_a_document_comes_back_as_it_went_in(store):
    parsed = document(number=None, is_digest=True, issued_on="2025-11", issued_on_precision="month", level="xã")
    put(store, parsed)
    assert store.parsed("ke-hoach") == parsed
    assert store.document("ke-hoach") == parsed.document
    assert store.sections("ke-hoach") == list(parsed.sections)
    assert store.passages("ke-hoach") == list(parsed.passages)
    assert store.references("ke-hoach") == list(parsed.references)
    assert store.original("ke-hoach") == parsed.document.text.encode()


def test_it_is_still_there_after_closing_and_opening(folder):
    parsed = document()
    with open_local(folder, write=True) as store:
        put(store, parsed)
    with open_local(folder) as store:
        assert store.parsed("ke-hoach") == parsed
        assert [one for one, _ in store.search_lexical(query("truyền"), 5)] == [parsed.passages[1].id]
        assert store.problems() == []


def test_documents_stand_by_title(store):
    put(
        store,
        document("b", title="Nghị quyết"),
        document("a", title="Kế hoạch"),
        document("c", title="Công văn"),
    )
    assert [one.title for one in store.documents()] == ["Công văn", "Kế hoạch", "Nghị quyết"]


def test_what_is_not_there_is_said_so(store):
    put(store, document())
    for asked in (
        store.document,
        store.sections,
        store.passages,
        store.references,
        store.original,
        store.source,
    ):
        with pytest.raises(NotFoundError):
            asked("khong-co")
    with pytest.raises(NotFoundError):
        store.vectors_by_id(["ke-hoach.khong-co"])
    assert store.passages_by_id(["ke-hoach.khong-co"]) == {}
    assert store.remove("khong-co") is False


def test_passages_and_vectors_by_id(store):
    parsed = document()
    put(store, parsed)
    first, second = parsed.passages
    assert store.passages_by_id([second.id, "x", first.id]) == {first.id: first, second.id: second}
    found = store.vectors_by_id([second.id, first.id])
    assert np.array_equal(found, np.array([vector(second.text), vector(first.text)]))
    assert store.vectors_by_id([]).shape == (0, DIMENSION)


def test_a_changed_document_takes_the_old_ones_place(store):
    put(store, document(texts=("trạm y tế", "bệnh viện")))
    put(store, document(texts=("trạm y tế", "trường học")))
    assert [one.text for one in store.passages("ke-hoach")] == ["trạm y tế", "trường học"]
    assert store.search_lexical(query("bệnh"), 5) == []
    assert len(store.search_lexical(query("trường"), 5)) == 1
    assert len(store.search_dense(vector("trạm y tế"), 10)) == 2
    assert store.problems() == []


def test_the_same_document_put_twice_stands_once(store):
    put(store, document(), document())
    assert len(store.search_lexical(query("trạm"), 5)) == 1
    assert store.status().passages == 2
    assert store.problems() == []


def test_a_removed_document_is_found_no_more(store):
    put(store, document("a"), document("b"))
    assert store.remove("a") is True
    assert {one.split(".")[0] for one, _ in store.search_lexical(query("trạm", "truyền"), 9)} == {"b"}
    assert {one.split(".")[0] for one, _ in store.search_dense(vector("trạm y tế"), 9)} == {"b"}
    assert [one.id for one in store.documents()] == ["b"]
    with pytest.raises(NotFoundError):
        store.original("a")
    assert store.problems() == []


def test_a_document_without_passages_is_kept(store):
    put(store, document("trong", texts=()))
    assert store.passages("trong") == []
    assert store.problems() == []


def test_without_a_source_the_older_source_is_kept(store):
    parsed = document()
    put(store, parsed)
    store.put(parsed, vectors(parsed))
    assert store.original("ke-hoach") == parsed.document.text.encode()


def test_the_generation_grows_with_every_change(store):
    seen = [store.generation()]
    put(store, document("a"))
    seen.append(store.generation())
    put(store, document("a", texts=("khác",)))
    seen.append(store.generation())
    store.remove("a")
    seen.append(store.generation())
    assert seen == sorted(set(seen))


def test_vectors_of_the_wrong_shape_change_nothing(store):
    parsed = document()
    before = store.generation()
    for wrong in (vectors(parsed)[:1], vectors(parsed, 8), np.full((2, DIMENSION), np.nan, np.float32)):
        with pytest.raises(ValueError, match="ke-hoach"):
            store.put(parsed, wrong)
    assert store.generation() == before
    assert store.documents() == []


def test_two_documents_cannot_claim_one_passage_id(store):
    put(store, document("a"))
    stolen = document("b")
    object.__setattr__(stolen.passages[0], "id", document("a").passages[0].id)
    with pytest.raises(StorageError, match="trùng"):
        put(store, stolen)
    assert [one.id for one in store.documents()] == ["a"]
    assert store.problems() == []


# ---- lexical search ----


def test_rare_words_weigh_more_and_weights_count(store):
    put(store, document(texts=("trạm y tế", "trạm bơm", "trạm xá")))
    (best, _), *_ = store.search_lexical(query("trạm", "bơm"), 5)
    assert store.passages_by_id([best])[best].text == "trạm bơm"
    light = store.search_lexical(query("bơm"), 1)[0][1]
    heavy = query("bơm")
    object.__setattr__(heavy, "terms", (("unigrams", "bơm", 3.0),))
    assert store.search_lexical(heavy, 1)[0][1] == pytest.approx(3 * light, rel=1e-5)


def test_the_context_is_searched_too(store):
    put(store, document("a", title="Kế hoạch Mường La"), document("b", title="Kế hoạch Định Hóa"))
    found = store.search_lexical(query("mường", field="context_unigrams"), 9)
    assert {one.split(".")[0] for one, _ in found} == {"a"}


def test_lexical_hits_stay_within_the_documents_asked_for(store):
    put(store, document("a"), document("b"), document("c"))
    everywhere = dict(store.search_lexical(query("trạm"), 9))
    within = dict(store.search_lexical(query("trạm"), 9, documents=["a", "c", "khong-co"]))
    assert {one.split(".")[0] for one in within} == {"a", "c"}
    assert within == {one: everywhere[one] for one in within}, "a filter does not change scores"
    assert store.search_lexical(query("trạm"), 9, documents=[]) == []


def test_no_token_and_no_room_give_no_hit(store):
    put(store, document())
    assert store.search_lexical(query(), 9) == []
    assert store.search_lexical(query("trạm"), 0) == []
    assert store.search_lexical(query("khôngcótừnày"), 9) == []


# ---- dense search ----


def test_the_nearest_passage_comes_first(store):
    put(store, document("a"), document("b", texts=("đường giao thông", "nước sạch")))
    hits = store.search_dense(vector("nước sạch"), 3)
    assert hits[0][0].startswith("b.")
    assert hits[0][1] == pytest.approx(1.0, abs=1e-5)
    assert [score for _, score in hits] == sorted((score for _, score in hits), reverse=True)


def test_dense_hits_stay_within_the_documents_asked_for(store):
    put(store, document("a"), document("b", texts=("nước sạch",)))
    hits = store.search_dense(vector("nước sạch"), 9, documents={"a", "khong-co"})
    assert len(hits) == 2
    assert all(one.startswith("a.") for one, _ in hits)
    assert store.search_dense(vector("nước sạch"), 9, documents=[]) == []


def test_an_empty_index_finds_nothing(store):
    assert store.search_dense(vector("gì đó"), 9) == []
    assert store.search_lexical(query("gì"), 9) == []
    assert store.documents() == []
    assert store.problems() == []


# ---- opening ----


def test_reading_an_index_that_is_not_there_says_how_to_make_one(folder):
    with pytest.raises(NotFoundError, match="cancu index"):
        open_local(folder)
    assert not folder.exists()


@pytest.mark.parametrize("other", [{"name": "khác"}, {"dimension": 8}])
@pytest.mark.parametrize("write", [True, False])
def test_another_embedder_is_refused_with_the_way_out(folder, other, write):
    with open_local(folder, write=True) as store:
        put(store, document())
    with pytest.raises(IndexMismatchError, match="cancu rebuild"):
        open_local(folder, write=write, **other)
    with open_local(folder) as store:
        assert store.problems() == []


def test_another_text_processing_is_refused_with_the_way_out(folder, monkeypatch):
    open_local(folder, write=True).close()
    monkeypatch.setattr("tests.indexer.store.building.PlainAnalyser.version", "khác")
    with pytest.raises(IndexMismatchError, match="cancu rebuild"):
        open_local(folder)


def test_without_an_embedder_any_index_opens(folder):
    with open_local(folder, write=True) as store:
        put(store, document())
    with open_local(folder, name=None, dimension=None) as store:
        assert (store.status().embedder, store.status().dimension) == ("giả", DIMENSION)
    with open_local(folder, name=None, dimension=None, write=True) as store:
        assert store.remove("ke-hoach") is True


def test_a_second_writer_is_told_to_wait(folder, monkeypatch):
    monkeypatch.setattr("indexer.store.local._WAIT_FOR_LOCK", 0.1)
    with open_local(folder, write=True):
        with pytest.raises(StorageError, match="đang ghi"):
            open_local(folder, write=True)
        open_local(folder).close()
    open_local(folder, write=True).close()


def test_closing_twice_is_harmless(folder):
    store = open_local(folder, write=True)
    store.close()
    store.close()


def test_the_status_tells_what_is_inside(store):
    put(store, document("a"), document("b", texts=("một",)))
    status = store.status()
    assert (status.documents, status.passages, status.text_processing) == (2, 3, "thử")
    assert status.bytes_on_disk > 0


def test_everything_is_rewritten_for_another_embedder(folder):
    with open_local(folder, write=True) as store:
        put(store, document("a"), document("b"))

    with open_local(folder, name=None, dimension=None, write=True) as store:
        store.rewrite((Addition(store.parsed(i), vectors(store.parsed(i), 8)) for i in ("a", "b")), "khác", 8)
        assert len(store.search_dense(vector("trạm y tế", 8), 9)) == 4
        assert store.problems() == []
    with open_local(folder, name="khác", dimension=8) as store:
        assert store.original("a") == document("a").document.text.encode()
        assert len(store.search_lexical(query("trạm"), 9)) == 2
        assert store.problems() == []


def test_a_rewriting_that_fails_leaves_the_index_as_it_was(folder):
    with open_local(folder, write=True) as store:
        put(store, document("a"), document("b"))

    def broken(store):

        yield Addition(store.parsed("a"), vectors(store.parsed("a"), 8))
        raise RuntimeError("mất điện")

    with open_local(folder, name=None, dimension=None, write=True) as store, pytest.raises(RuntimeError):
        store.rewrite(broken(store), "khác", 8)
    with open_local(folder) as store:
        assert len(store.documents()) == 2
        assert store.problems() == []


def test_a_search_by_meaning_keeps_to_the_thread_that_asks(store):
    # OpenMP keeps its number of threads for each thread apart, and a second one goes on spinning after the search.
    put(store, document())
    with ThreadPoolExecutor(1) as pool:
        pool.submit(store.search_dense, vector("trạm y tế"), 2).result()
        assert pool.submit(faiss.omp_get_max_threads).result() == 1


def test_words_are_found_alike_within_few_documents_and_within_many(store, monkeypatch):
    put(store, *(document(f"d{n}", (f"trạm y tế {n}", "y học cổ truyền " * n)) for n in range(1, 6)))
    wanted = {"d2", "d4", "d5", "khong-co"}
    few = store.search_lexical(query("y", "truyền"), 9, documents=wanted)
    monkeypatch.setattr(lexical, "_FEW", 0)
    assert few == store.search_lexical(query("y", "truyền"), 9, documents=wanted)
    assert {one.split(".")[0] for one, _ in few} == {"d2", "d4", "d5"}
