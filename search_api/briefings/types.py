"""What a briefing holds. A quotation's words are the server's own: whoever edits can order and annotate, not reword."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from indexer.model import Citation

MOST_ITEMS = 300
LONGEST_TEXT = 200_000
"""Characters of a title, a note, a paragraph: whoever pastes a whole plan loses none of it."""


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True)


class Place(_Shape):
    """Where something stands: a citation, the address that opens it, and the citation as official letters have it.

    ``document`` is what the label calls the document; "" in briefings of older versions.
    """

    label: str
    url: str
    official: str = ""
    document: str = ""

    @classmethod
    def of(cls, citation: Citation) -> Place:
        """The place that a citation names."""
        return cls(**asdict(citation))


class Quote(_Shape):
    """A passage as it was read on a day, in the version of its document with that fingerprint."""

    kind: Literal["quote"] = "quote"
    id: str
    passage_id: str
    document_id: str
    content_hash: str
    text: str
    cells: tuple[tuple[str, str], ...] = ()
    place: Place
    read_on: str
    note: str = ""


class Figure(_Shape):
    """A table, chart or tree made of the registers, as it was on a day.

    ``rows`` have the columns' order; of a chart a row is a category, a number ("95.5", "" where nothing is stated) and
    what the document says ("> 95%"), of a tree a label and its depth.
    """

    kind: Literal["targets", "chart", "cascade"]
    id: str
    subject: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    unit: str = ""
    places: tuple[Place, ...] = ()
    read_on: str
    note: str = ""


class Title(_Shape):
    """A heading of the outline."""

    kind: Literal["heading"] = "heading"
    id: str
    text: str
    level: int = Field(default=1, ge=1, le=4)


class Own(_Shape):
    """One's own words."""

    kind: Literal["words"] = "words"
    id: str
    text: str


Item = Annotated[Quote | Figure | Title | Own, Field(discriminator="kind")]


class Content(_Shape):
    """A briefing's title and its items in order."""

    title: str
    language: Literal["vi", "en"] = "vi"
    items: tuple[Item, ...] = ()


# ---- what an editor sends ------------------------------------------------------------------------------------


class DraftItem(_Shape):
    """An item that is there already (``id``), or a new one: what it needs depends on its kind.

    quote: ``passage_id``; targets and chart: ``subject``, words of the indicator; cascade: ``subject``, a document;
    heading: ``text``, ``level``; words: ``text``.
    """

    kind: Literal["quote", "targets", "chart", "cascade", "heading", "words"]
    id: str = Field(default="", max_length=60)
    passage_id: str = Field(default="", max_length=1_000)
    subject: str = Field(default="", max_length=1_000)
    text: str = Field(default="", max_length=LONGEST_TEXT)
    level: int = Field(default=1, ge=1, le=4)
    note: str | None = Field(default=None, max_length=LONGEST_TEXT)


class Draft(_Shape):
    """A whole briefing as its editor wants it. ``revision`` is that of the briefing it was made from."""

    title: str = Field(default="", max_length=LONGEST_TEXT)
    language: Literal["vi", "en"] = "vi"
    items: tuple[DraftItem, ...] = Field(default=(), max_length=MOST_ITEMS)
    revision: int = 0


class Request(_Shape):
    """What ``POST /api/briefings`` takes: passages by id, in order, with a note for some of them."""

    title: str = Field(default="", max_length=LONGEST_TEXT)
    passage_ids: tuple[Annotated[str, Field(max_length=1_000)], ...] = Field(default=(), max_length=MOST_ITEMS)
    notes: dict[str, Annotated[str, Field(max_length=LONGEST_TEXT)]] = Field(default_factory=dict)
    language: Literal["vi", "en"] = "vi"
    format: str = Field(default="", max_length=20)
    keep: bool = False
