"""The toponyms and time expressions of reports, one JSON object a report, for scripts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from gazetteer.lookup import Gazetteer
from gazetteer.resolve import Choice, resolve
from geo.dates import dates
from geo.report import Report
from geo.toponyms import toponyms
from geo.when import DateMention
from maps.build import readable


class Mentions(NamedTuple):
    """The JSON Lines text, and what could not be read."""

    text: str
    reports: int
    problems: list[str]


def lines(
    paths: Sequence[Path],
    gazetteer: Gazetteer,
    progress: Callable[[str, float], None] | None = None,
) -> Mentions:
    """Find and resolve the mentions of all reports; offsets are characters of the text as given.

    Raises:
        DatelineError: nothing could be read at all.
    """
    reports, problems = readable(paths, None)
    out = []
    for number, report in enumerate(reports):
        if progress:
            progress(f"reading {report.id}"[:60], number / len(reports))
        out.append(orjson.dumps(mentions(report, gazetteer)).decode() + "\n")
    return Mentions("".join(out), len(reports), problems)


def mentions(report: Report, gazetteer: Gazetteer) -> dict[str, Any]:
    """Give one report's mentions: `id`, `text`, `toponyms`, `timex`."""
    found = toponyms(report, gazetteer)
    return {
        "id": report.id,
        "text": report.text,
        "toponyms": [_toponym(report, choice) for choice in resolve(report, found, gazetteer)],
        "timex": [_timex(report, one) for one in dates(report.text, report.day, report.language)],
    }


def _toponym(report: Report, choice: Choice) -> dict[str, Any]:
    toponym, place = choice.toponym, choice.place
    return {
        "start": toponym.span.start,
        "end": toponym.span.end,
        "text": report.quote(toponym.span),
        "class": toponym.cls,
        "role": toponym.role,
        "lat": place.at.lat if place and place.at else None,
        "lon": place.at.lon if place and place.at else None,
        "geonameid": place.geonameid if place else None,
        "score": round(choice.score, 3),
        "because": choice.because,
    }


def _timex(report: Report, mention: DateMention) -> dict[str, Any]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": report.quote(mention.span),
        "type": mention.type,
        "value": mention.value,
    }
