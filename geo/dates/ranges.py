"""Two ends of a span of days: "from 10 to 12 December", "December 10-12", "27 May to 2 June"."""

from __future__ import annotations

from datetime import date

from geo.dates.classes import CODE
from geo.dates.explicit import day_reading
from geo.dates.periods import Period
from geo.dates.reading import Found, Part, Reading, dated
from geo.dates.weekdays import read_weekday
from geo.when import When

_LONGEST = 120  # years from one to another that a hyphen joins


def read_days_month(found: Found) -> Reading | None:
    """Read "10 to 12 December 2022"."""
    return _of_one_month(found, found.places("DAY", "ORDINAL"))


def read_month_days(found: Found) -> Reading | None:
    """Read "December 10-12, 2022"."""
    return _of_one_month(found, found.places("DAY", "ORDINAL"))


def _of_one_month(found: Found, places: list[int]) -> Reading | None:
    month, year = found.number("MONTH"), found.number("YEAR")
    values = found.context.scan.values
    days = [value for at in places if isinstance(value := values[at], int)]
    if month is None or len(days) != 2:
        return None
    last = day_reading(found, month, days[1], year)
    if last is None:
        return None
    year = year or (last.period.start.year if last.period else None)
    first = day_reading(found, month, days[0], year)
    if first is None or days[0] >= days[1]:
        return None
    if last.when and last.when.rule == "partial" and first.when:
        first = first._replace(when=first.when.model_copy(update={"rule": "partial"}))
    return joined(found, first, last, (places[0] + 1, places[1]))


def read_two_days(found: Found) -> Reading | None:
    """Read "27 May to 2 June 2022", "Monday, May 3, to Friday, May 7"."""
    marks = found.places("TO", "AND", "HYPHEN")
    mark = marks[0]
    ends = Found(found.context, found.first, mark), Found(found.context, mark + 1, found.end)
    months = [one.number("MONTH") or 0 for one in ends]
    years = _years(ends, crossing=months[0] > months[1])
    first = _end(ends[0], years[0])
    if years[1] is None and first and first.period:
        years[1] = first.period.start.year + (months[0] > months[1])
    last = _end(ends[1], years[1])
    if first is None or last is None:
        return None
    return joined(found, first, last, (mark, mark + 1))


def _years(ends: tuple[Found, Found], *, crossing: bool) -> list[int | None]:
    """Give the years of both ends; the one that is named tells the other."""
    first, last = ends[0].number("YEAR"), ends[1].number("YEAR")
    if first is None and last is not None:
        first = last - crossing
    elif first is not None and last is None:
        last = first + crossing
    return [first, last]


def _end(found: Found, year: int | None) -> Reading | None:
    day, month = found.number("DAY", "ORDINAL", "RANK"), found.number("MONTH")
    if day is None or month is None:
        return None
    return day_reading(found, month, day, year)


def read_list(found: Found) -> Reading | None:
    """Read "March 1, 3 and 5", "1, 3 and 5 March 2022": as many days."""
    month, year = found.number("MONTH"), found.number("YEAR")
    places = found.places("DAY", "ORDINAL")
    values = [found.context.scan.values[at] for at in places]
    days = [
        day_reading(found, month, value, year)
        for value in values
        if isinstance(value, int) and month is not None
    ]
    read = [day for day in days if day]
    if len(read) != len(values) or found.marked(found.after(), "not_year_after"):
        return None
    first = min(found.at("MONTH"), places[0]), places[0] + 1
    ends = [at + 1 for at in places[1:-1]] + [found.end]
    more = zip(zip(places[1:], ends, strict=True), read[1:], strict=True)
    return read[0]._replace(words=first, more=tuple(more))


def spanned(found: Found, first: Part, last: Part) -> list[Part]:
    """Join two expressions that are the ends of a span: "between late Monday and 2 a.m. today"."""
    when = _from_to(first.reading.when, last.reading.when, uncertain=found.has("BETWEEN"))
    if when is None:
        return []
    return [one._replace(reading=one.reading._replace(when=when)) for one in (first, last)]


def read_two_stamps(found: Found) -> Reading | None:
    """Read "27.12.2022-29.12.2022", "from 2022-12-27 to 2022-12-29"."""
    places = found.places("STAMP")
    values = [date.fromisoformat(str(found.context.scan.values[at])[:10]) for at in places]
    first, last = (dated(Period("day", day), "absolute") for day in values)
    return joined(found, first, last, (places[0] + 1, places[1]))


def read_two_years(found: Found) -> Reading | None:
    """Read "2014-2016"; scores and parts numbers do not run from one year to a later one."""
    places = found.places("YEAR")
    years = [int(found.context.scan.values[at]) for at in places]
    if not years[0] < years[1] <= years[0] + _LONGEST:
        return None
    first, last = (dated(Period("year", date(year, 1, 1)), "absolute") for year in years)
    both = joined(found, first, last, (places[0] + 1, places[1]))
    return both._replace(words=(places[0], places[0] + 1))


def read_two_weekdays(found: Found) -> Reading | None:
    """Read "from Monday to Thursday", "between Friday and Sunday"."""
    places = found.places("WEEKDAY")
    last = read_weekday(Found(found.context, places[1], found.end))
    weekday = found.context.scan.values[places[0]]
    if last is None or not isinstance(weekday, int):
        return None
    if last.period is None:
        first = Reading("DATE", f"XXXX-WXX-{weekday}")
    else:
        back = (last.period.start.isoweekday() - weekday) % 7
        first = dated(last.period.shifted(-back), "weekday")
    return joined(found, first, last, (places[0] + 1, places[1]))


def joined(found: Found, first: Reading, last: Reading, cut: tuple[int, int]) -> Reading:
    """Make one reading of two ends: two expressions that share all the days between.

    Args:
        found: the words of both.
        first: the earlier end.
        last: the later end.
        cut: the number of the word after the first end, and of the last end's first word.
    """
    start = found.first + found.has("FROM", "BETWEEN")
    if CODE["AND"] in found.codes and not found.has("BETWEEN"):  # two days, not a span
        when = None
    else:
        when = _from_to(first.when, last.when, uncertain=found.has("BETWEEN"))
    if when is None:
        return first._replace(words=(start, cut[0]), more=(((cut[1], found.end), last),))
    return first._replace(
        when=when,
        words=(start, cut[0]),
        more=(((cut[1], found.end), last._replace(when=when)),),
    )


def _from_to(first: When | None, last: When | None, *, uncertain: bool) -> When | None:
    if first is None or last is None or last.end <= first.start:
        return None
    rule = first.rule if last.rule == "absolute" else last.rule
    return When(start=first.start, end=last.end, precision="span", rule=rule, uncertain=uncertain)
