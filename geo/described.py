"""A facility that a text describes and the local gazetteer knows: "its main border crossing"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.events.words import Words
from geo.incident import Whereabouts
from geo.names import Names
from geo.report import Span
from geo.scene import Scene
from geo.toponym import Toponym

_WORD = re.compile(r"\w+")
_AHEAD = 3  # words before "crossing" that may describe it
_BACK = 90  # characters in which they stand
_TAIL = re.compile(r"(?: (?:with|over|across|between|in|at)(?: the)? \w+)?", re.IGNORECASE)


def described(scene: Scene, names: Names, lexicon: Words) -> Whereabouts | None:
    """Read "its main border crossing with Serbia" where the local gazetteer knows those words."""
    clause = scene.report.quote(scene.clause)
    for start, end in _descriptions(clause, lexicon):
        known = names.known(clause[start:end])
        if known and known.local and known.feature == "facility":
            span = Span(start, end).shifted(scene.clause.start)
            name = scene.report.quote(span)
            found = Toponym(span=span, name=name, cls="facility", role="locative")
            return Whereabouts(toponyms=(found,), span=span)
    return None


def _descriptions(clause: str, lexicon: Words) -> Iterator[tuple[int, int]]:
    """Give the slices of a clause that describe a facility, longer ones first."""
    low = clause.lower()
    for noun in lexicon.whereabouts.get("facilities", ()):
        at = low.find(f" {noun}")
        if at < 0:
            continue
        plain = at + 1 + len(noun)
        tail = _TAIL.match(clause, plain)
        ends = [tail.end()] if tail else []
        before = max(0, at - _BACK)
        starts = [before + m.start() for m in _WORD.finditer(clause[before:at])][-_AHEAD:]
        yield from ((start, end) for end in (*ends, plain) for start in starts)
