"""Words before or after an expression that bend it: "early May", "Friday night", "9 a.m. today"."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from geo.dates.clock import clock_of, part_value
from geo.dates.periods import DAY
from geo.dates.reading import Found, Part, Reading, dated
from geo.when import When

Apply = Callable[[Found, list[Part]], list[Part]]


class Modifier(NamedTuple):
    """Words that bend the expression beside them; `apply` gives [] where they do not."""

    name: str
    pattern: str
    apply: Apply


def _stretched(found: Found, parts: list[Part]) -> list[Part]:
    """Take the words into the expression; its meaning stays."""
    return [parts[0]._replace(first=found.first), *parts[1:]]


def _about(found: Found, parts: list[Part]) -> list[Part]:
    """Read "about two weeks ago"; in "worried about the future" it is another word."""
    part = parts[0]
    counted = Found(found.context, part.first, part.end).has(*_COUNTED)
    return _stretched(found, parts) if counted and part.reading.type != "SET" else []


_COUNTED = (
    *("NUMBER", "DAY", "WORDNUM", "A", "QUANT", "YEAR", "DECADE", "CLOCK", "CLOCKUNIT"),
    *("DAYPART", "END", "THIS", "NEXT", "LAST"),
)


def _narrowed(found: Found, parts: list[Part]) -> list[Part]:
    """Read "early December": a third of the month, some time in it."""
    part, reading = parts[0], parts[0].reading
    if reading.type == "TIME" and reading.period is None:
        return _stretched(found, parts)  # "mid-afternoon"
    if reading.period is None or reading.type not in {"DATE", "TIME"}:
        return []
    if found.marked(found.context.scan.lows[found.first], "preposition"):
        return []  # "before Friday"
    when, side = reading.when, found.value("EARLY", "END")
    if when and len(parts) == 1 and side in _THIRDS and reading.period.unit != "day":
        reading = reading._replace(when=_third(when, *_THIRDS[side]))
    return [part._replace(first=found.first, reading=reading), *parts[1:]]


_SEASON = 92  # days of the longest
_THIRDS: dict[int | str | None, tuple[int, int]] = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}


def _third(when: When, first: int, last: int) -> When:
    days = (when.end - when.start).days
    start, end = when.start + days * first // 3 * DAY, when.start + days * last // 3 * DAY
    if end <= start:
        return when
    precision = "span" if days <= _SEASON else when.precision
    return When(start=start, end=end, precision=precision, rule=when.rule, uncertain=True)


def _at_part(found: Found, parts: list[Part]) -> list[Part]:
    """Read "Friday night", "the night of 27 December", "the night of 27 to 28 December"."""
    day, last = parts[0].reading, parts[-1].reading
    if found.first < parts[0].first and _is_part(found, day):
        return _stretched(found, parts)
    if day.type != "DATE" or day.period is None or day.period.unit != "day":
        return []
    when = last.when
    if len(parts) > 1:
        if last.period != day.period.shifted(1):
            return []
        if day.when and when:  # "the night of 3 and 4 May"
            when = day.when.model_copy(update={"end": when.end, "precision": "span"})
    value = part_value(day.value, str(found.value("DAYPART")))
    reading = Reading("TIME", value, when, day.period)
    return [Part(min(parts[0].first, found.first), max(parts[-1].end, found.end), reading)]


def _is_part(found: Found, reading: Reading) -> bool:
    """Tell "the early hours of Thursday morning": the part is told twice."""
    part = str(found.value("DAYPART"))
    return reading.type == "TIME" and reading.value.endswith(part_value("", part))


def _at_clock(found: Found, parts: list[Part]) -> list[Part]:
    """Read "9 a.m. Tuesday", "Tuesday at 9 a.m."."""
    day = parts[0].reading
    clock = clock_of(found)
    if len(parts) > 1 or clock is None or day.period is None or day.period.unit != "day":
        return []
    reading = Reading("TIME", f"{day.period.timex}T{clock}", day.when, day.period)
    return [Part(min(parts[0].first, found.first), max(parts[0].end, found.end), reading)]


def _counted_from(found: Found, parts: list[Part]) -> list[Part]:
    """Read "two days before 10 May", "the day after Thursday's attack"."""
    day, amount = parts[0].reading, found.amount() or 1
    days = _DAYS.get(str(found.value("UNIT")))
    if days is None or day.period is None or day.period.unit != "day" or day.type != "DATE":
        return []
    way = 1 if found.has("AFTER") else -1
    period = day.period.shifted(way * int(amount * days))
    return [Part(found.first, parts[-1].end, dated(period, "relative"))]


_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_CLOCK = "(?:(?:CLOCK|DAY|WORDNUM) AMPM|CLOCK|(?:YEAR|NUMBER|DAY) (?:CLOCKUNIT|(?=ZONE)))"
PREFIXES = (
    Modifier("days before", "(?:NUM|A|THE) UNIT (?:EARLIER|AFTER) THE?", _counted_from),
    Modifier("about", "APPROX", _about),
    Modifier("weekend of", "THE? WEEKEND OF", _stretched),
    Modifier("early", "THE? (?:EARLY|END OF) HYPHEN? (?:IN|ON)?", _narrowed),
    Modifier("earlier", "(?:EARLIER|LATER) (?:IN|ON)?", _narrowed),
    Modifier("night of", "THE? ONLY? DAYPART (?:OF|ON)?", _at_part),
    Modifier("at nine", f"{_CLOCK} ZONE? COMMA? ON?", _at_clock),
)
SUFFIXES = (
    Modifier("night", "HYPHEN? (?:IN|AT)? THE? DAYPART", _at_part),
    Modifier("at nine", f"COMMA? (?:(?:AT|IN) {_CLOCK}|CLOCK AMPM?) ZONE?", _at_clock),
)
