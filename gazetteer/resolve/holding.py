"""Apply what the text says of which name lies in which to what the names may mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazetteer.resolve.choice import StandsFor
from gazetteer.resolve.containment import by, just_over, lies_in
from gazetteer.resolve.offer import Offer, Reading, standing
from gazetteer.resolve.syntax import Hint, Way
from gazetteer.resolve.words import words
from geo.toponym import Toponym

_RANK = {"country": 3, "region": 2, "district": 1}
_WHY: dict[Way, StandsFor] = {"near": "near", "before": "told before"}
_COARSE = {"country", "area"}
_UNITS = {"region", "district", "city"}  # what says where a place is, as a river does not
_TOWNS = {"city", "village"}
_BORDERED = {"country", "region"}
_CLOSE = 1.5  # readings of a container that are this much less likely still count
_DENIED = 3.0  # how much less counts what does not lie where the text says
_FAMOUS = 3.0  # a city as well known as that is only doubted where a comma seems to deny it
_FAIR = 0.6  # how sure the recogniser must be of a name that nobody knows


def held(
    toponyms: Sequence[Toponym], offered: Sequence[Reading], said: Iterable[Hint]
) -> dict[int, tuple[str, Reading]]:
    """Give the readings of the names that are said to lie somewhere, with the name of where.

    "Paris, Texas" speaks for the Paris there. "Foo in Zvečan", where nobody knows a Foo there,
    is offered Zvečan itself as what holds it; "Foo in Syria" is not.
    """
    found: dict[int, tuple[str, Reading]] = {}
    for one in said:
        hint = _turned(one, offered)
        outer = offered[hint.outer]
        settled = hint.inner in found and found[hint.inner][1]  # a veto may yet be told where
        if outer and not settled and hint.inner != hint.outer:
            told = _held(toponyms[hint.inner], offered[hint.inner], outer, hint)
            if told is not None:
                found[hint.inner] = told
    return found


def _turned(hint: Hint, offered: Sequence[Reading]) -> Hint:
    """Turn "in Texas, in the town of Paris" round: no region lies in a town."""
    inner, outer = offered[hint.inner], offered[hint.outer]
    if not inner or not outer or hint.way != "in":
        return hint
    if inner[0].place.feature not in _BORDERED or outer[0].place.feature != "city":
        return hint
    return hint._replace(inner=hint.outer, outer=hint.inner, firm=False)


def _held(
    toponym: Toponym, inner: Reading, outer: Reading, hint: Hint
) -> tuple[str, Reading] | None:
    if not inner or (hint.way == "before" and _of_strangers(inner, outer)):
        lent = _lent(outer, hint) if toponym.score > _FAIR else ()
        return (outer[0].place.name, lent) if lent else None
    if hint.way == "near":
        return _beside(inner, outer, hint)
    if hint.way == "before" or _enumeration(hint, inner, outer):
        return None
    likely = [one for one in outer if one.prior > outer[0].prior - _CLOSE]
    told = tuple(_borne_out(one, inner, likely) for one in inner)
    name = next((one.holder for one in told if one.holder), None)
    if name:
        return name, told
    return _denied(inner, outer, hint) if hint.firm else None


def _of_strangers(inner: Reading, outer: Reading) -> bool:
    """Tell whether a thing is named after places abroad only, as Parnell Square in Dublin is."""
    return all(one.stands_for and one.country != outer[0].country for one in inner)


def _beside(inner: Reading, outer: Reading, hint: Hint) -> tuple[str, Reading] | None:
    """Doubt all readings of "Mina, near Mecca" that are far from every Mecca."""
    towns = {inner[0].place.feature, outer[0].place.feature} <= _TOWNS
    if not towns or any(by(one, there) for one in inner for there in outer):
        return None
    doubted = tuple(one._replace(prior=one.prior - _DENIED) for one in inner)
    return f"not near {outer[0].place.name}", doubted + _lent(outer, hint)


def _lent(outer: Reading, hint: Hint) -> Reading:
    if outer[0].place.feature in _COARSE:
        return ()
    why = _WHY.get(hint.way, "in")
    return tuple(standing(one, why) for one in outer if one.stands_for is None)


def _denied(inner: Reading, outer: Reading, hint: Hint) -> tuple[str, Reading] | None:
    """Doubt all readings of a name that is said to lie where none of them does.

    A country or a region has borders that the gazetteer knows: what lies in none that is meant
    is another of the name, and nobody knows this one.
    """
    lent, kind = _lent(outer, hint), outer[0].place.feature
    if inner[0].place.feature in _COARSE or _rank(inner) >= _rank(outer) > 0:
        return None
    doubted = tuple(one._replace(prior=one.prior - _DENIED) for one in inner)
    borders = [one for one in outer if one.place.feature in _BORDERED]
    if kind in _BORDERED and not any(_may_lie(one, there) for one in inner for there in borders):
        famous = hint.way == "comma" and inner[0].prior > _FAMOUS
        return f"not {outer[0].place.name}", doubted + lent if famous else lent
    if hint.way == "comma" or kind not in _UNITS or not lent:
        return None
    return f"not {outer[0].place.name}", doubted + lent


def _may_lie(one: Offer, outer: Offer) -> bool:
    """Tell whether a place lies there, or is by some said to, or just over an inner border."""
    claimed = one.country in words().claims.get(outer.country or "", ())
    return one.country is None or claimed or lies_in(one, outer) or just_over(one, outer)


def _enumeration(hint: Hint, inner: Reading, outer: Reading) -> bool:
    """Tell "Georgia, Florida and Texas" from "Paris, Texas"."""
    return hint.listed and _rank(inner) >= _rank(outer)


def _rank(reading: Reading) -> int:
    return _RANK.get(reading[0].place.feature, 0)


def _borne_out(one: Offer, inner: Reading, likely: Sequence[Offer]) -> Offer:
    """Note what holds an offer; "Georgia, USA" is a state, "in Russia, US officials" no village."""
    both = inner[0].place.feature == likely[0].place.feature == "country"
    if both and one.place.feature != "region":
        return one
    holder = next((outer.place.name for outer in likely if lies_in(one, outer)), None)
    return one._replace(holder=holder)
