"""GeoJSON for drawing programs: one feature an entry, lines and areas as they are drawn.

A key that a feature does not have is left alone; null deletes it. Others' properties go to `notes`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from gazetteer.entry import KEYS
from gazetteer.exchange import Format, Row, cells, formats
from gazetteer.exchange.headings import further, meant


def dump(rows: Sequence[Row]) -> str:
    """Write a FeatureCollection, a feature a line."""
    lines = (orjson.dumps(_feature(one)).decode() for one in rows)
    body = ",\n".join(lines)
    return f'{{"type": "FeatureCollection", "features": [\n{body}\n]}}\n'


def load(text: str) -> Iterator[Row]:
    """Read the features of a FeatureCollection, or a single one."""
    for number, feature in enumerate(features_of(text)[0], 1):
        yield _row(number, feature)


def features_of(text: str) -> tuple[list[Any], dict[str, Any]]:
    """Give the features that a text holds, not yet looked at, and what stands around them.

    Raises:
        ValueError: it is no GeoJSON.
    """
    try:
        data = orjson.loads(text)
    except orjson.JSONDecodeError as wrong:
        raise ValueError(f"{wrong.lineno}: no JSON ({wrong.msg}); write GeoJSON") from None
    around = data if isinstance(data, dict) else {}
    several = around.get("type") == "FeatureCollection"
    features = around.get("features") if several else [data]
    if not isinstance(features, list):
        raise ValueError("1: no features; write a FeatureCollection")
    return features, around if several else {}


def _feature(one: Row) -> dict[str, Any]:
    values = dict(one.values)
    point = None if one.drawing else values.pop("at", None)
    geometry = one.drawing or (point and {"type": "Point", "coordinates": point})
    return {"type": "Feature", "id": one.id, "geometry": geometry, "properties": values}


def _row(number: int, feature: Any) -> Row:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise ValueError(f"{number}: no feature; write a FeatureCollection of them")
    values, geometry = feature.get("properties") or {}, feature.get("geometry") or None
    if not isinstance(values, dict) or not isinstance(geometry, dict | None):
        raise ValueError(f"{number}: properties and geometry must be objects; write GeoJSON")
    id_ = next((one for one in (values.get("id"), feature.get("id")) if isinstance(one, str)), None)
    said = {key: one for key, one in values.items() if key != "id" or not isinstance(one, str)}
    values, more = _understood(number, said)
    if geometry and (at := _point(geometry)) is not None:
        values["at"], geometry = at[:2] if isinstance(at, list) else at, None  # no height
    return Row(number, id_, values, geometry, more)


def _point(geometry: dict[str, Any]) -> Any:
    """Give the position of a point; drawing programs write one of a layer of many as a list."""
    kind, at = geometry.get("type"), geometry.get("coordinates")
    if kind == "MultiPoint" and isinstance(at, list) and len(at) == 1:
        return at[0]
    return at if kind == "Point" else None


def _understood(number: int, said: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Part the keys of the book from what is others' own; numbers may be written as texts."""
    try:
        keys = meant(said, KEYS)
        values = {key: _plain(key, said[head]) for head, key in keys.items()}
    except ValueError as wrong:
        raise ValueError(f"{number}: {wrong}") from None
    return values, further(said, keys)


def _plain(key: str, value: Any) -> Any:
    return cells.read(key, value) if key in cells.NUMBERS and isinstance(value, str) else value


formats.add("geojson")(Format(dump, load, ("geojson", "json")))
