"""Bend a place by what the words around it say: "5 km south of X" is not X."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from gazetteer.place import Place
from gazetteer.resolve.precision import precision_of
from gazetteer.spot import PlacePrecision
from geo.geometry import LonLat, Shape, distance_km, lonlat, offset
from geo.incident import Bearing, Qualifier

_DEGREES = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225,
    "west": 270, "northwest": 315,
}  # fmt: skip
_NEAR_KM = 5.0  # "near" reaches at least so far beyond the edge of a place
_SLACK = 0.4  # sine of half the angle between two of the eight bearings, rounded up
_COARSE: set[PlacePrecision] = {"country", "admin1", "area"}


class Bent(NamedTuple):
    """Where to draw: the words, the point, the radius, how precise, and perhaps a shape."""

    words: str
    at: LonLat
    radius_km: float
    precision: PlacePrecision
    shape: Shape | None


def bent(place: Place, at: LonLat, qualifier: Qualifier | None) -> Bent:
    """Draw a place as its qualifier says; `at` is its display point.

    "northern part of X" goes half a radius north and keeps half the radius; "near X" widens it;
    "5 km south of X" goes there and is as wide as X and the looseness of a bearing together.
    """
    plain = Bent(place.name, at, place.radius_km, precision_of(place), place.shape)
    if qualifier is None:
        return plain
    if qualifier.relation == "part":
        return _part(plain, qualifier.bearing)
    if qualifier.relation in {"near", "outside", "direction"}:
        return _away(plain, qualifier)
    return plain


def between(first: Bent, second: Bent) -> Bent:
    """Draw the middle of two places; the radius reaches both."""
    words = f"between {first.words} and {second.words}"
    reach = distance_km(first.at, second.at) / 2
    radius = max(reach, first.radius_km, second.radius_km)
    return Bent(words, _middle(first.at, second.at), round(radius, 2), "near", None)


def adjective(bearing: Bearing) -> str:
    """Give "northern" for "north"."""
    return "central" if bearing == "centre" else f"{bearing}ern"


def _part(plain: Bent, bearing: Bearing | None) -> Bent:
    """Draw a part: without a bearing it may be anywhere in the place."""
    if bearing is None:
        return plain._replace(words=f"{plain.words}, a part of it")
    half = plain.radius_km / 2
    at = plain.at if bearing == "centre" else offset(plain.at, half, _DEGREES[bearing])
    precision = "area" if plain.precision in _COARSE else plain.precision
    return Bent(f"{plain.words}, {adjective(bearing)} part", at, half, precision, None)


def _away(plain: Bent, qualifier: Qualifier) -> Bent:
    words = _words(plain.words, qualifier)
    km, bearing, size = qualifier.km, qualifier.bearing, plain.radius_km
    line = plain.shape if plain.shape and plain.shape.kind == "line" else None
    if line:
        size = min(size, _NEAR_KM)  # the radius of a line is its length, not its width
    if bearing is None or bearing == "centre":
        reach = plain.radius_km + max(_NEAR_KM if km is None else km, size / 2)
        return Bent(words, plain.at, round(reach, 2), "near", line)
    far = 1.5 * size + _NEAR_KM if km is None else km
    spread = far if km is None else size + _SLACK * km
    at = offset(plain.at, far, _DEGREES[bearing])
    return Bent(words, at, round(spread, 2), "near", None)


def _words(name: str, qualifier: Qualifier) -> str:
    km, bearing = qualifier.km, qualifier.bearing
    head = f"{km:g} km " if km is not None else ""
    if bearing and bearing != "centre":
        return f"{head}{bearing} of {name}"
    if head:
        return f"{head}from {name}"
    return f"outside {name}" if qualifier.relation == "outside" else f"near {name}"


def _middle(a: LonLat, b: LonLat) -> LonLat:
    """Give the middle of the great circle between two points."""
    one, other = (
        (cos(radians(p.lat)) * cos(radians(p.lon)), cos(radians(p.lat)) * sin(radians(p.lon)),
         sin(radians(p.lat)))
        for p in (a, b)
    )  # fmt: skip
    x, y, z = (p + q for p, q in zip(one, other, strict=True))
    return lonlat(degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y))))
