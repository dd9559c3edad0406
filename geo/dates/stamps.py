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
    numbers = [int(part) for part in _PARTS.findall(said)]
    if len(numbers) > 3:  # a time of day follows
        return _value(*numbers[:3], clock=f"T{numbers[3]:02}:{numbers[4]:02}")
    if numbers[0] > 999:
        return _value(*numbers)
    first, second, year = numbers
    if year < 100:
        year += 1900 if year >= _PIVOT else 2000
    swap = second > 12 or (month_first and "." not in said and first <= 12)
    day, month = (second, first) if swap else (first, second)
    return _value(year, month, day)


def _value(year: int, month: int, day: int, clock: str = "") -> str | None:
    try:
        return date(year, month, day).isoformat() + clock
    except ValueError:
        return None
