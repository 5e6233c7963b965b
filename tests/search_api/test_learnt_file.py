"""What was learnt outlives the process, and is trusted only for the very documents it was learnt from."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from indexer.model import Document
from indexer.vietnamese.diacritics import Restorer
from indexer.vietnamese.typos import Vocabulary
from search_api.learnt_file import LearntFile

TEXT = "Trạm Y tế xã khám sức khỏe cho người cao tuổi. Người cao tuổi được khám sức khỏe. " * 3
DOCUMENT = Document(id="a", title="A", source_file="a.txt", content_hash="1", format="text", text=TEXT, pages=1)


@pytest.fixture(scope="module")
def learnt():
    return Restorer.train([TEXT]), Vocabulary.build([TEXT])


@pytest.fixture(scope="module")
def saved(tmp_path_factory, learnt):
    kept = LearntFile(tmp_path_factory.mktemp("learnt") / "learnt.bin")
    kept.save([DOCUMENT], *learnt)
    return kept.path


@pytest.fixture
def kept(tmp_path, saved):
    return LearntFile(shutil.copy(saved, tmp_path / "learnt.bin"))


def test_it_reads_queries_as_before(kept, learnt):
    before, words = learnt
    restorer, vocabulary = kept.load([DOCUMENT])
    assert restorer.restore("kham suc khoe") == before.restore("kham suc khoe") == "khám sức khỏe"
    assert vocabulary.correct("nguoi cao tuooi") == words.correct("nguoi cao tuooi")
    assert "khám" in vocabulary


@pytest.mark.parametrize("others", [[], [replace(DOCUMENT, content_hash="2")], [DOCUMENT, replace(DOCUMENT, id="b")]])
def test_other_documents_are_learnt_anew(kept, others):
    assert kept.load(others) is None


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: data[:40], lambda data: data[:-9] + b"123456789"]
)
def test_a_damaged_file_is_learnt_anew(kept, damage):
    kept.path.write_bytes(damage(kept.path.read_bytes()))
    assert kept.load([DOCUMENT]) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path, learnt):
    kept = LearntFile(tmp_path / "no such folder" / "learnt.bin")
    kept.save([DOCUMENT], *learnt)
    assert kept.load([DOCUMENT]) is None
