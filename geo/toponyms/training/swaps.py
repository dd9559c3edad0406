"""Labelled sentences again, with other names in them: what counts is the words around."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from geo.names import Names
from geo.toponyms.training.labelled import Labelled, Mark
from geo.toponyms.training.stock import Stock, family_name, unknown_name

_SHARE = 0.7  # of the names of a sentence that are changed
_CHANGED = frozenset({"place", "person"})


def swapped(
    labelled: Iterable[Labelled], names: Names, stock: Stock, seed: int = 1
) -> Iterator[Labelled]:
    """Give each sentence that names places or people once more, with other such names."""
    random = Random(seed)  # noqa: S311 - no secret
    for one in labelled:
        if any(mark.cls in _CHANGED for mark in one.marks):
            yield _swap(one, names, stock, random)


def _swap(one: Labelled, names: Names, stock: Stock, random: Random) -> Labelled:
    parts: list[str] = []
    marks: list[Mark] = []
    size = end = 0
    for mark in sorted(one.marks):
        if mark.start < end:
            continue
        before, name = one.text[end : mark.start], one.text[mark.start : mark.end]
        if mark.cls in _CHANGED and random.random() < _SHARE:
            person = mark.cls == "person"
            name = _person(name, stock, random) if person else _place(name, names, stock, random)
        parts += [before, name]
        size += len(before)
        marks.append(Mark(size, size + len(name), mark.cls))
        size += len(name)
        end = mark.end
    parts.append(one.text[end:])
    return Labelled("".join(parts), tuple(marks))


def _person(name: str, stock: Stock, random: Random) -> str:
    family = family_name(stock, random)
    return f"{random.choice(stock.given)} {family}" if " " in name else family


def _place(name: str, names: Names, stock: Stock, random: Random) -> str:
    """Give another name of the same kind: unknown, country, region or city."""
    known = names.known(name)
    if known is None:
        return unknown_name(names, stock, random)
    if known.feature == "country":
        return random.choice(stock.countries)
    regions = stock.states + stock.countries
    return random.choice(regions if known.feature == "region" else stock.cities)
