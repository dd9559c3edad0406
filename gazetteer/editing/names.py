"""A name as the lines of an entry say it, in short or as a mapping."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from gazetteer.entry import NameEntry
from geo.errors import EditRefused


def read_name(said: Any) -> NameEntry:
    """Read one item of `names`.

    Raises:
        EditRefused: it is no name.
    """
    try:
        return NameEntry.model_validate(said)
    except ValidationError:
        words = "is no name; `dateline place check` says what to write"
        raise EditRefused(f"names: {str(said)[:60]!r} {words}") from None
