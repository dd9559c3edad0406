"""The rules of a book: in these reports X means Y, and Z is no place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from gazetteer.editing.actions import one_line
from gazetteer.editing.change import Change
from gazetteer.editing.edits import Add, Drop, Edit, New, Remove
from gazetteer.editing.layout import plain
from gazetteer.editing.plan import entry_text, plan
from gazetteer.editing.promoting import values_of
from gazetteer.editing.store import entries
from gazetteer.entry import ID, NOT_PLACES
from gazetteer.fold import fold
from gazetteer.place import Place
from geo.errors import EditRefused

Books = Sequence[Path]


def mean(books: Books, name: str, place: Place) -> Change:
    """Let a name mean one place in these reports; an older rule about the name goes.

    A place that stands in no entry is copied into the book, with its source.

    Raises:
        EditRefused: the book would be wrong with it.
        BookError: the book is wrong already.
    """
    name = _name(name)
    there = {one.id for one in entries(books)}
    id_ = place.id if place.origin == "local" else free_id(place, there)
    edits: list[Edit] = [*_gone(books, name, but=id_)]
    if place.origin != "local":
        edits.append(New(id=id_, values={**values_of(place, place.name), "means": [name]}))
    elif fold(name) not in map(fold, _rule(books, id_, "means")):
        edits.append(Add(id=id_, key="means", value=name))
    return plan(books, edits, f"{name!r} means {id_}")


def reject(books: Books, name: str) -> Change:
    """Let a name be no place in these reports; a rule that it means one goes.

    Raises:
        EditRefused: an entry is called so.
        BookError: the book is wrong already.
    """
    name = _name(name)
    edits: list[Edit] = [*_gone(books, name, but=NOT_PLACES)]
    if not any(one.barred for one in entries(books)):
        edits.append(New(id=NOT_PLACES, values={"names": [name]}))
    elif fold(name) not in map(fold, _rule(books, NOT_PLACES, "names")):
        edits.append(Add(id=NOT_PLACES, key="names", value=name))
    return plan(books, edits, f"{name!r} is no place")


def lift(books: Books, name: str) -> Change:
    """Let a name that was rejected be looked up again.

    Raises:
        EditRefused: it was not rejected.
        BookError: the book is wrong already.
    """
    edits = [one for one in _gone(books, name, but="") if one.id == NOT_PLACES]
    if not edits:
        raise EditRefused(f"{name!r} is not rejected; `dateline place show {NOT_PLACES}` shows who")
    return plan(books, edits, f"{name!r} may be a place")


def free_id(place: Place, there: set[str]) -> str:
    """Make an id of a name, with its country and a number where that is taken."""
    plain_id = fold(place.name).replace(" ", "-")
    stem = plain_id if ID.fullmatch(plain_id) else "place"
    land = f"{stem}-{(place.country or 'x').lower()}"
    ways = (stem, land, *(f"{land}-{number}" for number in range(2, len(there) + 3)))
    return next(one for one in ways if one not in there and one != NOT_PLACES)


def _name(name: str) -> str:
    """Give a name as the reports write it, on one line."""
    found = one_line(name)
    if not fold(found):
        raise EditRefused(f"{name!r} has no letters; write a name as the reports do")
    return found


def _gone(books: Books, name: str, *, but: str) -> Iterator[Edit]:
    """Give what takes the older rules about a name away."""
    key = fold(name)
    for one in entries(books):
        if one.id != but and key in map(fold, one.means):
            field = "names" if one.barred else "means"
            said = _rule(books, one.id, field)
            items = [item for item in said if fold(item) == key]
            if one.barred and len(items) == len(said) and set(_keys(books, one.id)) == {field}:
                yield Remove(id=one.id)
            else:
                yield from (Drop(id=one.id, key=field, value=item) for item in items)


def _rule(books: Books, id: str, key: str) -> list[str]:  # noqa: A002
    """Give the names of a rule as they are written."""
    said = plain(entry_text(books, id)[2]).get(key) or []
    return said if isinstance(said, list) else [said]


def _keys(books: Books, id: str) -> list[str]:  # noqa: A002
    return [*plain(entry_text(books, id)[2])]
