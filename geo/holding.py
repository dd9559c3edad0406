"""What a site that no gazetteer knows lies in, as far as the report tells it elsewhere."""

from __future__ import annotations

from geo.incident import Whereabouts
from geo.memory import LEAD
from geo.telling import Telling
from geo.toponym import Toponym

_GAP = 40  # characters of "Lebanese border village of X"


def held(where: Whereabouts, telling: Telling) -> Whereabouts:
    """Let a site that no gazetteer knows lie in the place the report is set in so far.

    In the town of a dateline only a square or a school of the lead; and what is told to be of
    some land need not lie where the report is set: "the Lebanese village of X".
    """
    names, around = telling.page.names, telling.page.memory.around
    site = where.toponyms[0]
    unknown = where.container is None and names.known(site.name) is None
    if not unknown or around is None or _of_a_land(site, telling):
        return where
    if around.inherited == "dateline" and not _in_town(site, telling):
        return where
    known = [t for t in (*around.toponyms, around.container) if t and names.known(t.name)]
    return where.model_copy(update={"container": known[-1]}) if known else where


def _in_town(site: Toponym, telling: Telling) -> bool:
    """Tell whether the lead names a part of a town, and leaves the town to the dateline."""
    sort = site.name.rpartition(" ")[2].lower()
    kinds = telling.page.lexicon.whereabouts.get("in_town", ())
    return telling.paragraph <= LEAD and sort in kinds


def _of_a_land(site: Toponym, telling: Telling) -> bool:
    """Tell whether the words before a name say of which land it is."""
    text, start = telling.page.report.text, site.span.start
    people = (t for t in telling.line.places if t.cls == "demonym")
    gaps = (text[t.span.end : start] for t in people if 0 < start - t.span.end < _GAP)
    return any(gap.endswith(" of ") and "," not in gap for gap in gaps)
