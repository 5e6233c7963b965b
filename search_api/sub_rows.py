"""What a task is part of: the row of a table whose sub-row ("6.1", "a)") states it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from indexer.model import Assignment

BELOW: Final = " › "
"""Between a task and the one that is part of it."""


def parent_task(record: Assignment) -> str:
    """The row's words on one line, without what announces its parts; "" for a task that stands alone."""
    return " ".join(record.parent.split()).rstrip(" :;.,")
