"""Times of day without a day of their own: "7:15 p.m.", "the morning", "midnight"."""

from __future__ import annotations

import re

from geo.dates.classes import CODE
from geo.dates.reading import Found, Reading

_NOON = 12
_CLOCK_OF = {"MI": "12:00", "midnight": "24:00"}


def clock_of(found: Found) -> str | None:
    """Give the time of day among the words as HH:MM, or None where no clock shows it."""
    if found.has("CLOCKUNIT") or found.has("YEAR", "NUMBER"):
        return _in_hours(found)
    said = found.value("CLOCK", "DAY", "WORDNUM")
    hour, minute = _parted(said)
    half = found.number("AMPM")
    if half is not None:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + half
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _in_hours(found: Found) -> str | None:
    """Read "1430 GMT", "at 0600 hours", "u 9 časova"; "1900 hours" alone is a length."""
    number = found.at("YEAR", "NUMBER", "DAY")
    said, lows = str(found.context.scan.values[number]), found.context.scan.lows
    before = lows[number - 1] if number else ""
    if _FOUR_DIGITS.fullmatch(said):
        placed = found.has("ZONE") or found.marked(before, "at")
        return f"{said[:2]}:{said[2:]}" if placed else None
    counts = found.value("CLOCKUNIT") == "H" and found.marked(before, "hour_before")
    hour, _, minute = said.partition(".")
    if not counts or not _HOUR.fullmatch(said):
        return None
    return f"{int(hour):02}:{minute or '00'}"


_FOUR_DIGITS = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
_HOUR = re.compile(r"(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?")


def _parted(said: int | str | None) -> tuple[int, int]:
    hour, _, minute = str(said).partition(":")
    return int(hour), int(minute[:2] or 0)


def read_clock(found: Found) -> Reading | None:
    """Read "7:15 p.m.": of the day spoken of last; it gives no day by itself."""
    clock = clock_of(found)
    if clock is None or not (found.has("AMPM", "CLOCKUNIT") or _placed(found)):
        return None
    return Reading("TIME", f"{_day(found)}T{clock}")


def _placed(found: Found) -> bool:
    """Tell whether "14:30" is a time and no score or verse."""
    return found.has("ZONE") or found.marked(found.before(), "at")


def read_part(found: Found) -> Reading | None:
    """Read "the morning", "at midnight": of the day spoken of last."""
    if not found.marked(_leading(found), "part_before"):
        return None
    return Reading("TIME", part_value(_day(found), str(found.value("DAYPART"))))


def _leading(found: Found) -> str:
    """Give the word before the part, or before "mid" and "late"."""
    codes, at = found.context.scan.codes, found.first - 1
    while at >= 0 and codes[at] in _BENDING:
        at -= 1
    return found.context.scan.lows[at] if at >= 0 else ""


_BENDING = {CODE["EARLY"], CODE["HYPHEN"], CODE["THE"]}


def part_value(day: str, part: str) -> str:
    """Write the TIMEX3 value of a part of a day: 2022-12-28TNI."""
    return f"{day}T{_CLOCK_OF.get(part, part)}"


def _day(found: Found) -> str:
    context = found.context
    if context.last_day:
        return context.last_day.timex
    return context.published.isoformat() if context.published else "XXXX-XX-XX"
