"""Say where a report was filed: the place of its dateline."""

from __future__ import annotations

from collections.abc import Sequence

from gazetteer.lookup import Gazetteer
from gazetteer.resolve.choosing import resolve
from gazetteer.resolve.spots import spot_of
from gazetteer.spot import Filed
from geo.report import Report
from geo.toponym import Toponym


def file_spot(report: Report, toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> Filed:
    """Give where and when a report was filed; no spot where its dateline names no known place."""
    filed = Filed(
        report=report.id,
        title=report.title,
        publisher=report.publisher,
        url=report.url,
        published=report.day,
    )
    span = report.dateline.place if report.dateline else None
    if span is None:
        return filed
    opening = Toponym(span=span, name=report.quote(span), cls="place", role="dateline")
    rest = [one for one in toponyms if not one.span.overlaps(span)]
    choice = resolve(report, [opening, *rest], gazetteer)[0]
    return filed.model_copy(update={"spot": spot_of(choice)})
