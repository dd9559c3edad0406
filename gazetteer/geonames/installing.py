"""Install the dumps of countries: downloaded, and kept only if every line can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from gazetteer.base_lock import locked
from gazetteer.base_rows import table
from gazetteer.geonames.dumps import FOLDER, Dump, dump_of, features, names
from gazetteer.geonames.fetching import Absent, fetch
from geo.errors import DatelineError, GeocoderDown, IndexBroken, ReadError, UnknownPlace

SERVER = "https://download.geonames.org/export/dump"
ALL = "all"
_PART = ".part"

Progress = Callable[[str, float], None]


class Installed(NamedTuple):
    """What is there of a country now."""

    country: str
    places: int
    names: int
    new: bool  # False: the server has nothing newer than what was there


def install(
    countries: Sequence[str],
    cache: Path,
    server: str = SERVER,
    progress: Progress | None = None,
) -> tuple[list[Installed], list[str]]:
    """Download the dumps of countries (ISO codes, or "all") into a cache folder.

    What is there and not older than the server's is not sent again, so that a run that broke off
    goes on where it did. A country whose file is missing or damaged does not stop the others.

    Returns:
        What is there of each country, and a line for each that could not be had.

    Raises:
        UnknownPlace: there is no such country; nothing is downloaded.
        GeocoderDown: the server did not answer, or had none of the files.
        ReadError: the only file is none of GeoNames'; what was there before stays.
        IndexBroken: the disk is full, or the folder cannot be written.
    """
    codes = _codes(countries)
    if not server.startswith(("https://", "http://")):
        raise UnknownPlace(f"{server!r} is no server; write https://…")
    tell = progress or (lambda _stage, _share: None)
    done: list[Installed] = []
    wrong: list[DatelineError] = []
    with _held(cache / FOLDER):
        for number, code in enumerate(codes):
            tell(f"downloading {code}", number / len(codes))
            try:
                done.append(_one(dump_of(cache, code), server.rstrip("/")))
            except (Absent, ReadError) as one:
                wrong.append(one)
            except (GeocoderDown, IndexBroken) as one:
                raise _so_far(one, len(done), len(codes)) from None
    if not done:
        raise wrong[0]
    return done, [str(one) for one in wrong]


def _codes(countries: Sequence[str]) -> list[str]:
    there = [row["iso"] for row in table("countries.csv")]
    wanted = [one.upper() for one in countries]
    if ALL.upper() in wanted:
        return there
    for given, code in zip(countries, wanted, strict=True):
        if code not in there:
            words = "write its ISO 3166-1 code, XK for Kosovo, or `all`"
            raise UnknownPlace(f"no country {given!r}; {words}")
    return list(dict.fromkeys(wanted))


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold the folder of dumps: two commands at once do not write into one file."""
    with ExitStack() as held:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            held.enter_context(locked(folder / "install.lock"))
        except OSError as wrong:
            words = f"{wrong.strerror}; let DATELINE_CACHE name another folder"
            raise IndexBroken(f"{folder}: {words}") from None
        yield


def _so_far(wrong: DatelineError, done: int, all_: int) -> DatelineError:
    if all_ == 1:
        return wrong
    words = f"{done} of {all_} countries are there, the same command goes on with the others"
    return type(wrong)(f"{wrong}; {words}")


def _one(dump: Dump, server: str) -> Installed:
    parts = [path.with_name(path.name + _PART) for path in dump[1:]]
    urls = (f"{server}/{dump.country}.zip", f"{server}/alternatenames/{dump.country}.zip")
    before = _counts(dump)
    since = [path.stat().st_mtime if before else None for path in dump[1:]]
    new = [fetch(*one) for one in zip(urls, parts, since, strict=True)]
    files = [part if n else path for part, path, n in zip(parts, dump[1:], new, strict=True)]
    try:
        counts = before if before and not any(new) else _read(Dump(dump.country, *files))
    except ReadError:
        for part in parts:
            part.unlink(missing_ok=True)
        raise
    for file, path in zip(files, dump[1:], strict=True):
        file.replace(path)
    return Installed(dump.country, *counts, any(new))


def _counts(dump: Dump) -> tuple[int, int] | None:
    """Count what is there already; None where it is not, or is damaged."""
    try:
        return _read(dump) if dump.places.exists() and dump.names.exists() else None
    except ReadError:
        return None


def _read(dump: Dump) -> tuple[int, int]:
    return sum(1 for _ in features(dump)), sum(1 for _ in names(dump))
