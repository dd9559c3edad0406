"""Set the edges of a name where they belong: "Laurel County", not "Laurel County Jail"."""

from __future__ import annotations

from geo.toponyms.features import Page
from geo.toponyms.finds import Find
from geo.toponyms.labels import PLACES
from geo.toponyms.lists import listed
from geo.toponyms.matches import Match

_KINDS = ("types_after", "areas_after", "facilities")


def edged(page: Page, find: Find, known: dict[int, Match]) -> Find | None:
    """Give the find with its edges set, or None where nothing is left of it.

    Args:
        page: the text.
        find: what was taken for a name.
        known: the known names by their first token.
    """
    if find.label not in PLACES:
        return find
    first, last = _bare(page, find, known)
    if first >= last:
        return None
    match = known.get(first)
    if match and match.last < last and _heads(page, match, last):
        label = "D" if match.known.feature == "demonym" else "N"
        return find._replace(first=first, last=match.last, label=label)
    whole = match and match.last == last
    if find.label == "D" or (whole and match and match.known.feature == "demonym"):
        return find._replace(first=first, last=last, label="D")
    first = _inner(page, first, last, known)
    last = _cut(page, first, _joined(page, last, known.get(first)), known)
    return find._replace(first=first, last=last) if first < last else None


def _heads(page: Page, match: Match, last: int) -> bool:
    """Tell whether a land or a people only opens an institution's name: "US Constitution"."""
    if match.known.feature not in ("country", "demonym") or not match.known.exact:
        return False
    tail = page.facts[last - 1].lower
    if tail[0].isdigit() or tail in listed("rescue", "typed"):
        return False  # "U.S. 95"
    return not any(tail in listed("names", kind) for kind in _KINDS)


def _named(word: str) -> bool:
    """Tell whether a word can stand at the edge of a name."""
    return word[0].isupper() or word[0].isdigit() or any(c.isupper() for c in word)


def _bare(page: Page, find: Find, known: dict[int, Match]) -> tuple[int, int]:
    """Take marks and small words off both ends, but not from a known name."""
    words, (first, last) = page.tokens.words, find[:2]
    while first < last and not _named(words[first]) and first not in known:
        first += 1
    if words[first : first + 1] == ["The"] and first not in known:
        first += 1
    while last > first and not _named(words[last - 1]) and not page.known[last - 1]:
        last -= 1
    return first, last


def _inner(page: Page, first: int, last: int, known: dict[int, Match]) -> int:
    """Take words of direction off the head: "Northeast Georgia"."""
    outside = listed("spans", "outside")
    while last - first > 1 and first not in known and page.facts[first].lower in outside:
        first += 1
    return first


def _joined(page: Page, last: int, match: Match | None) -> int:
    """Take in the word of type behind a name: "Laurel" + "County"."""
    if match and match.last > last:
        return match.last
    words = page.tokens.words
    if last < len(words) and words[last].isdigit():
        numbered = listed("spans", "numbered")  # "Highway 16"
        return last + 1 if page.facts[last - 1].lower in numbered else last
    if last < len(words) and words[last][0].isupper():
        gap = page.tokens.text[page.tokens.ends[last - 1] : page.tokens.starts[last]]
        if gap == " " and page.facts[last].lower in listed("spans", "joined"):
            return last + 1
    return last


def _cut(page: Page, first: int, last: int, known: dict[int, Match]) -> int:
    """Leave the institution off its place: "Barren County" of "Barren County Jail"."""
    match = known.get(first)
    if match and match.last < last:
        institutions = listed("spans", "institutions")
        if page.facts[last - 1].lower in institutions:
            return _joined(page, match.last, None)
    return last
