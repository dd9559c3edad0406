"""Doubt entries of one name and one kind that lie side by side: one place written twice?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazetteer.base_rows import types
from gazetteer.book_found import Found
from gazetteer.doubts.doubt import Doubt, doubt
from gazetteer.fold import fold
from geo.geometry import LonLat, distance_km

_NEAR_KM = 10.0


def twins(entries: Sequence[Found]) -> Iterator[Doubt]:
    """Doubt the later of two entries near each other of which one bears the main name of both."""
    seen: dict[str, list[Found]] = {}
    for one in entries:
        keys = dict.fromkeys(fold(name) for name in (one.entry.name, *_names(one)))
        other = next((o for key in keys for o in seen.get(key, ()) if _alike(one, o, key)), None)
        if other:
            words = f"name: {other.id!r} on line {other.line}"
            words += "" if other.file == one.file else f" of {other.file}"
            words += " bears the same name nearby"
            words += f"; `dateline place merge {one.id} {other.id}`, or write another name"
            yield doubt(one, ("name",), "same-name", words)
        for key in keys:
            seen.setdefault(key, []).append(one)


def _names(one: Found) -> list[str]:
    return [name.text for name in one.entry.names]


def _alike(one: Found, other: Found, key: str) -> bool:
    """Tell whether two bearers of a key may be one place."""
    if key not in (fold(one.entry.name), fold(other.entry.name)) or not _one_kind(one, other):
        return False
    a, b = one.entry.at, other.entry.at
    return bool(a and b and distance_km(LonLat(*a), LonLat(*b)) <= _NEAR_KM)


def _one_kind(one: Found, other: Found) -> bool:
    """Tell whether both are settlements, both waters …; a town may be another's village."""
    kinds = {types()[each.entry.type].feature for each in (one, other)}
    return len(kinds) == 1 or kinds == {"city", "village"}
