"""Put a report's mentions together: what happened, when, where, and who inherits from whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from geo.actors import actors
from geo.counts import counts
from geo.dates import dates
from geo.events import EventMention, events
from geo.events.tokens import quoted
from geo.events.words import words
from geo.incident import NO_PLACE, Counts, Incident, Inheritance, Status, Whereabouts
from geo.kinds import kinds
from geo.lands import lands
from geo.making import Reading, in_one_episode, made
from geo.memory import Memory
from geo.names import Names
from geo.report import Report, Sentence, Span
from geo.sentences import sentences
from geo.telling import (
    COARSE,
    HARMFUL,
    NOT_KNOWN,
    Line,
    Page,
    Telling,
    day,
    nothing_new,
    own_day,
    place,
)
from geo.toponym import Toponym
from geo.toponyms import toponyms
from geo.when import DateMention, When
from geo.whereabouts import Scene, is_fine, sites

_MOST = 12  # happenings and sites of one sentence: one with more is a list or a trick
_SINCE_REACH = 8  # characters before a day in which "since" may stand
_TOLD_BETTER = "the sentence tells more of the same day and place in other words"
_Mention = TypeVar("_Mention", Toponym, DateMention)
_LEAD = 1  # number of the last paragraph that may leave the place to what follows


class Tried(NamedTuple):
    """A happening that a sentence seemed to tell of, and what became of it."""

    event: EventMention
    incidents: tuple[Incident, ...]
    why: str | None = None  # why it gave none, in words


class Step(NamedTuple):
    """What was read in one sentence."""

    line: Line
    tried: tuple[Tried, ...]


class Told(NamedTuple):
    """All that one report tells: its places, its time expressions, its incidents."""

    toponyms: list[Toponym]
    dates: list[DateMention]
    incidents: list[Incident]
    steps: list[Step]  # sentence by sentence, how it came to the incidents


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
    memory = Memory(report, _opening(report, places, names))
    page = Page(report, names, lexicon, memory, lands(report, places, names, lexicon))
    told: dict[str, Incident] = {}
    leads: set[str] = set()
    steps: list[Step] = []
    for sentence in sentences(report):
        inside = [t for t in _within(places, sentence.span) if not _opens(report, t)]
        dated = [d for d in _within(days, sentence.span) if d.type in {"DATE", "TIME"}]
        line = Line(sentence, inside, dated)
        kept, tried = _sentence(page, line)
        steps.append(Step(line, tried))
        for incident in kept:
            told.setdefault(incident.id, incident)
            if sentence.paragraph <= _LEAD and _waits(incident):
                leads.add(incident.id)
    found = list(told.values())
    whole = [_elaborated(i, found) if i.id in leads else i for i in found]
    return Told(places, days, whole, steps)


def _within(mentions: Sequence[_Mention], span: Span) -> Iterator[_Mention]:
    """Give those of some mentions, in text order, that lie in a slice."""
    at = bisect_left(mentions, span.start, key=lambda one: one.span.start)
    while at < len(mentions) and mentions[at].span.start < span.end:
        if mentions[at].span.end <= span.end:
            yield mentions[at]
        at += 1


def _waits(incident: Incident) -> bool:
    """Tell whether a lead leaves it to what follows to say where: not if nobody knows."""
    return incident.whereabouts is None and NOT_KNOWN not in incident.notes


def _elaborated(lead: Incident, found: Sequence[Incident]) -> Incident:
    """Give what a lead tells without a place that of the same happening told in full later on."""
    family = kinds()[lead.kind].family
    for other in found:
        told = other.whereabouts is not None and other.whereabouts.inherited is None
        if told and kinds()[other.kind].family == family and _same_days(lead.when, other.when):
            where = other.whereabouts and other.whereabouts.model_copy(
                update={"inherited": "report"}
            )
            notes = tuple(note for note in lead.notes if not note.startswith(NO_PLACE))
            said = "place inherited from what the report tells of it later"
            return lead.model_copy(update={"whereabouts": where, "notes": (*notes, said)})
    return lead


def _same_days(a: When | None, b: When | None) -> bool:
    return a is not None and b is not None and a.start < b.end and b.start < a.end


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


def _sentence(page: Page, line: Line) -> tuple[list[Incident], tuple[Tried, ...]]:
    speech = _speech(page, line.sentence)
    mentions = events(line.sentence.text, page.report.language, speech)[:_MOST]
    ordered = sorted(mentions, key=lambda e: (e.status != "actual", -e.weight))
    tried = [_event(page, line, event) for event in ordered]
    told = [(i, one.event) for one in tried for i in one.incidents]
    # Of what one sentence tells of one day and place, keep what is told beside the place.
    told.sort(key=lambda pair: not _beside(line.sentence, *pair))
    found: dict[tuple[object, ...], Incident] = {}
    for incident, _ in told:
        when, where = incident.when, incident.whereabouts
        names = where and tuple(t.name for t in where.toponyms)
        found.setdefault((when and (when.start, when.end), names), incident)
    if all(event.said for event in mentions):
        _notice(page, line)
    kept = _without_echoes(list(found.values()))
    return kept, tuple(_left(one, kept) for one in tried)


def _left(tried: Tried, kept: Sequence[Incident]) -> Tried:
    """Keep of what was tried the incidents that stayed, and say so where none did."""
    incidents = tuple(one for one in tried.incidents if any(one is stays for stays in kept))
    lost = tried.incidents and not incidents
    return Tried(tried.event, incidents, _TOLD_BETTER if lost else tried.why)


def _beside(sentence: Sentence, incident: Incident, event: EventMention) -> bool:
    where = incident.whereabouts
    return where is None or where.span.within(event.clause.shifted(sentence.span.start))


def _without_echoes(found: list[Incident]) -> list[Incident]:
    """Leave out what has no place, or no day, where the sentence gives them for its like."""
    placed = {kinds()[i.kind].family for i in found if i.whereabouts}
    dated = [i.whereabouts for i in found if i.when]
    return [
        i
        for i in found
        if (i.whereabouts or kinds()[i.kind].family not in placed)
        and (i.when or i.whereabouts not in dated)
    ]


def _event(page: Page, line: Line, event: EventMention) -> Tried:
    by, memory = line.sentence.span.start, page.memory
    scene = Scene(
        page.report, line.sentence.span, event.clause.shifted(by), event.trigger.shifted(by)
    )
    if event.light and memory.event and kinds()[memory.event.kind].family in HARMFUL:
        event = event._replace(kind=memory.event.kind, subkind=memory.event.subkind)
    mention = own_day(scene, line.dated, page.lexicon)
    said = sites(scene, line.places, page.names, page.lexicon)
    telling = Telling(page, line, scene, event, mention, said)
    if why := nothing_new(telling):
        memory.keep_scene(telling.family, said)
        return Tried(event, (), why)
    when, day_note = day(telling)
    where, place_note = place(telling)
    status = _status(event.status, mention, when, page.report)
    if status == "actual":
        _remember(telling, when, where)
    elif status == "background" and where and where[0].inherited is None:
        memory.notice_site(telling.paragraph, where[0])
    spots: Sequence[Whereabouts | None] = where[:_MOST] or [None]
    counted, note = _counted(telling, several=len(spots) > 1)
    notes = tuple(note for note in (day_note, place_note, note) if note)
    who = actors(line.sentence.text, event.trigger, page.report.language)
    reading = Reading(event, status, when, mention, notes, counted, who)
    sited = in_one_episode([made(scene, reading, spot) for spot in spots])
    return Tried(event, tuple(sited))


def _counted(telling: Telling, *, several: bool) -> tuple[Counts, str | None]:
    """Give what the sentence counts; a count of several sites together belongs to none of them."""
    line, by = telling.line, telling.line.sentence.span.start
    skip = [dated.span.shifted(-by) for dated in line.dated]
    found = counts(line.sentence.text, telling.page.report.language, skip)
    if several and found != Counts():
        return Counts(), "what the sentence counts is of all its sites together"
    return found, None


def _remember(telling: Telling, when: When | None, where: Sequence[Whereabouts]) -> None:
    """Keep what later happenings may inherit of this one."""
    memory, event = telling.page.memory, telling.event
    memory.event = memory.event or event
    own = [spot for spot in where if spot.inherited is None]
    memory.keep_site(telling.paragraph, telling.family, own)
    if telling.mention and not event.earlier and not event.aside:
        memory.keep_day(telling.paragraph, when, main=True)


def _speech(page: Page, sentence: Sentence) -> list[Span]:
    """Give the slices of a sentence that lie in a quotation of its paragraph."""
    body = page.report.body
    around = body[sentence.paragraph] if sentence.paragraph < len(body) else sentence.span
    marks = quoted(page.report.quote(around), page.lexicon.table["quotes"])
    return [span.shifted(around.start - sentence.span.start) for span in marks]


def _notice(page: Page, line: Line) -> None:
    """Remember when and where a sentence is set that tells no event: the next may be as well."""
    span, paragraph = line.sentence.span, line.sentence.paragraph
    scene = Scene(page.report, span, span, span)
    here = [t for t in line.places if t.role in {"locative", "destination"}]
    here = [t.model_copy(update={"role": "locative"}) for t in here]
    where = sites(scene, here, page.names, page.lexicon)[:1]
    if where and is_fine(where[0].toponyms[0], page.names):
        page.memory.notice_site(paragraph, where[0])
    mention = own_day(scene, line.dated, page.lexicon)
    if mention is None or mention.when is None or mention.when.precision in COARSE:
        return
    low = line.sentence.text.lower()
    told = not page.lexicon.sets["speech"] & set(low.split()) and not _since(page, mention)
    if told and not any(charge in low for charge in page.lexicon.phrases.get("charged", ())):
        page.memory.keep_day(paragraph, mention.when, main=paragraph == 0)


def _since(page: Page, mention: DateMention) -> bool:
    """Tell whether a day is only where a stretch of time began: "the first since May"."""
    around = page.report.text[max(0, mention.span.start - _SINCE_REACH) : mention.span.end]
    return bool(set(around.lower().split()) & page.lexicon.sets.get("since", frozenset()))


def _status(
    status: Status, mention: DateMention | None, when: When | None, report: Report
) -> Status:
    if status != "actual" or when is None:
        return status
    if mention and when.precision in COARSE:
        return "background"
    return "planned" if report.day and when.start > report.day else "actual"
