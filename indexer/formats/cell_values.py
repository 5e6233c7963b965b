"""A spreadsheet cell's value as the sheet shows it to a Vietnamese reader: 0.95 as "95%", a date as day/month/year."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_QUOTED = re.compile(r'"([^"]*)"')
_COLOURS = re.compile(r"\[[^\]]*\]")
_DECIMALS = re.compile(r"[0#?][.,]([0#?]+)")
_MOST_DECIMALS = 6


def shown(value: object, number_format: str) -> str:
    """The text of a value under an Excel number format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, datetime | date):
        return _day(value, number_format)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value.total_seconds() / 3600) if isinstance(value, timedelta) else str(value)


def _number(value: float, number_format: str) -> str:
    section = _COLOURS.sub("", number_format.split(";", maxsplit=1)[0])
    bare = _QUOTED.sub("", section).replace("\\", "")
    literal = _QUOTED.split(section)
    before, after = (literal[1], "") if not literal[0].strip() and len(literal) > 1 else ("", "".join(literal[-2:-1]))
    if len(literal) == 1:
        before = after = ""
    percent = bare.rstrip().endswith("%")
    places = _DECIMALS.search(bare.replace("#,##", "##"))
    if percent:
        value *= 100
    decimals = len(places[1]) if places else (0 if "0" in bare and not percent else _MOST_DECIMALS)
    text = f"{value:,.{decimals}f}" if abs(value) < 1e15 else f"{value:g}"  # noqa: PLR2004 - beyond it digits are noise
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    whole = whole.replace(",", "." if "#,##" in bare else "")
    number = f"{whole},{fraction}" if fraction else whole
    return f"{before}{'0' if number == '-0' else number}{'%' if percent else ''}{after}"


def _day(value: date, number_format: str) -> str:
    shape = _QUOTED.sub("", _COLOURS.sub("", number_format)).lower()
    if "d" not in shape and "y" in shape:
        return value.strftime("%m/%Y") if "m" in shape else value.strftime("%Y")
    return value.strftime("%d/%m/%Y")
