"""Choose the place each name of a report means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate
from gazetteer.resolve.choice import Choice
from gazetteer.resolve.offers import Offer
from gazetteer.resolve.senses import Sense, senses
from gazetteer.resolve.syntax import Hint
from gazetteer.resolve.votes import Votes, chances, tally, vote
from geo.report import Report
from geo.toponym import Toponym

_HELD = 6.0  # what is said to hold a place outweighs how well known it is
_COUNTRY = 2.5  # a report all about one country speaks so much for its places
_REGION = 4.0  # and one all about a first-level region
_NEAR = 2.0  # and one whose places all lie close together for what lies there
_ROUNDS = 3
_RUNNERS_UP = 3


def resolve(
    report: Report,
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,
    said: Iterable[Hint] = (),
) -> list[Choice]:
    """Choose the place of each toponym, in their order; `place` is None where nobody knows it.

    Args:
        report: whose text the toponyms are slices of.
        toponyms: the names found in it, in any order.
        gazetteer: the local book over the base.
        said: what is known of which name lies in which, beside what the syntax says.
    """
    groups = senses(report, toponyms, gazetteer, said)
    scores = [[_alone(sense, at) for at in range(len(sense.offers))] for sense in groups]
    for _ in range(_ROUNDS):
        own = [vote(sense, chances(row)) for sense, row in zip(groups, scores, strict=True)]
        all_votes = tally(own)
        scores = [
            list(_scored(sense, all_votes, mine)) for sense, mine in zip(groups, own, strict=True)
        ]
    chosen: dict[int, Choice] = {}
    for sense, row in zip(groups, scores, strict=True):
        for member in sense.members:
            chosen[member] = _choice(toponyms[member], sense, row)
    return [chosen[number] for number in range(len(toponyms))]


def _alone(sense: Sense, at: int) -> float:
    return sense.offers[at].prior + (_HELD if sense.held[at] else 0.0)


def _scored(sense: Sense, votes: Votes, own: Votes) -> Iterator[float]:
    for at, offer in enumerate(sense.offers):
        country = votes.share(offer.country, own)
        region = votes.share(offer.admin1, own)
        near = max((votes.support(cell, own) for cell in offer.cells), default=0.0)
        yield _alone(sense, at) + _COUNTRY * country + _REGION * region + _NEAR * near


def _choice(toponym: Toponym, sense: Sense, scores: Sequence[float]) -> Choice:
    if not sense.offers:
        words = f"no gazetteer knows {toponym.name!r}"
        return Choice(toponym=toponym, place=None, score=0.0, because=words)
    order = sorted(range(len(scores)), key=lambda at: -scores[at])
    best, rest = order[0], order[1 : 1 + _RUNNERS_UP]
    chance = chances(scores)
    return Choice(
        toponym=toponym,
        place=sense.offers[best].place,
        score=round(chance[best], 4),
        because=_because(sense.offers[best], sense.held[best]),
        runners_up=tuple(_runner(sense.offers[at], chance[at]) for at in rest),
    )


def _runner(offer: Offer, chance: float) -> Candidate:
    one = offer.candidate
    return Candidate.model_construct(place=one.place, score=round(chance, 4), reasons=one.reasons)


def _because(offer: Offer, held: str | None) -> str:
    words = offer.candidate.reasons
    return "; ".join((*words, f"said to lie in {held}") if held else words)
