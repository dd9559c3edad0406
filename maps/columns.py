"""The page's one block of data: columns of incidents in the order of their days.

A column is a list with one value an incident; texts that repeat are coded as `{"of": values,
"at": numbers}`, where no numbers mean that all are the one value. What many incidents share, their
whens and spots, stands in tables of its own, and an incident names its rows. Offsets lead from
incidents to sources and from sources to reports, so that a report told a thousand times is written
once. Nothing here is escaped: `inert_json` does that.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from itertools import accumulate
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple, TypeVar

from gazetteer.fallback import credit
from gazetteer.place import Place
from gazetteer.spot import Filed, Located, Spot
from geo.geometry import Shape
from geo.incident import Actor, Counts, Source
from geo.when import When
from maps import popups, timeline
from maps.reasons import reason
from maps.seam import Seam
from maps.style import OTHER, known, looks
from maps.words import Words

Block = dict[str, Any]
T = TypeVar("T")
Telling = tuple[tuple[Any, ...], str, Source | None]  # report, quote, and the source of its marks

_DIGITS = 4  # of a degree: 11 m, finer than any news report
_FACTS = attrgetter("id", "kind", "status", "confidence", "actors", "notes")
_COUNTED = attrgetter("killed", "injured", "detained", "participants")
_REPORT = attrgetter("report", "title", "publisher", "url", "published")


def numbered(values: Iterable[T], key: Callable[[T], Hashable]) -> tuple[list[T], list[int]]:
    """Give the distinct values in the order in which they are met, and the number of each.

    `key` tells which are equal; it is asked once an object, as incidents share most of theirs.
    The caller keeps the objects alive.
    """
    of: list[T] = []
    objects: dict[int, int] = {}
    keys: dict[Hashable, int] = {}
    at: list[int] = []
    for value in values:
        number = objects.get(id(value))
        if number is None:
            number = objects[id(value)] = keys.setdefault(key(value), len(of))
            if number == len(of):
                of.append(value)
        at.append(number)
    return of, at


def coded(
    values: Iterable[T],
    key: Callable[[T], Hashable] = lambda value: value,
    write: Callable[[T], Any] = lambda value: value,
) -> Block:
    """Write a column whose values repeat: each once; no numbers where all are the same."""
    of, at = numbered(values, key)
    return {"of": [write(value) for value in of], "at": at if len(of) > 1 else []}


class Rows(NamedTuple):
    """Incidents in the order of the days they are met at, the undated last, and what they share."""

    ids: Sequence[str]
    kinds: Sequence[str]
    statuses: Sequence[str]
    confidences: Sequence[float]
    actors: Sequence[tuple[Actor, ...]]
    notes: Sequence[tuple[str, ...]]
    counts: Sequence[tuple[Hashable, Counts]]  # with what tells equal ones
    tellings: Sequence[Sequence[Telling]]
    unplaced: Sequence[str | None]
    when: list[int]  # the number of each incident's
    whens: list[When | None]  # distinct, in the order in which they are met
    stops: list[int | None]  # the day at which each of these is met
    spot: list[int]
    spots: list[Spot | None]  # distinct


def ordered(located: Iterable[Located]) -> Rows:
    """Sort incidents by the day they are met at; any order of the input gives the same.

    What is needed of them is taken first, as they come: in the order of their days they lie all
    over the memory, and going there for each column takes three times as long.
    """
    taken = sorted(map(_taken, located), key=itemgetter(0))
    met, at = numbered([facts[-2] for facts in taken], _when_key)
    stops = timeline.stops(met)
    order = sorted(range(len(met)), key=lambda n: _order(met[n], stops[n]))
    rank = {n: place for place, n in enumerate(order)}
    pairs = sorted(zip([rank[n] for n in at], range(len(taken)), strict=True))
    columns: list[Any] = list(zip(*[taken[n] for _, n in pairs], strict=True)) or [()] * 11
    spots, spot = numbered(columns[-1], _spot_key)
    days = [place for place, _ in pairs], [met[n] for n in order], [stops[n] for n in order]
    return Rows._make([*columns[:9], *days, spot, spots])


def _taken(one: Located) -> tuple[Any, ...]:
    told = one.incident
    unplaced = None if one.spot else one.unplaced
    counts = (_counts_key(told.counts), told.counts)
    tellings = [_telling(source) for source in told.sources]
    return *_FACTS(told), counts, tellings, unplaced, told.when, one.spot


def _telling(source: Source) -> Telling:
    marked = source.when_marks or source.where_marks
    return _REPORT(source), source.quote, source if marked else None


def _counts_key(counts: Counts) -> Hashable:
    return tuple([count and (count.low, count.best, count.high) for count in _COUNTED(counts)])


def _when_key(when: When | None) -> Hashable:
    return when and (when.start, when.end, when.precision, when.uncertain, when.rule)


def _order(when: When | None, stop: int | None) -> tuple[object, ...]:
    if when is None or stop is None:
        return (True,)
    vague = timeline.vague(when)
    return False, stop, vague, when.start, when.end, when.precision, when.uncertain, when.rule


def _spot_key(spot: Spot | None) -> Hashable:
    return spot and (
        spot.place, spot.at, spot.radius_km, spot.precision, spot.origin, spot.source,
        spot.inherited, spot.because, _shape_key(spot),
    )  # fmt: skip


def kinds(rows: Rows, words: Words) -> list[Block]:
    """Give the kinds that occur, in the order of the legend, each with its look and label."""
    seen = set(map(known, set(rows.kinds)))
    return [
        {"key": look.kind, "group": look.group, "label": words["kinds"][look.kind],
         "path": look.path, "light": look.light, "dark": look.dark}
        for look in looks().values() if look.kind in seen
    ]  # fmt: skip


def incidents(rows: Rows, words: Words) -> Block:
    """Write the columns of incidents; `when` and `spot` are rows of `whens` and `spots`."""
    keys = [kind["key"] for kind in kinds(rows, words)]
    number = {kind: keys.index(known(kind)) for kind in set(rows.kinds)}
    return {
        "id": rows.ids,
        "kind": [number[kind] for kind in rows.kinds],
        "called": coded(rows.kinds, write=_called),
        "status": coded(rows.statuses),
        "when": rows.when,
        "confidence": [round(share * 100) for share in rows.confidences],
        "counts": coded(
            rows.counts, itemgetter(0), lambda both: popups.count_words(both[1], words)
        ),
        "actors": coded(rows.actors, _roles, lambda them: _names(them, "actor")),
        "targets": coded(rows.actors, _roles, lambda them: _names(them, "target")),
        "notes": coded(rows.notes, write=lambda all_: popups.notes(all_, words)),
        "spot": rows.spot,
        "unplaced": coded(rows.unplaced, write=lambda why: reason(why, words)),
    }


def _called(kind: str) -> str | None:
    """Give the words for a kind that our table does not have; None for one that it has."""
    return kind if known(kind) == OTHER != kind else None


def _roles(actors: Sequence[Actor]) -> Hashable:
    return tuple((actor.role, actor.name) for actor in actors)


def _names(actors: Sequence[Actor], role: str) -> list[str]:
    return [actor.name for actor in actors if actor.role == role]


def whens(rows: Rows, words: Words) -> Block:
    """Write the table of whens; days are counted from 1970-01-01, `end` is not among them."""
    listed = rows.whens
    return {
        "start": [when and timeline.number(when.start) for when in listed],
        "end": [when and timeline.number(when.end) for when in listed],
        "stop": rows.stops,
        "vague": [int(when is not None and timeline.vague(when)) for when in listed],
        "when": [popups.when_words(when, words) for when in listed],
        "precision": [when and when.precision for when in listed],
        "rule": [when and words["rule"][when.rule] for when in listed],
    }


def spots(rows: Rows, words: Words, seam: Seam) -> tuple[Block, list[Block]]:
    """Write the table of spots, and apart their lines and areas, each once; -1 is none."""
    listed = rows.spots
    points = [spot and seam.turned(spot.at) for spot in listed]
    shaped, shape = numbered((spot for spot in listed if spot and spot.shape), _shape_key)
    numbers = iter(shape)
    table = {
        "lon": [at and round(at.lon, _DIGITS) for at in points],
        "lat": [at and round(at.lat, _DIGITS) for at in points],
        "radius": [spot and round(spot.radius_km, 2) for spot in listed],
        "place": [popups.place_words(spot, words) for spot in listed],
        "spread": [spot and popups.radius_words(spot.radius_km, words) for spot in listed],
        "level": [spot and spot.precision for spot in listed],
        "origin": [spot and spot.origin for spot in listed],
        "because": [spot and reason(spot.because, words) for spot in listed],
        "source": [spot and reason(spot.source, words) for spot in listed],
        "inherited": [
            words["inherited"][spot.inherited] if spot and spot.inherited else None
            for spot in listed
        ],
        "shape": [next(numbers) if spot and spot.shape else -1 for spot in listed],
    }
    return table, [_shape(spot, seam) for spot in shaped if spot]


def _shape_key(spot: Spot) -> Hashable:
    return spot.shape and (spot.shape, spot.informal)


def _shape(spot: Spot, seam: Seam) -> Block:
    shape: Shape = spot.shape  # type: ignore[assignment]  # asked for only where there is one
    parts = [[round(x, _DIGITS) for at in part for x in seam.turned(at)] for part in shape.parts]
    return {"kind": shape.kind, "informal": int(spot.informal), "parts": parts}


def sources(rows: Rows) -> Block:
    """Write every telling; `first` gives each incident's first, with one more number at the end."""
    told = [telling for tellings in rows.tellings for telling in tellings]
    reports: dict[tuple[Any, ...], int] = {}
    table = {
        "first": [0, *accumulate(map(len, rows.tellings))],
        "report": [reports.setdefault(report, len(reports)) for report, _, _ in told],
        "quote": [quote for _, quote, _ in told],
        "marks": [_marks(source) if source else [] for _, _, source in told],
    }
    return {"sources": table, "reports": [_report(*report) for report in reports]}


