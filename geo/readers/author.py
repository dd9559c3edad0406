"""The paragraphs at a story's end that say who wrote it: "Ann Hill is a reporter in Novi Sad."."""

from __future__ import annotations

import re

from geo.language import page_words
from geo.report import Span

_LAST = 3  # paragraphs at the end in which an author is told of
_LONG = 400  # characters of what is told of one
_NAME = re.compile(r"(?:[^\W\d_]+[-.’']? ){2,4}")
_ROLE = 90  # characters behind the name in which the role is told
_WORD = re.compile(r"[^\W\d_]+")


def without_authors(text: str, story: list[Span]) -> list[Span]:
    """Leave out the paragraphs at the end of a story that tell of its author.

    Such a one opens with a name that the story does not mention, and says who that is at the paper.
    """
    kept = list(story)
    for _ in range(_LAST):
        if len(kept) < 2 or not _is_author(text, kept[0].start, kept[-1]):
            break
        kept.pop()
    return kept


def _is_author(text: str, start: int, span: Span) -> bool:
    name = _NAME.match(text, *span)
    if name is None or span.end - span.start > _LONG:
        return False
    names, verb = _parted(name[0].split())
    if len(names) < 2 or verb not in page_words().bio:
        return False
    told = _WORD.findall(text[name.start() : name.end() + _ROLE].lower())
    return not page_words().writers.isdisjoint(told) and names[-1] not in text[start : span.start]


def _parted(words: list[str]) -> tuple[list[str], str]:
    """Give the capitalised words that open a paragraph, and the word behind them."""
    names: list[str] = []
    for word in words:
        if not word[0].isupper():
            return names, word
        names.append(word)
    return names, ""
