"""The day of a happening: what its sentence says, else what it inherits, and why it has none."""

from __future__ import annotations

from collections.abc import Sequence

from geo.counting import counted_back, counted_from
from geo.events import EventMention
from geo.events.words import Words
from geo.kinds import kinds
from geo.memory import GIVEN, LEAD, inherited
from geo.scene import Scene
from geo.telling import COARSE, HARMFUL, Line, Page, Telling
from geo.when import DateMention, When

_BEHIND = 160  # characters behind a clause in which an aside may give a day
_SAID_REACH = 60  # characters before a day in which "said on" may stand


def own_day(scene: Scene, dated: Sequence[DateMention], lexicon: Words) -> DateMention | None:
    """Give the date of the trigger's clause, else of the sentence; not the day it was said on.

    One that gives no day ("some weeks ago") counts in the trigger's own clause only.
    """
    fit = [d for d in dated if scene.reaches(d.span) and not _of_speech(scene, d, lexicon)]
    fit = [d for d in fit if not _by_the_way(scene, d, lexicon)]
    own = [d for d in fit if d.span.within(scene.clause) or _leads(scene, d, lexicon)]
    known = [d for d in own if d.when] or [d for d in fit if d.when]
    return min(
        known or [d for d in own if _is_vague(scene, d, lexicon)],
        key=lambda d: (_coarseness(d.when), abs(d.span.start - scene.trigger.start)),
        default=None,
    )


def day_of(scene: Scene, line: Line, event: EventMention, page: Page) -> DateMention | None:
    """Give the day that an event is named by, else that of its clause or sentence."""
    named = event.day and event.day.shifted(line.sentence.span.start)
    if known := next((d for d in line.dated if d.span == named), None):
        return known
    found = own_day(scene, line.dated, page.lexicon)
    if not (found and found.span.within(scene.clause)):
        found = counted_back(scene, line, page) or found
    if found is None:
        return counted_from(scene, page)
    return None if _of_another(page, scene, event, found) else found


def _of_another(page: Page, scene: Scene, event: EventMention, found: DateMention) -> bool:
    """Tell whether a day is not of what is told by the way beside it.

    "They met on Friday after the blasts, which have killed nine"; "the man who threw it was
    found on Friday".
    """
    if not event.aside:
        return False
    helps = page.lexicon.sets["auxiliary"]
    inside = found.span.within(scene.clause)
    start = scene.trigger.end if inside else scene.clause.end
    between = page.report.text[start : found.span.start].lower().split()
    if inside:
        return event.of_person and not helps.isdisjoint(between)
    verbs = helps | page.lexicon.forms.keys()
    return event.perfect or event.earlier or (event.of_person and not verbs.isdisjoint(between))


def _by_the_way(scene: Scene, mention: DateMention, lexicon: Words) -> bool:
    """Tell whether a day is of what is told behind a comma: "flown to X, where in May …"."""
    text, end = scene.report.text, scene.clause.end
    if not end <= mention.span.start < end + _BEHIND or text[end - 1] != ",":
        return False
    between = text[end : mention.span.start]
    opens = between.lower().split(None, 1)[:1]
    return "," not in between and not lexicon.sets.get("relatives", frozenset()).isdisjoint(opens)


def _leads(scene: Scene, mention: DateMention, lexicon: Words) -> bool:
    """Tell whether a clause tells of the day right before it: "on Thursday, when …".

    Not where the day belongs to what was told by the way: "who took A in March | attacked B".
    """
    gap = scene.report.text[mention.span.end : scene.clause.start]
    if mention.span.end > scene.clause.start or gap.strip(" ,"):
        return False
    words = scene.report.quote(scene.clause).lower().split(None, 1)
    return bool(gap.strip()) or words[0] in lexicon.sets["splits"] or not lexicon.inflected


def _coarseness(when: When | None) -> int:
    """Rank a day before a month: "the man who was hunted since May was found on Monday"."""
    if when is None:
        return 0
    return 2 if when.precision in COARSE else int(when.precision == "month")


def _is_vague(scene: Scene, mention: DateMention, lexicon: Words) -> bool:
    """Tell "recently" and "some weeks ago" from "now", times of day and "hours earlier"."""
    if mention.type != "DATE" or not mention.value.startswith(("PAST_REF", "P")):
        return False
    said = scene.report.quote(mention.span).lower().split()
    return lexicon.sets.get("moments", frozenset()).isdisjoint(said)


def _of_speech(scene: Scene, mention: DateMention, lexicon: Words) -> bool:
    """Tell whether a day is that on which somebody spoke: "said on Friday"."""
    start = max(scene.sentence.start, mention.span.start - _SAID_REACH)
    before = scene.report.text[start : mention.span.start].lower().split()
    return bool({word.strip(",") for word in before[-2:]} & lexicon.sets["speech"])


def day(telling: Telling) -> tuple[When | None, str | None]:
    """Give the day that is said, else the one that is inherited; and a note how, or why none."""
    event, mention, memory = telling.event, telling.mention, telling.page.memory
    if mention:
        words = telling.page.report.quote(mention.span)
        return mention.when, None if mention.when else f"no day: the text says {words!r}"
    if telling.line.heading and not (event.earlier or event.aside):
        return inherited(telling.line.heading), "day inherited from the heading above it"
    if event.lasting:
        when, _ = memory.filed()
        return when, "undated and still so: taken for publication day"
    if befell := memory.befallen.day(telling.victims):
        return inherited(befell), "day inherited from what the report tells of the same person"
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
