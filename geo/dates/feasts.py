"""Feasts and other named days: "Christmas Day", "last Thanksgiving", "Easter 2021"."""

from __future__ import annotations

from datetime import date

from geo.dates.periods import DAY, Period, months_later
from geo.dates.reading import Found, Reading, dated
from geo.dates.tense import direction
from geo.dates.years import remember_year
from geo.when import Rule


def read_feast(found: Found) -> Reading | None:
    """Read a feast with its year, else the one that tense and publication tell."""
    feast, published = str(found.value("HOLIDAY")), found.context.published
    year = found.number("YEAR") or found.spoken_year()
    if year:
        period = Period("day", feast_day(feast, year))
        remember_year(found.context, period, found.end)
        return dated(period, "absolute")
    if published is None:
        fixed = feast[2:3] == "-" and feast[:2].isdigit()
        return Reading("DATE", f"XXXX-{feast}" if fixed else "XXXX-XX-XX")
    return dated(Period("day", _nearest(found, feast, published)), _RULE)


_RULE: Rule = "partial"


def _nearest(found: Found, feast: str, published: date) -> date:
    day = feast_day(feast, published.year)
    if found.has("NEXT", "FOLLOWING") or (direction(found) > 0 and not found.has("LAST")):
        return day if day >= published else feast_day(feast, published.year + 1)
    return day if day <= published else feast_day(feast, published.year - 1)


def feast_day(feast: str, year: int) -> date:
    """Give the day of a feast in a year.

    Args:
        feast: `MM-DD`, `easter+N` (days from Western Easter), or `MM:N:W`: the Nth weekday W of
            the month (1 is Monday, N = -1 is the last).
        year: from 1 to 9999.
    """
    if feast.startswith("easter"):
        return _easter(year) + int(feast.removeprefix("easter")) * DAY
    if ":" in feast:
        month, number, weekday = map(int, feast.split(":"))
        return _nth(date(year, month, 1), number, weekday)
    month, day = map(int, feast.split("-"))
    return date(year, month, day)


def _nth(first: date, number: int, weekday: int) -> date:
    if number < 0:
        last = months_later(first, 1) - DAY
        return last - (last.isoweekday() - weekday) % 7 * DAY
    return first + ((weekday - first.isoweekday()) % 7 + 7 * (number - 1)) * DAY


def _easter(year: int) -> date:
    """Give Western Easter Sunday: the anonymous Gregorian computus (Meeus, 1991)."""
    golden, century = year % 19, year // 100
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    leap = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * leap) // 451
    months, days = divmod(moon + leap - 7 * late + 114, 31)
    return date(year, months, days + 1)
