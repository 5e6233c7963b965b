"""Vietnamese words, by underthesea's tagger.

``import underthesea`` pulls in torch and transformers where they are installed (3 s), so its compiled core is
used directly on the model files that the package carries: 0.2 s to load, the same tags.
"""

from __future__ import annotations

import importlib.util
import pickle
import re
import threading
from functools import cache
from pathlib import Path
from typing import Any

from underthesea_core import CRFTagger

from indexer.vietnamese.word_features import features

_MODEL = "pipeline/word_tokenize/models/ws_crf_vlsp2013_20230727"
# The tagger's memory grows with the sequence; a longer text is cut, at worst within a word.
_CHUNK = 400
_token = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+|[^\w\s]")
_lock = threading.Lock()


class _Tagger:
    def __init__(self, folder: Path) -> None:
        self.dictionary: set[str] = _read(folder / "dictionary.bin")
        self._tagger = CRFTagger()
        self._tagger.load(str(folder / "models.bin"))

    def tags(self, tokens: list[str]) -> list[str]:
        found = features(tokens, self.dictionary)
        with _lock:
            tags: list[str] = self._tagger.tag(found)
        return tags


def _read(path: Path) -> Any:  # noqa: ANN401 - a pickle may hold anything
    with path.open("rb") as file:
        return pickle.load(file)  # noqa: S301 - a file of the installed package, as trusted as its code


@cache
def _tagger_once() -> _Tagger:
    package = importlib.util.find_spec("underthesea")
    if package is None or package.origin is None:  # pragma: no cover - a broken installation
        raise ModuleNotFoundError("underthesea")
    return _Tagger(Path(package.origin).parent / _MODEL)


def _tagger() -> _Tagger:
    with _loading:
        return _tagger_once()


_loading = threading.Lock()


@cache
def dictionary() -> frozenset[str]:
    """The 72,000 Vietnamese words, lower case with marks, that the tagger knows."""
    return frozenset(_tagger().dictionary)


def words(text: str) -> list[str]:
    """The words in order, syllables of one word joined by a blank; punctuation left out. Any str is taken."""
    tokens = _token.findall(text.encode("utf-8", "ignore").decode("utf-8"))
    found: list[str] = []
    for start in range(0, len(tokens), _CHUNK):
        chunk = tokens[start : start + _CHUNK]
        for tag, token in zip(_tagger().tags(chunk), chunk, strict=True):
            if tag == "I-W" and found:
                found[-1] += " " + token
            else:
                found.append(token)
    return [word for word in found if word[0].isalnum()]
