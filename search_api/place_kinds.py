"""The kinds of places that stand before a place's name: "xã Suối Mơ", "thôn Bản Áng"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from indexer.vietnamese.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

GOVERNED: Final = ("xã", "phường", "đặc khu", "thị trấn", "huyện", "tỉnh", "thành phố")
"""Those with a government, or that had one."""

WITHIN: Final = ("thôn", "bản", "tổ dân phố", "khu phố", "khu dân cư", "khóm", "ấp", "buôn", "làng", "xóm")
"""Those that lie within them."""


def syllables(kinds: Iterable[str]) -> frozenset[str]:
    """All syllables of their names, folded."""
    return frozenset(syllable for kind in kinds for syllable in fold(kind).split())


def last_syllables(kinds: Iterable[str]) -> frozenset[str]:
    """Those that stand right before a place's name, folded."""
    return frozenset(fold(kind).split()[-1] for kind in kinds)
