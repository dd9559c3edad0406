"""Which runs of words a gazetteer knows: the longest from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from geo.names import Known, Names
from geo.toponyms.cases import nominative
from geo.toponyms.lists import listed
from geo.toponyms.tokens import Tokens

_WIDEST = 100  # characters of a name: a megabyte without a space is none
_MOST = 6  # tokens of a name
_ARTICLES = frozenset({"the", "a", "an"})  # "the Ibar" is Ibar, and perhaps Ibar River
_BEFORE = 2  # lower-case words that may lead a local name: "northern Kosovo", "most na Ibru"


class Match(NamedTuple):
    """Tokens `first` up to `last` that a gazetteer knows as one name."""

    first: int
    last: int
    known: Known


class Inflected(NamedTuple):
    """Names that are also known in the cases of a language."""

    names: Names
    language: str

    def known(self, name: str) -> Known | None:
        """Give what the gazetteer says of a name, or of what it is a case of."""
        return nominative(name, self.language, self.names)[1]


def matches(tokens: Tokens, names: Names) -> list[Match]:
    """Give the known names of a text, disjoint, in text order."""
    found: list[Match] = []
    for sentence in tokens.sentences:
        found.extend(_sentence(tokens, sentence, names))
    return found


def _sentence(tokens: Tokens, sentence: tuple[int, int], names: Names) -> Iterator[Match]:
    here, end = sentence
    words = tokens.words
    while here < end:
        match = None
        if tokens.capitals[here]:
            match = _longest(tokens, here, end, names)
        elif any(tokens.capitals[here + 1 : here + 1 + _BEFORE]) and words[here] not in _ARTICLES:
            match = _led(tokens, here, end, names)
        if match:
            yield match
        here = match.last if match else here + 1


def _longest(tokens: Tokens, first: int, end: int, names: Names) -> Match | None:
    for last in reversed(_ends(tokens, first, end)):
        known = _known(tokens, first, last, names)
        if known:
            return Match(first, last, known)
    return None


def _known(tokens: Tokens, first: int, last: int, names: Names) -> Known | None:
    if tokens.ends[last - 1] - tokens.starts[first] > _WIDEST:
        return None
    return names.known(tokens.slice(first, last))


def _ends(tokens: Tokens, first: int, end: int) -> list[int]:
    """Give where a name that begins at `first` may end: behind capitals and words of type."""
    joiners, kinds = listed("names", "joiners"), _kinds()
    ends = [first + 1]
    for number in range(first + 1, min(first + _MOST, end)):
        word = tokens.words[number]
        if tokens.capitals[number] or word in kinds:
            ends.append(number + 1)
        elif word not in joiners and not (word.isdigit() and number > first):
            break
    return ends


@cache
def _kinds() -> frozenset[str]:
    after, around = listed("names", "types_after"), listed("names", "areas_after")
    return after | around | listed("names", "facilities")


def _led(tokens: Tokens, first: int, end: int, names: Names) -> Match | None:
    """Read a local name that begins in lower case: "northern Kosovo"."""
    if not tokens.words[first].isalpha():
        return None
    for number in range(first + 1, min(first + _BEFORE + 1, end)):
        if tokens.capitals[number]:
            for last in reversed(_ends(tokens, number, end)):
                known = _known(tokens, first, last, names)
                if known and known.local:
                    return Match(first, last, known)
            return None
        if not tokens.words[number].isalpha():
            return None
    return None
