"""The names of reports that a person should look at, and how they are shown on a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import Any, NamedTuple

from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate
from gazetteer.resolve.scene import survey
from gazetteer.review import Question, Queue
from geo.incidents import read as tell
from geo.kinds import off_map
from geo.report import Report
from maps.build import readable
from maps.showing import shown
from maps.summary import many

_WORDS = 200  # characters of a sentence that are shown
_SENTENCES = 3
_STATES = {"unknown": "nobody knows it", "open": "left open", "unsure": "may be another"}


class Review(NamedTuple):
    """What is in question, and what it was read from."""

    questions: list[Question]
    reports: int
    problems: list[str]


def review(
    paths: Sequence[Path],
    gazetteer: Gazetteer,
    cache: Path | None = None,
    progress: Callable[[str, float], None] | None = None,
) -> Review:
    """Read reports and gather the names that are in question; nobody is asked online.

    Raises:
        DatelineError: nothing could be read at all.
    """
    reports, problems = readable(paths, cache)
    queue = Queue(gazetteer)
    for number, report in enumerate(reports):
        if progress:
            progress(f"reading {report.id}"[:60], number / len(reports))
        _add(queue, report, gazetteer)
    return Review(queue.questions(), len(reports), problems)


def _add(queue: Queue, report: Report, gazetteer: Gazetteer) -> None:
    told = tell(report, gazetteer)
    drawn = [one for one in told.incidents if one.status == "actual" and one.kind not in off_map()]
    queue.add(survey(report, drawn, told.toponyms, gazetteer), drawn)


def lines(one: Question, workspace: Path) -> Iterator[str]:
    """Show a name with its sentences and candidates, and the commands that answer it."""
    yield f"{shown(one.name)}: {_STATES[one.state]}, {_often(one)}"
    if one.state != "unsure":
        yield f"    {shown(one.because)}"
    for telling in one.tellings[:_SENTENCES]:
        yield f"    {_around(telling.text, one.name)}  ({shown(telling.report)})"
    for number, candidate in enumerate(one.candidates, 1):
        yield from candidate_lines(number, candidate)
    yield from (f"    $ dateline place {words}" for words in _answers(one, workspace))


def candidate_lines(number: int, one: Candidate) -> Iterator[str]:
    """Show one place that a name may mean."""
    place = one.place
    at = f"{place.at.lat:.4f}, {place.at.lon:.4f}" if place.at else "no point"
    land = f", {place.country}" if place.country else ""
    who = f"{shown(place.name)} ({place.type}{land})"
    yield f"  {number} {one.score:.2f}  {who}  {at}  [{place.id}]"
    yield f"          {shown('; '.join(one.reasons))}"


def as_json(questions: Sequence[Question]) -> str:
    """Give the names for scripts: in ASCII, so that no text can act on a terminal."""
    return json.dumps([_values(one) for one in questions], indent=2)


def _values(one: Question) -> dict[str, Any]:
    return {
        **one.model_dump(include={"name", "state", "because", "times", "reports", "incidents"}),
        "sentences": [telling.model_dump() for telling in one.tellings],
        "candidates": [_candidate(candidate) for candidate in one.candidates],
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    place = one.place
    lat, lon = (place.at.lat, place.at.lon) if place.at else (None, None)
    return {
        "id": place.id, "name": place.name, "type": place.type, "lat": lat, "lon": lon,
        "country": place.country, "score": round(one.score, 3), "because": "; ".join(one.reasons),
    }  # fmt: skip


def _often(one: Question) -> str:
    placed = "is" if one.incidents == 1 else "are"
    needed = f"; {many(one.incidents, 'incident')} {placed} placed by it" if one.incidents else ""
    return f"{many(one.times, 'time')} in {many(one.reports, 'report')}{needed}"


def _around(text: str, name: str) -> str:
    """Give the words around a name, with dots where a long sentence was cut."""
    at = max(0, text.find(name))
    start = max(0, min(at - _WORDS // 2, len(text) - _WORDS))
    cut = text[start : start + _WORDS]
    return f"{'… ' if start else ''}{shown(cut)}{' …' if start + _WORDS < len(text) else ''}"


def _answers(one: Question, workspace: Path) -> Iterator[str]:
    """Give the commands that answer, safe to be copied into a shell."""
    if not one.name.isprintable() or one.name.startswith("-"):
        return
    name, where = quote(one.name), f"-w {quote(str(workspace))}"
    if one.candidates:
        yield f"means {name} {one.candidates[0].place.id} {where}"
    yield f"add {name} --type TYPE --at LAT LON {where}"
    yield f"reject {name} {where}"
