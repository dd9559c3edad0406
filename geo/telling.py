"""One happening in its sentence, and whether the sentence tells it or only speaks of it."""

from __future__ import annotations

from typing import NamedTuple

from geo.events import EventMention
from geo.events.words import Words
from geo.incident import Whereabouts
from geo.kinds import kinds
from geo.lands import Lands
from geo.memory import Memory
from geo.names import Names
from geo.report import Report, Sentence, Span
from geo.scene import Scene
from geo.toponym import Toponym
from geo.when import DateMention, When

HARMFUL = {"violence", "disaster"}  # families of what may be the cause of harm told later
FOUND = "found"  # subkind of deaths that are found, and nothing else is told
COARSE = {"season", "year"}  # too coarse to place a happening on a map stepped through by day


class Page(NamedTuple):
    """What is the same for all sentences of a report."""

    report: Report
    names: Names
    lexicon: Words
    memory: Memory
    lands: Lands  # the parts of lands that the report names
    speech: list[Span]  # its quotations


class Line(NamedTuple):
    """One sentence with the places and the time expressions in it."""

    sentence: Sentence
    places: list[Toponym]
    dated: list[DateMention]
    heading: When | None = None  # the day that stands above its part of the report


class Telling(NamedTuple):
    """One happening that a sentence tells of, with what the sentence says of its day and site."""

    page: Page
    line: Line
    scene: Scene
    event: EventMention
    mention: DateMention | None
    said: list[Whereabouts]
    victims: frozenset[str] = frozenset()  # whom harm befell, by name

    @property
    def family(self) -> str:
        """The family of its kind."""
        return kinds()[self.event.kind].family

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.line.sentence.paragraph

    def days_ago(self, when: When | None) -> int:
        """Give how many days before the report a day was; 0 where that is not known."""
        day = self.page.report.day
        return (day - when.last).days if day and when else 0


def nothing_new(telling: Telling) -> str | None:
    """Say why a mention is no telling: "the attack" told before, talk without day or place."""
    event, mention = telling.event, telling.mention
    if event.spoken_of:
        return "it is spoken of, not told"
    before = telling.page.memory.event
    if event.subkind == FOUND and before and (mention is None or _ended(before)):
        return "what is found afterwards belongs to what was told before"
    if event.said and not event.day:
        dated = mention is not None and mention.when is not None
        return None if dated and telling.said else "somebody's own words, without a day and a place"
    if not event.refers or mention is not None:
        return None
    # "the blast in Zagreb" of a day that was told, beside one elsewhere
    known = telling.said and telling.page.memory.known_day(telling.family)
    return None if known else "it points at what was told before"


def _ended(before: EventMention) -> bool:
    """Tell whether what is found on a later day still belongs to it, as the dead of a flood do."""
    return kinds()[before.kind].family == "disaster"
