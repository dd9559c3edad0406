"""Tell which choices of the resolver a person should look at."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate, Place
from gazetteer.resolve import Choice
from gazetteer.review.question import State
from geo.geometry import distance_km

_AS_LIKELY = 0.5  # of the chance of what is drawn: a runner-up with so much might be meant
_LEAST = 0.01  # of a chance: what has less is not offered


def state(choice: Choice, gazetteer: Gazetteer) -> State | None:
    """Say what is in question about a choice; None where nothing is."""
    if gazetteer.book.rejects(fold(choice.toponym.name)):
        return None
    if choice.place is None:
        return "open" if choice.runners_up else "unknown"
    if choice.stands_for:
        return "unknown"
    other = choice.runners_up[0] if choice.runners_up else None
    if other and other.score >= _AS_LIKELY * choice.score and _apart(choice.place, other.place):
        return "unsure"
    return None


def offered(choice: Choice) -> Iterator[Candidate]:
    """Give what a name may mean, what is drawn first; not what only stands for it."""
    if choice.stands_for:
        return
    if choice.place:
        reasons = (choice.because,)
        yield Candidate(place=choice.place, score=choice.score, reasons=reasons)
    yield from (one for one in choice.runners_up if one.score >= _LEAST)


def _apart(one: Place, other: Place) -> bool:
    """Tell whether a dot would move out of its circle if the other were meant."""
    if one.at is None or other.at is None:
        return False
    return distance_km(one.at, other.at) > max(one.radius_km, other.radius_km)
