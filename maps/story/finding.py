"""Find the one incident that a chapter means, or say why there is not one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from gazetteer.fold import fold
from gazetteer.spot import Located
from maps.story.entry import Which

_NAMED = 6  # incidents in a message, at most

Test = Callable[[Located], bool]


class NotOne(Exception):
    """No incident is meant, or several: `key` is what the chapter says wrongly."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key


def meant(which: Which, located: Sequence[Located]) -> Located:
    """Give the incident that is meant.

    Raises:
        NotOne: none is, or several are.
    """
    left = list(located)
    for key, wanted, test in _tests(which, located):
        found = [one for one in left if test(one)]
        if not found:
            raise NotOne(key, f"no such incident has {key} {wanted!r}; {_there(left)}")
        left = found
    if len(left) > 1:
        raise NotOne("", f"{len(left)} incidents are meant; {_there(left)}; say more of it")
    return left[0]


def _tests(which: Which, located: Sequence[Located]) -> Iterator[tuple[str, str, Test]]:
    if which.id is not None:
        identity = which.id
        yield "id", identity, lambda one: one.incident.id == identity
    if which.day is not None:
        yield "day", which.day.isoformat(), _on(which.day, located)
    if which.kind is not None:
        yield "kind", which.kind, lambda one: one.incident.kind == which.kind
    if which.place is not None:
        place = fold(which.place)
        yield "place", which.place, lambda one: bool(one.spot and place in fold(one.spot.place))
    if which.words is not None:
        said = fold(which.words)
        yield "words", which.words, _saying(said)


def _saying(words: str) -> Test:
    return lambda one: any(words in fold(source.quote) for source in one.incident.sources)


def _on(day: date, located: Sequence[Located]) -> Test:
    """Mean what happened on the day, or else what a range of days with it in tells of."""

    def begins(one: Located) -> bool:
        when = one.incident.when
        return when is not None and when.start == day == when.last

    def covers(one: Located) -> bool:
        when = one.incident.when
        return when is not None and when.start <= day <= when.last

    return begins if any(map(begins, located)) else covers


def _there(left: Sequence[Located]) -> str:
    named = "; ".join(map(_short, left[:_NAMED]))
    return f"there are: {named}{' …' if len(left) > _NAMED else ''}" if left else "there is none"


def _short(one: Located) -> str:
    told = one.incident
    place = one.spot.place if one.spot else "not placed"
    return f"{told.kind}, {told.when or 'no day'}, {place!r} (id {told.id})"
