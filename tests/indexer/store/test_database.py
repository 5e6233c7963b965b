"""Migrations, and the tables against the model."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import fields

import pytest

from indexer.errors import IndexMismatchError
from indexer.store import database
from indexer.store.rows import TABLES, columns, from_row, to_row
from tests.indexer.store.building import document, open_local, vectors


def test_migrations_are_numbered_without_gaps():
    assert [number for number, _, _ in database.migrations()] == list(range(1, len(database.migrations()) + 1))


@pytest.mark.usefixtures("store")
def test_each_migration_is_recorded(folder):
    with closing(sqlite3.connect(folder / "index.sqlite")) as connection:
        recorded = connection.execute("SELECT number, name FROM migrations").fetchall()
    assert recorded == [(number, name) for number, name, _ in database.migrations()]


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path, monkeypatch):
    last = database.migrations()[-1][0]
    steps = [*database.migrations(), (last + 1, "9999_broken.sql", "CREATE TABLE half (a); CREATE TABLE meta (a);")]
    monkeypatch.setattr(database, "migrations", lambda *_: steps)
    with closing(database.connect(tmp_path / "x.sqlite", write=True)) as connection:
        with pytest.raises(sqlite3.Error):
            database.migrate(connection, tmp_path)
        assert database.applied(connection) == last
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)


def test_later_migrations_are_applied_to_an_older_index_also_when_only_reading(folder, monkeypatch):
    with open_local(folder, write=True) as store:
        store.put(document("a"), vectors(document("a")))
    steps = [*database.migrations(), (len(database.migrations()) + 1, "9999_more.sql", "CREATE TABLE more (a);")]
    monkeypatch.setattr(database, "migrations", lambda *_: steps)
    with open_local(folder) as store:
        assert [one.id for one in store.documents()] == ["a"]
    with closing(sqlite3.connect(folder / "index.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM more").fetchone() == (0,)


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_database_is_refused_with_the_way_out(folder, write):
    open_local(folder, write=True).close()
    with closing(sqlite3.connect(folder / "index.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(IndexMismatchError, match="nâng cấp cancu"):
        open_local(folder, write=write)


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
@pytest.mark.usefixtures("store")
def test_every_field_of_the_model_has_its_column(folder, kind):
    """A field added to the model needs a migration; this says so."""
    with closing(sqlite3.connect(folder / "index.sqlite")) as connection:
        have = {row[1] for row in connection.execute(f"PRAGMA table_info({TABLES[kind]})")}
    assert {field.name for field in fields(kind)} <= have


def test_a_row_gives_back_the_same_object():
    parsed = document(recipients=("Như trên", "Lưu: VT, “VP”"), is_digest=True)
    things = (parsed.document, *parsed.sections, *parsed.passages, *parsed.references)
    for thing in (*things, *parsed.assignments, *parsed.targets):
        row = to_row(thing)
        assert len(row) == len(columns(type(thing)))
        assert from_row(type(thing), row) == thing
