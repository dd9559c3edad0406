"""The file that the cache and the limiter share."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

_BUSY = 30.0  # seconds to wait for another process that holds the file


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file for one transaction that no other process can come between.

    Raises:
        sqlite3.Error: the file cannot be made, read or written.
        OSError: its folder cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=_BUSY, isolation_level=None)) as base:
        base.execute("BEGIN IMMEDIATE")
        for statement in _schema():
            base.execute(statement)
        yield base
        base.execute("COMMIT")


def _schema() -> list[str]:
    text = files("gazetteer.fallback").joinpath("schema.sql").read_text("utf-8")
    return [part for part in text.split(";\n") if part.strip()]
