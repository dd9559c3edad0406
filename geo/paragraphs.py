"""Paragraphs of a text: lines, with those joined that were only wrapped at a width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from geo.report import Span

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\S{0,60}")
# What opens an item of a list: a bullet, a number, a label or a day with a colon or a dash.
_ITEM = re.compile(r"(?:[-*•·–—>]|\(?\d{1,2}[.)]|\S{1,12}(?: \S{1,12}){0,2}(?::|\s[-–—]))\s")
_COLUMNS = re.compile(r"\S(?:\t|\s\|\s| {3,})\S")
_STOPS = '.!?…:;"”’»)'
_ENDS = '.!?…"”’»)'
_WIDEST = 140  # characters of a wrapped line
_NARROWEST = 30  # characters of the longest line of what was wrapped
_SHORTEST = 20  # characters of a line that runs on: "Comments" is none
_WORDS_LENGTH = 12  # characters by which the longest line of a few falls short of the width
_LONG_WORD = 5  # characters of a word that titles begin with a capital
_SHARE = 0.6  # of the lines of a block that the width must explain


class Paragraph(NamedTuple):
    """A paragraph without outer space; `block` counts what blank lines part."""

    span: Span
    block: int


def paragraphs(text: str) -> list[Paragraph]:
    """Give the paragraphs of a text in order.

    Blank lines part blocks. In a block each line is a paragraph of its own, unless it was wrapped
    by hand: then a line ends where the next word would not have fitted into the block's width, or
    hangs under the item of a list. Lists, tables, titles and verses end their lines elsewhere.
    Linear in the length of the text.
    """
    parted = list(_blocks(text))
    longest = max((_length(line) for lines in parted for line in lines), default=0)
    blocks = [_block(text, lines, longest) for lines in parted]
    # Lines of one text are wrapped at one width: what many lines show holds for the few.
    usual = max((block.width for block in blocks if block.sure), default=0)
    return [
        Paragraph(span, number)
        for number, block in enumerate(blocks)
        for span in _joined(text, block, usual)
    ]


class _Block(NamedTuple):
    """Lines that no blank line parts."""

    lines: list[Span]
    width: int  # of the longest, 0 if they do not look wrapped
    sure: bool  # a line runs on in small letters


def _blocks(text: str) -> Iterator[list[Span]]:
    lines: list[Span] = []
    before = 0
    for line in _LINE.finditer(text):
        start, end = line.span()
        gap = text[before:start]
        bare = line[0].strip()
        if lines and (not bare or gap.count("\n") > 1 or gap.count("\r") > 1):
            yield lines
            lines = []
        before = end
        if bare:
            start += line[0].index(bare[0])
            lines.append(Span(start, start + len(bare)))
    if lines:
        yield lines


def _block(text: str, lines: list[Span], longest: int) -> _Block:
    if len(lines) == 1:
        return _Block(lines, 0, sure=False)
    width = max((n for n in map(_length, lines) if n <= _WIDEST), default=0)
    if width < _NARROWEST or _is_table(text, lines):
        return _Block(lines, 0, sure=False)
    breaks = list(pairwise(lines))
    full = sum(_fills(text, *pair, width) for pair in breaks)
    sure = any(_runs_on(text, *pair) for pair in breaks) and full >= _SHARE * len(breaks)
    like = longest <= width + _WORDS_LENGTH  # as if all the text were wrapped so
    return _Block(lines, width if sure or (like and _one(text, lines, width)) else 0, sure)


def _length(line: Span) -> int:
    return line.end - line.start


def _is_table(text: str, lines: list[Span]) -> bool:
    return 2 * sum(bool(_COLUMNS.search(text, *line)) for line in lines) > len(lines)


def _one(text: str, lines: list[Span], width: int) -> bool:
    """Tell one wrapped paragraph whose lines all happen to begin with a capital.

    Each line but the last is full and the last alone has a stop: "… at Kosovska", "Mitrovica …".
    """
    if text[lines[-1].end - 1] not in _ENDS or _is_title(text, lines[0]):
        return False
    return all(
        _fills(text, before, line, width) and text[before.end - 1] not in _STOPS
        for before, line in pairwise(lines)
    )


def _is_title(text: str, line: Span) -> bool:
    """Tell "Three Killed as Crowds Block Roads"."""
    long = [word for word in text[line.start : line.end].split() if len(word) >= _LONG_WORD]
    return 2 * sum(word[0].isupper() for word in long) > len(long)


def _fills(text: str, before: Span, line: Span, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted behind a line."""
    word = _WORD.match(text, *line)
    more = len(word[0]) if word else 0
    return _length(before) <= width < _length(before) + 1 + more


def _runs_on(text: str, before: Span, line: Span) -> bool:
    """Tell whether a line goes on in small letters where the one before has no stop."""
    goes_on = text[line.start].islower() and text[before.end - 1] not in _STOPS
    return goes_on and _length(before) >= _SHORTEST


def _joined(text: str, block: _Block, usual: int) -> list[Span]:
    width = _width(block, usual)
    listed = bool(_ITEM.match(text, *block.lines[0]))
    joined = [block.lines[0]]
    for before, line in pairwise(block.lines):
        item = listed and _ITEM.match(text, *line)
        hangs = listed and not item and _indent(text, line) > _indent(text, block.lines[0])
        wrapped = width and not item and _fills(text, before, line, width)
        if hangs or wrapped or _runs_on(text, before, line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _width(block: _Block, usual: int) -> int:
    """Give the width that a block was wrapped at: its own, or the text's usual one; else 0."""
    longest = max(map(_length, block.lines))
    if usual and longest <= usual + _WORDS_LENGTH:
        return max(block.width, usual, longest)
    return max(block.width, usual)


def _indent(text: str, line: Span) -> int:
    before = text[max(0, line.start - _WIDEST) : line.start]
    return len(before) - len(before.rstrip(" \t"))
