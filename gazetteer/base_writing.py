"""Write the file of a base index: its places as they come, then the names sorted by their keys."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from importlib.resources import files
from operator import attrgetter

from gazetteer.base_names import Names
from gazetteer.base_rows import Row

_COLUMNS = ", ".join("?" * len(Row._fields))


def write(
    path: str,
    rows: Iterable[Row],
    names: Names,
    codes: Iterable[tuple[str, int]],
    sources: Iterable[tuple[int, str]],
) -> sqlite3.Connection:
    """Write an index; `path` may be ":memory:". Gives the open connection."""
    index = begun(path)
    put_places(index, rows)
    finish(index, names, codes, sources)
    return index


def begun(path: str) -> sqlite3.Connection:
    """Begin an index; nothing in it counts before `finish`."""
    index = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    index.execute("PRAGMA journal_mode = OFF")
    index.execute("PRAGMA synchronous = OFF")
    index.execute("PRAGMA locking_mode = EXCLUSIVE")
    index.execute("PRAGMA page_size = 16384")
    index.execute("PRAGMA cache_size = -100000")  # 100 MB: hardly a page is written twice
    index.executescript((files("gazetteer") / "schema.sql").read_text("utf-8"))
    index.execute("BEGIN")
    return index


def put_places(index: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Put places into an index; the first row of a number wins."""
    # In the order of numbers the tree only grows at its end.
    put_more(index, sorted(rows, key=attrgetter("number")))


def put_more(index: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Put places into an index as they come, however many; one that is there stays as it is."""
    index.executemany(f"INSERT OR IGNORE INTO place VALUES ({_COLUMNS})", rows)  # noqa: S608


def finish(
    index: sqlite3.Connection,
    names: Names,
    codes: Iterable[tuple[str, int]],
    sources: Iterable[tuple[int, str]],
) -> None:
    """Put all else into an index, and mark it as whole."""
    index.executemany("INSERT INTO name VALUES (?, ?)", names.rows())
    index.executemany("INSERT OR IGNORE INTO code VALUES (?, ?)", codes)
    index.executemany("INSERT INTO source VALUES (?, ?)", sources)
    index.execute("INSERT INTO fact VALUES ('finished', '1')")
    index.execute("COMMIT")
