"""Texts with their labels, as the trainer takes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geo.names import Names
from geo.toponyms.features import Page, page
from geo.toponyms.labels import LABELS
from geo.toponyms.matches import matches
from geo.toponyms.tokens import tokens


class Mark(NamedTuple):
    """Characters `start` up to `end` and their class: a key of `geo.toponyms.labels.LABELS`."""

    start: int
    end: int
    cls: str


class Labelled(NamedTuple):
    """A text and what is marked in it; `whole` tells whether all classes are marked."""

    text: str
    marks: tuple[Mark, ...]
    whole: bool = True


class Read(NamedTuple):
    """A text made ready for its features, with one label a token."""

    page: Page
    labels: list[str]


def read(one: Labelled, names: Names) -> Read:
    """Make a labelled text ready: "B-P", "I-P", … "O" for each of its tokens."""
    cut = tokens(one.text)
    return Read(page(cut, matches(cut, names)), labels(cut.starts, cut.ends, one.marks))


def labels(starts: Sequence[int], ends: Sequence[int], marks: Sequence[Mark]) -> list[str]:
    """Give one label a token; the first of two overlapping marks counts."""
    out = ["O"] * len(starts)
    number = 0
    for mark in sorted(marks):
        while number < len(starts) and ends[number] <= mark.start:
            number += 1
        part = "B-"
        while number < len(starts) and starts[number] < mark.end:
            out[number] = part + LABELS[mark.cls]
            part = "I-"
            number += 1
    return out
