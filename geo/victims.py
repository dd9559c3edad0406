"""Whom a happening befell, by name: what is told of a person again is the same happening."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.events import EventMention
from geo.events.words import Words
from geo.incident import Whereabouts
from geo.language import words as reading_words
from geo.scene import Scene
from geo.toponym import Toponym
from geo.when import When

_NAME = re.compile(r"\b[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)*\b")
_PASSIVE = 3  # words before a verb in which "was" stands
_REACH = 60  # characters from an event word to the end of a name
_MOST = 200  # names that are kept of one report


def victims(
    scene: Scene, event: EventMention, places: Sequence[Toponym], lexicon: Words
) -> frozenset[str]:
    """Give the names of those whom a happening befell: "the killing of Ann Hill", "Hill was shot".

    Args:
        scene: where it is told.
        event: the happening.
        places: names of the sentence that are no person's.
        lexicon: the language's words.
    """
    text, at = scene.report.text, scene.trigger
    before = text[max(scene.clause.start, at.start - _REACH) : at.start]
    passive = lexicon.sets.get("passive", frozenset())
    befallen = event.verbal and not passive.isdisjoint(before.lower().split()[-_PASSIVE:])
    start = at.start - len(before) if befallen else at.end
    end = at.start if befallen else min(scene.clause.end, at.end + _REACH)
    starters = reading_words(scene.report.language).starters
    return frozenset(
        found[0]
        for found in _NAME.finditer(text, start, end)
        if found[0].lower() not in starters
        and not any(place.span.start <= found.start() < place.span.end for place in places)
    )


class Befallen:
    """The days and places of what befell people, by their names."""

    def __init__(self) -> None:
        """Start a report."""
        self._days: dict[str, When] = {}
        self._places: dict[str, list[Whereabouts]] = {}

    def keep(self, names: frozenset[str], when: When | None, where: list[Whereabouts]) -> None:
        """Remember the first day and place that are told of people."""
        for name in names:
            if when is not None and len(self._days) < _MOST:
                self._days.setdefault(name, when)
            if where and len(self._places) < _MOST:
                self._places.setdefault(name, where)

    def day(self, names: frozenset[str]) -> When | None:
        """Give the day of what befell one of some people."""
        return next((self._days[name] for name in sorted(names) if name in self._days), None)

    def place(self, names: frozenset[str]) -> list[Whereabouts]:
        """Give where it befell one of some people."""
        return next((self._places[name] for name in sorted(names) if name in self._places), [])
