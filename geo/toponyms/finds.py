"""A run of tokens that was taken for a name, before it becomes a toponym."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Find(NamedTuple):
    """Tokens `first` up to `last` and their letter of `geo.toponyms.labels.LABELS`."""

    first: int
    last: int
    label: str
    score: float  # 0 to 1


def disjoint(finds: Iterable[Find]) -> list[Find]:
    """Give the finds in text order; of two that overlap the one given first stays."""
    taken: dict[int, Find] = {}
    kept: list[Find] = []
    for find in finds:
        run = range(find.first, find.last)
        if find.last > find.first and not any(number in taken for number in run):
            kept.append(find)
            taken.update(dict.fromkeys(run, find))
    return sorted(kept)
