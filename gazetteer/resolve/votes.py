"""What the report is about: its names vote for countries, first-level regions and surroundings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp, log2
from typing import NamedTuple

from gazetteer.resolve.cells import Cell
from gazetteer.resolve.senses import Sense

_NOBODY = 0.5
_FEW = 1.0  # votes for nobody, so that one lone name does not decide
_SHARP = 0.7  # power of a chance with which a reading speaks for its surroundings
_FAINT = 0.01  # readings with less of a chance have no vote

Key = Cell | str


class Votes(NamedTuple):
    """Weights by country code, by code of a first-level region, and by cell of the globe."""

    weights: Mapping[Key, float]
    total: float

    def others(self, own: Votes) -> float:
        """Give what the shares of a name are counted of: all votes but its own."""
        return self.total - own.total + _NOBODY


class Ranking(NamedTuple):
    """The countries, and the first-level regions, heaviest first."""

    countries: Sequence[tuple[str, float]]
    regions: Sequence[tuple[str, float]]

    def focus(self, votes: Votes, own: Votes) -> float:
        """Tell how much is about one country, 0 to 1, and about one region, up to 2 together."""
        best = _heaviest(self.countries, own) + _heaviest(self.regions, own)
        return best / (votes.others(own) + _FEW)


def ranking(votes: Votes) -> Ranking:
    """Order the countries and regions of votes by weight."""
    units = [(key, weight) for key, weight in votes.weights.items() if isinstance(key, str)]
    units.sort(key=lambda unit: -unit[1])
    regions = [unit for unit in units if "." in unit[0]]
    return Ranking([unit for unit in units if "." not in unit[0]], regions)


def _heaviest(units: Sequence[tuple[str, float]], own: Votes) -> float:
    """Give the most that others give to one unit: a name takes only its own vote away."""
    best, mine = 0.0, own.weights
    for key, weight in units:
        if weight <= best:
            break
        best = max(best, weight - mine.get(key, 0.0))
    return best


def vote(sense: Sense, chances: Sequence[float], weight: float = 1.0) -> Votes:
    """Give the vote of one name, spread over its readings; repeated names count more.

    A country has the vote of the likeliest reading in it: forty hamlets of one name are no more
    than one. For its surroundings a reading speaks a little louder than its chance: that two
    names of many readings have two that are close is rarely an accident.
    """
    weight *= 1 + 0.5 * log2(len(sense.members))
    weights: dict[Key, float] = {}
    for offer, chance in zip(sense.offers, chances, strict=True):
        if chance < _FAINT:
            continue
        plain, loud = weight * chance, weight * chance**_SHARP
        for key in (offer.country, offer.admin1):
            if key is not None and weights.get(key, 0.0) < plain:
                weights[key] = plain
        for cell in offer.cells:
            if weights.get(cell, 0.0) < loud:
                weights[cell] = loud
    return Votes(weights, weight)


def tally(votes: Sequence[Votes]) -> Votes:
    """Add votes up."""
    weights: dict[Key, float] = defaultdict(float)
    for one in votes:
        for key, weight in one.weights.items():
            weights[key] += weight
    return Votes(weights, sum(one.total for one in votes))


def chances(scores: Sequence[float]) -> list[float]:
    """Turn evidence into chances that add up to 1."""
    top = max(scores, default=0.0)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
