"""Names that no gazetteer has where a noun says that they are places: "u mestu Gornji Gaj"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.toponyms.features import Page
from geo.toponyms.finds import Find
from geo.toponyms.lists import listed
from geo.toponyms.matches import Match
from geo.toponyms.roles import led_by

_SCORE = 0.75
_MOST = 3  # words of a name


def introduced(page: Page, found: Sequence[Match]) -> Iterator[Find]:
    """Give the names that stand behind "in the village" and that are not among the known ones."""
    nouns, capitals = listed("roles", "settlements"), page.tokens.capitals
    known = {match.first for match in found}
    for first in range(1, len(page.facts)):
        named = page.facts[first - 1].lower in nouns and capitals[first]
        if named and first not in known and led_by(page, first):
            yield Find(first, _end(page, first), "P", _SCORE)


def _end(page: Page, first: int) -> int:
    """Give where the run of capitals ends that no mark parts."""
    tokens, last = page.tokens, first + 1
    while last < min(len(page.facts), first + _MOST) and tokens.capitals[last]:
        if tokens.text[tokens.ends[last - 1] : tokens.starts[last]] != " ":
            break
        last += 1
    return last
