"""Put a report's mentions together: what happened, when, where, and who inherits from whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from geo.completing import completed, pointed
from geo.dates import dates
from geo.events.words import words
from geo.happenings import Tried, happenings
from geo.headings import heading, headings
from geo.incident import NOT_KNOWN, Incident
from geo.lands import lands
from geo.memory import Memory
from geo.names import Names
from geo.opening import opening, opens
from geo.redating import redated
from geo.report import Report, Span
from geo.sentences import sentences
from geo.speech import speech
from geo.telling import Line, Page
from geo.toponym import Toponym
from geo.toponyms import toponyms
from geo.when import DateMention

_Mention = TypeVar("_Mention", Toponym, DateMention)
_LEAD = 1  # number of the last paragraph that may leave the place to what follows


class Step(NamedTuple):
    """What was read in one sentence."""

    line: Line
    tried: tuple[Tried, ...]


class Told(NamedTuple):
    """All that one report tells: its places, its time expressions, its incidents."""

    toponyms: list[Toponym]
    dates: list[DateMention]
    incidents: list[Incident]
    steps: list[Step]  # sentence by sentence, how it came to the incidents


def incidents(report: Report, names: Names) -> list[Incident]:
    """Give the incidents a report tells of, in text order; `read()` gives the mentions as well."""
    return read(report, names).incidents


def read(report: Report, names: Names) -> Told:
    """Read a prepared report (see `geo.readers.prepared`) once: places, dates, incidents.

    Planned, denied and background happenings are among the incidents; their `status` says so.
    Statements and talks are too; `geo.kinds` says which kinds are off the map. Linear in the
    length of the text.
    """
    places = toponyms(report, names)
    days = dates(report.text, report.day, report.language)
    page = _page(report, names, places)
    told: dict[str, Incident] = {}
    leads: set[str] = set()
    waiting: set[str] = set()
    steps: list[Step] = []
    for line in _lines(report, places, days):
        kept, tried = happenings(page, line)
        steps.append(Step(line, tried))
        for incident in kept:
            told.setdefault(incident.id, incident)
        if line.sentence.paragraph <= _LEAD:
            leads.update(incident.id for incident in kept)
            waiting.update(incident.id for incident in kept if _waits(incident))
    dated = redated(list(told.values()), leads, page.memory, report)
    whole = pointed(completed(dated, waiting), page.memory.pointed)
    return Told(places, days, whole, steps)


def _page(report: Report, names: Names, places: Sequence[Toponym]) -> Page:
    """Gather what is the same for all sentences."""
    lexicon = words(report.language)
    memory = Memory(report, opening(report, places, names))
    parts = lands(report, places, names, lexicon)
    return Page(report, names, lexicon, memory, parts, speech(report, lexicon))


def _lines(
    report: Report, places: Sequence[Toponym], days: Sequence[DateMention]
) -> Iterator[Line]:
    """Give each sentence with its places and days; a dateline's place is no scene."""
    above = headings(report, days)
    for sentence in sentences(report):
        inside = [t for t in _within(places, sentence.span) if not opens(report, t)]
        dated = [d for d in _within(days, sentence.span) if d.type in {"DATE", "TIME"}]
        yield Line(sentence, inside, dated, heading(above, sentence.span.start))


def _within(mentions: Sequence[_Mention], span: Span) -> Iterator[_Mention]:
    """Give those of some mentions, in text order, that lie in a slice."""
    at = bisect_left(mentions, span.start, key=lambda one: one.span.start)
    while at < len(mentions) and mentions[at].span.start < span.end:
        if mentions[at].span.end <= span.end:
            yield mentions[at]
        at += 1


def _waits(incident: Incident) -> bool:
    """Tell whether a lead leaves it to what follows to say where: not if nobody knows."""
    return incident.whereabouts is None and NOT_KNOWN not in incident.notes


__all__ = ["Step", "Told", "Tried", "incidents", "read"]
