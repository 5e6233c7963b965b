"""A folder as it arrives: archives and e-mails in it are opened, each file inside is a document of its own."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from indexer import unpacking
from indexer.embedding.fake import FakeEmbedder
from indexer.service import Indexer
from indexer.store.registry import open_store
from indexer.unpacking import Unpacking
from tests.indexer.plans import plan


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "văn bản"
    made.mkdir()
    return made


@pytest.fixture
def store(tmp_path):
    embedder = FakeEmbedder()
    with open_store(tmp_path / "chỉ mục", embedder.name, embedder.dimension, write=True) as opened:
        yield opened


@pytest.fixture
def indexer(store):
    return Indexer(store, FakeEmbedder())


def packed(members: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def letter(files: dict[str, str]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Trạm Y tế <tram@xa.vn>", "Gửi kế hoạch"
    message.set_content("Kính gửi Ủy ban nhân dân xã, Trạm Y tế gửi kế hoạch năm 2026 để xem xét.")
    for name, text in files.items():
        message.add_attachment(text.encode(), maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def states(report) -> dict[str, str]:
    return {Path(one.path).name: one.state for one in report.outcomes}


def test_each_file_inside_is_a_document_of_its_own(indexer, store, folder):
    (folder / "hồ sơ.zip").write_bytes(
        packed({"xã/a.txt": plan("A"), "thư.eml": letter({"b.txt": plan("B")}), "phim.mp4": b"x"})
    )
    report = indexer.index([folder])
    assert states(report) == {
        "hồ sơ.zip › xã › a.txt": "indexed",
        "hồ sơ.zip › thư.eml": "indexed",
        "hồ sơ.zip › thư.eml › b.txt": "indexed",
    }
    assert [Path(path).name for path in report.ignored] == ["hồ sơ.zip › phim.mp4"]
    assert {one.source_file for one in store.documents()} == set(states(report))
    assert store.original("ho-so-zip-xa-a-txt") == plan("A").encode()
    assert indexer.verify() == []


def test_what_has_not_changed_inside_is_not_read_again(indexer, store, folder):
    archive = folder / "a.zip"
    archive.write_bytes(packed({"a.txt": plan("A"), "b.txt": plan("B")}))
    indexer.index([folder])
    archive.write_bytes(packed({"a.txt": plan("A"), "b.txt": plan("B", "Thêm một việc về nước sạch cho ba thôn.")}))
    assert states(indexer.index([folder])) == {"a.zip › a.txt": "unchanged", "a.zip › b.txt": "indexed"}
    assert sorted(one.id for one in store.documents()) == ["a-zip-a-txt", "a-zip-b-txt"]
    assert states(indexer.index([folder])) == {"a.zip › a.txt": "unchanged", "a.zip › b.txt": "unchanged"}


def test_a_copy_inside_of_a_file_beside_is_one_document(indexer, store, folder):
    (folder / "a.txt").write_text(plan("A"))
    (folder / "b.zip").write_bytes(packed({"bản sao.txt": plan("A")}))
    for _ in range(2):
        report = indexer.index([folder])
        assert states(report)["b.zip › bản sao.txt"] == "duplicate"
    assert [one.id for one in store.documents()] == ["a-txt"]


def test_a_file_taken_out_of_a_removed_archive_keeps_its_id(indexer, store, folder):
    archive = folder / "a.zip"
    archive.write_bytes(packed({"a.txt": plan("A")}))
    indexer.index([folder])
    archive.unlink()
    (folder / "a.txt").write_text(plan("A"))
    assert states(indexer.index([folder])) == {"a.txt": "indexed"}
    assert [(one.id, one.source_file) for one in store.documents()] == [("a-zip-a-txt", "a.txt")]


def test_the_index_can_be_rebuilt_from_what_it_kept(indexer, store, folder):
    (folder / "a.zip").write_bytes(packed({"xã/a.txt": plan("A")}))
    indexer.index([folder])
    before = store.parsed("a-zip-xa-a-txt")
    (folder / "a.zip").unlink()
    assert [one.state for one in indexer.rebuild().outcomes] == ["indexed"]
    assert store.parsed("a-zip-xa-a-txt") == before


def test_a_manifest_beside_an_archive_speaks_of_files_inside(indexer, store, folder):
    (folder / "a.zip").write_bytes(packed({"a.txt": plan("A")}))
    (folder / "manifest.toml").write_text('["a.zip › a.txt"]\ntitle = "Kế hoạch đã sửa tên"\n')
    indexer.index([folder])
    assert [one.title for one in store.documents()] == ["Kế hoạch đã sửa tên"]


def test_a_file_that_cannot_be_taken_out_costs_one_line(indexer, folder):
    (folder / "a.zip").write_bytes(packed({"../leo.txt": plan("A"), "tốt.txt": plan("B"), "hỏng.pdf": b"%PDF-1.4 x"}))
    (folder / "hỏng.zip").write_bytes(b"PK\x03\x04" + b"x" * 40)
    (folder / "rỗng.zip").write_bytes(packed({"phim.mp4": b"x"}))
    (folder / "thư.eml").write_bytes(b"khong phai thu")
    report = indexer.index([folder])
    assert {Path(one.path).name: one.state for one in report.outcomes if one.state != "failed"} == {
        "a.zip › tốt.txt": "indexed"
    }
    reasons = {one.path.removeprefix(f"{folder}/"): one.reason for one in report.failed}
    assert set(reasons) == {"a.zip › ../leo.txt", "a.zip › hỏng.pdf", "hỏng.zip", "rỗng.zip", "thư.eml"}
    assert "trỏ ra ngoài" in reasons["a.zip › ../leo.txt"]
    assert "không có tệp nào" in reasons["rỗng.zip"]


def test_progress_counts_what_is_inside(indexer, folder):
    (folder / "a.zip").write_bytes(packed({f"{name}.txt": plan(name) for name in "ABC"}))
    (folder / "thư.eml").write_bytes(letter({"d.txt": plan("D")}))
    steps = []
    indexer.index([folder], steps.append)
    assert (steps[-1].done, steps[-1].total) == (5, 5)


# ---- made to harm --------------------------------------------------------------------------------------------


def problems(folder: Path) -> list[tuple[str, str]]:
    items = Unpacking().items(sorted(folder.iterdir()))
    return [(item.path.name, item.problem) for item in items if item.problem]


def test_archives_in_archives_end_somewhere(folder):
    content = packed({"a.txt": "đáy"})
    for level in range(8):
        content = packed({f"{level}.zip": content})
    (folder / "a.zip").write_bytes(content)
    ((name, problem),) = problems(folder)
    assert name.count("›") == unpacking._DEEPEST
    assert "quá nhiều tầng" in problem


def test_what_comes_out_is_counted_over_all_depths(folder, monkeypatch):
    monkeypatch.setattr(unpacking, "_Budget", lambda: Budget(files=5))
    inner = packed({f"{number}.txt": "x" for number in range(3)})
    (folder / "a.zip").write_bytes(packed({"b.zip": inner, "c.zip": inner}))
    ((name, problem),) = problems(folder)
    assert name == "a.zip › c.zip"
    assert "quá nhiều tệp" in problem


Budget = unpacking._Budget
