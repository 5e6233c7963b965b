"""Whether a table's rows number themselves in order: 1, 2, 2.1, 2.2, 3, on through the groups or anew in each."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*")


class Numbering:
    """Follows the numbers of the rows as they are read."""

    def __init__(self) -> None:
        self._table: object = None
        self._group: object = None
        self._last: tuple[int, ...] = ()

    def follows(self, table: object, group: object, printed: str) -> bool:
        """Whether a row's printed number may stand after the row above. A row without one always may."""
        text = printed.strip().rstrip(".)")
        if not _NUMBER.fullmatch(text):
            return True
        number = tuple(map(int, text.split(".")))
        fresh = table != self._table or group != self._group
        right = not self._last or table != self._table or number in self._next() or (fresh and number[-1] == 1)
        self._table, self._group, self._last = table, group, number
        return right

    def _next(self) -> set[tuple[int, ...]]:
        last = self._last
        return {(*last, 1)} | {(*last[: depth - 1], last[depth - 1] + 1) for depth in range(1, len(last) + 1)}
