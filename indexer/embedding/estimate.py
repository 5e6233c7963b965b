"""How many tokens a text will be, without the tokeniser: for cutting passages. Standard library only."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"[^\w\s]")

# Least squares over 3,700 paragraphs of official documents and encyclopaedia articles in Vietnamese against
# the model's tokeniser (1.22 tokens a syllable): mean error below 2 %, mean absolute error of a paragraph 7
# %.
_PER_WORD = 1.10
_PER_DIGIT = 0.57
_PER_MARK = 0.44
_PER_LATER_LETTER = 0.40
_SHORT_WORD = 5  # letters; a Vietnamese syllable is rarely longer, a foreign word is cut in pieces


def estimate_tokens(text: str) -> int:
    """About how many tokens the default model makes of ``text``, without prefix or marks; 0 for a blank."""
    words = _WORD.findall(text)
    later = sum(len(word) - _SHORT_WORD for word in words if len(word) > _SHORT_WORD)
    digits, marks = len(_DIGIT.findall(text)), len(_MARK.findall(text))
    total = _PER_WORD * len(words) + _PER_DIGIT * digits + _PER_MARK * marks + _PER_LATER_LETTER * later
    return max(round(total), 1) if text.strip() else 0
