"""Names that a dateline may hold: places, told from what else stands in their stead."""

from __future__ import annotations

import re

from geo.language import page_words

_WORD = re.compile(r"[^\W_][\w'’]*")


def shouts(name: str) -> bool:
    """Tell a name in capitals; "UN" may be but an abbreviation."""
    return name.isupper() and sum(char.isalpha() for char in name) > 2


def qualified(head: str, end: int) -> bool:
    """Tell whether a state or land follows a name: "Newport News, Va."."""
    found = _WORD.match(head, end + 2) if head.startswith(", ", end) else None
    return bool(found and found[0][0].isupper() and found[0].lower() not in page_words().months)


def may_be_place(name: str, *, qualified: bool = False) -> bool:
    """Tell a place's name from words that open a sentence, a headline or a publisher's name.

    `qualified`: a state or land follows, as in "Newport News, Va.".
    """
    lexicon = page_words()
    found = _WORD.findall(name.lower())
    if name.lower() == "the" or {name.lower(), found[0]} & (lexicon.not_places | lexicon.by):
        return False
    if name.lower().startswith(lexicon.published) or found[0] in lexicon.months:
        return False
    tails = lexicon.roles | lexicon.bodies | lexicon.not_places
    published = not (lexicon.press.isdisjoint(found) or found[0] == "al")
    if not qualified and (published or found[-1] in tails):
        return False
    return shouts(name) or found[0] not in lexicon.starters
