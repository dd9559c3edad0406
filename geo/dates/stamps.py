"""Days written in digits alone: 29.12.2022, 12/29/2022, 2022-12-29T14:30."""

from __future__ import annotations

import re
from datetime import date

_PARTS = re.compile(r"\d+")
_PIVOT = 50  # two-digit years from here on belong to the last century


def stamp(said: str, *, month_first: bool) -> str | None:
    """Give the TIMEX3 value of a day in digits, or None where there is no such day.

    Args:
        said: the digits with their marks.
        month_first: how to read 10/12/2022; only slashes and hyphens are in doubt, dots are
            day-first everywhere, and a number above 12 is always the day.
    """
    first, second, third, *clock = [int(part) for part in _PARTS.findall(said)]
    if first > 999:  # the year stands first; a time of day may follow
        return _value(first, second, third, f"T{clock[0]:02}:{clock[1]:02}" if clock else "")
    year = full_year(third)
    swap = second > 12 or (month_first and "." not in said and first <= 12)
    day, month = (second, first) if swap else (first, second)
    return _value(year, month, day)


def full_year(year: int) -> int:
    """Give the year that two digits mean: 98 is 1998, 22 is 2022."""
    if year >= 100:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _value(year: int, month: int, day: int, clock: str = "") -> str | None:
    try:
        return date(year, month, day).isoformat() + clock
    except ValueError:
        return None
