"""Times without days: "now", "recently", "soon"; and words that only look like times."""

from __future__ import annotations

from geo.dates.reading import NOTHING, Found, Reading


def read_nothing(_found: Found) -> Reading | None:
    """Pass over words that only look like a time: "until now"."""
    return NOTHING


def read_past(found: Found) -> Reading | None:
    """Read "in the past"."""
    return Reading("DATE", "PAST_REF") if found.marked(found.before(), "part_before") else None


def read_vague(found: Found) -> Reading | None:
    """Read "now", "recently", "current", "recent"; "soon", but not in "was soon freed"."""
    low = found.context.scan.lows[found.first]
    if found.marked(low, "ahead_only"):
        beside = found.before(), found.after()
        if found.has_next("AFTER") or any(found.marked(word, "past") for word in beside):
            return NOTHING
    return Reading("DATE", str(found.value("VAGUE", "CURRENT", "RECENT")))
