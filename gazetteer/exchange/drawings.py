"""A display point and a line or an area as one geometry, and parted again; WKT in and out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

Geometry = dict[str, Any]
_DEEPEST = 12  # brackets within each other: an area of several parts in a collection has six


def joined(at: Sequence[float] | None, drawing: Geometry | None) -> Geometry | None:
    """Give one GeoJSON geometry: the point first, then what is drawn."""
    point = {"type": "Point", "coordinates": at} if at else None
    if point and drawing:
        return {"type": "GeometryCollection", "geometries": [point, *members(drawing)]}
    return point or drawing


def parted(geometry: Mapping[str, Any] | None) -> tuple[Sequence[float] | None, Geometry | None]:
    """Give the first point, [longitude, latitude], and all lines and areas as one geometry.

    Raises:
        ValueError: a geometry is told in WKT that is none.
    """
    parts = [*members(geometry)] if geometry else []
    points = [one["coordinates"][:2] for one in parts if one["type"] == "Point"]
    points += [one["coordinates"][0][:2] for one in parts if one["type"] == "MultiPoint"]
    drawn = [one for one in parts if one["type"] not in ("Point", "MultiPoint")]
    return (points[0] if points else None), united(drawn)


def united(parts: Sequence[Geometry]) -> Geometry | None:
    """Give several geometries as one; None where there are none."""
    if len(parts) > 1:
        return {"type": "GeometryCollection", "geometries": [*parts]}
    return parts[0] if parts else None


def members(geometry: Mapping[str, Any]) -> Iterator[Geometry]:
    """Give the geometries of a collection, or the one there is, without what else they say."""
    if geometry.get("type") == "GeometryCollection":
        for one in geometry["geometries"]:
            if isinstance(one, Mapping):  # Linked Places writes "null" where nobody knows
                yield from members(one) if one.get("type") != "GeometryCollection" else [dict(one)]
    elif "coordinates" in geometry:
        yield {"type": geometry["type"], "coordinates": geometry["coordinates"]}
    elif isinstance(text := geometry.get("geo_wkt") or geometry.get("geowkt"), str):
        yield from members(from_wkt(text))


def to_wkt(geometry: Geometry) -> str:
    """Write a GeoJSON geometry as WKT, to the last digit (shapely writes sixteen)."""
    kind = geometry["type"]
    if kind == "GeometryCollection":
        inner = f"({', '.join(map(to_wkt, geometry['geometries']))})"
    else:
        inner = _bracketed(geometry["coordinates"], kind.endswith("Polygon"))
    return f"{kind.upper()} {inner if inner.startswith('(') else f'({inner})'}"


def _bracketed(places: Sequence[Any], ringed: bool) -> str:  # noqa: FBT001
    if not isinstance(places[0], Sequence):
        return " ".join(repr(float(part)) for part in places)
    if ringed and not isinstance(places[0][0], Sequence):
        places = closed(places)
    return f"({', '.join(_bracketed(one, ringed) for one in places)})"


def closed(ring: Sequence[Any]) -> Sequence[Any]:
    """Give a ring that ends where it begins."""
    return ring if ring[0] == ring[-1] else [*ring, ring[0]]


def from_wkt(text: str) -> Geometry:
    """Read WKT as a GeoJSON geometry.

    Raises:
        ValueError: it is none.
    """
    from shapely import from_wkt
    from shapely.errors import ShapelyError
    from shapely.geometry import mapping

    depth = max(accumulate((one == "(") - (one == ")") for one in text), default=0)
    try:
        found = from_wkt(text) if depth <= _DEEPEST else None
    except ShapelyError:
        found = None
    if found is None or found.is_empty:
        raise ValueError(f"{text[:40]!r} is no geometry in WKT; write POINT (20.8 42.9)")
    return dict(mapping(found))
