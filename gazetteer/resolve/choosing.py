"""Choose the place each name of a report means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate, Place
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
_NOTHING = 1.5  # how much speaks for a name that is no place of the gazetteer at all
_UNSURE = 5.0  # and how much more where the recogniser is not sure that it names a place
_SETTING = 0.5  # but less where something is said to happen there
_LEAST = 0.1  # a reading with less of a chance is not drawn
_MARGIN = 1.0  # nor one that is less likely than nothing by this factor
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
    *chance, nothing = chances([*scores, _no_place(toponym)])
    order = sorted(range(len(scores)), key=lambda at: -scores[at])
    best = order[0]
    if chance[best] < max(_LEAST, _MARGIN * nothing):
        return _abstained(toponym, sense, order, chance)
    return Choice(
        toponym=toponym,
        place=sense.offers[best].place,
        score=round(chance[best], 4),
        because=_because(sense.offers[best], sense.held[best]),
        runners_up=_runners_up(sense, order[1:], chance),
    )


def _no_place(toponym: Toponym) -> float:
    """Weigh that the words name no place that the gazetteer has."""
    return _NOTHING + _UNSURE * (1 - toponym.score) - _SETTING * (toponym.role == "locative")


def _abstained(
    toponym: Toponym, sense: Sense, order: Sequence[int], chance: Sequence[float]
) -> Choice:
    runners_up = _runners_up(sense, order, chance)
    words = " or ".join(_shown(one.place) for one in runners_up)
    return Choice(
        toponym=toponym,
        place=None,
        score=round(chance[order[0]], 4),
        because=f"{toponym.name!r} may be {words}: too doubtful without more about it",
        runners_up=runners_up,
    )


def _shown(place: Place) -> str:
    where = ", ".join(code for code in (place.type, place.admin1 or place.country) if code)
    return f"{place.name} ({where})"


def _runners_up(
    sense: Sense, order: Sequence[int], chance: Sequence[float]
) -> tuple[Candidate, ...]:
    return tuple(_runner(sense.offers[at], chance[at]) for at in order[:_RUNNERS_UP])


def _runner(offer: Offer, chance: float) -> Candidate:
    one = offer.candidate
    return Candidate.model_construct(place=one.place, score=round(chance, 4), reasons=one.reasons)


def _because(offer: Offer, held: str | None) -> str:
    words = offer.candidate.reasons
    return "; ".join((*words, f"said to lie in {held}") if held else words)
