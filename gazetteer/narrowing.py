"""Narrow the candidates of a name to a land or an area, and put those nearest to a point first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gazetteer.containment import lies_in
from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate, Place
from geo.errors import UnknownPlace
from geo.geometry import LonLat, distance_km, lonlat

_MANY = 1000  # bearers of a name that are looked through: the commonest has 156
_HALF_KM = 50.0  # a candidate so far away keeps half of what closeness gives
_SHARE = 0.6  # how much closeness counts beside the score that a name alone would have
_POINT = re.compile(r"([-+]?\d{1,3}(?:\.\d{0,15})?)\s*,\s*([-+]?\d{1,3}(?:\.\d{0,15})?)")


class Around(NamedTuple):
    """A point to be near to, and how to call it."""

    at: LonLat
    words: str


def narrowed(
    gazetteer: Gazetteer,
    name: str,
    *,
    near: str | None = None,
    within: str | None = None,
    limit: int = 10,
) -> list[Candidate]:
    """Give the places that may be meant by a name, those in `within`, nearest to `near` first.

    Both are a place name, an id or a code of a country; `near` may also be "LAT,LON" in degrees.

    Raises:
        UnknownPlace: nobody knows one of them, or it has no point.
        ValueError: a latitude or longitude is out of range.
    """
    outer = _known(gazetteer, within) if within else None
    around = _around(gazetteer, near) if near else None
    for offered in gazetteer.rounds(name, _MANY):
        found: Iterable[Candidate] = offered
        if outer:
            found = _inside(found, outer, gazetteer)
        if around:
            found = _closest(found, around)
        best = sorted(found, key=lambda one: -one.score)[:limit]
        if best:
            return best
    return []


def _inside(found: Iterable[Candidate], outer: Place, gazetteer: Gazetteer) -> Iterator[Candidate]:
    for one in found:
        if lies_in(one.place, outer, gazetteer.place):
            yield one.model_copy(update={"reasons": (*one.reasons, f"lies in {outer.name}")})


def _closest(found: Iterable[Candidate], around: Around) -> Iterator[Candidate]:
    for one in found:
        if one.place.at is None:
            yield one.model_copy(update={"score": one.score * (1 - _SHARE)})
            continue
        km = distance_km(one.place.at, around.at)
        score = (1 - _SHARE) * one.score + _SHARE * _HALF_KM / (_HALF_KM + km)
        words = f"{km:,.0f} km from {around.words}"
        yield one.model_copy(update={"score": score, "reasons": (*one.reasons, words)})


def _around(gazetteer: Gazetteer, text: str) -> Around:
    if point := _POINT.fullmatch(text.strip()):
        at = lonlat(float(point[2]), float(point[1]))
        return Around(at, f"{at.lat:g}, {at.lon:g}")
    place = _known(gazetteer, text)
    if place.at is None:
        raise UnknownPlace(f"{place.name} has no point; write a latitude and longitude, 42.9,20.9")
    return Around(place.at, place.name)


def _known(gazetteer: Gazetteer, text: str) -> Place:
    """Give the place of an id, a code or a name; the best known of several."""
    if place := gazetteer.place(text):
        return place
    found = gazetteer.candidates(text, limit=1)
    if not found:
        raise UnknownPlace(f"nobody knows {text!r}; write another name, an id, or LAT,LON")
    return found[0].place
