"""Weekdays: the tense of the clause tells whether they look back or ahead."""

from __future__ import annotations

from datetime import date

from geo.dates.classes import CODE
from geo.dates.narrative import told_day
from geo.dates.periods import DAY, Period, holding
from geo.dates.reading import NOTHING, Found, Reading, dated
from geo.dates.tense import direction

_CLOCK = {CODE[name] for name in ("CLOCK", "DAY", "WORDNUM", "AMPM", "ZONE", "COMMA")}


def read_weekday(found: Found) -> Reading | None:
    """Read "Tuesday", "last Friday", "this coming Sunday", "the previous Friday"."""
    weekday = found.number("WEEKDAY")
    if weekday is None:
        return None
    if _is_name(found):
        return NOTHING
    anchor, way = _anchor(found)
    if anchor is None:
        return Reading("DATE", f"XXXX-WXX-{weekday}")
    return dated(Period("day", _nearest(anchor, weekday, way)), "weekday")


def _is_name(found: Found) -> bool:
    """Tell "the Sunday Times" from "the Sunday attack" and "on Sunday Ann"."""
    scan, end = found.context.scan, found.end
    if not found.first or scan.codes[found.first - 1] != CODE["THE"] or end == len(scan.codes):
        return False
    named = scan.codes[end] == CODE["OTHER"] and scan.text[scan.starts[end]].isupper()
    return named and scan.ends[end - 1] + 1 == scan.starts[end]


def _anchor(found: Found) -> tuple[date | None, int]:
    """Give the day to count from, and the way: -2 and +2 are strictly before and after it."""
    context = found.context
    last = context.last.start if context.last else None
    for name, way in _STRICTLY.items():
        if found.has(name):
            return last if name in _FROM_LAST and last else context.published, way
    if day := told_day(found):
        return day, 1
    return context.published, _way(found)


_STRICTLY = {
    "PREVIOUS": -2,
    "FOLLOWING": 2,
    "THAT": 1,
    "LAST": -2,
    "PAST": -2,
    "NEXT": 2,
    "THIS": 1,
}
_FROM_LAST = {"PREVIOUS", "FOLLOWING", "THAT"}


def _way(found: Found) -> int:
    if found.has_next("OWNS"):  # "Wednesday's goal" has been given
        return -1
    return 1 if _put_off(found) or direction(found) > 0 else -1


def _put_off(found: Found) -> bool:
    """Tell "postponed until Friday" from "Until Friday nobody knew"."""
    codes, until = found.context.scan.codes, found.first - 1
    while until > 0 and codes[until] in _CLOCK:  # "until 9 a.m. Tuesday"
        until -= 1
    opens = until < 1 or codes[until - 1] == CODE["BREAK"]
    return not opens and found.marked(found.context.scan.lows[until], "until")


def _nearest(anchor: date, weekday: int, way: int) -> date:
    """Give the nearest such weekday; way ±1 may be the anchor itself."""
    back = (anchor.isoweekday() - weekday) % 7
    if way < 0:
        return anchor - (back or (7 if way == -2 else 0)) * DAY
    ahead = -back % 7
    return anchor + (ahead or (7 if way == 2 else 0)) * DAY


def read_weekday_of_week(found: Found) -> Reading | None:
    """Read "Friday next week", "Tuesday of last week"."""
    weekday, published = found.number("WEEKDAY"), found.context.published
    if weekday is None or published is None or found.value("UNIT") != "week":
        return None
    by = found.way()
    monday = holding("week", published).shifted(by).start
    return dated(Period("day", monday + (weekday - 1) * DAY), "weekday")


def read_weekdays_ago(found: Found) -> Reading | None:
    """Read "two Fridays ago"."""
    weekday, amount = found.number("WEEKDAY", "WEEKDAYS"), found.amount()
    published = found.context.published
    if weekday is None or amount is None or published is None:
        return None
    latest = _nearest(published, weekday, -2)
    return dated(Period("day", latest - (int(amount) - 1) * 7 * DAY), "weekday")


def read_weekdays(found: Found) -> Reading | None:
    """Read "every Monday", "Tuesday nights", "Fridays": a set of days."""
    weekday = found.number("WEEKDAY", "WEEKDAYS")
    part = found.value("DAYPART")
    return Reading("SET", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
