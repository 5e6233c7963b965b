"""What people keep beside the index: it lasts, edits do not overwrite one another, and nothing is made before need."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from indexer.errors import ConflictError, NotFoundError, StorageError
from indexer.store.desk import FILE, Desk


def test_what_is_kept_is_there_after_a_restart(tmp_path):
    first = Desk(tmp_path)
    made = first.add("briefing", {"title": "Họp giao ban ≥ 95 %"})
    first.close()
    again = Desk(tmp_path).get("briefing", made.id)
    assert again == made


def test_no_file_is_made_by_looking(tmp_path):
    desk = Desk(tmp_path)
    assert desk.all("briefing") == []
    with pytest.raises(NotFoundError):
        desk.get("briefing", "không có")
    assert not (tmp_path / FILE).exists()


def test_ids_are_long_and_of_their_kind_alone(tmp_path):
    desk = Desk(tmp_path)
    ids = {desk.add("briefing", {}).id for _ in range(50)}
    assert len(ids) == 50
    assert min(map(len, ids)) >= 22
    with pytest.raises(NotFoundError):
        desk.get("search", ids.pop())


def test_an_edit_of_an_old_revision_is_refused_and_the_newer_one_stays(tmp_path):
    desk = Desk(tmp_path)
    made = desk.add("briefing", {"title": "một"})
    saved = desk.replace("briefing", made.id, {"title": "hai"}, made.revision)
    assert (saved.revision, saved.body) == (2, {"title": "hai"})
    with pytest.raises(ConflictError):
        desk.replace("briefing", made.id, {"title": "ba"}, made.revision)
    assert desk.get("briefing", made.id).body == {"title": "hai"}


def test_of_many_edits_at_once_one_wins(tmp_path):
    desks = [Desk(tmp_path) for _ in range(4)]
    made = desks[0].add("briefing", {})

    def edit(number):
        try:
            return desks[number % 4].replace("briefing", made.id, {"by": number}, 1).body["by"]
        except ConflictError:
            return None

    with ThreadPoolExecutor(8) as pool:
        won = [number for number in pool.map(edit, range(16)) if number is not None]
    assert len(won) == 1
    assert desks[3].get("briefing", made.id).body == {"by": won[0]}


def test_what_is_removed_is_gone(tmp_path):
    desk = Desk(tmp_path)
    kept, gone = desk.add("search", {"n": 1}), desk.add("search", {"n": 2})
    desk.remove("search", gone.id)
    assert desk.all("search") == [kept]
    with pytest.raises(NotFoundError):
        desk.remove("search", gone.id)


def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path):
    with pytest.raises(StorageError):
        Desk(tmp_path / "không có").add("briefing", {})


def test_without_a_folder_it_is_kept_until_the_end():
    desk = Desk(None)
    made = desk.add("briefing", {"a": 1})
    assert desk.get("briefing", made.id).body == {"a": 1}
