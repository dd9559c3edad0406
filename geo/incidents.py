"""Put a report's mentions together: what happened, when, where, and who inherits from whom."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from geo.actors import actors
from geo.counts import counts
from geo.dates import dates
from geo.events import EventMention, events
from geo.events.tokens import quoted
from geo.events.words import Words, words
from geo.incident import Incident, Inheritance, Source, Status, Whereabouts
from geo.names import Names
from geo.report import Report, Sentence, Span
from geo.sentences import sentences
from geo.toponym import Toponym
from geo.toponyms import toponyms
from geo.when import DateMention, When, on_day
from geo.whereabouts import Scene, sites

_COARSE = {"season", "year"}  # too coarse to place a happening on a map stepped through by day
_SAID_REACH = 60  # characters before a day in which "said on" may stand


class Told(NamedTuple):
    """All that one report tells: its places, its time expressions, its incidents."""

    toponyms: list[Toponym]
    dates: list[DateMention]
    incidents: list[Incident]


class _Memory:
    """What a sentence may inherit: the latest day and site, and those of the main event."""

    def __init__(self, opening: tuple[Whereabouts, Inheritance] | None) -> None:
        self.paragraph = -1
        self.when: When | None = None
        self.main_when: When | None = None
        self.where: tuple[Whereabouts, ...] = ()
        self.where_paragraph = -1
        self.opening = opening

    def keep(self, paragraph: int, when: When | None, where: Sequence[Whereabouts]) -> None:
        if when:
            self.when, self.paragraph = when, paragraph
            self.main_when = self.main_when or when
        if where:
            self.where, self.where_paragraph = tuple(where), paragraph


class _Page(NamedTuple):
    """What is the same for all sentences of a report."""

    report: Report
    names: Names
    lexicon: Words
    memory: _Memory


def incidents(report: Report, names: Names) -> list[Incident]:
    """Give the incidents a report tells of, in text order; `read()` gives the mentions as well."""
    return read(report, names).incidents


def read(report: Report, names: Names) -> Told:
    """Read a prepared report (see `geo.readers.prepared`) once: places, dates, incidents.

    Planned, denied and background happenings are among the incidents; their `status` says so.
    Statements and talks are too; `geo.kinds` says which kinds are off the map.
    """
    places = toponyms(report, names)
    days = dates(report.text, report.day, report.language)
    lexicon = words(report.language)
    page = _Page(report, names, lexicon, _Memory(_opening(report, places)))
    told: dict[str, Incident] = {}
    for sentence in sentences(report):
        inside = [t for t in places if t.span.within(sentence.span) and not _opens(report, t)]
        dated = [d for d in days if d.span.within(sentence.span) and d.when is not None]
        for incident in _sentence(page, sentence, inside, dated):
            told.setdefault(incident.id, incident)
    return Told(places, days, list(told.values()))


def _opens(report: Report, toponym: Toponym) -> bool:
    return report.dateline is not None and toponym.span.overlaps(report.dateline.span)


def _opening(report: Report, places: Sequence[Toponym]) -> tuple[Whereabouts, Inheritance] | None:
    """Give the place that opens a report: one named in its title, else its dateline."""
    body = report.body[0].start if report.body else 0
    end = report.dateline.span.start if report.dateline else body
    for toponym in places:
        if toponym.span.end <= end and toponym.cls != "demonym" and toponym.role == "locative":
            where = Whereabouts(toponyms=(toponym,), span=toponym.span, inherited="title")
            return where, "title"
    if report.dateline and report.dateline.place:
        span = report.dateline.place
        known = [t for t in places if t.span.overlaps(span)]
        if known:
            return Whereabouts(toponyms=(known[0],), span=span, inherited="dateline"), "dateline"
    return None


def _sentence(
    page: _Page, sentence: Sentence, places: list[Toponym], dated: list[DateMention]
) -> list[Incident]:
    found: list[Incident] = []
    seen: set[tuple[object, ...]] = set()
    mentions = events(sentence.text, page.report.language, _speech(page, sentence))
    for event in sorted(mentions, key=lambda e: (e.status != "actual", -e.weight)):
        for incident in _event(page, sentence, event, places, dated):
            where = incident.whereabouts
            key = (
                incident.when and (incident.when.start, incident.when.end),
                where and tuple(t.name for t in where.toponyms),
            )
            if key not in seen:
                seen.add(key)
                found.append(incident)
    if not mentions:
        _notice(page, sentence, places)
    return found


def _speech(page: _Page, sentence: Sentence) -> list[Span]:
    """Give the slices of a sentence that lie in a quotation of its paragraph."""
    body = page.report.body
    around = body[sentence.paragraph] if sentence.paragraph < len(body) else sentence.span
    marks = quoted(page.report.quote(around), page.lexicon.table["quotes"])
    return [span.shifted(around.start - sentence.span.start) for span in marks]


def _notice(page: _Page, sentence: Sentence, places: list[Toponym]) -> None:
    """Remember where a sentence that tells no event is set: the next may be set there too."""
    scene = Scene(page.report, sentence.span, sentence.span, sentence.span)
    here = [t for t in places if t.role == "locative"]
    where = sites(scene, here, page.names, page.lexicon)[:1]
    known = page.names.known(where[0].toponyms[0].name) if where else None
    if where and known and known.feature not in {"country", "region"}:
        page.memory.keep(sentence.paragraph, None, where)


def _event(
    page: _Page,
    sentence: Sentence,
    event: EventMention,
    places: list[Toponym],
    dated: list[DateMention],
) -> list[Incident]:
    by = sentence.span.start
    scene = Scene(page.report, sentence.span, event.clause.shifted(by), event.trigger.shifted(by))
    mention = _own_day(scene, dated, page.lexicon)
    when, day_note = _day(page, sentence, mention)
    said = sites(scene, places, page.names, page.lexicon)
    where, place_note = (said, None) if said else _inherited(page.memory, sentence)
    status = _status(event.status, mention, when, page.report)
    if status == "actual":
        page.memory.keep(sentence.paragraph, mention.when if mention else None, said)
        page.memory.main_when = page.memory.main_when or when
    notes = tuple(note for note in (day_note, place_note) if note)
    reading = _Reading(event, status, when, mention, notes)
    spots: Sequence[Whereabouts | None] = where or [None]
    made = [_made(scene, reading, spot) for spot in spots]
    return _in_one_episode(made)


def _own_day(scene: Scene, dated: list[DateMention], lexicon: Words) -> DateMention | None:
    """Give the date of the trigger's clause, else of the sentence; not the day it was said on."""
    fit = [d for d in dated if not _day_of_speech(scene, d, lexicon)]
    own = [d for d in fit if d.span.within(scene.clause)]
    return min(
        own or fit,
        key=lambda d: (
            d.when is not None and d.when.precision in _COARSE,
            abs(d.span.start - scene.trigger.start),
        ),
        default=None,
    )


