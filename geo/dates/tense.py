"""The tense cue: does the clause of a date look back or ahead?"""

from __future__ import annotations

from geo.dates.classes import CODE
from geo.dates.reading import Context, Found

_REACH = 16  # words to either side: news clauses are not longer
_BREAK, _OTHER = CODE["BREAK"], CODE["OTHER"]
_REGULAR_PAST = "ed"


def direction(found: Found) -> int:
    """Give -1 for the past, +1 for the future, 0 where no verb tells.

    The nearest cue before the date decides ("will meet on Friday"); without one the first after it
    ("On Friday the council will meet"). The search never leaves the sentence.
    """
    context = found.context
    if found.marked(found.after(), "ahead_after"):
        return 1
    for at in range(found.first - 1, max(-1, found.first - _REACH), -1):
        if context.scan.codes[at] == _BREAK:
            break
        if cue := _cue(context, at):
            return cue
    for at in range(found.end, min(len(context.scan.codes), found.end + _REACH)):
        if context.scan.codes[at] == _BREAK:
            break
        if cue := _cue(context, at):
            return cue
    return 0


def _cue(context: Context, at: int) -> int:
    low = context.scan.lows[at]
    if low in context.vocabulary.marks.get("future", ()):
        return 1
    past = low in context.vocabulary.marks.get("past", ())
    return -1 if past or _regular_past(context, at, low) else 0


def _regular_past(context: Context, at: int, low: str) -> bool:
    ending = context.vocabulary.month_first  # the ending is English
    return (
        ending
        and len(low) > 4
        and low.endswith(_REGULAR_PAST)
        and context.scan.codes[at] == CODE["OTHER"]
    )
