"""Event words that a sentence holds and that report nothing, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from geo.events import EventMention
from geo.events.status import charged, occurs, status
from geo.events.tokens import Clause, Token, clauses, tokens
from geo.events.words import Trigger, Words, words
from geo.report import Span


class Passed(NamedTuple):
    """A word that was passed over; the span is a slice of the sentence."""

    span: Span
    why: str


def passed(text: str, language: str, told: Sequence[EventMention]) -> list[Passed]:
    """Give the event words of one sentence that are no event's trigger, in text order.

    Args:
        text: the sentence.
        language: BCP 47.
        told: the events that were read from it.
    """
    lexicon = words(language)
    found = tokens(text, lexicon.letters)
    return [
        one
        for clause in clauses(found, lexicon)
        for one in _in_clause(found, clause, lexicon)
        if not any(one.span.overlaps(event.trigger) for event in told)
    ]


def _in_clause(found: list[Token], clause: Clause, lexicon: Words) -> Iterator[Passed]:
    end = clause.first
    for at in range(clause.first, clause.last):
        if at < end:
            continue
        for run, trigger in lexicon.triggers.get(found[at].low, ()):
            if tuple(token.low for token in found[at : at + len(run)]) == run:
                end = at + len(run)
                span = Span(found[at].span.start, found[end - 1].span.end)
                yield Passed(span, _why(found, at, clause, trigger, lexicon))
                break


def _why(found: list[Token], at: int, clause: Clause, trigger: Trigger, lexicon: Words) -> str:
    if charged(found, at, lexicon):
        return "somebody is charged with it, or it is being looked into"
    unsaid = trigger.form == "noun" and not occurs(found, at, clause, lexicon)
    if unsaid or status(found, at, clause, trigger.form, lexicon) is None:
        return "nothing around it says that it happened"
    return "another word of its clause tells more"
