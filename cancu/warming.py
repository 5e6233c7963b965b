"""The tables that the first question of each kind makes a server read, read before anybody asks."""

from __future__ import annotations

from contextlib import suppress
from threading import Timer
from typing import TYPE_CHECKING, Final

from indexer.errors import CancuError
from search_api.answers.service import AnswerService
from search_api.types import SearchRequest

if TYPE_CHECKING:
    from search_api.service import SearchService

AFTER_SECONDS: Final = 2.0
"""From the start: who asks at once is not to share the processor with this."""
QUESTIONS: Final = ("Ai chủ trì nhiệm vụ?", "bao nhieu nguoi", "Who leads the tasks by 2030?")
"""With marks, without, in English: each looks things up in tables of its own."""


def warm_up(service: SearchService, after_s: float = AFTER_SECONDS) -> Timer:
    """Asks a while later, in a thread that ends with the process."""
    timer = Timer(after_s, _ask, [AnswerService(service)])
    timer.daemon = True
    timer.start()
    return timer


def _ask(answers: AnswerService) -> None:
    for question in QUESTIONS:
        with suppress(CancuError):  # whoever asks next is told
            answers.answer(SearchRequest(question))
