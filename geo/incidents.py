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
from geo.kinds import kinds
from geo.memory import Memory
from geo.names import Names
from geo.report import Report, Sentence, Span
from geo.sentences import sentences
from geo.toponym import Toponym
from geo.toponyms import toponyms
from geo.when import DateMention, When
from geo.whereabouts import Scene, country_acts, is_country, is_fine, sites

_COARSE = {"season", "year"}  # too coarse to place a happening on a map stepped through by day
_HARMFUL = {"violence", "disaster"}  # families of what may be the cause of harm told later
_SINCE_REACH = 8  # characters before a day in which "since" may stand
_RECENT = 3  # days before a report that may be told of from where it was filed
_LONG_AGO = 10  # and beyond these days it inherits the place of its own paragraph only
_SAID_REACH = 60  # characters before a day in which "said on" may stand


class Told(NamedTuple):
    """All that one report tells: its places, its time expressions, its incidents."""

    toponyms: list[Toponym]
    dates: list[DateMention]
    incidents: list[Incident]


class _Page(NamedTuple):
    """What is the same for all sentences of a report."""

    report: Report
    names: Names
    lexicon: Words
    memory: Memory


class _Line(NamedTuple):
    """One sentence with the places and the time expressions in it."""

    sentence: Sentence
    places: list[Toponym]
    dated: list[DateMention]


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
    page = _Page(report, names, lexicon, Memory(report, _opening(report, places, names)))
    told: dict[str, Incident] = {}
    for sentence in sentences(report):
        inside = [t for t in places if t.span.within(sentence.span) and not _opens(report, t)]
        dated = [d for d in days if d.span.within(sentence.span) and d.type in {"DATE", "TIME"}]
        for incident in _sentence(page, _Line(sentence, inside, dated)):
            told.setdefault(incident.id, incident)
    return Told(places, days, list(told.values()))


def _opens(report: Report, toponym: Toponym) -> bool:
    return report.dateline is not None and toponym.span.overlaps(report.dateline.span)


def _opening(report: Report, places: Sequence[Toponym], names: Names) -> Whereabouts | None:
    """Give the place that opens a report: one named in its title, else its dateline."""
    body = report.body[0].start if report.body else 0
    end = report.dateline.span.start if report.dateline else body
    for toponym in places:
        if toponym.span.end <= end and is_fine(toponym, names):
            return _placed(toponym, "title")
    if report.dateline and report.dateline.place:
        place = report.dateline.place
        known = next((t for t in places if t.span.overlaps(place)), None)
        return _placed(known, "dateline") if known else None
    return None


def _placed(toponym: Toponym, level: Inheritance) -> Whereabouts:
    return Whereabouts(toponyms=(toponym,), span=toponym.span, inherited=level)


def _sentence(page: _Page, line: _Line) -> list[Incident]:
    found: list[Incident] = []
    seen: set[tuple[object, ...]] = set()
    speech = _speech(page, line.sentence)
    mentions = events(line.sentence.text, page.report.language, speech)
    for event in sorted(mentions, key=lambda e: (e.status != "actual", -e.weight)):
        for incident in _event(page, line, event):
            where = incident.whereabouts
            key = (
                incident.when and (incident.when.start, incident.when.end),
                where and tuple(t.name for t in where.toponyms),
            )
            if key not in seen:
                seen.add(key)
                found.append(incident)
    if all(event.said for event in mentions):
        _notice(page, line)
    return _without_echoes(found)


def _without_echoes(found: list[Incident]) -> list[Incident]:
    """Leave out what has no place where the sentence places the same kind of happening."""
    placed = {kinds()[i.kind].family for i in found if i.whereabouts}
    return [i for i in found if i.whereabouts or kinds()[i.kind].family not in placed]


def _speech(page: _Page, sentence: Sentence) -> list[Span]:
    """Give the slices of a sentence that lie in a quotation of its paragraph."""
    body = page.report.body
    around = body[sentence.paragraph] if sentence.paragraph < len(body) else sentence.span
    marks = quoted(page.report.quote(around), page.lexicon.table["quotes"])
    return [span.shifted(around.start - sentence.span.start) for span in marks]


def _notice(page: _Page, line: _Line) -> None:
    """Remember when and where a sentence is set that tells no event: the next may be as well."""
    span, paragraph = line.sentence.span, line.sentence.paragraph
    scene = Scene(page.report, span, span, span)
    here = [t for t in line.places if t.role in {"locative", "destination"}]
    here = [t.model_copy(update={"role": "locative"}) for t in here]
    where = sites(scene, here, page.names, page.lexicon)[:1]
    if where and is_fine(where[0].toponyms[0], page.names):
        page.memory.notice_site(paragraph, where[0])
    mention = _own_day(scene, line.dated, page.lexicon)
    text = line.sentence.text.lower().split()
    told = not page.lexicon.sets["speech"] & set(text) and not _since(page, mention)
    if told and mention and mention.when and mention.when.precision not in _COARSE:
        page.memory.keep_day(paragraph, mention.when, main=paragraph == 0)


def _since(page: _Page, mention: DateMention | None) -> bool:
    """Tell whether a day is only where a stretch of time began: "the first since May"."""
    if mention is None:
        return False
    around = page.report.text[max(0, mention.span.start - _SINCE_REACH) : mention.span.end]
    return bool(set(around.lower().split()) & page.lexicon.sets.get("since", frozenset()))


