"""Days that stand alone as headings: what follows is of that day, up to the next."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from geo.report import Report
from geo.when import DateMention, When

_FEWEST = 2  # one alone is the day on which the report was filed
_FINE = {"day", "span", "week"}
_BESIDE = 14  # characters on each side of a day in which its line must begin and end
_BARE = re.compile(r"[\s#*_:.,|–—-]{0,12}")  # what may stand beside the day in its line

Headings = list[tuple[int, When]]  # where each begins, and its day


def headings(report: Report, days: Sequence[DateMention]) -> Headings:
    """Give the days that are the only words of their lines, in text order; none if only one is."""
    found = [(d.span.start, d.when) for d in days if d.when and _stands_alone(report.text, d)]
    found = [(at, when) for at, when in found if when.precision in _FINE]
    return found if len({when for _, when in found}) >= _FEWEST else []


def heading(found: Headings, at: int) -> When | None:
    """Give the day of the heading above a place in the text."""
    above = bisect_right(found, at, key=lambda one: one[0])
    return found[above - 1][1] if above else None


def _stands_alone(text: str, mention: DateMention) -> bool:
    start, end = mention.span
    before = f"\n{text[:start]}" if start < _BESIDE else text[start - _BESIDE : start]
    after = f"{text[end : end + _BESIDE]}" + "\n" * (end + _BESIDE > len(text))
    head, tail = before.rpartition("\n"), after.partition("\n")
    return bool(head[1] and tail[1] and _BARE.fullmatch(head[2]) and _BARE.fullmatch(tail[0]))
