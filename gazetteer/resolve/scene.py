"""The names of a report, all resolved together and once: what its incidents and dateline share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gazetteer.lookup import Gazetteer
from gazetteer.resolve.choice import Choice
from gazetteer.resolve.choosing import resolve
from gazetteer.resolve.syntax import Hint, gap_of
from geo.incident import Incident, Whereabouts
from geo.report import Report, Span
from geo.toponym import Toponym

_FAIR = 0.6  # how sure the recogniser must be of a site before the incident speaks for it
_SHARE = 0.6  # a country with that share of a report's places is where unknown ones are sought

Named = tuple[Span, str]


class Scene(NamedTuple):
    """A report with the place that each of its names means."""

    report: Report
    chosen: Mapping[Named, Choice]
    gazetteer: Gazetteer
    country: str | None  # what the report is about, if one country

    def choice(self, toponym: Toponym) -> Choice:
        """Give what was chosen for a name of the report or of one of its incidents."""
        return self.chosen[toponym.span, toponym.name]


def survey(
    report: Report,
    incidents: Iterable[Incident],
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,
) -> Scene:
    """Choose the place of every name at once.

    Args:
        report: the report.
        incidents: what it tells, with whereabouts; they may name what the reader of names missed.
        toponyms: all that the report names; they are the context.
        gazetteer: the local book over the base.
    """
    wheres = [incident.whereabouts for incident in incidents if incident.whereabouts]
    named = _named(report, wheres, toponyms)
    sites = {(one.span, one.name) for where in wheres for one in where.toponyms}
    known = [_surer(one, report, sites) for one in named.values()]
    choices = resolve(report, known, gazetteer, _said(report, wheres, named))
    chosen = dict(zip(named, choices, strict=True))
    return Scene(report, chosen, gazetteer, _country(choices))


def _named(
    report: Report, wheres: Iterable[Whereabouts], toponyms: Iterable[Toponym]
) -> dict[Named, Toponym]:
    """Give all names, those that only an incident or the dateline has too."""
    named = {(one.span, one.name): one for one in toponyms}
    for one in (*_of_incidents(wheres), *_of_dateline(report)):
        named.setdefault((one.span, one.name), one)
    return named


def _of_incidents(wheres: Iterable[Whereabouts]) -> Iterator[Toponym]:
    for where in wheres:
        yield from where.toponyms
        yield from (one for one in (where.container, where.land) if one)


def _of_dateline(report: Report) -> Iterator[Toponym]:
    span = report.dateline.place if report.dateline else None
    if span:
        yield Toponym(span=span, name=report.quote(span), cls="place", role="dateline")


def _surer(toponym: Toponym, report: Report, sites: Container[Named]) -> Toponym:
    """Let a dateline count as a place, and a site as one where something happens.

    Unless the recogniser doubts the site: then the incident may be as wrong as the name.
    """
    if report.dateline and report.dateline.place == toponym.span:
        return toponym.model_copy(update={"score": 1.0})
    if (toponym.span, toponym.name) in sites and toponym.score > _FAIR:
        more = {"role": "locative", "score": (1 + toponym.score) / 2}
        return toponym.model_copy(update=more)
    return toponym


def _country(choices: Iterable[Choice]) -> str | None:
    codes = Counter(one.place.country for one in choices if one.place and one.place.country)
    if not codes:
        return None
    code, count = codes.most_common(1)[0]
    return code if count >= _SHARE * codes.total() else None


def _said(
    report: Report, wheres: Iterable[Whereabouts], named: Mapping[Named, Toponym]
) -> Iterator[Hint]:
    numbers = {key: number for number, key in enumerate(named)}
    for where in wheres:
        outer = where.container
        for inner in where.toponyms if outer else ():
            if outer:
                pair = numbers[inner.span, inner.name], numbers[outer.span, outer.name]
                yield Hint(*pair, "in" if _told(report, inner, outer) else "before", listed=False)


def _told(report: Report, inner: Toponym, outer: Toponym) -> bool:
    """Tell whether the text itself says what holds a site, not the sentences before it."""
    first, second = sorted((inner, outer), key=lambda one: one.span)
    return first.span.overlaps(second.span) or gap_of(report, first, second) is not None
