"""The pieces of a dateline: names, days, agencies, and the marks between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from geo.dateline.days import Day, days_in
from geo.language import LANGUAGES, page_words, words
from geo.report import Span

Kind = Literal[
    "name",  # capitalised words: a place, unless more is known
    "day",
    "weekday",
    "clock",
    "agency",  # one that the lexicon knows
    "group",  # what stands in brackets or between slashes
    "part",  # a comma or a slash: the dateline goes on
    "close",  # a dash or a colon: the story may begin
    "bar",
    "stop",
    "line",  # the end of the line
    "other",  # the story
]

_SPACE = re.compile(r"[ \t\u00a0]*")
_LINE = re.compile(r"\s*(?:[\r\n]|$)")
_GROUP = re.compile(r"\(([^()\n]{1,80})\)|\[([^\[\]\n]{1,80})\]|/\s?([^/:\n]{2,60}?)\s?/")
_CLOSE = re.compile(r"--+|[–—]|[-_](?=\s|$)|[:;](?=\s|$)")
_PART = re.compile(r"[,/]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?(?:[AaPp]\.?[Mm]\.?|[Uu]hr|h))?(?:\s[A-Z]{2,4}\b)?")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-'’.][^\W_]+)*\.?")
_SITE = re.compile(r"\w{3,}\.[a-z]{2,4}$")  # "example.org"
_MOST = 4  # words of a name: "Santa Cruz de Tenerife"


class Piece(NamedTuple):
    """One piece; `inside` are those of a group, `day` is that of a day."""

    kind: Kind
    span: Span
    inside: tuple[Piece, ...] = ()
    day: Day | None = None


def pieces(head: str, start: int = 0) -> Iterator[Piece]:
    """Give the pieces of the head of a story up to the first that is none: "other"."""
    days = {day.span.start: day for day in days_in(head)}
    at = start
    while at <= len(head):
        space = _SPACE.match(head, at)
        piece = _piece(head, space.end() if space else at, days)
        yield piece
        if piece.kind == "other":
            return
        at = max(at + 1, piece.span.end)


def _piece(head: str, at: int, days: dict[int, Day]) -> Piece:
    if day := days.get(at):
        return Piece("day", Span(at, _marked_year(head, day)), day=day)
    if group := _GROUP.match(head, at):
        number = group.lastindex or 1
        inside = tuple(pieces(head[: group.end(number)], group.start(number)))
        return Piece("group", Span(*group.span()), inside)
    for kind, pattern in _MARKS:
        if found := pattern.match(head, at):
            return Piece(kind, Span(*found.span()))
    word = _word(head, at)
    if word and _is_weekday(word[0]):
        return Piece("weekday", Span(*word.span()))
    return _named(head, at)


_MARKS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("line", _LINE),
    ("clock", _CLOCK),
    ("close", _CLOSE),
    ("bar", re.compile(r"\|")),
    ("part", _PART),
    ("stop", re.compile(r"\.")),
)


def _marked_year(head: str, day: Day) -> int:
    """Give the end of a day with the word for year behind it: "2022. godine"."""
    word = _WORD.match(head, day.span.end + 1)
    marked = day.year and word and _bare(word[0]) in page_words().year_marks
    return word.end() if word and marked else day.span.end


def _named(head: str, at: int) -> Piece:
    """Read a name or an agency; words in small letters behind it make it none."""
    lexicon = page_words()
    found = list(_run(head, at))
    if not found:
        return Piece("other", Span(at, at))
    bare = [_bare(word[0]) for word in found]
    for number in range(len(found), 0, -1):
        if " ".join(bare[:number]) in lexicon.agencies:
            return Piece("agency", Span(at, found[number - 1].end()))
    cut = next((n for n, word in enumerate(bare) if word in lexicon.agencies), len(found))
    after = head[found[-1].end() :].lstrip(" \t\u00a0")
    runs_on = cut == len(found) and after[:1].isalpha() and not after[0].isupper()
    if cut > _MOST or runs_on or any(map(_SITE.match, (word[0] for word in found))):
        return Piece("other", Span(at, at))
    return Piece("name", Span(at, found[cut - 1].end()))


def _run(head: str, at: int) -> Iterator[re.Match[str]]:
    """Give the words of a name; a day or a weekday ends it, and so does a stop."""
    kept: list[re.Match[str]] = []
    begun = False
    while word := _word(head, at):
        if begun and (_is_weekday(word[0]) or _is_month(head, word)):
            return
        if word[0][0].isupper():
            yield from (*kept, word)
            kept, begun = [], True
        elif begun and _bare(word[0]) in page_words().particles:
            kept.append(word)
        else:
            return
        at = word.end() + 1
        if head[at - 1 : at] not in _BLANKS:
            return


def _word(head: str, at: int) -> re.Match[str] | None:
    """Give the word at a place, with its dot if that belongs to it: St., Miss., D.C., K."""
    found = _WORD.match(head, at)
    if found and found[0][-1] == "." and not _shortened(found[0][:-1]):
        return _WORD.match(head, at, found.end() - 1)
    return found


def _is_weekday(word: str) -> bool:
    low = _bare(word)
    return low in page_words().weekdays or (word[-1] == "." and low in page_words().weekdays_short)


def _is_month(head: str, word: re.Match[str]) -> bool:
    """Tell a month by the number behind it."""
    behind = head[word.end() : word.end() + 4]
    return _bare(word[0]) in page_words().months and any(char.isdigit() for char in behind)


def _bare(word: str) -> str:
    return word.lower().rstrip(".")


def _shortened(word: str) -> bool:
    return len(word) == 1 or "." in word or word.lower() in _short()


@cache
def _short() -> frozenset[str]:
    lexicons = [words(language) for language in LANGUAGES]
    short = frozenset().union(*(one.never | one.open for one in lexicons))
    return short | page_words().weekdays_short


_BLANKS = frozenset((" ", "\u00a0"))
