"""Make two entries of one place into one: nothing that either says is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gazetteer.editing.change import Change
from gazetteer.editing.edits import Add, Edit, Set
from gazetteer.editing.layout import plain
from gazetteer.editing.names import read_name
from gazetteer.editing.plan import entry_text, plan_together
from gazetteer.editing.store import entries
from geo.errors import EditRefused

# What the entry that stays takes over where it says nothing of its own.
_TAKEN = ("line", "area", "country", "population", "notes")
Said = dict[str, Any]


def merge(books: Sequence[Path], id: str, into: str) -> list[Change]:  # noqa: A002
    """Let one entry stand for another too, with its names, sources and ids; the other retires.

    A change for each file; two where the entries stand in two files of the book, for
    `apply_together`.

    Raises:
        EditRefused: there is no such entry, it is the same or one has retired already.
        BookError: the book is wrong: what an entry means to say is then anybody's guess.
    """
    entries(books)
    (home, gone), (goal, kept) = (_said(books, one) for one in (id, into))
    if id == into:
        raise EditRefused(f"{id!r} cannot be merged into itself; name another entry")
    words = f"merge {id} into {into}"
    edits: list[Edit] = [*_taken(into, kept, gone)]
    retired = Set(id=id, key="replaced_by", value=into)
    parts: list[list[Edit]] = [[*edits, retired]] if home == goal else [edits, [retired]]
    return plan_together(books, [part for part in parts if part], words)


def _said(books: Sequence[Path], id: str) -> tuple[Path, Said]:  # noqa: A002
    file, _, text = entry_text(books, id)
    said = plain(text)
    if other := said.get("replaced_by"):
        raise EditRefused(f"{id!r} is retired, {other} stands for it; merge that one")
    return file, said


def _taken(into: str, kept: Said, gone: Said) -> Iterator[Edit]:
    for name in _names(kept, gone):
        yield Add(id=into, key="names", value=name)
    for key in ("means", "source", "in", "near"):
        there = _listed(kept.get(key))
        for one in _listed(gone.get(key)):
            if one not in (*there, into):
                yield Add(id=into, key=key, value=one)
    ids = {**(gone.get("ids") or {}), **(kept.get("ids") or {})}
    if ids != (kept.get("ids") or {}):
        yield Set(id=into, key="ids", value=ids)
    for key in _TAKEN:
        if gone.get(key) is not None and kept.get(key) is None:
            yield Set(id=into, key=key, value=gone[key])


def _names(kept: Said, gone: Said) -> Iterator[Any]:
    """Give the names that are new, each text once in each language; a bare one only if no other."""
    there = {(kept["name"], None)} | {_key(one) for one in _listed(kept.get("names"))}
    more = _listed(gone.get("names"))
    for one in (*more, gone["name"]):
        text, tag = _key(one)
        texts = {known for known, _ in there}
        if (text, tag) not in there and (tag or text not in texts):
            there.add((text, tag))
            yield one


def _key(name: Any) -> tuple[str, str | None]:
    read = read_name(name)
    return read.text, read.lang


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
