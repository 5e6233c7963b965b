"""From a query string to a checked request. Pages and API take the same parameters, so both read them here.

Decisions: ``q`` missing or blank is an error (there is nothing to look for); a ``q`` longer than ``MAX_QUERY`` is
cut and the answer says so (people paste whole paragraphs to find their like); any other parameter given blank
("&level=&limit=") counts as not given, because a form sends all its fields; parameters unknown to us are ignored.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeVar, get_args

from indexer.model import Level
from indexer.vietnamese.normal import fold, normalise
from search_api.facets import span
from search_api.types import Filters, Mode, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Parameters = dict[str, list[str]]

MAX_QUERY: Final = 2_000
DEFAULT_LIMIT: Final = 10
MAX_LIMIT: Final = 100
MAX_OFFSET: Final = 10_000
MAX_VALUES: Final = 100
MAX_VALUE_LENGTH: Final = 500

LEVELS: Final[tuple[str, ...]] = get_args(Level)
MODES: Final[dict[str, Mode]] = {mode: mode for mode in get_args(Mode)}
VERSIONS: Final = {"first": False, "all": True}
BOOLEANS: Final = dict.fromkeys(("true", "1", "yes", "on"), True) | dict.fromkeys(("false", "0", "no", "off"), False)

_DATE: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_WRITTEN_DATE: Final = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})", re.ASCII)
_INTEGER: Final = re.compile(r"-?\d{1,9}", re.ASCII)

T = TypeVar("T")


class ParameterError(ValueError):
    """A parameter that cannot be used: its name, and for the reader what is wrong and what would do."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(f"Tham số “{name}” {detail}")
        self.name = name


class ChoiceError(ParameterError):
    """A value that is none of those a parameter may have, which are all known: ``allowed``."""

    def __init__(self, name: str, value: str, allowed: Iterable[str]) -> None:
        self.value, self.allowed = _shown(value), tuple(allowed)
        super().__init__(name, f"phải là một trong: {', '.join(self.allowed)}; không phải “{self.value}”.")


def collect(pairs: Iterable[tuple[str, str]]) -> Parameters:
    """The values of each parameter in order, blank ones left out."""
    values: Parameters = defaultdict(list)
    for name, value in pairs:
        if value.strip():
            values[name].append(value)
    return dict(values)


def search_request(values: Parameters) -> SearchRequest:
    """Raises ``ParameterError``."""
    if "q" not in values:
        raise ParameterError("q", "còn trống: hãy nhập câu hỏi hoặc từ khóa cần tìm.")
    return SearchRequest(
        q=values["q"][-1],
        limit=whole_number(values, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
        offset=whole_number(values, "offset", 0, 0, MAX_OFFSET),
        filters=filters(values),
        mode=one_of(values, "mode", MODES, "hybrid"),
        group=one_of(values, "group", BOOLEANS, default=False),
        as_typed=one_of(values, "as_typed", BOOLEANS, default=False),
    )


def filters(values: Parameters) -> Filters:
    """Raises ``ParameterError``."""
    issued_from, issued_to = date(values, "issued_from"), date(values, "issued_to")
    if issued_from and issued_to and span(issued_from)[0] > span(issued_to)[1]:
        raise ParameterError("issued_to", f"({issued_to}) sớm hơn issued_from ({issued_from}): hãy đổi lại thứ tự.")
    return Filters(
        level=levels(values),
        locality=texts(values, "locality"),
        issuer=texts(values, "issuer"),
        type=texts(values, "type"),
        document=texts(values, "document"),
        issued_from=issued_from,
        issued_to=issued_to,
        every_version=one_of(values, "versions", VERSIONS, default=False),
    )


def whole_number(values: Parameters, name: str, default: int, lowest: int, highest: int) -> int:
    """The last value as a number from ``lowest`` to ``highest``."""
    if name not in values:
        return default
    text = values[name][-1].strip()
    if not _INTEGER.fullmatch(text) or not lowest <= int(text) <= highest:
        raise ParameterError(name, f"phải là số nguyên từ {lowest} đến {highest}, không phải “{_shown(text)}”.")
    return int(text)


def one_of(values: Parameters, name: str, choices: Mapping[str, T], default: T) -> T:
    """What the last value stands for among ``choices``."""
    if name not in values:
        return default
    text = values[name][-1].strip().lower()
    if text not in choices:
        raise ChoiceError(name, text, choices)
    return choices[text]


def levels(values: Parameters, name: str = "level") -> tuple[str, ...]:
    """Every level asked for, under its name, however it is spelt ("TINH"); there are but three."""
    known = {fold(level): level for level in LEVELS}
    given = texts(values, name)
    for value in given:
        if fold(value) not in known:
            raise ChoiceError(name, value, LEVELS)
    return tuple(dict.fromkeys(known[fold(value)] for value in given))


def texts(values: Parameters, name: str) -> tuple[str, ...]:
    """Every value, cleaned, each once."""
    given = values.get(name, [])
    if len(given) > MAX_VALUES or any(len(value) > MAX_VALUE_LENGTH for value in given):
        raise ParameterError(name, f"nhận tối đa {MAX_VALUES} giá trị, mỗi giá trị tối đa {MAX_VALUE_LENGTH} ký tự.")
    return tuple(dict.fromkeys(normalise(value).strip() for value in given))


def date(values: Parameters, name: str) -> str | None:
    """The last value as an ISO 8601 date to the day, month or year; "24/11/2025", as people write it, is one too."""
    if name not in values:
        return None
    given = values[name][-1].strip()
    text = _iso(given)
    if not _DATE.fullmatch(text) or not _on_calendar(text):
        raise ParameterError(
            name, f"phải là ngày như 24/11/2025, 11/2025, 2025 hay 2025-11-24, không phải “{_shown(given)}”."
        )
    return text


def _iso(text: str) -> str:
    """A date written day first, the year first; anything else as it is."""
    written = _WRITTEN_DATE.fullmatch(text)
    if written is None:
        return text
    day, month, year = written.groups()
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def _on_calendar(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _shown(text: str) -> str:
    """A value as it can be shown in an error: short, and on one line."""
    short = " ".join(normalise(text).split())
    return short if len(short) <= 40 else short[:40] + "…"  # noqa: PLR2004 - enough to recognise it
