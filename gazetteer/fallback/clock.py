"""The time and how to wait, handed in so that a test need not wait."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds since 1970, and a way to let some of them pass."""

    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep

    def day(self) -> date:
        """Give the day, in UTC."""
        return datetime.fromtimestamp(self.now(), UTC).date()
