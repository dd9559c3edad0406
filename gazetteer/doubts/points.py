"""Doubt points: exchanged coordinates, another country, far from the line or the area."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import cos, hypot, radians

from gazetteer.book_found import Found
from gazetteer.containment import holds
from gazetteer.doubts.doubt import Doubt, World, doubt
from gazetteer.editing.edits import Set
from gazetteer.geojson import read_shape
from geo.geometry import LonLat, Shape

_REACH = 2  # degrees from a country's outermost settlement that still are in it: deserts, coasts
_LEAST_KM = 5.0  # a display point so far off its shape is just a display point
_DEGREE_KM = 111.2  # of latitude


def in_its_country(one: Found, world: World) -> Iterator[Doubt]:
    """Doubt a point that is nowhere near a settlement of its country."""
    at, land = one.entry.at, one.entry.country
    if not at or not land or not any(cell[0] == land for cell in world):
        return
    lon, lat = at
    if _reaches(world, land, lon, lat):
        return
    if abs(lon) <= 90 and _reaches(world, land, lat, lon):
        words = f"at: [{lon:g}, {lat:g}] is in {land} only the other way round"
        fix = Set(id=one.id, key="at", value=[lat, lon])
        yield doubt(one, ("at",), "swapped", f"{words}; write [{lat:g}, {lon:g}]", fix)
    else:
        words = f"at: [{lon:g}, {lat:g}] is far from any settlement of {land}"
        yield doubt(one, ("at",), "outside-country", f"{words}; write another point or country")


def far_from_shape(one: Found, _: World) -> Iterator[Doubt]:
    """Doubt a display point that lies far from the line or area it stands for."""
    side = one.entry.area or one.entry.line
    if not side or not one.entry.at:
        return
    at, shape = LonLat(*one.entry.at), read_shape(one.file.parent / side)
    km = 0.0 if shape.kind == "area" and holds(shape, at) else _off(shape, at)
    if km > max(_LEAST_KM, one.entry.radius_km or 0.0):
        words = f"at: the point is {km:,.0f} km from its {shape.kind} {side}"
        yield doubt(one, ("at",), "far-from-shape", f"{words}; write one on it or delete the line")


def _reaches(world: World, land: str, lon: float, lat: float) -> bool:
    around = range(-_REACH, _REACH + 1)
    row, column = round(lat), round(lon)
    return any(
        (land, row + up, (column + over + 180) % 360 - 180) in world
        or (land, row + up, column + over) in world
        for up in around
        for over in around
    )


def _off(shape: Shape, at: LonLat) -> float:
    """Give the way to the nearest stretch, in km, on a plane around the point."""
    shrink = cos(radians(at.lat))
    flat = [[((p.lon - at.lon) * shrink, p.lat - at.lat) for p in part] for part in shape.parts]
    ways = (_way(a, b) for part in flat for a, b in pairwise(part))
    return _DEGREE_KM * min(ways)


def _way(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Give the distance of the origin from a stretch."""
    along = (b[0] - a[0], b[1] - a[1])
    length = along[0] ** 2 + along[1] ** 2
    share = -(a[0] * along[0] + a[1] * along[1]) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(a[0] + share * along[0], a[1] + share * along[1])
