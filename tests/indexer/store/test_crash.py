"""Killed at any moment, an index is as it was before or after a document, and mends itself when next opened."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from indexer.store.base import Addition
from tests.indexer.store.building import document, open_local, query, source, vectors

ROOT = Path(__file__).parents[3]

# Each dies by its own hand with kill -9 at one place, in the middle of changing the document "a".
DEATHS = {
    "before the commit": "Truth, '_insert_source'",
    "before the vectors are in": "Truth, '_insert_parts'",
    "after the commit, before the lexical index": "LexicalIndex, 'change'",
    "before the lexical index's commit": "lexical, '_commit'",
    "at the end, before the vectors' file": "VectorIndex, 'save'",
}
COMMITTED = {
    "after the commit, before the lexical index",
    "before the lexical index's commit",
    "at the end, before the vectors' file",
}
SCRIPT = """
import os, signal, sys
from pathlib import Path
from indexer.store import lexical
from indexer.store.lexical import LexicalIndex
from indexer.store.truth import Truth
from indexer.store.vectors import VectorIndex
from tests.indexer.store.building import document, open_local, source, vectors

def die(*_args, **_kwargs):
    os.kill(os.getpid(), signal.SIGKILL)

with open_local(Path(sys.argv[1]), write=True) as store:
    setattr({death}, die)
    changed = document("a", texts=("bản mới", "bệnh viện", "trường học"))
    store.put(changed, vectors(changed), source(changed))
"""


def run(script: str, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", script, str(folder)], cwd=ROOT)


def texts(store, document_id):
    return [one.text for one in store.passages(document_id)]


@pytest.fixture
def filled(folder):
    with open_local(folder, write=True) as store:
        for parsed in (document("a"), document("b")):
            store.put(parsed, vectors(parsed), source(parsed))
    return folder


@pytest.mark.parametrize("death", DEATHS)
@pytest.mark.parametrize("write", [True, False])
def test_a_document_is_old_or_new_wherever_the_writer_dies(filled, death, write, caplog):
    assert run(SCRIPT.replace("{death}", DEATHS[death]), filled).wait() == -signal.SIGKILL
    with caplog.at_level(logging.WARNING), open_local(filled, write=write) as store:
        expected = ["bản mới", "bệnh viện", "trường học"] if death in COMMITTED else ["trạm y tế", "y học cổ truyền"]
        assert texts(store, "a") == expected
        assert texts(store, "b") == ["trạm y tế", "y học cổ truyền"]
        assert len(store.search_lexical(query("viện"), 9)) == expected.count("bệnh viện")
        assert store.problems() == []
    mended = [one for one in caplog.messages if "dựng lại" in one]
    assert len(mended) == (death in COMMITTED and "vectors' file" not in death)


def test_a_rewriting_that_dies_leaves_everything_as_it_was(filled):
    script = (
        SCRIPT.split("with open_local", maxsplit=1)[0]
        + """
from indexer.store.base import Addition
def additions(store):
    yield Addition(store.parsed("a"), vectors(store.parsed("a"), 8))
    die()
with open_local(Path(sys.argv[1]), write=True, name=None, dimension=None) as store:
    store.rewrite(additions(store), "khác", 8)
"""
    )
    assert run(script, filled).wait() == -signal.SIGKILL
    with open_local(filled) as store:
        assert [one.id for one in store.documents()] == ["a", "b"]
        assert store.problems() == []


def test_a_rewriting_that_dies_after_its_commit_is_made_good(filled):
    script = (
        SCRIPT.split("with open_local", maxsplit=1)[0]
        + """
from indexer.store.base import Addition
LexicalIndex.replace = die
with open_local(Path(sys.argv[1]), write=True, name=None, dimension=None) as store:
    store.rewrite([Addition(store.parsed("a"), vectors(store.parsed("a"), 8))], "khác", 8)
"""
    )
    assert run(script, filled).wait() == -signal.SIGKILL
    with open_local(filled, name="khác", dimension=8) as store:
        assert [one.id for one in store.documents()] == ["a"]
        assert len(store.search_lexical(query("trạm"), 9)) == 1
        assert store.problems() == []


@pytest.mark.parametrize("seed", range(6))
def test_killed_at_any_moment_every_document_is_whole(folder, seed):
    script = """
import sys
from pathlib import Path
from tests.indexer.store.building import document, open_local, source, vectors
with open_local(Path(sys.argv[1]), write=True) as store:
    for turn in range(10_000):
        for name in "abc":
            parsed = document(name, texts=tuple(f"lượt {turn} đoạn {place}" for place in range(5)))
            store.put(parsed, vectors(parsed), source(parsed))
        print(turn, flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", script, str(folder)], cwd=ROOT, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        time.sleep(seed * 0.037)
        os.kill(process.pid, signal.SIGKILL)
    with open_local(folder) as store:
        assert [one.id for one in store.documents()] == ["a", "b", "c"]
        turns = [texts(store, name)[0].split()[1] for name in "abc"]
        for name, turn in zip("abc", turns, strict=True):
            assert texts(store, name) == [f"lượt {turn} đoạn {place}" for place in range(5)]
        assert int(turns[0]) - int(turns[2]) in {0, 1}
        assert store.problems() == []


# ---- damage to what is derived ----


def damage_pointer(folder):
    (folder / "lexical.current").unlink()


def damage_lexical(folder):
    for path in folder.glob("lexical-*/meta.json"):
        path.write_text("{")


def damage_segments(folder):
    for path in folder.glob("lexical-*/*.term"):
        path.write_bytes(b"")


def damage_vectors(folder):
    path = folder / "vectors.faiss"
    path.write_bytes(path.read_bytes()[100:])


def no_vectors(folder):
    (folder / "vectors.faiss").unlink()


def pointer_elsewhere(folder):
    (folder / "lexical.current").write_text("../khác")


@pytest.mark.parametrize(
    "damage", [damage_pointer, damage_lexical, damage_segments, damage_vectors, no_vectors, pointer_elsewhere]
)
@pytest.mark.parametrize("write", [True, False])
def test_damaged_derived_indexes_are_built_again_from_sqlite_alone(filled, damage, write):
    damage(filled)
    with open_local(filled, write=write) as store:
        assert len(store.search_lexical(query("trạm"), 9)) == 2
        assert len(store.search_dense(vectors(document("a"))[0], 9)) == 4
        assert store.problems() == []


def test_an_older_lexical_index_put_back_is_noticed(filled):

    saved = filled.with_name("cũ")
    shutil.copytree(filled, saved)
    with open_local(filled, write=True) as store:
        store.remove("b")
        parsed = document("a", texts=("bản mới",))
        store.put_many([Addition(parsed, vectors(parsed), source(parsed))])
    for path in filled.glob("lexical*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in saved.glob("lexical*"):
        (shutil.copytree if path.is_dir() else shutil.copy)(path, filled / path.name)
    with open_local(filled) as store:
        assert store.search_lexical(query("trạm"), 9) == []
        assert len(store.search_lexical(query("mới"), 9)) == 1
        assert store.problems() == []
