"""What the report is about: its names vote for countries, first-level regions and surroundings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp, log2
from typing import NamedTuple

from gazetteer.resolve.cells import Cell
from gazetteer.resolve.senses import Sense

_NOBODY = 0.5  # votes for nobody, so that one lone name does not decide
_SHARP = 0.7  # power of a chance with which a reading speaks for its surroundings
_FAINT = 0.01  # readings with less of a chance have no vote

Key = Cell | str


class Votes(NamedTuple):
    """Weights by country code, by code of a first-level region, and by cell of the globe."""

    weights: Mapping[Key, float]
    total: float
    units: frozenset[str] = frozenset()  # the keys that are countries and regions

    def share(self, key: Key | None, own: Votes) -> float:
        """Give the share of a key, the name's own vote left out."""
        if key is None:
            return 0.0
        rest = self.total - own.total + _NOBODY
        return (self.weights.get(key, 0.0) - own.weights.get(key, 0.0)) / rest

    def focus(self, own: Votes) -> float:
        """Tell how much is about one country, 0 to 1, and about one region, up to 2 together."""
        best = {False: 0.0, True: 0.0}
        for code in self.units:
            region = "." in code
            best[region] = max(best[region], self.share(code, own))
        return best[False] + best[True]

    def support(self, key: Key, own: Votes) -> float:
        """Give how firmly others stand by a key, 0 to 1: one sure name gives a half."""
        mass = max(0.0, self.weights.get(key, 0.0) - own.weights.get(key, 0.0))
        return mass / (mass + 1)


def vote(sense: Sense, chances: Sequence[float], weight: float = 1.0) -> Votes:
    """Give the vote of one name, spread over its readings; repeated names count more.

    A country has the vote of the likeliest reading in it: forty hamlets of one name are no more
    than one. For its surroundings a reading speaks a little louder than its chance: that two
    names of many readings have two that are close is rarely an accident.
    """
    weight *= 1 + 0.5 * log2(len(sense.members))
    weights: dict[Key, float] = defaultdict(float)
    for offer, chance in zip(sense.offers, chances, strict=True):
        if chance < _FAINT:
            continue
        for key in (offer.country, offer.admin1):
            if key is not None:
                weights[key] = max(weights[key], weight * chance)
        for cell in offer.cells:
            weights[cell] = max(weights[cell], weight * chance**_SHARP)
    units = frozenset(key for key in weights if isinstance(key, str))
    return Votes(weights, weight, units)


def tally(votes: Sequence[Votes]) -> Votes:
    """Add votes up."""
    weights: dict[Key, float] = defaultdict(float)
    for one in votes:
        for key, weight in one.weights.items():
            weights[key] += weight
    units = frozenset(key for key in weights if isinstance(key, str))
    return Votes(weights, sum(one.total for one in votes), units)


def chances(scores: Sequence[float]) -> list[float]:
    """Turn evidence into chances that add up to 1."""
    top = max(scores, default=0.0)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
