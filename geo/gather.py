"""One happening told several times becomes one incident with all its sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from geo.incident import Count, Counts, Incident
from geo.kinds import kinds
from geo.when import When

# How well each way of reading a date is grounded in the text, best first.
_RULES = ("absolute", "partial", "weekday", "relative", "inherited", "dateline", "publication")
_PRECISIONS = ("day", "span", "week", "month", "season", "year")
_TWICE = 2  # counts further apart than this factor contradict each other
_LONG_DAYS = 10  # a longer range is too vague to say that two tellings are of the same days


_Shelf = tuple[str, str, str, str]  # family, status, subkind, day


class Group(NamedTuple):
    """Tellings of one happening; `indexes` point into what was given, the finest first."""

    indexes: tuple[int, ...]
    tellings: tuple[Incident, ...]


def gather(tellings: Sequence[Incident], near: Callable[[int, int], bool]) -> list[Group]:
    """Group tellings of the same happening; the order of the input does not matter.

    Args:
        tellings: incidents of one report or of many.
        near: tells whether the spots of the i-th and the j-th lie within their radii.

    Returns:
        Groups by first day; every telling stands in exactly one.
    """
    order = sorted(range(len(tellings)), key=lambda i: (_fineness(tellings[i]), tellings[i].id))
    groups: list[list[int]] = []
    homes: dict[_Shelf, list[int]] = {}  # on each shelf the numbers of the groups that stand there
    for i in order:
        shelves = list(_shelves(tellings[i]))
        stand = sorted({number for shelf in shelves for number in homes.get(shelf, ())})
        home = next((n for n in stand if all(_same(tellings, i, j, near) for j in groups[n])), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(i)
        for shelf in shelves:
            homes.setdefault(shelf, []).append(home)
    made = [Group(tuple(g), tuple(tellings[i] for i in g)) for g in groups]
    return sorted(made, key=lambda group: _by_day(group.tellings[0]))


def _shelves(incident: Incident) -> Iterator[_Shelf]:
    """Give where tellings of the same happening may stand: by what and by day; none undated."""
    what = (_family(incident), incident.status, incident.subkind or "")
    when = incident.when
    if when is None:
        return
    if (when.end - when.start).days > _LONG_DAYS:
        yield (*what, str(when))
        return
    for number in range((when.end - when.start).days):
        yield (*what, (when.start + timedelta(days=number)).isoformat())


def _by_day(incident: Incident) -> tuple[str, str]:
    return (str(incident.when.start) if incident.when else "9999", incident.id)


def _family(incident: Incident) -> str:
    known = kinds().get(incident.kind)
    return known.family if known else incident.kind


def _fineness(incident: Incident) -> tuple[int, int, int, str]:
    """Order tellings: a place said beats one inherited, then a day read well, then counts."""
    where = incident.whereabouts
    place = 2 if where is None else int(where.inherited is not None)
    when = incident.when
    day = len(_PRECISIONS) * 10 if when is None else _PRECISIONS.index(when.precision) * 10
    rule = len(_RULES) if when is None else _RULES.index(when.rule)
    return (place, day + rule, -len(incident.actors), _by_day(incident)[0])


def _same(tellings: Sequence[Incident], i: int, j: int, near: Callable[[int, int], bool]) -> bool:
    a, b = tellings[i], tellings[j]
    if a.episode is not None and a.episode == b.episode:
        return False  # the sites of one sentence are different happenings
    return _overlap(a.when, b.when) and _agree(a.counts, b.counts) and near(min(i, j), max(i, j))


def _overlap(a: When | None, b: When | None) -> bool:
    if a is None or b is None:
        return False
    if max((a.end - a.start).days, (b.end - b.start).days) > _LONG_DAYS and a != b:
        return False
    return a.start < b.end and b.start < a.end


def _agree(a: Counts, b: Counts) -> bool:
    pairs = ((getattr(a, key), getattr(b, key)) for key in Counts.model_fields)
    return all(_compatible(x, y) for x, y in pairs if x is not None and y is not None)


def _compatible(a: Count, b: Count) -> bool:
    low, high = sorted((_middle(a), _middle(b)))
    return high <= low * _TWICE + 2


def _middle(count: Count) -> int:
    return next((n for n in (count.best, count.low, count.high) if n is not None), 0)


def merged(group: Group) -> Incident:
    """Make one incident of a group: finest place and date, every source, the range of counts."""
    first, *rest = group.tellings
    if not rest:
        return first
    finest = min((t.when for t in group.tellings if t.when), key=_date_fineness, default=None)
    sources = tuple(dict.fromkeys(source for t in group.tellings for source in t.sources))
    said = f"told {len(group.tellings)} times: same kind, overlapping days, places that agree"
    notes = tuple(dict.fromkeys(note for t in group.tellings for note in t.notes))
    return first.model_copy(
        update={
            "when": finest,
            "sources": sources,
            "counts": _united(t.counts for t in group.tellings),
            "actors": tuple(dict.fromkeys(a for t in group.tellings for a in t.actors)),
            "confidence": max(t.confidence for t in group.tellings),
            "notes": (*notes, said),
        }
    )


def _date_fineness(when: When) -> tuple[int, int, str, str]:
    start, end = when.start.isoformat(), when.end.isoformat()
    return (_PRECISIONS.index(when.precision), _RULES.index(when.rule), start, end)


def _united(all_counts: Iterable[Counts]) -> Counts:
    rows = list(all_counts)
    return Counts(
        **{
            key: _range([c for row in rows if (c := getattr(row, key)) is not None])
            for key in Counts.model_fields
        }
    )


def _range(rows: list[Count]) -> Count | None:
    if len(rows) < _TWICE:
        return rows[0] if rows else None
    lows = [n for row in rows if (n := row.low if row.low is not None else row.best) is not None]
    highs = [n for row in rows if (n := row.high if row.high is not None else row.best) is not None]
    return Count(
        low=min(lows, default=None),
        best=next((row.best for row in rows if row.best is not None), None),
        high=max(highs, default=None),
    )
