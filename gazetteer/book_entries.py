"""The entries of a book that passed all checks, with the keys they are found by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from gazetteer.book_found import Barred, Read
from gazetteer.entry import NOT_PLACES, Entry
from gazetteer.forms import generated, keys, romanised

Borne = tuple[str, str]  # kind, text
_OTHER: Borne = ("generated", "")


class Kept(NamedTuple):
    """An entry that is right: few and flat values, for a book may have thousands."""

    id: str
    file: Path
    line: int
    said: str  # the entry as JSON
    names: list[str]  # three for each name: its kind, its text, the keys that find it, one a line
    spoken: list[str]  # the ids of `in` and `near`
    replaced_by: str | None
    means: list[str]  # the names that mean it and no other; of NOT_PLACES, those that mean none
    sides: list[str]  # the files of its line and area

    @property
    def barred(self) -> bool:
        """Tell the block of names that are no places from an entry."""
        return self.id == NOT_PLACES

    @property
    def entry(self) -> Entry:
        """Give the entry; made anew each time, for most are never asked for."""
        return Entry.model_validate_json(self.said, by_alias=True, by_name=False)


def keep(one: Read) -> Kept:
    """Keep an entry that was read, and work out what finds it."""
    said = one.entry.model_dump_json(by_alias=True, exclude_defaults=True)
    if isinstance(one, Barred):
        return Kept(one.id, one.file, one.line, said, [], [], None, one.entry.names, [])
    entry = one.entry
    sides = [side for side in (entry.line, entry.area) if side]
    spoken = [*entry.within, *entry.near]
    names = _names(entry)
    replaced_by, means = entry.replaced_by, entry.means
    return Kept(one.id, one.file, one.line, said, names, spoken, replaced_by, means, sides)


def _names(entry: Entry) -> list[str]:
    """Give each key once; a name as typed goes before one in another grammatical form."""
    chosen: dict[str, Borne] = {}
    for key, borne in _keys(entry):
        if key and chosen.get(key, _OTHER)[0] == "generated":
            chosen[key] = borne
    found: dict[Borne, list[str]] = {}
    for key, borne in chosen.items():
        found.setdefault(borne, []).append(key)
    return [part for (kind, text), keys in found.items() for part in (kind, text, "\n".join(keys))]


def _keys(entry: Entry) -> Iterator[tuple[str, Borne]]:
    named: list[tuple[str, str, str | None]] = [("means", text, None) for text in entry.means]
    named.append(("main", entry.name, None))
    named += [(name.kind, name.text, name.lang) for name in entry.names]
    spoken = {tag: None for _, _, tag in named if tag}
    for kind, text, _ in named:
        for key in keys(text):
            yield key, (kind, text)
    for kind, text, tag in named:
        for key in romanised(text, tag):
            yield key, (kind, text)
        # A name without a language may be in any that the entry's other names are in.
        for language in (tag,) if tag else spoken:
            for key in generated(text, language):
                yield key, ("generated", text)
