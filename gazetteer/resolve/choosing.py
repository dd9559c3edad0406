"""Choose the place each name of a report means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate
from gazetteer.resolve.choice import Choice
from gazetteer.resolve.publisher import around
from gazetteer.resolve.senses import Sense, senses
from gazetteer.resolve.syntax import Hint
from gazetteer.resolve.telling import doubt, reasons
from gazetteer.resolve.votes import chances
from gazetteer.resolve.weighing import Evidence, weighed
from geo.report import Report
from geo.toponym import Toponym

_NOTHING = 1.0  # how much speaks for a name that is no place of the gazetteer at all
_UNSURE = 4.0  # and how much more where the recogniser is not sure that it names a place
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
    rows = weighed(named, around(report, gazetteer))
    chosen: dict[int, Choice] = {}
    for sense, row in zip(named, rows, strict=True):
        for member in sense.members:
            chosen[member] = _choice(toponyms[member], sense, row, gazetteer)
    return [chosen[number] for number in range(len(toponyms))]


def _choice(
    toponym: Toponym, sense: Sense, row: Sequence[Evidence], gazetteer: Gazetteer
) -> Choice:
    if not sense.offers:
        words = f"no gazetteer knows {toponym.name!r}"
        return Choice(toponym=toponym, place=None, score=0.0, because=words)
    *chance, nothing = chances([*(one.total for one in row), _no_place(toponym)])
    order = sorted(range(len(row)), key=lambda at: -chance[at])
    best = order[0]
    sure = chance[best] >= max(_LEAST, nothing)
    rest = order[1:] if sure else order
    runners_up = tuple(_runner(sense, at, chance[at]) for at in rest[:_RUNNERS_UP])
    told = reasons(sense.offers[best], row[best], gazetteer) if sure else doubt(toponym, runners_up)
    return Choice(
        toponym=toponym,
        place=sense.offers[best].place if sure else None,
        score=round(chance[best], 4),
        because=told,
        runners_up=runners_up,
        inside=sure and sense.offers[best].inside is not None,
    )


def _no_place(toponym: Toponym) -> float:
    """Weigh that the words name no place that the gazetteer has."""
    return _NOTHING + _UNSURE * (1 - toponym.score) - _SETTING * (toponym.role == "locative")


def _runner(sense: Sense, at: int, chance: float) -> Candidate:
    one = sense.offers[at].candidate
    return Candidate.model_construct(place=one.place, score=round(chance, 4), reasons=one.reasons)
