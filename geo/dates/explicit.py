"""Days that are named: 29 December 2022, Dec. 29, Thursday, December 29, 29.12.2022, the 29th."""

from __future__ import annotations

from datetime import date

from geo.dates.narrative import told
from geo.dates.periods import Period, holding, months_later
from geo.dates.reading import Found, Reading, dated
from geo.dates.stamps import full_year
from geo.dates.years import remember_year, year_of, year_said
from geo.when import Rule

_MONTHS = 12
_NEAR = 40  # words: how far the month of a day reaches


def read_stamp(found: Found) -> Reading | None:
    """Read 29.12.2022, 12/29/2022, 2022-12-29T14:30."""
    value = str(found.value("STAMP"))
    day = date.fromisoformat(value[:10])
    reading = dated(Period("day", day), "absolute")
    if len(value) > 10:
        return reading._replace(type="TIME", value=value)
    return reading


def read_dotted(found: Found) -> Reading | None:
    """Read "28.12." in a language whose ordinals carry a dot."""
    day, _, month = str(found.value("NUMBER")).partition(".")
    if not (found.marked(".", "dotted") and day.isdigit() and month.isdigit()):
        return None
    if not (1 <= int(month) <= _MONTHS and len(month) <= 2 and len(day) <= 2):
        return None
    return day_reading(found, int(month), int(day), None)


def read_day(found: Found) -> Reading | None:
    """Read a day with its month, with or without its year, in either order."""
    day, month = found.number("DAY", "ORDINAL", "RANK"), found.number("MONTH")
    if day is None or month is None or _counts_what_follows(found):
        return None
    year = _short_year(found) if found.has("HYPHEN") else year_said(found)
    if year is None and found.value("UNIT") == "year":
        return None
    return day_reading(found, month, day, year)


def _short_year(found: Found) -> int | None:
    """Give the year of "26-Dec-22"."""
    year = found.number("YEAR")
    said = str(found.context.scan.values[found.end - 1])
    return year or (full_year(int(said)) if said.isdigit() and len(said) <= 2 else None)


def _counts_what_follows(found: Found) -> bool:
    """Tell "in December 8 people died" from "on December 8 people" and "8 December people"."""
    number_last = found.at("DAY", "ORDINAL", "RANK") > found.at("MONTH")
    counts = number_last and not found.marked(found.before(), "day_before")
    return counts and found.marked(found.after(), "not_year_after")


def day_reading(found: Found, month: int, day: int, year: int | None) -> Reading | None:
    """Make the reading of a day of a month; None where the calendar has no such day."""
    rule: Rule = "absolute" if year else "partial"
    year = year or year_of(found, month, day)
    if year is None:
        fits = 1 <= day <= _longest(month)
        return Reading("DATE", f"XXXX-{month:02}-{day:02}") if fits else None
    try:
        period = Period("day", date(year, month, day))
    except ValueError:
        return None
    if rule == "absolute":
        remember_year(found.context, period, found.end)
    return dated(period, rule)


def _longest(month: int) -> int:
    first = date(2000, month, 1)  # a leap year
    return (months_later(first, 1) - first).days


def read_week_of(found: Found) -> Reading | None:
    """Read "the week of March 6"."""
    day = read_day(found)
    if day is None or day.period is None or found.value("UNIT") != "week":
        return None
    return dated(holding("week", day.period.start), day.when.rule if day.when else "partial")


def read_day_of(found: Found) -> Reading | None:
    """Read "the 26th of last month", "the 5th of the month"."""
    day, published = found.number("ORDINAL"), found.context.published
    if found.value("UNIT") != "month" or published is None or day is None:
        return None
    month = months_later(published, found.way())
    return dated(Period("day", month.replace(day=day)), "relative")


def _is_day(found: Found) -> bool:
    """Tell "on the 29th" from "the 29th meeting"."""
    if not found.marked(found.before(), "day_before"):
        return False
    return found.marked(found.after(), "day_after") or not found.has_next("OTHER", "UNIT", "HYPHEN")


def read_day_alone(found: Found) -> Reading | None:
    """Read "the 29th": of the month spoken of last, else the latest such day before publication."""
    context, day = found.context, found.number("ORDINAL")
    if day is None or not 1 <= day <= 31 or not _is_day(found):
        return None
    month, published = _month_spoken_of(found, day), context.published
    if month is None and published:
        month = months_later(published, -int(day > published.day))
    if month is None:
        return Reading("DATE", f"XXXX-XX-{day:02}")
    try:
        return dated(Period("day", month.replace(day=day)), "partial")
    except ValueError:
        return None


def _month_spoken_of(found: Found, day: int) -> date | None:
    """Give the month of the date that a day goes on from: "fell on 3 May and died on the 5th"."""
    context = found.context
    period = told(found) or (context.named if found.first - context.named_at <= _NEAR else None)
    if period is None or period.unit not in {"day", "month"}:
        return None
    later = period.unit == "day" and day < period.start.day
    month = months_later(period.start, int(later))
    return None if context.published and month > context.published else month
