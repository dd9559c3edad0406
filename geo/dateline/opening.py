"""What a story opens with: "Brussels 29.12.2022", "PARIS, 12 May –", "AUSTIN, Texas A man"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from geo.dateline.days import days_in
from geo.dateline.loud import loud
from geo.dateline.names import shouts
from geo.dateline.shape import LOOK, Read, marked
from geo.report import Dateline, Span

_TITLE = 260  # characters in which a title stands that shares its line with the story
_TITLE_END = re.compile(r"[.!?…]\s+")
_SLUG = re.compile(r"\S(?:\S| (?! )){0,60} {3,}")  # "MEXICO-POLICE   MEXICO CITY"
_MARKS = "-–—_:"  # what closes most datelines


class Opening(NamedTuple):
    """A dateline and where the story begins behind it."""

    dateline: Dateline
    story: int
    certain: bool  # told by capitals, an agency or a day, not by "Srinagar: Two" alone


def opening(text: str, start: int, published: date | None) -> Opening | None:
    """Find the dateline that a paragraph opens with: "Brussels 29.12.2022", "PARIS, 12 May –".

    Args:
        text: the report's text.
        start: where the paragraph begins.
        published: the day from which a missing year is counted.
    """
    head = text[start : start + LOOK].partition("\n\n")[0]
    found = _read(head)
    if found is None:
        return None
    line = Dateline(
        span=Span(start, start + found.end),
        place=found.place.shifted(start),
        day=found.day.on(published) if found.day else None,
    )
    return Opening(line, start + found.story, found.certain)


def title_before(text: str, start: int, end: int) -> int | None:
    """Find where a story in capitals' dateline begins behind a title in the same line."""
    head = text[start : min(end, start + _TITLE)]
    for stop in _TITLE_END.finditer(head):
        rest = head[stop.end() : stop.end() + LOOK]
        found = marked(rest) if rest[:1].isupper() else None
        if found and shouts(rest[slice(*found.place)]) and rest[: found.end][-1] in _MARKS:
            return start + stop.end()
    return None


def _read(head: str) -> Read | None:
    return marked(head) or _slugged(head) or _loud(head)


def _slugged(head: str) -> Read | None:
    """Read a dateline behind an agency's slug."""
    slug = _SLUG.match(head)
    found = marked(head[slug.end() :]) if slug else None
    if slug is None or found is None:
        return None
    by = slug.end()
    return found._replace(place=found.place.shifted(by), end=found.end + by, story=found.story + by)


def _loud(head: str) -> Read | None:
    found = loud(head)
    if found is None:
        return None
    place, end, story = found
    return Read(place, end, story, certain=True, day=next(iter(days_in(head[:end])), None))
