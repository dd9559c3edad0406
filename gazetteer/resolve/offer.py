"""A candidate in light form: what speaks for it before a word of the report is read."""

from __future__ import annotations

from math import log10
from typing import NamedTuple

from gazetteer.lookup import Gazetteer, kind_of
from gazetteer.place import Candidate, Place
from gazetteer.resolve.cells import Cell, cells
from gazetteer.resolve.choice import StandsFor
from gazetteer.resolve.rules import RULED

_SCALE = 5.0  # one unit of a candidate's score in units of evidence
_USUAL = {"capital": 1.0, "country": 0.5, "region": 0.5}  # types often meant
_ALIAS = 0.6  # how much less a place counts that GeoNames merely lists under the name
_CROWD = 0.4  # how much more each factor of ten in people counts, from 100,000 on
_SMALL = 0.5  # and how much less each that a region lacks to two million
_STANDS = 1.0  # and how much less what only stands for the thing that is named
_LOCAL = 2.0  # how much more a local entry counts than the gap in scores says
_LARGE = 0.5  # the least prominence of what every language has a name for
_WIDE = 100.0  # km


class Offer(NamedTuple):
    """A candidate in light form."""

    candidate: Candidate
    prior: float  # what speaks for it whatever the text says
    country: str | None
    admin1: str | None
    cells: tuple[Cell, ...]  # where it is; none for what is too wide to be near anything
    holder: str | None = None  # the name of what the text says it lies in
    stands_for: StandsFor | None = None  # how it stands for a thing that nobody knows

    @property
    def place(self) -> Place:
        """The place offered."""
        return self.candidate.place


Reading = tuple[Offer, ...]


def offer(candidate: Candidate, gazetteer: Gazetteer) -> Offer:
    """Make the light form of a candidate."""
    place = candidate.place
    admin1 = place.admin1
    if admin1 is None and place.origin == "local" and place.geonameid:
        known = gazetteer.base.place(place.geonameid)
        admin1 = known.admin1 if known else None
    around = cells(place.at) if place.at and place.radius_km < _WIDE else ()
    return Offer(candidate, _prior(candidate), place.country, admin1, around)


def standing(known: Offer, why: StandsFor) -> Offer:
    """Offer a place for a thing that nobody knows: a city for its hospital."""
    return known._replace(prior=known.prior - _STANDS, stands_for=why)


def native(one: Offer) -> Offer:
    """Count a large city's listed name in full: in another language it may be the usual one."""
    if kind_of(one.candidate) != "alternate" or one.place.prominence < _LARGE:
        return one
    more = _ALIAS + _USUAL.get(one.place.type, 0.0) + _size(one.place)
    return one._replace(prior=one.prior + more)


def _prior(candidate: Candidate) -> float:
    place, kind = candidate.place, kind_of(candidate)
    if kind == "means":
        return RULED
    prior = _SCALE * candidate.score + (_LOCAL if place.origin == "local" else 0.0)
    if kind in {"alternate", "old"}:
        return prior - _ALIAS
    return prior + _USUAL.get(place.type, 0.0) + _size(place)


def _size(place: Place) -> float:
    """Weigh how large a city or a region is, beyond what its prominence says."""
    decades = log10(max(1, place.population or 0))
    if place.feature == "city":
        return _CROWD * max(0.0, decades - 5)
    if place.feature == "region" and place.population:
        return -_SMALL * max(0.0, 6.3 - decades)
    return 0.0
