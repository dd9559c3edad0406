"""Read what services over OpenStreetMap say: the id of a feature, and which type it is."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

LICENCE = "© OpenStreetMap contributors, ODbL"
_SPARE = "facility"  # the type of what the table does not name
# Kosovo is filed under both codes there (Nominatim issue 567).
_COUNTRIES = {"XK": ("XK", "RS")}
_KINDS = {"N": "node", "W": "way", "R": "relation"}


def feature_id(kind: object, number: object) -> str | None:
    """Give "node 77" for a feature of OpenStreetMap, None for what is none.

    Args:
        kind: "node", "way", "relation", or one of N, W, R.
        number: its number.

    Raises:
        TypeError, ValueError: the number is none.
    """
    word = _KINDS.get(str(kind), str(kind))
    return f"{word} {int(str(number))}" if word in _KINDS.values() else None


def codes_of(country: str | None) -> tuple[str, ...]:
    """Give the codes under which OpenStreetMap files what lies in a country; none for None."""
    return _COUNTRIES.get(country, (country,)) if country else ()


def type_of(address: str, key: str, value: str) -> str:
    """Give our type of a feature from the most telling of what a service says of it.

    Args:
        address: what it is within an address: "city", "state".
        key: the main key of its tags: "waterway".
        value: the value of that key: "river".
    """
    told = _types()
    thing = told.get(key, {})
    return told["addresstype"].get(address) or thing.get(value) or thing.get("any") or _SPARE


@cache
def _types() -> dict[str, dict[str, str]]:
    text = files("gazetteer.fallback").joinpath("osm_types.toml").read_text("utf-8")
    return tomllib.loads(text)
