"""How often: "every day", "each July", "Monday nights", "weekly"."""

from __future__ import annotations

from geo.dates.durations import length
from geo.dates.reading import Found, Reading


def read_every(found: Found) -> Reading | None:
    """Read "every day", "each July", "every two weeks", "every Monday"."""
    weekday, month = found.number("WEEKDAY"), found.number("MONTH")
    if weekday is not None:
        return Reading("SET", f"XXXX-WXX-{weekday}")
    if month is not None:
        return Reading("SET", f"XXXX-{month:02}")
    if found.has("DAYPART"):
        return Reading("SET", f"XXXX-XX-XXT{found.value('DAYPART')}")
    if found.has("SEASON"):
        return Reading("SET", f"XXXX-{found.value('SEASON')}")
    if found.has("WEEKEND"):
        return Reading("SET", "XXXX-WXX-WE")
    unit = str(found.value("UNIT", "QUARTER", "CLOCKUNIT"))
    by = found.number("RANK", "OTHERONE") or found.amount() or 1
    return Reading("SET", length(unit, by))


def read_times(found: Found) -> Reading | None:
    """Read "twice a week"."""
    return Reading("SET", length(str(found.value("UNIT", "CLOCKUNIT")), 1))


def read_nights(found: Found) -> Reading | None:
    """Read "Monday nights"; "Monday night" is one night."""
    if not found.marked(found.context.scan.lows[found.end - 1], "plural"):
        return None
    return Reading("SET", f"XXXX-WXX-{found.value('WEEKDAY')}T{found.value('DAYPART')}")


def read_often(found: Found) -> Reading | None:
    """Read "daily", "weekly"."""
    return Reading("SET", str(found.value("OFTEN")))
