"""What people do to a place book, each as a change to look at: add, move, alias, rename, retire."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gazetteer.editing.change import Change
from gazetteer.editing.edits import Add, Edit, New, Set
from gazetteer.editing.lines import plain
from gazetteer.editing.plan import entry_text, plan
from gazetteer.entry import ID, NameEntry
from gazetteer.fold import fold
from geo.errors import EditRefused
from geo.geometry import LonLat

_DECIMALS = 6  # of a degree: a tenth of a metre
Books = Sequence[Path]


def add(books: Books, name: str, values: dict[str, Any], id: str | None = None) -> Change:  # noqa: A002
    """Add an entry; without an id, its name in small letters and hyphens becomes the id."""
    made = id or fold(name).replace(" ", "-")
    if not ID.fullmatch(made):
        hint = "write small letters, digits and hyphens" if id else "give one with --id"
        raise EditRefused(f"{made!r} is no id for {name!r}; {hint}")
    return plan(books, [New(id=made, values={"name": name, **values})], f"add {made}")


def move(books: Books, id: str, at: LonLat) -> Change:  # noqa: A002
    """Move the point of an entry."""
    words = f"move {id} to {at.lat:g}, {at.lon:g}"
    return plan(books, [Set(id=id, key="at", value=position(at))], words)


def alias(books: Books, id: str, name: str, tag: str | None = None) -> Change:  # noqa: A002
    """Add a name, with the language and script it is in: sr-Cyrl."""
    return plan(books, [Add(id=id, key="names", value=_name(name, tag))], f"add {name!r} to {id}")


def rename(books: Books, id: str, name: str) -> Change:  # noqa: A002
    """Show an entry under another name; the old one stays among its names, the id stays."""
    said = plain(entry_text(books, id)[2])
    edits: list[Edit] = [Set(id=id, key="name", value=name)]
    old, names = said.get("name"), said.get("names") or []
    if old and old != name and old not in {NameEntry.model_validate(one).text for one in names}:
        edits.append(Add(id=id, key="names", value=_name(old, None)))
    return plan(books, edits, f"rename {id} to {name!r}")


def retire(books: Books, id: str, replaced_by: str) -> Change:  # noqa: A002
    """Let another entry stand for this one, which stays in the book."""
    words = f"retire {id}, replaced by {replaced_by}"
    return plan(books, [Set(id=id, key="replaced_by", value=replaced_by)], words)


def position(at: LonLat) -> list[float]:
    """Give a point as the book writes it: longitude, latitude."""
    return [round(at.lon, _DECIMALS), round(at.lat, _DECIMALS)]


def _name(text: str, tag: str | None) -> Any:
    """Write a name as short as it reads back: `Ibri @sq`."""
    if " @" in text:
        return {"text": text, "lang": tag} if tag else {"text": text}
    return f"{text} @{tag}" if tag else text
