"""Equal values as one object: a table of many rows names few places, days and reports."""

from __future__ import annotations

from typing import Any, TypeVar

T = TypeVar("T")


class Sharing:
    """Gives for each value the first that was equal to it."""

    def __init__(self) -> None:
        self._first: dict[tuple[type, Any], Any] = {}

    def __call__(self, value: T) -> T:
        """Give the equal value that came before, or this one."""
        try:
            return self._first.setdefault((type(value), value), value)  # type: ignore[no-any-return]
        except TypeError:
            return value  # a list or an object where a text should stand: for the checks to refuse
