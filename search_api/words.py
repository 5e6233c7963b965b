"""Words of a question that say how it is asked and not what it is about. Lower case, with marks."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from indexer.vietnamese.spelling import one_accented_spelling

_VIETNAMESE: Final = """
    ai gì nào đâu sao mấy bao nhiêu thế vậy hả hỏi à ạ nhỉ chưa không phải có
    là thì mà và hay hoặc của các những một mỗi được bị do bởi để cho với về ở tại trong trên dưới từ đến khi nếu
    này đó kia ấy đây như theo cùng cũng đã đang sẽ rất lại ra vào nên tôi mình bạn xin hãy
"""

_ENGLISH: Final = """
    who whom whose which what when where why how many much any all there this that these those it its their his her
    our your me we you us is are was were be been being do does did has have had will shall must should can could may
    might by from as into about under per than between during within and or not no s t
"""

# Units of administration in front of a name: common to all names, so they tell nothing apart.
UNITS: Final = ("xã", "phường", "thị trấn", "đặc khu", "tỉnh", "thành phố", "huyện", "quận", "tp")
UNIT_WORDS: Final = frozenset(one_accented_spelling(word) for unit in UNITS for word in unit.split())


def _spelled(words: str) -> frozenset[str]:
    return frozenset(map(one_accented_spelling, words.split()))


ENGLISH_FUNCTION_WORDS: Final = frozenset(_ENGLISH.split())
STOP_WORDS: Final = _spelled(_VIETNAMESE)


@lru_cache(maxsize=10_000)
def is_stop(accented: str) -> bool:
    """Whether a syllable, in the index's accented spelling, is a question or function word."""
    return accented in STOP_WORDS
