"""What the gazetteer offers for a name, with what the choice needs at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import log10
from typing import NamedTuple
from weakref import WeakKeyDictionary

from gazetteer.fold import fold
from gazetteer.lookup import BARE, Gazetteer, kind_of
from gazetteer.place import Candidate, Place
from gazetteer.resolve.cells import Cell, cells
from gazetteer.resolve.choice import StandsFor
from gazetteer.resolve.rules import RULED, ruled
from gazetteer.resolve.words import words

MOST = 40  # bearers of a name that are looked at
_SCALE = 5.0  # one unit of a candidate's score in units of evidence
_USUAL = {"capital": 1.0, "country": 0.5, "region": 0.5}  # types often meant
_ALIAS = 0.6  # how much less a place counts that GeoNames merely lists under the name
_NAMESAKE = 0.5  # how much less a region counts that has a city of its name
_FOREIGN = 2.5  # and how much less a country that some language calls like a city
_CROWD = 0.4  # how much more each factor of ten in people counts, from 100,000 on
_SMALL = 0.5  # and how much less each that a region lacks to two million
_STANDS = 1.0  # and how much less what only stands for the thing that is named
_ARTICLE = 1.5  # how much more what may have one, after "the"
_ARTICLED = {"water", "relief", "area"}
_LOCAL = 2.0  # how much more a local entry counts than the gap in scores says
_WIDE = 100.0  # km
_LONG = 4  # words of a name that something is named after
_KEPT = 2_000  # names whose offers are kept for the next report


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
_KNOWN: WeakKeyDictionary[Gazetteer, dict[tuple[str, bool], Reading]] = WeakKeyDictionary()


def offers(name: str, gazetteer: Gazetteer, *, article: bool = False) -> Reading:
    """Give who may be meant by a name, best first, typing errors left out.

    A hospital that no gazetteer knows is offered what it is named after, as what holds it. An
    article speaks for a sea, a range, an area: no town is "the Atlantic".
    """
    kept = _KNOWN.setdefault(gazetteer, {})
    found = kept.get((name, article))
    if found is None:
        if len(kept) >= _KEPT:
            kept.clear()
        found = kept[name, article] = _offers(name, gazetteer, article=article)
    return found


def _offers(name: str, gazetteer: Gazetteer, *, article: bool) -> Reading:
    name = name.strip()
    if not gazetteer.known(name):  # St. John's is known, Syria's is not
        name = name.removesuffix("'s").removesuffix("’s")
    found = ruled(gazetteer.candidates(name, MOST, typos=False))
    facility = not words().facilities.isdisjoint(fold(name).split(" "))
    if facility and (not found or BARE in found[0].reasons):
        inner = _named_after(name, gazetteer)
        found = gazetteer.candidates(inner, MOST, typos=False) if inner else []
        named = _offered(inner or "", found, gazetteer)
        return tuple(standing(one, "named after") for one in named)
    if article:
        whole = gazetteer.candidates(f"the {name}", MOST, typos=False)
        found = _once([*found, *(one for one in whole if BARE not in one.reasons)])
        return tuple(map(_with_article, _offered(name, found, gazetteer)))
    return tuple(_offered(name, found, gazetteer))


def _once(found: Iterable[Candidate]) -> list[Candidate]:
    once: dict[str, Candidate] = {}
    for one in found:
        once.setdefault(one.place.id, one)
    return list(once.values())


def _with_article(offer: Offer) -> Offer:
    if offer.place.feature not in _ARTICLED:
        return offer
    return offer._replace(prior=offer.prior + _ARTICLE)


def _named_after(name: str, gazetteer: Gazetteer) -> str | None:
    """Give the longest known name that opens or closes the words: "Zvečan Hospital"."""
    parts = name.split()
    for size in range(min(len(parts) - 1, _LONG), 0, -1):
        for said in (parts[:size], parts[-size:]):
            inner = " ".join(said)
            bare = words().facilities.isdisjoint(fold(inner).split(" "))
            known = gazetteer.known(inner) if bare else None
            if known and known.exact and known.feature != "demonym":
                return inner
    return None


def _offered(name: str, found: Sequence[Candidate], gazetteer: Gazetteer) -> Iterator[Offer]:
    offered = [_offer(one, gazetteer) for one in found if one.place.at is not None]
    return _city_first(fold(name), offered)


def _city_first(key: str, offered: list[Offer]) -> Iterator[Offer]:
    """Let a city stand before the region that is called after it: Lima, Kabul, Valencia.

    And before a country that bears its name only in some other language: Salvador, Tunis.
    """
    cities = {one.admin1 for one in offered if _is_city(one) and fold(one.place.name) == key}
    for one in offered:
        kind, region = one.place.feature, one.place.feature == "region" and one.admin1 in cities
        foreign = kind == "country" and cities and kind_of(one.candidate) == "exonym"
        less = _FOREIGN if foreign else _NAMESAKE if region else 0.0
        yield one._replace(prior=one.prior - less) if less else one


def _is_city(offer: Offer) -> bool:
    return offer.place.feature == "city" and kind_of(offer.candidate) == "main"


def standing(known: Offer, why: StandsFor) -> Offer:
    """Offer a place for a thing that nobody knows: a city for its hospital."""
    return known._replace(prior=known.prior - _STANDS, stands_for=why)


def _offer(candidate: Candidate, gazetteer: Gazetteer) -> Offer:
    place = candidate.place
    admin1 = place.admin1
    if admin1 is None and place.origin == "local" and place.geonameid:
        known = gazetteer.base.place(place.geonameid)
        admin1 = known.admin1 if known else None
    around = cells(place.at) if place.at and place.radius_km < _WIDE else ()
    return Offer(candidate, _prior(candidate), place.country, admin1, around)


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
