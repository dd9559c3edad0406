"""Lines and areas in GeoJSON files beside the place book."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from geo.geometry import LonLat, Shape, lonlat

_LARGEST = 32 * 2**20


def read_shape(path: Path) -> Shape:
    """Read a line or an area; one that has not changed is read once.

    Raises:
        OSError: there is no such file.
        ValueError: it is no GeoJSON of a line or an area; the message says what to write.
    """
    there = path.stat()
    if there.st_size > _LARGEST:
        raise ValueError(f"is larger than {_LARGEST:,} bytes; simplify it")
    return _read(path, there.st_size, there.st_mtime_ns)


@lru_cache(maxsize=1000)
def _read(path: Path, *_: int) -> Shape:
    import orjson

    try:
        return shape_of(orjson.loads(path.read_bytes()))
    except orjson.JSONDecodeError as wrong:
        raise ValueError(f"is no JSON ({wrong}); write GeoJSON") from None


def shape_of(data: Any) -> Shape:
    """Read a line or an area from GeoJSON.

    Raises:
        ValueError: it is none; the message says what to write.
    """
    try:
        return _shape(list(_geometries(data)))
    except KeyError as missing:
        words = f"is no GeoJSON, for {missing} is missing"
        raise ValueError(f"{words}; write a Feature with a geometry") from None
    except (TypeError, AttributeError, IndexError):
        words = "is no GeoJSON, for something in it is empty or not what should stand there"
        raise ValueError(f"{words}; write a Feature with a geometry") from None


def drawing(path: Path) -> dict[str, Any]:
    """Give what a file that is right holds as one GeoJSON geometry, just as it is written."""
    import orjson

    found = list(_geometries(orjson.loads(path.read_bytes())))
    return found[0] if len(found) == 1 else {"type": "GeometryCollection", "geometries": found}


def centre(shape: Shape) -> LonLat:
    """Give a point to draw the shape at: the middle position of its longest part."""
    part = max(shape.parts, key=len)
    if shape.kind == "line":
        return part[len(part) // 2]
    return lonlat(sum(p.lon for p in part) / len(part), sum(p.lat for p in part) / len(part))


def _geometries(data: dict[str, Any], depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 4:
        raise ValueError("holds collections in collections; write one geometry")
    kind = data["type"]
    if kind == "FeatureCollection":
        for feature in data["features"]:
            yield from _geometries(feature, depth + 1)
    elif kind == "Feature":
        yield from _geometries(data["geometry"], depth + 1)
    elif kind == "GeometryCollection":
        for geometry in data["geometries"]:
            yield from _geometries(geometry, depth + 1)
    else:
        yield data


def _shape(geometries: list[dict[str, Any]]) -> Shape:
    areas = [g for g in geometries if g["type"] in ("Polygon", "MultiPolygon")]
    lines = [g for g in geometries if g["type"] in ("LineString", "MultiLineString")]
    if areas:
        rings = [polygon[0] for g in areas for polygon in _several(g, "MultiPolygon")]
        return Shape("area", tuple(_ring(ring) for ring in rings))
    if lines:
        parts = [part for g in lines for part in _several(g, "MultiLineString")]
        return Shape("line", tuple(_positions(part, 2) for part in parts))
    raise ValueError("holds neither a line nor an area; write a LineString or a Polygon")


def _several(geometry: dict[str, Any], many: str) -> list[Any]:
    found = geometry["coordinates"]
    return list(found) if geometry["type"] == many else [found]


def _positions(part: list[list[float]], least: int) -> tuple[LonLat, ...]:
    found = tuple(lonlat(position[0], position[1]) for position in part)
    if len(found) < least:
        raise ValueError(f"has a part of {len(found)} positions; {least} are the fewest")
    return found


def _ring(part: list[list[float]]) -> tuple[LonLat, ...]:
    ring = _positions(part, 3)
    closed = ring if ring[0] == ring[-1] else (*ring, ring[0])
    if len(closed) < 4:
        raise ValueError("has a ring that goes there and back; three corners are the fewest")
    return closed
