"""What a lead leaves out, taken from where the report tells the same happening in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from geo.incident import NO_PLACE, NOT_KNOWN, Incident, Whereabouts
from geo.kinds import kinds

_MOST_DAYS = 31
_FEW = 2  # places on one day, of which the first is taken for the lead's
_Shelf = tuple[str, int]  # family and the ordinal of a day


def completed(found: Sequence[Incident], leads: Iterable[str]) -> list[Incident]:
    """Give incidents in text order; one of the lead without a place takes that told later on.

    Args:
        found: all that the report tells.
        leads: the ids of those that wait for a place.
    """
    full: dict[_Shelf, list[int]] = {}
    for number, one in enumerate(found):
        if one.whereabouts is not None and one.whereabouts.inherited is None:
            for shelf in _shelves(one):
                full.setdefault(shelf, []).append(number)
    waiting = set(leads)
    return [_placed(one, found, full) if one.id in waiting else one for one in found]


def pointed(found: Sequence[Incident], named: Sequence[tuple[str, Whereabouts]]) -> list[Incident]:
    """Give what has no place the one place where the report points at its like: "the rally in X".

    Args:
        found: all that the report tells.
        named: kind and place of what is only pointed at.
    """
    places: dict[str, dict[str, Whereabouts]] = {}
    for kind, where in named:
        places.setdefault(kind, {}).setdefault(where.toponyms[0].name, where)
    placed = {one.kind for one in found if one.whereabouts is not None}
    only = {k: next(iter(row.values())) for k, row in places.items() if len(row) == 1}
    told = [one.kind for one in found if _lost(one)]
    fit = {kind for kind in only if kind not in placed and told.count(kind) == 1}
    return [_set(one, only[one.kind]) if _lost(one) and one.kind in fit else one for one in found]


def _lost(incident: Incident) -> bool:
    """Tell whether something happened on a day of which the text does not say where it was."""
    dated = incident.when is not None and incident.status == "actual"
    return dated and incident.whereabouts is None and NOT_KNOWN not in incident.notes


def _shelves(incident: Incident) -> Iterator[_Shelf]:
    """Give the family of an incident with each of its days, if they are not too many to tell."""
    when, family = incident.when, kinds()[incident.kind].family
    if when is not None:
        days = min((when.end - when.start).days, _MOST_DAYS)
        yield from ((family, when.start.toordinal() + number) for number in range(days))


def _placed(
    lead: Incident, found: Sequence[Incident], full: Mapping[_Shelf, Sequence[int]]
) -> Incident:
    numbers = sorted({number for shelf in _shelves(lead) for number in full.get(shelf, ())})
    told = [where for number in numbers if (where := found[number].whereabouts) is not None]
    if not told or len({where.toponyms[0].name for where in told}) > _FEW:
        return lead  # or it sums up what was in many places
    return _set(lead, told[0])


def _set(incident: Incident, told: Whereabouts) -> Incident:
    where = told.model_copy(update={"inherited": "report"})
    notes = tuple(note for note in incident.notes if not note.startswith(NO_PLACE))
    said = "place inherited from what the report tells of it later"
    return incident.model_copy(update={"whereabouts": where, "notes": (*notes, said)})
