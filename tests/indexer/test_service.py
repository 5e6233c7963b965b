"""Indexing files and folders: what is taken, what is known already, what each document is called."""

from __future__ import annotations

import os
import time
import unicodedata
from dataclasses import replace

import numpy as np
import pytest

from indexer import service
from indexer.embedding.fake import FakeEmbedder
from indexer.errors import EmptyTextError, NotFoundError, StorageError
from indexer.intake import gather, slug
from indexer.service import BATCH_PASSAGES, Indexer
from indexer.store.registry import open_store
from tests.indexer.plans import plan


class CountingEmbedder(FakeEmbedder):
    """Keeps what it was asked; refuses texts with a certain word."""

    def __init__(self):
        self.calls = []

    def embed_passages(self, texts):
        self.calls.append(list(texts))
        if any("cấm" in text for text in texts):
            raise EmptyTextError("không nhúng được")
        return super().embed_passages(texts)

    @property
    def texts(self):
        return [text for call in self.calls for text in call]


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "văn bản"
    folder.mkdir()
    return folder


@pytest.fixture
def embedder():
    return CountingEmbedder()


@pytest.fixture
def store(tmp_path, embedder):
    with open_store(tmp_path / "chỉ mục", embedder.name, embedder.dimension, write=True) as opened:
        yield opened


@pytest.fixture
def indexer(store, embedder):
    return Indexer(store, embedder)


def states(report):
    return [(os.path.basename(one.path), one.state) for one in report.outcomes]  # noqa: PTH119 - a text, not a Path


def ids(store):
    return sorted(one.id for one in store.documents())


def test_a_folder_is_indexed_with_everything_below(indexer, store, files):
    (files / "xã").mkdir()
    (files / "a.txt").write_text(plan("A"))
    (files / "xã" / "b.txt").write_text(plan("B"))
    report = indexer.index([files])
    assert states(report) == [("a.txt", "indexed"), ("b.txt", "indexed")]
    assert ids(store) == ["a-txt", "b-txt"]
    assert report.indexed[0].passages == len(store.passages("a-txt")) > 0
    assert indexer.verify() == []
    assert store.document("a-txt").source_file == "a.txt"
    assert store.original("a-txt") == plan("A").encode()


def test_unchanged_files_are_not_read_twice(indexer, embedder, files):
    (files / "a.txt").write_text(plan("A"))
    indexer.index([files])
    embedder.calls.clear()
    report = indexer.index([files, files / "a.txt"])
    assert states(report) == [("a.txt", "unchanged")]
    assert embedder.calls == []


def test_a_changed_file_keeps_its_id_and_only_news_is_embedded(indexer, store, embedder, files):
    path = files / "a.txt"
    path.write_text(plan("A"))
    indexer.index([path])
    old, count = store.passages("a-txt"), len(embedder.texts)
    embedder.calls.clear()
    path.write_text(plan("A", "Xây thêm một trạm cấp nước sạch cho ba thôn ở phía bắc của xã trong năm 2027."))
    assert states(indexer.index([path])) == [("a.txt", "indexed")]
    assert ids(store) == ["a-txt"]
    assert any("nước sạch" in one.text for one in store.passages("a-txt"))
    assert {one.id for one in old} & {one.id for one in store.passages("a-txt")}, "ids of unchanged passages stay"
    assert 0 < len(embedder.texts) < count
    assert indexer.verify() == []


def test_reused_vectors_are_those_of_their_texts(indexer, store, files):
    path = files / "a.txt"
    path.write_text(plan("A"))
    indexer.index([path])
    path.write_text(plan("A", "Mở lớp tập huấn cho cán bộ thôn về chuyển đổi số và dịch vụ công trực tuyến."))
    indexer.index([path])
    reused = store.vectors_by_id([one.id for one in store.passages("a-txt")])
    store.remove("a-txt")
    indexer.index([path])
    assert np.array_equal(store.vectors_by_id([one.id for one in store.passages("a-txt")]), reused)


def test_the_same_file_gives_the_same_ids_in_another_index(indexer, store, embedder, files, tmp_path):
    (files / "a.txt").write_text(plan("A"))
    indexer.index([files])
    with open_store(tmp_path / "khác", embedder.name, embedder.dimension, write=True) as other:
        Indexer(other, embedder).index([files])
        assert other.parsed("a-txt") == store.parsed("a-txt")


