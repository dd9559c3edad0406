"""Narrative mode: chronicles and accounts count from the date before, news from publication."""

from __future__ import annotations

import re
from datetime import date

from geo.dates.classes import pattern
from geo.dates.periods import DAY, Period
from geo.dates.reading import Context, Found, Part
from geo.dates.scanner import Scan
from geo.dates.tense import direction

_OPENING = re.compile(
    pattern(
        "(?:ON|IN|HYPHEN|THE)* (?:(?:WEEKDAY COMMA?)? (?:THEN DOT? OF? MONTH|MONTH THEN|STAMP)"
        "|(?:YEAR|WEEKDAY) (?:HYPHEN|TO|COLON))"
    )
)
_LINE = re.compile(r"^[ \t]*(?=\S)(\d{4}[ \t]*$)?", re.MULTILINE)
_FEWEST = 3  # lines that open with a day make a chronicle
_FEWEST_HEADINGS = 2  # lines that are a day
_REST, _YEAR_OR_MARK = 12, "0123456789 ,.:*_–—-\r\t"
_REACH = 80  # words from the date that an account counts from
_CUE_REACH = 60  # words back in which an account is said to be one
_NEWS = 60 * DAY  # a date so near to publication is told as news
_FRESH = 31 * DAY  # a day so near to publication is meant where the text does not tell
_BACK, _AHEAD = 31 * DAY, 60 * DAY  # how far an account goes from one date to the next


def chronicle(scan: Scan) -> frozenset[int]:
    """Give the words of the days that open the lines of a chronicle; none in any other text.

    A chronicle is a text of which at least three lines, and half of all, open with a day, or one
    in which at least two lines are a day and nothing else.
    """
    lines = [(scan.at(line.start()), line[1]) for line in _LINE.finditer(scan.text)]
    years = [range(at, at + 1) for at, year in lines if year]
    days = [range(*day.span()) for at, _ in lines if (day := _OPENING.match(scan.codes, at))]
    if len(days) < _FEWEST or 2 * len(days) < len(lines) - len(years):
        days, years = [day for day in days if _ends_line(scan, day.stop)], []
        if len(days) < _FEWEST_HEADINGS:
            return frozenset()
    return frozenset(at for opening in days + years for at in opening)


def _ends_line(scan: Scan, at: int) -> bool:
    """Tell whether nothing but a year or a mark follows a day in its line."""
    end = scan.ends[at - 1]
    rest = scan.text[end : end + _REST].partition("\n")
    return not rest[0].strip(_YEAR_OR_MARK) and (bool(rest[1]) or end + _REST > len(scan.text))


def note(context: Context, part: Part) -> None:
    """Remember what an account may count from: a day of long ago; news brings it back to today."""
    period, when = part.reading.period, part.reading.when
    if (
        period is None
        or when is None
        or (context.chronicle and part.first not in context.chronicle)
    ):
        return
    if context.chronicle:
        context.told, context.told_at = period, part.end
    elif period.unit in {"day", "month"}:
        old = context.published is None or context.published - period.start > _NEWS
        kept = old and (when.rule == "absolute" or context.told is not None)
        context.told, context.told_at = (period, part.end) if kept else (None, part.end)


def told(found: Found) -> Period | None:
    """Give the date that a chronicle or an account has come to, None in news."""
    context = found.context
    if context.chronicle or context.told is None:
        return context.told
    near = found.first - context.told_at <= _REACH
    return context.told if near and direction(found) <= 0 else None


def told_day(found: Found) -> date | None:
    """Give the day that a bare weekday counts from in a chronicle, or where an account says so."""
    period = told(found)
    if period is None or period.unit != "day" or _spoken(found):
        return None
    return period.start if found.context.chronicle or _is_account(found) else None


def _is_account(found: Found) -> bool:
    """Tell whether the words before are those of a court, an inquest, an indictment."""
    lows = found.context.scan.lows
    return any(
        found.marked(low, "account") for low in lows[max(0, found.first - _CUE_REACH) : found.first]
    )


def _spoken(found: Found) -> bool:
    """Tell "he said on Sunday": that is news."""
    lows = found.context.scan.lows
    beside = [*lows[max(0, found.first - 2) : found.first], found.after()]
    return any(found.marked(low, "speech") for low in beside)


def told_year(found: Found, month: int, day: int | None) -> int | None:
    """Give the year of a day or month that is named without one, if it belongs to what is told."""
    context, period = found.context, told(found)
    if period is None:
        return None
    if period.unit == "year":
        return period.start.year
    days = [one for by in (-1, 0, 1) if (one := _made(period.start.year + by, month, day))]
    ahead = max(_AHEAD, 366 * DAY * bool(context.chronicle))
    near = [one for one in days if -_BACK <= one - period.start <= ahead]
    chosen = min(near, key=lambda one: abs(one - period.start), default=None)
    if chosen is None or (context.published and chosen > context.published):
        return None
    weekday = found.number("WEEKDAY")
    if day and weekday and chosen.isoweekday() != weekday:
        return None
    return chosen.year if context.chronicle or not _is_fresh(context, month, day) else None


def _is_fresh(context: Context, month: int, day: int | None) -> bool:
    """Tell whether news would mean such a day just before publication."""
    published = context.published
    if published is None:
        return False
    days = (_made(year, month, day) for year in (published.year, published.year - 1))
    return any(one and -DAY <= published - one <= _FRESH for one in days)


def _made(year: int, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day or 1)
    except ValueError:
        return None
