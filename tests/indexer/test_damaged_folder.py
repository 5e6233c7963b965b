"""A folder of damaged files with sound ones among them: the sound ones are all there, and the index is whole."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from evaluation.fuzz_files import BY_OCR, FILES, pdf, plain
from evaluation.fuzz_mutations import mutated
from indexer.embedding.fake import FakeEmbedder
from indexer.service import Indexer
from indexer.store.registry import open_store
from search_api.http import create_api
from search_api.service import SearchService
from tests.indexer.plans import plan

EACH = 8
SOUND = ("Bắc", "Nam", "Đông")


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "chỉ mục", FakeEmbedder.name, FakeEmbedder.dimension, write=True) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "văn bản"
    made.mkdir()
    return made


@pytest.mark.usefixtures("_without_ocr")
def test_no_sound_document_is_lost_among_damaged_ones(store, folder):
    for suffix in FILES.keys() - BY_OCR:
        files = FILES[suffix]()
        for seed in range(EACH):
            (folder / f"{suffix}-{seed:02}.{suffix}").write_bytes(mutated(suffix, files, seed))
    for place, name in enumerate(SOUND):
        (folder / f"html-{place:02}-lành.txt").write_text(plan(name))
    report = Indexer(store, FakeEmbedder()).index([folder])
    assert len(report.outcomes) >= EACH * (len(FILES) - len(BY_OCR)) + len(SOUND)
    assert {f"html-{place:02}-lanh-txt" for place in range(len(SOUND))} <= {one.id for one in store.documents()}
    assert all(one.reason and "\n" not in one.reason for one in report.failed)
    assert store.problems() == []
    found = SearchService(store, FakeEmbedder())
    assert TestClient(create_api(found)).get("/api/search", params={"q": "đường thôn"}).json()["total"]


def test_a_name_as_long_as_a_system_takes_is_a_name_like_others(store, folder):
    """255 bytes: 82 letters of three bytes, and the suffix; in the index, the address and the download."""
    for suffix, content in ((".pdf", pdf(compressed=True)), (".txt", plain())):
        name = "ệ" * ((255 - len(suffix)) // 3) + suffix
        (folder / name).write_bytes(content)
    report = Indexer(store, FakeEmbedder()).index([folder])
    assert report.failed == ()
    client = TestClient(create_api(SearchService(store, FakeEmbedder())))
    for one in client.get("/api/documents").json()["documents"]:
        assert len(one["source_file"]) > 80
        assert client.get(f"/api/documents/{one['id']}").status_code == 200
        assert client.get(one["file_url"]).status_code == 200
