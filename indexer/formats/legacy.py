"""Text typed in the old Vietnamese encodings (TCVN3's .VnTime, VNI): letters of Latin-1 that only their fonts mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.model import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.model import Reading

CONVERT = "chuyển mã văn bản sang Unicode (ví dụ bằng UniKey) rồi lưu lại và thử lại"
_SAMPLE = 20_000
# Every fourth letter of these encodings is such a letter; in French, the most accented language, every tenth.
_LATIN_SHARE = 0.15
_VIETNAMESE_SHARE = 0.01
_FEWEST_LETTERS = 40
_VIETNAMESE_LETTERS = frozenset("ăĂđĐơƠưƯ")
_FIRST_VIETNAMESE, _LAST_VIETNAMESE = "\u1ea0", "\u1ef9"
_FIRST_LATIN, _LAST_LATIN = "\xa1", "\xff"


def is_legacy(reading: Reading) -> bool:
    """Whether the text holds many letters of Latin-1 and hardly any that only Vietnamese has."""
    text = ""
    for piece in _texts(reading):
        text += piece
        if len(text) > _SAMPLE:
            break
    letters = sum(character.isalpha() for character in text)
    latin = sum(_FIRST_LATIN <= character <= _LAST_LATIN for character in text)
    vietnamese = sum(
        character in _VIETNAMESE_LETTERS or _FIRST_VIETNAMESE <= character <= _LAST_VIETNAMESE for character in text
    )
    enough = letters >= _FEWEST_LETTERS
    return enough and latin > _LATIN_SHARE * letters and vietnamese < _VIETNAMESE_SHARE * letters


def _texts(reading: Reading) -> Iterator[str]:
    for page in reading.pages:
        for item in page.items:
            if isinstance(item, Line):
                yield item.text
            else:
                yield from (cell for row in item.rows for cell in row)
