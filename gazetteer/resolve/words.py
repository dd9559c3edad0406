"""The words of words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, cast

# A state is of the first level; a province of any; a seat is the town and not its unit.
Sort = Literal["state", "province", "district", "settlement", "seat", "facility"]


class Words(NamedTuple):
    """Words of syntax, of facilities, and of web addresses."""

    joins: frozenset[str]  # "X in Y"
    near: frozenset[str]  # "X near Y"
    towards: frozenset[str]  # those of `joins` that lead from X to Y as well
    inside: frozenset[str]  # what may stand between "in" and Y
    kinds: frozenset[str]  # nouns of units: city, province
    unit: frozenset[str]  # what may stand between Y and X in "the Y border town of X"
    sorts: Mapping[str, Sort]  # nouns, with the sort of place that they say
    bearings: frozenset[str]
    units: frozenset[str]  # of distance
    origin: frozenset[str]  # "20 km from Y", "north of Y"
    closing: frozenset[str]  # what may follow the Y of "X, Y"
    claims: Mapping[str, frozenset[str]]  # by country code: what is also told of as lying in it
    facilities: frozenset[str]
    anywhere: frozenset[str]  # top-level domains that say nothing
    domains: Mapping[str, str]  # and those that are not the country's code


@cache
def words() -> Words:
    """Read the table once."""
    raw = tomllib.loads((files("gazetteer.resolve") / "words.toml").read_text("utf-8"))
    table = {key: frozenset(listed) for key, listed in raw["between"].items()}
    ways = {key: frozenset(listed) for key, listed in raw["ways"].items()}
    return Words(
        joins=table["joins"],
        near=table["near"],
        towards=table["towards"],
        inside=table["loose"] | table["kinds"] | {"of"},
        kinds=table["kinds"],
        unit=table["kinds"] | table["adjectives"] | table["loose"] | {"of"},
        sorts={noun: cast("Sort", sort) for sort, nouns in raw["sorts"].items() for noun in nouns},
        bearings=ways["bearings"],
        units=ways["units"],
        origin=ways["from"],
        closing=ways["closing"],
        claims={land: frozenset(others) for land, others in raw["claims"].items()},
        facilities=frozenset(raw["facilities"]["nouns"]),
        anywhere=frozenset(raw["domains"]["anywhere"]),
        domains=raw["domains"]["other"],
    )
