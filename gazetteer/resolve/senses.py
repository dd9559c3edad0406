"""One sense a document: the mentions of one name, and what may be meant by them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer
from gazetteer.resolve.holding import held
from gazetteer.resolve.offers import Reading, offers
from gazetteer.resolve.syntax import Hint, hints
from geo.report import Report
from geo.toponym import Toponym


class Sense(NamedTuple):
    """A name as one stretch of a report means it."""

    members: tuple[int, ...]  # numbers of its mentions
    offers: Reading


def senses(
    report: Report, toponyms: Sequence[Toponym], gazetteer: Gazetteer, said: Iterable[Hint] = ()
) -> list[Sense]:
    """Group mentions by name; "Paris, Texas" makes the other mentions of Paris follow it."""
    articles = [_after_article(report, toponym) for toponym in toponyms]
    offered = [
        offers(toponym.name, gazetteer, article=article)
        for toponym, article in zip(toponyms, articles, strict=True)
    ]
    holders = held(toponyms, offered, [*said, *hints(report, toponyms)])
    found = []
    for members in _groups(toponyms, {number: told[0] for number, told in holders.items()}):
        leading = max(members, key=lambda number: (number in holders, articles[number]))
        reading = holders[leading][1] if leading in holders else offered[leading]
        found.append(Sense(tuple(members), reading))
    return found


def _groups(toponyms: Sequence[Toponym], holders: dict[int, str]) -> Iterable[list[int]]:
    """Part the mentions by name and by what holds them; those that do not say follow the first."""
    keys = [fold(toponym.name) for toponym in toponyms]
    first: dict[str, str] = {}
    for number in sorted(holders, key=lambda number: toponyms[number].span):
        first.setdefault(keys[number], holders[number])
    groups: dict[tuple[str, str], list[int]] = {}
    for number, key in enumerate(keys):
        groups.setdefault((key, holders.get(number, first.get(key, ""))), []).append(number)
    return groups.values()


def _after_article(report: Report, toponym: Toponym) -> bool:
    start = toponym.span.start
    return report.text[max(0, start - 4) : start].lower() == "the "
