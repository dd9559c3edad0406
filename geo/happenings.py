"""What one sentence tells of: its events, each with its day, its sites, counts and actors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geo.actors import actors
from geo.called import at_the_call
from geo.counting import COUNTED, apart
from geo.counts import counts
from geo.dating import day, day_of
from geo.events import EventMention, events
from geo.events.judging import JUDGED, doubt, judged
from geo.incident import Counts, Incident, Status, Whereabouts
from geo.kinds import kinds
from geo.making import Reading, in_one_episode, made
from geo.noticing import notice
from geo.parting import parted
from geo.report import Report, Sentence, Span
from geo.scene import DISTRICT, Scene, fineness, names_land
from geo.siting import place
from geo.speech import spoken
from geo.telling import COARSE, HARMFUL, Line, Page, Telling, nothing_new
from geo.toponym import Toponym
from geo.victims import victims
from geo.when import DateMention, When
from geo.whereabouts import sites

_DONE = {"actual", "attempted"}  # status of what was done, be it in vain
_MOST = 12  # happenings and sites of one sentence: one with more is a list or a trick
_TOLD_BETTER = "the sentence tells more of the same day and place in other words"


class Tried(NamedTuple):
    """A happening that a sentence seemed to tell of, and what became of it."""

    event: EventMention
    incidents: tuple[Incident, ...]
    why: str | None = None  # why it gave none, in words


def happenings(page: Page, line: Line) -> tuple[list[Incident], tuple[Tried, ...]]:
    """Give the incidents that one sentence tells, and all that it seemed to tell.

    Of what it tells of one day and place, what is told beside the place is kept.
    """
    said = spoken(page.speech, line.sentence.span)
    days, text = _days(line), line.sentence.text
    mentions = events(text, page.report.language, said, days)[:_MOST]
    if page.report.language.startswith(JUDGED):
        mentions = [judged(text, event, days) for event in mentions]
    mentions = [one for event in mentions for one in parted(event, line, page.lexicon)]
    ordered = sorted(mentions, key=lambda e: (e.status != "actual", -e.weight))
    tried = [_tried(page, line, _of_its_cause(page, event, mentions)) for event in ordered]
    tried = [_but_echo(page, one, mentions) for one in tried]
    if all(event.said or event.spoken_of for event in mentions):
        notice(page, line)
    kept = _without_echoes(_one_each(line.sentence, tried))
    return kept, tuple(_left(one, kept) for one in tried)


def _days(line: Line) -> list[Span]:
    """Give where the sentence names days, spans of days and months, as slices of it."""
    fine = (d.span for d in line.dated if d.when and d.when.precision not in COARSE)
    return [span.shifted(-line.sentence.span.start) for span in fine]


def _one_each(sentence: Sentence, tried: Sequence[Tried]) -> list[Incident]:
    """Keep one incident for each day and place."""
    told = [(incident, one.event) for one in tried for incident in one.incidents]
    told.sort(key=lambda pair: not _beside(sentence, *pair))
    found: dict[tuple[object, ...], Incident] = {}
    for incident, _ in told:
        when, where = incident.when, incident.whereabouts
        names = where and tuple(t.name for t in where.toponyms)
        found.setdefault((when and (when.start, when.end), names), incident)
    return list(found.values())


def _left(tried: Tried, kept: Sequence[Incident]) -> Tried:
    """Keep of what was tried the incidents that stayed, and say so where none did."""
    incidents = tuple(one for one in tried.incidents if any(one is stays for stays in kept))
    lost = tried.incidents and not incidents
    return Tried(tried.event, incidents, _TOLD_BETTER if lost else tried.why)


def _beside(sentence: Sentence, incident: Incident, event: EventMention) -> bool:
    where = incident.whereabouts
    return where is None or where.span.within(event.clause.shifted(sentence.span.start))


def _without_echoes(found: list[Incident]) -> list[Incident]:
    """Leave out what says no place, or no day, where the sentence gives them for its like."""
    placed = {kinds()[i.kind].family for i in found if i.whereabouts}
    sited = {kinds()[i.kind].family for i in found if _says_where(i)}
    dated = [i.whereabouts for i in found if i.when]
    return [
        i
        for i in found
        if (i.whereabouts or kinds()[i.kind].family not in placed)
        and (_says_where(i) or kinds()[i.kind].family not in sited)
        and (i.when or i.whereabouts not in dated)
    ]


def _says_where(incident: Incident) -> bool:
    return incident.whereabouts is not None and incident.whereabouts.inherited is None


def _tried(page: Page, line: Line, event: EventMention) -> Tried:
    """Read one event of a sentence: an incident for each of its sites, or why there is none."""
    telling = _telling(page, line, event)
    _keep_victims(telling)
    if why := nothing_new(telling):
        page.memory.keep_scene(event.kind, telling.family, telling.said)
        return Tried(telling.event, (), why)
    when, day_note = day(telling)
    where, place_note = place(telling, when)
    status = _status(telling.event.status, telling.mention, when, page.report)
    _remember(telling, status, when, where)
    spots: Sequence[Whereabouts | None] = where[:_MOST] or [None]
    counted, count_note = _counted(telling, several=len(spots) > 1 or _is_part(event))
    doubtful = _doubt(telling) if status == "actual" and when and where else None
    notes = tuple(note for note in (day_note, place_note, count_note, doubtful) if note)
    who = actors(line.sentence.text, event.trigger, page.report.language, event.kind)
    reading = Reading(
        telling.event, status, when, telling.mention, notes, counted, who, doubtful is not None
    )
    sited = in_one_episode([made(telling.scene, reading, spot) for spot in spots])
    return Tried(telling.event, tuple(sited))


def _is_part(event: EventMention) -> bool:
    """Tell whether it is told by the word of another: "in Kabul on Monday and in Herat …"."""
    return not event.trigger.within(event.clause)


def _doubt(telling: Telling) -> str | None:
    """Say what the model doubts of an English sentence."""
    line = telling.line
    english = telling.page.report.language.startswith(JUDGED)
    return doubt(line.sentence.text, telling.event, _days(line)) if english else None


def _keep_victims(telling: Telling) -> None:
    """Keep of people what befell them, when and where, be it told or only spoken of."""
    when = telling.mention.when if telling.mention else None
    fine = when if when and when.precision not in COARSE else None
    told = fine if not telling.event.spoken_of or telling.event.day else None
    telling.page.memory.befallen.keep(telling.victims, told, telling.said)


def _of_its_cause(page: Page, event: EventMention, beside: Sequence[EventMention]) -> EventMention:
    """Give harm alone ("were hurt") the kind of what did it: beside it, or told before."""
    if not event.light:
        return event
    deeds = [one for one in beside if one.status == "actual" and not one.light]
    causes = [one for one in (*deeds, page.memory.event) if one and _harms(one)]
    return event._replace(kind=causes[0].kind, subkind=causes[0].subkind) if causes else event


def _but_echo(page: Page, tried: Tried, beside: Sequence[EventMention]) -> Tried:
    """Leave out harm in a region that its sentence tells in full: "in X two died when … in Y"."""
    deeds = any(one.status == "actual" and not one.light and _harms(one) for one in beside)
    where = [one.whereabouts for one in tried.incidents if one.whereabouts]
    wide = where and all(_is_wide(one.toponyms[0], page) for one in where)
    return Tried(tried.event, (), _TOLD_BETTER) if tried.event.light and deeds and wide else tried


def _is_wide(toponym: Toponym, page: Page) -> bool:
    land = names_land(page.report, toponym, page.lexicon)
    return land or fineness(toponym, page.names) < DISTRICT


def _harms(event: EventMention) -> bool:
    return kinds()[event.kind].family in HARMFUL


def _telling(page: Page, line: Line, event: EventMention) -> Telling:
    span, by = line.sentence.span, line.sentence.span.start
    scene = Scene(page.report, span, event.clause.shifted(by), event.trigger.shifted(by))
    event = at_the_call(scene, event, page.lexicon)
    mention = day_of(scene, line, event, page)
    said = sites(scene, apart(scene, line.places, page.lexicon), page.names, page.lexicon)
    harms = kinds()[event.kind].family in HARMFUL
    befallen = victims(scene, event, line.places, page.lexicon) if harms else frozenset()
    return Telling(page, line, scene, event, mention, said, befallen)


def _counted(telling: Telling, *, several: bool) -> tuple[Counts, str | None]:
    """Give what the sentence counts; a count of several sites together belongs to none of them."""
    line, by = telling.line, telling.line.sentence.span.start
    skip = [dated.span.shifted(-by) for dated in line.dated]
    found = counts(line.sentence.text, telling.page.report.language, skip)
    if several and found != Counts():
        return Counts(), "what the sentence counts is of all its sites together"
    return found, None


def _status(
    status: Status, mention: DateMention | None, when: When | None, report: Report
) -> Status:
    if status != "actual" or when is None:
        return status
    if mention and when.precision in COARSE:
        return "background"
    return "planned" if report.day and when.start > report.day else "actual"


def _remember_news(telling: Telling) -> None:
    """Keep the day of a sentence, and not that of what was before: "on Monday, hours after …"."""
    ahead = [
        d.when for d in telling.line.dated if d.when and d.span.end <= telling.scene.clause.start
    ]
    if ahead and ahead[-1].precision not in COARSE:
        telling.page.memory.keep_day(telling.paragraph, ahead[-1], main=True)


def _remember(
    telling: Telling, status: Status, when: When | None, where: Sequence[Whereabouts]
) -> None:
    """Keep what later happenings may inherit of this one."""
    memory, event = telling.page.memory, telling.event
    if telling.mention and telling.mention.value == COUNTED:
        _remember_news(telling)
        return
    own = [spot for spot in where if spot.inherited is None]
    if status == "background" and own and not event.earlier:
        memory.notice_site(telling.paragraph, own[0])
    if status not in _DONE:
        return
    if event.refers and telling.mention and when:
        memory.again.setdefault(telling.family, when)
    memory.keep_event(event, when)
    memory.keep_own_day(telling.family, when if telling.mention else None)
    memory.keep_site(telling.paragraph, telling.family, own)
    if telling.mention and not event.earlier and not event.aside:
        memory.keep_day(telling.paragraph, when, main=True)