def test_a_copy_under_another_name_is_reported_and_left_out(indexer, store, files):
    for name in ("a.txt", "bản sao.txt"):
        (files / name).write_text(plan("A"))
    for _ in range(2):
        report = indexer.index([files])
        (copy,) = [one for one in report.outcomes if one.state == "duplicate"]
        assert copy.path.endswith("bản sao.txt")
        assert "a.txt" in copy.reason
        assert copy.document_id == "a-txt"
    assert ids(store) == ["a-txt"]


def test_a_renamed_file_keeps_its_id_and_gets_its_new_name(indexer, store, embedder, files):
    (files / "a.txt").write_text(plan("A"))
    indexer.index([files])
    embedder.calls.clear()
    (files / "a.txt").rename(files / "tên mới.txt")
    assert states(indexer.index([files])) == [("tên mới.txt", "indexed")]
    assert ids(store) == ["a-txt"]
    assert store.document("a-txt").source_file == "tên mới.txt"
    assert [one.path for one in store.source_records()] == [str(files / "tên mới.txt")]
    assert embedder.texts == []
    assert states(indexer.index([files])) == [("tên mới.txt", "unchanged")]


def test_two_files_of_one_name_have_two_ids(indexer, store, files):
    for place in ("x", "y", "z"):
        (files / place).mkdir()
        (files / place / "Kế hoạch.txt").write_text(plan(place))
    indexer.index([files])
    first, *others = ids(store)
    assert first == "ke-hoach-txt"
    hashes = {one.document_id: one.content_hash[:8] for one in store.source_records()}
    assert others == sorted(f"ke-hoach-txt-{hashes[one]}" for one in others)
    (files / "y" / "Kế hoạch.txt").write_text(plan("y", "Thêm một việc phải làm cho xong trước mùa mưa bão năm 2026."))
    before = ids(store)
    indexer.index([files])
    assert ids(store) == before, "an id once given stays with its file"


def test_files_that_trade_places_trade_contents(indexer, store, files):
    (files / "a.txt").write_text(plan("A"))
    (files / "b.txt").write_text(plan("B"))
    indexer.index([files])
    (files / "a.txt").write_text(plan("B"))
    (files / "b.txt").write_text(plan("A"))
    indexer.index([files])
    assert store.original("a-txt") == plan("B").encode()
    assert store.original("b-txt") == plan("A").encode()
    assert indexer.verify() == []


def test_names_with_vietnamese_letters_and_blanks(indexer, store, files):
    composed = "Kế hoạch số 72 – xã Mường La.txt"
    (files / composed).write_text(plan("A"))
    (files / unicodedata.normalize("NFD", "Nghị quyết  đổi mới.txt")).write_text(plan("B"))
    assert all(state == "indexed" for _, state in states(indexer.index([files])))
    assert ids(store) == ["ke-hoach-so-72-xa-muong-la-txt", "nghi-quyet-doi-moi-txt"]


def test_a_name_that_is_no_text_is_taken_all_the_same(indexer, store, files):
    path = os.path.join(os.fsencode(files), b"k\xe9 ho\xe1ch.txt")  # noqa: PTH118 - bytes
    with open(path, "w") as file:  # noqa: PTH123 - bytes
        file.write(plan("A"))
    assert [one.state for one in indexer.index([files]).outcomes] == ["indexed"]
    assert [one.state for one in indexer.index([files]).outcomes] == ["unchanged"]
    assert len(ids(store)) == 1


def test_a_file_that_fails_is_named_and_the_others_go_on(indexer, store, files):
    (files / "a.txt").write_text(plan("A"))
    (files / "b rỗng.txt").write_text("")
    (files / "c.pdf").write_bytes(b"%PDF-1.7 hong")
    (files / "d.txt").write_text(plan("D"))
    report = indexer.index([files])
    assert [name for name, state in states(report) if state == "failed"] == ["b rỗng.txt", "c.pdf"]
    assert all(one.reason for one in report.failed)
    assert ids(store) == ["a-txt", "d-txt"]


def test_a_file_that_fails_now_keeps_its_older_version(indexer, store, files):
    path = files / "a.txt"
    path.write_text(plan("A"))
    indexer.index([path])
    before = store.parsed("a-txt")
    path.write_text("")
    assert states(indexer.index([path])) == [("a.txt", "failed")]
    assert store.parsed("a-txt") == before
    assert store.original("a-txt") == plan("A").encode()


