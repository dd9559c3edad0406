"""Quarters and halves of a year, as reports of business count them."""

from __future__ import annotations

from datetime import date

from geo.dates.periods import Period, holding, months_later
from geo.dates.reading import Context, Found, Reading, dated
from geo.when import Rule

_PARTS = {"quarter": 4, "half": 2}


def read_quarter(found: Found) -> Reading | None:
    """Read "the third quarter", "first half of 2022", "last year's fourth quarter"."""
    unit = str(found.value("QUARTER", "HALF"))
    number = found.number("RANK") or (2 if found.has("LAST", "LATEST") else None)
    if number is None or not 1 <= number <= _PARTS[unit]:
        return None
    year, rule = _year(found)
    if year is None:
        return Reading("DATE", f"XXXX-{unit[0].upper()}{number}")
    reading = _part(found, unit, number, year, rule)
    return found.bare(reading) if found.has("HYPHEN") else reading


def _part(found: Found, unit: str, number: int, year: int, rule: Rule) -> Reading:
    start = date(year, 1 + (number - 1) * 12 // _PARTS[unit], 1)
    published = found.context.published
    if rule == "partial" and published and start > published:
        start = months_later(start, -12)
    return _kept(found.context, Period(unit, start), rule)


def read_marked(found: Found) -> Reading | None:
    """Read "Q3", "Q3 2021", "H1 of 2022"; "H1" alone is none."""
    said, year = str(found.value("MARKED")), found.number("YEAR")
    unit, number = ("quarter", int(said[1])) if said[0] == "Q" else ("half", int(said[1]))
    if number > _PARTS[unit] or (unit == "half" and year is None):
        return None
    year, rule = _year(found)
    if year is None:
        return Reading("DATE", f"XXXX-{said}")
    return _part(found, unit, number, year, rule)


def _year(found: Found) -> tuple[int | None, Rule]:
    published, year = found.context.published, found.number("YEAR")
    if year:
        return year, "absolute"
    if published is None:
        return None, "partial"
    if found.has("UNIT"):
        by = found.way()
        return published.year + by, "relative"
    return published.year, "partial"


def _kept(context: Context, period: Period, rule: Rule) -> Reading:
    if period.unit == "quarter" and context.published and period.end <= context.published:
        context.quarter = period
    return dated(period, rule)


def _latest(context: Context) -> Period | None:
    """Give the quarter that the report is about, else the last one that is over."""
    if context.quarter:
        return context.quarter
    if context.published is None:
        return None
    return holding("quarter", context.published).shifted(-1)


def read_this_quarter(found: Found) -> Reading | None:
    """Read "the quarter", "the latest period"."""
    if found.has("PERIOD") and not found.has("LATEST"):
        return None
    if not found.has("THE", "THIS", "LATEST"):
        return None
    context = found.context
    if found.has("THIS") and context.published:
        return dated(holding("quarter", context.published), "relative")
    latest = _latest(context)
    return dated(latest, "relative") if latest else None


def read_year_ago(found: Found) -> Reading | None:
    """Read "the year-ago quarter", "the year-earlier period", "year-earlier results"."""
    period = _of_year_ago(found)
    if period is None or found.value("UNIT") != "year":
        return None
    reading = dated(period, "relative")
    return reading if found.has("QUARTER", "PERIOD", "HALF") else found.bare(reading)


def _of_year_ago(found: Found) -> Period | None:
    context, rank = found.context, found.number("RANK")
    if context.quarter is None and not found.has("QUARTER"):
        return holding("year", context.published).shifted(-1) if context.published else None
    latest = _latest(context)
    if latest and rank:
        latest = Period("quarter", date(latest.start.year, 3 * (rank - 1) % 12 + 1, 1))
        context.quarter = latest
    return latest.shifted(-4) if latest else None


def read_year_period(found: Found) -> Reading | None:
    """Read "the 1988 period", "the 1988 quarter": the same quarter of that year."""
    year, latest = found.number("YEAR"), _latest(found.context)
    if year is None:
        return None
    if latest is None or not (found.context.quarter or found.has("QUARTER")):
        return dated(Period("year", date(year, 1, 1)), "absolute")
    return dated(Period("quarter", latest.start.replace(year=year)), "absolute")


def read_year_end(found: Found) -> Reading | None:
    """Read "year-end", "the year's end": some day of the last month of the year of publication."""
    published = found.context.published
    if found.value("UNIT") != "year" or published is None:
        return None
    month = Period("month", date(published.year, 12, 1)).when("relative", uncertain=True)
    return dated(holding("year", published), "relative")._replace(when=month)
