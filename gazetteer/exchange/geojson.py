"""GeoJSON for drawing programs: one feature an entry, lines and areas as they are drawn.

A key that a feature does not have is left alone; null deletes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from gazetteer.exchange import Format, Row, formats


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
    values = {key: value for key, value in values.items() if key != "id"}
    if geometry and geometry.get("type") == "Point":
        at = geometry.get("coordinates")
        values["at"], geometry = at[:2] if isinstance(at, list) else at, None  # no height
    return Row(number, id_, values, geometry)


formats.add("geojson")(Format(dump, load, ("geojson", "json")))
