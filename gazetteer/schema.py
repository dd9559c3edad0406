"""The JSON Schema of a place book, so that editors complete and check it."""

from __future__ import annotations

from typing import Any

from gazetteer.base_rows import types
from gazetteer.entry import ID, NOT_PLACES, Entry, NotPlaces


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a place book, for editors."""
    entry = Entry.model_json_schema()
    definitions = entry.pop("$defs", {})
    entry["properties"]["type"]["enum"] = sorted(types())
    names = definitions["NameEntry"]
    definitions["NameEntry"] = {"anyOf": [{"type": "string"}, names]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dateline place book",
        "type": "object",
        "properties": {NOT_PLACES: NotPlaces.model_json_schema()},
        "propertyNames": {"pattern": f"^{ID.pattern}$"},
        "additionalProperties": entry,
        "$defs": definitions,
    }
