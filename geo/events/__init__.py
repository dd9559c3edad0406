"""Which words of a sentence report something that happened, of what kind, and how really."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from geo.events.status import status
from geo.events.tokens import Clause, Token, clauses, quoted, tokens
from geo.events.words import Form, Words, words
from geo.incident import Status
from geo.report import Span

_REACH = 9  # words between a verb and its object
_LIFTED = "lifted"


class EventMention(NamedTuple):
    """A trigger in a sentence; spans are offsets into the sentence's text."""

    kind: str
    subkind: str | None
    status: Status
    trigger: Span
    clause: Span
    weight: int
    verbal: bool


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
    low = text.lower()
    if any(mark in low for mark in lexicon.sets.get("hypothetical", ())):
        return []
    total = any(mark in low for mark in lexicon.sets.get("totals", ()))
    found = tokens(text, lexicon.letters)
    if speech is None:
        speech = quoted(text, lexicon.table["quotes"])
    best: list[EventMention] = []
    for clause in clauses(found, lexicon):
        mentions = [
            mention
            for mention in _in_clause(found, clause, lexicon)
            if not any(mention.trigger.within(span) for span in speech)
        ]
        if mentions:
            top = max(mentions, key=lambda m: (m.status == "actual", m.weight, m.verbal))
            best.append(top._replace(status="background") if total else top)
    return best


def _in_clause(found: list[Token], clause: Clause, lexicon: Words) -> list[EventMention]:
    mentions = []
    at = clause.first
    while at < clause.last:
        run, hit = _trigger(found, at, clause, lexicon)
        mentions += hit
        at += max(1, run)
    return mentions


def _trigger(
    found: list[Token], at: int, clause: Clause, lexicon: Words
) -> tuple[int, list[EventMention]]:
    framed = _framed(found, at, clause, lexicon)
    if framed:
        return 1, framed
    for run, trigger in lexicon.triggers.get(found[at].low, ()):
        if tuple(token.low for token in found[at : at + len(run)]) != run:
            continue
        if trigger.form == "noun" and not _occurs(found, at, clause, lexicon):
            continue
        real = status(found, at, clause, trigger.form, lexicon)
        if real is not None:
            span = Span(found[at].span.start, found[at + len(run) - 1].span.end)
            subkind = _LIFTED if _lifts(found, clause, trigger.kind, lexicon) else None
            verbal = trigger.form != "noun"
            mention = EventMention(
                trigger.kind, subkind, real, span, clause.span(found), trigger.weight, verbal
            )
            return len(run), [mention]
    return 1, []


def _framed(found: list[Token], at: int, clause: Clause, lexicon: Words) -> list[EventMention]:
    around = found[max(clause.first, at - _REACH) : min(clause.last, at + _REACH)]
    lows = {token.low for token in around}
    for lemma, form in lexicon.forms.get(found[at].low, ()):
        for frame in lexicon.frames.get(lemma, ()):
            if frame.object in lows or _plural(frame.object) in lows:
                real = status(found, at, clause, form, lexicon)
                if real is None:
                    continue
                lifted = lemma in _lifting(lexicon) and frame.kind == "blockade"
                subkind = _LIFTED if lifted else None
                span = found[at].span
                clause_span = clause.span(found)
                weight = frame.weight + 1
                return [
                    EventMention(frame.kind, subkind, real, span, clause_span, weight, verbal=True)
                ]
    return []


def _plural(word: str) -> str:
    return word + ("es" if word.endswith(("s", "h", "x")) else "s")


@cache
def _lifting_of(verbs: tuple[str, ...]) -> frozenset[str]:
    return frozenset(verbs)


def _lifting(lexicon: Words) -> frozenset[str]:
    return _lifting_of(tuple(lexicon.table["triggers"]["blockade"].get("lifted", ())))


def _lifts(found: list[Token], clause: Clause, kind: str, lexicon: Words) -> bool:
    if kind != "blockade":
        return False
    return any(
        lemma in _lifting(lexicon)
        for token in found[clause.first : clause.last]
        for lemma, _ in lexicon.forms.get(token.low, ())
    )


def _occurs(found: list[Token], at: int, clause: Clause, lexicon: Words) -> bool:
    """Tell whether a noun is said to happen, rather than spoken about."""
    own = " ".join(token.low for token in found[clause.first : clause.last])
    before = {token.low for token in found[clause.first : at]}
    if before & lexicon.sets["speech"]:
        return False
    padded = f" {own} "
    return any(f" {mark} " in padded for mark in lexicon.sets["occur"])


__all__ = ["EventMention", "Form", "events"]
