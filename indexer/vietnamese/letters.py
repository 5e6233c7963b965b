"""Letters of Vietnamese, for character classes of patterns."""

from __future__ import annotations

from typing import Final

CAPITAL: Final = "A-ZĐ" + "".join(c for c in map(chr, range(0xC0, 0x1EFA)) if c.isalpha() and c.isupper())
"""Every Vietnamese capital; a range such as À-Ỹ would take in small letters."""
