"""Take a place that a service answered into the place book, with who said so and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gazetteer.editing import actions
from gazetteer.editing.change import Change
from gazetteer.fold import fold
from gazetteer.place import Place


def promote(
    books: Sequence[Path],
    place: Place,
    asked: str,
    id: str | None = None,  # noqa: A002 - an id is an id
) -> Change:
    """Add an entry of a place that was answered when a name was `asked` for.

    Raises:
        EditRefused: an entry of that id is there already, or the answer cannot be an entry.
    """
    return actions.add(books, place.name, values_of(place, asked), id)


def values_of(place: Place, asked: str) -> dict[str, Any]:
    """Give the keys of an entry of a place that is found by the name `asked`, too."""
    return {"name": place.name, **dict(_values(place, asked))}


def _values(place: Place, asked: str) -> Iterator[tuple[str, Any]]:
    yield "type", place.type
    if place.at:
        yield "at", actions.position(place.at)
    yield "radius_km", place.radius_km
    if place.country:
        yield "country", place.country
    if names := list(_names(place, asked)):
        yield "names", names
    service, _, number = place.id.partition(":")
    if number:
        yield "ids", {service: int(number) if number.isdecimal() else number}
    if place.population:
        yield "population", place.population
    yield "source", place.source


def _names(place: Place, asked: str) -> Iterator[Any]:
    """Give its other names, and the one asked for if none of them is found by it."""
    texts = {place.name}
    for name in place.names:
        if name.tag or name.text not in texts:
            texts.add(name.text)
            yield actions.written(name.text, name.tag)
    if fold(asked) not in {fold(text) for text in texts}:
        yield actions.written(asked, None)
