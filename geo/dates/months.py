"""Months and years, with and without each other: "May 2021", "last June", "December", "1998"."""

from __future__ import annotations

from datetime import date

from geo.dates.classes import CODE
from geo.dates.periods import DAY, Period, months_later
from geo.dates.reading import POINTERS, Found, Reading, dated
from geo.dates.years import remember_year, year_of, year_said
from geo.when import When


def read_month_year(found: Found) -> Reading | None:
    """Read "December 2022", "June last year", "January nineteen ninety-seven"."""
    month, year = found.number("MONTH"), year_said(found)
    if month is None or year is None:
        return None
    period = Period("month", date(year, month, 1))
    if found.has("UNIT"):
        return dated(period, "partial")
    remember_year(found.context, period, found.end)
    return dated(period, "absolute")


def read_month(found: Found) -> Reading | None:
    """Read "December", "last June", "next May"."""
    month, published = found.number("MONTH"), found.context.published
    if month is None or not _is_month(found):
        return None
    start = _pointed(found, published.replace(day=1), month) if published else None
    if start is None:
        year = year_of(found, month, None)
        if year is None:
            return Reading("DATE", f"XXXX-{month:02}")
        start = date(year, month, 1)
    return dated(Period("month", start), "partial")


def _is_month(found: Found) -> bool:
    """Tell months from names and verbs: "Jan Novak", "the March of the bakers", "may I"."""
    if found.has(*POINTERS):
        return True
    low = found.context.scan.lows[found.at("MONTH")]
    if found.marked(low, "month_never_alone"):
        return False
    if _bent(found):
        return True
    if found.marked(low, "month_in_doubt"):
        return found.marked(found.before(), "year_before") and not found.marked(
            found.after(), "not_month_after"
        )
    return True


def _bent(found: Found) -> bool:
    """Tell "mid-March"."""
    codes, at = found.context.scan.codes, found.first - 1
    at -= codes[at : at + 1] == CODE["HYPHEN"]
    return at >= 0 and codes[at] == CODE["EARLY"]


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


def read_week_of(found: Found) -> Reading | None:
    """Read "the last week of February", "the first ten days of May": some days of that month."""
    counted = Found(found.context, found.first, found.at("UNIT"))  # without the year
    days = _DAYS.get(str(found.value("UNIT")), 0) * int(counted.amount() or 1)
    month = read_month_year(found) if found.has("YEAR") else read_month(found)
    if not days or month is None or month.period is None or month.when is None:
        return None
    whole = month.when
    start = whole.end - days * DAY
    if number := found.number("RANK"):
        start = whole.start + (number - 1) * days * DAY
    end = start + days * DAY
    if start < whole.start or end > whole.end + DAY:
        return None
    when = When(start=start, end=end, precision="span", rule=whole.rule, uncertain=True)
    return month._replace(when=when)


_DAYS = {"day": 1, "week": 7}
