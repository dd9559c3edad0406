"""Words that point: "last week", "this month", "the previous day", "the next morning"."""

from __future__ import annotations

from geo.dates.classes import CODE
from geo.dates.clock import part_value
from geo.dates.durations import length
from geo.dates.months import read_month
from geo.dates.periods import Period, bare, holding
from geo.dates.reading import Found, Reading, dated
from geo.dates.relative import now_period, spoken_of
from geo.dates.seasons import read_season
from geo.dates.tense import direction
from geo.dates.weekdays import read_weekday


def read_pointed(found: Found) -> Reading | None:
    """Read "last week", "this month", "next year", "the previous day", "recent years"."""
    said = found.value("UNIT", "QUARTER", "WEEKEND")
    if said is None or found.has("CLOCKUNIT"):
        return None
    unit, times = bare(str(said))
    said_in = found.context.scan.lows[found.at("UNIT", "QUARTER", "WEEKEND")]
    if found.marked(said_in, "plural") and not found.has("THIS", "THAT"):
        return Reading("DATE", "FUTURE_REF" if found.has("NEXT", "FOLLOWING") else "PAST_REF")
    if found.has("PAST") and unit in {"decade", "century"}:
        return Reading("DURATION", length(unit, 1))
    anchor = _pointed_at(found)
    if anchor is None or (unit == "day" and found.has("THIS", "LATEST", "CURRENT")):
        return None
    return dated(holding(unit, anchor.start).shifted(found.way() * times), "relative")


def _pointed_at(found: Found) -> Period | None:
    """Give what a pointer counts from: publication ("last") or the text ("previous", "that")."""
    context = found.context
    if found.has("PREVIOUS", "FOLLOWING", "THAT"):
        return spoken_of(found)
    if found.has("NEXT") and (found.value("UNIT") == "day" or found.has("DAYPART")):
        return context.last_day or now_period(context)  # "the next morning"
    return now_period(context)


def read_weekend(found: Found) -> Reading | None:
    """Read "the weekend": the last one, or the next where the tense looks ahead."""
    published = found.context.published
    named = found.has("THE") or found.marked(found.before(), "weekend_before")
    if published is None or not named:
        return None
    this = holding("weekend", published)
    ahead = direction(found) > 0 or published >= this.start
    return dated(this if ahead else this.shifted(-1), "relative")


def read_the_unit(found: Found) -> Reading | None:
    """Read "the year", "the week": the one of publication; "the year ended 31 May" is a length."""
    unit, published = str(found.value("UNIT")), found.context.published
    plural = found.marked(found.context.scan.lows[found.end - 1], "plural")
    if unit not in {"year", "month", "week"} or plural:
        return None
    if found.marked(found.after(), "ended") or _to_month(found):
        return Reading("DURATION", f"P1{unit[0].upper()}")
    if published is None or not found.marked(found.before(), "length_before"):
        return None
    return dated(holding(unit, published), "relative")


def _to_month(found: Found) -> bool:
    """Tell "the year to March"."""
    codes = found.context.scan.codes
    return codes[found.end : found.end + 2] == CODE["TO"] + CODE["MONTH"]


def read_part_day(found: Found) -> Reading | None:
    """Read "last night", "this morning", "the previous evening", "the next morning"."""
    part, anchor = str(found.value("DAYPART")), _pointed_at(found)
    if anchor is None:
        return Reading("TIME", part_value("XXXX-XX-XX", part))
    day = holding("day", anchor.start).shifted(found.way())
    return Reading("TIME", part_value(day.timex, part), day.when("relative"), day)


def read_after(found: Found) -> Reading | None:
    """Read a pointer that stands after, as in Albanian: "javën e kaluar" is last week."""
    if not found.marked("after", "adjectives"):
        return None
    if found.has("WEEKDAY"):
        return read_weekday(found)
    if found.has("MONTH"):
        return read_month(found)
    if found.has("SEASON"):
        return read_season(found)
    return read_part_day(found) if found.has("DAYPART") else read_pointed(found)
