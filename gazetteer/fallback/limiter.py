"""At most one question a second, counted over all processes of this user."""

from __future__ import annotations

from pathlib import Path

from gazetteer.fallback.clock import Clock
from gazetteer.fallback.store import opened

PACE = 1.0  # seconds between two questions
_LONGEST = 3600.0  # a turn further away than this was written by a clock that went wrong


class Limiter:
    """Hands out turns: each is at least a second after the one before.

    Args:
        path: the SQLite file in which all processes see whose turn it is.
        clock: tells the time and waits.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        """Remember where the file is; nothing is opened yet."""
        self._path, self._clock = path, clock

    def wait(self, service: str) -> None:
        """Take the next turn and wait for it. The file is not held while waiting.

        Raises:
            sqlite3.Error, OSError: the file cannot be used.
        """
        with opened(self._path) as base:
            now = self._clock.now()
            row = base.execute("SELECT next FROM turn WHERE service = ?", (service,)).fetchone()
            free = row[0] if row and row[0] <= now + _LONGEST else now
            turn = max(now, free)
            base.execute("INSERT OR REPLACE INTO turn VALUES (?, ?)", (service, turn + PACE))
        if turn > now:
            self._clock.sleep(turn - now)

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
