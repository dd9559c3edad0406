"""One event word for several days: "exploded in Kabul on Monday and in Herat on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.events import EventMention
from geo.events.words import Words
from geo.report import Span
from geo.telling import COARSE, Line

_SEVERAL = 2  # places, and days
_MOST = 8  # words from one group of place and day to the next


def parted(event: EventMention, line: Line, lexicon: Words) -> list[EventMention]:
    """Give an event once for each place that has its own day, with the part that tells it.

    Args:
        event: as read, with the slice of its whole clause.
        line: its sentence, with the places and days in it.
        lexicon: the language's words.
    """
    if min(len(line.dated), len(line.places)) < _SEVERAL:
        return [event]
    pairs = _pairs(_marks(event, line))
    if len(pairs) < _SEVERAL or not all(_joined(line, *two, lexicon) for two in pairwise(pairs)):
        return [event]
    starts = [event.clause.start, *(first.start for first, _ in pairs[1:])]
    ends = [*(last.end for _, last in pairs[:-1]), event.clause.end]
    return [
        event._replace(clause=Span(start, end), day=None)
        for start, end in zip(starts, ends, strict=True)
    ]


def _marks(event: EventMention, line: Line) -> list[tuple[Span, bool]]:
    """Give the places and the days (True) of the clause in order, as slices of the sentence."""
    by = -line.sentence.span.start
    days = [d.span for d in line.dated if d.when and d.when.precision not in COARSE]
    marks = [(span.shifted(by), True) for span in days]
    marks += [(t.span.shifted(by), False) for t in line.places if t.cls != "demonym"]
    return sorted(mark for mark in marks if mark[0].within(event.clause))


def _pairs(marks: Sequence[tuple[Span, bool]]) -> list[tuple[Span, Span]]:
    """Give first and last slice of each run of places with one day; none if that is not the way."""
    pairs: list[tuple[Span, Span]] = []
    run: list[tuple[Span, bool]] = []
    day_leads = bool(marks) and marks[0][1]
    for mark in marks:
        if run and (mark[1] if day_leads else run[-1][1]):
            pairs.append((run[0][0], run[-1][0]))
            run = []
        run.append(mark)
    pairs += [(run[0][0], run[-1][0])] if run else []
    days = sum(is_day for _, is_day in marks)
    whole = all(first != last for first, last in pairs)
    return pairs if whole and days == len(pairs) else []


def _joined(
    line: Line, before: tuple[Span, Span], after: tuple[Span, Span], lexicon: Words
) -> bool:
    """Tell whether only "and in" stands between two places with their days, and no verb."""
    between = line.sentence.text[before[1].end : after[0].start].lower().replace(",", " , ").split()
    joins = lexicon.whereabouts.get("joins", ())
    leads = {",", ";", *joins}
    if not between or len(between) > _MOST or between[0] not in leads:
        return False
    spreads = lexicon.whereabouts.get("spreads", ())
    said = [word for word in between if word not in leads and word not in spreads]
    if any(_is_verb(word, lexicon) for word in said):
        return False
    if not said:  # a comma alone joins nothing
        return not set(between).isdisjoint(joins)
    return not set(said).isdisjoint(lexicon.whereabouts.get("locative", ()))


def _is_verb(word: str, lexicon: Words) -> bool:
    """Tell verbs from what only might be one: "nine more outside a bar in X"."""
    if word in lexicon.sets.get("auxiliary", ()):
        return True
    return any(form in {"past", "s"} for _, form in lexicon.forms.get(word, ()))
