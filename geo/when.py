"""When something happened: a half-open range of days that keeps its precision."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, Self

from pydantic import model_validator

from geo.report import Frozen, Span

Precision = Literal["day", "span", "week", "month", "season", "year"]
Rule = Literal[
    "absolute",  # the text gives day, month and year
    "partial",  # a part was missing and taken from the publication day
    "weekday",  # a weekday, counted from the publication day
    "relative",  # "yesterday", "two days later"
    "inherited",  # from a sentence before
    "dateline",  # from the report's dateline
    "publication",  # the undated main event of a report
]


class When(Frozen):
    """Days `[start, end)`. "In May" is all of May with precision month, not 1 May.

    `uncertain` tells "some time in these days" from "all through these days".
    """

    start: date
    end: date
    precision: Precision
    rule: Rule
    uncertain: bool = False

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"a range of days must run forward, got {self.start} to {self.end}")
        return self

    @property
    def last(self) -> date:
        """The last day, inclusive."""
        return self.end - timedelta(days=1)

    def __str__(self) -> str:
        if self.precision == "day":
            return self.start.isoformat()
        return f"{self.start.isoformat()}/{self.last.isoformat()}"


def on_day(day: date, rule: Rule) -> When:
    """Make the When of one whole day."""
    return When(start=day, end=day + timedelta(days=1), precision="day", rule=rule)


class DateMention(Frozen):
    """A time expression in a report's text, with its TIMEX3 type and value.

    `when` is None where the words give no range of days (a duration, a set, an unanchored
    relative).
    """

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None = None
