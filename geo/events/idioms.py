"""Runs of words in which an event word tells of nothing: "a heart attack", "struck a deal"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.events.tokens import Clause, Token
from geo.events.words import Words


def idiomatic(found: Sequence[Token], clause: Clause, lexicon: Words) -> set[int]:
    """Give the numbers of the words of a clause that stand in such a run."""
    idle: set[int] = set()
    for at in range(clause.first, clause.last):
        for run in lexicon.idioms.get(found[at].low, ()):
            if tuple(token.low for token in found[at : at + len(run)]) == run:
                idle.update(range(at, at + len(run)))
    return idle
