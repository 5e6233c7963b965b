"""A full disk is said in words, and the index is as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from indexer.errors import StorageError
from indexer.store import database
from tests.indexer.store.building import document, open_local, query, source, vectors

ROOT = Path(__file__).parents[3]
LONG = tuple(f"đoạn dài số {place} " + "nội dung " * 200 for place in range(200))


def put(store, parsed):
    store.put(parsed, vectors(parsed), source(parsed))


def test_a_document_that_does_not_fit_changes_nothing(folder):
    with open_local(folder, write=True) as store:
        put(store, document("a"))
        (pages,) = store._truth._connection.execute("PRAGMA page_count").fetchone()
        store._truth._connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        generation = store.generation()
        with pytest.raises(StorageError, match="đĩa đã đầy"):
            put(store, document("a", texts=LONG))
        assert store.generation() == generation
        assert [one.text for one in store.passages("a")] == ["trạm y tế", "y học cổ truyền"]
        assert store.problems() == []
        store._truth._connection.execute("PRAGMA max_page_count = 1000000")
        put(store, document("a", texts=LONG))
        assert len(store.passages("a")) == len(LONG)
        assert store.problems() == []


FILLING = """
import resource, sys
from pathlib import Path
from indexer.errors import StorageError
from tests.indexer.store.building import document, open_local, source, vectors
with open_local(Path(sys.argv[1]), write=True) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
    try:
        for number in range(100):
            parsed = document(f"d{number}", texts=tuple(f"văn bản {number} đoạn {p} " * 30 for p in range(20)))
            store.put(parsed, vectors(parsed), source(parsed))
            print(number, flush=True)
    except StorageError as error:
        print(error)
"""


@pytest.mark.parametrize("limit", [150_000, 400_000])
def test_files_that_can_grow_no_more_leave_whole_documents(folder, limit):
    script = [sys.executable, "-c", FILLING, str(folder), str(limit)]
    lines = subprocess.run(script, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    assert "Không ghi được" in lines[-1]
    reported = len(lines) - 1
    with open_local(folder, write=True) as store:
        held = {one.id for one in store.documents()}
        assert {f"d{number}" for number in range(reported)} <= held
        assert len(held) <= reported + 1, "at most the one whose lexical index could not follow"
        assert all(len(store.passages(one)) == 20 for one in held)
        assert store.problems() == []
        put(store, document("sau"))
        assert len(store.search_lexical(query("truyền"), 9)) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_named(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError, match="quyền"):
        open_local(tmp_path / "dữ liệu", write=True)


def test_a_file_that_is_no_database_is_named_and_left_alone(folder):
    folder.mkdir()
    (folder / "index.sqlite").write_text("đây không phải cơ sở dữ liệu" * 100)
    for write in (True, False):
        with pytest.raises(StorageError, match="bị hỏng hoặc không phải của cancu"):
            open_local(folder, write=write)
    assert (folder / "index.sqlite").read_text().startswith("đây không phải")


def test_a_damaged_database_is_found_out(folder):
    with open_local(folder, write=True) as store:
        put(store, document("a", texts=LONG))
    path = folder / "index.sqlite"
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 40_000] = b"\xff" * 40_000
    path.write_bytes(content)
    assert database.integrity_problems(path)
