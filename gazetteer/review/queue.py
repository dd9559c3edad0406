"""Gather the names of many reports that are in question, the most wanted first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate
from gazetteer.resolve import Choice
from gazetteer.resolve.scene import Scene
from gazetteer.review.doubtful import offered, state
from gazetteer.review.question import Question, State, Telling
from geo.incident import Incident
from geo.report import Report, Span
from geo.sentences import sentences

_OFFERED = 6  # candidates of a name
_KEPT = 20  # sentences of a name
_AROUND = 80  # characters on each side of a name that stands in no sentence: in a title, a dateline
_WORST: tuple[State, ...] = ("unknown", "open", "unsure")


@dataclass
class _Name:
    """What was found of one name so far."""

    written: Counter[str] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)
    incidents: int = 0
    states: dict[State, str] = field(default_factory=dict)
    needed: list[Telling] = field(default_factory=list)
    others: list[Telling] = field(default_factory=list)
    offered: dict[str, Candidate] = field(default_factory=dict)


class Queue:
    """The names to look at; reports are added one by one."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Begin with none; `gazetteer` is what the reports were read with."""
        self._gazetteer = gazetteer
        self._names: dict[str, _Name] = {}

    def add(self, scene: Scene, incidents: Iterable[Incident]) -> None:
        """Take up a report that was surveyed, and what it tells."""
        needed = Counter(
            (one.span, one.name)
            for incident in incidents
            if incident.whereabouts
            for one in incident.whereabouts.toponyms[:1]
        )
        found = [(one, state(one, self._gazetteer)) for one in scene.chosen.values()]
        around = _Around(scene.report)
        for choice, asked in found:
            if asked:
                span, name = choice.toponym.span, choice.toponym.name
                told = Telling(report=scene.report.id, text=around.of(span))
                self._note(choice, asked, told, needed[span, name])

    def questions(self) -> list[Question]:
        """Give the names: first what keeps most incidents off the map, then what stands most."""
        made = [self._question(one) for one in self._names.values()]
        return sorted(made, key=lambda one: (-one.incidents, -one.times, fold(one.name)))

    def _note(self, choice: Choice, asked: State, told: Telling, needed: int) -> None:
        one = self._names.setdefault(fold(choice.toponym.name), _Name())
        one.written[choice.toponym.name] += 1
        one.reports.add(told.report)
        one.incidents += needed
        one.states.setdefault(asked, choice.because)
        tellings = one.needed if needed else one.others
        if len(tellings) < _KEPT and told not in (*one.needed, *one.others):
            tellings.append(told)
        for candidate in offered(choice):
            there = one.offered.get(candidate.place.id)
            if there is None or there.score < candidate.score:
                one.offered[candidate.place.id] = candidate

    def _question(self, one: _Name) -> Question:
        name = one.written.most_common(1)[0][0]
        kind = next(state for state in _WORST if state in one.states)
        weighed = sorted(one.offered.values(), key=lambda candidate: -candidate.score)
        candidates = weighed or self._gazetteer.candidates(name, _OFFERED)
        return Question(
            name=name, state=kind, because=one.states[kind], times=one.written.total(),
            reports=len(one.reports), incidents=one.incidents,
            tellings=tuple((one.needed + one.others)[:_KEPT]),
            candidates=tuple(candidates[:_OFFERED]),
        )  # fmt: skip


class _Around:
    """The sentences of a report, cut when the first is asked for."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._spans: list[Span] | None = None

    def of(self, span: Span) -> str:
        """Give the sentence that a name stands in, on one line."""
        if self._spans is None:
            self._spans = [one.span for one in sentences(self._report)]
        text = self._report.text
        inside = next((one for one in self._spans if one.start <= span.start < one.end), None)
        start, end = inside or (max(0, span.start - _AROUND), span.end + _AROUND)
        return " ".join(text[start:end].split())