def _day_of_speech(scene: Scene, mention: DateMention, lexicon: Words) -> bool:
    start = max(scene.sentence.start, mention.span.start - _SAID_REACH)
    before = scene.report.text[start : mention.span.start].lower().split()
    last = before[-2:]
    return bool({word.strip(",") for word in last} & lexicon.sets["speech"])


def _day(
    page: _Page, sentence: Sentence, mention: DateMention | None
) -> tuple[When | None, str | None]:
    memory = page.memory
    if mention:
        return mention.when, None
    if memory.when and memory.paragraph == sentence.paragraph:
        when = memory.when.model_copy(update={"rule": "inherited"})
        return when, "day inherited from a sentence before"
    if memory.main_when and memory.main_when.rule not in {"publication", "dateline"}:
        when = memory.main_when.model_copy(update={"rule": "inherited"})
        return when, "day inherited from the report's main event"
    return _filed(page.report)


def _filed(report: Report) -> tuple[When | None, str]:
    if report.published:
        return on_day(report.published, "publication"), "undated: taken for publication day"
    if report.day:
        return on_day(report.day, "dateline"), "undated: taken for the day of the dateline"
    return None, "no day: the text gives none and the report has no publication day"


def _inherited(memory: _Memory, sentence: Sentence) -> tuple[list[Whereabouts], str | None]:
    if memory.where:
        near = memory.where_paragraph == sentence.paragraph
        level: Inheritance = "sentence" if near else "paragraph"
        where = memory.where[0].model_copy(update={"inherited": level})
        return [where], f"place inherited from the {level} before"
    if memory.opening:
        where, level = memory.opening
        return [where], f"place inherited from the {level}"
    return [], "no place: the report names none for this"


def _status(
    status: Status, mention: DateMention | None, when: When | None, report: Report
) -> Status:
    if status != "actual" or when is None:
        return status
    if mention and when.precision in _COARSE:
        return "background"
    return "planned" if report.day and when.start > report.day else "actual"


class _Reading(NamedTuple):
    """What was read of one event, whatever its site."""

    event: EventMention
    status: Status
    when: When | None
    mention: DateMention | None
    notes: tuple[str, ...]


def _made(scene: Scene, reading: _Reading, where: Whereabouts | None) -> Incident:
    event, status, when, mention, notes = reading
    report, quote = scene.report, scene.report.quote(scene.sentence)
    words_for = report.quote(where.span) if where else ""
    marks = [mention.span] if mention else []
    spots = [where.span] if where and where.span.within(scene.sentence) else []
    back = -scene.sentence.start
    source = Source(
        report=report.id,
        title=report.title,
        publisher=report.publisher,
        url=report.url,
        published=report.published,
        quote=quote,
        when_marks=tuple(span.shifted(back) for span in marks),
        where_marks=tuple(span.shifted(back) for span in spots),
    )
    return Incident(
        id=_stable(report.id, quote, event.kind, str(when), words_for),
        kind=event.kind,
        subkind=event.subkind,
        status=status,
        when=when,
        whereabouts=where,
        counts=counts(quote, report.language),
        actors=actors(quote, event.trigger, report.language),
        sources=(source,),
        confidence=_confidence(event, where, mention),
        notes=(f"read from {report.quote(scene.trigger)!r}", *notes),
    )


def _confidence(
    event: EventMention, where: Whereabouts | None, mention: DateMention | None
) -> float:
    sure = 0.9 if event.verbal else 0.75
    sure -= 0.0 if mention else 0.1
    sure -= 0.0 if where and where.inherited is None else 0.15
    return round(sure, 2)


def _in_one_episode(made: list[Incident]) -> list[Incident]:
    if len(made) == 1:
        return made
    episode = _stable(*(incident.id for incident in made))
    return [incident.model_copy(update={"episode": episode}) for incident in made]


def _stable(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()
