"""Which words of a sentence report something that happened, of what kind, and how really."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geo.events.dated import dated, spoken_of
from geo.events.idioms import idiomatic
from geo.events.status import earlier, lasting, occurs, perfect, refers, status
from geo.events.tokens import Clause, Token, clauses, lows, quoted, tokens
from geo.events.words import Form, Trigger, Words, words
from geo.incident import Status
from geo.report import Span

_REACH = 9  # words between a verb and its object
_SUBJECT = 6  # words before "that" among which its subject stands
_SAID = 20  # characters before a day in which "said on" may stand
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
    perfect: bool = False  # "have been killed": at no time that is told
    lasting: bool = False  # "still stands": so when the report was written
    aside: bool = False  # in a clause that only tells more of somebody or something
    relative: bool = False  # and that clause tells it of a person, a thing or a place
    of_person: bool = False  # of a person or a thing, and not of a place
    said: bool = False  # somebody's own words
    day: Span | None = None  # the day that is part of its name: "the May 3 shooting"
    total: bool = False  # a sum over a long time, or a custom
    spoken_of: bool = False  # named, not told: "victims of the attack in X"


def events(
    text: str,
    language: str = "en",
    speech: Sequence[Span] | None = None,
    days: Sequence[Span] = (),
) -> list[EventMention]:
    """Give the events that one sentence reports, in text order.

    One for each clause, and those named by their day beside it: "arrested in the May 3 shooting".

    Args:
        text: the sentence.
        language: BCP 47; a language without lexicon is read as English.
        speech: slices of it that are somebody's own words, where the caller has seen the
            whole paragraph; None: the quotation marks of the sentence tell.
        days: slices of it that name a day, a span of days or a month.
    """
    lexicon = words(language)
    if lexicon.telling.isdisjoint(lows(text, lexicon.letters)):
        return []
    found = _without(tokens(text, lexicon.letters), days)
    if speech is None:
        speech = quoted(text, lexicon.table["quotes"])
    best: list[EventMention] = []
    idle = idiomatic(found, lexicon)
    for clause in clauses(found, lexicon):
        mentions = [
            mention._replace(said=any(mention.trigger.within(span) for span in speech))
            for mention in _in_clause(found, clause, lexicon, days, idle)
        ]
        if mentions:
            total = _is_total(found, clause, lexicon, days)
            kept = _kept(mentions, total=total, since=_is_since(found, clause, lexicon))
            best += _going_on(found, clause, kept, best[-1:])
    return best


def _going_on(
    found: Sequence[Token],
    clause: Clause,
    kept: list[EventMention],
    before: Sequence[EventMention],
) -> list[EventMention]:
    """Let "and wounded many" be of the tense of "which have killed nine" before it."""
    if not before or clause.opens == "and" or found[clause.first].low != "and":
        return kept
    last = before[0]
    return [
        one._replace(perfect=last.perfect, earlier=last.earlier) if one.verbal else one
        for one in kept
    ]


def _without(found: list[Token], days: Sequence[Span]) -> list[Token]:
    """Leave the words of days empty: "March 3" is no march and "May 5" may not be."""
    if not days:
        return found
    empty = found.copy()
    for at, token in enumerate(found):
        if any(day.start <= token.start and token.end <= day.end for day in days):
            empty[at] = token._replace(low="")
    return empty


def _kept(mentions: Sequence[EventMention], *, total: bool, since: bool) -> list[EventMention]:
    """Keep what tells most of one clause, and what is named by its day beside it.

    Harm alone sums up where it goes on since a day: "nine have been hurt since Monday".
    """
    top = max(mentions, key=_rank)
    if top.light and any(one.refers and not one.light for one in mentions):
        top = top._replace(refers=True)  # "were hurt in the crash"
        mentions = [top]
    kept = [one for one in mentions if one is top or (one.day and one.day != top.day)]
    return [
        one._replace(status="background", total=True)
        if (total and not one.day) or (one.light and one.perfect and since)
        else one
        for one in kept
    ]


def _rank(mention: EventMention) -> tuple[bool, bool, bool, int, bool]:
    told = not mention.said and not mention.spoken_of
    return (told, mention.status == "actual", mention.day is None, mention.weight, mention.verbal)


def _is_total(found: Sequence[Token], clause: Clause, lexicon: Words, days: Sequence[Span]) -> bool:
    """Tell a sum over a long time, or a custom, from a happening, which has its day."""
    own = found[clause.first : clause.last + _BEYOND]
    padded = f" {' '.join(token.low for token in own)} "
    if not _sums_up(padded, lexicon.phrases):
        return False
    since = lexicon.sets.get("since", frozenset())
    own_day = any(
        day.within(clause.span(found)) and not _is_of_speech(found, day, lexicon) for day in days
    )
    return not own_day or any(token.low in since for token in own)


def _is_since(found: Sequence[Token], clause: Clause, lexicon: Words) -> bool:
    """Tell whether a clause, or the words right behind it, say since when."""
    own = found[clause.first : clause.last + 1]
    return any(token.low in lexicon.sets.get("since", ()) for token in own)


def _is_of_speech(found: Sequence[Token], day: Span, lexicon: Words) -> bool:
    """Tell whether a day is that on which somebody spoke: "the government said Friday"."""
    before = [token.low for token in found if day.start - _SAID <= token.start < day.start]
    return not lexicon.sets["speech"].isdisjoint(before[-2:])


def _sums_up(padded: str, phrases: dict[str, tuple[str, ...]]) -> bool:
    """Tell whether words sum up; "people have been killed in a blast" are those of one blast."""
    if any(mark in padded for mark in phrases.get("totals", ())):
        return True
    one = any(mark in padded for mark in phrases.get("one_cause", ()))
    return not one and any(mark in padded for mark in phrases.get("tolls", ()))


def _in_clause(
    found: list[Token], clause: Clause, lexicon: Words, days: Sequence[Span], idle: set[int]
) -> list[EventMention]:
    mentions = []
    at = clause.first
    while at < clause.last:
        if found[at].low not in lexicon.telling or at in idle:
            at += 1
            continue
        run, hit = _trigger(found, at, clause, lexicon, days)
        mentions += hit
        at += max(1, run)
    return mentions


def _trigger(
    found: list[Token], at: int, clause: Clause, lexicon: Words, days: Sequence[Span]
) -> tuple[int, list[EventMention]]:
    framed = _framed(found, at, clause, lexicon)
    if framed:
        return 1, [_mention(found, (at, at + 1), clause, framed, lexicon)]
    for run, trigger in lexicon.triggers.get(found[at].low, ()):
        if tuple(token.low for token in found[at : at + len(run)]) != run:
            continue
        place = (at, at + len(run))
        if day := dated(found, place, clause, days, lexicon, form=trigger.form):
            named = _mention(found, place, clause, (trigger, "actual"), lexicon)
            return len(run), [named._replace(day=day)]
        if trigger.form == "noun" and not occurs(found, at, clause, lexicon):
            if spoken_of(found, place, lexicon):
                named = _mention(found, place, clause, (trigger, "background"), lexicon)
                return len(run), [named._replace(spoken_of=True)]
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
    forms = lexicon.framed.get(found[at].low)
    if forms is None:
        return None
    around = found[_first_around(at, clause, lexicon) : min(clause.last, at + _REACH)]
    lows = {token.low for token in around}
    for lemma, form in forms:
        for frame in lexicon.frames[lemma]:
            if not any(lows.isdisjoint(thing) for thing in frame.around):
                real = status(found, at, clause, form, lexicon)
                if real is not None:
                    return Trigger(frame.kind, form, frame.weight + 1, lemma), real
    return None


def _first_around(at: int, clause: Clause, lexicon: Words) -> int:
    """Give where the words around a verb begin, with its subject where that stands before."""
    if clause.opens == ",":  # "the crossing, which …, was shut" goes on from before the aside
        return max(0, at - 2 * _REACH)
    told = clause.opens in lexicon.sets.get("things", ())
    back = _SUBJECT if told else 0  # "the fire that broke out"
    return max(0, clause.first - back, at - _REACH)


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
        perfect=trigger.form == "past" and perfect(found, run[0], lexicon),
        lasting=lasting(found, clause, lexicon),
        aside=clause.opens in lexicon.sets.get("asides", ()),
        relative=clause.opens in lexicon.sets.get("relatives", ()),
        of_person=clause.opens in lexicon.sets.get("persons", ()),
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
