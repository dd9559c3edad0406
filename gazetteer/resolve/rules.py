"""The rules of the place book, which stand above all weighing: X means Y, Z is no place."""

from __future__ import annotations

from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer, kind_of
from gazetteer.place import Candidate

RULED = 30.0  # more than all that can speak against a place, in units of evidence


def ruled(found: list[Candidate]) -> list[Candidate]:
    """Leave only what a rule says is meant, where there is one."""
    return [one for one in found if kind_of(one) == "means"] or found


def rejected(name: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a rule says that the name is no place."""
    return gazetteer.book.rejects(fold(name))


def unknown(name: str, gazetteer: Gazetteer) -> str:
    """Say why a name has no place at all."""
    if rejected(name, gazetteer):
        return f"your place book says that {name!r} is no place"
    if gazetteer.candidates(name, 1, typos=False):
        return f"no {name!r} that a gazetteer knows lies where the report says"
    return f"no gazetteer knows {name!r}"
