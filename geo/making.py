"""Make the incident of what was read: its id, its source, how sure it is."""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from geo.events import EventMention
from geo.incident import Actor, Counts, Incident, Source, Status, Whereabouts
from geo.scene import Scene
from geo.when import DateMention, When


class Reading(NamedTuple):
    """What was read of one event, whatever its site."""

    event: EventMention
    status: Status
    when: When | None
    mention: DateMention | None
    notes: tuple[str, ...]
    counts: Counts
    actors: tuple[Actor, ...]
    doubtful: bool = False  # the model takes it for something else


def made(scene: Scene, reading: Reading, where: Whereabouts | None) -> Incident:
    """Make the incident of one site; its id is the same in every run."""
    event, status, when, mention, notes, counted, who, doubtful = reading
    report, quote = scene.report, scene.report.quote(scene.sentence)
    words_for = report.quote(where.span) if where else ""
    return Incident(
        id=_stable(report.id, quote, event.kind, str(when), words_for),
        kind=event.kind,
        subkind=event.subkind,
        status=status,
        when=when,
        whereabouts=where,
        counts=counted,
        actors=who,
        sources=(_source(scene, mention, where),),
        clarity="summary" if event.total else "event",
        confidence=_confidence(event, where, mention, doubtful=doubtful),
        notes=(f"read from {report.quote(scene.trigger)!r}", *notes),
    )


def _source(scene: Scene, mention: DateMention | None, where: Whereabouts | None) -> Source:
    report, back = scene.report, -scene.sentence.start
    marks = [mention.span] if mention else []
    spots = [where.span] if where and where.span.within(scene.sentence) else []
    return Source(
        report=report.id,
        title=report.title,
        publisher=report.publisher,
        url=report.url,
        published=report.published,
        quote=report.quote(scene.sentence),
        when_marks=tuple(span.shifted(back) for span in marks),
        where_marks=tuple(span.shifted(back) for span in spots),
    )


def _confidence(
    event: EventMention, where: Whereabouts | None, mention: DateMention | None, *, doubtful: bool
) -> float:
    sure = 0.9 if event.verbal else 0.75
    sure -= 0.2 if doubtful else 0.0
    sure -= 0.0 if mention else 0.1
    sure -= 0.0 if where and where.inherited is None else 0.15
    return round(sure, 2)


def in_one_episode(sites: list[Incident]) -> list[Incident]:
    """Mark the incidents of one happening at several sites as one episode."""
    if len(sites) == 1:
        return sites
    episode = _stable(*(incident.id for incident in sites))
    return [incident.model_copy(update={"episode": episode}) for incident in sites]


def _stable(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()
