"""Numbers for monitoring, in Prometheus' text format. Each application, so each worker process, counts its own."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prometheus_client.core import Metric
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Seconds. Close together where answers are meant to lie: 3 ms repeated, some 10 ms new.
BUCKETS: Final = (0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)


class Metrics:
    """Counts requests and reads the index's own numbers when asked."""

    def __init__(self, statistics: Callable[[], dict[str, int]]) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "cancu_http_requests", "HTTP requests answered", ["method", "route", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "cancu_http_request_seconds",
            "Time to answer, in seconds",
            ["route"],
            registry=self._registry,
            buckets=BUCKETS,
        )
        self._registry.register(_Index(statistics))

    def record(self, method: str, route: str, status: int, seconds: float) -> None:
        """One request answered."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def text(self) -> bytes:
        """All of them, in the text format."""
        return generate_latest(self._registry)


class _Index:
    """Collects the index's size as it is now."""

    def __init__(self, statistics: Callable[[], dict[str, int]]) -> None:
        self._statistics = statistics

    def describe(self) -> Iterable[Metric]:
        """Nothing beforehand: an index that cannot be read must not keep the server from starting."""
        return ()

    def collect(self) -> Iterable[Metric]:
        """Called at each scrape."""
        for name, value in self._statistics().items():
            yield GaugeMetricFamily(f"cancu_index_{name}", f"Index: {name}", value=value)


class MetricsMiddleware:
    """Times every HTTP request under its route's pattern, so that ids in URLs do not multiply the series."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI asks."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 500

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            route = getattr(scope.get("route"), "path", "unmatched")
            self._metrics.record(scope["method"], route, status, time.perf_counter() - started)
