"""The dateline: the place and the day that open a story, and days written in lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise, takewhile
from typing import NamedTuple

from geo.language import page_words
from geo.report import Dateline, Span

_LOOK = 140  # characters in which a dateline stands
_TITLE = 260  # characters in which a title stands that shares its line with the story
_MARK = re.compile(r"\s?(?:--+|[–—]|(?<=[\s),])[-_])(?=\s|$)|:(?=\s)")
_AGENCY = re.compile(r"\(([^()]{1,80})\)[\s,]*$")
_OPEN_AGENCY = re.compile(r"([^()]{3,60})\(([^()]{1,80})\)")
_PART = re.compile(r"[^,;]+")
_WORD = re.compile(r"[^\W\d_][\w.'’/-]*")
_TITLE_END = re.compile(r"[.!?…]\s+")
_OPENS = "\"'“„«‘`\n\r"  # what a sentence may open with
_NO_NAME = re.compile(r"[\d@#!?“”\"„…]")
_PLACE_WORDS = 4  # "Santa Cruz de Tenerife"
_SHOUTED, _SHORTEST = 3, 4  # words, and letters, of a name that nothing but capitals tells

_NUMERIC = re.compile(
    r"(?<!\d)(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})[./]\s?(?P<b>\d{1,2})[./]\s?(?P<c>\d{4})\.?)(?!\d)"
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
    head = text[start : start + _LOOK].partition("\n\n")[0]
    found = _marked(head) or _bare(head) or _unmarked(head)
    if found is None:
        return None
    place, end, story = found
    day = next(iter(days_in(head[:end])), None)
    line = Dateline(
        span=Span(start, start + end),
        place=place.shifted(start),
        day=day.on(published) if day else None,
    )
    name = head[place.start : place.end]
    return Opening(line, start + story, certain=_told(name, head[:end]))


def title_before(text: str, start: int, end: int) -> int | None:
    """Find where a story in capitals' dateline begins behind a title in the same line."""
    head = text[start : min(end, start + _TITLE)]
    for stop in _TITLE_END.finditer(head):
        rest = head[stop.end() :]
        found = _marked(rest[:_LOOK])
        if found and _shouts(rest[found[0].start : found[0].end]):
            return start + stop.end()
    return None


def _marked(head: str) -> tuple[Span, int, int] | None:
    """Read a dateline that a dash or a colon closes: place, end of the dateline, story."""
    mark = _MARK.search(head)
    if not mark:
        return None
    left = head[: mark.start()]
    agency = _AGENCY.search(left)
    place = _place(left[: agency.start()] if agency else left)
    if place is None or not _begins(head[mark.end() :]):
        return None
    if not (_told(left[place.start : place.end], left) or len(left.split()) < _PLACE_WORDS):
        return None
    return place, mark.end(), mark.end()


def _told(name: str, line: str) -> bool:
    """Tell whether capitals, an agency in brackets or a day make a line a dateline."""
    return _shouts(name) or "(" in line or bool(days_in(line))


def _bare(head: str) -> tuple[Span, int, int] | None:
    """Read a dateline that nothing closes: "Brussels 29.12.2022 Serbs", "NAIROBI (AP) The"."""
    agency = _OPEN_AGENCY.match(head)
    if agency and _begins(head[agency.end() :]):
        place = _place(agency[1])
        named = agency[2].lower() in page_words().agencies
        if place and (named or _shouts(head[place.start : place.end])):
            return place, agency.end(), agency.end()
    day = next((day for day in days_in(head) if day.year), None)
    place = _place(head[: day.span.end]) if day else None
    if day is None or place is None:
        return None
    if not _begins(head[day.span.end :].lstrip(".,")):
        return None
    return place, day.span.end, day.span.end


def _begins(after: str) -> bool:
    """Tell whether a sentence or a new line begins, or nothing follows."""
    after = after.lstrip(" \t")
    return not after or after[0].isupper() or after[0].isdigit() or after[0] in _OPENS


def _unmarked(head: str) -> tuple[Span, int, int] | None:
    """Read a dateline in capitals that a sentence's first word closes: "AUSTIN, Texas A man"."""
    starters = page_words().starters | {"the"}
    found = list(_WORD.finditer(head))[:8]
    name = list(takewhile(lambda word: len(word[0]) > 1 and word[0].isupper(), found))
    if not 0 < len(name) <= _SHOUTED or name[0].start() or name[-1].end() < _SHORTEST:
        return None
    if any(word[0].lower() in starters | page_words().not_places for word in name):
        return None
    for before, word in pairwise(found[len(name) - 1 : len(name) + _SHOUTED]):
        gap = head[before.end() : word.start()]
        if gap not in {" ", ", "} or word[0][0].islower():
            return None
        if gap == " " and word[0].lower() in starters:
            return Span(0, name[-1].end()), before.end(), word.start()
    return None


def _place(left: str) -> Span | None:
    """Give the first name in words that hold nothing but names, weekdays and a day."""
    lexicon = page_words()
    slug = left.rstrip().rfind("   ") + 1  # "MEXICO-POLICE   MEXICO CITY": agencies' slug before it
    left = _blanked(left, Span(0, slug))
    for day in days_in(left):
        left = _blanked(left, day.span)
    for word in _WORD.finditer(left):
        if word[0].lower() in lexicon.weekdays:
            left = _blanked(left, Span(*word.span()))
    parts = [part for part in _PART.finditer(left) if part[0].strip(" .\t\r\n")]
    names = [name for name in map(_name, parts) if name]
    if not names or len(names) < len(parts) or _opens_sentence(left[slice(*names[0])]):
        return None
    return names[0]


def _opens_sentence(name: str) -> bool:
    """Tell whether a name is but the first word of a sentence: "He said: …"."""
    lexicon, low = page_words(), name.lower()
    if low == "the" or low in lexicon.not_places:
        return True
    return not _shouts(name) and low.split()[0] in lexicon.starters


def _blanked(text: str, span: Span) -> str:
    return text[: span.start] + " " * (span.end - span.start) + text[span.end :]


def _name(part: re.Match[str]) -> Span | None:
    """Give the slice of a name of a few capitalised words, up to a slash; None for other words."""
    lexicon = page_words()
    found = list(_WORD.finditer(part[0]))
    if not 0 < len(found) <= _PLACE_WORDS or _NO_NAME.search(part[0]):
        return None
    if not all(w[0][0].isupper() or w[0].lower() in lexicon.particles for w in found):
        return None
    start, last = found[0].start(), found[-1]
    name = part[0][start : last.end()].partition("/")[0].rstrip(".")
    first = found[0][0].lower()
    other = first in lexicon.not_places or first.partition("-")[0] in lexicon.months
    if other or last[0].lower() in lexicon.roles or not name[0].isupper():
        return None
    return Span(part.start() + start, part.start() + start + len(name))


def _shouts(name: str) -> bool:
    return name.isupper() and sum(char.isalpha() for char in name) > 2
