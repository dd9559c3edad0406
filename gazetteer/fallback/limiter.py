"""At most one question a second, counted over all processes of this user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gazetteer.base_lock import locked
from gazetteer.fallback.clock import Clock
from gazetteer.fallback.store import opened
from geo.errors import GeocoderDown

PACE = 1.0  # seconds between two questions
_LONGEST = 3600.0  # a turn further away than this was written by a clock that went wrong
_PATIENCE = 60.0  # seconds; a service that wants a longer pause is left alone


class Limiter:
    """Hands out turns: each begins at least a second after the one before was over.

    Args:
        path: the SQLite file in which all processes see whose turn it is.
        clock: tells the time and waits.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        """Remember where the file is; nothing is opened yet."""
        self._path, self._clock = path, clock

    @contextmanager
    def turn(self, service: str) -> Iterator[None]:
        """Wait for the next turn and hold it inside; a process that dies lets it go.

        However slow the machine or the network is, no two questions are sent within a second:
        the next turn is counted from the answer.

        Raises:
            GeocoderDown: the service wants a longer pause, which another run was told of.
            sqlite3.Error, OSError: the file cannot be used.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with locked(self._path.with_suffix(".lock")):
            turn = self._wait(service)
            try:
                yield
            finally:
                self.pause(service, max(turn - self._clock.now(), 0) + PACE)

    def _wait(self, service: str) -> float:
        """Wait for the next turn and give its time, in seconds since 1970."""
        with opened(self._path) as base:
            now = self._clock.now()
            row = base.execute("SELECT next FROM turn WHERE service = ?", (service,)).fetchone()
            free = row[0] if row and row[0] <= now + _LONGEST else now
            turn: float = max(now, free)
            if turn - now > _PATIENCE:
                raise GeocoderDown(f"{service}: wants no question for {turn - now:.0f} s more")
            base.execute("INSERT OR REPLACE INTO turn VALUES (?, ?)", (service, turn + PACE))
        if turn > now:
            self._clock.sleep(turn - now)
        return turn

    def pause(self, service: str, seconds: float) -> None:
        """Let nobody ask for so many seconds, because the service said so.

        Raises:
            sqlite3.Error, OSError: the file cannot be used.
        """
        until = self._clock.now() + min(seconds, _LONGEST)
        with opened(self._path) as base:
            base.execute(
                "INSERT INTO turn VALUES (?, ?) "
                "ON CONFLICT (service) DO UPDATE SET next = max(next, excluded.next)",
                (service, until),
            )
