"""Runs of words in which an event word tells of nothing: "a heart attack", "struck a deal"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.events.tokens import Token
from geo.events.words import Words


def idiomatic(found: Sequence[Token], lexicon: Words) -> set[int]:
    """Give the numbers of the words of a sentence that stand in such a run."""
    idle: set[int] = set()
    for at, (low, _, _) in enumerate(found):
        for run in lexicon.idioms.get(low, ()):
            if tuple(token.low for token in found[at : at + len(run)]) == run:
                idle.update(range(at, at + len(run)))
    return idle
