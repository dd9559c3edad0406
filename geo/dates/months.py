"""Months and years, with and without each other: "May 2021", "last June", "December", "1998"."""

from __future__ import annotations

from datetime import date

from geo.dates.periods import Period, months_later
from geo.dates.reading import Found, Reading, dated
from geo.dates.years import remember_year, year_of


def read_month_year(found: Found) -> Reading | None:
    """Read "December 2022"."""
    month, year = found.number("MONTH"), found.number("YEAR")
    if month is None or year is None:
        return None
    period = Period("month", date(year, month, 1))
    remember_year(found.context, period, found.end)
    return dated(period, "absolute")


def read_month(found: Found) -> Reading | None:
    """Read "December", "last June", "next May"."""
    month, published = found.number("MONTH"), found.context.published
    if month is None:
        return None
    if published is None:
        year = year_of(found, month, None)
        return dated(Period("month", date(year, month, 1)), "partial") if year else Reading(
            "DATE", f"XXXX-{month:02}"
        )
    start = _pointed(found, published.replace(day=1), month)
    if start is None:
        year = year_of(found, month, None)
        start = date(year, month, 1) if year else None
    return dated(Period("month", start), "partial") if start else None


def _pointed(found: Found, now: date, month: int) -> date | None:
    """Give the month that "last", "next" or "this" points at, counted from this month."""
    ahead = (month - now.month) % 12
    if found.has("LAST", "PAST", "PREVIOUS"):
        return months_later(now, ahead - 12)
    if found.has("NEXT", "FOLLOWING"):
        return months_later(now, ahead or 12)
    if found.has("THIS"):
        return date(now.year, month, 1)
    return None


def read_year(found: Found) -> Reading | None:
    """Read "2022" where the words around it make it a year."""
    year = found.number("YEAR")
    if year is None or not _is_year(found, year):
        return None
    period = Period("year", date(year, 1, 1))
    remember_year(found.context, period, found.end)
    return dated(period, "absolute")


def _is_year(found: Found, year: int) -> bool:
    if found.has("YEARMARK"):
        return True
    marks = found.context.vocabulary.marks
    if found.after() in marks.get("not_year_after", ()):
        return False
    return 1400 <= year <= 2100 and found.before() in marks.get("year_before", ())
