"""Place incidents: each gets a spot, or the reason why it has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gazetteer.fallback import Fallback
from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer
from gazetteer.place import Place
from gazetteer.resolve.choice import Choice
from gazetteer.resolve.choosing import resolve
from gazetteer.resolve.spots import bent_spot
from gazetteer.resolve.syntax import Hint
from gazetteer.spot import Located, Spot
from geo.incident import NO_PLACE, Incident, Whereabouts
from geo.report import Report, Span
from geo.toponym import Toponym

_ASKED = 0.5  # how sure an answer of an online service is
_FAIR = 0.6  # how sure the recogniser must be of a site before the incident speaks for it
_SHARE = 0.6  # a country with that share of a report's places is where unknown ones are sought


class _Scene(NamedTuple):
    """What is the same for all incidents of a report."""

    chosen: dict[tuple[Span, str], Choice]
    gazetteer: Gazetteer
    fallback: Fallback | None
    country: str | None  # what the report is about, if one country


def locate(
    report: Report,
    incidents: Sequence[Incident],
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,
    fallback: Fallback | None = None,
) -> list[Located]:
    """Give each incident its spot, or `spot=None` and the reason in words.

    Args:
        report: the report that tells of them.
        incidents: what happened, with whereabouts.
        toponyms: all that the report names; they are the context.
        gazetteer: the local book over the base.
        fallback: asked for incident places that the gazetteer does not know.
    """
    named, said = _named(incidents, toponyms)
    choices = resolve(report, _sited(incidents, named), gazetteer, said)
    chosen = {(one.span, one.name): choice for one, choice in zip(named, choices, strict=True)}
    scene = _Scene(chosen, gazetteer, fallback, _country(choices))
    return [_located(incident, scene) for incident in incidents]


def _named(
    incidents: Iterable[Incident], toponyms: Sequence[Toponym]
) -> tuple[list[Toponym], list[Hint]]:
    """Give all names, those that only an incident has too, and what lies in what."""
    numbers = {(one.span, one.name): number for number, one in enumerate(toponyms)}
    named = list(toponyms)
    said: list[Hint] = []

    def number(one: Toponym) -> int:
        if (one.span, one.name) not in numbers:
            numbers[one.span, one.name] = len(named)
            named.append(one)
        return numbers[one.span, one.name]

    for incident in incidents:
        where = incident.whereabouts
        for site in where.toponyms if where else ():
            inner = number(site)
            if where and where.container:
                said.append(Hint(inner, number(where.container), "in", listed=False))
    return named, said


def _sited(incidents: Iterable[Incident], named: Sequence[Toponym]) -> list[Toponym]:
    """Let a site count as a place where something happens, unless the recogniser doubts it."""
    wheres = (incident.whereabouts for incident in incidents)
    sites = {(one.span, one.name) for where in wheres if where for one in where.toponyms}
    return [
        one.model_copy(update={"role": "locative", "score": (1 + one.score) / 2})
        if (one.span, one.name) in sites and one.score > _FAIR
        else one
        for one in named
    ]


def _country(choices: Iterable[Choice]) -> str | None:
    codes = Counter(one.place.country for one in choices if one.place and one.place.country)
    if not codes:
        return None
    code, count = codes.most_common(1)[0]
    return code if count >= _SHARE * codes.total() else None


def _placeless(incident: Incident) -> str:
    """Give the reason that the reader noted for a happening without whereabouts."""
    noted = (note.removeprefix(NO_PLACE) for note in incident.notes if note.startswith(NO_PLACE))
    return next(noted, "the report names no place for it")


def _located(incident: Incident, scene: _Scene) -> Located:
    where = incident.whereabouts
    if where is None or not where.toponyms:
        return Located(incident=incident, spot=None, unplaced=_placeless(incident))
    sites = tuple(scene.chosen[one.span, one.name] for one in where.toponyms)
    unknown = sites[0].stands_for or (sites[0].place is None and not sites[0].runners_up)
    asked = _asked(sites, where, scene) if unknown else None
    spot = asked or bent_spot(sites, where, scene.gazetteer)
    reason = None if spot else _unplaced(sites[0], scene)
    return Located(incident=incident, spot=spot, unplaced=reason)


def _asked(sites: Sequence[Choice], where: Whereabouts, scene: _Scene) -> Spot | None:
    """Ask the online service for a place that no gazetteer knows."""
    if scene.fallback is None:
        return None
    name = sites[0].toponym.name
    found = scene.fallback.find(name, _sought(where, scene))
    place = next((one for one in found if _bears(one, name)), None)
    if place is None:
        return None
    words = f"no gazetteer knows {name!r}; {place.source}"
    given = Choice(toponym=sites[0].toponym, place=place, score=_ASKED, because=words)
    return bent_spot((given, *sites[1:]), where, scene.gazetteer)


def _bears(place: Place, name: str) -> bool:
    """Tell whether all words of the name stand in one of the place's own: services guess."""
    asked = set(fold(name).split(" "))
    return any(asked <= set(fold(one).split(" ")) for one in (place.name, *_texts(place)))


def _texts(place: Place) -> Iterator[str]:
    return (one.text for one in place.names)


def _sought(where: Whereabouts, scene: _Scene) -> str | None:
    """Give the country to look in: the container's, else the one the report is about."""
    one = where.container
    holder = scene.chosen[one.span, one.name].place if one else None
    return holder.country if holder else scene.country


def _unplaced(site: Choice, scene: _Scene) -> str:
    if site.runners_up:
        return site.because
    stopped = scene.fallback.stopped if scene.fallback else None
    return f"{site.because}; {stopped}" if stopped else site.because
