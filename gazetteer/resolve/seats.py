"""Let a city stand before the region, and before the country, that bears its name too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazetteer.fold import fold
from gazetteer.lookup import kind_of
from gazetteer.resolve.alike import nearly
from gazetteer.resolve.offer import Offer

_NAMESAKE = 0.5  # how much less a region counts that has a city of its name
_FOREIGN = 2.5  # and how much less a country that some language calls like a city
_OTHERWISE = {"alternate", "old", "exonym", "foreign"}


def city_first(key: str, offered: list[Offer]) -> Iterator[Offer]:
    """Let a city stand before the region that is called after it: Lima, Kabul, Raqqa.

    And before a country that bears its name only in some other language: Salvador, Tunis. A
    country that only languages far away call so comes behind any place of that name: Argelia.
    """
    cities = {one.admin1 for one in offered if _is_city(one) and fold(one.place.name) == key}
    named = cities or any(kind_of(one.candidate) == "main" for one in offered)
    seats = _seats(offered)
    for one in offered:
        prior = one.prior
        if one.place.feature == "country" and _is_lent(one, city=bool(cities), named=bool(named)):
            prior -= _FOREIGN
        elif one.place.feature == "region" and (one.admin1 in cities or one.admin1 in seats):
            prior -= _NAMESAKE
        elif one.place.id in seats.values():
            prior = max(prior, *(unit.prior for unit in offered if _unit(unit, one)))
        yield one._replace(prior=prior)


def _is_lent(country: Offer, *, city: bool, named: bool) -> bool:
    """Tell whether only other languages call a country like a city, or far ones like any place."""
    kind = kind_of(country.candidate)
    return (city and kind == "exonym") or (named and kind == "foreign")


def _unit(unit: Offer, seat: Offer) -> bool:
    return unit.place.feature == "region" and unit.admin1 == seat.admin1


def _is_city(offer: Offer) -> bool:
    return offer.place.feature == "city" and kind_of(offer.candidate) == "main"


def _seats(offered: Sequence[Offer]) -> dict[str | None, str]:
    """Give the city of each region that bears the name only nearly: Ar Raqqah, Dar'a."""
    units = {one.admin1: one.place.name for one in offered if one.place.feature == "region"}
    seats: dict[str | None, str] = {}
    for one in offered:
        if one.place.feature != "city" or kind_of(one.candidate) not in _OTHERWISE:
            continue
        unit = units.get(one.admin1) if one.admin1 else None
        if unit and one.admin1 not in seats and nearly(unit, one.place.name):
            seats[one.admin1] = one.place.id
    return seats
