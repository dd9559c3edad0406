"""What people do to a place book, each as a change to look at: add, edit, move, alias, retire."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gazetteer.book_entries import Kept
from gazetteer.editing.change import Change
from gazetteer.editing.edits import Add, Edit, New, Set, Unset
from gazetteer.editing.layout import plain
from gazetteer.editing.names import read_name
from gazetteer.editing.plan import entry_text, plan
from gazetteer.editing.store import entries
from gazetteer.entry import ID, NOT_PLACES, TEXTS
from gazetteer.fold import fold
from gazetteer.yaml_tree import tree
from geo.errors import EditRefused
from geo.geometry import LonLat

_DECIMALS = 6  # of a degree: a tenth of a metre
Books = Sequence[Path]


def add(books: Books, name: str, values: dict[str, Any], id: str | None = None) -> Change:  # noqa: A002
    """Add an entry; without an id, its name in small letters and hyphens becomes the id."""
    name = one_line(name)
    made = id or fold(name).replace(" ", "-")
    if not name:
        raise EditRefused("a place needs a name; write the one that the map shows")
    if not ID.fullmatch(made) or made == NOT_PLACES:
        hint = "write small letters, digits and hyphens" if id else "give one with --id"
        raise EditRefused(f"{made!r} is no id for {name!r}; {hint}")
    names = [one_line(one) if isinstance(one, str) else one for one in values.get("names", [])]
    values = {**values, **({"names": names} if names else {}), "name": name}
    return plan(books, [New(id=made, values=values)], f"add {made}")


def namesakes(books: Books, name: str, but: str) -> list[str]:
    """Give the ids of the other entries that bear a name as somebody typed it.

    Raises:
        BookError: the book is wrong.
    """
    key, others = fold(name), (one for one in entries(books) if one.id != but)
    return [one.id for one in others if not one.replaced_by and _bears(one, key)]


def _bears(one: Kept, key: str) -> bool:
    """Tell whether somebody typed a name of the entry that has the key."""
    typed = zip(one.names[::3], one.names[2::3], strict=True)
    return any(kind != "generated" and key in keys.split("\n") for kind, keys in typed)


def edit(books: Books, id: str, key: str, value: str | None) -> Change:  # noqa: A002
    """Give a key of an entry a value, written as in the book; None deletes the key.

    `ids.wikidata` is one id among several.
    """
    outer, _, inner = key.partition(".")
    wanted = None if value is None else as_written(outer, value)
    if inner:
        there = plain(entry_text(books, id)[2]).get(outer) or {}
        if not isinstance(there, dict) or (wanted is None and inner not in there):
            raise EditRefused(f"{id} has no {key!r}; `dateline place show {id}` shows what it has")
        wanted = {one: said for one, said in {**there, inner: wanted}.items() if said is not None}
    words = f"delete {key} of {id}" if value is None else f"set {key} of {id} to {value!r}"
    gone = wanted is None or wanted == {}
    done = Unset(id=id, key=outer) if gone else Set(id=id, key=outer, value=wanted)
    return plan(books, [done], words)


def as_written(key: str, value: str) -> Any:
    """Read a value as the book would: numbers, lists, yes or no; what is a text stays one."""
    if key in TEXTS:
        return value
    root, problems = tree(f"k: {value}\n")
    if root is None or problems or root.kind != "mapping" or len(root.value) != 1:
        return value
    return root.plain()["k"]


def move(books: Books, id: str, at: LonLat) -> Change:  # noqa: A002
    """Move the point of an entry."""
    words = f"move {id} to {at.lat:g}, {at.lon:g}"
    return plan(books, [Set(id=id, key="at", value=position(at))], words)


def alias(books: Books, id: str, name: str, tag: str | None = None) -> Change:  # noqa: A002
    """Add a name, with the language and script it is in: sr-Cyrl.

    Raises:
        EditRefused: the entry is called so already.
    """
    name = one_line(name)
    if not tag and plain(entry_text(books, id)[2]).get("name") == name:
        raise EditRefused(f"{id}: {name!r} is its name already; a --tag says in which language")
    return plan(books, [Add(id=id, key="names", value=written(name, tag))], f"add {name!r} to {id}")


def rename(books: Books, id: str, name: str) -> Change:  # noqa: A002
    """Show an entry under another name; the old one stays among its names, the id stays."""
    said, name = plain(entry_text(books, id)[2]), one_line(name)
    edits: list[Edit] = [Set(id=id, key="name", value=name)]
    old, names = said.get("name"), said.get("names") or []
    if old and old != name and old not in {read_name(one).text for one in names}:
        edits.append(Add(id=id, key="names", value=written(old, None)))
    return plan(books, edits, f"rename {id} to {name!r}")


def retire(books: Books, id: str, replaced_by: str) -> Change:  # noqa: A002
    """Let another entry stand for this one, which stays in the book."""
    words = f"retire {id}, replaced by {replaced_by}"
    return plan(books, [Set(id=id, key="replaced_by", value=replaced_by)], words)


def position(at: LonLat) -> list[float]:
    """Give a point as the book writes it: longitude, latitude."""
    return [round(at.lon, _DECIMALS), round(at.lat, _DECIMALS)]


def one_line(name: str) -> str:
    """Give a name without the line breaks that copying may have put into it."""
    return " ".join(name.split())


def written(text: str, tag: str | None) -> Any:
    """Write a name as short as it reads back: `Ibri @sq`."""
    if " @" in text:
        return {"text": text, "lang": tag} if tag else {"text": text}
    return f"{text} @{tag}" if tag else text
