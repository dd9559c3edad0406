"""The year of a day or month that is named without one."""

from __future__ import annotations

from datetime import date

from geo.dates.classes import CODE
from geo.dates.narrative import told_year
from geo.dates.periods import Period, holding
from geo.dates.reading import Context, Found
from geo.dates.tense import direction, looks_ahead, looks_back

_FAR_BACK = 300  # days: a past candidate older than that gives way to one just ahead
_CLOSE = 31  # days: a day so near ahead is meant even where the tense looks back
_LISTED = 40  # words from one date of a list to the next
_NEAR = 8  # words: how far a year that has just been named reaches


def year_of(found: Found, month: int, day: int | None) -> int | None:
    """Give the year that a partial date is of: the past is preferred, a future tense looks ahead.

    None without a publication day, or where the day exists in no year (31 April).
    """
    context = found.context
    if (told := _named_year(found)) is not None and direction(found) <= 0:
        return told
    if (told := told_year(found, month, day)) is not None:
        return told
    if context.published is None:
        return context.year.start.year if context.year else None
    if day and (fits := _by_weekday(found, month, day)):
        return fits
    past = _latest(context.published, month, day)
    ahead = _next(context.published, month, day)
    if past is None or ahead is None:
        return None
    ahead_meant = _looks_ahead(found, context.published, past, ahead)
    return ahead.year if ahead_meant or (day and _close(found, ahead)) else past.year


def year_said(found: Found) -> int | None:
    """Give the year among the words: "2022", "nineteen ninety-six", "last year"."""
    year = found.number("YEAR") or found.spoken_year()
    published = found.context.published
    if year or published is None or found.value("UNIT") != "year":
        return year
    if found.has("THAT") and found.context.last:
        return found.context.last.start.year  # "in March of that year"
    return published.year + found.way()


def _named_year(found: Found) -> int | None:
    """Give the year that the sentence itself has just named."""
    context = found.context
    if context.year is None or found.first in context.chronicle:
        return None
    if not 0 <= found.first - context.year_at <= _NEAR:
        return None
    same = CODE["BREAK"] not in context.scan.codes[context.year_at : found.first]
    return context.year.start.year if same else None


def _by_weekday(found: Found, month: int, day: int) -> int | None:
    """Give the year near publication in which the day falls on the weekday that is named."""
    weekday, published = found.number("WEEKDAY"), found.context.published
    if weekday is None or published is None:
        return None
    days = [_valid(published.year + by, month, day) for by in (-1, 0, 1)]
    fitting = [one for one in days if one and one.isoweekday() == weekday]
    nearest = min(fitting, key=lambda one: abs(one - published), default=None)
    return nearest.year if nearest else None


def _close(found: Found, ahead: date) -> bool:
    """Tell a day just ahead: the one of a year ago would be told with its year."""
    published = found.context.published
    near = published is not None and (ahead - published).days <= _CLOSE
    over = found.has("LAST", "PAST", "PREVIOUS") or found.marked(found.before(), "over_before")
    return near and not over


def _looks_ahead(found: Found, published: date, past: date, ahead: date) -> bool:
    if past == published or (past.year, past.month) == (published.year, published.month):
        return False
    if found.has("LAST", "PAST", "PREVIOUS") or found.marked(found.before(), "since_before"):
        return False
    back, forward = (published - past).days, (ahead - published).days
    if _lists_ahead(found, published):
        return True
    if _towards(found) or looks_ahead(found):
        return forward < back
    if not found.has("DAY", "ORDINAL", "RANK") and forward <= _CLOSE:
        return True  # the month before last year's would be told with its year
    return back > _FAR_BACK and not looks_back(found)


def _towards(found: Found) -> bool:
    """Tell "until mid-November"."""
    codes, at = found.context.scan.codes, found.first - 1
    while at > 0 and codes[at] in _BENDING:
        at -= 1
    return at >= 0 and found.marked(found.context.scan.lows[at], "towards")


_BENDING = {CODE["EARLY"], CODE["HYPHEN"]}


def _lists_ahead(found: Found, published: date) -> bool:
    """Tell whether the sentence has just named a day or month that lies ahead."""
    context = found.context
    if context.named is None or context.named.start <= published:
        return False
    if found.first - context.named_at > _LISTED:
        return False
    return CODE["BREAK"] not in context.scan.codes[context.named_at : found.first]


def _latest(published: date, month: int, day: int | None) -> date | None:
    """Give the latest such day (or first of month) that is not after publication."""
    found = (_valid(year, month, day) for year in range(published.year, published.year - 9, -1))
    return next((made for made in found if made and made <= published), None)


def _next(published: date, month: int, day: int | None) -> date | None:
    found = (_valid(year, month, day) for year in range(published.year, published.year + 9))
    return next((made for made in found if made and made > published), None)


def _valid(year: int, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day or 1)
    except ValueError:
        return None


def remember_year(context: Context, period: Period, at: int) -> None:
    """Note that a date with its year has been read, ending before word `at`."""
    context.year, context.year_at = holding("year", period.start), at
