"""The default model's tokeniser: the only module that imports ``tokenizers``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tokenizers import Tokenizer

from indexer.embedding.cleaning import clean
from indexer.embedding.hugging_face_files import MAX_TOKENS

if TYPE_CHECKING:
    from pathlib import Path


class Tokens:
    """Text to token ids. Loading takes about 0.7 s (250,000 pieces); threads may share one."""

    def __init__(self, folder: Path) -> None:
        # A file that is not what it should be raises a bare Exception; the caller rebuilds the folder.
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def encode(self, prefix: str, text: str) -> list[int]:
        """The ids of ``prefix`` and the cleaned text between the begin and end marks, at most ``MAX_TOKENS``.

        Raises ``EmptyTextError``.
        """
        ids: list[int] = self._tokenizer.encode(prefix + clean(text)).ids
        if len(ids) > MAX_TOKENS:
            ids[MAX_TOKENS - 1 :] = ids[-1:]  # the end mark stays last
        return ids

    def count(self, text: str) -> int:
        """How many tokens the text itself is, without prefix, marks or cap. Raises ``EmptyTextError``."""
        return len(self._tokenizer.encode(clean(text), add_special_tokens=False).ids)
