"""Days as whole numbers, the days one stops at, and the unit of the histogram. Pure.

A day is counted from 1970-01-01; no clock and no time zone comes near it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from geo.when import When

Unit = Literal["day", "week", "month", "year"]

_EPOCH = date(1970, 1, 1).toordinal()
_WIDEST: tuple[tuple[int, Unit], ...] = ((200, "day"), (1100, "week"), (9000, "month"))


def number(day: date) -> int:
    """Count a day from 1970-01-01."""
    return day.toordinal() - _EPOCH


def vague(when: When) -> bool:
    """Tell whether it happened at some time in its days, instead of on or all through them."""
    return when.precision != "day" and (when.uncertain or when.precision != "span")


def stops(whens: Iterable[When | None]) -> list[int | None]:
    """Give the day at which each is met when stepping; None for the undated.

    What has a day, or begins on one, is met there. What happened at some time in a month is met
    on the month's first day that something else stops at, else on its first: a month makes no
    stop of its own where its days have others.
    """
    listed = list(whens)
    firm = sorted({number(w.start) for w in listed if w is not None and not vague(w)})
    return [None if when is None else _stop(when, firm) for when in listed]


def _stop(when: When, firm: Sequence[int]) -> int:
    start, end = number(when.start), number(when.end)
    if not vague(when):
        return start
    at = bisect_left(firm, start)
    return firm[at] if at < len(firm) and firm[at] < end else start


def span(whens: Iterable[When | None]) -> tuple[int, int] | None:
    """Give the first and the last day of all, inclusive; None where nothing is dated."""
    dated = [when for when in whens if when is not None]
    if not dated:
        return None
    return number(min(w.start for w in dated)), number(max(w.last for w in dated))


def unit(first: int, last: int) -> Unit:
    """Choose what one bar of the histogram stands for, so that bars stay wide enough to hit."""
    days = last - first + 1
    return next((name for widest, name in _WIDEST if days <= widest), "year")
