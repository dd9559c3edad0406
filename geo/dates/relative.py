"""Days and periods counted from publication or the date before: "yesterday", "a week later"."""

from __future__ import annotations

from geo.dates.classes import CODE
from geo.dates.clock import part_value
from geo.dates.durations import length
from geo.dates.periods import Period, bare, holding
from geo.dates.reading import NOTHING, Context, Found, Reading, dated
from geo.dates.tense import direction, looks_back

_HOURS = 24  # of a day


def read_deictic(found: Found) -> Reading | None:
    """Read yesterday, today, tomorrow."""
    by, published = found.number("DEICTIC"), found.context.published
    if by is None:
        return None
    if by == 0 and _is_name(found):
        return NOTHING
    if by == 0 and found.has_next("OWNS") and found.marked(found.before(), "nowadays_before"):
        return Reading("DATE", "PRESENT_REF")  # "of today's fashions"
    if published is None:
        return Reading("DATE", "XXXX-XX-XX")
    return dated(Period("day", published).shifted(by), "relative")


def _is_name(found: Found) -> bool:
    """Tell "USA Today" from "Today police came"."""
    scan, at = found.context.scan, found.first
    if not scan.text[scan.starts[at]].isupper() or at == 0 or scan.codes[at - 1] != CODE["OTHER"]:
        return False
    return scan.text[scan.starts[at - 1]].isupper() and scan.ends[at - 1] + 1 == scan.starts[at]


def read_ago(found: Found) -> Reading | None:
    """Read "two days ago", "a year ago", "several years ago"."""
    told = spoken_of(found) if _opens_earlier(found) else now_period(found.context)
    return _counted(found, told, -1, "PAST_REF")


def _opens_earlier(found: Found) -> bool:
    """Tell "two days earlier, …", which opens a sentence, from "two days ago" in the same words."""
    scan = found.context.scan
    opens = found.first == 0 or scan.codes[found.first - 1] == CODE["BREAK"]
    return opens and found.has_next("COMMA") and found.marked(scan.lows[found.end - 1], "ago_told")


def read_hours_ago(found: Found) -> Reading | None:
    """Read "48 hours ago", "two hours ago": of the day of publication, or of the days before."""
    now, amount = now_period(found.context), found.amount()
    if now is None or amount is None or found.value("CLOCKUNIT") != "H":
        return Reading("TIME", "PAST_REF")
    days, rest = divmod(int(amount), _HOURS)
    day = now.shifted(-days)
    if days and not rest:
        return dated(day, "relative")
    when = day.shifted(-1).when("relative", uncertain=True)
    when = when.model_copy(update={"end": day.end, "precision": "span"})
    return Reading("TIME", f"{day.timex}TXX", when, day)


def read_hence(found: Found) -> Reading | None:
    """Read "two weeks from now"."""
    return _counted(found, now_period(found.context), 1, "FUTURE_REF")


def read_in(found: Found) -> Reading | None:
    """Read "he will be freed in two weeks"; where nothing looks ahead, it is a length."""
    low = found.before()
    ahead = found.marked(low, "ahead_before") and direction(found) > 0
    if not ahead or found.has("QUANT", "ONLY"):
        return None
    return _counted(found, now_period(found.context), 1, "FUTURE_REF")


def read_earlier(found: Found) -> Reading | None:
    """Read "three days earlier", "a year before": counted from the date spoken of last.

    "Two days before the vote" gives a length only: the day of the vote is not known.
    """
    if not _alone(found):
        return None
    return _counted(found, spoken_of(found), -1, "PAST_REF")


def read_later(found: Found) -> Reading | None:
    """Read "two days later"; where no date was before, how long after is all that is told."""
    if found.has("QUANT") or (found.context.last is None and looks_back(found)):
        amount = None if found.has("QUANT") else found.amount()
        return Reading("DURATION", length(str(found.value("UNIT")), amount))
    return _counted(found, spoken_of(found), 1, "FUTURE_REF")


def read_the_after(found: Found) -> Reading | None:
    """Read "the day after, he died"; "the day after the vote" counts from a day nobody knows."""
    if not found.has_next("COMMA", "BREAK", "DOT"):
        return None
    return _counted(found, spoken_of(found), 1, "FUTURE_REF")


def read_day_after(found: Found) -> Reading | None:
    """Read one word for "the next day": "sutradan"."""
    anchor = found.context.last_day or now_period(found.context)
    return dated(anchor.shifted(1), "relative") if anchor else None


def read_uncounted(found: Found) -> Reading | None:
    """Read one unit in a language without "a" ("dan kasnije"), and "years later"."""
    if not _alone(found):
        return None
    if found.marked(found.context.scan.lows[found.at("UNIT", "CLOCKUNIT")], "plural"):
        later = length(str(found.value("UNIT", "CLOCKUNIT")), None)
        return Reading("DURATION", later) if found.has("LATER") else Reading("DATE", "PAST_REF")
    if found.has("CLOCKUNIT"):
        return None
    if not found.marked("one", "uncounted"):
        return None
    if found.has("AGO"):
        return _counted(found, now_period(found.context), -1, "PAST_REF")
    way = 1 if found.has("LATER") else -1
    return _counted(found, spoken_of(found), way, "PAST_REF")


def _alone(found: Found) -> bool:
    """Tell whether nothing follows that the days are counted from."""
    if not found.marked(found.context.scan.lows[found.end - 1], "preposition"):
        return True
    codes = found.context.scan.codes
    return found.end == len(codes) or (
        codes[found.end] != CODE["OTHER"] and not found.has_next("THE", "A", "THIS", "THAT")
    )


def now_period(context: Context) -> Period | None:
    """Give the publication day as a period."""
    return Period("day", context.published) if context.published else None


def _headed(context: Context) -> Period | None:
    """Give the day that a chronicle has come to."""
    told = context.told if context.chronicle else None
    return told if told and told.unit == "day" else None


def spoken_of(found: Found) -> Period | None:
    """Give the date spoken of last; days count from a day, not from "in 1999"."""
    context = found.context
    by_day = found.value("UNIT") == "day" or found.has("DAYPART")
    return (context.last_day if by_day else context.last) or now_period(context)


def _counted(found: Found, anchor: Period | None, way: int, vague: str) -> Reading | None:
    """Count units from an anchor; the result is as fine as the unit that is counted."""
    unit, amount = str(found.value("UNIT", "QUARTER")), found.amount() or 1
    if found.has("QUANT"):
        return Reading("DATE", vague)
    unit, times = bare(unit)
    if unit == "year" and amount == 1 and (quarter := found.context.quarter):
        return dated(quarter.shifted(4 * way), "relative")
    if anchor is None:
        return Reading("DATE", vague)
    if unit in {"decade", "century"}:
        unit, times = "year", 10 if unit == "decade" else 100
    return dated(holding(unit, anchor.start).shifted(way * times * int(amount)), "relative")


def read_night(found: Found) -> Reading | None:
    """Read "tonight", "overnight"."""
    by, now = found.number("NIGHT"), _headed(found.context) or now_period(found.context)
    if by is None or now is None:
        return Reading("TIME", "XXXX-XX-XXTNI")
    night = now.shifted(by)
    return Reading("TIME", part_value(night.timex, "NI"), night.when("relative"), night)
