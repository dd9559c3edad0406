"""The words of words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Words(NamedTuple):
    """Words of syntax, of facilities, and of web addresses."""

    joins: frozenset[str]  # "X in Y"
    near: frozenset[str]  # "X near Y"
    inside: frozenset[str]  # what may stand between "in" and Y
    kinds: frozenset[str]  # nouns of units: city, province
    unit: frozenset[str]  # what may stand between Y and X in "the Y border town of X"
    facilities: frozenset[str]
    anywhere: frozenset[str]  # top-level domains that say nothing
    domains: Mapping[str, str]  # and those that are not the country's code


@cache
def words() -> Words:
    """Read the table once."""
    raw = tomllib.loads((files("gazetteer.resolve") / "words.toml").read_text("utf-8"))
    table = {key: frozenset(listed) for key, listed in raw["between"].items()}
    return Words(
        joins=table["joins"],
        near=table["near"],
        inside=table["loose"] | table["kinds"] | {"of"},
        kinds=table["kinds"],
        unit=table["kinds"] | table["adjectives"] | table["loose"] | {"of"},
        facilities=frozenset(raw["facilities"]["nouns"]),
        anywhere=frozenset(raw["domains"]["anywhere"]),
        domains=raw["domains"]["other"],
    )
