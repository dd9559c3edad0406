"""The tense cue: does the clause of a date look back or ahead?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from geo.dates.classes import CODE
from geo.dates.reading import Context, Found

_REACH = 16  # words to either side: news clauses are not longer
_PLAN = 6  # words from "had been" to the verb that it puts into the past
_BREAK, _OTHER = CODE["BREAK"], CODE["OTHER"]


def direction(found: Found) -> int:
    """Give -1 for the past, +1 for the future, 0 where no verb tells.

    The nearest cue before the date decides ("will meet on Friday"); without one the first after it
    ("On Friday the council will meet"). The search never leaves the sentence.
    """
    if found.marked(found.after(), "ahead_after"):
        return 1
    return next((cue for cue in _cues(found, of_speech=-1) if cue), 0)


def looks_back(found: Found) -> bool:
    """Tell whether the nearest verb is of the past; "he said" alone does not look back."""
    return next((cue for cue in _cues(found) if cue), 0) < 0


def looks_ahead(found: Found) -> bool:
    """Tell whether anything in the sentence around a date looks ahead."""
    return found.marked(found.after(), "ahead_after") or 1 in _cues(found)


def _cues(found: Found, of_speech: int = 0) -> Iterator[int]:
    context = found.context
    codes = context.scan.codes
    back = range(found.first - 1, max(-1, found.first - _REACH), -1)
    ahead = range(found.end, min(len(codes), found.end + _REACH))
    for way in (back, ahead):
        for at in way:
            if codes[at] == _BREAK:
                break
            said = found.marked(context.scan.lows[at], "speech")
            yield of_speech if said else _cue(context, at)


def _cue(context: Context, at: int) -> int:
    low, marks = context.scan.lows[at], context.vocabulary.marks
    if low in marks.get("future", ()):
        return -1 if _had_been(context, at) else 1
    if f"{low} {low_at(context, at + 1)}" in marks.get("future_pairs", ()):
        return 1
    if low_at(context, at - 1) == "be":  # "will be paid on Friday"
        return 0
    return -1 if low in marks.get("past", ()) or _regular_past(context, at, low) else 0


def _had_been(context: Context, at: int) -> bool:
    """Tell "had been due to expire on Friday"."""
    before = context.scan.lows[max(0, at - _PLAN) : at]
    return ("had", "been") in pairwise(before)


def low_at(context: Context, at: int) -> str:
    """Give a word in lower case, "" beyond the text."""
    return context.scan.lows[at] if 0 <= at < len(context.scan.lows) else ""


def _regular_past(context: Context, at: int, low: str) -> bool:
    """Tell "fled" from names and from words that only end so."""
    scan = context.scan
    if len(low) < 5 or not low.endswith(tuple(context.vocabulary.marks.get("past_endings", ()))):
        return False
    lower = scan.text[scan.starts[at]].islower()
    return (
        lower
        and scan.codes[at] == _OTHER
        and low not in context.vocabulary.marks.get("not_past", ())
    )
