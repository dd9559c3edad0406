"""How many were killed, injured, detained or took part, as a sentence puts it."""

from __future__ import annotations

from typing import Any

from geo.events.tokens import Token, tokens
from geo.events.words import words
from geo.incident import Count, Counts

_AHEAD = 7  # words after a number in which the word stands that says what is counted
_BEHIND = 3
_YEARS = range(1900, 2101)


def counts(text: str, language: str = "en") -> Counts:
    """Read the counts of one sentence; the first number for each thing counts."""
    lexicon = words(language).table.get("counts", {})
    found = tokens(text)
    read: dict[str, Count] = {}
    for at in range(len(found)):
        number = _number(found, at, lexicon)
        if number is None:
            continue
        thing = _thing(found, at, lexicon)
        if thing and thing not in read:
            read[thing] = _bounded(found, at, number, lexicon)
    return Counts(**read)


def _number(found: list[Token], at: int, lexicon: dict[str, Any]) -> Count | None:
    low = found[at].low
    if low.isdigit() and len(low) <= 7:
        if at and found[at - 1].low == "," and at > 1 and found[at - 2].low.isdigit():
            return None
        following = [token.low for token in found[at + 1 : at + 3]]
        if len(following) == 2 and following[0] == "," and len(following[1]) == 3:
            low += following[1] if following[1].isdigit() else ""
        value = int(low)
        return None if value in _YEARS and len(low) == 4 else Count(best=value)
    if low in lexicon.get("numbers", {}):
        return Count(best=lexicon["numbers"][low])
    if low in lexicon.get("vague", {}):
        least, most = lexicon["vague"][low]
        return Count(low=least, high=most)
    return None


def _thing(found: list[Token], at: int, lexicon: dict[str, Any]) -> str | None:
    ahead = _run([token.low for token in found[at + 1 : at + 1 + _AHEAD]])
    behind = [token.low for token in found[max(0, at - _BEHIND) : at]]
    for thing in ("killed", "injured", "detained"):
        if set(behind) & set(lexicon.get(thing, ())):
            return thing
    hits = [
        (ahead.index(word), thing)
        for thing in ("killed", "injured", "detained", "participants")
        for word in lexicon.get(thing, ())
        if word in ahead
    ]
    return min(hits)[1] if hits else None


def _run(ahead: list[str]) -> list[str]:
    """Keep the words up to a comma or the next number: they belong to this number."""
    for i, low in enumerate(ahead):
        if low in {",", ";", "."} or (i and low.isdigit()):
            return ahead[:i]
    return ahead


def _bounded(found: list[Token], at: int, number: Count, lexicon: dict[str, Any]) -> Count:
    before = " ".join(token.low for token in found[max(0, at - 3) : at])
    best = number.best
    if best is None:
        return number
    if before.endswith(tuple(lexicon.get("at_least", ()))):
        return Count(low=best, best=best)
    if before.endswith(tuple(lexicon.get("at_most", ()))):
        return Count(best=best, high=best)
    if before.endswith(tuple(lexicon.get("about", ()))):
        return Count(best=best)
    return Count(low=best, best=best, high=best)
