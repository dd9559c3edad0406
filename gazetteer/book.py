"""The local gazetteer: a YAML file, or several, that people edit; it wins over all else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from gazetteer.base_rows import prominence_of_city, types
from gazetteer.book_checks import Found, book_files, check_files
from gazetteer.entry import Entry
from gazetteer.forms import generated, keys, romanised
from gazetteer.geojson import centre, read_shape
from gazetteer.place import Name, Place
from geo.errors import BookError
from geo.geometry import LonLat, Shape

_PROMINENCE = 0.5  # of a local entry that says nothing of its size


class Borne(NamedTuple):
    """One name of one entry."""

    id: str
    kind: str
    text: str


class Book:
    """The entries of a book, by id and by name. Places are made when asked for."""

    def __init__(self, found: Sequence[Found] = (), stamp: int = 0) -> None:
        """Index entries that are already checked."""
        self._entries = {one.id: one for one in found}
        self.version = f"{stamp:08x}"
        self._names: dict[str, list[Borne]] = {}
        for one in found:
            self._index(one)
        self._sorted = sorted(self._names)
        self.place = lru_cache(maxsize=None)(self._place)

    def __len__(self) -> int:
        return len(self._entries)

    def places(self) -> Iterator[Place]:
        """Give every place, in the order of the book."""
        for id_ in self._entries:
            place = self._place(id_)
            if place is not None and place.id == id_:
                yield place

    def bearers(self, key: str, name: str) -> list[tuple[Place, str, bool]]:
        """Give the places that bear the name, with its kind and whether it is written so."""
        found = []
        for id_, kind, text in self._names.get(key, ()):
            place = self.place(id_)
            if place is not None:
                found.append((place, kind, text == name))
        return sorted(
            found, key=lambda one: (one[1] == "generated", not one[2], -one[0].prominence)
        )

    def present(self, keys: Iterable[str]) -> list[str]:
        """Give those of the keys that are names."""
        return [key for key in keys if key in self._names]

    def beginning(self, prefix: str) -> list[str]:
        """Give the keys that begin with `prefix`."""
        start = bisect_left(self._sorted, prefix)
        return self._sorted[start : bisect_left(self._sorted, prefix + "\U0010ffff")]

    def _index(self, one: Found) -> None:
        entry = one.entry
        named: list[tuple[Borne, str | None]] = [(Borne(one.id, "main", entry.name), None)]
        named += [(Borne(one.id, name.kind, name.text), name.lang) for name in entry.names]
        spoken = {tag: None for _, tag in named if tag}
        for borne, _ in named:
            for key in keys(borne.text):
                self._add(key, borne)
        for borne, tag in named:
            for key in romanised(borne.text, tag):
                self._add(key, borne)
            # A name without a language may be in any that the entry's other names are in.
            for language in (tag,) if tag else spoken:
                for key in generated(borne.text, language):
                    self._add(key, borne._replace(kind="generated"))

    def _add(self, key: str, borne: Borne) -> None:
        there = self._names.setdefault(key, [])
        for number, other in enumerate(there):
            if other.id == borne.id:
                # The same key twice: keep the way of writing that is not generated.
                if other.kind == "generated":
                    there[number] = borne
                return
        if key:
            there.append(borne)

    def _place(self, id: str) -> Place | None:  # noqa: A002
        one = self._entries.get(id)
        if one is None:
            return None
        if one.entry.replaced_by:
            return self._place(one.entry.replaced_by)
        return _made(one)


def read_book(paths: Sequence[Path] = ()) -> Book:
    """Read a book of one or several files, folders of files or workspaces.

    Raises:
        BookError: something in it is wrong; every problem is listed, as `file:line:column:`.
    """
    problems: list[str] = []
    raws = {file: _bytes(file, problems) for file in book_files(paths)}
    found, wrong = check_files(raws)
    if problems + wrong:
        raise BookError(*problems, *wrong)
    stamp = 0
    for raw in raws.values():
        stamp = crc32(raw, stamp)
    return Book(found, stamp)


def _bytes(file: Path, problems: list[str]) -> bytes:
    try:
        return file.read_bytes()
    except OSError as wrong:
        problems.append(f"{file}:1:1: cannot be read ({wrong.strerror}); name a YAML file")
        return b""


def _made(one: Found) -> Place:
    entry, kind = one.entry, types()[one.entry.type]
    shape = _shape(one)
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


def _shape(one: Found) -> Shape | None:
    side = one.entry.area or one.entry.line
    return read_shape(one.file.parent / side) if side else None


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
