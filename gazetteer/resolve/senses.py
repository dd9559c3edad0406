"""One sense a document: mentions of one name, what may be meant, and what is said to hold it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer
from gazetteer.resolve.containment import lies_in
from gazetteer.resolve.offers import Offer, held, offers
from gazetteer.resolve.syntax import Hint, hints
from geo.report import Report
from geo.toponym import Toponym

_RANK = {"country": 3, "region": 2, "district": 1}
_COARSE = {"country", "area"}
_SAID = "what it is said to lie in"
_CLOSE = 1.5  # readings of a container that are this much less likely still count


class Sense(NamedTuple):
    """A name as one stretch of a report means it."""

    members: tuple[int, ...]  # numbers of its mentions
    offers: tuple[Offer, ...]
    held: tuple[str | None, ...]  # for each offer, the name of what is said to hold it


def senses(
    report: Report, toponyms: Sequence[Toponym], gazetteer: Gazetteer, said: Iterable[Hint] = ()
) -> list[Sense]:
    """Group mentions by name; "Paris, Texas" makes the other mentions of Paris follow it."""
    by_name: dict[str, tuple[Offer, ...]] = {}
    for toponym in toponyms:
        if toponym.name not in by_name:
            by_name[toponym.name] = offers(toponym, gazetteer)
    offered = [by_name[toponym.name] for toponym in toponyms]
    told = [*said, *hints(report, toponyms)]
    _lend(offered, told)
    holders = _held(offered, told)
    groups: dict[tuple[str, str], list[int]] = {}
    first: dict[str, str] = {}
    for number, toponym in enumerate(toponyms):
        if number in holders:
            first.setdefault(fold(toponym.name), holders[number][0])
    for number, toponym in enumerate(toponyms):
        key = fold(toponym.name)
        by = holders[number][0] if number in holders else first.get(key, "")
        groups.setdefault((key, by), []).append(number)
    return [_sense(members, offered, holders) for members in groups.values()]


def _lend(offered: list[tuple[Offer, ...]], said: Iterable[Hint]) -> None:
    """Offer what holds it for a name that nobody knows: "Foo in Zvečan", but not "Foo in Syria"."""
    for hint in said:
        holders = offered[hint.outer]
        if offered[hint.inner] or not holders or holders[0].place.feature in _COARSE:
            continue
        offered[hint.inner] = tuple(held(one, _SAID) for one in holders if one.inside is None)


def _sense(
    members: list[int],
    offered: Sequence[tuple[Offer, ...]],
    holders: Mapping[int, tuple[str, tuple[str | None, ...]]],
) -> Sense:
    told = next((holders[number][1] for number in members if number in holders), None)
    choices = next((offered[number] for number in members if offered[number]), ())
    return Sense(tuple(members), choices, told or (None,) * len(choices))


def _held(
    offered: Sequence[tuple[Offer, ...]], said: Iterable[Hint]
) -> dict[int, tuple[str, tuple[str | None, ...]]]:
    """Keep the hints that some pair of readings bears out."""
    found: dict[int, tuple[str, tuple[str | None, ...]]] = {}
    for hint in said:
        inner, outer = offered[hint.inner], offered[hint.outer]
        if hint.inner in found or not inner or not outer or _enumeration(hint, inner, outer):
            continue
        likely = [one for one in outer if one.prior > outer[0].prior - _CLOSE]
        told = tuple(_holder(one, likely) if _may(one, inner, outer) else None for one in inner)
        if any(told):
            found[hint.inner] = (next(name for name in told if name), told)
    return found


def _enumeration(hint: Hint, inner: Sequence[Offer], outer: Sequence[Offer]) -> bool:
    """Tell "Georgia, Florida and Texas" from "Paris, Texas"."""
    rank = _RANK.get(inner[0].place.feature, 0)
    return hint.listed and rank >= _RANK.get(outer[0].place.feature, 0)


def _may(one: Offer, inner: Sequence[Offer], outer: Sequence[Offer]) -> bool:
    """Tell "Georgia, USA", a state, from "in Russia, US officials", never a village."""
    both = inner[0].place.feature == outer[0].place.feature == "country"
    return not both or one.place.feature == "region"


def _holder(one: Offer, likely: Sequence[Offer]) -> str | None:
    return next((outer.place.name for outer in likely if lies_in(one, outer)), None)
