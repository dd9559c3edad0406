"""How long: "three days", "two-year", "several months", "the past two weeks"."""

from __future__ import annotations

from geo.dates.classes import CODE
from geo.dates.periods import DAY, holding
from geo.dates.reading import NOTHING, Found, Reading
from geo.dates.tense import direction
from geo.when import When

_LETTER = {
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
    "decade": "P{}DE",
    "fortnight": "P{}W",
    "century": "P{}CE",
    "H": "PT{}H",
    "M": "PT{}M",
    "S": "PT{}S",
    "quarter": "P{}Q",
    "SP": "P{}SP",
    "SU": "P{}SU",
    "FA": "P{}FA",
    "WI": "P{}WI",
    "weekend": "P{}WE",
}
_SMALLER = {"year": ("M", 12), "H": ("M", 60), "M": ("S", 60)}
_ROUND = {100, 1000}
_FRACTIONS = {1, 3}  # quarters that are a part: "three-quarters of the town"
_CLOCK = {"H", "M", "S"}
_COUNTED = ("UNIT", "CLOCKUNIT", "QUARTER", "SEASON", "WEEKEND")
_LONG = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}
_LONG_AGO = {"year", "decade", "century"}


def read_duration(found: Found) -> Reading | None:
    """Read "three days", "two-year", "several months", "a minute and a half"."""
    amount = None if found.has("QUANT") else found.amount()
    if amount is None and not found.has("QUANT"):
        return None
    if _is_some_day(found):
        return Reading("DATE", "FUTURE_REF")
    if found.has("YEAR") and found.marked(found.context.scan.lows[found.at("UNIT")], "year_after"):
        return None
    if found.has("QUARTER") and found.has_next("OF") and amount in _FRACTIONS:
        return NOTHING
    if amount is not None and found.has("HALF"):
        amount += 0.5
    reading = Reading("DURATION", length(str(found.value(*_COUNTED)), amount))
    return found.bare(reading) if found.has("HYPHEN") or _is_attribute(found) else reading


def _is_attribute(found: Found) -> bool:
    """Tell "a five year low"; the article of "a hundred years" is part of the number."""
    counted = found.codes[1:2] in (CODE["DAY"], CODE["NUMBER"], CODE["YEAR"])
    word = found.codes[1:2] == CODE["WORDNUM"] and found.numbers("WORDNUM")[0] not in _ROUND
    return found.codes[0] == CODE["A"] and (counted or word)


def _is_some_day(found: Found) -> bool:
    """Tell "he will one day return"."""
    said = " ".join(found.context.scan.lows[found.first : found.end])
    if not found.marked(said, "some_day") or found.marked(found.before(), "length_before"):
        return False
    return direction(found) > 0


def read_half(found: Found) -> Reading | None:
    """Read "half an hour", "half-hour"; the half of a year of business is no length."""
    return Reading("DURATION", length(str(found.value(*_COUNTED)), 0.5))


def read_a(found: Found) -> Reading | None:
    """Read "a week" where a length is meant; after a sum it is a rate: "$10 a day"."""
    if not found.marked(found.before(), "length_before"):
        return None
    return read_duration(found)


def read_units(found: Found) -> Reading | None:
    """Read "for weeks", "decades-long", "a week-long"."""
    unit = str(found.value("UNIT", "CLOCKUNIT"))
    if not found.marked(found.context.scan.lows[found.at("UNIT", "CLOCKUNIT")], "plural"):
        return found.bare(Reading("DURATION", length(unit, 1))) if found.has("HYPHEN") else None
    if not (found.has("ONLY", "THE") or found.marked(found.before(), "length_before")):
        return None
    return Reading("DURATION", length(unit, None))


def read_age(found: Found) -> Reading | None:
    """Read "a three-day-old blockade": the days up to publication. Ages in years tell no date."""
    unit, amount, published = str(found.value("UNIT")), found.amount(), found.context.published
    if unit in _LONG_AGO or amount is None or found.marked(found.after(), "young"):
        return NOTHING
    value = length(unit, amount)
    if published is None:
        return Reading("DURATION", value)
    return Reading("DURATION", value, _back(found, unit, int(amount), uncertain=False))


def _back(found: Found, unit: str, amount: int, *, uncertain: bool) -> When | None:
    published = found.context.published
    if published is None:
        return None
    if unit in {"day", "week"}:
        start = published - amount * (7 if unit == "week" else 1) * DAY
    else:
        start = holding(unit, published).shifted(-amount).start
    return When(
        start=start, end=published + DAY, precision="span", rule="relative", uncertain=uncertain
    )


def read_pointed_count(found: Found) -> Reading | None:
    """Read "the past two weeks", "the next few days", "the first nine months"."""
    unit, amount = str(found.value(*_COUNTED)), found.amount()
    value = length(unit, amount)
    if amount is not None and found.has("LAST", "PAST") and unit in {"day", "week"}:
        return Reading("DURATION", value, _back(found, unit, int(amount), uncertain=True))
    return Reading("DURATION", value)


def length(unit: str, amount: float | None) -> str:
    """Write a TIMEX3 length of time; an amount that nobody counts is X."""
    if amount is None:
        return _LETTER[unit].format("X")
    unit, times = _LONG.get(unit, (unit, 1))
    amount *= times
    whole = int(amount)
    if amount != whole and unit in _SMALLER:
        letter, parts = _SMALLER[unit]
        rest = f"{round((amount - whole) * parts)}{letter}"
        if not whole:
            return ("PT" if unit in _CLOCK else "P") + rest
        return _LETTER[unit].format(whole) + rest
    return _LETTER[unit].format(f"{amount:g}" if amount < 1e6 else whole)
