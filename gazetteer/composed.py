"""Names that say more than one thing: where a place lies, or what it is called in two languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from gazetteer.containment import lies_in
from gazetteer.place import Candidate, Place

_MANY = 200  # bearers of a name that are looked through for one that lies somewhere
_MOST_PARTS = 6  # of "village, county, state, country"


class Finder(Protocol):
    """Whoever can look a name up."""

    def candidates(self, name: str, limit: int = 10) -> list[Candidate]:
        """Give the places that may be meant, best first."""
        ...

    def place(self, id: str) -> Place | None:  # noqa: A002
        """Give the place of an id or a code."""
        ...


def parts(name: str) -> int:
    """Count what a name says beside its first part: "X, Y" and "X (Y)" and "X/Y" say one thing."""
    return name.count(",") + name.count("/") + name.endswith(")")


def composed(name: str, finder: Finder) -> list[Candidate]:
    """Give who is meant by a name of several parts, if it has not too many."""
    if not 0 < parts(name) < _MOST_PARTS:
        return []
    if name.endswith(")"):
        head, _, tail = name[:-1].rpartition("(")
        return [*_contained(head, tail, finder)] or [*_called([head, tail], finder)]
    if "," in name:
        head, _, tail = name.rpartition(",")
        return [*_contained(head, tail, finder)]
    return [*_called(name.split("/"), finder)]


def _contained(head: str, tail: str, finder: Finder) -> Iterator[Candidate]:
    """Read "X, Y" and "X (Y)": the bearers of X that lie in a bearer of Y."""
    around = [one.place for one in finder.candidates(tail.strip(), limit=3)]
    around += filter(None, [finder.place(tail.strip())])  # a code: "Leposavić, XK"
    for one in finder.candidates(head.strip(), limit=_MANY) if around else ():
        outer = next((place for place in around if lies_in(one.place, place, finder.place)), None)
        if outer:
            yield _because(one, f"lies in {outer.name}")


def _called(names: list[str], finder: Finder) -> Iterator[Candidate]:
    """Read "X/Y" and "X (Y)", as news from where two languages are spoken: who bears both names."""
    first, *others = (finder.candidates(name.strip(), limit=_MANY) for name in names)
    bearers = [{one.place.id for one in found} for found in others]
    for one in first:
        if all(one.place.id in ids for ids in bearers):
            yield _because(one, f"also called {' and '.join(name.strip() for name in names[1:])}")


def _because(one: Candidate, reason: str) -> Candidate:
    words = (*one.reasons, reason)
    return Candidate.model_construct(place=one.place, score=one.score, reasons=words)
