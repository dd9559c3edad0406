"""Paragraphs of a text: lines, with those joined that were only wrapped."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from geo.report import Span

_LINE = re.compile(r"[^\r\n]+")
_STOPS = '.!?…:;"”’»)'
_WRAP = 140  # wrapped lines are no longer
_FULL = 0.6  # share of the longest line that a wrapped line fills


class Paragraph(NamedTuple):
    """A paragraph without outer space; `block` counts what blank lines part."""

    span: Span
    block: int


def paragraphs(text: str) -> list[Paragraph]:
    """Give the paragraphs of a text in order.

    Blank lines part blocks. In a block each line is a paragraph of its own, unless the block was
    wrapped by hand: its lines are of like length and run on in lower case.
    """
    found: list[Paragraph] = []
    for number, block in enumerate(_blocks(text)):
        found += [Paragraph(span, number) for span in _joined(text, block)]
    return found


def _blocks(text: str) -> list[list[Span]]:
    blocks: list[list[Span]] = [[]]
    before = 0
    for line in _LINE.finditer(text):
        start, end = line.span()
        gap = text[before:start]
        if gap.count("\n") > 1 or gap.count("\r") > 1:
            blocks.append([])
        before = end
        bare = line[0].strip()
        if bare:
            start += line[0].index(bare[0])
            blocks[-1].append(Span(start, start + len(bare)))
        else:
            blocks.append([])
    return [block for block in blocks if block]


def _joined(text: str, block: list[Span]) -> list[Span]:
    if len(block) == 1 or not any(_runs_on(text, *pair) for pair in pairwise(block)):
        return block
    lengths = [line.end - line.start for line in block]
    full = _FULL * max((length for length in lengths if length <= _WRAP), default=0)
    wrapped = [full <= length <= _WRAP for length in lengths]
    tight = _FULL * (len(block) - 1) <= sum(wrapped[:-1])
    joined = [block[0]]
    for number, (before, line) in enumerate(pairwise(block)):
        open_end = tight or text[before.end - 1] not in _STOPS
        if (wrapped[number] and open_end) or _runs_on(text, before, line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _runs_on(text: str, before: Span, line: Span) -> bool:
    """Tell whether a line goes on in lower case where the one before has no stop."""
    return text[line.start].islower() and text[before.end - 1] not in _STOPS
