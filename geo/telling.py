"""One happening in its sentence: its own day and site, and what it inherits without them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geo.events import EventMention
from geo.events.words import Words
from geo.incident import NO_PLACE, NOT_KNOWN, Whereabouts
from geo.kinds import kinds
from geo.lands import Lands, pointed_at
from geo.memory import GIVEN, LEAD, Memory
from geo.names import Names
from geo.report import Report, Sentence, Span
from geo.scene import Scene, country_acts, is_country
from geo.toponym import Toponym
from geo.when import DateMention, When

HARMFUL = {"violence", "disaster"}  # families of what may be the cause of harm told later
FOUND = "found"  # subkind of deaths that are found, and nothing else is told
COARSE = {"season", "year"}  # too coarse to place a happening on a map stepped through by day
_RECENT = 3  # days before a report that may be told of from where it was filed
_LONG_AGO = 10  # and beyond these days it inherits the place of its own paragraph only
_SAID_REACH = 60  # characters before a day in which "said on" may stand


class Page(NamedTuple):
    """What is the same for all sentences of a report."""

    report: Report
    names: Names
    lexicon: Words
    memory: Memory
    lands: Lands  # the parts of lands that the report names
    speech: list[Span]  # its quotations


class Line(NamedTuple):
    """One sentence with the places and the time expressions in it."""

    sentence: Sentence
    places: list[Toponym]
    dated: list[DateMention]


class Telling(NamedTuple):
    """One happening that a sentence tells of, with what the sentence says of its day and site."""

    page: Page
    line: Line
    scene: Scene
    event: EventMention
    mention: DateMention | None
    said: list[Whereabouts]

    @property
    def family(self) -> str:
        """The family of its kind."""
        return kinds()[self.event.kind].family

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.line.sentence.paragraph

    def days_ago(self, when: When | None) -> int:
        """Give how many days before the report a day was; 0 where that is not known."""
        day = self.page.report.day
        return (day - when.last).days if day and when else 0


def own_day(scene: Scene, dated: Sequence[DateMention], lexicon: Words) -> DateMention | None:
    """Give the date of the trigger's clause, else of the sentence; not the day it was said on.

    One that gives no day ("some weeks ago") counts in the trigger's own clause only.
    """
    fit = [d for d in dated if scene.reaches(d.span) and not _of_speech(scene, d, lexicon)]
    own = [d for d in fit if d.span.within(scene.clause) or _leads(scene, d)]
    known = [d for d in own if d.when] or [d for d in fit if d.when]
    return min(
        known or [d for d in own if _is_vague(d)],
        key=lambda d: (
            d.when is not None and d.when.precision in COARSE,
            abs(d.span.start - scene.trigger.start),
        ),
        default=None,
    )


def _leads(scene: Scene, mention: DateMention) -> bool:
    """Tell whether a clause tells of the day right before it: "on Thursday, when …"."""
    gap = scene.report.text[mention.span.end : scene.clause.start]
    return mention.span.end <= scene.clause.start and not gap.strip(" ,")


def _is_vague(mention: DateMention) -> bool:
    """Tell "recently" and "some weeks ago" from "now" and from times of day."""
    return mention.type == "DATE" and mention.value.startswith(("PAST_REF", "P"))


def _of_speech(scene: Scene, mention: DateMention, lexicon: Words) -> bool:
    """Tell whether a day is that on which somebody spoke: "said on Friday"."""
    start = max(scene.sentence.start, mention.span.start - _SAID_REACH)
    before = scene.report.text[start : mention.span.start].lower().split()
    return bool({word.strip(",") for word in before[-2:]} & lexicon.sets["speech"])


def nothing_new(telling: Telling) -> str | None:
    """Say why a mention is no telling: "the attack" told before, talk without day or place."""
    event, mention = telling.event, telling.mention
    if event.spoken_of:
        return "it is spoken of, not told"
    before = telling.page.memory.event
    if event.subkind == FOUND and before and (mention is None or _ended(before)):
        return "what is found afterwards belongs to what was told before"
    if event.said and not event.day:
        dated = mention is not None and mention.when is not None
        return None if dated and telling.said else "somebody's own words, without a day and a place"
    if not event.refers or mention is not None:
        return None
    # "the blast in Zagreb" of a day that was told, beside one elsewhere
    known = telling.said and telling.page.memory.known_day(telling.family)
    return None if known else "it points at what was told before"


def _ended(before: EventMention) -> bool:
    """Tell whether what is found on a later day still belongs to it, as the dead of a flood do."""
    return kinds()[before.kind].family == "disaster"


def day(telling: Telling) -> tuple[When | None, str | None]:
    """Give the day that is said, else the one that is inherited; and a note how, or why none."""
    event, mention, memory = telling.event, telling.mention, telling.page.memory
    if mention:
        words = telling.page.report.quote(mention.span)
        return mention.when, None if mention.when else f"no day: the text says {words!r}"
    if event.lasting:
        when, _ = memory.filed()
        return when, "undated and still so: taken for publication day"
    elsewhere = telling.family in HARMFUL and memory.paragraph != telling.paragraph
    plain = not (event.aside or event.earlier or event.perfect)
    known = memory.known_day(telling.family) if (elsewhere and plain) or event.refers else None
    if known:
        return known, "day inherited from what the report tells of its kind"
    return _inherited(telling)


def _inherited(telling: Telling) -> tuple[When | None, str | None]:
    """Give the day that an undated happening inherits of what is told before, or why none."""
    event, memory = telling.event, telling.page.memory
    if event.earlier and memory.paragraph != telling.paragraph:
        return None, "no day: it was before what is told, the text does not say when"
    known = kinds()[memory.event.kind].family if memory.event else telling.family
    if event.aside and (known != telling.family or not event.relative or event.perfect):
        return None, "no day: told by the way, the text does not say when"
    when, note = memory.day(telling.paragraph)
    return (None, hindered) if (hindered := _undatable(telling, when, known)) else (when, note)


def _undatable(telling: Telling, when: When | None, known: str) -> str | None:
    """Say why a day is not inherited from beyond the paragraph: only the news is of that day."""
    event, memory = telling.event, telling.page.memory
    if when is None or memory.paragraph == telling.paragraph:
        return None
    if event.aside and when.rule in GIVEN:
        return "no day: told by the way, the text does not say when"
    lead = memory.event is None and telling.paragraph <= LEAD
    hour = any(mention.type == "TIME" for mention in telling.line.dated)
    if lead or hour or telling.family not in HARMFUL or known in HARMFUL:
        return None
    if event.light or telling.family == "disaster" or (when.rule in GIVEN and known != "crowd"):
        return "no day: harm that the news only recalls, the text does not say when"
    return None


def place(telling: Telling, when: When | None) -> tuple[list[Whereabouts], str | None]:
    """Give the sites that are said, else the one that is inherited; and a note how, or why none.

    Args:
        telling: what is told.
        when: its day, as far as it is known.
    """
    page, said = telling.page, telling.said
    fine = [where for where in said if not is_country(where, page.names)]
    if fine:
        return [page.memory.held(where, page.names) for where in fine], None
    towards = pointed_at(page.report, telling.scene.clause, page.lexicon)
    if towards and towards in page.lands:
        return [page.lands[towards]], f"place inherited: the {towards} of what the report names"
    knows = (telling.event.refers or telling.event.day) and not said
    pointed = page.memory.spoken_of(telling.family) if knows else []
    if pointed:
        return pointed, "place inherited from where the report speaks of it before"
    where, note = page.memory.site(telling.paragraph, telling.family)
    if said and not _is_part(where, said[0]):
        return [], f"{NO_PLACE}only a country is named, {said[0].toponyms[0].name!r}"
    if _unnamed(telling):
        return [], NOT_KNOWN
    hindrance = _hindrance(telling, where, telling.days_ago(when))
    return ([], f"{NO_PLACE}{hindrance}") if hindrance else (where, note)


def _is_part(where: Sequence[Whereabouts], country: Whereabouts) -> bool:
    """Tell whether a site is a part of the country that bears its name: "northern Kosovo"."""
    names = {t.name for spot in where for t in spot.toponyms}
    return country.toponyms[0].name in names


def _unnamed(telling: Telling) -> bool:
    """Tell whether the sentence says that nobody knows where it was."""
    low = telling.line.sentence.text.lower()
    return any(mark in low for mark in telling.page.lexicon.whereabouts.get("unnamed", ()))


def _hindrance(telling: Telling, where: Sequence[Whereabouts], days_ago: int) -> str | None:
    """Say why a place that stands further off is not inherited."""
    long_ago = days_ago > _LONG_AGO
    if not where or (where[0].inherited == "sentence" and not (telling.event.day and long_ago)):
        return None
    if telling.event.earlier and telling.mention:
        return "it was at another time, and the text names none for it"
    named = any(t.cls != "demonym" for t in telling.line.places)
    if where[0].inherited == "dateline" and (named or days_ago > _RECENT):
        return "none of the places named is its scene"
    if long_ago:
        return "it was long before, and the text names none for it"
    if country_acts(telling.scene, telling.line.places, telling.page.names):
        return "a country did it, and the text names none for it"
    return None
