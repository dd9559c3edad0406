"""Make incidents at names of a report, and have them located."""

from gazetteer.resolve import locate, survey
from geo.incident import Incident, Source
from geo.report import Span
from geo.toponym import Toponym


def named(report, *names):
    spans = (Span(report.text.index(name), report.text.index(name) + len(name)) for name in names)
    return [
        Toponym(span=span, name=report.quote(span), cls="place", role="locative") for span in spans
    ]


def located(report, incident, found, gazetteer, fallback=None):
    return locate(survey(report, [incident], found, gazetteer), [incident], fallback)[0]


def incident(whereabouts):
    return Incident(
        id="i", kind="attack", status="actual", when=None, whereabouts=whereabouts,
        sources=(Source(report="r", quote="It happened."),),
    )  # fmt: skip