def test_one_surprise_in_a_parser_is_one_file_that_fails(indexer, store, files, monkeypatch):
    real = service.parse

    def surprising(name, *rest, **options):
        if name == "b.txt":
            raise ZeroDivisionError("chia cho không")
        return real(name, *rest, **options)

    monkeypatch.setattr(service, "parse", surprising)
    for name in "abc":
        (files / f"{name}.txt").write_text(plan(name))
    report = indexer.index([files])
    assert [(name, state) for name, state in states(report) if state == "failed"] == [("b.txt", "failed")]
    assert "ZeroDivisionError" in report.failed[0].reason
    assert ids(store) == ["a-txt", "c-txt"]


def test_a_document_that_cannot_be_embedded_does_not_take_its_batch_along(indexer, store, files):
    (files / "a.txt").write_text(plan("A"))
    (files / "b.txt").write_text(
        plan("B", "Nghiêm cấm lấn chiếm hành lang an toàn giao thông trên các tuyến đường xã.")
    )
    (files / "c.txt").write_text(plan("C"))
    report = indexer.index([files])
    assert states(report) == [("a.txt", "indexed"), ("b.txt", "failed"), ("c.txt", "indexed")]
    assert ids(store) == ["a-txt", "c-txt"]


def test_documents_parsed_while_the_embedder_works_are_embedded_together(indexer, embedder, files, monkeypatch):
    for number in range(6):
        (files / f"{number}.txt").write_text(plan(f"số {number}"))
    real = embedder.embed_passages
    monkeypatch.setattr(embedder, "embed_passages", lambda texts: (time.sleep(0.5), real(texts))[1])
    indexer.index([files])
    assert 2 <= len(embedder.calls) <= 5
    assert len(embedder.texts) == len(set(embedder.texts))


def test_no_call_of_the_embedder_is_longer_than_a_batch(indexer, embedder, files):
    paragraphs = (f"Việc số {number}: rà soát và sửa chữa đoạn đường thôn còn lầy lội." for number in range(700))
    (files / "dài.txt").write_text(plan("dài", *paragraphs))
    indexer.index([files])
    assert len(embedder.calls) > 1
    assert max(map(len, embedder.calls)) <= BATCH_PASSAGES


def test_a_full_disk_ends_the_run_and_keeps_what_was_written(indexer, store, files, monkeypatch):
    (files / "a.txt").write_text(plan("A"))
    indexer.index([files])

    def full(_additions):
        raise StorageError("đĩa đã đầy")

    monkeypatch.setattr(store, "put_many", full)
    (files / "b.txt").write_text(plan("B"))
    with pytest.raises(StorageError):
        indexer.index([files])
    assert ids(store) == ["a-txt"]


def test_every_step_is_told(indexer, files):
    for name in "abc":
        (files / f"{name}.txt").write_text(plan(name))
    (files / "d.txt").write_text("")
    steps = []
    report = indexer.index([files], steps.append)
    assert [(step.done, step.total) for step in steps] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert tuple(step.outcome for step in steps) == report.outcomes


# ---- which files ----


def test_hidden_passing_and_unknown_files_are_left_out(files):
    for name in ("a.txt", "B.PDF", ".ẩn.txt", "~$a.docx", "manifest.toml", "c.txt.tmp", "phim.mp4", "d.txt~"):
        (files / name).write_text("x")
    (files / ".git").mkdir()
    (files / ".git" / "e.txt").write_text("x")
    gathered = gather([files])
    assert [one.name for one in gathered.files] == ["B.PDF", "a.txt"]
    assert [one.name for one in gathered.ignored] == ["phim.mp4"]


def test_what_is_no_file_is_left_out_and_waits_for_nobody(files):
    os.mkfifo(files / "ống.txt")
    (files / "a.txt").write_text("x")
    gathered = gather([files, files / "ống.txt"])
    assert [one.name for one in gathered.files] == ["a.txt"]
    assert {one.name for one in gathered.ignored} == {"ống.txt"}


def test_a_link_out_of_the_folder_is_not_followed_unless_it_is_named(files, tmp_path):
    (tmp_path / "mật khẩu.txt").write_text("x")
    (files / "trong.txt").write_text("x")
    (files / "ra ngoài.txt").symlink_to(tmp_path / "mật khẩu.txt")
    (files / "vào trong.txt").symlink_to(files / "trong.txt")
    gathered = gather([files])
    assert [one.name for one in gathered.files] == ["trong.txt", "vào trong.txt"]
    assert [(path.name, "ra ngoài thư mục" in why) for path, why in gathered.unreadable] == [("ra ngoài.txt", True)]
    assert gather([files / "ra ngoài.txt"]).files == (files / "ra ngoài.txt",)


