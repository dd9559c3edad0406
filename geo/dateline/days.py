"""Days written in a line near a story: 29.12.2022, December 29, 29. decembra 2022."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from geo.language import page_words
from geo.report import Span

_NUMERIC = re.compile(
    r"(?<!\d)(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?:(?P<mark>[/-])|\.\s?)(?P<b>\d{1,2})(?(mark)(?P=mark)|\.\s?)"
    r"(?P<c>\d{4})\.?)(?!\d)"
)
_NAMED = re.compile(
    r"(?<!\w)(?:(?P<n1>[^\W\d_]{3,12})\.?\s(?P<d1>\d{1,2})(?:st|nd|rd|th)?(?:\.?,?\s(?P<y1>\d{4}))?"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)?\.?\s(?P<n2>[^\W\d_]{3,12})\.?(?:,?\s(?P<y2>\d{4}))?)(?!\w)\.?"
)


class Day(NamedTuple):
    """A day as it is written: its slice, and what of it the words give."""

    span: Span
    month: int
    day: int
    year: int | None

    def on(self, published: date | None) -> date | None:
        """Give the day; a missing year is that of the latest such day up to the day after."""
        if self.year:
            return _date(self.year, self.month, self.day)
        if published is None:
            return None
        latest = published + timedelta(days=1)
        years = range(latest.year, latest.year - 9, -1)  # 29 February may be eight years ago
        days = (_date(year, self.month, self.day) for year in years)
        return next((day for day in days if day and day <= latest), None)


def days_in(line: str) -> list[Day]:
    """Give the days written in a line: 29.12.2022, 2022-12-29, December 29, 29. decembra 2022.

    Day first, unless only month first makes a day (12/29/2022). The year may be missing where
    the month is a word.
    """
    found = [_numeric(match) for match in _NUMERIC.finditer(line)]
    return sorted([*filter(None, found), *_named_days(line)])


def _named_days(line: str) -> Iterator[Day]:
    """Give the days whose month is a word; "Published 3" is none, but "3 March" behind it is."""
    at = 0
    while match := _NAMED.search(line, at):
        day = _named(match)
        if day:
            yield day
        at = match.end() if day else max(match.end("n1"), match.end("d2"))


def _numeric(match: re.Match[str]) -> Day | None:
    span = Span(*match.span())
    if match["y"]:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    else:
        year, month, day = int(match["c"]), int(match["b"]), int(match["a"])
        if month > 12:
            month, day = day, month
    return Day(span, month, day, year) if _date(year, month, day) else None


def _named(match: re.Match[str]) -> Day | None:
    month = page_words().months.get((match["n1"] or match["n2"]).lower())
    day, year = int(match["d1"] or match["d2"]), match["y1"] or match["y2"]
    if not month or not _date(int(year or 2000), month, day):
        return None
    return Day(Span(*match.span()), month, day, int(year) if year else None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
