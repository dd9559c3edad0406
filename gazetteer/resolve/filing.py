"""Say where a report was filed: the place of its dateline."""

from __future__ import annotations

from gazetteer.resolve.scene import Scene
from gazetteer.resolve.spots import spot_of
from gazetteer.spot import Filed, Spot


def file_spot(scene: Scene) -> Filed:
    """Give where and when a report was filed; no spot where its dateline names no known place."""
    report = scene.report
    return Filed(
        report=report.id,
        title=report.title,
        publisher=report.publisher,
        url=report.url,
        published=report.day,
        spot=_opening(scene),
    )


def _opening(scene: Scene) -> Spot | None:
    report = scene.report
    span = report.dateline.place if report.dateline else None
    return spot_of(scene.chosen[span, report.quote(span)]) if span else None
