"""Make the spot of an incident: from the choice of its places and the words around them."""

from __future__ import annotations

from collections.abc import Sequence

from gazetteer.lookup import BARE, Gazetteer
from gazetteer.place import Place
from gazetteer.resolve.bending import Bent, adjective, bent, between
from gazetteer.resolve.choice import Choice
from gazetteer.spot import Spot
from geo.incident import Inheritance, Qualifier, Whereabouts

_UNTOLD_KM = 25.0  # the least radius of a place that may lie anywhere around the scene
_SEATS = {"capital", "embassy"}  # relations in which a land stands for a town of it
_INHERITED = 0.8  # how sure an inherited place is, of what the same words said outright would be


def spot_of(choice: Choice) -> Spot | None:
    """Make the spot of a place that nothing bends; None where there is no place to draw."""
    place = choice.place
    if place is None or place.at is None:
        return None
    return _spot(place, bent(place, place.at, None), choice.because, choice.score)


def bent_spot(
    choices: Sequence[Choice], whereabouts: Whereabouts, gazetteer: Gazetteer
) -> Spot | None:
    """Make the spot of whereabouts; `choices` are those of its toponyms, the site first.

    None where no place was chosen for any of them.
    """
    known = [choice for choice in choices if choice.place and choice.place.at]
    placed = [choice for choice in known if choice.stands_for != "told before"] or known
    if not placed:
        return None
    site, qualifier = placed[0], _qualifier(choices, placed, whereabouts)
    place, drawn = _drawn(placed, qualifier, gazetteer)
    if site.stands_for:
        drawn = _standing(site, drawn)
    words = [one.because for one in (placed if drawn.words.startswith("between") else placed[:1])]
    score = min(one.score for one in placed)
    if place is not site.place:
        words.append(_instead(place, qualifier))
    if site.stands_for == "told before":
        score *= _INHERITED
    if whereabouts.inherited:
        words.append(_from(whereabouts.inherited))
        score *= _INHERITED
    because = "; ".join(words)
    return _spot(place, drawn, because, score, whereabouts.inherited)


def _standing(site: Choice, drawn: Bent) -> Bent:
    """Draw what stands for a place that nobody knows; wide, where the text only tells the scene."""
    words = f"{site.toponym.name}, {drawn.words}"
    if site.stands_for != "told before":
        return drawn._replace(words=words)
    words = f"{site.toponym.name}, perhaps around {drawn.words}"
    precision = "near" if drawn.precision in {"exact", "settlement"} else drawn.precision
    radius = max(_UNTOLD_KM, drawn.radius_km)
    return Bent(words, drawn.at, radius, precision, None)


def _instead(place: Place, qualifier: Qualifier | None) -> str:
    """Say why another place is drawn than the one named."""
    if qualifier and qualifier.relation == "capital":
        return f"{place.name} is its capital"
    if qualifier and qualifier.relation == "embassy":
        return f"embassies stand in {place.name}"
    return f"{place.name!r} is a place of its own"


def _qualifier(
    choices: Sequence[Choice], placed: Sequence[Choice], whereabouts: Whereabouts
) -> Qualifier | None:
    """Give the qualifier that still holds: between A and what nobody knows is near A."""
    if placed[0].stands_for:
        return Qualifier(relation="near") if placed[0].stands_for == "near" else None
    asked = whereabouts.qualifier
    if asked and asked.relation == "between" and len(placed) < len(choices):
        return Qualifier(relation="near")
    return asked


def _drawn(
    placed: Sequence[Choice], qualifier: Qualifier | None, gazetteer: Gazetteer
) -> tuple[Place, Bent]:
    places = [choice.place for choice in placed if choice.place]
    plain = [bent(place, place.at, None) for place in places if place.at]
    if qualifier and qualifier.relation == "between" and len(plain) > 1:
        return places[0], between(plain[0], plain[1])
    named = _seat(places[0], qualifier, gazetteer) or _named(places[0], qualifier, gazetteer)
    if named and named.at:
        return named, bent(named, named.at, None)
    return places[0], bent(places[0], plain[0].at, qualifier)


def _from(level: str) -> str:
    before = f"the {level} before" if level in {"sentence", "paragraph"} else f"the {level}"
    return f"place inherited from {before}"


def _named(place: Place, qualifier: Qualifier | None, gazetteer: Gazetteer) -> Place | None:
    """Give the place that bears the bent name itself: "northern Kosovo", "West Bank"."""
    if qualifier is None or qualifier.relation != "part" or not qualifier.bearing:
        return None
    name = f"{adjective(qualifier.bearing)} {place.name}"
    found = gazetteer.candidates(name, limit=1, typos=False)
    if not found or BARE in found[0].reasons:
        return None
    return found[0].place if _inside(found[0].place, place) else None


def _seat(place: Place, qualifier: Qualifier | None, gazetteer: Gazetteer) -> Place | None:
    """Give the town that a land stands for: "the Kenyan capital", "the embassy in Kenya"."""
    if qualifier is None or qualifier.relation not in _SEATS or not place.country:
        return None
    return gazetteer.seat(place.country, embassies=qualifier.relation == "embassy")


def _inside(part: Place, whole: Place) -> bool:
    """Tell a part from a namesake: it lies in the same country and is no larger."""
    return part.country == whole.country and part.radius_km <= whole.radius_km


def _spot(
    place: Place, drawn: Bent, because: str, score: float, inherited: Inheritance | None = None
) -> Spot:
    return Spot(
        place=drawn.words,
        at=drawn.at,
        radius_km=drawn.radius_km,
        precision=drawn.precision,
        shape=drawn.shape,
        informal=place.informal,
        place_id=place.id,
        geonameid=place.geonameid,
        country=place.country,
        origin=place.origin,
        source=place.source,
        score=round(score, 4),
        inherited=inherited,
        because=because,
    )
