"""Cut a text into words that keep their offsets, and the words into sentences.

Unlike a plain split: "Kosovo's" is two tokens, so is "Turkey-backed" at each side of its hyphen;
"U.S.", "Calif." and "al-Bab" are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from geo.paragraphs import paragraphs
from geo.report import Span
from geo.toponyms.lists import listed

# Each branch eats what it starts on and parts are led in by a mark: linear on any text.
_TOKEN = re.compile(
    r"(?:[^\W\d_a-zà-ÿ]\.){2,}"  # U.S.
    r"|[WNS]\. ?(?:Va|Dak|Mex|Car)\."  # W.Va.
    r"|[^\W_][\u0300-\u036f]*(?:[^\W_]|[\u0300-\u036f])*"
    r"(?:[-‐‑'’ʼ](?:[^\W_]|[\u0300-\u036f])+)*"  # word, al-Bab, N'Djamena
    r"|['’]s(?![^\W_])"
    r"|[^\s]"
)
_LINE_END = re.compile(r"\n\s*")
_MARK = re.compile(r"[-‐‑'’ʼ]")
_PREFIX = 16  # characters that tell a prefix
_HYPHENS = frozenset("-‐‑")
_POSSESSIVE = frozenset({"s", "S", "re", "ve", "ll", "d", "m", "t"})
_STOPS = frozenset(".!?…")
_CLOSING = frozenset("\"'”’»)]“")
_LONGEST = 160  # tokens; a text without stops is cut


class Tokens(NamedTuple):
    """The tokens of a text, as columns; `sentences` are half-open ranges of their numbers."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    capitals: list[bool]  # whether a word has a capital at its head, as in Ibar, al-Bab, 'Ayn
    sentences: list[tuple[int, int]]

    def span(self, first: int, last: int) -> Span:
        """Give the characters from token `first` up to, not including, token `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def slice(self, first: int, last: int) -> str:
        """Give the words of the tokens from `first` up to `last`; a line's end is a space."""
        said = self.text[self.starts[first] : self.ends[last - 1]]
        return " ".join(said.split()) if "\n" in said else said


def tokens(text: str) -> Tokens:
    """Cut a text into tokens and sentences, in one pass each."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    short, prefixes = listed("tokens", "abbreviations"), listed("tokens", "prefixes")
    for match in _TOKEN.finditer(text):
        word, start = match[0], match.start()
        if word == "." and words and words[-1] in short and ends[-1] == start:
            words[-1] += "."
            ends[-1] = start + 1
        elif word.isalnum() or len(word) == 1:
            words.append(word)
            starts.append(start)
            ends.append(start + len(word))
        else:
            for part, at in _parts(word, prefixes):
                words.append(part)
                starts.append(start + at)
                ends.append(start + at + len(part))
    capitals = [not word.islower() and capital(word) for word in words]
    sentences = list(_sentences(text, words, starts, ends))
    return Tokens(text, words, starts, ends, capitals, sentences)


def capital(word: str) -> bool:
    """Tell whether a word is written like a name: Ibar, KFOR, al-Bab, d'Ivoire."""
    if word[0].isupper():
        return True
    return len(word) > 3 and not word.isalpha() and any(map(str.isupper, word))


def _parts(word: str, prefixes: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Cut a word at the marks that part it: before "'s" and around the hyphen of a name."""
    at = 0
    marks = [match.start() for match in _MARK.finditer(word)] if "." not in word else []
    for here, following in pairwise([*marks, len(word)]):
        if here == at:
            continue
        if word[here] not in _HYPHENS:
            if following - here <= 3 and word[here + 1 : following] in _POSSESSIVE:
                yield word[at:here], at
                at = here
        elif _parted(word[at : min(here, at + _PREFIX)], prefixes):
            yield word[at:here], at
            yield word[here], here
            at = here + 1
    if at < len(word):
        yield word[at:], at


def _parted(left: str, prefixes: frozenset[str]) -> bool:
    return not left[0].islower() or left in prefixes or left[0] in "'’"


def _sentences(
    text: str, words: list[str], starts: list[int], ends: list[int]
) -> Iterator[tuple[int, int]]:
    first = 0
    wrapped = _wrapped(text)
    for number in range(1, len(words)):
        gap = text[ends[number - 1] : starts[number]]
        if (
            ("\n" in gap and starts[number] not in wrapped)
            or number - first >= _LONGEST
            or (gap and _stopped(words, number) and not words[number][0].islower())
        ):
            yield first, number
            first = number
    if words:
        yield first, len(words)


def _wrapped(text: str) -> frozenset[int]:
    """Give where lines begin that only go on with the one before."""
    if "\n" not in text:
        return frozenset()
    found = (line.end() for span, _ in paragraphs(text) for line in _LINE_END.finditer(text, *span))
    return frozenset(found)


def _stopped(words: list[str], number: int) -> bool:
    """Tell whether the words before token `number` end a sentence."""
    last = words[number - 1]
    if last in _CLOSING and number > 1:
        last = words[number - 2]
        return last in _STOPS
    if last not in _STOPS:
        return False
    return not (last == "." and number > 1 and len(words[number - 2]) == 1)
