"""The form of a briefing: its fields as a draft, and what its buttons do to the order of the items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from search_api.briefings.types import Draft, DraftItem
from search_api.parameters import ParameterError
from web.forms import field

if TYPE_CHECKING:
    from web.forms import Fields


def draft_of(form: Fields) -> Draft:
    """Raises ``ParameterError`` for a form that is not one of ours."""
    try:
        return Draft(
            title=field(form, "title"),
            language="en" if field(form, "language") == "en" else "vi",
            revision=int(field(form, "revision", "0")),
            items=tuple(_item(form, key) for key in form.get("item", [])),
        )
    except (ValidationError, ValueError) as error:
        raise ParameterError("form", "không đúng mẫu hoặc có ô quá dài: hãy tải lại trang.") from error


def _item(form: Fields, key: str) -> DraftItem:
    return DraftItem.model_validate(
        {
            "kind": field(form, f"kind.{key}", "words"),
            "id": key,
            "text": field(form, f"text.{key}"),
            "level": int(field(form, f"level.{key}", "1")),
            "note": field(form, f"note.{key}"),
        }
    )


def moved(draft: Draft, verb: str, key: str) -> Draft:
    """The draft with an item one place up or down, or taken out; any other verb leaves it as it is."""
    items = list(draft.items)
    at = next((place for place, item in enumerate(items) if item.id == key), None)
    if at is None:
        return draft
    if verb == "remove":
        del items[at]
    elif verb in ("up", "down"):
        to = max(0, min(len(items) - 1, at + (1 if verb == "down" else -1)))
        items.insert(to, items.pop(at))
    return draft.model_copy(update={"items": tuple(items)})
