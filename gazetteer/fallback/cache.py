"""What services answered, kept on disk: finds for a year, "not found" for a month, errors never."""

from __future__ import annotations

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from gazetteer.fallback.clock import Clock
from gazetteer.fallback.store import opened
from gazetteer.place import Place

DAY = 24 * 3600.0
FOUND = 365 * DAY  # seconds that a find is kept
NOTHING = 30 * DAY  # seconds that "not found" is kept

_PLACES = TypeAdapter(list[Place])


class Cache:
    """Answers by service, country and name.

    Args:
        path: the SQLite file, made when it is first needed.
        clock: tells how old an answer is.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        """Remember where the file is; nothing is opened yet."""
        self._path, self._clock = path, clock

    def get(self, service: str, country: str | None, name: str) -> list[Place] | None:
        """Give the answer kept, or None when there is none or it is too old.

        Raises:
            sqlite3.Error, OSError: the file cannot be used.
        """
        key = (service, country or "", _key(name))
        with opened(self._path) as base:
            base.execute(
                "DELETE FROM answer WHERE asked < ? OR (places = '[]' AND asked < ?)",
                (self._clock.now() - FOUND, self._clock.now() - NOTHING),
            )
            row = base.execute(
                "SELECT places FROM answer WHERE service = ? AND country = ? AND name = ?", key
            ).fetchone()
        return _places(row[0]) if row else None

    def put(self, service: str, country: str | None, name: str, places: list[Place]) -> None:
        """Keep an answer, the empty one too.

        Raises:
            sqlite3.Error, OSError: the file cannot be used.
        """
        row = (service, country or "", _key(name), self._clock.now(), _json(places))
        with opened(self._path) as base:
            base.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?)", row)

    def all(self, name: str) -> list[Place]:
        """Give every place kept for a name, of all services, those answered last first.

        Raises:
            sqlite3.Error, OSError: the file cannot be used.
        """
        sql = "SELECT places FROM answer WHERE name = ? ORDER BY asked DESC"
        with opened(self._path) as base:
            rows = base.execute(sql, (_key(name),)).fetchall()
        once = {place.id: place for (text,) in reversed(rows) for place in _places(text) or ()}
        order = [place.id for (text,) in rows for place in _places(text) or ()]
        return [once[id_] for id_ in dict.fromkeys(order)]


def _places(text: str) -> list[Place] | None:
    try:
        return _PLACES.validate_json(text)
    except ValidationError:  # written by another version: ask anew
        return None


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _json(places: list[Place]) -> str:
    return _PLACES.dump_json(places, exclude_defaults=True).decode()
