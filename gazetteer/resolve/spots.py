"""Make the spot of an incident: from the choice of its places and the words around them."""

from __future__ import annotations

from gazetteer.lookup import Gazetteer
from gazetteer.place import Place
from gazetteer.resolve.bending import Bent, adjective, bent, between
from gazetteer.resolve.choice import Choice
from gazetteer.spot import Spot
from geo.incident import Qualifier, Whereabouts

_INHERITED = 0.8  # how sure an inherited place is, of what the same words said outright would be


def spot_of(choice: Choice) -> Spot | None:
    """Make the spot of a place that nothing bends; None where there is no place to draw."""
    place = choice.place
    if place is None or place.at is None:
        return None
    return _spot(place, bent(place, place.at, None), choice.score, choice.because)


def bent_spot(
    choices: tuple[Choice, ...], whereabouts: Whereabouts, gazetteer: Gazetteer
) -> Spot | None:
    """Make the spot of whereabouts; `choices` are those of its toponyms, the site first."""
    plain = spot_of(choices[0]) if choices else None
    place = choices[0].place if choices else None
    if plain is None or place is None or place.at is None:
        return None
    words = [choices[0].because]
    qualifier = whereabouts.qualifier
    if qualifier and qualifier.relation == "between" and len(choices) > 1:
        drawn = _between(choices) or bent(place, place.at, None)
    else:
        named = _named(place, qualifier, gazetteer)
        if named is not None and named.at is not None:
            words.append(f"{named.name!r} is a place of its own")
            place, qualifier = named, None
        drawn = bent(place, place.at or plain.at, qualifier)
    if whereabouts.inherited:
        words.append(_from(whereabouts.inherited))
    score = choices[0].score * (_INHERITED if whereabouts.inherited else 1)
    return _spot(place, drawn, score, "; ".join(words))


def _from(level: str) -> str:
    before = f"the {level} before" if level in {"sentence", "paragraph"} else f"the {level}"
    return f"place inherited from {before}"


def _between(choices: tuple[Choice, ...]) -> Bent | None:
    one, other = choices[0].place, choices[1].place
    if one is None or other is None or one.at is None or other.at is None:
        return None
    return between(bent(one, one.at, None), bent(other, other.at, None))


def _named(place: Place, qualifier: Qualifier | None, gazetteer: Gazetteer) -> Place | None:
    """Give the place that bears the bent name itself: "northern Kosovo", "West Bank"."""
    if qualifier is None or qualifier.relation != "part" or not qualifier.bearing:
        return None
    name = f"{adjective(qualifier.bearing)} {place.name}"
    found = gazetteer.candidates(name, limit=1, typos=False)
    if not found or found[0].place.id == place.id:
        return None
    return found[0].place if _inside(found[0].place, place) else None


def _inside(part: Place, whole: Place) -> bool:
    """Tell a part from a namesake: it lies in the same country and is no larger."""
    return part.country == whole.country and part.radius_km <= whole.radius_km


def _spot(place: Place, drawn: Bent, score: float, because: str) -> Spot:
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
        because=because,
    )
