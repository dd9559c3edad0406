"""Happenings that a noun names, by their day or their place, without a verb that tells them."""

from __future__ import annotations

from collections.abc import Sequence

from geo.events.status import charged
from geo.events.tokens import Clause, Token
from geo.events.words import Form, Words
from geo.report import Span

_NOUNS = {"noun", "ing"}
_BETWEEN = 2  # words between a day and its noun: "the May 3 bus shooting"
_BEHIND = 8  # words between a noun and its day: "two killings in X last week"
_CALLED_OFF = 4  # words before a noun in which it may be called off


def dated(  # noqa: PLR0913 - the word, what it is, and all that may date it
    found: list[Token],
    noun: tuple[int, int],
    clause: Clause,
    days: Sequence[Span],
    lexicon: Words,
    *,
    form: Form,
) -> Span | None:
    """Give the day that is part of a happening's name: "the May 3 shooting", "last week's fire".

    What is named so happened, whatever the sentence says of it, unless it was called off.

    Args:
        found: the words of the sentence.
        noun: the words `[first, end)` that name the happening.
        clause: theirs.
        days: slices of the sentence that name a day, a span of days or a month.
        lexicon: the language's words.
        form: of the word; "the May 3 burning of" is a noun too.
    """
    first, end = noun
    before = {token.low for token in found[max(0, first - _CALLED_OFF) : first]}
    if form not in _NOUNS or not days or before & lexicon.sets.get("called_off", frozenset()):
        return None
    for day in days:
        if _names(found, first, day, lexicon):
            return day
        behind = form == "noun" and not charged(found, first, lexicon)
        if behind and _follows(found, end, clause, day, lexicon):
            return day
    return None


def _names(found: Sequence[Token], first: int, day: Span, lexicon: Words) -> bool:
    """Tell whether a day stands right before a noun and behind an article or as an owner."""
    at = first
    while at and found[at - 1].start >= day.end:
        at -= 1
    between = [token.low for token in found[at:first]]
    owner = between[:1] == ["'s"]
    start = at
    while start and found[start - 1].start >= day.start:
        start -= 1
    if start == at or len(between) - owner > _BETWEEN or not _plain(between[owner:], lexicon):
        return False
    leads = found[start - 1].low if start else ""
    return owner or leads in lexicon.sets["articles"]


def _follows(found: Sequence[Token], end: int, clause: Clause, day: Span, lexicon: Words) -> bool:
    """Tell whether a day stands behind a noun, with only names between: "riots in X on Friday"."""
    between: list[str] = []
    if end == len(found) or found[end].start > day.start:
        return False
    for token in found[end : clause.last]:
        if token.start >= day.start:
            ahead = between[-1:] and between[-1] in lexicon.sets.get("ahead", ())
            return not ahead and _plain(between, lexicon)
        between.append(token.low)
        if len(between) > _BEHIND:
            break
    return False


def _plain(between: Sequence[str], lexicon: Words) -> bool:
    """Tell whether no verb, mark or joining word stands between."""
    stops = lexicon.sets["splits"] | lexicon.sets["auxiliary"] | lexicon.sets["speech"]
    return not any(low in stops or low in lexicon.forms or not low.isalnum() for low in between)


def spoken_of(found: Sequence[Token], noun: tuple[int, int], lexicon: Words) -> bool:
    """Tell whether a place may follow a noun: "victims of the attack in X"."""
    follows = found[noun[1]].low if noun[1] < len(found) else ""
    return follows in lexicon.sets.get("at_place", frozenset())
