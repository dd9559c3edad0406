"""The day of a lead that says none, from where the report tells it: "It happened on Monday"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from geo.events.tokens import lows
from geo.events.words import Words
from geo.incident import Incident
from geo.kinds import kinds
from geo.memory import GIVEN, Memory, inherited
from geo.report import Report
from geo.telling import HARMFUL
from geo.when import When

ANY = ""  # the family of "the incident": whatever the lead tells
_OLDEST = timedelta(days=7)  # what happened before is not the news of an undated lead
_OPENING = 60  # characters in which "the incident happened" opens a sentence
_Told = dict[tuple[str, str], dict[tuple[date, date], When]]  # by kind and name: the days
_SAID = "day inherited from where the report tells it again"


def points(text: str, lexicon: Words) -> bool:
    """Tell whether a sentence says when the news was, without its word: "It happened on Monday"."""
    padded = f" {' '.join(lows(text[:_OPENING]))} "
    return any(mark in padded for mark in lexicon.phrases.get("happened", ()))


def redated(
    found: Sequence[Incident], leads: Collection[str], memory: Memory, report: Report
) -> list[Incident]:
    """Give incidents in text order; an undated one of the lead takes the day that is told later.

    Args:
        found: all that the report tells.
        leads: the ids of those of the lead.
        memory: with the days that are told of what "the blast" and "the incident" point at.
        report: whose.
    """
    told = _told(found)
    return [
        _redated(one, told, memory, report) if one.id in leads and _waits(one, memory) else one
        for one in found
    ]


def _waits(one: Incident, memory: Memory) -> bool:
    """Tell whether an incident is undated and harm, or whatever "the incident" points at."""
    harmful = kinds()[one.kind].family in HARMFUL or ANY in memory.again
    return harmful and one.status == "actual" and _is_undated(one)


def _is_undated(one: Incident) -> bool:
    return one.when is not None and one.when.rule in GIVEN


def _redated(one: Incident, told: _Told, memory: Memory, report: Report) -> Incident:
    again = memory.again.get(kinds()[one.kind].family) or memory.again.get(ANY)
    when = again or _told_in_full(one, told)
    if when is None or not _is_news(when, report):
        return one
    return one.model_copy(update={"when": inherited(when), "notes": (*_kept(one), _SAID)})


def _told(found: Sequence[Incident]) -> _Told:
    """Give the days that the report itself gives what is of one kind and place."""
    told: _Told = {}
    for one in found:
        if one.status == "actual" and one.when and one.when.rule not in GIVEN:
            for name in _names(one):
                days = told.setdefault((one.kind, name), {})
                days.setdefault((one.when.start, one.when.end), one.when)
    return told


def _told_in_full(lead: Incident, told: _Told) -> When | None:
    """Give the only day that the report gives what is of the lead's kind and place."""
    days: dict[tuple[date, date], When] = {}
    for name in _names(lead):
        days |= told.get((lead.kind, name), {})
    return next(iter(days.values())) if len(days) == 1 else None


def _names(one: Incident) -> list[str]:
    return [toponym.name for toponym in one.whereabouts.toponyms] if one.whereabouts else []


def _is_news(when: When, report: Report) -> bool:
    return report.day is None or timedelta() <= report.day - when.start <= _OLDEST


def _kept(one: Incident) -> list[str]:
    return [note for note in one.notes if not note.startswith("undated")]
