"""Days, weeks, months, quarters, years: where they begin and end, and their TIMEX3 values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from geo.when import Precision, Rule, When

DAY, WEEK, MONTH = timedelta(1), timedelta(7), 1
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12}
_YEARS = {"decade": 10, "century": 100}
_PRECISION: dict[str, Precision] = {
    "day": "day",
    "week": "week",
    "weekend": "span",
    "month": "month",
    "quarter": "season",
    "half": "season",
    "season": "season",
    "year": "year",
    "decade": "year",
    "century": "year",
}
# Seasons of the northern half of the world, as meteorologists count them: first month.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_OF = {month: name for name, month in SEASONS.items()}


class Period(NamedTuple):
    """One unit of the calendar that begins on a day: Period("month", 1 December 2022)."""

    unit: str
    start: date

    @property
    def end(self) -> date:
        """The first day after it."""
        return self.shifted(1).start

    def shifted(self, by: int) -> Period:
        """Give the same unit so many units later.

        Raises:
            OverflowError: the calendar does not reach so far.
        """
        if self.unit == "day":
            return Period("day", self.start + by * DAY)
        if self.unit in {"week", "weekend"}:
            start = self.start + by * WEEK
            # A weekend ends after two days, not where the next one begins.
            return Period(self.unit, start)
        months = _MONTHS.get(self.unit) or 12 * _YEARS[self.unit]
        return Period(self.unit, months_later(self.start, by * months))

    def when(self, rule: Rule, *, uncertain: bool = False) -> When:
        """Give its days."""
        end = self.start + 2 * DAY if self.unit == "weekend" else self.end
        return When(
            start=self.start,
            end=end,
            precision=_PRECISION[self.unit],
            rule=rule,
            uncertain=uncertain or self.unit == "weekend",
        )

    @property
    def timex(self) -> str:
        """Its TIMEX3 value."""
        return _VALUES[self.unit](self.start)


def months_later(day: date, by: int) -> date:
    """Give the first day of the month so many months later.

    Raises:
        OverflowError: the calendar does not reach so far.
    """
    year, month = divmod(12 * day.year + day.month - 1 + by, 12)
    if not 1 <= year <= 9999:  # the years that datetime knows
        raise OverflowError(f"year {year} is beyond the calendar (1 to 9999)")
    return date(year, month + 1, 1)


def holding(unit: str, day: date) -> Period:
    """Give the period of that unit that holds a day; of a weekend, the one of the day's week."""
    return Period(unit, _STARTS[unit](day))


def bare(unit: str) -> tuple[str, int]:
    """Give the unit of the calendar that another counts by, and how many: a fortnight, 2 weeks."""
    return ("week", 2) if unit == "fortnight" else (unit, 1)


def _week(day: date) -> date:
    return day - day.weekday() * DAY


def _season(day: date) -> date:
    return months_later(day, -(day.month % 3))


def _iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_STARTS: dict[str, Callable[[date], date]] = {
    "day": lambda day: day,
    "week": _week,
    "weekend": lambda day: _week(day) + 5 * DAY,
    "month": lambda day: day.replace(day=1),
    "quarter": lambda day: months_later(day, -((day.month - 1) % 3)),
    "half": lambda day: months_later(day, -((day.month - 1) % 6)),
    "season": _season,
    "year": lambda day: date(day.year, 1, 1),
    "decade": lambda day: date(max(1, day.year // 10 * 10), 1, 1),
    "century": lambda day: date((day.year - 1) // 100 * 100 + 1, 1, 1),
}
_VALUES: dict[str, Callable[[date], str]] = {
    "day": lambda day: day.isoformat(),
    "week": _iso_week,
    "weekend": lambda day: f"{_iso_week(day)}-WE",
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "season": lambda day: f"{day.year:04}-{_SEASON_OF[day.month]}",
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}",
    "century": lambda day: f"{day.year // 100:02}",
}
