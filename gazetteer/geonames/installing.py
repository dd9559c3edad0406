"""Download the dumps of countries; they are kept only if every line can be read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPException
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from gazetteer.base_rows import table
from gazetteer.geonames.dumps import Dump, dump_of, features, names
from geo.errors import GeocoderDown, UnknownPlace

SERVER = "https://download.geonames.org/export/dump"
_TIMEOUT = 60.0  # seconds without a byte
_PART = ".part"

Progress = Callable[[str, float], None]


def install(
    countries: Sequence[str],
    cache: Path,
    server: str = SERVER,
    progress: Progress | None = None,
) -> list[tuple[str, int, int]]:
    """Download the dumps of countries (ISO codes) into a cache folder, newer ones over older.

    Gives for each country how many places and names there are.

    Raises:
        UnknownPlace: there is no such country; nothing is downloaded.
        GeocoderDown: the server did not give a file.
        ReadError: a file is none of GeoNames'; what was there before stays.
    """
    codes = [_code(one) for one in countries]
    if not server.startswith(("https://", "http://")):
        raise UnknownPlace(f"{server!r} is no server; write https://…")
    tell = progress or (lambda _stage, _share: None)
    counts = []
    for number, code in enumerate(codes):
        tell(f"downloading {code}", number / len(codes))
        counts.append(_one(dump_of(cache, code), server.rstrip("/")))
    return counts


def _code(country: str) -> str:
    code = country.upper()
    if code not in {row["iso"] for row in table("countries.csv")}:
        raise UnknownPlace(f"no country {country!r}; write its ISO 3166-1 code, XK for Kosovo")
    return code


def _one(dump: Dump, server: str) -> tuple[str, int, int]:
    parts = [path.with_name(path.name + _PART) for path in dump[1:]]
    dump.places.parent.mkdir(parents=True, exist_ok=True)
    try:
        _fetch(f"{server}/{dump.country}.zip", parts[0])
        _fetch(f"{server}/alternatenames/{dump.country}.zip", parts[1])
        fresh = Dump(dump.country, *parts)
        counts = sum(1 for _ in features(fresh)), sum(1 for _ in names(fresh))
        for part, path in zip(parts, dump[1:], strict=True):
            part.replace(path)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)
    return dump.country, *counts


def _fetch(url: str, path: Path) -> None:
    with _answer(url) as answer, path.open("wb") as out:
        shutil.copyfileobj(answer, out)


@contextmanager
def _answer(url: str) -> Iterator[BinaryIO]:
    request = Request(url, headers={"User-Agent": f"dateline/{_release()}"})  # noqa: S310 - http only
    try:
        with urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310 - checked by install()
            yield answer
    except HTTPError as wrong:
        wrong.close()
        raise GeocoderDown(f"{url}: {wrong.code} {wrong.reason}; try later") from None
    except (OSError, HTTPException) as wrong:
        said = getattr(wrong, "reason", None) or wrong
        raise GeocoderDown(f"{url}: {said}; look at the network, or try later") from None


def _release() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "unreleased"
