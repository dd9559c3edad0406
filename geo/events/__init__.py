"""Which words of a sentence report something that happened, of what kind, and how really."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geo.events.status import earlier, lasting, occurs, refers, status
from geo.events.tokens import Clause, Token, clauses, quoted, tokens
from geo.events.words import Form, Trigger, Words, words
from geo.incident import Status
from geo.report import Span

_REACH = 9  # words between a verb and its object
_BEYOND = 4  # words of the next clause that may make a total: "… killed since January"


class EventMention(NamedTuple):
    """A trigger in a sentence; spans are offsets into the sentence's text."""

    kind: str
    subkind: str | None
    status: Status
    trigger: Span
    clause: Span
    weight: int
    verbal: bool
    light: bool = False  # only harm ("were hurt"): of what kind, its cause tells
    refers: bool = False  # "the attack", "his arrest": one that is known already
    earlier: bool = False  # "had fled": before what the report tells
    lasting: bool = False  # "still stands": so when the report was written
    aside: bool = False  # in a clause that only tells more of somebody or something
    relative: bool = False  # and that clause tells it of a person, a thing or a place
    said: bool = False  # somebody's own words


def events(
    text: str, language: str = "en", speech: Sequence[Span] | None = None
) -> list[EventMention]:
    """Give the events that one sentence reports, at most one for each clause, in text order.

    Args:
        text: the sentence.
        language: BCP 47; a language without lexicon is read as English.
        speech: slices of it that are somebody's own words, where the caller has seen the
            whole paragraph; None: the quotation marks of the sentence tell.
    """
    lexicon = words(language)
    found = tokens(text, lexicon.letters)
    if lexicon.telling.isdisjoint([token.low for token in found]):
        return []
    if speech is None:
        speech = quoted(text, lexicon.table["quotes"])
    best: list[EventMention] = []
    for clause in clauses(found, lexicon):
        mentions = [
            mention._replace(said=any(mention.trigger.within(span) for span in speech))
            for mention in _in_clause(found, clause, lexicon)
        ]
        if mentions:
            top = max(mentions, key=_rank)
            total = _is_total(found, clause, lexicon)
            best.append(top._replace(status="background") if total else top)
    return best


def _rank(mention: EventMention) -> tuple[bool, bool, int, bool]:
    return (not mention.said, mention.status == "actual", mention.weight, mention.verbal)


def _is_total(found: Sequence[Token], clause: Clause, lexicon: Words) -> bool:
    """Tell a sum over a long time, or a custom, from a happening."""
    own = found[clause.first : clause.last + _BEYOND]
    padded = f" {' '.join(token.low for token in own)} "
    return any(mark in padded for mark in lexicon.phrases.get("totals", ()))


def _in_clause(found: list[Token], clause: Clause, lexicon: Words) -> list[EventMention]:
    mentions = []
    at = clause.first
    while at < clause.last:
        if found[at].low not in lexicon.telling:
            at += 1
            continue
        run, hit = _trigger(found, at, clause, lexicon)
        mentions += hit
        at += max(1, run)
    return mentions


def _trigger(
    found: list[Token], at: int, clause: Clause, lexicon: Words
) -> tuple[int, list[EventMention]]:
    framed = _framed(found, at, clause, lexicon)
    if framed:
        return 1, [_mention(found, (at, at + 1), clause, framed, lexicon)]
    for run, trigger in lexicon.triggers.get(found[at].low, ()):
        if tuple(token.low for token in found[at : at + len(run)]) != run:
            continue
        if trigger.form == "noun" and not occurs(found, at, clause, lexicon):
            continue
        real = status(found, at, clause, trigger.form, lexicon)
        if real is not None:
            hit = (trigger, real)
            return len(run), [_mention(found, (at, at + len(run)), clause, hit, lexicon)]
    return 1, []


def _framed(
    found: list[Token], at: int, clause: Clause, lexicon: Words
) -> tuple[Trigger, Status] | None:
    """Read a verb that tells of an incident only together with words around it."""
    forms = [row for row in lexicon.forms.get(found[at].low, ()) if row[0] in lexicon.frames]
    if not forms:
        return None
    # after an aside ("the crossing, which …, was shut") the clause goes on from before it
    first = at - 2 * _REACH if clause.opens == "," else max(clause.first, at - _REACH)
    around = found[max(0, first) : min(clause.last, at + _REACH)]
    lows = {token.low for token in around}
    for lemma, form in forms:
        for frame in lexicon.frames[lemma]:
            if not any(lows.isdisjoint(thing) for thing in frame.around):
                real = status(found, at, clause, form, lexicon)
                if real is not None:
                    return Trigger(frame.kind, form, frame.weight + 1, lemma), real
    return None


def _mention(
    found: list[Token],
    run: tuple[int, int],
    clause: Clause,
    hit: tuple[Trigger, Status],
    lexicon: Words,
) -> EventMention:
    trigger, real = hit
    span = Span(found[run[0]].span.start, found[run[1] - 1].span.end)
    return EventMention(
        kind=trigger.kind,
        subkind=_subkind(found[clause.first : clause.last], trigger, lexicon),
        status=real,
        trigger=span,
        clause=clause.span(found),
        weight=trigger.weight,
        verbal=trigger.form != "noun",
        light=trigger.light,
        refers=trigger.form == "noun" and refers(found, run[0], lexicon),
        earlier=trigger.form == "past" and earlier(found, run[0], lexicon),
        lasting=lasting(found, clause, lexicon),
        aside=clause.opens in lexicon.sets.get("asides", ()),
        relative=clause.opens in lexicon.sets.get("relatives", ()),
    )


def _subkind(own: list[Token], trigger: Trigger, lexicon: Words) -> str | None:
    """Give the sort of the kind that the verb tells, else the first telling word beside it."""
    sorts = lexicon.subkinds.get(trigger.kind)
    if not sorts:
        return None
    if trigger.lemma in sorts:
        return sorts[trigger.lemma]
    for token in own:
        lemmas = [lemma for lemma, _ in lexicon.forms.get(token.low, ())]
        for word in (token.low, *lemmas):
            if word in sorts:
                return sorts[word]
    return None


__all__ = ["EventMention", "Form", "events"]
