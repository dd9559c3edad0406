"""Where to look for the day and the site of an event, and how small the places named are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geo.events.words import Words
from geo.incident import Whereabouts
from geo.names import Known, Names
from geo.report import Report, Span
from geo.toponym import Toponym

_FINE = {"village": 5, "facility": 5, "city": 5, "relief": 4, "district": 3, "water": 4}
_COARSE = {"area": 2, "region": 2, "country": 0, "demonym": -5}
_UNKNOWN = 4  # a name that no gazetteer knows is most often that of a small place
_OTHER = 1
TOWN, DISTRICT = _FINE["city"], _FINE["district"]  # the least fineness of each
NOT_SITES = {"metonym", "part_of_name", "dateline"}  # roles
_TOWNS = {"capital", "embassy"}  # relations in which a land stands for a town of it
_BEHIND = 16  # characters behind a name in which the word for its sort stands
_JOINED = ("and ", "but ", "; ")


class Scene(NamedTuple):
    """Where to look: the report, one sentence of it, a clause and a trigger (report offsets)."""

    report: Report
    sentence: Span
    clause: Span
    trigger: Span

    def reaches(self, span: Span) -> bool:
        """Tell whether words may hold for the trigger: not those of a clause joined on later."""
        if span.start < self.clause.end:
            return True
        return not self.report.text[self.clause.end : span.start].lstrip(" ,").startswith(_JOINED)


def fineness(toponym: Toponym, names: Names) -> int:
    """Tell how small a place is: 5 a town or a building, 3 a district, 2 a region, 0 a country."""
    known = names.known(toponym.name)
    if known is None:
        return _UNKNOWN
    return _FINE.get(known.feature, _COARSE.get(known.feature, _OTHER))


def names_land(report: Report, toponym: Toponym, lexicon: Words) -> bool:
    """Tell whether the word behind a name makes it that of a land: "Belgorod region"."""
    behind = report.text[toponym.span.end : toponym.span.end + _BEHIND].split()[:1]
    return bool(behind) and behind[0].strip(",.;:") in lexicon.whereabouts.get("lands", ())


def is_fine(toponym: Toponym, names: Names) -> bool:
    """Tell whether a name is that of a place small enough to set a scene: a town, not a region."""
    if toponym.cls == "demonym" or toponym.role in NOT_SITES:
        return False
    known = names.known(toponym.name)
    return (
        known is not None and known.feature != "water" and _FINE.get(known.feature, 0) >= DISTRICT
    )


def is_country(where: Whereabouts, names: Names) -> bool:
    """Tell whether only a country is named: too wide to place anything in."""
    bent = where.qualifier
    part = bent is not None and (bent.bearing is not None or bent.relation in _TOWNS)
    return not part and _names_country(names.known(where.toponyms[0].name))


def country_acts(scene: Scene, toponyms: Sequence[Toponym], names: Names) -> bool:
    """Tell whether a land or a government does it: "Serbia put its army on alert", "Lima banned".

    That has no finer scene.
    """
    return any(
        toponym.role in {"mentioned", "metonym"}
        and toponym.cls != "demonym"
        and scene.clause.start <= toponym.span.start < scene.trigger.start
        and (toponym.role == "metonym" or _names_country(names.known(toponym.name)))
        for toponym in toponyms
    )


def _names_country(known: Known | None) -> bool:
    return known is not None and known.feature == "country"
