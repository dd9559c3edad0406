"""The whole way: reports, incidents, places, and what is then drawn or written.

The only place where all stages meet. Reading one report and placing its incidents is a pure
function of the report and the gazetteer; gathering several tellings is a second step.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from gazetteer.fallback import Fallback
from gazetteer.lookup import Gazetteer
from gazetteer.place import Place
from gazetteer.resolve import file_spot, locate, survey
from gazetteer.spot import Filed, Located
from geo.errors import DatelineError, ReadError
from geo.incidents import read as tell
from geo.kinds import off_map
from geo.readers import found, read
from geo.report import Report
from maps.export import format_of, load
from maps.export.row import Row, dateline_columns
from maps.gathering import gathered

_FORMATS = "files or folders of .txt, .md, .html or .jsonl"

Progress = Callable[[str, float], None]


class Wanted(NamedTuple):
    """How a run is wanted."""

    separate: bool = False  # keep each report's tellings apart
    everything: bool = False  # keep what did not happen (plans, denials) and what is only said
    cache: Path | None = None  # a folder for what is slow to read again
    progress: Progress | None = None  # told a stage and a share of 1


AS_USUAL = Wanted()


class Run(NamedTuple):
    """What a run found, and what it could not read or did not know."""

    located: list[Located]
    filed: list[Filed]
    reports: int
    problems: list[str]
    unknown: Counter[str]  # names that nobody knew, with how often an incident needed them


def run(
    paths: Sequence[Path],
    gazetteer: Gazetteer,
    fallback: Fallback | None = None,
    wanted: Wanted = AS_USUAL,
) -> Run:
    """Take reports all the way to located incidents.

    Args:
        paths: workspaces, folders, files.
        gazetteer: the local book over the base.
        fallback: asked for incident places that the gazetteer does not know.
        wanted: what to keep apart, what to keep at all, where to cache, whom to tell.

    Raises:
        DatelineError: nothing could be read at all.
    """
    reports, problems = readable(paths, wanted.cache)
    told = Run([], [], len(reports), problems, Counter())
    with uncollected():
        for number, report in enumerate(reports):
            if wanted.progress:
                wanted.progress(f"reading {report.id}"[:60], number / len(reports))
            located, filed = place_report(report, gazetteer, fallback, everything=wanted.everything)
            told.located.extend(located)
            told.filed.append(filed)
    told.unknown.update(_unknown(told.located))
    return told if wanted.separate else told._replace(located=gathered(told.located))


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector of cycles still: reading makes none, and it would walk all that is kept.

    That takes a tenth of the time, and more with each report that is kept.
    """
    watched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if watched:
            gc.enable()


def readable(paths: Sequence[Path], cache: Path | None) -> tuple[list[Report], list[str]]:
    """Read all files, as `reports_of` does.

    Raises:
        DatelineError: nothing could be read at all.
    """
    reports, problems = reports_of(paths, cache)
    if not reports:
        where = ", ".join(map(str, paths))
        raise DatelineError("; ".join(problems) or f"{where}: no report; give {_FORMATS}")
    return reports, problems


def reports_of(paths: Iterable[Path], cache: Path | None) -> tuple[list[Report], list[str]]:
    """Read all files; one that cannot be read is named with its reason and the rest goes on."""
    reports: list[Report] = []
    problems: list[str] = []
    for path in found(paths):
        try:
            reading = read(path, cache)
        except ReadError as wrong:
            problems.append(str(wrong))
        else:
            reports.extend(reading.reports)
            problems.extend(reading.problems)
    return reports, problems


def place_report(
    report: Report, gazetteer: Gazetteer, fallback: Fallback | None, *, everything: bool
) -> tuple[list[Located], Filed]:
    """Read one report and place what it tells; the same happening told twice is one."""
    told = tell(report, gazetteer)
    wanted = [
        incident
        for incident in told.incidents
        if everything or (incident.status == "actual" and incident.kind not in off_map())
    ]
    scene = survey(report, wanted, told.toponyms, gazetteer)
    return gathered(locate(scene, wanted, fallback)), file_spot(scene)


def _unknown(located: Iterable[Located]) -> Iterable[str]:
    for one in located:
        if one.spot is None and one.incident.whereabouts:
            yield one.incident.whereabouts.toponyms[0].name


def labels(told: Run, gazetteer: Gazetteer) -> list[Place]:
    """Give the places whose names may stand on the map: the book's, and where things happened."""
    spots = [*(one.spot for one in told.located), *(one.spot for one in told.filed)]
    named = (gazetteer.place(spot.place_id) for spot in spots if spot and spot.place_id)
    return list({place.id: place for place in (*gazetteer.book.places(), *named) if place}.values())


def table(told: Run) -> list[tuple[Located, Row]]:
    """Give each incident with the columns that say where its report was filed."""
    filed = {one.report: dateline_columns(one) for one in told.filed}
    return [(one, filed.get(one.incident.sources[0].report, {})) for one in told.located]


def from_tables(tables: Sequence[tuple[str, str]]) -> Run:
    """Take up tables of incidents (name and text) that were written, and perhaps corrected.

    Raises:
        DatelineError: no table held an incident.
    """
    told = Run([], [], 0, [], Counter())
    filed: dict[str, Filed] = {}
    for name, text in tables:
        got = load(text, format_of(Path("-.jsonl") if name == "-" else Path(name)), name)
        told.located.extend(got.incidents)
        told.problems.extend(got.problems)
        for one in got.filed:
            filed.setdefault(one.report, one)
    if not told.located:
        raise DatelineError("; ".join(told.problems) or f"{tables[0][0]}: no incident in it")
    told.filed.extend(filed.values())
    return told._replace(reports=len(filed))
