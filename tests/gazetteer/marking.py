"""Texts with their names in brackets, and choices as a line of ids."""

import re

from geo.report import Report, Span
from geo.toponym import Toponym

BRACKETS = re.compile(r"\[([^\]]*)\]")


def marked(text, **more):
    """Make a report and its toponyms of a text with the names in brackets."""
    plain, spans, at = "", [], 0
    for match in BRACKETS.finditer(text):
        plain += text[at : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match[1])))
        plain, at = plain + match[1], match.end()
    report = Report(id="r", text=plain + text[at:], **more)
    found = [
        Toponym(span=span, name=report.quote(span), cls="place", role="mentioned") for span in spans
    ]
    return report, found


def ids(choices):
    """Give the ids of what was chosen, "-" for nothing; GeoNames' as bare numbers."""
    places = (choice.place.id if choice.place else "-" for choice in choices)
    return " ".join(id_.removeprefix("geonames:") for id_ in places)
