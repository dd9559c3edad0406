"""Words of a sentence with their places in it, what stands in quotes, and where clauses part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from geo.events.fronted import closes as ends_fronted
from geo.events.joining import joins
from geo.events.relatives import is_relative, resumes
from geo.events.words import Words
from geo.report import Span

_WORD = re.compile(r"n['’]t\b|['’](?:s|ll|re|ve|d)\b|\w+|[^\w\s]")
_LONG_QUOTE = 3  # a quoted run of more words is somebody's speech, not a scare-quoted term
_FRAGMENT = 8  # and one that begins small and is no longer is woven into the reporter's sentence


_LISTED = 9  # words between two semicolons of a list of places
_CLOSED = ","  # opens what goes on behind what was told by the way
_THAT, _WHICH = "that", "which"  # no comma ends what "that" opens
_PARTS = frozenset(";—–")
_TUPLE = tuple.__new__


class Token(NamedTuple):
    """One word or mark: lower-cased text and its slice of the sentence."""

    low: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Its slice of the sentence."""
        return Span(self.start, self.end)


class Clause(NamedTuple):
    """Tokens `[first, last)` of one clause; `opens` is the word that joins it."""

    first: int
    last: int
    opens: str

    def span(self, tokens: Sequence[Token]) -> Span:
        """Give its slice of the sentence."""
        return Span(tokens[self.first].start, tokens[self.last - 1].end)


def tokens(text: str, letters: dict[int, str] | None = None) -> list[Token]:
    """Cut a sentence into words and marks; "didn't" gives "did" and "n't".

    Args:
        text: the sentence.
        letters: how to write the letters of another script, for `str.translate`.
    """
    found = _cut(text)
    if not letters:
        return found
    return [token._replace(low=token.low.translate(letters)) for token in found]


def _cut(text: str) -> list[Token]:
    # past `Token.__new__`, which takes twice as long: a report has hundreds
    return [_TUPLE(Token, (m[0], m.start(), m.end())) for m in _WORD.finditer(lowered(text))]


def lows(text: str, letters: dict[int, str] | None = None) -> list[str]:
    """Give the words and marks alone, in a fraction of the time that `tokens` takes."""
    found: list[str] = _WORD.findall(lowered(text))
    return [low.translate(letters) for low in found] if letters else found


def lowered(text: str) -> str:
    """Give a text in small letters and with straight apostrophes, as long as before: spans hold."""
    low = text.replace("’", "'").lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.replace("’", "'"))


def quoted(text: str, pairs: list[str]) -> list[Span]:
    """Give the slices of a sentence that are somebody's own words; an open quote runs on."""
    found = []
    for pair in pairs:
        half = len(pair) // 2
        opens, closes = pair[:half], pair[half:]
        start = text.find(opens)
        while start >= 0:
            end = text.find(closes, start + half)
            end = len(text) if end < 0 else end + half
            if _is_speech(text[start + half : end - half]):
                found.append(Span(start, end))
            start = text.find(opens, end)
    return found


def _is_speech(words: str) -> bool:
    count = len(words.split())
    return count > (_FRAGMENT if words[:1].islower() else _LONG_QUOTE)


def clauses(found: list[Token], lexicon: Words) -> list[Clause]:
    """Part a sentence where a joining word follows, or after a semicolon or a dash."""
    joining = lexicon.sets.get("splits", frozenset()) | lexicon.sets.get("that", frozenset())
    relatives = lexicon.sets.get("relatives", frozenset())
    cuts, opens, back, aside = [0], {0: ""}, -1, False
    for i, (low, _, _) in enumerate(found):
        if i == back:
            opens[i] = _CLOSED
            cuts.append(i)
        if not i or (low != "," and low not in joining and low not in _PARTS):
            continue
        within = opens[cuts[-1]] in relatives and found[cuts[-1]].low != _THAT
        closes = low == "," and (within or aside or ends_fronted(found, cuts[-1], i, lexicon))
        aside = aside and not closes
        parts = low in _PARTS and _tells(found, i, lexicon)
        if closes or parts or (low in joining and joins(found, i, lexicon)):
            # "where a man shot and killed a guard": both are told by the way
            goes_on = low == "and" and found[i - 1].low != ","
            told = _opener(found, i, lexicon)
            opens[i] = opens[cuts[-1]] or low if goes_on else told
            if told in relatives:
                aside = aside or found[i - 1].low == ","
                back = resumes(found, cuts[-1], i, lexicon) or -1
            cuts.append(i)
    ends = [*cuts[1:], len(found)]
    return [Clause(a, b, opens[a]) for a, b in zip(cuts, ends, strict=True) if a < b]


def _opener(found: list[Token], i: int, lexicon: Words) -> str:
    """Give the word that opens a clause; "trucks that had" is "trucks which had"."""
    low = found[i].low
    return _WHICH if low == _THAT and is_relative(found, i, lexicon) else low


def _tells(found: list[Token], i: int, lexicon: Words) -> bool:
    """Tell whether a verb follows a mark: "in Brod; in Luka; and in Kraj" is a list."""
    verbs = lexicon.sets.get("auxiliary", frozenset()) | lexicon.forms.keys()
    ends = (n for n in range(i + 1, len(found)) if found[n].low in _PARTS)
    end = next(ends, len(found))
    named = end - i <= _LISTED and lexicon.inflected
    return not named or any(token.low in verbs for token in found[i + 1 : end])
