"""What the first question of each kind looks up is looked up before it comes."""

from __future__ import annotations

import pytest

from cancu.opening import search_service
from cancu.settings import Settings
from cancu.warming import QUESTIONS, warm_up
from indexer.vietnamese.language import detect
from search_api.phrases import phrases_of

SOON = 60.0


@pytest.fixture
def service(cancu, files, environment):
    assert cancu("index", files).exit_code == 0
    with search_service(Settings.read(environment)) as service:
        yield service


def test_a_server_that_nobody_asks_has_read_its_tables(service):
    phrases_of.cache_clear()
    warm_up(service, after_s=0).join(SOON)
    assert phrases_of.cache_info().currsize > 0


def test_every_way_of_typing_is_warmed():
    assert [*map(detect, QUESTIONS)] == ["vi", "vi-bare", "en"]
