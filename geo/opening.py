"""The place that opens a report: one named in its title, else that of its dateline."""

from __future__ import annotations

from collections.abc import Sequence

from geo.incident import Inheritance, Whereabouts
from geo.names import Names
from geo.report import Report
from geo.scene import is_fine
from geo.toponym import Toponym


def opening(report: Report, places: Sequence[Toponym], names: Names) -> Whereabouts | None:
    """Give the place that stands for one that no sentence of the report gives."""
    body = report.body[0].start if report.body else 0
    end = report.dateline.span.start if report.dateline else body
    for toponym in places:
        if toponym.span.end > end:
            break
        if is_fine(toponym, names):
            return _placed(toponym, "title")
    filed = next((t for t in places if _files(report, t)), None)
    return _placed(filed, "dateline") if filed else None


def opens(report: Report, toponym: Toponym) -> bool:
    """Tell whether a name stands in the dateline, where nothing happens."""
    return report.dateline is not None and toponym.span.overlaps(report.dateline.span)


def _files(report: Report, toponym: Toponym) -> bool:
    place = report.dateline.place if report.dateline else None
    return place is not None and toponym.span.overlaps(place)


def _placed(toponym: Toponym, level: Inheritance) -> Whereabouts:
    return Whereabouts(toponyms=(toponym,), span=toponym.span, inherited=level)
