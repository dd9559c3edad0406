"""What was answered online so far, to be taken into the place book."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gazetteer.fallback.asking import FILE
from gazetteer.fallback.cache import Cache
from gazetteer.fallback.clock import Clock
from gazetteer.place import Place
from geo.errors import GeocoderDown, UnknownPlace


class Answers:
    """The answers kept on disk, by the name that was asked.

    Args:
        cache: the folder of the file of answers.
        clock: the time.
    """

    def __init__(self, cache: Path, clock: Clock | None = None) -> None:
        """Remember where the file is; nobody is asked."""
        self._path = cache / FILE
        self._cache = Cache(self._path, clock or Clock())

    def of(self, name: str) -> list[Place]:
        """Give the places answered for a name, best first.

        Raises:
            UnknownPlace: none is kept.
            GeocoderDown: the file cannot be used.
        """
        with self._readable():
            found = self._cache.all(name)
        if not found:
            words = "no answer is kept; `dateline build` asks for places that nobody knows"
            raise UnknownPlace(f"{name!r}: {words}")
        return found

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as wrong:
            words = f"cannot be used ({wrong}); move it away or name another cache folder"
            raise GeocoderDown(f"{self._path}: {words}") from wrong
