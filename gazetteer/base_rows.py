"""What the base index is made of: places and the names they bear, whatever their source."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from math import log2, log10
from typing import NamedTuple

from geo.geometry import Box
from geo.names import FeatureClass

OWN = 200_000_000  # numbers of places that GeoNames does not have, or we do not know its id of


class Row(NamedTuple):
    """One place of the index; the columns of the table `place`."""

    number: int
    ref: str | None
    name: str
    type: str
    lat: float | None
    lon: float | None
    radius_km: float
    country: str | None
    admin1: str | None
    within: str | None
    population: int | None
    prominence: float
    source: int


class Called(NamedTuple):
    """One name of a place: its kind, and how well known that place is."""

    text: str
    kind: str
    feature: str
    prominence: float
    number: int


class TypeOfPlace(NamedTuple):
    """What data/types.toml says of a type."""

    feature: FeatureClass
    radius_km: float
    fclass: str
    code: str


@cache
def types() -> dict[str, TypeOfPlace]:
    """Give every type an entry may have."""
    text = (files("gazetteer") / "data" / "types.toml").read_text("utf-8")
    return {key: TypeOfPlace(**row) for key, row in tomllib.loads(text).items()}


def table(name: str) -> Iterator[dict[str, str]]:
    """Read one table of data/, row by row."""
    text = (files("gazetteer") / "data" / name).read_text("utf-8")
    yield from csv.DictReader(text.splitlines())


@cache
def boxes() -> dict[str, Box]:
    """Give the box around the settlements of each country, by its ISO code."""
    rows = table("country_boxes.csv")
    sides = Box._fields
    return {row["iso"]: Box(*(float(row[side]) for side in sides)) for row in rows}


def listed(names: str) -> Iterator[tuple[str, str]]:
    """Read a cell of names, "Burma|old:Siam", as pairs of text and kind."""
    for name in filter(None, names.split("|")):
        kind, _, text = name.rpartition(":")
        yield text, kind or "official"


def prominence_of_city(population: int, names: int) -> float:
    """Weigh a settlement by its people and by how many names it has; 0 to 0.75.

    A population under 500 in GeoNames' cities500 is a seat of government whose count is wrong or
    missing (Raška has 4): there the number of names says how large it may be.
    """
    fame = min(1.0, log2(1 + names) / 8)
    people = population if population >= 500 else 10 ** (1.5 + 4.5 * fame)
    return 0.75 * (0.65 * min(1.0, log10(people) / 7.4) + 0.35 * fame)


def prominence_of_region(population: float) -> float:
    """Weigh a first-level region by its people; 0.35 to 0.7."""
    return 0.35 + 0.35 * min(1.0, log10(population + 1) / 7.8)


def prominence_of_district(population: float) -> float:
    """Weigh a second-level region by its people; 0.2 to 0.5."""
    return 0.2 + 0.3 * min(1.0, log10(population + 1) / 7)


def prominence_of_country(population: float) -> float:
    """Weigh a country by its people; 0.75 to 1."""
    return 0.75 + 0.25 * min(1.0, log10(population + 1) / 9)


def stop_words() -> frozenset[str]:
    """Give the keys of ordinary words that also happen to be names somewhere."""
    text = (files("gazetteer") / "data" / "ordinary_words.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