def test_a_file_named_outright_is_tried_whatever_its_kind(indexer, files):
    (files / "ảnh.jpg").write_bytes(b"\xff\xd8\xff\x00")
    assert states(indexer.index([files / "ảnh.jpg"])) == [("ảnh.jpg", "failed")]


def test_nothing_is_done_when_one_path_is_not_there(indexer, store, files):
    (files / "a.txt").write_text(plan("A"))
    with pytest.raises(NotFoundError, match="không có này"):
        indexer.index([files, files / "không có này"])
    assert ids(store) == []


def test_a_path_named_twice_is_one_file(files, monkeypatch):
    (files / "a.txt").write_text("x")
    monkeypatch.chdir(files)
    assert len(gather([files, files / "a.txt", files / ".." / files.name / "a.txt"]).files) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kế hoạch 72.pdf", "ke-hoach-72-pdf"),
        ("ĐỀ ÁN__đường.DOCX", "de-an-duong-docx"),
        ("…", "van-ban"),
        ("文件", "van-ban"),
        ("a/../b.txt", "a-b-txt"),
    ],
)
def test_a_slug_is_plain_letters_and_digits(name, expected):
    assert slug(name) == expected


# ---- the manifest ----


def test_facts_of_the_manifest_are_taken_and_a_change_of_them_is_noticed(indexer, store, files):
    (files / "a.txt").write_text(plan("A"))
    (files / "manifest.toml").write_text('["a.txt"]\nnumber = "12/KH-UBND"\n')
    indexer.index([files])
    assert store.document("a-txt").number == "12/KH-UBND"
    (files / "manifest.toml").write_text('["a.txt"]\nnumber = "13/KH-UBND"\n')
    assert states(indexer.index([files])) == [("a.txt", "indexed")]
    assert store.document("a-txt").number == "13/KH-UBND"
    assert states(indexer.index([files])) == [("a.txt", "unchanged")]


def test_a_broken_manifest_is_the_reason_for_its_files(indexer, files):
    (files / "a.txt").write_text(plan("A"))
    (files / "manifest.toml").write_text("[[[")
    (failed,) = indexer.index([files]).failed
    assert "manifest.toml" in failed.reason


def test_another_version_of_the_parser_reads_the_files_again(indexer, embedder, files, monkeypatch):
    (files / "a.txt").write_text(plan("A"))
    indexer.index([files])
    embedder.calls.clear()
    monkeypatch.setattr("indexer.intake.PARSE_VERSION", 999)
    assert states(indexer.index([files])) == [("a.txt", "indexed")]
    assert embedder.texts == [], "the texts are the same, so are their vectors"


# ---- removing and rebuilding ----


def test_removing_tells_what_was_not_there(indexer, store, files):
    (files / "a.txt").write_text(plan("A"))
    indexer.index([files])
    assert indexer.remove(["a-txt", "khong-co"]) == ["khong-co"]
    assert ids(store) == []


class OtherEmbedder(FakeEmbedder):
    name = "fake-64"
    dimension = 64


def test_rebuilding_needs_no_files_and_changes_the_embedder(indexer, store, files, tmp_path):
    for name in "ab":
        (files / f"{name}.txt").write_text(plan(name))
    (files / "manifest.toml").write_text('["a.txt"]\nnumber = "12/KH-UBND"\n')
    indexer.index([files])
    before = {one: store.parsed(one) for one in ids(store)}
    for path in files.iterdir():
        path.unlink()
    store.close()
    with open_store(tmp_path / "chỉ mục", None, None, write=True) as opened:
        report = Indexer(opened, OtherEmbedder()).rebuild()
        assert states(report) == [("a.txt", "indexed"), ("b.txt", "indexed")]
        assert {one: opened.parsed(one) for one in ids(opened)} == before
        assert opened.problems() == []
        assert opened.status().embedder == "fake-64"
    with open_store(tmp_path / "chỉ mục", "fake-64", 64, write=False) as opened:
        assert opened.original("a-txt") == plan("a").encode()


def test_rebuilding_keeps_a_document_that_can_no_longer_be_parsed(indexer, store, files):
    (files / "a.txt").write_text(plan("A"))
    indexer.index([files])
    parsed = store.parsed("a-txt")
    source = replace(store.source("a-txt"), content=b"")
    store.put(parsed, store.vectors_by_id([one.id for one in parsed.passages]), source)
    report = indexer.rebuild()
    assert [one.state for one in report.outcomes] == ["failed"]
    assert store.parsed("a-txt") == parsed
    assert store.source("a-txt") == source
