"""Located tellings of one happening become one mark on the map, with all its sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from gazetteer.spot import Located, PlacePrecision
from geo.gather import Group, gather, merged
from geo.geometry import distance_km

_NEAR_KM = 5.0  # two points that close are one scene, however exact both claim to be
_PRECISIONS = get_args(PlacePrecision)  # finest first
_UNKNOWN = len(_PRECISIONS)


def gathered(located: Sequence[Located]) -> list[Located]:
    """Join the tellings of one happening; ordered by day, place, kind, id.

    What has no spot is joined with nothing. Joining goes on until nothing more fits, so that
    gathering what is gathered changes nothing, and the order of the input does not matter.
    """
    now = sorted(located, key=_order)
    while len(joined := sorted(_joined(now), key=_order)) < len(now):
        now = joined
    return joined


def _joined(located: Sequence[Located]) -> list[Located]:
    def near(i: int, j: int) -> bool:
        return _near(located[i], located[j])

    groups = gather([one.incident for one in located], near)
    return [_one(group, [located[i] for i in group.indexes]) for group in groups]


def _near(a: Located, b: Located) -> bool:
    """Tell whether two spots are one: a small one in a wide area need not be the area's."""
    if a.spot is None or b.spot is None or _told_apart(a, b):
        return False
    reach = min(a.spot.radius_km, b.spot.radius_km)
    return distance_km(a.spot.at, b.spot.at) <= max(reach, _NEAR_KM)


def _told_apart(a: Located, b: Located) -> bool:
    """Tell whether one report names two places for them: it means two happenings."""
    ids = [one.spot.place_id if one.spot else None for one in (a, b)]
    reports = [{source.report for source in one.incident.sources} for one in (a, b)]
    said = all(w and w.inherited is None for w in (a.incident.whereabouts, b.incident.whereabouts))
    return said and None not in ids and ids[0] != ids[1] and bool(reports[0] & reports[1])


def _one(group: Group, tellings: Sequence[Located]) -> Located:
    if len(tellings) == 1:
        return tellings[0]
    best = min(tellings, key=_placing)
    whole = merged(group)
    incident = whole.model_copy(
        update={
            "whereabouts": best.incident.whereabouts,
            "sources": tuple(dict.fromkeys((*best.incident.sources, *whole.sources))),
        }
    )
    return best.model_copy(update={"incident": incident})


def _placing(one: Located) -> tuple[bool, int, float, str]:
    """Order tellings by how well they are placed: said rather than inherited, then fine."""
    spot, where = one.spot, one.incident.whereabouts
    fine = _PRECISIONS.index(spot.precision) if spot else _UNKNOWN
    inherited = where is None or where.inherited is not None
    return (inherited, fine, spot.radius_km if spot else 0.0, one.incident.id)


def _order(one: Located) -> tuple[str, str, str, str]:
    incident = one.incident
    day = incident.when.start.isoformat() if incident.when else "9999"
    return (day, one.spot.place if one.spot else "", incident.kind, incident.id)


__all__ = ["gathered"]
