"""Whatever is put and removed, in whatever order: the store is what a dict would be, and searches find just that."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from indexer.errors import NotFoundError
from indexer.store.base import Addition
from tests.indexer.store.building import document, open_local, query, source, vector, vectors

WORDS = ("trạm", "y", "tế", "học", "cổ", "truyền", "nước", "sạch")
NAMES = st.sampled_from(("a", "b", "c"))
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), max_size=4)


class StoreIsADict(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.aside = tempfile.TemporaryDirectory()
        self.folder = Path(self.aside.name)
        self.store = open_local(self.folder, write=True)
        self.reader = open_local(self.folder)
        self.model = {}

    def teardown(self):
        self.reader.close()
        self.store.close()
        self.aside.cleanup()

    @rule(name=NAMES, texts=TEXTS)
    def put(self, name, texts):
        parsed = document(name, texts=tuple(texts))
        self.store.put(parsed, vectors(parsed), source(parsed))
        self.model[name] = parsed

    @rule(changes=st.lists(st.tuples(NAMES, TEXTS), max_size=4))
    def put_several(self, changes):
        parsed = [document(name, texts=tuple(texts)) for name, texts in changes]
        self.store.put_many(Addition(one, vectors(one), source(one)) for one in parsed)
        self.model.update({one.document.id: one for one in parsed})

    @rule(name=NAMES)
    def remove(self, name):
        assert self.store.remove(name) == (name in self.model)
        self.model.pop(name, None)

    @rule()
    def open_again(self):
        self.store.close()
        self.store = open_local(self.folder, write=True)

    @invariant()
    def the_store_is_the_model(self):
        self.reader.refresh()
        for store in (self.store, self.reader):
            assert {one.id: store.parsed(one.id) for one in store.documents()} == self.model
            passages = {one.id: one for parsed in self.model.values() for one in parsed.passages}
            assert {one for one, _ in store.search_dense(vector("trạm"), 99)} == set(passages)
            for word in WORDS[:3]:
                wanted = {one.id for one in passages.values() if word in one.text.split()}
                assert {one for one, _ in store.search_lexical(query(word), 99)} == wanted
            assert store.problems() == []

    @invariant()
    def what_is_not_there_is_not_found(self):
        for name in {"a", "b", "c"} - self.model.keys():
            try:
                self.store.original(name)
            except NotFoundError:
                continue
            raise AssertionError(name)


StoreIsADict.TestCase.settings = settings(max_examples=10, stateful_step_count=12, deadline=None)
TestStoreIsADict = StoreIsADict.TestCase
