"""Doubt entries that lie in themselves, directly or by way of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gazetteer.book_found import Found
from gazetteer.doubts.doubt import Doubt, doubt


def circles(entries: Sequence[Found]) -> Iterator[Doubt]:
    """Doubt `in` where its holders lead back to the entry, and `near` where it is the entry."""
    holders = {one.id: one.entry.within for one in entries}
    for one in entries:
        if one.id in one.entry.near:
            words = f"near: {one.id!r} is the entry itself; write another id or delete it"
            yield doubt(one, ("near",), "circle", words)
        if way := _way_back(one.id, holders):
            words = f"in: {one.id!r} lies in itself by way of {way!r}; delete one of the two"
            yield doubt(one, ("in",), "circle", words)


def _way_back(start: str, holders: Mapping[str, Sequence[str]]) -> str | None:
    """Give the holder by whose holders one comes back; None where one does not."""
    for first in holders[start]:
        seen, left = {first}, [first]
        while left:
            now = left.pop()
            if now == start:
                return first
            more = [one for one in holders.get(now, ()) if one not in seen]
            seen.update(more)
            left += more
    return None
