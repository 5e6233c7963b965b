"""Assignments and targets in the store: beside their document, gone with it, checked by verify."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from indexer.embedding.fake import FakeEmbedder
from indexer.errors import NotFoundError
from indexer.service import Indexer
from indexer.store.registry import open_store
from tests.indexer.store.building import document, open_local, vectors


def put(store, *documents) -> None:
    for parsed in documents:
        store.put(parsed, vectors(parsed))


def test_records_come_back_as_they_were_put_also_after_closing(folder):
    parsed = document("a")
    with open_local(folder, write=True) as store:
        put(store, parsed)
        assert store.assignments("a") == list(parsed.assignments)
    with open_local(folder) as store:
        assert store.assignments("a") == list(parsed.assignments)
        assert store.targets("a") == list(parsed.targets)


def test_without_a_document_all_documents_records_come_by_title(folder):
    late, early = document("a", title="Kế hoạch Z"), document("b", title="Kế hoạch A")
    with open_local(folder, write=True) as store:
        put(store, late, early)
        assert store.assignments() == [*early.assignments, *late.assignments]
        assert store.targets() == [*early.targets, *late.targets]


def test_records_go_with_their_document_and_are_replaced_with_it(folder):
    with open_local(folder, write=True) as store:
        put(store, document("a"), document("a", ("trạm y tế",)))
        assert len(store.assignments("a")) == 1
        assert store.remove("a")
        assert store.assignments() == []
        with pytest.raises(NotFoundError):
            store.assignments("a")


def test_verify_tells_of_a_record_that_its_passage_does_not_state(folder):
    with open_local(folder, write=True) as store:
        put(store, document("a"))
        assert store.problems() == []
    with closing(sqlite3.connect(folder / "index.sqlite")) as connection, connection:
        connection.execute("UPDATE assignments SET quote = 'bịa đặt' WHERE ordinal = 0")
        connection.execute("UPDATE targets SET passage_id = 'a.gone' WHERE ordinal = 1")
    with open_local(folder) as store:
        problems = store.problems()
    assert len(problems) == 2
    assert all("bản ghi" in line for line in problems)


def test_an_index_of_the_version_before_opens_without_records(folder):
    with open_local(folder, write=True) as store:
        put(store, document("a"))
    with closing(sqlite3.connect(folder / "index.sqlite")) as connection, connection:
        connection.executescript(
            "DROP TABLE assignments; DROP TABLE targets; DROP TABLE page_words; DROP TABLE sketches;"
            "ALTER TABLE documents DROP COLUMN ocr_pages; ALTER TABLE documents DROP COLUMN secrecy;"
            "ALTER TABLE documents DROP COLUMN formal;"
            " ALTER TABLE passages DROP COLUMN uncertain; ALTER TABLE passages DROP COLUMN likely;"
            "DELETE FROM migrations WHERE number > 1; PRAGMA user_version = 1"
        )
    with open_local(folder) as store:
        assert [one.id for one in store.documents()] == ["a"]
        assert store.assignments() == []


PLAN = """KẾ HOẠCH
Chăm lo sức khỏe

I. MỤC TIÊU

- Tỷ lệ tiêm chủng đạt trên 95% vào năm 2030.

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế

- Khám sàng lọc cho người cao tuổi trong xã.
"""


def test_rebuilding_an_older_index_fills_in_its_records(tmp_path):
    (tmp_path / "ke-hoach.txt").write_text(PLAN, "utf-8")
    data, embedder = tmp_path / "data", FakeEmbedder()
    with open_store(data, embedder.name, embedder.dimension, write=True) as store:
        Indexer(store, embedder).index([tmp_path / "ke-hoach.txt"])
        whole = store.assignments()
        assert [one.lead for one in whole] == [("Trạm Y tế",)]
        assert len(store.targets()) == 1
    with closing(sqlite3.connect(data / "index.sqlite")) as connection, connection:
        connection.executescript("DELETE FROM assignments; DELETE FROM targets;")
    with open_store(data, embedder.name, embedder.dimension, write=True) as store:
        assert store.assignments() == []
        Indexer(store, embedder).rebuild()
        assert store.assignments() == whole
        assert store.problems() == []
