"""Bylines that say where the reporter is: "By Ann Hill in London", "BBC News, London"."""

from __future__ import annotations

import re

from geo.dateline.names import may_be_place
from geo.dateline.pieces import pieces
from geo.language import page_words
from geo.report import Dateline, Span

_LONGEST = 90  # characters of a byline
_AND = re.compile(r"\s(?:and|&)\s")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def byline(line: str, start: int, *, titled: bool) -> Dateline | None:
    """Give the place of a line that says who reports from where, or None.

    Args:
        line: a short line above the story.
        start: where it begins in its text.
        titled: a title stands above it; else "Ann Hill in London" may itself be one.
    """
    if len(line) > _LONGEST or line.rstrip()[-1:] in ".!?":
        return None
    at = _from(line, titled=titled)
    place = _place(line, at) if at else None
    if place is None:
        return None
    return Dateline(span=Span(start, start + len(line)), place=place.shifted(start))


def _from(line: str, *, titled: bool) -> int | None:
    """Give where the place begins: behind "in" of a byline, behind the comma of a publisher."""
    lexicon = page_words()
    found = list(_WORD.finditer(line))
    low = [word[0].lower() for word in found]
    within = next((n for n, word in enumerate(low) if n > 1 and word in lexicon.within), None)
    if within is not None:
        signed = low[0] in lexicon.by or (titled and all(map(_named, found[:within])))
        return found[within].end() if signed else None
    comma = line.find(", ")
    published = comma > 0 and not lexicon.press.isdisjoint(_words(line[:comma]))
    return comma + 1 if published and line.count(",") == 1 else None


def _named(word: re.Match[str]) -> bool:
    return word[0][0].isupper() or word[0].lower() in {"and", "&"}


def _words(part: str) -> list[str]:
    return [word[0].lower() for word in _WORD.finditer(part)]


def _place(line: str, at: int) -> Span | None:
    """Give the first of the names that are all that is left of the line."""
    found = list(pieces(line, at))
    names = [piece.span for piece in found if piece.kind == "name"]
    if not names or any(piece.kind not in _LEFT for piece in found):
        return None
    name = _AND.split(line[slice(*names[0])])[0]
    return Span(names[0].start, names[0].start + len(name)) if may_be_place(name) else None


_LEFT = frozenset(("name", "part", "agency", "line", "group"))
