"""Paragraphs of a text: lines, with those joined that were only wrapped."""

from __future__ import annotations

import re
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
    if not _wrapped(text, block):
        return block
    full = _FULL * max(line.end - line.start for line in block)
    joined = [block[0]]
    before = block[0]
    for line in block[1:]:
        if before.end - before.start >= full or text[line.start].islower():
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        before = line
    return joined


def _wrapped(text: str, block: list[Span]) -> bool:
    if len(block) < 2 or any(line.end - line.start > _WRAP for line in block):
        return False
    return any(
        text[line.start].islower() and text[before.end - 1] not in _STOPS
        for before, line in zip(block, block[1:], strict=False)
    )
