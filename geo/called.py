"""What is told in the past before the past, and is of the day that is told all the same."""

from __future__ import annotations

from geo.events import EventMention
from geo.events.words import Words
from geo.scene import Scene


def at_the_call(scene: Scene, event: EventMention, lexicon: Words) -> EventMention:
    """Let an event be of the day on which help was called, which comes at once.

    "Called to Leeds on Friday, where a man had been stabbed".
    """
    if not event.earlier or event.of_person:
        return event
    own = scene.report.quote(scene.clause).lower().split()
    before = scene.report.text[scene.sentence.start : scene.clause.start].lower()
    opens = {own[0], *before.split(None, 1)[:1]}
    if not opens.isdisjoint(lexicon.sets.get("moments", ())):
        # "hours earlier, rockets had hit a base"; "minutes before, …"
        return event._replace(earlier=False, aside=event.aside and not own[0].endswith(","))
    called = any(mark in before for mark in lexicon.phrases.get("called_out", ()))
    called = called or _is_reported(scene, lexicon)
    return event._replace(earlier=False) if called else event


def _is_reported(scene: Scene, lexicon: Words) -> bool:
    """Tell whether it is what they say who tell the news: "police said that gunmen had …"."""
    ahead = scene.report.text[scene.sentence.start : scene.trigger.start].lower()
    marks = lexicon.phrases.get("reported", ())
    said = (f" {ahead}".rpartition(mark) for mark in marks)
    return any(mark and "," not in rest for _, mark, rest in said)
