from __future__ import annotations

import pytest

from tests.indexer.store.building import open_local


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "dữ liệu"


@pytest.fixture
def store(folder):
    with open_local(folder, write=True) as opened:
        yield opened
