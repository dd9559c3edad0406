"""Who did it and whom it befell: nouns for people around an event's trigger."""

from __future__ import annotations

import re
from functools import cache

from geo.events.words import words
from geo.incident import Actor
from geo.report import Span

_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)(?: \w+ly)?\s*$")


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    nouns = words(language).table.get("actors", ())
    if not nouns:
        return None
    alternatives = "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True))
    # one capitalised word before it belongs to the name: "Kosovo police"
    return re.compile(rf"(?:\b[A-Z][\w’'-]*\s)?\b(?:{alternatives})\b")


def actors(text: str, trigger: Span, language: str = "en") -> tuple[Actor, ...]:
    """Give who acts and who is acted on, nearest to the trigger; a passive turns them round."""
    pattern = _pattern(language)
    if pattern is None:
        return ()
    found = list(pattern.finditer(text))
    before = [m[0] for m in found if m.end() <= trigger.start]
    after = [m[0] for m in found if m.start() >= trigger.end]
    if _PASSIVE.search(text[: trigger.start]):
        before, after = after[:1], before[-1:]
    made = [Actor(name=name, role="actor") for name in before[-1:]]
    return (*made, *(Actor(name=name, role="target") for name in after[:1]))
