"""Every way of saying a time that is known, in the order in which they are tried.

A pattern is written over the word classes of `classes`; the first one that matches at a word and
whose reader understands it wins, so longer forms stand before the shorter ones they begin with.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from geo.dates import (
    clock,
    decades,
    durations,
    explicit,
    feasts,
    months,
    pointed,
    quarters,
    ranges,
    relative,
    seasons,
    sets,
    vague,
    weekdays,
)
from geo.dates.reading import Found, Reading

Reader = Callable[[Found], Reading | None]


class Strategy(NamedTuple):
    """One way of saying a time."""

    name: str
    pattern: str
    read: Reader


# Parts that many strategies share, in the same notation.
_MARK = "(?:DOT? YEARMARK DOT?|DOT UNIT)"
_WITHYEAR = (
    f"(?:(?:(?:COMMA|OF)?|OF THE? UNIT) YEAR {_MARK}?|COMMA? SPOKENYEAR"
    "|COMMA? OF? (?:POINT UNIT|UNIT POINT))"
)
_DAYMONTH = f"(?:THE? THEN DOT? OF? MONTH {_WITHYEAR}?)"
_MONTHDAY = f"(?:MONTH THE? (?:THEN|RANK) {_WITHYEAR}?)"
_DATE = f"(?:(?:THE? THIS? POINT)? (?:WEEKDAY COMMA? ON?)? (?:{_DAYMONTH}|{_MONTHDAY}))"
_TOWARDS = "(?:TO|HYPHEN|AND)"
_OPEN = "(?:FROM|BETWEEN)?"
_UNITS = "(?:UNIT|QUARTER|SEASON|WEEKEND|CLOCKUNIT)"
_COUNT = "(?:NUM|A|QUANT)"
_COUNTED = f"{_COUNT} ONLY? UNIT"
_HALFYEAR = "(?:QUARTER|HALF)"
_ENDED = "(?:UNIT HYPHEN (?:AGO|EARLIER))"

STRATEGIES: tuple[Strategy, ...] = (
    Strategy("not a time", "NOTVAGUE", vague.read_nothing),
    Strategy("age", "(?:A|THE)? NUM HYPHEN? UNIT HYPHEN? OLD", durations.read_age),
    # named days
    Strategy("two years", f"{_OPEN} THE? YEAR (?:HYPHEN|TO) YEAR", ranges.read_two_years),
    Strategy("two stamps", f"{_OPEN} STAMP DOT? {_TOWARDS} STAMP", ranges.read_two_stamps),
    Strategy("stamp", "STAMP", explicit.read_stamp),
    Strategy("day and month", "NUMBER (?:DOT|BREAK)", explicit.read_dotted),
    Strategy(
        "days of one month",
        f"{_OPEN} THE? THEN DOT? {_TOWARDS} THE? THEN DOT? OF? MONTH {_WITHYEAR}?",
        ranges.read_days_month,
    ),
    Strategy(
        "month and days",
        f"{_OPEN} MONTH THEN {_TOWARDS} THEN {_WITHYEAR}?",
        ranges.read_month_days,
    ),
    Strategy("two days", f"{_OPEN} {_DATE} COMMA? {_TOWARDS} {_DATE}", ranges.read_two_days),
    Strategy(
        "two weekdays",
        "FROM? WEEKDAY (?:TO|HYPHEN) WEEKDAY|BETWEEN WEEKDAY AND WEEKDAY",
        ranges.read_two_weekdays,
    ),
    Strategy(
        "days of a list",
        f"MONTH THEN (?:COMMA THEN){{1,6}} COMMA? AND THEN {_WITHYEAR}?"
        f"|THEN DOT? (?:COMMA THEN DOT?){{1,6}} COMMA? AND THEN DOT? OF? MONTH {_WITHYEAR}?",
        ranges.read_list,
    ),
    Strategy("day with hyphens", "THEN HYPHEN MONTH HYPHEN (?:YEAR|DAY|NUMBER)", explicit.read_day),
    Strategy("day", _DATE, explicit.read_day),
    Strategy("day of a month", "THE? ORDINAL OF THE? (?:POINT UNIT|UNIT)", explicit.read_day_of),
    Strategy("day alone", "THE? ORDINAL", explicit.read_day_alone),
    Strategy("week of a day", f"THE UNIT OF {_DATE}", explicit.read_week_of),
    Strategy("feast", f"(?:THE? POINT)? HOLIDAY (?:{_WITHYEAR}|IN YEAR)?", feasts.read_feast),
    # sets
    Strategy("weekday nights", "WEEKDAY DAYPART", sets.read_nights),
    Strategy("weekdays ago", "(?:A|NUM) WEEKDAYS? AGO", weekdays.read_weekdays_ago),
    Strategy(
        "every",
        f"EVERY (?:NUM|RANK|OTHERONE)? (?:{_UNITS}|WEEKDAY|MONTH|DAYPART|WEEKEND)",
        sets.read_every,
    ),
    Strategy("twice a week", "TIMES (?:A|EVERY) (?:UNIT|CLOCKUNIT)", sets.read_times),
    Strategy("weekdays", "WEEKDAYS", weekdays.read_weekdays),
    Strategy("often", "OFTEN", sets.read_often),
    Strategy(
        "week last", "(?:UNIT|WEEKEND|DAYPART|WEEKDAY|MONTH|SEASON) POINT", pointed.read_after
    ),
    # weekdays and days counted from another
    Strategy("weekday of a week", "WEEKDAY OF? POINT UNIT", weekdays.read_weekday_of_week),
    Strategy("weekday", "(?:THE? THIS? POINT)? WEEKDAY", weekdays.read_weekday),
    Strategy("deictic", "DEICTIC", relative.read_deictic),
    Strategy("the day after", "DAYAFTER", relative.read_day_after),
    Strategy("tonight", "NIGHT", relative.read_night),
    Strategy("ago", f"{_COUNTED} ONLY? AGO", relative.read_ago),
    Strategy("in two weeks", f"{_COUNTED}", relative.read_in),
    Strategy("hours ago", f"{_COUNT} ONLY? CLOCKUNIT ONLY? AGO", relative.read_hours_ago),
    Strategy("ago first", f"AGO {_COUNTED}", relative.read_ago),
    Strategy("from now", f"{_COUNTED} HENCE", relative.read_hence),
    Strategy(
        "year-ago quarter",
        f"THE? {_ENDED} (?:RANK HYPHEN?)? (?:QUARTER|PERIOD|HALF)",
        quarters.read_year_ago,
    ),
    Strategy("year-ago", f"THE? A? {_ENDED}", quarters.read_year_ago),
    Strategy(
        "a day later", "(?:UNIT|CLOCKUNIT) ONLY? (?:AGO|EARLIER|LATER)", relative.read_uncounted
    ),
    Strategy("a week ago first", "AGO UNIT", relative.read_uncounted),
    Strategy("earlier", f"{_COUNTED} EARLIER", relative.read_earlier),
    Strategy("later", f"{_COUNTED} LATER", relative.read_later),
    Strategy("the day before", "THE UNIT EARLIER", relative.read_earlier),
    Strategy("the day after", "THE UNIT AFTER", relative.read_the_after),
    # quarters and other parts of the year
    Strategy(
        "quarter",
        f"THE? (?:YEAR|POINT UNIT OWNS?)? FISCAL? HYPHEN? RANK HYPHEN? {_HALFYEAR}"
        " (?:OF? (?:YEAR|THE? POINT UNIT))?",
        quarters.read_quarter,
    ),
    Strategy("Q3", "THE? MARKED (?:OF? YEAR)?", quarters.read_marked),
    Strategy("last half", "THE? (?:LAST|LATEST) HALF OF YEAR", quarters.read_quarter),
    Strategy(
        "this quarter", "THE? (?:THIS|LATEST)? (?:QUARTER|PERIOD)", quarters.read_this_quarter
    ),
    Strategy("year's period", "THE YEAR (?:PERIOD|QUARTER)", quarters.read_year_period),
    Strategy("year-end", "THE? UNIT HYPHEN? OWNS? END", quarters.read_year_end),
    Strategy(
        "season",
        "(?:THE? THIS? POINT|THE|IN)? SEASON (?:OF? UNIT? (?:YEAR|YEARS|SPOKENYEAR))?",
        seasons.read_season,
    ),
    # periods that are pointed at
    Strategy(
        "week of a month",
        f"THE? (?:RANK|LAST) (?:NUM|QUANT)? UNIT OF MONTH {_WITHYEAR}?",
        months.read_week_of,
    ),
    Strategy(
        "last two weeks",
        f"THE? (?:POINT|RANK) (?:NUM|QUANT) ONLY? FISCAL? {_UNITS}",
        durations.read_pointed_count,
    ),
    Strategy("last night", "THE? POINT DAYPART", pointed.read_part_day),
    Strategy("last week", f"THE? THIS? POINT ONLY? FISCAL? {_UNITS}", pointed.read_pointed),
    Strategy("last June", "THE? THIS? POINT MONTH", months.read_month),
    Strategy("year in words", "(?:THE UNIT)? SPOKENYEAR", decades.read_spoken),
    Strategy("the year 2022", "THE? UNIT YEAR", decades.read_year),
    Strategy("weekend", "THE? WEEKEND", pointed.read_weekend),
    Strategy("same period", "THE FISCAL? ONLY? UNIT", pointed.read_the_unit),
    # months, years and longer
    Strategy("month and year", f"MONTH {_WITHYEAR}", months.read_month_year),
    Strategy("month", "MONTH", months.read_month),
    Strategy("decade", "THE? DECADE", decades.read_decade),
    Strategy(
        "century",
        "THE? (?:ORDINAL|RANK) HYPHEN? UNIT|DAY DOT UNIT|UNIT DAY",
        decades.read_century,
    ),
    Strategy("fiscal year", "FISCAL YEAR", decades.read_fiscal),
    Strategy("years", "THE? FISCAL? UNIT? YEARS", decades.read_years),
    Strategy("clock", "(?:CLOCK|DAY|WORDNUM) AMPM ZONE?|CLOCK ZONE?", clock.read_clock),
    Strategy("four digits", "(?:YEAR|NUMBER|DAY) (?:ZONE|CLOCKUNIT ZONE?)", clock.read_clock),
    Strategy("part of day", "THE DAYPART|DAYPART", clock.read_part),
    # lengths
    Strategy("week-long", "A? (?:UNIT|CLOCKUNIT) HYPHEN ONLY", durations.read_units),
    Strategy("times", "A (?:UNIT|CLOCKUNIT) (?:AND A HALF)?", durations.read_a),
    Strategy(
        "duration with a half",
        f"NUM HYPHEN? AND HYPHEN? A HYPHEN? HALF HYPHEN? {_UNITS}",
        durations.read_duration,
    ),
    Strategy("half an hour", f"HALF (?:A|HYPHEN) {_UNITS}", durations.read_half),
    Strategy(
        "duration",
        f"(?:THE|A)? (?:NUM|QUANT) HYPHEN? ONLY? {_UNITS} (?:AND A HALF)?",
        durations.read_duration,
    ),
    Strategy("long", "(?:THE|A)? (?:UNIT|CLOCKUNIT) (?:HYPHEN? ONLY)?", durations.read_units),
    Strategy("year", f"THE? YEAR {_MARK}?", decades.read_year),
    Strategy("the past", "THE PAST", vague.read_past),
    Strategy("vague", "VAGUE|CURRENT|RECENT", vague.read_vague),
)
