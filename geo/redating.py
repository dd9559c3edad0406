"""The day of a lead that says none, from where the report tells it: "It happened on Monday"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

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
_OPENING = 6  # words in which "the incident happened" opens a sentence
_SAID = "day inherited from where the report tells it again"


def points(text: str, lexicon: Words) -> bool:
    """Tell whether a sentence says when the news was, without its word: "It happened on Monday"."""
    padded = f" {' '.join(lows(text)[:_OPENING])} "
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
    return [
        _redated(one, found, memory, report) if one.id in leads and _waits(one) else one
        for one in found
    ]


def _waits(one: Incident) -> bool:
    harmful = kinds()[one.kind].family in HARMFUL and one.status == "actual"
    return harmful and one.when is not None and one.when.rule in GIVEN


def _redated(one: Incident, found: Sequence[Incident], memory: Memory, report: Report) -> Incident:
    again = memory.again.get(kinds()[one.kind].family) or memory.again.get(ANY)
    told = again or _told_in_full(one, found)
    if told is None or not _is_news(told, report):
        return one
    return one.model_copy(update={"when": inherited(told), "notes": (*_kept(one), _SAID)})


def _told_in_full(lead: Incident, found: Sequence[Incident]) -> When | None:
    """Give the only day that the report gives what is of the lead's kind and place."""
    days = {
        (one.when.start, one.when.end): one.when
        for one in found
        if one.kind == lead.kind and one.status == "actual" and one.when and _names(one, lead)
    }
    told = [when for when in days.values() if when.rule not in GIVEN]
    return told[0] if len(told) == 1 else None


def _names(one: Incident, lead: Incident) -> bool:
    """Tell whether two incidents are set in a place of one name."""
    if one.whereabouts is None or lead.whereabouts is None:
        return False
    names = {toponym.name for toponym in lead.whereabouts.toponyms}
    return not names.isdisjoint(toponym.name for toponym in one.whereabouts.toponyms)


def _is_news(when: When, report: Report) -> bool:
    return report.day is None or timedelta() <= report.day - when.start <= _OLDEST


def _kept(one: Incident) -> list[str]:
    return [note for note in one.notes if not note.startswith("undated")]
