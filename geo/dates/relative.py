"""Days and periods counted from publication or from the date before: "yesterday", "a week later"."""

from __future__ import annotations

from geo.dates.classes import CODE
from geo.dates.clock import part_value
from geo.dates.durations import length
from geo.dates.periods import Period, holding
from geo.dates.tense import direction
from geo.dates.reading import Context, Found, Reading, dated

_BARE = {"fortnight": ("week", 2)}


def read_deictic(found: Found) -> Reading | None:
    """Read yesterday, today, tomorrow."""
    by, published = found.number("DEICTIC"), found.context.published
    if by is None:
        return None
    if by == 0 and found.has_next("OWNS") and found.marked(found.before(), "nowadays_before"):
        return Reading("DATE", "PRESENT_REF")  # "of today's youth"
    if published is None:
        return Reading("DATE", "XXXX-XX-XX")
    return dated(Period("day", published).shifted(by), "relative")


def read_ago(found: Found) -> Reading | None:
    """Read "two days ago", "a year ago", "several years ago"."""
    return _counted(found, now_period(found.context), -1, "PAST_REF")


def read_hence(found: Found) -> Reading | None:
    """Read "two weeks from now"."""
    return _counted(found, now_period(found.context), 1, "FUTURE_REF")


def read_earlier(found: Found) -> Reading | None:
    """Read "three days earlier", "a year before": counted from the date spoken of last.

    "Two days before the vote" gives a length only: the day of the vote is not known.
    """
    if not _alone(found):
        return None
    return _counted(found, _spoken_of(found), -1, "PAST_REF")


def read_later(found: Found) -> Reading | None:
    """Read "two days later"."""
    return _counted(found, _spoken_of(found), 1, "FUTURE_REF")


def read_day_after(found: Found) -> Reading | None:
    """Read one word for "the next day": "sutradan"."""
    anchor = found.context.last_day or now_period(found.context)
    return dated(anchor.shifted(1), "relative") if anchor else None


def read_uncounted(found: Found) -> Reading | None:
    """Read one unit in a language without "a" ("dan kasnije"), and "years later"."""
    if not _alone(found):
        return None
    if found.marked(found.context.scan.lows[found.at("UNIT")], "plural"):
        return Reading("DATE", "FUTURE_REF" if found.has("LATER") else "PAST_REF")
    if not found.marked("one", "uncounted"):
        return None
    if found.has("AGO"):
        return _counted(found, now_period(found.context), -1, "PAST_REF")
    way = 1 if found.has("LATER") else -1
    return _counted(found, _spoken_of(found), way, "PAST_REF")


def _alone(found: Found) -> bool:
    """Tell whether nothing follows that the days are counted from."""
    if not found.marked(found.context.scan.lows[found.end - 1], "preposition"):
        return True
    codes = found.context.scan.codes
    return (
        found.end == len(codes)
        or codes[found.end] != CODE["OTHER"]
        and not found.has_next("THE", "A", "THIS", "THAT")
    )


def now_period(context: Context) -> Period | None:
    """Give the publication day as a period."""
    return Period("day", context.published) if context.published else None


def _spoken_of(found: Found) -> Period | None:
    """Give the date spoken of last; days count from a day, not from "in 1999"."""
    context = found.context
    by_day = found.value("UNIT") == "day" or found.has("DAYPART")
    return (context.last_day if by_day else context.last) or now_period(context)


def _counted(found: Found, anchor: Period | None, way: int, vague: str) -> Reading | None:
    """Count units from an anchor; the result is as fine as the unit that is counted."""
    unit, amount = str(found.value("UNIT", "QUARTER")), found.amount() or 1
    if found.has("QUANT"):
        return Reading("DATE", vague)
    unit, times = _BARE.get(unit, (unit, 1))
    if unit == "year" and amount == 1 and (quarter := found.context.quarter):
        return dated(quarter.shifted(4 * way), "relative")
    if anchor is None:
        return Reading("DATE", vague)
    if unit == "decade" or unit == "century":
        unit, times = "year", 10 if unit == "decade" else 100
    return dated(holding(unit, anchor.start).shifted(way * times * int(amount)), "relative")


def read_pointed(found: Found) -> Reading | None:
    """Read "last week", "this month", "next year", "the previous day", "recent years"."""
    said = found.value("UNIT", "QUARTER", "WEEKEND")
    if said is None or found.has("CLOCKUNIT"):
        return None
    unit, times = _BARE.get(str(said), (str(said), 1))
    said_in = found.context.scan.lows[found.at("UNIT", "QUARTER", "WEEKEND")]
    if found.marked(said_in, "plural") and not found.has("THIS", "THAT"):
        return Reading("DATE", "FUTURE_REF" if found.has("NEXT", "FOLLOWING") else "PAST_REF")
    if found.has("PAST") and unit in {"decade", "century"}:
        return Reading("DURATION", length(unit, 1))
    anchor = _pointed_at(found)
    if anchor is None or (unit == "day" and found.has("THIS", "LATEST", "CURRENT")):
        return None
    by = found.number("LAST", "PAST", "PREVIOUS", "NEXT", "FOLLOWING", "THIS", "THAT") or 0
    return dated(holding(unit, anchor.start).shifted(by * times), "relative")


def _pointed_at(found: Found) -> Period | None:
    """ "Last" and "next" count from publication; "previous", "following", "that" from the text."""
    context = found.context
    if found.has("PREVIOUS", "FOLLOWING", "THAT"):
        return _spoken_of(found)
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
    if found.marked(found.after(), "ended"):
        return Reading("DURATION", f"P1{unit[0].upper()}")
    if published is None or not found.marked(found.before(), "length_before"):
        return None
    return dated(holding(unit, published), "relative")


def read_part_day(found: Found) -> Reading | None:
    """Read "last night", "this morning", "the previous evening", "the next morning", "that night"."""
    part, anchor = str(found.value("DAYPART")), _pointed_at(found)
    if anchor is None:
        return Reading("TIME", part_value("XXXX-XX-XX", part))
    by = found.number("LAST", "PAST", "PREVIOUS", "NEXT", "FOLLOWING", "THIS", "THAT") or 0
    day = holding("day", anchor.start).shifted(by)
    return at_part(day, part, into_next=found.has("LAST") and part == "NI")


def at_part(day: Period, part: str, *, into_next: bool = False) -> Reading:
    """Make the reading of a part of a day; "last night" may be the morning of the next day."""
    when = day.when("relative")
    if into_next:
        when = when.model_copy(
            update={"end": day.shifted(2).start, "precision": "span", "uncertain": True}
        )
    return Reading("TIME", part_value(day.timex, part), when, day)


def read_night(found: Found) -> Reading | None:
    """Read "tonight", "overnight"."""
    by, now = found.number("NIGHT"), now_period(found.context)
    if by is None or now is None:
        return Reading("TIME", "XXXX-XX-XXTNI")
    return at_part(now.shifted(by), "NI", into_next=by < 0)
