from __future__ import annotations

import numpy as np
import pytest

from indexer.embedding.fake import FakeEmbedder
from indexer.errors import EmptyTextError
from tests.indexer.embedding.made_up import hostile


def test_the_same_text_is_always_the_same_vector():
    expected = [-0.0082, -0.1193, 0.0316]
    first, again = FakeEmbedder().embed_query("y học cổ truyền"), FakeEmbedder().embed_query("y học cổ truyền")
    np.testing.assert_array_equal(first, again)
    np.testing.assert_allclose(first[:3], expected, atol=0.0001)


def test_texts_that_share_words_are_nearer():
    near, far = FakeEmbedder().embed_passages(["y học cổ truyền xã", "bảo hiểm xã hội"])
    query = FakeEmbedder().embed_query("y học cổ truyền")
    assert query @ near > 0.7
    assert query @ far < 0.3


def test_every_text_is_a_unit_vector_or_refused():
    fake = FakeEmbedder()
    for text in hostile(500, seed=2):
        try:
            vector = fake.embed_query(text)
        except EmptyTextError:
            continue
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_no_texts_are_no_rows():
    assert FakeEmbedder().embed_passages([]).shape == (0, 128)
