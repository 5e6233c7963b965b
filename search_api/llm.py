"""A language model on the office's own network, over the OpenAI-compatible chat API, its words as they come.

Off unless an administrator names a server and a model. No proxy is used and no redirect followed: what documents say
goes to the named server alone.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import httpx2
import orjson

if TYPE_CHECKING:
    from collections.abc import Iterator

Message = dict[str, str]

CONNECT_SECONDS: Final = 3.0
AT_ONCE: Final = 4
"""Answers being worded at one time: each holds a thread of the server, which has searches to answer."""
LONGEST_OUTPUT: Final = 8_000
"""Characters taken from the model: many times a good answer's length, so that one that rambles comes to an end."""
MOST_TOKENS: Final = 1_000


class ModelError(Exception):
    """The model is slow, failing, busy, or not speaking the protocol. The answer stands without it."""


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """``url`` is the API's base ("http://host:8080/v1"); ``seconds`` is how long one answer may take."""

    url: str
    model: str
    key: str | None = None
    seconds: float = 20.0


class LanguageModel:
    """Safe to use from several threads."""

    def __init__(self, settings: ModelSettings) -> None:
        self.name = settings.model
        self._settings = settings
        self._turns = threading.BoundedSemaphore(AT_ONCE)
        headers = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
        waits = httpx2.Timeout(settings.seconds, connect=min(CONNECT_SECONDS, settings.seconds))
        self._client = httpx2.Client(headers=headers, timeout=waits, trust_env=False, follow_redirects=False)

    def close(self) -> None:
        """Safe to call twice."""
        self._client.close()

    def stream(self, messages: list[Message]) -> Iterator[str]:
        """The model's words, piece by piece. Raises ``ModelError``."""
        if not self._turns.acquire(blocking=False):
            raise ModelError("busy")
        try:
            yield from self._stream(messages)
        except (httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL, orjson.JSONDecodeError) as error:
            raise ModelError(f"{type(error).__name__}: {error}") from error
        finally:
            self._turns.release()

    def _stream(self, messages: list[Message]) -> Iterator[str]:
        until = time.monotonic() + self._settings.seconds
        length = 0
        with self._client.stream("POST", self._address(), json=self._asked(messages)) as response:
            if response.status_code != httpx2.codes.OK:
                raise ModelError(f"HTTP {response.status_code}")
            for piece in _pieces(response):
                if time.monotonic() > until:
                    raise ModelError(f"longer than {self._settings.seconds:g} s")
                yield piece
                length += len(piece)
                if length > LONGEST_OUTPUT:
                    return

    def _address(self) -> str:
        return self._settings.url.rstrip("/") + "/chat/completions"

    def _asked(self, messages: list[Message]) -> dict[str, Any]:
        return {
            "model": self._settings.model,
            "messages": messages,
            "stream": True,
            "temperature": 0,
            "max_tokens": MOST_TOKENS,
        }


def _pieces(response: httpx2.Response) -> Iterator[str]:
    """Of a stream of events; of one JSON document too, for servers that do not stream."""
    if response.headers.get("content-type", "").startswith("application/json"):
        yield _content(orjson.loads(response.read()), "message")
        return
    for line in response.iter_lines():
        data = line.removeprefix("data:").strip()
        if not line.startswith("data:") or not data:
            yield ""  # a comment that keeps the connection open: the deadline is looked at all the same
            continue
        if data == "[DONE]":
            return
        yield _content(orjson.loads(data), "delta")
    raise ModelError("the stream broke off")


def _content(body: Any, part: str) -> str:  # noqa: ANN401 - whatever the server sent
    """The words of a chunk, "" where it has none. Raises ``ModelError`` for what is no chunk."""
    if isinstance(body, dict) and body.get("error"):
        raise ModelError(f"error: {str(body['error'])[:200]}")
    try:
        choices = body["choices"]
        content = choices[0][part].get("content") if choices else ""
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise ModelError("not a chat completion") from error
    return content if isinstance(content, str) else ""
