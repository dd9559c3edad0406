"""Choose the place each name of a report means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate
from gazetteer.resolve.choice import Choice
from gazetteer.resolve.offer import Offer
from gazetteer.resolve.publisher import around
from gazetteer.resolve.rules import unknown
from gazetteer.resolve.senses import Sense, senses
from gazetteer.resolve.syntax import Hint
from gazetteer.resolve.telling import doubt, reasons
from gazetteer.resolve.votes import chances
from gazetteer.resolve.weighing import Weighed, weighed
from geo.report import Report
from geo.toponym import Toponym

_NOTHING = 1.0  # how much speaks for a name that is no place of the gazetteer at all
_UNLISTED = 1.0  # and more in a report about one country, one region: it has unlisted hamlets
_UNSURE = 4.0  # and how much more where the recogniser is not sure that it names a place
_SMALL = {"city", "village", "district", "facility"}
_SETTING = 0.5  # but less where something is said to happen there
_LEAST = 0.1  # a reading with less of a chance is not drawn, nor one less likely than nothing
_RUNNERS_UP = 3


def resolve(
    report: Report,
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,
    said: Iterable[Hint] = (),
) -> list[Choice]:
    """Choose the place of each toponym, in their order; `place` is None where it is in doubt.

    Args:
        report: whose text the toponyms are slices of.
        toponyms: the names found in it, in any order.
        gazetteer: the local book over the base.
        said: what is known of which name lies in which, beside what the syntax says.
    """
    named = senses(report, toponyms, gazetteer, said)
    chosen: dict[int, Choice] = {}
    for sense, told in zip(named, weighed(named, around(report, gazetteer)), strict=True):
        for member in sense.members:
            chosen[member] = _choice(toponyms[member], sense, told, gazetteer)
    return [chosen[number] for number in range(len(toponyms))]


def _choice(toponym: Toponym, sense: Sense, told: Weighed, gazetteer: Gazetteer) -> Choice:
    if not sense.offers:
        words = unknown(toponym.name, gazetteer)
        return Choice(toponym=toponym, place=None, score=0.0, because=words)
    totals = [one.total for one in told.row]
    order = sorted(range(len(totals)), key=lambda at: -totals[at])
    best = sense.offers[order[0]]
    *chance, nothing = chances([*totals, _no_place(toponym, best, told.focus)])
    score = round(chance[order[0]], 4)
    doubtful = score < max(_LEAST, nothing)
    shown = order[:_RUNNERS_UP] if doubtful else order[1 : 1 + _RUNNERS_UP]
    others = tuple(_runner(sense.offers[at], chance[at]) for at in shown)
    return Choice.model_construct(
        toponym=toponym,
        place=None if doubtful else best.place,
        score=score,
        because=doubt(toponym, others)
        if doubtful
        else reasons(best, told.row[order[0]], gazetteer),
        runners_up=others,
        stands_for=None if doubtful else best.stands_for,
    )


def _no_place(toponym: Toponym, best: Offer, focus: float) -> float:
    """Weigh that the words name no place that the gazetteer has."""
    unlisted = _UNLISTED * focus if best.place.feature in _SMALL else 0.0
    setting = _SETTING if toponym.role == "locative" else 0.0
    return _NOTHING + _UNSURE * (1 - toponym.score) + unlisted - setting


def _runner(offer: Offer, chance: float) -> Candidate:
    one = offer.candidate
    return Candidate.model_construct(place=one.place, score=round(chance, 4), reasons=one.reasons)
