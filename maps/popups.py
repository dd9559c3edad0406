"""What a card says of an incident, in words and as data: when, where, how many, how sure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gazetteer.spot import Spot
from geo.incident import NO_PLACE, Count, Counts, Source
from geo.report import Span
from geo.when import When
from maps import reasons
from maps.words import Words, figure

_THIRDS = {(1, 11): "early", (11, 21): "middle"}
_SAID_ELSEWHERE = ("day inherited", "place inherited", "undated: taken", NO_PLACE)


class Mark(NamedTuple):
    """Words of a quote that gave the day or the place; offsets as JavaScript counts them."""

    start: int
    end: int
    role: str  # "when" or "where"


def when_words(when: When | None, words: Words) -> str:
    """Say when, no finer than it is known: "Early December 2022", "10–12 December 2022"."""
    if when is None:
        return str(words["card"]["no_day"])
    said = _SAYERS.get(when.precision, _span)(when, words)
    return said[:1].upper() + said[1:]


def _fill(pattern: str, when: When, words: Words, **more: object) -> str:
    names = words["dates"]
    start, last = when.start, when.last
    return str(names[pattern]).format(
        d=start.day, d2=last.day, y=start.year, y2=last.year,
        month=names["month_names"][start.month - 1], month2=names["month_names"][last.month - 1],
        month_of=names["month_names_of"][start.month - 1],
        month_of2=names["month_names_of"][last.month - 1],
        **more,
    )  # fmt: skip


def _day(when: When, words: Words) -> str:
    return _fill("day", when, words)


def _week(when: When, words: Words) -> str:
    return _fill("week", when, words, span=_plain(when, words))


def _month(when: When, words: Words) -> str:
    third = _third(when)
    if third:
        return _fill(third, when, words)
    same_year = when.start.year == when.last.year
    if same_year and when.start.month == when.last.month:
        return _fill("month", when, words)
    return _fill("months", when, words) if same_year else _plain(when, words)


def _season(when: When, words: Words) -> str:
    # The month in the middle names the season; winter alone begins in one year and ends in another.
    season = words["dates"]["season_names"][(when.start.month + 1) % 12 // 3]
    pattern = "winter" if when.start.year != when.last.year else "season"
    return _fill(pattern, when, words, season=season)


def _year(when: When, words: Words) -> str:
    return _fill("year" if when.start.year == when.last.year else "years", when, words)


def _span(when: When, words: Words) -> str:
    if not when.uncertain:
        return _plain(when, words)
    third = _third(when)
    if third:
        return _fill(third, when, words)
    return _fill("some_time", when, words, span=_plain(when, words))


def _plain(when: When, words: Words) -> str:
    start, last = when.start, when.last
    if start == last:
        return _fill("day", when, words)
    if (start.year, start.month) == (last.year, last.month):
        return _fill("span_month", when, words)
    return _fill("span_year" if start.year == last.year else "span", when, words)


def _third(when: When) -> str | None:
    if (when.start.year, when.start.month) == (when.last.year, when.last.month):
        if when.start.day == 21 and when.end.day == 1:
            return "late"
        return _THIRDS.get((when.start.day, when.end.day))
    return None


_SAYERS = {"day": _day, "week": _week, "month": _month, "season": _season, "year": _year}


def notes(all_notes: Iterable[str], words: Words) -> tuple[str, ...]:
    """Give the reader's notes without those that the lines for day and place say anyway."""
    kept = (note for note in all_notes if not note.startswith(_SAID_ELSEWHERE))
    return tuple(reasons.reason(note, words) or "" for note in kept)


def place_words(spot: Spot | None, words: Words) -> str:
    """Say where: the spot's words, and whether they were taken over from elsewhere."""
    if spot is None:
        return str(words["card"]["no_place"])
    said = reasons.place(spot.place, words)
    if spot.inherited is None:
        return said
    # The place's own words are filled in once and never read again as a pattern.
    return str(words["card"]["inherited"]).replace("{place}", said)


def radius_words(km: float, words: Words) -> str:
    """Say how exact a point is: "±250 m", "±1.5 km", "±40 km"."""
    if km < 0.95:
        return f"±{max(50, round(km * 20) * 50)} m"
    return f"±{figure(round(km, 0 if km >= 9.5 else 1), words)} km"


def count_words(counts: Counts, words: Words) -> str:
    """Say how many: "at least 3 injured, 10 to 12 detained"; empty where nothing is counted."""
    said = words["counts"]
    names = ("killed", "injured", "detained", "participants")
    told = ((name, _count(getattr(counts, name), words)) for name in names)
    return ", ".join(said[name].format(n=number) for name, number in told if number)


def _count(count: Count | None, words: Words) -> str:
    said = words["counts"]
    if count is None:
        return ""
    best, low, high = (
        None if n is None else figure(n, words) for n in (count.best, count.low, count.high)
    )
    if best is not None:
        return best
    if low is not None and high is not None:
        return str(said["range"]).format(low=low, high=high)
    if low is not None:
        return str(said["at_least"]).format(n=low)
    return str(said["at_most"]).format(n=high) if high is not None else ""


def marks(source: Source) -> list[Mark]:
    """Give the words that gave day and place: in order, not overlapping, inside the quote.

    Offsets count UTF-16 code units, as JavaScript does; ours count characters.
    """
    found: list[Mark] = []
    both = [*_tagged(source.when_marks, "when"), *_tagged(source.where_marks, "where")]
    for span, role in sorted(both):
        start = max(span.start, found[-1].end if found else 0)
        end = min(span.end, len(source.quote))
        if start < end:
            found.append(Mark(start, end, role))
    return [_as_counted_by_javascript(mark, source.quote) for mark in found]


def _tagged(spans: Iterable[Span], role: str) -> list[tuple[Span, str]]:
    return [(span, role) for span in spans]


def _as_counted_by_javascript(mark: Mark, quote: str) -> Mark:
    before = sum(ch > "\uffff" for ch in quote[: mark.start])
    within = sum(ch > "\uffff" for ch in quote[mark.start : mark.end])
    return Mark(mark.start + before, mark.end + before + within, mark.role)
