"""One sense a document: the mentions of one name, and what may be meant by them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer
from gazetteer.resolve.holding import Reading, held
from gazetteer.resolve.offers import Offer, offers
from gazetteer.resolve.syntax import Hint, hints
from geo.report import Report
from geo.toponym import Toponym

_ARTICLE = 1.5  # how much "the" speaks for a sea, a range, an area: no town is "the Atlantic"
_WITH_ARTICLE = {"water", "relief", "area"}


class Sense(NamedTuple):
    """A name as one stretch of a report means it."""

    members: tuple[int, ...]  # numbers of its mentions
    offers: Reading


def senses(
    report: Report, toponyms: Sequence[Toponym], gazetteer: Gazetteer, said: Iterable[Hint] = ()
) -> list[Sense]:
    """Group mentions by name; "Paris, Texas" makes the other mentions of Paris follow it."""
    by_name: dict[str, Reading] = {}
    for toponym in toponyms:
        if toponym.name not in by_name:
            by_name[toponym.name] = offers(toponym, gazetteer)
    offered = [by_name[toponym.name] for toponym in toponyms]
    holders = held(toponyms, offered, [*said, *hints(report, toponyms)])
    found = []
    for members in _groups(toponyms, {number: told[0] for number, told in holders.items()}):
        leading = next((number for number in members if number in holders), members[0])
        reading = holders[leading][1] if leading in holders else offered[leading]
        named = any(_after_article(report, toponyms[number]) for number in members)
        found.append(Sense(tuple(members), tuple(map(_named, reading)) if named else reading))
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


def _named(offer: Offer) -> Offer:
    if offer.place.feature not in _WITH_ARTICLE:
        return offer
    return offer._replace(prior=offer.prior + _ARTICLE)
