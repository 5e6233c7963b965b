"""What the two registers share: a form of filters that works by itself, chips to take one away, files to save."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search_api.parameters import texts
from web.links import address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search_api.parameters import Parameters

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a filter may take. ``text`` is what the reader sees, ``count`` how many records it leaves."""

    value: str
    text: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One filter: a list to choose from or, ``typed``, a text for which the options are suggestions."""

    name: str
    value: str
    options: tuple[Option, ...] = ()
    typed: bool = False

    @property
    def text(self) -> str:
        """What the value is called."""
        return next((option.text for option in self.options if option.value == self.value), self.value)


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """The filters of the register at ``path``; ``kept`` is what the form carries along unseen.

    ``api_names``: what the API calls a field that the form calls otherwise; the role is in that name.
    """

    path: str
    api: str
    fields: tuple[Field, ...]
    kept: tuple[tuple[str, str], ...] = ()
    api_names: tuple[tuple[str, str], ...] = ()

    @property
    def active(self) -> tuple[Field, ...]:
        """Those that are set."""
        return tuple(field for field in self.fields if field.value)

    def parameters(self, without: str | None = None) -> Pairs:
        """The filters that are set, but one, as query parameters."""
        return [(field.name, field.value) for field in self.active if field.name != without]

    def url(self, *extra: tuple[str, str], without: str | None = None) -> str:
        """The same register, ``extra`` parameters added."""
        return address(self.path, [*self.parameters(without), *self.kept, *extra])

    @property
    def clear_url(self) -> str:
        """Without any filter."""
        return address(self.path, list(self.kept))

    def file_url(self, kind: str) -> str:
        """The same records as a file: "csv" or "xlsx"."""
        called = dict(self.api_names)
        wanted = [(called.get(name, name), value) for name, value in self.parameters() if name != "role"]
        return address(f"{self.api}.{kind}", wanted)


def last(values: Parameters, name: str) -> str:
    """The last of a parameter's values, "" for none: a form sets each filter once."""
    given = texts(values, name)
    return given[-1] if given else ""


def choice(values: Parameters, name: str, counted: Iterable[tuple[str, str, int]]) -> Field:
    """A list of (value, text, count); the value chosen stays in it even when nothing stands behind it."""
    chosen = last(values, name)
    options = [Option(*each) for each in counted]
    if chosen and all(option.value != chosen for option in options):
        options.append(Option(chosen, chosen, 0))
    return Field(name, chosen, tuple(options))
