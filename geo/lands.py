"""Parts of a land that a text points at without naming the land: "moved into the north"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.events.tokens import tokens
from geo.events.words import Words
from geo.incident import Bearing, Qualifier, Whereabouts
from geo.names import Names
from geo.qualifiers import bearing
from geo.report import Report, Span
from geo.scene import is_fine
from geo.toponym import Toponym

_BACK = 24  # characters before a name in which "northern" stands

Lands = dict[Bearing, Whereabouts]


def lands(report: Report, places: Sequence[Toponym], names: Names, lexicon: Words) -> Lands:
    """Give the parts of lands that a report names, the first for each bearing.

    Both "Northern Ireland", a name of its own, and "northern Kosovo", a name with a word before
    it, count.
    """
    found: Lands = {}
    table = lexicon.whereabouts.get("bearings", {})
    for toponym in places:
        if toponym.cls == "demonym" or is_fine(toponym, names):
            continue
        first, _, rest = toponym.name.lower().partition(" ")
        start = toponym.span.start
        ahead = bearing(report.text[max(0, start - _BACK) : start].lower(), table)
        own = bearing(first, table) if rest else None
        if towards := own or ahead:
            bent = None if own else Qualifier(relation="part", bearing=towards)
            where = Whereabouts(
                toponyms=(toponym,), qualifier=bent, span=toponym.span, inherited="report"
            )
            found.setdefault(towards, where)
    return found


def pointed_at(report: Report, clause: Span, lexicon: Words) -> Bearing | None:
    """Give the part of a land that a clause points at: "in the north", not "in the north of X"."""
    table = lexicon.whereabouts
    lows = [token.low for token in tokens(report.quote(clause), lexicon.letters)]
    for at in range(2, len(lows)):
        towards = bearing(lows[at], table.get("bearings", {}))
        led = " ".join(lows[at - 2 : at]) in table.get("into_lands", ())
        ends = lows[at + 1 : at + 2]
        if towards and led and (not ends or ends[0] in table.get("behind_lands", ())):
            return towards
    return None
