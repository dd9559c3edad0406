"""Tell in words why a place was chosen, or why none was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate, Place
from gazetteer.resolve.choice import StandsFor
from gazetteer.resolve.offer import Offer
from gazetteer.resolve.weighing import Evidence
from geo.toponym import Toponym

_STANDS_FOR: dict[StandsFor, str] = {
    "named after": "what it is named after, and taken to lie there",
    "in": "what it is said to lie in",
    "near": "what it is said to lie near",
    "told before": "where the report is set before it names what nobody knows",
}
_TELLING = 0.8  # evidence that is worth a word


def reasons(offer: Offer, evidence: Evidence, gazetteer: Gazetteer) -> str:
    """Give the reasons for a choice: the name, what holds it, what the report is about."""
    words = list(offer.candidate.reasons)
    if offer.stands_for:
        words = [f"{offer.place.name} is {_STANDS_FOR[offer.stands_for]}", *words]
    if offer.holder:
        words.append(f"said to lie in {offer.holder}")
    words += _context(offer, evidence, gazetteer)
    return "; ".join(words)


def _context(offer: Offer, evidence: Evidence, gazetteer: Gazetteer) -> Iterator[str]:
    if evidence.region > _TELLING and offer.admin1:
        yield f"other places of the report lie in {_named(offer.admin1, gazetteer)}"
    elif evidence.country > _TELLING and offer.country and offer.place.type != "country":
        yield f"other places of the report lie in {_named(offer.country, gazetteer)}"
    if evidence.near > _TELLING:
        yield "others are close by"


def _named(code: str, gazetteer: Gazetteer) -> str:
    place = gazetteer.place(code)
    return place.name if place else code


def doubt(toponym: Toponym, candidates: Sequence[Candidate]) -> str:
    """Say what a name may mean when nothing decides."""
    words = " or ".join(_shown(one.place) for one in candidates)
    return f"{toponym.name!r} may be {words}, or no place: too doubtful without more about it"


def _shown(place: Place) -> str:
    where = ", ".join(part for part in (place.type, place.admin1 or place.country) if part)
    return f"{place.name} ({where})"
