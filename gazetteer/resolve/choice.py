"""What was chosen for a toponym, and what else it might have been."""

from __future__ import annotations

from typing import Literal

from gazetteer.place import Candidate, Place
from geo.report import Frozen
from geo.toponym import Toponym

StandsFor = Literal["named after", "in", "near", "told before"]


class Choice(Frozen):
    """The place a toponym means, or None where nobody knows it or the choice is too doubtful."""

    toponym: Toponym
    place: Place | None
    score: float  # how sure the choice is, 0 to 1
    because: str  # the reasons in words
    runners_up: tuple[Candidate, ...] = ()  # the next best, best first
    # Where no gazetteer knows what is named, the place is only what it is named after, or what it
    # is said to lie in or near; or, where the text says none of these, what it told of before.
    stands_for: StandsFor | None = None
