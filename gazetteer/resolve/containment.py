"""Tell whether one place lies in another."""

from __future__ import annotations

from gazetteer.place import Place
from gazetteer.resolve.offer import Offer
from geo.geometry import distance_km

_AROUND = 1.5  # how many radii round a district, a valley, an area still count as in it
_EXTENDED = {"district", "area", "relief", "region", "water", "city"}
_CITY_KM = 15.0  # a quarter lies at most so far from the middle of its city
_BY_KM = 100.0
_LINES = {"river", "stream", "canal"}  # nothing lies in a line


def lies_in(inner: Offer, outer: Offer) -> bool:
    """Tell whether a place lies in another: by its codes, its parents, or its distance."""
    here, there = inner.place, outer.place
    if here.id == there.id:
        return False
    if there.type == "country":
        return inner.country is not None and inner.country == outer.country
    if there.id in here.within:
        return True
    if there.type in {"region", "state", "province"} and inner.admin1 and outer.admin1:
        return inner.admin1 == outer.admin1
    if there.feature not in _EXTENDED or there.type in _LINES or here.radius_km > there.radius_km:
        return False
    return _near(here, there, _CITY_KM if there.feature == "city" else 0.0)


def just_over(inner: Offer, outer: Offer) -> bool:
    """Tell whether a place lies round the middle of a unit of its country, whatever its code.

    Codes of units change: Norway has had three sets of counties in five years.
    """
    here, there = inner.place, outer.place
    if inner.country != outer.country or there.type == "country" or not (here.at and there.at):
        return False
    return distance_km(here.at, there.at) <= there.radius_km


def by(one: Offer, other: Offer) -> bool:
    """Tell whether two towns are so close that the news may say that one is near the other."""
    here, there = one.place.at, other.place.at
    return here is not None and there is not None and distance_km(here, there) <= _BY_KM


def _near(here: Place, there: Place, least: float) -> bool:
    if here.at is None or there.at is None:
        return False
    return distance_km(here.at, there.at) <= max(least, _AROUND * there.radius_km)
