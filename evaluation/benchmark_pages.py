"""How soon a page can be used on a slow machine: every page of a running server in Chromium, its processor slowed.

    python -m evaluation.benchmark_pages http://127.0.0.1:8000 [--slower 4] [--runs 3]

Interactive is when the page has painted, its scripts have run, and no task of 50 ms holds the thread up any more
(Lighthouse's time to interactive, without a network to wait for); of several runs the median stands in the table.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser

PHONE: Final = {"width": 390, "height": 844}
QUIET_MS: Final = 1_500
"""How long after loading tasks are still waited for: ours start none later."""
AIM_MS: Final = 2_000

# Long tasks are told only to who watches from the start.
_WATCH: Final = """
window.tasks = [];
new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((e) => [e.startTime, e.duration])))
  .observe({ type: "longtask", buffered: true });
"""
_TOLD: Final = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const files = [page, ...performance.getEntriesByType("resource")];
  return {
    painted,
    interactive: Math.max(painted, page.domContentLoadedEventEnd, ...window.tasks.map(([at, ms]) => at + ms)),
    blocked: window.tasks.reduce((sum, [, ms]) => sum + ms - 50, 0),
    weight: files.reduce((sum, file) => sum + file.encodedBodySize, 0),
  };
}"""


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds from asking for the page, and bytes with all that it loads."""

    painted: float
    interactive: float
    blocked: float
    weight: int


def pages(base: str) -> Iterator[tuple[str, str]]:
    """A name and an address for each kind of page, over what the server has in its index."""
    documents = [document["id"] for document in _told(base, "/api/documents?limit=100")["documents"]]
    hits = _told(base, f"/api/search?q={quote('phát triển y học cổ truyền')}&limit=20")["hits"]
    first = {hit["document"]["id"]: hit["passage"]["id"] for hit in reversed(hits)}
    longest = max(documents, key=lambda each: len(_told(base, f"/api/documents/{quote(each)}")["passages"]))
    yield from (("home", "/"), ("results", f"/search?q={quote('ai chu tri yhct')}"), ("documents", "/documents"))
    yield "document", f"/documents/{quote(longest)}"
    yield from (("page as it looks", f"/documents/{quote(each)}/pages/1") for each in documents[:1])
    yield from (("passage", f"/passages/{quote(each)}") for each in list(first.values())[:1])
    yield "wordings", f"/compare?passage={quote(next(iter(first.values())))}"
    if len(first) > 1:
        yield "comparison", "/compare?" + "&".join(f"passage={quote(each)}" for each in list(first.values())[:8])
    yield from ((name, f"/{name}") for name in ("assignments", "targets", "cascade", "coverage", "timeline"))
    yield from (("help", "/help"), ("briefings", "/briefings"))
    made = _told(
        base, "/api/briefings?keep=true", {"title": "Đo", "passage_ids": [hit["passage"]["id"] for hit in hits]}
    )
    yield "briefing", f"/briefings/{made['id']}"


def _told(base: str, path: str, sent: Mapping[str, object] | None = None) -> Any:  # noqa: ANN401 - any JSON
    body = json.dumps(sent).encode() if sent is not None else None
    request = urllib.request.Request(base + path, body, {"Content-Type": "application/json"})  # noqa: S310 - as typed
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return json.loads(answer.read())


def measured(browser: Browser, address: str, slower: float) -> Timing:
    """One visit with nothing kept from before."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]  # two whole numbers
    context.add_init_script(_WATCH)
    window = context.new_page()
    context.new_cdp_session(window).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    window.goto(address, wait_until="load")
    window.wait_for_timeout(QUIET_MS)
    timing = Timing(**window.evaluate(_TOLD))
    context.close()
    return timing


def median(runs: list[Timing]) -> Timing:
    """Of each number by itself."""
    columns = zip(*((run.painted, run.interactive, run.blocked, run.weight) for run in runs), strict=True)
    painted, interactive, blocked, weight = map(statistics.median, columns)
    return Timing(painted, interactive, blocked, int(weight))


def main() -> None:
    """Prints the table."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only here, and only where tests can run

    options = argparse.ArgumentParser(description="Time to interactive of every page.")
    options.add_argument("base", help="a running server, http://127.0.0.1:8000")
    options.add_argument("--slower", type=float, default=4.0, help="how many times slower the processor is")
    options.add_argument("--runs", type=int, default=3)
    wanted = options.parse_args()
    print(f"{'page':18} {'painted':>8} {'usable':>8} {'blocked':>8} {'kB':>6}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, path in pages(wanted.base.rstrip("/")):
            address = wanted.base.rstrip("/") + path
            took = median([measured(browser, address, wanted.slower) for _ in range(wanted.runs)])
            late = "" if took.interactive <= AIM_MS else "  late"
            times = f"{took.painted:8.0f} {took.interactive:8.0f} {took.blocked:8.0f}"
            print(f"{name:18} {times} {took.weight / 1000:6.1f}{late}")
        browser.close()


if __name__ == "__main__":
    main()
