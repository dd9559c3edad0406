"""Clauses that open a sentence and end at a comma: "After gunmen killed five, police raided …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.events.finite import finite
from geo.events.words import Words

if TYPE_CHECKING:
    from geo.events.tokens import Token

_HEAD = 12  # words of a sentence before such a clause: "On Monday, two days after gunmen …"
_LONGEST = 40  # words of it
_FARTHEST = 12  # words from the comma to the verb of the main clause


def closes(found: Sequence[Token], first: int, comma: int, lexicon: Words) -> bool:
    """Tell whether a comma ends a clause that opens its sentence, and no list of places in it.

    Args:
        found: the words of the sentence.
        first: where the clause begins that the comma may end.
        comma: the comma.
        lexicon: the language's words.
    """
    if found[first].low not in lexicon.sets.get("fronted", frozenset()):
        return False
    if first > _HEAD or comma - first > _LONGEST:
        return False
    if any(finite(found, n, lexicon) for n in range(first)):
        return False
    if not any(finite(found, n, lexicon) for n in range(first, comma)):
        return False
    return any(finite(found, n, lexicon) for n in _to_next_mark(found, comma + 1, lexicon))


def _to_next_mark(found: Sequence[Token], start: int, lexicon: Words) -> range:
    """Give the numbers of the words up to the next comma or the next clause."""
    far = min(len(found), start + _FARTHEST)
    stops = (lexicon.sets["splits"] - {"and"}) | {",", ";"}
    return range(start, next((n for n in range(start, far) if found[n].low in stops), far))