def _event(page: _Page, line: _Line, event: EventMention) -> list[Incident]:
    by, memory, paragraph = line.sentence.span.start, page.memory, line.sentence.paragraph
    scene = Scene(
        page.report, line.sentence.span, event.clause.shifted(by), event.trigger.shifted(by)
    )
    mention = _own_day(scene, line.dated, page.lexicon)
    said = sites(scene, line.places, page.names, page.lexicon)
    if _is_nothing_new(memory, event, mention, said):
        return []
    if event.light and memory.event and kinds()[memory.event.kind].family in _HARMFUL:
        event = event._replace(kind=memory.event.kind, subkind=memory.event.subkind)
    when, day_note = _day(page, paragraph, mention, event)
    where, place_note = _place(page, scene, line, said, mention)
    status = _status(event.status, mention, when, page.report)
    if status == "actual":
        memory.event = memory.event or event
        memory.keep_site(paragraph, [spot for spot in where if spot.inherited is None])
        if mention and not event.earlier and not event.aside:
            memory.keep_day(paragraph, when, main=True)
    notes = tuple(note for note in (day_note, place_note) if note)
    reading = _Reading(event, status, when, mention, notes)
    spots: Sequence[Whereabouts | None] = where or [None]
    return _in_one_episode([_made(scene, reading, spot) for spot in spots])


def _place(
    page: _Page,
    scene: Scene,
    line: _Line,
    said: list[Whereabouts],
    mention: DateMention | None,
) -> tuple[list[Whereabouts], str | None]:
    """Give the sites that are said, else the one that is inherited, else the reason for none."""
    fine = [where for where in said if not is_country(where, page.names)]
    if fine:
        return [page.memory.held(where, page.names) for where in fine], None
    if said:
        return [], f"no place: only a country is named, {said[0].toponyms[0].name!r}"
    if _unnamed(scene, page.lexicon):
        return [], "no place: the text says that it is not known"
    where, note = page.memory.site(line.sentence.paragraph)
    hindrance = _hindrance(page, scene, line, where, mention)
    return ([], f"no place: {hindrance}") if hindrance else (where, note)


def _hindrance(
    page: _Page,
    scene: Scene,
    line: _Line,
    where: list[Whereabouts],
    mention: DateMention | None,
) -> str | None:
    """Say why a place that stands further off is not inherited."""
    if not where or where[0].inherited == "sentence":
        return None
    if where[0].inherited == "dateline" and _elsewhere(page, line, mention):
        return "none of the places named is its scene"
    if _days_ago(page, mention) > _LONG_AGO:
        return "it was long before, and the text names none for it"
    if country_acts(scene, line.places, page.names):
        return "a country did it, and the text names none for it"
    return None


def _is_nothing_new(
    memory: Memory, event: EventMention, mention: DateMention | None, said: Sequence[Whereabouts]
) -> bool:
    """Tell "the attack" that was told before, and talk that says neither when nor where."""
    if event.said:
        return not (mention and mention.when and said)
    return memory.event is not None and mention is None and event.refers


def _elsewhere(page: _Page, line: _Line, mention: DateMention | None) -> bool:
    """Tell whether the dateline is not the scene: other places are named, or it was days ago."""
    named = any(t.cls != "demonym" for t in line.places)
    return named or _days_ago(page, mention) > _RECENT


def _days_ago(page: _Page, mention: DateMention | None) -> int:
    """Give how many days before the report a mention's day was; 0 where that is not known."""
    day, when = page.report.day, mention.when if mention else None
    return (day - when.last).days if day and when else 0


def _unnamed(scene: Scene, lexicon: Words) -> bool:
    """Tell whether the sentence says that nobody knows where it was."""
    low = scene.report.quote(scene.sentence).lower()
    return any(mark in low for mark in lexicon.whereabouts.get("unnamed", ()))


def _own_day(scene: Scene, dated: list[DateMention], lexicon: Words) -> DateMention | None:
    """Give the date of the trigger's clause, else of the sentence; not the day it was said on.

    One that gives no day ("some weeks ago") counts in the trigger's own clause only.
    """
    fit = [d for d in dated if scene.reaches(d.span) and not _day_of_speech(scene, d, lexicon)]
    own = [d for d in fit if d.span.within(scene.clause)]
    known = [d for d in own if d.when] or [d for d in fit if d.when]
    return min(
        known or [d for d in own if _is_vague(d)],
        key=lambda d: (
            d.when is not None and d.when.precision in _COARSE,
            abs(d.span.start - scene.trigger.start),
        ),
        default=None,
    )


def _is_vague(mention: DateMention) -> bool:
    """Tell "recently" and "some weeks ago" from "now" and from times of day."""
    return mention.type == "DATE" and mention.value.startswith(("PAST_REF", "P"))


def _day_of_speech(scene: Scene, mention: DateMention, lexicon: Words) -> bool:
    start = max(scene.sentence.start, mention.span.start - _SAID_REACH)
    before = scene.report.text[start : mention.span.start].lower().split()
    last = before[-2:]
    return bool({word.strip(",") for word in last} & lexicon.sets["speech"])


def _day(
    page: _Page, paragraph: int, mention: DateMention | None, event: EventMention
) -> tuple[When | None, str | None]:
    if mention:
        words_for = page.report.quote(mention.span)
        return mention.when, None if mention.when else f"no day: the text says {words_for!r}"
    if event.lasting:
        when, _ = page.memory.filed()
        return when, "undated and still so: taken for publication day"
    if event.earlier and page.memory.paragraph != paragraph:
        return None, "no day: it was before what is told, the text does not say when"
    return page.memory.day(paragraph)


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
    return Incident(
        id=_stable(report.id, quote, event.kind, str(when), words_for),
        kind=event.kind,
        subkind=event.subkind,
        status=status,
        when=when,
        whereabouts=where,
        counts=counts(quote, report.language),
        actors=actors(quote, event.trigger, report.language),
        sources=(_source(scene, mention, where),),
        confidence=_confidence(event, where, mention),
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
