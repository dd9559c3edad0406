"""What the entries of a place book say of each other: who lies in whom, which name means whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from gazetteer.book_found import Barred, Found, item_spot
from gazetteer.fold import fold
from gazetteer.yaml_tree import Problem

Leads = Mapping[str, str | None]  # who stands for whom


def references(found: Sequence[Found], ids: set[str]) -> Iterator[tuple[Path, Problem]]:
    """Find entries that are spoken of and are not there."""
    leads = {one.id: one.entry.replaced_by for one in found}
    for one in found:
        for key, values in (("in", one.entry.within), ("near", one.entry.near)):
            for number, value in enumerate(values):
                if value not in ids and not outside(value):
                    yield one.file, Problem(item_spot(one, key, number), _unknown(key, value, ids))
        if words := lost(one.id, leads, ids):
            yield one.file, Problem(one.node.at(("replaced_by",)), words)


def clashes(found: Sequence[Found], barred: Sequence[Barred]) -> Iterator[tuple[Path, Problem]]:
    """Find names that mean two places, or a place and none."""
    leads = {one.id: one.entry.replaced_by for one in found}
    meant: dict[str, Found] = {}
    for one in found:
        for number, name in enumerate(one.entry.means):
            other = meant.setdefault(fold(name), one)
            if stands_for(other.id, leads) != stands_for(one.id, leads):
                words = f"means: {name!r} means {other.id!r} already, on line {other.line}"
                spot = item_spot(one, "means", number)
                yield one.file, Problem(spot, f"{words}; keep one of the two")
    named = _named(found) if barred else {}
    for none in barred:
        for number, name in enumerate(none.entry.names):
            if other_id := named.get(fold(name)):
                words = f"names: {name!r} is a name of the entry {other_id!r} too"
                spot = item_spot(none, "names", number)
                yield none.file, Problem(spot, f"{words}; take it away here or there")


def lost(start: str, leads: Leads, ids: set[str]) -> str | None:
    """Tell where an entry that is replaced by others never comes to one that stands."""
    other = leads[start]
    if other == start:
        return f"replaced_by: {start!r} cannot stand for itself; write the id of another entry"
    if other and other not in ids:
        return _unknown("replaced_by", other, ids - {start})
    words = f"replaced_by: {start!r} is replaced in a circle; let one of them stand"
    return words if leads.get(stands_for(start, leads)) else None


def stands_for(start: str, leads: Leads) -> str:
    """Give who stands for an entry in the end: itself, if it is not replaced."""
    seen, now = {start}, start
    while (other := leads.get(now)) and other not in seen:
        seen.add(other)
        now = other
    return now


def outside(value: str) -> bool:
    """Tell an id of the base: geonames:831053, base:sahel, a country code, US.TX."""
    return ":" in value or (value[:2].isupper() and value[:2].isalpha() and value[2:3] in ("", "."))


def _named(found: Sequence[Found]) -> dict[str, str]:
    return {
        fold(name): one.id
        for one in found
        for name in (one.entry.name, *one.entry.means, *(name.text for name in one.entry.names))
    }


def _unknown(key: str, value: str, ids: set[str]) -> str:
    near = get_close_matches(value, sorted(ids), 1, 0.6)
    hint = f"did you mean {near[0]!r}?" if near else "write the id of an entry"
    return f"{key}: no entry {value!r}; {hint}"
