"""Who did it and whom it befell: nouns for people around an event's trigger."""

from __future__ import annotations

import re
from functools import cache

from geo.events.words import words
from geo.incident import Actor
from geo.report import Span

_PASSIVE_REACH = 3  # words before a trigger in which "was" or "been" stands


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    nouns = words(language).table.get("actors", ())
    if not nouns:
        return None
    alternatives = "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True))
    # one capitalised word before it belongs to the name: "Kosovo police"
    return re.compile(rf"(?:\b[A-Z][\w’'-]*\s)?\b(?:{alternatives})\b", re.IGNORECASE)


def actors(text: str, trigger: Span, language: str = "en", kind: str = "") -> tuple[Actor, ...]:
    """Give who acts and who is acted on, nearest to the trigger; a passive turns them round.

    Troops that "were deployed" act all the same, so where `kind` is deployment it does not.
    """
    pattern = _pattern(language)
    if pattern is None:
        return ()
    found = [m for m in pattern.finditer(text) if not Span(*m.span()).overlaps(trigger)]
    before = [_name(m[0], language) for m in found if m.end() <= trigger.start]
    after = [_name(m[0], language) for m in found if m.start() >= trigger.end]
    ahead = text[: trigger.start].lower().split()[-_PASSIVE_REACH:]
    passive = set(ahead) & words(language).sets.get("passive", frozenset())
    if passive and kind != "deployment":
        before, after = after[:1], before[-1:]
    made = [Actor(name=name, role="actor") for name in before[-1:]]
    return (*made, *(Actor(name=name, role="target") for name in after[:1]))


def _name(found: str, language: str) -> str:
    """Drop what is no part of a name: an article, a number word, a word without a capital."""
    head, _, rest = found.partition(" ")
    noun = not rest or found.lower() in words(language).sets["actors"]
    plain = words(language).sets.get("plain", frozenset())
    return found if noun or (head[:1].isupper() and head.lower() not in plain) else rest
