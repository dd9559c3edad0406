"""Place incidents: each gets a spot, or the reason why it has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazetteer.fallback import Fallback
from gazetteer.fold import fold
from gazetteer.place import Place
from gazetteer.resolve.choice import Choice
from gazetteer.resolve.rules import rejected
from gazetteer.resolve.scene import Scene
from gazetteer.resolve.spots import bent_spot
from gazetteer.spot import Located, Spot
from geo.incident import NO_PLACE, Incident, Whereabouts

_ASKED = 0.5  # how sure an answer of an online service is


def locate(
    scene: Scene, incidents: Sequence[Incident], fallback: Fallback | None = None
) -> list[Located]:
    """Give each incident its spot, or `spot=None` and the reason in words.

    Args:
        scene: the report that tells of them, surveyed with them.
        incidents: what happened, with whereabouts.
        fallback: asked for incident places that the gazetteer does not know.
    """
    return [_located(incident, scene, fallback) for incident in incidents]


def _placeless(incident: Incident) -> str:
    """Give the reason that the reader noted for a happening without whereabouts."""
    noted = (note.removeprefix(NO_PLACE) for note in incident.notes if note.startswith(NO_PLACE))
    return next(noted, "the report names no place for it")


def _located(incident: Incident, scene: Scene, fallback: Fallback | None) -> Located:
    where = incident.whereabouts
    if where is None or not where.toponyms:
        return Located(incident=incident, spot=None, unplaced=_placeless(incident))
    sites = tuple(scene.choice(one) for one in where.toponyms)
    if where.land and not _lies_in(sites[0], scene.choice(where.land)):
        words = f"only a country is named, {where.land.name!r}"
        return Located(incident=incident, spot=None, unplaced=words)
    unknown = sites[0].stands_for or (sites[0].place is None and not sites[0].runners_up)
    asked = _asked(sites, where, scene, fallback) if unknown and fallback else None
    spot = asked or bent_spot(sites, where, scene.gazetteer)
    reason = None if spot else _unplaced(sites[0], fallback)
    return Located(incident=incident, spot=spot, unplaced=reason)


def _lies_in(site: Choice, land: Choice) -> bool:
    return bool(site.place and land.place and site.place.country == land.place.country)


def _asked(
    sites: Sequence[Choice], where: Whereabouts, scene: Scene, fallback: Fallback
) -> Spot | None:
    """Ask the online service for a place that no gazetteer knows."""
    name = sites[0].toponym.name
    if rejected(name, scene.gazetteer):
        return None
    found = fallback.find(name, _sought(where, scene))
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


def _sought(where: Whereabouts, scene: Scene) -> str | None:
    """Give the country to look in: the container's, else the one the report is about."""
    one = where.container
    holder = scene.choice(one).place if one else None
    return holder.country if holder else scene.country


def _unplaced(site: Choice, fallback: Fallback | None) -> str:
    if site.runners_up:
        return site.because
    stopped = fallback.stopped if fallback else None
    return f"{site.because}; {stopped}" if stopped else site.because
