"""The whole reading of place names: tokens, known names, tagging, second look, roles."""

from __future__ import annotations

from collections.abc import Iterable

from geo.names import Known, Names
from geo.report import Report
from geo.toponym import Class, Role, Toponym
from geo.toponyms.document import repeated, settled, without_people
from geo.toponyms.features import Page, page
from geo.toponyms.finds import Find, disjoint
from geo.toponyms.introduced import introduced
from geo.toponyms.labels import PLACES
from geo.toponyms.lists import listed
from geo.toponyms.matches import Inflected, Match, matches
from geo.toponyms.plausible import judged, place_before, possible
from geo.toponyms.renown import befallen, neighbouring, opening, prominent
from geo.toponyms.rescue import rescued
from geo.toponyms.roles import carried, joined, role_of
from geo.toponyms.rules import believed, is_person, label_of, ordinary
from geo.toponyms.spans import edged
from geo.toponyms.tagger import tagged
from geo.toponyms.tokens import tokens

_LOCAL = 0.95  # how sure a name of the local gazetteer is
_PERSON = 0.6  # a single name held for a person's more surely than this is no place
_MODELLED = "en"  # the language that the model was trained on


def toponyms(report: Report, names: Names) -> list[Toponym]:
    """Give the place names of a report's whole text, in text order, none overlapping.

    English is read by the trained tagger and rules, other languages by rules alone; names of
    the local gazetteer are found in every language. Never raises on any text; linear in its
    length.
    """
    cut = tokens(report.text)
    modelled = report.language.startswith(_MODELLED)
    asked = names if modelled else Inflected(names, report.language)
    known = matches(cut, asked)
    ready = page(cut, known)
    finds = _modelled(ready, known) if modelled else _ruled(ready, known)
    return _with_roles(report, ready, finds, asked)


def _modelled(ready: Page, known: list[Match]) -> list[Find]:
    starts = {match.first: match for match in known}
    finds = [edge for find in tagged(ready) if (edge := edged(ready, find, starts))]
    finds = [one for find in finds if (one := judged(ready, find, starts))]
    finds = settled(ready, without_people(ready, [*_local(ready, known), *finds]))
    people = [find for find in finds if find.label == "H"]
    full = [find for find in people if find.last - find.first > 1]
    single = [find for find in people if find.score >= _PERSON]
    places = finds_of(finds, PLACES)
    further = _further(ready, finds, known)
    chosen = disjoint([*full, *places, *rescued(ready, finds), *single, *further])
    return finds_of(chosen, PLACES)


def _further(ready: Page, finds: list[Find], known: list[Match]) -> list[Find]:
    """Give what only the gazetteer or the rest of the document says."""
    found = (
        *opening(ready, known),
        *repeated(ready, finds),
        *prominent(ready, finds, known),
        *neighbouring(ready, finds, known),
        *befallen(ready, known),
    )
    return [find for find in found if possible(ready, find, led=place_before(ready, find.first))]


def _ruled(ready: Page, known: list[Match]) -> list[Find]:
    return disjoint([*_local(ready, known), *believed(ready, known), *introduced(ready, known)])


def finds_of(finds: Iterable[Find], labels: Iterable[str]) -> list[Find]:
    """Give the finds of some labels."""
    return [find for find in finds if find.label in labels]


def _local(ready: Page, known: list[Match]) -> list[Find]:
    """Give the names of the local gazetteer that are not a person's."""
    return [
        Find(match.first, match.last, label_of(match), _LOCAL)
        for match in known
        if match.known.local and not is_person(ready, match) and not ordinary(ready, match)
    ]


def _with_roles(report: Report, ready: Page, finds: list[Find], names: Names) -> list[Toponym]:
    found: list[Toponym] = []
    last, before = 0, None
    for find in finds:
        known = names.known(ready.tokens.slice(find.first, find.last))
        together = bool(found) and joined(ready, last, find.first)
        role = _role(report, ready, find, known, before if together else None)
        if together and role == "metonym" and found[-1].role == "mentioned":
            found[-1] = _also_metonym(found[-1])  # "Paris and Berlin thanked both sides"
        found.append(_toponym(ready, find, known, role))
        last, before = find.last, carried(role)
    return found


def _also_metonym(toponym: Toponym) -> Toponym:
    place = toponym.cls == "place"
    return toponym.model_copy(update={"role": "metonym"}) if place else toponym


def _role(report: Report, ready: Page, find: Find, known: Known | None, same: Role | None) -> Role:
    span = ready.tokens.span(find.first, find.last)
    if report.dateline and span.within(report.dateline.span):
        # "BRUSSELS (Ibar Wire)": the agency's name is no place of filing.
        head = report.text[report.dateline.span.start : span.start]
        return "part_of_name" if head.count("(") > head.count(")") else "dateline"
    return role_of(ready, find, known, same)


def _toponym(ready: Page, find: Find, known: Known | None, role: Role) -> Toponym:
    name = ready.tokens.slice(find.first, find.last)
    cls: Class = "place"
    if find.label == "D":
        cls = "demonym"
    elif find.label == "F" or (known and known.feature == "facility") or _typed(ready, find):
        cls = "facility"
    span = ready.tokens.span(find.first, find.last)
    return Toponym(span=span, name=name, cls=cls, role=role, score=find.score)


def _typed(ready: Page, find: Find) -> bool:
    """Tell whether a name of several words ends on a facility's type: "Kabul Airport"."""
    last = ready.facts[find.last - 1].lower
    return find.last - find.first > 1 and last in listed("names", "facilities")
