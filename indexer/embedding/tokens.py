"""The default model's tokeniser: the only module that imports ``tokenizers``.

The whole vocabulary, of a hundred languages, takes most of a second to load, in which no other thread runs. The narrow
one takes a third of that and gives the same for nearly every text here; the whole is loaded when a text asks for it.
"""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

from tokenizers import Tokenizer

from indexer.embedding.cleaning import clean
from indexer.embedding.hugging_face_files import MAX_TOKENS, NARROW_IDS, NARROW_TOKENIZER, TOKENIZER
from indexer.embedding.narrow import CHARACTERS
from indexer.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Tokens:
    """Text to token ids. Threads may share one."""

    def __init__(self, folder: Path) -> None:
        # A file that is not what it should be raises a bare Exception; the caller rebuilds the folder.
        self._path = folder / TOKENIZER
        self._whole: Tokenizer | None = None
        self._loading = threading.Lock()
        if not (folder / NARROW_TOKENIZER).exists():  # of a model folder that an earlier version built
            self._narrow = self._of_all_languages()
            self._ids: Sequence[int] = range(self._narrow.get_vocab_size())
        else:
            self._narrow = Tokenizer.from_file(str(folder / NARROW_TOKENIZER))
            self._ids = json.loads((folder / NARROW_IDS).read_text("ascii"))
        # Characters that are no piece are unknown to both, but what counts as one differs: those go to the whole.
        self._within = frozenset(c for c in CHARACTERS if self._narrow.token_to_id(c) is not None) | {" "}

    def encode(self, prefix: str, text: str) -> list[int]:
        """The ids of ``prefix`` and the cleaned text between the begin and end marks, at most ``MAX_TOKENS``.

        Raises ``EmptyTextError``; ``StorageError`` where the text needs the whole vocabulary and its file is gone.
        """
        ids = self._encoded(prefix + clean(text), marks=True)
        if len(ids) > MAX_TOKENS:
            ids[MAX_TOKENS - 1 :] = ids[-1:]  # the end mark stays last
        return ids

    def count(self, text: str) -> int:
        """How many tokens the text itself is, without prefix, marks or cap. Raises ``EmptyTextError``."""
        return len(self._encoded(clean(text), marks=False))

    def _encoded(self, cleaned: str, *, marks: bool) -> list[int]:
        if self._within.issuperset(cleaned):
            return [self._ids[id_] for id_ in self._narrow.encode(cleaned, add_special_tokens=marks).ids]
        ids: list[int] = self._of_all_languages().encode(cleaned, add_special_tokens=marks).ids
        return ids

    def _of_all_languages(self) -> Tokenizer:
        with self._loading:
            if self._whole is None:
                if not self._path.exists():
                    raise StorageError(
                        f"Không còn tệp {self._path} của mô hình: khởi động lại máy chủ để giải nén mô hình lại."
                    )
                self._whole = Tokenizer.from_file(str(self._path))
            return self._whole
