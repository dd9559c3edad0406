"""The local gazetteer: a YAML file, or several, that people edit; it wins over all else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from gazetteer.base_rows import prominence_of_city, types
from gazetteer.book_checks import book_files
from gazetteer.book_entries import Kept
from gazetteer.book_reading import read_entries
from gazetteer.entry import Entry
from gazetteer.fold import fold
from gazetteer.geojson import centre, read_shape
from gazetteer.place import Name, Place
from geo.errors import BookError
from geo.geometry import LonLat, Shape
from geo.unswept import unswept

_PROMINENCE = 0.5  # of a local entry that says nothing of its size
_ORDER = {"means": 0, "generated": 2}  # a rule of the book first, a form that nobody typed last


class Borne(NamedTuple):
    """One name of one entry."""

    id: str
    kind: str
    text: str


class Book:
    """The entries of a book, by id and by name. Places are made when asked for."""

    def __init__(self, entries: Iterable[Kept] = (), stamp: int = 0) -> None:
        """Index entries that are already checked."""
        there = [*entries]
        self._entries = {one.id: one for one in there if not one.barred}
        self.rejected = {fold(name): name for one in there if one.barred for name in one.means}
        self.version = f"{stamp:08x}"
        self._names: dict[str, tuple[Borne, ...]] = {}
        for one in self._entries.values():
            self._index(one)
        self.place = lru_cache(maxsize=None)(self._place)

    def __len__(self) -> int:
        return len(self._entries)

    def places(self) -> Iterator[Place]:
        """Give every place, in the order of the book."""
        for id_ in self._entries:
            place = self._place(id_)
            if place is not None and place.id == id_:
                yield place

    def rejects(self, key: str) -> bool:
        """Tell whether the book says that a name, folded, is no place."""
        return key in self.rejected

    def bearers(self, key: str, name: str) -> list[tuple[Place, str, bool]]:
        """Give the places that bear the name, with its kind and whether it is written so.

        The kind is `means` where a rule of the book says that the reports mean the place by it.
        """
        found = []
        for id_, kind, text in self._names.get(key, ()):
            place = self.place(id_)
            if place is not None:
                found.append((place, kind, text == name))
        return sorted(
            found, key=lambda one: (_ORDER.get(one[1], 1), not one[2], -one[0].prominence)
        )

    def present(self, keys: Iterable[str]) -> list[str]:
        """Give those of the keys that are names."""
        return [key for key in keys if key in self._names]

    def beginning(self, prefix: str) -> list[str]:
        """Give the keys that begin with `prefix`."""
        start = bisect_left(self._sorted, prefix)
        return self._sorted[start : bisect_left(self._sorted, prefix + "\U0010ffff")]

    def _index(self, one: Kept) -> None:
        names = iter(one.names)
        for kind, text, keys in zip(names, names, names, strict=True):
            # One tuple for all keys of a name: most keys are no other place's.
            alone = (Borne(one.id, kind, text),)
            for key in keys.split("\n"):
                others = self._names.get(key)
                self._names[key] = others + alone if others else alone

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._names)

    def _place(self, id: str) -> Place | None:  # noqa: A002
        one = self._entries.get(id)
        while one is not None and one.replaced_by:
            one = self._entries.get(one.replaced_by)
        return _made(one) if one else None


@unswept()
def read_book(paths: Sequence[Path] = (), cache: Path | None = None) -> Book:
    """Read a book of one or several files, folders of files or workspaces.

    What was read before is kept in the folder `cache`, else in the user's cache folder.

    Raises:
        BookError: something in it is wrong; every problem is listed, as `file:line:column:`.
    """
    problems: list[str] = []
    raws = {file: _bytes(file, problems) for file in book_files(paths)}
    entries, wrong = read_entries(raws, cache)
    if problems + wrong:
        raise BookError(*problems, *wrong)
    stamp = 0
    for raw in raws.values():
        stamp = crc32(raw, stamp)
    return Book(entries, stamp)


def _bytes(file: Path, problems: list[str]) -> bytes:
    try:
        return file.read_bytes()
    except OSError as wrong:
        problems.append(f"{file}:1:1: cannot be read ({wrong.strerror}); name a YAML file")
        return b""


def _made(one: Kept) -> Place:
    entry = one.entry
    kind = types()[entry.type]
    shape = _shape(entry, one.file)
    at = LonLat(*entry.at) if entry.at else centre(shape) if shape else None
    geonames = entry.ids.get("geonames")
    return Place(
        id=one.id, name=entry.name, type=entry.type, feature=kind.feature,
        at=at, radius_km=entry.radius_km or kind.radius_km, names=tuple(_names(entry)),
        within=tuple(entry.within), country=entry.country,
        geonameid=int(geonames) if geonames and str(geonames).isdecimal() else None,
        population=entry.population, prominence=_prominence(entry), informal=entry.informal,
        shape=shape, source=_source(entry), origin="local",
    )  # fmt: skip


def _shape(entry: Entry, book: Path) -> Shape | None:
    side = entry.area or entry.line
    return read_shape(book.parent / side) if side else None


def _names(entry: Entry) -> Iterator[Name]:
    for name in entry.names:
        yield Name(
            text=name.text, tag=name.lang, kind=name.kind, since=name.since, until=name.until
        )


def _prominence(entry: Entry) -> float:
    if entry.prominence is not None:
        return entry.prominence
    if entry.population:
        return round(prominence_of_city(entry.population, 4 * len(entry.names)), 4)
    return _PROMINENCE


def _source(entry: Entry) -> str:
    said = entry.source or "the local gazetteer"
    return said if isinstance(said, str) else "; ".join(said)
