"""One sense a document: the mentions of one name, and what may be meant by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer
from gazetteer.resolve.holding import held
from gazetteer.resolve.offer import Reading, native
from gazetteer.resolve.offers import offers
from gazetteer.resolve.sorts import sorts
from gazetteer.resolve.syntax import Hint, hints
from gazetteer.resolve.words import Sort
from geo.report import Report
from geo.toponym import Toponym
from geo.toponyms.cases import nominative

_UNITS: set[Sort | None] = {"state", "province", "district"}


class Sense(NamedTuple):
    """A name as one stretch of a report means it."""

    members: tuple[int, ...]  # numbers of its mentions
    offers: Reading


def senses(
    report: Report, toponyms: Sequence[Toponym], gazetteer: Gazetteer, said: Iterable[Hint] = ()
) -> list[Sense]:
    """Group mentions by name; "Paris, Texas" makes the other mentions of Paris follow it."""
    articles = [_after_article(report, toponym) for toponym in toponyms]
    offered, apart = _offered(report, toponyms, articles, gazetteer)
    told = [*said, *hints(report, toponyms)]
    holders = held(toponyms, offered, [*told, *_shared(told, toponyms, apart)])
    found = []
    for members in _groups(toponyms, {n: one[0] for n, one in holders.items()}, apart):
        leading = max(members, key=lambda number: (number in holders, articles[number]))
        reading = holders[leading][1] if leading in holders else offered[leading]
        found.append(Sense(tuple(members), reading))
    return found


def _offered(
    report: Report, toponyms: Sequence[Toponym], articles: Sequence[bool], gazetteer: Gazetteer
) -> tuple[list[Reading], list[Sort | None]]:
    """Give what each name may be, and the sort said of it where that makes a difference."""
    offered, apart = [], []
    english = report.language.startswith("en")
    for toponym, article, sort in zip(toponyms, articles, sorts(report, toponyms), strict=True):
        name = nominative(toponym.name, report.language, gazetteer)[0]
        plain = offers(name, gazetteer, article=article)
        told = offers(name, gazetteer, article=article, sort=sort)
        offered.append(told if english else tuple(map(native, told)))
        apart.append(None if told is plain else sort)
    return offered, apart


def _shared(
    told: Iterable[Hint], toponyms: Sequence[Toponym], apart: Sequence[Sort | None]
) -> Iterator[Hint]:
    """Let "Kunduz province" lie where the report says of plain Kunduz that it lies."""
    first: dict[str, Hint] = {}
    for hint in told:
        first.setdefault(fold(toponyms[hint.inner].name), hint)
    for number, sort in enumerate(apart):
        known = first.get(fold(toponyms[number].name)) if sort else None
        if known and known.outer != number:
            yield known._replace(inner=number, firm=False)


def _groups(
    toponyms: Sequence[Toponym], holders: dict[int, str], apart: Sequence[Sort | None]
) -> Iterable[list[int]]:
    """Part the mentions by name, by sort and by what holds them.

    Those that do not say what holds them follow the first that does.
    """
    keys = [fold(toponym.name) for toponym in toponyms]
    first: dict[str, str] = {}
    plain = (number for number in holders if apart[number] not in _UNITS)
    for number in sorted(plain, key=lambda number: toponyms[number].span):
        first.setdefault(keys[number], holders[number])
    groups: dict[tuple[str, str, Sort | None], list[int]] = {}
    for number, key in enumerate(keys):
        holder = holders.get(number, first.get(key, ""))
        groups.setdefault((key, holder, apart[number]), []).append(number)
    return groups.values()


def _after_article(report: Report, toponym: Toponym) -> bool:
    start = toponym.span.start
    return report.text[max(0, start - 4) : start].lower() == "the "
