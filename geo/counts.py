"""How many were killed, injured, detained or took part, as a sentence puts it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from geo.events.tokens import Token, tokens
from geo.events.words import words
from geo.incident import Count, Counts
from geo.report import Span

_AHEAD = 7  # words after a number in which the word stands that says what is counted
_BEHIND = 4
_BOUND = 3  # words of "no fewer than"
_YEARS = range(1900, 2101)
_TENS = range(20, 100, 10)
_LARGEST = 7  # digits
_GROUP = 3  # digits behind a comma
_RUN = 4  # words of "tens of thousands of"
_HARM = ("killed", "injured", "detained")


class _Number(NamedTuple):
    """The words `[first, end)` that count something."""

    first: int
    end: int
    size: Count


def counts(text: str, language: str = "en", skip: Sequence[Span] = ()) -> Counts:
    """Read the counts of one sentence; "seven men and two women" who share a verb are added up.

    Args:
        text: the sentence.
        language: BCP 47.
        skip: slices of it whose numbers count nothing: its dates.
    """
    lexicon = words(language).table.get("counts", {})
    found = tokens(text, words(language).letters)
    lows = _lows(found, skip)
    read: dict[str, Count] = {}
    waiting: list[Count] = []
    for number, after in _followed(_numbers(lows, lexicon), len(lows)):
        thing = _thing(lows, number, after, lexicon)
        if thing is None:
            waiting = [*waiting, number.size] if "and" in lows[number.end : after] else []
        else:
            read.setdefault(thing, _sum([*waiting, number.size]))
            waiting = []
    return Counts(**read)


def _lows(found: Sequence[Token], skip: Sequence[Span]) -> list[str]:
    """Give the words, each run of those that count nothing as one empty word."""
    if not skip:
        return [token.low for token in found]
    lows: list[str] = []
    for token in found:
        if not any(token.span.within(span) for span in skip):
            lows.append(token.low)
        elif lows[-1:] != [""]:
            lows.append("")
    return lows


def _followed(numbers: Sequence[_Number], end: int) -> list[tuple[_Number, int]]:
    """Give each number with the word at which the next begins."""
    ends = [*(number.first for number in numbers[1:]), end]
    return list(zip(numbers, ends, strict=False))


def _numbers(lows: Sequence[str], lexicon: Mapping[str, Any]) -> list[_Number]:
    found: list[_Number] = []
    firsts = {key.split()[0] for key in lexicon.get("vague", {})}
    at = 0
    while at < len(lows):
        vague = _vague(lows, at, lexicon) if lows[at] in firsts else None
        number = vague or _exact(lows, at, lexicon)
        if number is None:
            at += 1
            continue
        at = number.end
        found = _joined(found, number, lows, lexicon)
    return found


def _vague(lows: Sequence[str], at: int, lexicon: Mapping[str, Any]) -> _Number | None:
    vague = lexicon.get("vague", {})
    for size in range(_RUN, 0, -1):
        bounds = vague.get(" ".join(lows[at : at + size]))
        if bounds:
            return _Number(at, at + size, Count(low=bounds[0], high=bounds[1]))
    return None


def _exact(lows: Sequence[str], at: int, lexicon: Mapping[str, Any]) -> _Number | None:
    value, end = _value(lows, at, lexicon)
    if value is None or _measures(lows, end, lexicon):
        return None
    times = lexicon.get("times", {}).get(lows[end] if end < len(lows) else "")
    if times:
        value, end = value * times, end + 1
    before = " ".join(lows[max(0, at - _BOUND) : at])
    return _Number(at, end, _bounded(value, before, lexicon))


def _measures(lows: Sequence[str], end: int, lexicon: Mapping[str, Any]) -> bool:
    """Tell "a 3-year-old boy" and "a 13-storey tower", where the number counts nobody."""
    hyphen = lows[end : end + 1] == ["-"] and end + 1 < len(lows)
    return hyphen and lows[end + 1] in lexicon.get("measured", ())


def _value(lows: Sequence[str], at: int, lexicon: Mapping[str, Any]) -> tuple[int | None, int]:
    low = lows[at]
    spoken = lexicon.get("numbers", {}).get(low)
    if spoken is not None:
        return _with_ones(spoken, lows, at, lexicon)
    if not low.isdecimal() or len(low) > _LARGEST:
        return None, at + 1
    end = at + 1
    while end + 1 < len(lows) and lows[end] == "," and _is_group(lows[end + 1]):
        low, end = low + lows[end + 1], end + 2
    year = end == at + 1 and int(low) in _YEARS
    return (None, end) if year or len(low) > _LARGEST else (int(low), end)


def _with_ones(
    tens: int, lows: Sequence[str], at: int, lexicon: Mapping[str, Any]
) -> tuple[int, int]:
    """Read "twenty-two" as one number."""
    if tens in _TENS and lows[at + 1 : at + 2] == ["-"] and at + 2 < len(lows):
        ones = lexicon["numbers"].get(lows[at + 2], 0)
        if 0 < ones < min(_TENS):
            return tens + ones, at + 3
    return tens, at + 1


def _is_group(low: str) -> bool:
    return low.isdecimal() and len(low) == _GROUP


def _bounded(value: int, before: str, lexicon: Mapping[str, Any]) -> Count:
    if before.endswith(tuple(lexicon.get("at_least", ()))):
        return Count(low=value, best=value)
    if before.endswith(tuple(lexicon.get("at_most", ()))):
        return Count(best=value, high=value)
    if before.endswith(tuple(lexicon.get("about", ()))):
        return Count(best=value)
    return Count(low=value, best=value, high=value)


def _joined(
    found: list[_Number], number: _Number, lows: Sequence[str], lexicon: Mapping[str, Any]
) -> list[_Number]:
    """Read "80 to 100" and "between 10 and 15" as one range."""
    if not found:
        return [number]
    last = found[-1]
    gap = " ".join(lows[last.end : number.first])
    between = last.first > 0 and lows[last.first - 1] == "between"
    a, b = last.size.best, number.size.best
    ranged = gap in lexicon.get("to", ()) or (gap == "and" and between)
    if not ranged or a is None or b is None or b <= a:
        return [*found, number]
    return [*found[:-1], _Number(last.first, number.end, Count(low=a, high=b))]


def _thing(
    lows: Sequence[str], number: _Number, after: int, lexicon: Mapping[str, Any]
) -> str | None:
    behind = _since_break(lows[max(0, number.first - _BEHIND) : number.first])
    for thing in _HARM:
        if set(behind) & set(lexicon.get(thing, ())):
            return thing
    ahead = _until_break(lows[number.end : min(after, number.end + _AHEAD)])
    hits = [
        (ahead.index(word), thing)
        for thing in (*_HARM, "participants")
        for word in lexicon.get(thing, ())
        if word in ahead
    ]
    harm = [hit for hit in hits if hit[1] in _HARM]
    return min(harm or hits)[1] if hits else None


def _since_break(behind: Sequence[str]) -> Sequence[str]:
    """Keep the words since the last comma or "and"."""
    cut = max((i + 1 for i, low in enumerate(behind) if low in {",", ";", "and"}), default=0)
    return behind[cut:]


def _until_break(ahead: Sequence[str]) -> Sequence[str]:
    """Keep the words up to a comma or a stop: they belong to this number."""
    cut = next((i for i, low in enumerate(ahead) if low in {",", ";", "."}), len(ahead))
    return ahead[:cut]


def _sum(rows: Sequence[Count]) -> Count:
    if len(rows) == 1:
        return rows[0]
    sums = {
        key: sum(values) if None not in values else None
        for key in ("low", "best", "high")
        if (values := [getattr(row, key) for row in rows])
    }
    return Count(**sums)
