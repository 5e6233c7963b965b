from __future__ import annotations

import numpy as np

from indexer.embedding.base import begin_query
from indexer.embedding.fake import FakeEmbedder


class Background(FakeEmbedder):
    """Says when it was begun."""

    def __init__(self):
        super().__init__()
        self.begun = []

    def begin_query(self, text):
        self.begun.append(text)
        return lambda: self.embed_query(text)


def test_an_engine_that_can_begins_at_once():
    engine = Background()
    vector = begin_query(engine, "y tế")
    assert engine.begun == ["y tế"]
    np.testing.assert_array_equal(vector(), FakeEmbedder().embed_query("y tế"))


def test_any_other_computes_when_it_is_waited_for():
    np.testing.assert_array_equal(begin_query(FakeEmbedder(), "y tế")(), FakeEmbedder().embed_query("y tế"))
