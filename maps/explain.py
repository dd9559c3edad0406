"""Why is this here, and why is that not? One report, sentence by sentence, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gazetteer.lookup import Gazetteer
from gazetteer.resolve import locate, survey
from gazetteer.spot import Located
from geo.events.passed import passed
from geo.incident import Incident
from geo.incidents import Step, Tried, read
from geo.kinds import off_map
from geo.report import Report, Span
from geo.when import DateMention
from maps.gathering import gathered

_SHOWN = 100  # characters of what was left out


class Passage(NamedTuple):
    """A piece of the report, and what was made of it; one remark a line."""

    text: str
    remarks: tuple[str, ...]
    number: int | None = None  # of the sentence, from 1; None where nothing was read


class _Fate(NamedTuple):
    """What became of the incidents of a report, by their ids."""

    told: dict[str, Incident]  # as the whole report tells them
    located: dict[str, Located]  # those that may be drawn
    again: dict[str, str]  # those told twice, and the words of the one that stands for them


def explain(report: Report, gazetteer: Gazetteer) -> list[Passage]:
    """Give a prepared report in text order: its sentences, and what was left out between them.

    Nobody is asked online. The remarks say what was read, inherited and rejected, and why.
    """
    told = read(report, gazetteer)
    wanted = [one for one in told.incidents if _hindrance(one) is None]
    located = locate(survey(report, wanted, told.toponyms, gazetteer), wanted)
    fate = _Fate(
        {one.id: one for one in told.incidents},
        {one.incident.id: one for one in located},
        _told_again(located),
    )
    passages = [
        (step.line.sentence.span.start, _sentence(report, step, fate)) for step in told.steps
    ]
    spans = [step.line.sentence.span for step in told.steps]
    passages += [(span.start, _left_out(report, span)) for span in _between(report, spans)]
    return [passage for _, passage in sorted(passages, key=lambda pair: pair[0])]


def headline(report: Report) -> str:
    """Say which report it is, and what its days and places are counted from."""
    dateline = report.dateline
    filed = dateline and dateline.place and report.quote(dateline.place)
    parts = (
        report.id,
        report.title and f"title {report.title!r}",
        f"published {report.published}" if report.published else "no publication day",
        f"filed from {filed!r}" if filed else "no dateline",
        f"read as {report.language}",
    )
    return "; ".join(part for part in parts if part)


def _between(report: Report, spans: list[Span]) -> Iterator[Span]:
    """Give the slices of the text that no sentence covers and that hold words."""
    at = 0
    for span in (*sorted(spans), Span(len(report.text), len(report.text))):
        gap = report.text[at : span.start]
        if any(letter.isalnum() for letter in gap):
            yield Span(at, span.start)
        at = max(at, span.end)


def _left_out(report: Report, span: Span) -> Passage:
    dateline = report.dateline
    opens = dateline is not None and dateline.span.overlaps(span)
    first = report.body[0].start if report.body else len(report.text)
    what = "a heading, a caption or what follows the story"
    if span.start < first or opens:
        what = "title, dateline or what stands before the story"
    words = " ".join(report.quote(span).split())
    more = f" … ({len(words)} characters)" if len(words) > _SHOWN else ""
    return Passage(words[:_SHOWN] + more, (f"left out: {what}",))


def _sentence(report: Report, step: Step, fate: _Fate) -> Passage:
    sentence = step.line.sentence
    remarks = [f"place {one.name!r}: {one.cls}, {one.role}" for one in step.line.places]
    remarks += [_date(report, one) for one in step.line.dated]
    for tried in step.tried:
        remarks += _tried(sentence.text, tried, fate)
    events = [tried.event for tried in step.tried]
    for word in passed(sentence.text, report.language, events):
        slice_ = sentence.text[word.span.start : word.span.end]
        remarks.append(f"passed over {slice_!r}: {word.why}")
    if not step.tried:
        remarks.append("nothing that happened is told here")
    return Passage(" ".join(sentence.text.split()), tuple(remarks), sentence.index + 1)


def _date(report: Report, one: DateMention) -> str:
    meaning = f"{one.when} ({one.when.rule})" if one.when else "no day that could be counted"
    return f"time {report.quote(one.span)!r}: {one.value}, {meaning}"


def _tried(text: str, tried: Tried, fate: _Fate) -> Iterator[str]:
    word = text[tried.event.trigger.start : tried.event.trigger.end]
    if not tried.incidents:
        yield f"rejected {word!r} ({tried.event.kind}): {tried.why}"
    for one in tried.incidents:
        incident, located = fate.told[one.id], fate.located.get(one.id)
        outcome = _outcome(located) if located else _hindrance(incident)
        yield f"incident {_what(incident)}: {outcome}"
        yield from (f"  {note}" for note in incident.notes)
        if located and located.spot:
            spot = located.spot
            yield f"  at {spot.place}, within {spot.radius_km:g} km: {spot.because}"
        if one.id in fate.again:
            yield f"  told twice, one mark with {fate.again[one.id]!r}"


def _what(incident: Incident) -> str:
    where = incident.whereabouts
    names = ", ".join(one.name for one in where.toponyms) if where else "no place"
    return f"{incident.kind}, {incident.when or 'no day'}, {names}"


def _hindrance(incident: Incident) -> str | None:
    """Say what keeps an incident off the map from the start."""
    if incident.status != "actual":
        return f"not drawn, since it is {incident.status}"
    return "not drawn, since it is words only" if incident.kind in off_map() else None


def _outcome(one: Located) -> str:
    if one.spot is None:
        return f"listed beside the map, since {one.unplaced}"
    return "drawn" if one.incident.when else "listed beside the map, since it has no day"


def _told_again(located: list[Located]) -> dict[str, str]:
    """Give for each telling that another stands for, by its id, the words of that other."""
    marks = {one.incident.id: one.incident for one in gathered(located)}
    lost = [one.incident for one in located if one.incident.id not in marks]
    return {
        incident.id: mark.sources[0].quote
        for incident in lost
        for mark in marks.values()
        if incident.sources[0] in mark.sources
    }
