"""Days counted from what is told: "came two days after gunmen killed five".

And from what a noun points at: "a day after the blasts, …", "the day before the blasts, …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from geo.events.words import Words
from geo.kinds import kinds
from geo.report import Span
from geo.scene import Scene
from geo.telling import Line, Page
from geo.toponym import Toponym
from geo.when import DateMention, When, on_day

COUNTED = "PAST_REF"  # value of a day that is counted back: later sentences are not of that day
_REACH = 24  # characters before "after" in which the count stands
_COUNT = re.compile(r"(?:(\w{1,12})[ -])?(\w{3,10}) $")
_ON = re.compile(
    r"(?:(\w{1,12}) )?(\w{3,10}) (after|before) (?:the|that) (?:\w{1,14} )?(\w{3,14})\b"
)
_OPENING = 64  # characters in which "a day after the blasts" opens a sentence
_ONE = {"a", "an", "the"}  # "the day after gunmen killed five"
_DAYS = {"day": timedelta(days=1), "week": timedelta(weeks=1)}
_HOURS = 24  # of a day


def counted_back(scene: Scene, line: Line, page: Page) -> DateMention | None:
    """Give the day of what a clause with "after" tells, if it says how long after it was.

    The mention has no day where the words do not tell one: "weeks after", "months after".
    """
    found = _count(scene, page.lexicon)
    # "a week after the feast, a bomb exploded": the clause has no verb, the bomb is not in it
    if found is None or "," in scene.report.text[scene.clause.start : scene.trigger.start]:
        return None
    span, amount, unit = found
    anchor = _anchor(scene, line, page)
    when = _before(anchor, amount, unit) if anchor else None
    return DateMention(span=span, type="DATE", value=COUNTED, when=when)


def counted_from(scene: Scene, page: Page) -> DateMention | None:
    """Give the day that is counted from what the report has told: "a day after the blasts"."""
    start, units = scene.sentence.start, page.lexicon.table.get("spans", {})
    said = _ON.match(page.report.text[start : start + _OPENING].lower())
    if said is None or said[2] not in units or scene.trigger.start < start + said.end():
        return None
    told, amount = _told(said[4], page), _amount(said[1] or "", page.lexicon)
    if told is None or amount is None or units[said[2]] not in _DAYS:
        return None
    by = amount * _DAYS[units[said[2]]]
    when = on_day(told.start + (by if said[3] == "after" else -by), "relative")
    span = Span(start, start + said.end())
    return DateMention(span=span, type="DATE", value=when.start.isoformat(), when=when)


def _told(noun: str, page: Page) -> When | None:
    """Give the only day that the report has given what a noun points at."""
    runs = page.lexicon.triggers.get(noun, ())
    named = (trigger for run, trigger in runs if run == (noun,) and trigger.form == "noun")
    families = {kinds()[trigger.kind].family for trigger in named}
    days = [day for family in families if (day := page.memory.known_day(family))]
    return days[0] if days and days[0].precision == "day" else None


def apart(scene: Scene, places: Sequence[Toponym], lexicon: Words) -> Sequence[Toponym]:
    """Leave out the places of what was before: "the raid came two days after a fire in X"."""
    end = scene.clause.end
    before = f"{scene.report.quote(scene.clause)[-_REACH:].rstrip()} "
    if _said(before, scene.report.text[end : end + _REACH].lstrip(), lexicon) is None:
        return places
    return [toponym for toponym in places if toponym.span.start < end]


def _said(before: str, behind: str, lexicon: Words) -> re.Match[str] | None:
    """Find a count of days right before a word like "after"."""
    count = _COUNT.search(before.lower())
    opens = behind.lower().partition(" ")[0] in lexicon.sets.get("behind", ())
    return count if opens and count and count[2] in lexicon.table.get("spans", {}) else None


def _count(scene: Scene, lexicon: Words) -> tuple[Span, int | None, str] | None:
    """Read "two days" right before a clause that opens with "after"."""
    text, end = scene.report.text, scene.clause.start
    start = max(scene.sentence.start, end - _REACH)
    count = _said(text[start:end].replace("to the day", ""), text[end : end + _REACH], lexicon)
    if count is None:
        return None
    amount = _amount(count[1] or "", lexicon)
    first = count.start(1) if amount is not None and count[1] else count.start(2)
    return Span(start + first, end - 1), amount, lexicon.table["spans"][count[2]]


def _amount(word: str, lexicon: Words) -> int | None:
    """Give a number that is said; None where "days after" says none."""
    if word.isdecimal():
        return int(word)
    return 1 if word in _ONE else lexicon.table["counts"]["numbers"].get(word)


def _anchor(scene: Scene, line: Line, page: Page) -> When | None:
    """Give the day that is counted from: that of the sentence, else that of what is told."""
    said = [d.when for d in line.dated if d.when and d.span.end <= scene.clause.start]
    return said[-1] if said else page.memory.day(line.sentence.paragraph)[0]


def _before(anchor: When, amount: int | None, unit: str) -> When | None:
    """Count back from a day: exact for days, a week around for weeks, none for months."""
    if unit == "hour":
        return on_day(anchor.start - timedelta(days=(amount or 0) // _HOURS), "relative")
    if amount is None or unit not in {"day", "week"}:
        return None
    if unit == "day":
        return on_day(anchor.start - timedelta(days=amount), "relative")
    middle = anchor.start - timedelta(weeks=amount)
    start, end = middle - timedelta(days=3), middle + timedelta(days=4)
    return When(start=start, end=end, precision="week", rule="relative", uncertain=True)
