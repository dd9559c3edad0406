"""Feasts and other named days: "Christmas Day", "last Thanksgiving", "Easter 2021"."""

from __future__ import annotations

import re
from datetime import date

from geo.dates.periods import DAY, Period, months_later
from geo.dates.reading import Found, Reading, dated
from geo.dates.tense import direction, looks_back
from geo.dates.years import remember_year
from geo.when import Rule


def read_feast(found: Found) -> Reading | None:
    """Read a feast with its year, else the one that tense and publication tell."""
    feast, published = str(found.value("HOLIDAY")), found.context.published
    year = found.number("YEAR") or found.spoken_year()
    if year:
        period = Period("day", feast_day(feast, year))
        remember_year(found.context, period, found.end)
        return _kept(feast, period, "absolute")
    if _OF_ONE_YEAR.match(feast):
        return dated(Period("day", date.fromisoformat(feast)), "absolute")
    if published is None:
        fixed = feast[2:3] == "-" and feast[:2].isdigit()
        return Reading("DATE", f"XXXX-{feast}" if fixed else "XXXX-XX-XX")
    return _kept(feast, Period("day", _nearest(found, feast, published)), "partial")


_MOVED = re.compile(r"(easter|orthodox)([+-]\d+)")
_OF_ONE_YEAR = re.compile(r"\d{4}-")


def _kept(feast: str, period: Period, rule: Rule) -> Reading:
    reading = dated(period, rule)
    if not feast.startswith("islamic") or reading.when is None:
        return reading
    around = {"start": period.start - DAY, "end": period.end + DAY, "precision": "span"}
    return reading._replace(when=reading.when.model_copy(update=around | {"uncertain": True}))


def _nearest(found: Found, feast: str, published: date) -> date:
    day = feast_day(feast, published.year)
    if found.has("NEXT", "FOLLOWING") or (direction(found) > 0 and not found.has("LAST")):
        return day if day >= published else feast_day(feast, published.year + 1)
    past = day if day <= published else feast_day(feast, published.year - 1)
    ahead = day if day > published else feast_day(feast, published.year + 1)
    close = ahead - published <= _CLOSE < published - past and not found.has("LAST")
    happened = found.marked(found.before(), "day_before") and looks_back(found)
    return ahead if close and not happened else past


_CLOSE = 14 * DAY  # a feast so near ahead is meant: the one of a year ago is told with its year


def feast_day(feast: str, year: int) -> date:
    """Give the day of a feast in a year.

    Args:
        feast: `MM-DD`; `easter+N`, `orthodox+N`: days from Western or Eastern Easter; `MM:N:W`,
            `MM:N:W+D`: the Nth weekday W of the month (1 is Monday, N = -1 is the last), D days
            on; `islamic:MM-DD`: by the tabular calendar, a day from where the moon may put it;
            `YYYY-MM-DD`: of that year alone.
        year: from 1 to 9999.
    """
    kind, _, rest = feast.partition(":")
    if kind == "islamic":
        return _islamic(year, *map(int, rest.split("-")))
    if moved := _MOVED.match(feast):
        easter = _easter(year) if moved[1] == "easter" else _orthodox(year)
        return easter + int(moved[2]) * DAY
    if rest:
        number, weekday, later = (int(part) for part in re.split("[:+]", f"{rest}+0")[:3])
        return _nth(date(year, int(kind), 1), number, weekday) + later * DAY
    *fixed, month, day = map(int, feast.split("-"))
    return date(fixed[0] if fixed else year, month, day)


def _nth(first: date, number: int, weekday: int) -> date:
    if number < 0:
        last = months_later(first, 1) - DAY
        return last - (last.isoweekday() - weekday) % 7 * DAY
    return first + ((weekday - first.isoweekday()) % 7 + 7 * (number - 1)) * DAY


def _orthodox(year: int) -> date:
    """Give Eastern Easter Sunday: Meeus' Julian computus, as a day of the Gregorian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    late = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, days = divmod(moon + late + 114, 31)
    return date(year, month, days + 1) + (year // 100 - year // 400 - 2) * DAY


def _islamic(year: int, month: int, day: int) -> date:
    """Give the first such day of a Gregorian year in the tabular Islamic calendar.

    Its years have 354 days, and 355 in eleven of thirty; months have 30 and 29 in turn.
    """
    about = (year - 622) * 3_652_425 // 3_543_667  # of the mean lengths of both years
    days = (_hijri(about + by, month, day) for by in (-1, 0, 1, 2))
    return next(day for day in days if day.year == year)


def _hijri(year: int, month: int, day: int) -> date:
    past = 354 * (year - 1) + (3 + 11 * year) // 30 + 30 * (month - 1) - (month - 1) // 2 + day
    return date.fromordinal(_HEGIRA + past - 1)


_HEGIRA = date(622, 7, 19).toordinal()  # 1 Muharram of the year 1


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
