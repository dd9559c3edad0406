"""Weigh the readings of a name: how well known each is, and what the report says for it.

The weights are set by hand, in units of natural logarithms of odds, and tuned to no corpus.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gazetteer.resolve.offers import Offer
from gazetteer.resolve.senses import Sense
from gazetteer.resolve.votes import Votes, chances, tally, vote

_HELD = 6.0  # what is said to hold a place outweighs how well known it is
_COUNTRY = 3.0  # a report all about one country speaks so much for its places
_REGION = 4.5  # and one all about a first-level region
_NEAR = 2.5  # and one whose places all lie close together for what lies there
_ROUNDS = 3


class Evidence(NamedTuple):
    """What speaks for one reading."""

    alone: float  # how well known it is, and what is said to hold it
    country: float = 0.0  # the report's other places in its country
    region: float = 0.0  # in its first-level region
    near: float = 0.0  # and close by

    @property
    def total(self) -> float:
        """All together."""
        return self.alone + self.country + self.region + self.near


class Weighed(NamedTuple):
    """A name's readings, weighed."""

    row: list[Evidence]  # as its offers
    focus: float  # how much the report's other names are about one country and one region, 0 to 2


def weighed(senses: Sequence[Sense], around: Sequence[Votes] = ()) -> list[Weighed]:
    """Weigh all readings of all names; each round, what is likely speaks for what lies with it.

    Args:
        senses: the names of a report.
        around: votes from outside the text, as of its publisher.
    """
    found = [Weighed([_alone(offer) for offer in sense.offers], 0.0) for sense in senses]
    for _ in range(_ROUNDS):
        own = [
            vote(sense, chances([one.total for one in mine.row]))
            for sense, mine in zip(senses, found, strict=True)
        ]
        votes = tally([*own, *around])
        found = [
            _again(sense, mine, votes, ours)
            for sense, mine, ours in zip(senses, found, own, strict=True)
        ]
    return found


def _again(sense: Sense, before: Weighed, votes: Votes, own: Votes) -> Weighed:
    row = [
        _weighed(offer, one.alone, votes, own)
        for offer, one in zip(sense.offers, before.row, strict=True)
    ]
    return Weighed(row, votes.focus(own))


def _alone(offer: Offer) -> Evidence:
    return Evidence(offer.prior + (_HELD if offer.holder else 0.0))


def _weighed(offer: Offer, alone: float, votes: Votes, own: Votes) -> Evidence:
    near = max((votes.support(cell, own) for cell in offer.cells), default=0.0)
    country, region = votes.share(offer.country, own), votes.share(offer.admin1, own)
    return Evidence(alone, _COUNTRY * country, _REGION * region, _NEAR * near)
