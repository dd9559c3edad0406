"""Weigh what is offered for a name by the sort of place that the text says it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate
from gazetteer.resolve.alike import alike
from gazetteer.resolve.offer import Offer, Reading, offer
from gazetteer.resolve.words import Sort

_UNITS = {"region", "district", "area"}
_TOWNS = {"city", "village"}
_SAID = 3.0  # how much more counts a unit where a first-level one is said
_LONE = 1.5  # and where any is said, if it is not called after a town
_SEATED = 0.5  # and if it is: lands whose provinces nobody knows have such towns too
_OTHER = 3.0  # and how much less what is none, where a town is said, or its seat
_UNSEATED = 1.0  # and how much less a unit from which a distance is counted
_SITE = 2.0  # how much more counts a site where the recogniser takes the name for one


def sorted_out(reading: Reading, sort: Sort, gazetteer: Gazetteer) -> Reading:
    """Give the readings weighed by the sort; the very same object where it changes nothing.

    A region is as well known as its seat, and a seat as its region, once the text says which.
    """
    weighed = tuple(_weighed(reading, sort, gazetteer))
    return reading if weighed == reading else tuple(sorted(weighed, key=lambda one: -one.prior))


def _weighed(reading: Reading, sort: Sort, gazetteer: Gazetteer) -> Iterable[Offer]:
    if sort == "facility":
        return map(_site, reading)
    towns = [one for one in reading if one.place.feature in _TOWNS]
    units = [one for one in reading if one.place.feature in _UNITS]
    if sort == "settlement":
        return _towns_first(reading, towns, [one for one in reading if one not in towns], _OTHER)
    if sort == "seat":
        return _towns_first(reading, towns, units, _UNSEATED)
    if units:
        return _units_first(reading, towns, units, first=sort == "state")
    return (*_around(towns, gazetteer), *reading)


def _site(one: Offer) -> Offer:
    more = _SITE if one.place.feature == "facility" else 0.0
    return one._replace(prior=one.prior + more)


def _units_first(
    reading: Reading, towns: Sequence[Offer], units: Sequence[Offer], *, first: bool
) -> Iterator[Offer]:
    """Let units stand before their seats, or before all towns, if of the first level."""
    for one in reading:
        if one in units:
            seats = [town.prior for town in towns if _seat(town, one)]
            more = _SAID if first else _SEATED if seats else _LONE
            yield one._replace(prior=max((one.prior, *seats)) + more)
        else:
            less = one in towns and (first or any(_seat(one, unit) for unit in units))
            yield one._replace(prior=one.prior - (_OTHER if less else 0.0))


def _towns_first(
    reading: Reading, towns: Sequence[Offer], others: Sequence[Offer], less: float
) -> Iterator[Offer]:
    """Let towns stand before the units they are the seats of; the rest counts `less`."""
    for one in reading:
        if towns and one in others:
            seated = any(_seat(town, one) for town in towns)
            yield one._replace(prior=one.prior - (_OTHER if seated else less))
        else:
            known = [unit.prior for unit in others if _seat(one, unit)]
            yield one._replace(prior=max((one.prior, *known)))


def _seat(town: Offer, unit: Offer) -> bool:
    """Tell whether a unit is called after a town of its own; the District of Columbia is not."""
    same = town.admin1 is not None and town.admin1 == unit.admin1
    return same and alike(unit.place.name, town.place.name)


def _around(towns: Sequence[Offer], gazetteer: Gazetteer) -> Iterator[Offer]:
    """Offer the unit that lies around a town and is called nearly so: Khaskovo around Haskovo."""
    for town in towns:
        for unit in map(gazetteer.place, town.place.within):
            if unit and unit.at and unit.feature in _UNITS and alike(unit.name, town.place.name):
                words = (f"{unit.name} lies around {town.place.name}",)
                score = town.candidate.score
                known = Candidate.model_construct(place=unit, score=score, reasons=words)
                yield offer(known, gazetteer)._replace(prior=town.prior + _SAID)
