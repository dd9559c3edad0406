"""Sentences: the body of a report cut where a stop really ends something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.language import Words, words
from geo.report import Report, Sentence, Span

# Each pattern eats all that it starts on, so that no text makes it look twice.
_STOP = re.compile(r"[.!?…]+[\"'”’“»)\]]*")
_LINE_END = re.compile(r"[\r\n]")
_SPACE = re.compile(r"\s*")
_OPENING = re.compile(r"[\"'“„‘«(\[`–—_-]{0,4}\s?")
_NEXT = re.compile(r"\w{0,30}")
_LINK = re.compile(r"https?:|www\.|pic\.|[@#]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){0,6}[^\W\d_]$")  # "J", "U.S", "a.m"
_BEHIND = 24  # characters in which an abbreviation stands
_BEFORE, _WORDS = 80, 5  # a year that ends a sentence has so many words in so many characters
_LONGEST = 4000  # no sentence is longer: a text without stops is cut at a space


def sentences(report: Report) -> list[Sentence]:
    """Give the sentences of a prepared report's body, in text order.

    Each lies within one span of `report.body`; none overlap. Its text is as long as its span: the
    ends of wrapped lines are spaces. A text without stops is cut every
    few thousand characters. Linear in the length of the text.
    """
    lexicon = words(report.language)
    found: list[Sentence] = []
    for number, paragraph in enumerate(report.body):
        for span in _spans(report.text, paragraph, lexicon):
            text = _LINE_END.sub(" ", report.text[span.start : span.end])
            found.append(Sentence(span=span, text=text, paragraph=number, index=len(found)))
    return found


def _spans(text: str, paragraph: Span, lexicon: Words) -> Iterator[Span]:
    start, end = paragraph
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends(text, Span(start, end), Span(*stop.span()), lexicon):
            yield from _pieces(text, start, stop.end())
            start = stop.end()
    yield from _pieces(text, start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the slice without outer space; in pieces if it is too long; nothing if it is empty."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield from _pieces(text, start, cut)
        start = cut
    words_of = text[start:end]
    if any(char.isalnum() for char in words_of):
        start += len(words_of) - len(words_of.lstrip())
        yield Span(start, start + len(words_of.strip()))


def _ends(text: str, inside: Span, stop: Span, lexicon: Words) -> bool:
    """Tell whether a run of stops with its closing marks ends a sentence."""
    space = _SPACE.match(text, stop.end, inside.end)
    after = space.end() if space else stop.end
    if after == stop.end:
        return _glued(text, inside, stop, lexicon)
    if _LINK.match(text, after, inside.end):
        return True
    opening = _OPENING.match(text, after, inside.end)
    follows = _NEXT.match(text, opening.end() if opening else after, inside.end)
    word = follows[0] if follows else ""
    if not word or word[0].islower():
        return False
    if text[stop.start] != "." or text[stop.start : stop.start + 2] == "..":
        left_out = text[stop.start] in ".…" and text[stop.start - 1 : stop.start].isspace()
        return not left_out or word.lower() in lexicon.starters  # "we want ... Belgrade to go"
    more = text[follows.end() : follows.end() + 1] if follows else ""
    return _full_stop(text, inside.start, stop.start, word, lexicon, initial=more == ".")


def _full_stop(  # noqa: PLR0913 - what stands on both sides of the stop
    text: str, start: int, at: int, word: str, lexicon: Words, *, initial: bool
) -> bool:
    """Tell a full stop from that of an abbreviation, an initial or an ordinal."""
    before = _token(text, start, at)
    if before in lexicon.never:
        return False
    if word[0].isdigit() and (before in lexicon.numbered or before.isdigit()):
        return before.isdigit() and not lexicon.ordinal_stop
    opens = word.lower() in lexicon.starters and not (initial and len(word) == 1)
    if before.isdigit():
        number = at - len(before)
        listed = not text[max(start, number - _BEHIND) : number].strip()  # "1. Police …"
        dated = len(before) == 4 and text.count(" ", max(start, at - _BEFORE), at) >= _WORDS
        return not listed and (opens or dated or not lexicon.ordinal_stop)
    if before in lexicon.open or _INITIALS.match(before):
        return opens
    return True


def _token(text: str, start: int, at: int) -> str:
    """Give the word that a stop stands behind, lower case; empty where a space stands there."""
    behind = text[max(start, at - _BEHIND) : at]
    if not behind or behind[-1].isspace():
        return ""
    return behind.split()[-1].rsplit("-", 1)[-1].lstrip("([\"'“„«‘`/–—").lower()


def _glued(text: str, inside: Span, stop: Span, lexicon: Words) -> bool:
    """Tell whether a sentence follows without a space: "was killed.The police"."""
    follows = _NEXT.match(text, stop.end, inside.end)
    word = follows[0] if follows else ""
    if stop.start == inside.start or not text[stop.start - 1].islower():
        return False
    return len(word) > 1 and word.istitle() and word.lower() in lexicon.starters
