"""Pointers that stand after what they point at, as in Albanian: "javën e kaluar"."""

from __future__ import annotations

from geo.dates.months import read_month
from geo.dates.reading import Found, Reading
from geo.dates.relative import read_part_day, read_pointed
from geo.dates.weekdays import read_weekday


def read_after(found: Found) -> Reading | None:
    """Read "javën e kaluar" (last week), "të premten e kaluar", "natën e kaluar"."""
    if not found.marked("after", "adjectives"):
        return None
    if found.has("WEEKDAY"):
        return read_weekday(found)
    if found.has("MONTH"):
        return read_month(found)
    return read_part_day(found) if found.has("DAYPART") else read_pointed(found)
