"""Which pages of a list to offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Page numbers offered on each side of the present one; with the first and the last they fit a phone.
NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Paging:
    """A window of ``limit`` items from ``offset`` on; ``url`` gives the page that starts at an offset."""

    total: int
    limit: int
    offset: int
    url: Callable[[int], str]

    @property
    def current(self) -> int:
        """Number of the present page, from 1."""
        return self.offset // self.limit + 1

    @property
    def last(self) -> int:
        """Number of the last page, at least 1."""
        return max(1, -(-self.total // self.limit))

    @property
    def first_shown(self) -> int:
        """Place of the first item on this page, from 1."""
        return self.offset + 1

    @property
    def last_shown(self) -> int:
        """Place of the last item on this page."""
        return min(self.offset + self.limit, self.total)

    @property
    def past_end(self) -> bool:
        """Whether the page lies beyond what there is."""
        return self.total > 0 and self.offset >= self.total

    def page_url(self, page: int) -> str:
        """Address of a page by its number."""
        return self.url((page - 1) * self.limit)

    def numbers(self) -> list[int | None]:
        """Page numbers to offer, None for a gap: 1 … 4 5 6 7 8 … 20."""
        near = range(self.current - NEIGHBOURS, self.current + NEIGHBOURS + 1)
        wanted = sorted({1, self.last, *(page for page in near if 1 <= page <= self.last)})
        numbers: list[int | None] = []
        for page in wanted:
            if numbers and page - (numbers[-1] or 0) > 1:
                numbers.append(None)
            numbers.append(page)
        return numbers
