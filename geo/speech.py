"""What of a report is somebody's own words: its quotations, found once for all sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from geo.events.tokens import quoted
from geo.events.words import Words
from geo.report import Report, Span


def speech(report: Report, lexicon: Words) -> list[Span]:
    """Give the quotations of a report, in text order; none overlap, none leaves its paragraph.

    Linear in the length of the text, however long a paragraph is.
    """
    found: list[Span] = []
    for paragraph in report.body:
        marks = quoted(report.quote(paragraph), lexicon.table["quotes"])
        found += _joined(sorted(span.shifted(paragraph.start) for span in marks))
    return found


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Make one of those that overlap: a quotation in a quotation."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.overlaps(joined[-1]):
            span = Span(joined[-1].start, max(span.end, joined.pop().end))  # noqa: PLW2901
        joined.append(span)
    return joined


def spoken(speech: Sequence[Span], sentence: Span) -> list[Span]:
    """Give the quotations that reach into a sentence, as slices of it."""
    at = bisect_right(speech, sentence.start, key=lambda span: span.end)
    found = []
    while at < len(speech) and speech[at].start < sentence.end:
        found.append(speech[at].shifted(-sentence.start))
        at += 1
    return found
