"""One process writes, another reads: the reader never waits, never breaks and is soon up to date."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from indexer.errors import IndexMismatchError, NotFoundError
from indexer.store.base import Addition
from tests.indexer.store.building import document, open_local, query, source, vector, vectors

ROOT = Path(__file__).parents[3]
SOON = 2.0  # seconds: what the contract promises


def put(store, *documents):
    for parsed in documents:
        store.put(parsed, vectors(parsed), source(parsed))


def wait_until(holds):
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    return False


def test_a_reading_store_sees_what_another_one_writes(folder):
    with open_local(folder, write=True) as writer:
        put(writer, document("a"))
        with open_local(folder, watch=True) as reader:
            put(writer, document("b", texts=("nước sạch",)))
            assert wait_until(lambda: len(reader.search_lexical(query("sạch"), 9)) == 1)
            assert len(reader.documents()) == 2
            put(writer, document("b", texts=("giao thông",)))
            assert wait_until(lambda: len(reader.search_lexical(query("giao"), 9)) == 1)
            assert reader.search_lexical(query("sạch"), 9) == []
            assert reader.passages_by_id([reader.passages("b")[0].id])
            writer.remove("b")
            assert wait_until(lambda: [one.id for one in reader.documents()] == ["a"])
            assert reader.generation() == writer.generation()


def test_refreshing_says_whether_there_was_news(folder):
    with open_local(folder, write=True) as writer, open_local(folder) as reader:
        assert reader.refresh() is False
        put(writer, document("a"))
        assert reader.documents() == []
        assert reader.refresh() is True
        assert [one.id for one in reader.documents()] == ["a"]
        assert reader.refresh() is False


def test_asking_for_news_costs_next_to_nothing(folder):
    with open_local(folder, write=True) as writer, open_local(folder) as reader:
        put(writer, document("a"))
        reader.refresh()
        began = time.perf_counter()
        for _ in range(100):
            reader.refresh()
        assert (time.perf_counter() - began) / 100 < 0.002, "some 0.1 ms; the limit allows for a busy machine"


def test_a_reader_keeps_its_view_until_the_lexical_index_has_followed(folder, monkeypatch):
    with open_local(folder, write=True) as writer, open_local(folder) as reader:
        put(writer, document("a"))
        reader.refresh()
        with monkeypatch.context() as patch:
            patch.setattr(writer._live, "publish", lambda _changes: None)
            put(writer, document("a", texts=("bản mới",)))
        assert reader.refresh() is False
        assert len(reader.search_lexical(query("trạm"), 9)) == 1
        monkeypatch.setattr("indexer.store.live._GRACE_SECONDS", 0)
        assert reader.refresh() is True
        assert [one.text for one in reader.passages("a")] == ["bản mới"]
        assert reader.search_lexical(query("trạm"), 9) == [], "numbers that are gone are left out"


def test_a_rebuilt_index_of_another_embedder_leaves_a_running_reader_its_view(folder):
    with open_local(folder, write=True) as writer:
        put(writer, document("a"))
    with open_local(folder) as reader:
        with open_local(folder, write=True, name=None, dimension=None) as writer:
            parsed = writer.parsed("a")
            writer.rewrite([Addition(parsed, vectors(parsed, 8))], "khác", 8)
        with pytest.raises(IndexMismatchError, match="khởi động lại"):
            reader.refresh()
        assert len(reader.search_dense(vector("trạm y tế"), 9)) == 2


def test_a_rebuilt_index_of_the_same_embedder_is_taken_up(folder):
    with open_local(folder, write=True) as writer:
        put(writer, document("a"), document("b"))
    with open_local(folder) as reader:
        with open_local(folder, write=True, name=None, dimension=None) as writer:
            parsed = document("a", texts=("bản mới",))
            writer.rewrite([Addition(parsed, vectors(parsed))], "giả", 16)
        assert reader.refresh() is True
        assert [one.id for one in reader.documents()] == ["a"]
        assert len(reader.search_lexical(query("mới"), 9)) == 1
        assert reader.search_lexical(query("trạm"), 9) == []


WRITER = """
import sys, time
from pathlib import Path
from tests.indexer.store.building import document, open_local, source, vectors
with open_local(Path(sys.argv[1]), write=True) as store:
    for turn in range(30):
        parsed = document("đổi", texts=tuple(f"lượt {turn} đoạn {place}" for place in range(1 + turn % 7)))
        store.put(parsed, vectors(parsed), source(parsed))
        time.sleep(0.05)
        if turn % 10 == 9:
            store.remove("đổi")
    parsed = document("cuối", texts=("xong rồi",))
    store.put(parsed, vectors(parsed), source(parsed))
"""


def test_readers_search_on_while_another_process_writes(folder):
    with open_local(folder, write=True) as store:
        put(store, document("a"))
    failures, turns = [], []
    done = threading.Event()

    def read(store):
        while not done.is_set():
            time.sleep(0.002)
            try:
                hits = store.search_lexical(query("trạm", "đoạn"), 9) + store.search_dense(vector("trạm y tế"), 9)
                assert any(one.startswith("a.") for one, _ in hits)
                turns.append({one.text.split()[1] for one in store.passages("đổi")})
            except NotFoundError:
                turns.append({"not there"})
            except Exception as error:
                failures.append(error)

    with open_local(folder, watch=True) as store:
        threads = [threading.Thread(target=read, args=(store,)) for _ in range(2)]
        for thread in threads:
            thread.start()
        subprocess.run([sys.executable, "-c", WRITER, str(folder)], cwd=ROOT, check=True)
        caught_up = wait_until(lambda: len(store.search_lexical(query("xong"), 9)) == 1)
        done.set()
        for thread in threads:
            thread.join()
        assert failures == []
        assert caught_up
        assert all(len(seen) == 1 for seen in turns), "a document is of one version"
        assert len(set.union(*turns)) > 2, "several versions were seen"
        assert store.problems() == []