def _marks(source: Source) -> list[int | str]:
    return [part for mark in popups.marks(source) for part in mark]


def _report(
    _: str, title: str | None, publisher: str | None, url: str | None, day: date | None
) -> list[Any]:
    return [title, publisher, url, day and timeline.number(day)]


def filed(reports: Sequence[Filed], rows: Rows, seam: Seam) -> list[list[Any]]:
    """Write where reports were filed: title, publisher, url, day, place, lon, lat, radius, number.

    The radius is in km; the number is that of the report among those of `sources`, -1 where no
    incident comes from it.
    """
    told = (report for tellings in rows.tellings for report, _, _ in tellings)
    numbers = {report: number for number, report in enumerate(dict.fromkeys(told))}
    return [
        [*_report(*_REPORT(one)), one.spot.place,
         *(round(x, _DIGITS) for x in seam.turned(one.spot.at)), round(one.spot.radius_km, 2),
         numbers.get(_REPORT(one), -1)]
        for one in sorted(reports, key=lambda one: one.report) if one.spot
    ]  # fmt: skip


def owed(rows: Rows, reports: Iterable[Filed], places: Iterable[Place]) -> list[str]:
    """Give whom the places of a page oblige us to name, besides those that every page names."""
    spots = [*rows.spots, *(one.spot for one in reports)]
    said = {one.source for one in (*places, *spots) if one}
    return sorted({whom for source in said if (whom := credit(source))})
