"""Put the places of a dump, and all their names, into the base index while it is built."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import log2
from typing import NamedTuple, Protocol

from gazetteer.base_rows import Called, Row, prominence_of_city, types
from gazetteer.bearers import pack
from gazetteer.geonames.dumps import Called as Alternate
from gazetteer.geonames.dumps import Dump, Feature, features, names

SOURCE = (5, "GeoNames (CC BY 4.0), dump of the country")
# What GeoNames files as languages and is none.
_NO_NAMES = {"link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon", "piny"}
_CITY, _TOWN = 50_000, 5_000  # people
_RIVER = 4  # names that a watercourse has before it counts as a river
_LEAST, _FAME = 0.1, 0.3  # prominence of what has no people: so much, and more with its names
_ADMIN = {"ADM1", "PCLI", "PCL", "PCLS", "PCLD"}


class Sink(Protocol):
    """Where the names go."""

    def call(self, called: Called) -> None:
        """Add one name of a place."""
        ...

    def add_others(self, texts: list[str], cell: int, stop: frozenset[str]) -> None:
        """Add names of unknown language, without what is none."""
        ...


class _Bearer(NamedTuple):
    number: int
    feature: str
    prominence: float


def indexed(
    dump: Dump, rows: Iterable[Row], codes: Mapping[str, int], sink: Sink, stop: frozenset[str]
) -> Iterator[Row]:
    """Give the rows that are new, and hand all names of the dump to `sink`.

    What `rows` has already, and the regions and countries that `codes` names, only get their
    names.

    Raises:
        ReadError: the dump is damaged.
    """
    there = {
        row.number: _Bearer(row.number, types()[row.type].feature, row.prominence) for row in rows
    }
    called: dict[int, list[Alternate]] = {}
    for name in names(dump):
        if name.language not in _NO_NAMES:
            called.setdefault(name.number, []).append(name)
    for feature in features(dump):
        others = called.get(feature.number, [])
        known = there.get(_number(feature, codes))
        if known is None:
            row = _row(feature, len(others))
            known = _Bearer(row.number, types()[row.type].feature, row.prominence)
            yield row
        sink.call(Called(feature.name, "main", known.feature, known.prominence, known.number))
        _call(others, known, sink, stop)


def _number(one: Feature, codes: Mapping[str, int]) -> int:
    if one.code not in _ADMIN:
        return one.number
    code = f"{one.country}.{one.admin1}" if one.code == "ADM1" else one.country
    return codes.get(code, one.number)


def _call(others: list[Alternate], known: _Bearer, sink: Sink, stop: frozenset[str]) -> None:
    bare = [one.text for one in others if not one.language]
    sink.add_others(bare, pack(known.prominence, "alternate", known.feature, known.number), stop)
    for one in others:
        if one.language:
            kind = _kind(one)
            sink.call(Called(one.text, kind, known.feature, known.prominence, known.number))


def _kind(one: Alternate) -> str:
    marks = (
        (one.language == "abbr", "code"), (one.historic, "old"), (one.colloquial, "nickname"),
        (one.short, "short"), (one.preferred, "official"),
    )  # fmt: skip
    return next((kind for marked, kind in marks if marked), "alternate")


def _row(one: Feature, others: int) -> Row:
    fame = min(1.0, log2(1 + others) / 8)
    settled = one.fclass == "P"
    prominence = prominence_of_city(one.population, others) if settled else _LEAST + _FAME * fame
    kind = type_of(one.code, one.fclass, one.population)
    kind = "river" if kind == "stream" and others >= _RIVER else kind
    radius = max(0.7, 0.0055 * one.population**0.5) if settled else types()[kind].radius_km
    return Row(
        one.number, None, one.name, kind, one.lat, one.lon, round(radius, 1), one.country,
        f"{one.country}.{one.admin1}" if one.admin1 else None, None, one.population or None,
        round(prominence, 4), SOURCE[0],
    )  # fmt: skip


def type_of(code: str, fclass: str, people: int) -> str:
    """Give our type of a feature of GeoNames, by its code, its class, and its people."""
    kind = _types()["code"].get(code) or _types()["class"].get(fclass, "area")
    if kind == "village" and people >= _TOWN:
        return "city" if people >= _CITY else "town"
    return kind


@cache
def _types() -> dict[str, dict[str, str]]:
    """Give the types by feature code and by class."""
    text = (files("gazetteer") / "data" / "geonames_codes.toml").read_text("utf-8")
    told: dict[str, dict[str, str]] = tomllib.loads(text)
    settled = {"PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4"}
    ours = {kind.code: key for key, kind in reversed(types().items()) if kind.code not in settled}
    return {"code": {**ours, **told["code"]}, "class": told["class"]}
