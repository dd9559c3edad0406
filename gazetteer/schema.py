"""The JSON Schema of a place book, so that editors complete and check it."""

from __future__ import annotations

from typing import Any

from gazetteer.base_rows import types
from gazetteer.entry import ID, NOT_PLACES, Entry, NotPlaces

_SOMEWHERE = ("at", "line", "area", "replaced_by")  # one of them says where an entry is drawn


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a place book, for editors."""
    entry, barred = (_offered(one.model_json_schema()) for one in (Entry, NotPlaces))
    definitions = entry.pop("$defs", {})
    entry["properties"]["type"]["enum"] = sorted(types())
    entry["anyOf"] = [{"required": [key]} for key in _SOMEWHERE]
    names = definitions["NameEntry"]
    definitions["NameEntry"] = {"anyOf": [{"type": "string"}, names]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dateline place book",
        "type": "object",
        "properties": {NOT_PLACES: barred},
        "propertyNames": {"pattern": f"^{ID.pattern}$"},
        "additionalProperties": entry,
        "$defs": definitions,
    }


def _offered(schema: Any) -> Any:
    """Leave out what an editor would offer and nobody writes: null, titles made of the keys."""
    if isinstance(schema, list):
        return [_offered(one) for one in schema if one != {"type": "null"}]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _offered(value) for key, value in schema.items() if not _idle(key, value)}
    ways = kept.get("anyOf", ())
    if len(ways) == 1:
        del kept["anyOf"]
        return {**ways[0], **kept}
    return kept


def _idle(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and not value)
