"""GeoJSON: one feature an incident, so that any GIS opens it; the unplaced have no geometry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from maps.export import Format, formats
from maps.export.row import Row


def dump(rows: Sequence[Row]) -> str:
    """Write a FeatureCollection; lines and areas keep their shape, the rest are points."""
    features = [_feature(one) for one in rows]
    whole = {"type": "FeatureCollection", "features": features}
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2).decode() + "\n"


def _feature(one: Row) -> dict[str, Any]:
    geometry = one["geometry"]
    if geometry is None and one["lat"] is not None:
        geometry = {"type": "Point", "coordinates": [one["lon"], one["lat"]]}
    properties = {key: value for key, value in one.items() if key != "geometry"}
    return {"type": "Feature", "id": one["id"], "geometry": geometry, "properties": properties}


def load(text: str) -> Iterator[tuple[int, Row]]:
    """Read features back; a point that was moved in a GIS wins over the columns."""
    try:
        whole = orjson.loads(text)
    except orjson.JSONDecodeError as wrong:
        raise ValueError(f"not JSON: {wrong}; export it as GeoJSON once more") from None
    if not isinstance(whole, dict) or not isinstance(whole.get("features"), list):
        raise ValueError("no FeatureCollection: 'features' is missing")
    for number, feature in enumerate(whole["features"], start=1):
        yield number, _row(feature)


def _row(feature: Any) -> Row:
    if not isinstance(feature, dict):
        raise ValueError(f"a feature must be an object, got {type(feature).__name__}")
    values: Row = dict(feature.get("properties") or {})
    geometry = feature.get("geometry") or {}
    if geometry.get("type") == "Point":
        values["lon"], values["lat"] = geometry["coordinates"][:2]
    elif geometry:
        values["geometry"] = geometry
    return values


formats.add("geojson", "json")(Format(dump, load))
