"""The base index, open for reading: who bears a name, what a place is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any
from weakref import finalize

from gazetteer.base_rows import OWN, Called, Row, boxes, types
from gazetteer.bearers import Bearer, unpacked
from gazetteer.place import Name, Place
from geo.errors import IndexBroken
from geo.geometry import LonLat

_PLACE = "SELECT place.*, words FROM place JOIN source ON source.number = source WHERE "
_COMPLETED = 4000  # names that begin alike and are looked through for the best known


class Base:
    """The base index, open for reading. Look-ups take keys made by `fold()`."""

    def __init__(
        self,
        index: sqlite3.Connection,
        stamp: str,
        mend: Callable[[], sqlite3.Connection] | None = None,
    ) -> None:
        """Take an open index; `stamp` names its contents, `mend` makes it anew when damaged."""
        self._take(index)
        self.version, self._mend = stamp, mend
        self._place_of = lru_cache(maxsize=20_000)(self._read_place)
        self._number_of = lru_cache(maxsize=5_000)(self._read_number)

    def _take(self, index: sqlite3.Connection) -> None:
        """Read from this connection until the base is no longer needed."""
        self._index, self._close = index, finalize(self, index.close)

    def bearers(self, key: str, name: str) -> list[Bearer]:
        """Give who bears the name, best first; `name` as written decides what is exact."""
        blob = self._blob(key)
        return list(unpacked(blob, name)) if blob else []

    def first(self, key: str, name: str) -> Bearer | None:
        """Give the best bearer of the name."""
        blob = self._blob(key)
        return next(unpacked(blob[:8], name)) if blob else None

    def place(self, number: int) -> Place | None:
        """Give the place of a bearer's number."""
        return self._place_of(number)

    def number(self, ref: str) -> int | None:
        """Give the number of an id: "geonames:789225", "base:sahel", or a code, "XK", "US.TX"."""
        return self._number_of(ref)

    def present(self, keys: Iterable[str]) -> list[str]:
        """Give those of the keys (at most some thousands) that are names."""
        asked = list(keys)
        marks = ",".join("?" * len(asked))
        found = self._all(f"SELECT key FROM name WHERE key IN ({marks})", asked)  # noqa: S608
        return [key for (key,) in found]

    def beginning(self, prefix: str, limit: int = 4000) -> list[str]:
        """Give the keys that begin with `prefix`, in order, at most `limit`."""
        sql = "SELECT key FROM name WHERE key >= ? AND key < ? LIMIT ?"
        return [key for (key,) in self._all(sql, (prefix, prefix + "\U0010ffff", limit))]

    def completed(self, prefix: str, limit: int) -> list[str]:
        """Give the keys that begin with `prefix`, those of the best-known places first."""
        sql = "SELECT key, bearers FROM name WHERE key >= ? AND key < ? LIMIT ?"
        rows = self._all(sql, (prefix, prefix + "\U0010ffff", _COMPLETED))
        rows.sort(key=lambda row: int.from_bytes(row[1][:8], "little"))  # its rank stands first
        return [key for key, _ in rows[:limit]]

    def settled(self) -> frozenset[tuple[str, int, int]]:
        """Give country, latitude and longitude (whole degrees, rounded) of all places; 0.2 s."""
        cells = "SELECT DISTINCT country, round(lat), round(lon) FROM place "
        sql = cells + "WHERE country IS NOT NULL AND lat IS NOT NULL"
        return frozenset((land, int(lat), int(lon)) for land, lat, lon in self._all(sql, ()))

    def _blob(self, key: str) -> bytes | None:
        found = self._all("SELECT bearers FROM name WHERE key = ?", (key,))
        return found[0][0] if found else None

    def _read_number(self, ref: str) -> int | None:
        head, _, tail = ref.partition(":")
        if head == "geonames" and tail.isdecimal():
            found = self._all("SELECT number FROM place WHERE number = ?", (int(tail),))
        else:
            found = self._all("SELECT number FROM code WHERE code = ?", (ref,))
        return found[0][0] if found else None

    def _read_place(self, number: int) -> Place | None:
        found = self._all(_PLACE + "place.number = ?", (number,))
        if not found:
            return None
        row, words = Row(*found[0][:-1]), found[0][-1]
        return Place.model_construct(
            id=_ref(number, row.ref), name=row.name, type=row.type,
            feature=types()[row.type].feature,
            at=LonLat(row.lon, row.lat) if row.lat is not None and row.lon is not None else None,
            radius_km=row.radius_km, within=self._within(row), country=row.country,
            admin1=row.admin1, geonameid=number if number < OWN else None,
            population=row.population, prominence=row.prominence, source=words, origin="base",
            box=boxes().get(row.country or "") if row.type == "country" else None,
        )  # fmt: skip

    def _within(self, row: Row) -> tuple[str, ...]:
        if row.within:
            return (row.within,)
        codes = [code for code in (row.admin1, row.country) if code]
        numbers = [number for code in codes if (number := self._number_of(code))]
        around = [number for number in numbers if number != row.number]
        return tuple(_ref(number, self._own_ref(number)) for number in around)

    def _own_ref(self, number: int) -> str | None:
        if number < OWN:
            return None
        return str(self._all("SELECT ref FROM place WHERE number = ?", (number,))[0][0])

    def _all(self, sql: str, values: Sequence[object]) -> list[Any]:
        try:
            return self._index.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as wrong:
            if self._mend is None:
                raise IndexBroken(f"the base index cannot be read: {wrong}") from wrong
            mend, self._mend = self._mend, None
            self._close()
            self._take(mend())
            return self._all(sql, values)


def memory(places: Iterable[Place] = ()) -> Base:
    """Make a base of just these places, in memory: for tests and small worlds."""
    from gazetteer.base_names import Names
    from gazetteer.base_writing import write

    names, rows, codes = Names(), [], []
    for count, place in enumerate(places, start=1):
        row = _row(place, place.geonameid or OWN + count)
        rows.append(row)
        codes.append((place.id, row.number))
        for name in (Name(text=place.name), *place.names):
            names.call(Called(name.text, name.kind, place.feature, place.prominence, row.number))
    index = write(":memory:", rows, names, codes, [(1, "given places")])
    return Base(index, f"memory-{len(rows)}")


def _row(place: Place, number: int) -> Row:
    lon, lat = place.at or (None, None)
    return Row(
        number, place.id, place.name, place.type, lat, lon, place.radius_km, place.country,
        place.admin1, None, place.population, place.prominence, 1,
    )  # fmt: skip


def _ref(number: int, ref: str | None) -> str:
    return ref or f"geonames:{number}"
