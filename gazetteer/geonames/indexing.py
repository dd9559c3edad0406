"""Put the places of a dump, and all their names, into the base index while it is built."""

from __future__ import annotations

import sqlite3
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
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

    def spill(self) -> None:
        """Make room where there are many names."""
        ...


class _Bearer(NamedTuple):
    number: int
    feature: str
    prominence: float


class Known:
    """What an index that is being written holds already, and what no name is."""

    def __init__(
        self, index: sqlite3.Connection, codes: Mapping[str, int], stop: frozenset[str]
    ) -> None:
        """Take the open index, the numbers of countries and regions, and ordinary words."""
        self._index, self._codes, self.stop = index, codes, stop

    def bearer(self, one: Feature) -> _Bearer | None:
        """Give the place of a feature, itself or the country or region that it is."""
        number = self._number(one)
        sql = "SELECT type, prominence FROM place WHERE number = ?"
        found = self._index.execute(sql, (number,)).fetchone()
        return _Bearer(number, types()[found[0]].feature, found[1]) if found else None

    def _number(self, one: Feature) -> int:
        if one.code not in _ADMIN:
            return one.number
        code = f"{one.country}.{one.admin1}" if one.code == "ADM1" else one.country
        return self._codes.get(code, one.number)


def indexed(dump: Dump, known: Known, sink: Sink) -> Iterator[Row]:
    """Give the rows that are new, and hand all names of the dump to `sink`.

    What is known already only gets its names. The names are read twice, first to count them: no
    country's names are held in memory.

    Raises:
        ReadError: the dump is damaged.
    """
    counts = Counter(name.number for name in _names(dump))
    called: dict[int, _Bearer] = {}
    for feature in features(dump):
        others = counts.pop(feature.number, 0)
        bearer = known.bearer(feature)
        if bearer is None:
            row = _row(feature, others)
            bearer = _Bearer(row.number, types()[row.type].feature, row.prominence)
            yield row
        if others:
            called[feature.number] = bearer
        sink.call(_called(feature.name, "main", bearer))
        sink.spill()
    for name in _names(dump):
        if name.number in called:
            _call(name, called[name.number], sink, known.stop)
            sink.spill()


def _names(dump: Dump) -> Iterator[Alternate]:
    return (name for name in names(dump) if name.language not in _NO_NAMES)


def _call(one: Alternate, bearer: _Bearer, sink: Sink, stop: frozenset[str]) -> None:
    if one.language:
        sink.call(_called(one.text, _kind(one), bearer))
    else:
        cell = pack(bearer.prominence, "alternate", bearer.feature, bearer.number)
        sink.add_others([one.text], cell, stop)


def _called(text: str, kind: str, bearer: _Bearer) -> Called:
    return Called(text, kind, bearer.feature, bearer.prominence, bearer.number)


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
