"""Seasons: "last spring", "the summer of 2021", "this winter"."""

from __future__ import annotations

from datetime import date

from geo.dates.periods import SEASONS, Period
from geo.dates.reading import POINTERS, Found, Reading, dated
from geo.dates.tense import direction


def read_season(found: Found) -> Reading | None:
    """Read a season that is pointed at or has its year; a bare "fall" is none."""
    if not found.has(*POINTERS, "YEAR", "YEARS", "WORDNUM", "THE", "IN"):
        return None
    name, published = str(found.value("SEASON")), found.context.published
    words = None
    if found.codes and found.has("IN"):
        words = (found.at("IN") + 1, found.end)
    year = _year(found)
    if year is None and published is None:
        return Reading("DATE", f"XXXX-{name}", words=words)
    rule_year = year or _nearest(found, SEASONS[name], published or date.min)
    period = Period("season", date(rule_year, SEASONS[name], 1))
    return dated(period, "absolute" if year else "partial")._replace(words=words)


def _year(found: Found) -> int | None:
    if found.has("YEARS"):  # "the winter of 2020-21" begins in the first
        return int(str(found.value("YEARS"))[:4])
    return found.number("YEAR") or found.spoken_year()


def _nearest(found: Found, month: int, published: date) -> int:
    """Give the year of the season that is meant, counted from publication."""
    begun = (published.month, published.day) >= (month, 1)
    year = published.year if begun else published.year - 1  # the last that has begun
    running = Period("season", date(year, month, 1)).end > published
    if found.has("NEXT", "FOLLOWING"):
        return year + 1
    if found.has("LAST", "PREVIOUS"):
        return year - 1 if running else year
    if found.has("THIS"):
        return year if running else published.year
    return year + 1 if direction(found) > 0 and not running else year
