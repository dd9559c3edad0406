"""The dumps that are installed: where they lie, and their lines."""

from __future__ import annotations

from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import NamedTuple

from geo.errors import ReadError
from geo.geometry import lonlat

FOLDER = "geonames"
_COLUMNS, _NAME_COLUMNS = 19, 8  # of a place, and the fewest of a name


class Dump(NamedTuple):
    """The two files of a country, as GeoNames packs them."""

    country: str
    places: Path
    names: Path


class Feature(NamedTuple):
    """What we take of a line of a country's file."""

    number: int
    name: str
    lat: float
    lon: float
    fclass: str
    code: str
    country: str
    admin1: str
    population: int


class Called(NamedTuple):
    """What we take of a line of alternate names."""

    number: int
    language: str
    text: str
    preferred: bool
    short: bool
    colloquial: bool
    historic: bool


def dump_of(cache: Path, country: str) -> Dump:
    """Give where the dump of a country lies, or would."""
    folder = cache / FOLDER
    return Dump(country, folder / f"{country}.zip", folder / f"{country}-names.zip")


def installed(cache: Path) -> list[Dump]:
    """Give the dumps in a cache folder."""
    codes = sorted(path.stem for path in (cache / FOLDER).glob("??.zip"))
    return [one for one in (dump_of(cache, code) for code in codes) if one.names.exists()]


def mark(cache: Path) -> bytes:
    """Name the dumps that are installed: an index made of others is another index."""
    stats = [(path.name, path.stat()) for one in installed(cache) for path in one[1:]]
    return "".join(f"{name} {one.st_size} {one.st_mtime_ns}\n" for name, one in stats).encode()


def features(dump: Dump) -> Iterator[Feature]:
    """Read the places of a dump.

    Raises:
        ReadError: the file is damaged or has lines of another form.
    """
    for where, cells in _lines(dump.places, f"{dump.country}.txt", _COLUMNS):
        try:
            at = lonlat(float(cells[5]), float(cells[4]))
            yield Feature(
                int(cells[0]), cells[1], at.lat, at.lon, cells[6], cells[7],
                cells[8] or dump.country, cells[10], int(cells[14] or 0),
            )  # fmt: skip
        except ValueError as wrong:
            raise ReadError(f"{where}: no place ({wrong}); install it again") from None


def names(dump: Dump) -> Iterator[Called]:
    """Read the alternate names of a dump.

    Raises:
        ReadError: the file is damaged or has lines of another form.
    """
    for where, cells in _lines(dump.names, f"{dump.country}.txt", _NAME_COLUMNS):
        if not cells[1].isdecimal():
            raise ReadError(f"{where}: no number of a place in {cells[1]!r}; install it again")
        yield Called(int(cells[1]), cells[2], cells[3], *(cell == "1" for cell in cells[4:8]))


def _lines(path: Path, member: str, fewest: int) -> Iterator[tuple[str, list[str]]]:
    """Give the lines of a packed table, each with where it stands."""
    import zlib
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as box, box.open(member) as raw:
            for number, line in enumerate(TextIOWrapper(raw, "utf-8", newline="\n"), 1):
                cells = line.rstrip("\r\n").split("\t")
                if len(cells) < fewest:
                    words = f"{len(cells)} columns, not {fewest}; install it again"
                    raise ReadError(f"{path}:{member}:{number}: {words}")
                yield f"{path}:{member}:{number}", cells
    except (BadZipFile, zlib.error, KeyError, EOFError, UnicodeDecodeError) as wrong:
        raise ReadError(f"{path}: no dump of GeoNames ({wrong}); install it again") from None
