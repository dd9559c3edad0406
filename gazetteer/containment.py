"""Tell whether one place lies in another: by codes, by parents, by its point in area or box."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from gazetteer.place import Place
from geo.geometry import LonLat, Shape, distance_km

Find = Callable[[str], Place | None]

_DEEPEST = 6  # parents of parents
_BORDERLESS = {"water", "relief", "area"}  # a box would take a town for its neighbour's
_ROUND = {"district", "area", "relief", "city"}  # a point and a radius where no border is drawn


def lies_in(place: Place, outer: Place, find: Find) -> bool:
    """Tell whether a place lies in another; `find` gives the place of an id, for the parents."""
    if outer.id == place.id:
        return False
    if outer.type == "country" and place.country:
        return place.country == outer.country
    if outer.feature == "region" and place.admin1 and outer.admin1:
        return place.admin1 == outer.admin1
    return _has_parent(place, outer, find) or _around(outer, place.at, place.feature)


def _around(outer: Place, at: LonLat | None, feature: str) -> bool:
    if at is None:
        return False
    if outer.shape and outer.shape.kind == "area":
        return holds(outer.shape, at)
    if outer.box and feature in _BORDERLESS:
        return outer.box.holds(at)
    if outer.at is None or outer.feature not in _ROUND:
        return False
    return distance_km(at, outer.at) <= outer.radius_km


def holds(area: Shape, at: LonLat) -> bool:
    """Tell whether a point lies in one of the rings of an area."""
    return any(_odd(ring, at) for ring in area.parts)


def _odd(ring: tuple[LonLat, ...], at: LonLat) -> bool:
    """Count how often a ray to the east crosses the ring."""
    inside = False
    for a, b in pairwise(ring):
        if (a.lat > at.lat) != (b.lat > at.lat):
            crossing = a.lon + (at.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon)
            inside ^= at.lon < crossing
    return inside


def _has_parent(place: Place, outer: Place, find: Find) -> bool:
    ids = {outer.id, f"geonames:{outer.geonameid}"}
    seen: set[str] = set()
    row = set(place.within)
    for _ in range(_DEEPEST):
        if row & ids:
            return True
        seen |= row
        above = {up for id_ in row if (one := find(id_)) for up in (one.id, *one.within)}
        row = above - seen
    return False
