"""The page's one block of data: columns of incidents in the order of their days.

A column is a list with one value an incident; texts that repeat are coded as `{"of": values,
"at": numbers}`. Offsets lead from incidents to sources and from sources to reports, so that a
report told a thousand times is written once. Nothing here is escaped: `inert_json` does that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any

from gazetteer.spot import Filed, Located, Spot
from geo.geometry import Shape
from geo.incident import Source
from geo.when import When
from maps import popups, timeline
from maps.style import OTHER, known, looks
from maps.words import Words

Block = dict[str, Any]

_DIGITS = 4  # of a degree: 11 m, finer than any news report


class Coded:
    """A column of values that repeat: each is written once and then named by its number."""

    def __init__(self) -> None:
        self.of: list[Any] = []
        self._number: dict[Hashable, int] = {}

    def code(self, value: Any, key: Hashable = None) -> int:
        """Give the number of a value, new or not; `key` stands for one that cannot be hashed."""
        key = value if key is None else key
        number = self._number.get(key)
        if number is None:
            number = self._number[key] = len(self.of)
            self.of.append(value)
        return number


def coded(values: Iterable[Any]) -> Block:
    """Write a column whose values repeat."""
    number: dict[Hashable, int] = {}
    at = [number.setdefault(value, len(number)) for value in values]
    return {"of": list(number), "at": at}


def ordered(located: Iterable[Located]) -> tuple[list[Located], list[int | None]]:
    """Sort incidents by the day they are met at; the undated come last. Gives those days too."""
    listed = sorted(located, key=lambda one: one.incident.id)
    days = timeline.stops(one.incident.when for one in listed)
    pairs = sorted(zip(listed, days, strict=True), key=_order)
    return [one for one, _ in pairs], [day for _, day in pairs]


def _order(pair: tuple[Located, int | None]) -> tuple[bool, int, bool, int]:
    when = pair[0].incident.when
    if when is None or pair[1] is None:
        return True, 0, False, 0
    return False, pair[1], timeline.vague(when), timeline.number(when.start)


def kinds(located: Iterable[Located], words: Words) -> list[Block]:
    """Give the kinds that occur, in the order of the legend, each with its look and label."""
    seen = Counter(known(one.incident.kind) for one in located)
    return [
        {"key": look.kind, "label": words["kinds"][look.kind], "path": look.path,
         "light": look.light, "dark": look.dark}
        for look in looks().values() if seen[look.kind]
    ]  # fmt: skip


def incidents(located: Sequence[Located], days: Sequence[int | None], words: Words) -> Block:
    """Write the columns of incidents; `located` and `days` come from `ordered`."""
    keys = [kind["key"] for kind in kinds(located, words)]
    told = [one.incident for one in located]
    whens = [one.when for one in told]
    return {
        "id": [one.id for one in told],
        "kind": [keys.index(known(one.kind)) for one in told],
        "called": coded(_called(one) for one in told),
        "status": coded(one.status for one in told),
        "start": [when and timeline.number(when.start) for when in whens],
        "end": [when and timeline.number(when.end) for when in whens],
        "stop": list(days),
        "vague": [int(when is not None and timeline.vague(when)) for when in whens],
        "when": coded(_when_words(whens, words)),
        "precision": coded(when and when.precision for when in whens),
        "rule": coded(when and words["rule"][when.rule] for when in whens),
        "confidence": [round(one.confidence * 100) for one in told],
        "counts": coded(popups.count_words(one.counts, words) for one in told),
        "actors": coded(tuple(a.name for a in one.actors if a.role == "actor") for one in told),
        "targets": coded(tuple(a.name for a in one.actors if a.role == "target") for one in told),
        "notes": coded(popups.notes(one) for one in told),
        **_spots(located, words),
    }  # fmt: skip


def _when_words(whens: Sequence[When | None], words: Words) -> Iterator[str]:
    said: dict[Hashable, str] = {}
    for when in whens:
        key = when and (when.start, when.end, when.precision, when.uncertain)
        if key not in said:
            said[key] = popups.when_words(when, words)
        yield said[key]


def _called(incident: Any) -> str | None:
    """Give the words for a kind that our table does not have; None for one that it has."""
    if known(incident.kind) == OTHER != incident.kind:
        return str(incident.kind)
    return None


def _spots(located: Sequence[Located], words: Words) -> Block:
    spots = [one.spot for one in located]
    return {
        "lon": [spot and round(spot.at.lon, _DIGITS) for spot in spots],
        "lat": [spot and round(spot.at.lat, _DIGITS) for spot in spots],
        "radius": [spot and round(spot.radius_km, 2) for spot in spots],
        "place": coded(popups.place_words(one, words) for one in located),
        "spread": coded(spot and popups.radius_words(spot.radius_km) for spot in spots),
        "level": coded(spot and spot.precision for spot in spots),
        "origin": coded(spot and spot.origin for spot in spots),
        "because": coded(spot and spot.because for spot in spots),
        "source": coded(spot and spot.source for spot in spots),
        "inherited": coded(
            words["inherited"][spot.inherited] if spot and spot.inherited else None
            for spot in spots
        ),
        "unplaced": coded(one.unplaced if one.spot is None else None for one in located),
    }


def shapes(located: Sequence[Located]) -> Block:
    """Write each line and area once; `at` gives each incident's, -1 for none."""
    codes = Coded()
    at = [codes.code(_shape(s), _shape_key(s)) if s and s.shape else -1 for s in _spots_of(located)]
    return {"of": codes.of, "at": at}


def _spots_of(located: Iterable[Located]) -> Iterable[Spot | None]:
    return (one.spot for one in located)


def _shape_key(spot: Spot) -> Hashable:
    return spot.shape, spot.informal


def _shape(spot: Spot) -> Block:
    shape: Shape = spot.shape  # type: ignore[assignment]  # asked for only where there is one
    parts = [[round(x, _DIGITS) for point in part for x in point] for part in shape.parts]
    return {"kind": shape.kind, "informal": int(spot.informal), "parts": parts}


def sources(located: Iterable[Located]) -> Block:
    """Write every telling; `first` gives each incident's first, with one more number at the end."""
    reports, first = Coded(), [0]
    quotes: list[str] = []
    numbers: list[int] = []
    marked: list[list[int | str]] = []
    for one in located:
        for source in one.incident.sources:
            numbers.append(reports.code(_report(source), _report_key(source)))
            quotes.append(source.quote)
            marked.append([part for mark in popups.marks(source) for part in mark])
        first.append(len(quotes))
    table = {"first": first, "report": numbers, "quote": quotes, "marks": marked}
    return {"sources": table, "reports": reports.of}


def _report_key(source: Source) -> Hashable:
    return source.report, source.title, source.publisher, source.url, source.published


def _report(source: Source | Filed) -> list[Any]:
    day = timeline.number(source.published) if source.published else None
    return [source.title, source.publisher, source.url, day]


def filed(reports: Sequence[Filed]) -> list[list[Any]]:
    """Write where reports were filed: title, publisher, url, day, place, lon, lat, radius in km."""
    return [
        [*_report(one), one.spot.place, round(one.spot.at.lon, _DIGITS),
         round(one.spot.at.lat, _DIGITS), round(one.spot.radius_km, 2)]
        for one in sorted(reports, key=lambda one: one.report) if one.spot
    ]  # fmt: skip
