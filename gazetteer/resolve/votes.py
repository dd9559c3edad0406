"""What the report is about: its names vote for countries and first-level regions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp, log2
from typing import NamedTuple

from gazetteer.resolve.senses import Sense

_PRIOR = 1.0  # votes for nobody, so that one lone name does not decide


class Votes(NamedTuple):
    """Votes by country and by first-level region."""

    country: Mapping[str, float]
    admin1: Mapping[str, float]
    total: float

    def shares(self, country: str | None, admin1: str | None, own: Votes) -> tuple[float, float]:
        """Give the shares of a country and a region, the name's own vote left out."""
        rest = self.total - own.total + _PRIOR
        return (
            _less(self.country, own.country, country) / rest,
            _less(self.admin1, own.admin1, admin1) / rest,
        )


def _less(all_votes: Mapping[str, float], own: Mapping[str, float], code: str | None) -> float:
    return all_votes.get(code, 0.0) - own.get(code, 0.0) if code else 0.0


def vote(sense: Sense, chances: Sequence[float]) -> Votes:
    """Give the vote of one name, spread over its readings; repeated names count more."""
    weight = 1 + 0.5 * log2(len(sense.members))
    country: dict[str, float] = defaultdict(float)
    admin1: dict[str, float] = defaultdict(float)
    for offer, chance in zip(sense.offers, chances, strict=True):
        if offer.country:
            country[offer.country] += weight * chance
        if offer.admin1:
            admin1[offer.admin1] += weight * chance
    return Votes(country, admin1, weight)


def tally(votes: Sequence[Votes]) -> Votes:
    """Add votes up."""
    country: dict[str, float] = defaultdict(float)
    admin1: dict[str, float] = defaultdict(float)
    for one in votes:
        for code, weight in one.country.items():
            country[code] += weight
        for code, weight in one.admin1.items():
            admin1[code] += weight
    return Votes(country, admin1, sum(one.total for one in votes))


def chances(scores: Sequence[float]) -> list[float]:
    """Turn evidence into chances that add up to 1."""
    top = max(scores, default=0.0)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
