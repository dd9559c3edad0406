"""Every way of saying a time that is known, in the order in which they are tried.

A pattern is written over the word classes of `classes`; the first one that matches at a word and
whose reader understands it wins, so longer forms stand before the shorter ones they begin with.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from geo.dates import durations, explicit, months, ranges, relative, vague, weekdays
from geo.dates.reading import Found, Reading

Reader = Callable[[Found], Reading | None]


class Strategy(NamedTuple):
    """One way of saying a time."""

    name: str
    pattern: str
    read: Reader


_YEAREND = "(?:COMMA? YEAR (?:DOT? YEARMARK)?)"
_DAYMONTH = f"(?:THE? THEN DOT? OF? MONTH {_YEAREND}?)"
_MONTHDAY = f"(?:MONTH THE? THEN {_YEAREND}?)"
_DATE = f"(?:(?:WEEKDAY COMMA? ON?)? (?:{_DAYMONTH}|{_MONTHDAY}))"
_TOWARDS = "(?:TO|HYPHEN|AND)"
_OPEN = "(?:FROM|BETWEEN)?"

STRATEGIES: tuple[Strategy, ...] = (
    Strategy("not a time", "NOTVAGUE", vague.read_nothing),
    Strategy("stamp", "STAMP", explicit.read_stamp),
    Strategy("days of one month", f"{_OPEN} THE? THEN DOT? {_TOWARDS} THE? THEN DOT? OF? MONTH {_YEAREND}?",
             ranges.read_days_month),
    Strategy("month and days", f"{_OPEN} MONTH THEN {_TOWARDS} THEN {_YEAREND}?", ranges.read_month_days),
    Strategy("two days", f"{_OPEN} {_DATE} {_TOWARDS} {_DATE}", ranges.read_two_days),
    Strategy("day", _DATE, explicit.read_day),
    Strategy("month and year", "MONTH (?:COMMA|OF)? YEAR (?:DOT? YEARMARK)?", months.read_month_year),
    Strategy("weekday", "(?:THE? POINT)? WEEKDAY DAYPART?", weekdays.read_weekday),
    Strategy("deictic", "DEICTIC DAYPART?", relative.read_deictic),
    Strategy("tonight", "NIGHT", relative.read_night),
    Strategy("ago", "(?:NUM|A|QUANT) UNIT AGO", relative.read_ago),
    Strategy("from now", "(?:NUM|A|QUANT) UNIT HENCE", relative.read_hence),
    Strategy("earlier", "(?:NUM|A|QUANT) UNIT EARLIER", relative.read_earlier),
    Strategy("later", "(?:NUM|A|QUANT) UNIT LATER", relative.read_later),
    Strategy("last week", "THE? POINT (?:UNIT|QUARTER|WEEKEND)", relative.read_pointed),
    Strategy("last night", "THE? POINT DAYPART", relative.read_part_day),
    Strategy("month", "(?:THE? POINT)? MONTH", months.read_month),
    Strategy("duration", "(?:NUM|A|QUANT) HYPHEN? (?:UNIT|CLOCKUNIT) (?:HYPHEN? OLD)?", durations.read_duration),
    Strategy("year", "YEAR (?:DOT? YEARMARK)?", months.read_year),
    Strategy("vague", "VAGUE", vague.read_vague),
)
