"""Whether what was taken for a place can be one: what stands around it speaks against some."""

from __future__ import annotations

from geo.toponyms.facts import people_names
from geo.toponyms.features import Page
from geo.toponyms.finds import Find
from geo.toponyms.lists import listed
from geo.toponyms.matches import Match

_UNKNOWN = 0.85  # the least score of a name that no gazetteer has
_UNKNOWN_LED = 0.5  # the same behind a preposition of place
_GREAT = 0.5  # a given name that is so well known a place is not taken for one
_COMPASS = frozenset("NSEW")  # "W. California Street"
_TYPED = 0.25  # the same that ends on a word of type


def judged(page: Page, find: Find, known: dict[int, Match]) -> Find | None:
    """Give the find if it may be a place, as a person if it is one; persons and the like pass.

    Args:
        page: the text.
        find: what was taken for a name, its edges set.
        known: the known names by their first token.
    """
    if find.label not in "PMNF":
        return find
    if _given(page, find, known):
        return find._replace(label="H")
    if _given_before(page, find, known):
        return find._replace(first=find.first - 1, label="H")
    return find if _plausible(page, find, known) else None


def _plausible(page: Page, find: Find, known: dict[int, Match]) -> bool:
    led = place_before(page, find.first)
    if not possible(page, find, led=led):
        return False
    if typed(page, find.first, find.last):
        return find.score >= _TYPED
    if find.first in known:
        return True
    sure = led or find.label == "F" or _area_behind(page, find.last)
    least = _UNKNOWN_LED if sure else _UNKNOWN
    return find.score >= least and not _institution(page, find, led=led)


def possible(page: Page, find: Find, *, led: bool) -> bool:
    """Tell whether no word around a name speaks against a place."""
    if not led and _body(page, find):
        return False
    if page.facts[find.first].lower in listed("rescue", "not_places"):
        return find.last - find.first > 1
    if _titled(page, find.first) or _family_behind(page, find):
        return False
    return not _named_after(page, find) and not _party(page, find)


def _titled(page: Page, first: int) -> bool:
    """Tell whether a title or an initial stands before: "Judge Houston", "J. Hamilton"."""
    words = page.tokens.words
    if not first or not words[first - 1][0].isupper():
        initial = first > 1 and words[first - 1] == "." and words[first - 2].isupper()
        return initial and len(words[first - 2]) == 1 and words[first - 2] not in _COMPASS
    return page.facts[first - 1].lower in listed("people", "titles")


def _family_behind(page: Page, find: Find) -> bool:
    """Tell a given name by the family name behind it: "Georgia O'Keeffe"."""
    if find.last - find.first > 1:
        return False
    after = page.tokens.words[find.last] if find.last < len(page.facts) else ""
    if not after[:1].isupper() or page.facts[find.first].lower not in people_names("given"):
        return False
    lower = page.facts[find.last].lower
    if any(lower in listed("names", key) for key in ("types_after", "areas_after", "facilities")):
        return False
    if lower in listed("spans", "institutions") or lower in listed("organisations", "tails"):
        return False
    return lower in people_names("family") or after.startswith(("O'", "O’", "Mc"))


def place_before(page: Page, first: int) -> bool:
    """Tell whether a preposition of place stands right before a token, past an article."""
    at = first - 1
    if at > 0 and page.facts[at].lower == "the":
        at -= 1
    before = page.facts[at].lower if at >= 0 else ""
    if before == "of":
        return at > 0 and page.facts[at - 1].lower == ","  # "Pauline Ward, 33, of Brimscoe"
    return any(before in listed("roles", key) for key in ("locative", "origin", "taken"))


def _area_behind(page: Page, last: int) -> bool:
    return last < len(page.facts) and page.tokens.words[last] in listed("rescue", "areas")


def _given(page: Page, find: Find, known: dict[int, Match]) -> bool:
    """Tell a given name with an unknown one behind it: "Georgia O'Keeffe"."""
    match = known.get(find.first)
    if match is None or match.last >= find.last or typed(page, find.first, find.last):
        return False
    return page.facts[find.first].lower in people_names("given")


def _given_before(page: Page, find: Find, known: dict[int, Match]) -> bool:
    """Tell a family name by the given name right before it: "Elizabeth Fairfield"."""
    before = find.first - 1
    if before < 0 or find.last - find.first > 1 or place_before(page, before):
        return False
    place = known.get(before)
    if page.facts[before].lower not in people_names("given"):
        return False
    if place and (place.last > find.first or place.known.prominence >= _GREAT):
        return False  # "Paris Texas"
    tokens = page.tokens
    gap = tokens.text[tokens.ends[before] : tokens.starts[find.first]]
    return gap == " " and tokens.capitals[before] and not tokens.words[before].isupper()


def typed(page: Page, first: int, last: int) -> bool:
    """Tell whether a run of capitals names a road, a water, a height: "Rest Acres Road"."""
    words, facts = page.tokens.words, page.facts
    if last - first > 1 and facts[last - 1].lower in listed("rescue", "typed"):
        return last >= len(words) or not words[last][0].isupper()
    return False


def _body(page: Page, find: Find) -> bool:
    return page.tokens.slice(find.first, find.last).lower() in listed("spans", "bodies")


def _institution(page: Page, find: Find, *, led: bool) -> bool:
    tail = page.facts[find.last - 1].lower
    if led and tail in listed("spans", "visited"):
        return False
    return tail in listed("spans", "institutions")


def _named_after(page: Page, find: Find) -> bool:
    """Tell a name that only lends itself: "Columbia University"."""
    capitals = page.tokens.capitals
    if find.last >= len(capitals) or not capitals[find.last]:
        return False
    return page.facts[find.last].lower in listed("spans", "named_after")


def _party(page: Page, find: Find) -> bool:
    before = page.tokens.words[find.first - 1] if find.first else ""
    return before[:1].isupper() and before.lower() in listed("spans", "parties")
