"""Weigh the readings of a name: how well known each is, and what the report says for it.

The weights are set by hand, in units of natural logarithms of odds, and tuned to no corpus.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gazetteer.resolve.offer import Offer
from gazetteer.resolve.senses import Sense
from gazetteer.resolve.votes import Key, Votes, chances, ranking, tally, vote

_HELD = 6.0  # what is said to hold a place outweighs how well known it is
_COUNTRY = 3.0  # a report all about one country speaks so much for its places
_REGION = 4.5  # and one all about a first-level region
_NEAR = 2.5  # and one whose places all lie close together for what lies there
_FIRM = 1.0  # votes for a neighbourhood that give half of that: one sure name
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
    alone = [[_alone(offer) for offer in sense.offers] for sense in senses]
    rows = alone
    for left in reversed(range(_ROUNDS)):
        own = [_vote(sense, row) for sense, row in zip(senses, rows, strict=True)]
        votes = tally([*own, *around])
        rows = [
            # what has one reading has one vote, whatever speaks for it
            _row(sense, row, votes, ours) if len(row) > 1 or not left else row
            for sense, row, ours in zip(senses, rows, own, strict=True)
        ]
    return _focused(rows, votes, own)


def _vote(sense: Sense, row: Sequence[Evidence]) -> Votes:
    return vote(sense, chances([one.total for one in row]))


def _focused(rows: Sequence[list[Evidence]], votes: Votes, own: Sequence[Votes]) -> list[Weighed]:
    order = ranking(votes)
    return [Weighed(row, order.focus(votes, ours)) for row, ours in zip(rows, own, strict=True)]


def _alone(offer: Offer) -> Evidence:
    return Evidence(offer.prior + (_HELD if offer.holder else 0.0))


def _row(sense: Sense, alone: Sequence[Evidence], votes: Votes, own: Votes) -> list[Evidence]:
    """Weigh the readings of one name by what the other names vote for."""
    weights, mine, others = votes.weights, own.weights, votes.others(own)

    def mass(key: Key | None) -> float:
        return 0.0 if key is None else weights.get(key, 0.0) - mine.get(key, 0.0)

    row = []
    for offer, before in zip(sense.offers, alone, strict=True):
        near = max(0.0, *map(mass, offer.cells)) if offer.cells else 0.0
        country, region = mass(offer.country) / others, mass(offer.admin1) / others
        row.append(
            Evidence(
                before.alone, _COUNTRY * country, _REGION * region, _NEAR * near / (near + _FIRM)
            )
        )
    return row
