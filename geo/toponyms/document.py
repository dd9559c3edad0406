"""A second look with the whole document: a name means in one place what it means in another."""

from __future__ import annotations

from collections.abc import Iterator

from geo.toponyms.features import Page
from geo.toponyms.finds import Find
from geo.toponyms.labels import PLACES
from geo.toponyms.lists import listed
from geo.toponyms.matches import Match

_SURE = 0.8  # a family name is not taken for a place below this
_PROMINENT = 0.5  # countries, regions, large cities


def without_people(page: Page, finds: list[Find]) -> list[Find]:
    """Drop doubtful places that bear the family name of a person of the document."""
    family = {
        page.facts[find.last - 1].lower
        for find in finds
        if find.label == "H" and find.last - find.first > 1
    }
    return [find for find in finds if not _person(page, find, family)]


def _person(page: Page, find: Find, family: set[str]) -> bool:
    if find.label not in "PMN" or find.last - find.first > 1:
        return False
    lower = page.facts[find.first].lower
    return lower in family and not (find.score >= _SURE and _led(page, find.first))


def _led(page: Page, first: int) -> bool:
    before = page.facts[first - 1].lower if first else ""
    return before in listed("roles", "locative") or before in listed("roles", "origin")


def repeated(page: Page, finds: list[Find], known: list[Match]) -> Iterator[Find]:
    """Give further known names: those found elsewhere in the document, and prominent ones."""
    taken = {n for find in finds for n in range(find.first, find.last) if find.label != "G"}
    inside = {n for find in finds for n in range(find.first, find.last) if find.label == "G"}
    seen = {
        page.tokens.slice(find.first, find.last).lower()
        for find in finds
        if find.label in PLACES and find.score > 0.5
    }
    for match in known:
        if any(n in taken for n in range(match.first, match.last)):
            continue
        if not page.tokens.words[match.first][0].isupper():
            continue
        name = page.tokens.slice(match.first, match.last).lower()
        if name in seen or _prominent(match):
            label = "N" if match.first in inside else "P"
            if match.known.feature == "demonym":
                label = "D"
            yield Find(match.first, match.last, label, 0.5)


def _prominent(match: Match) -> bool:
    if match.known.feature in ("country", "region", "demonym"):
        return match.known.exact and match.known.prominence >= _PROMINENT
    return False
