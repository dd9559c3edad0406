"""Datelines in capitals that nothing but the first words of a sentence closes."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from geo.language import page_words
from geo.report import Span

_WORD = re.compile(r"[^\W\d_][\w.'’/-]*")
_SHOUTED, _SHORTEST = 3, 4  # words, and letters, of a name that nothing but capitals tells


def loud(head: str) -> tuple[Span, int, int] | None:
    """Read "AUSTIN, Texas A man": the place, where the dateline ends, where the story begins."""
    starters = page_words().starters | {"the"}
    found = list(_WORD.finditer(head[:200]))[:8]
    name = list(takewhile(lambda word: len(word[0]) > 1 and word[0].isupper(), found))
    if not 0 < len(name) <= _SHOUTED or name[0].start() or name[-1].end() < _SHORTEST:
        return None
    if any(word[0].lower() in starters | page_words().not_places for word in name):
        return None
    for before, word in pairwise(found[len(name) - 1 : len(name) + _SHOUTED]):
        gap = head[before.end() : word.start()]
        if gap not in {" ", ", "} or word[0][0].islower():
            return None
        if gap == " " and word[0].lower() in starters:
            return Span(0, name[-1].end()), before.end(), word.start()
    return None
