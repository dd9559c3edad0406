"""Which words are the verb of a sentence or a clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.events.words import Words

if TYPE_CHECKING:
    from geo.events.tokens import Token

_NOT_FINITE = {"been", "being", "be"}


def finite(found: Sequence[Token], n: int, lexicon: Words) -> bool:
    """Tell whether a word is a verb in the past: an event's, one of speech, any behind a day.

    The words of a day are empty here.
    """
    low = found[n].low
    if low in lexicon.sets["auxiliary"]:
        return low not in _NOT_FINITE
    if low in lexicon.sets["speech"] and low.endswith(("ed", "said", "told")):
        return True
    behind_day = n and not found[n - 1].low and low.endswith("ed")
    return behind_day or any(form == "past" for _, form in lexicon.forms.get(low, ()))


def helps(low: str, lexicon: Words) -> bool:
    """Tell whether a word may stand within a verb: "had never been seen"."""
    return low in _NOT_FINITE or low in lexicon.sets["negation"] or low.endswith("ly")
