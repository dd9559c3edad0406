"""Places that nobody knows and the model passed over, where the words around leave no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.toponyms.features import Page
from geo.toponyms.finds import Find
from geo.toponyms.lists import listed
from geo.toponyms.plausible import place_before, typed

_SCORE = 0.6
_WEAK = 0.7  # what the model holds for a person or an organisation, but not more surely
_CERTAIN = 0.8
_MOST = 3  # words of such a name


def rescued(page: Page, finds: Iterable[Find]) -> Iterator[Find]:
    """Give untaken runs of capitals that stand in "the town of X", "X village" or "in X".

    And those behind a sure place that something happens in: "in Brod and Donja Reka on Friday".
    """
    finds = list(finds)
    sure = {find.last for find in finds if _sure(page, find)}
    taken = {
        n
        for find in finds
        if find.label not in "HG" or find.score >= _WEAK
        for n in range(find.first, find.last)
    }
    for first, end in page.tokens.sentences:
        listed_here = _listed(page, first, end)
        here = first + 1  # the first word of a sentence is large anyway
        while here < end:
            if not page.tokens.capitals[here]:
                here += 1
                continue
            last = _run(page, here, end, taken)
            if last > here and _numbered(page, last, end):
                yield Find(last - 1, last + 1, "F", _SCORE)
            elif last > here and (
                here in listed_here
                or _place(page, here, last, end)
                or _beside(page, here, last, end, sure)
            ):
                yield Find(here, last, "P", _SCORE)
            here = max(last, here + 1)


def _sure(page: Page, find: Find) -> bool:
    return find.label == "P" and find.score >= _CERTAIN and place_before(page, find.first)


def _beside(page: Page, first: int, last: int, end: int, sure: set[int]) -> bool:
    """Tell whether "and" joins a run to a sure place, and nothing else follows it."""
    words = page.tokens.words
    if words[first - 1] != "and" or first - 1 not in sure or words[last - 1].isupper():
        return False
    if page.facts[last - 1].lower in listed("spans", "institutions"):
        return False
    return last >= end or words[last] in _ENDS - {"and", "in"}


def _listed(page: Page, first: int, end: int) -> set[int]:
    """Give where names begin that stand in a list: "the villages of Brod, Luka and Rudare"."""
    words, plural, begun = page.tokens.words, listed("rescue", "plural"), set()
    for n in range(first, end - 2):
        if words[n] in plural and words[n + 1] == "of":
            at = n + 2
            while at < end and (page.tokens.capitals[at] or words[at] in _JOINED):
                if words[at - 1] == "of" or words[at - 1] in _JOINED:
                    begun.add(at)
                at += 1
    return begun


def _run(page: Page, first: int, end: int, taken: set[int]) -> int:
    last = first
    while last < end and page.tokens.capitals[last] and last not in taken:
        last += 1
    return last if last - first <= _MOST else first


def _place(page: Page, first: int, last: int, end: int) -> bool:
    if typed(page, first, last):
        return True
    facts, areas = page.facts, listed("rescue", "areas")
    before = facts[first - 1].lower
    if before == "of" and first > 1 and facts[first - 2].lower in areas:
        return True
    led = before in listed("roles", "locative") or before in {"the", "of", "from"}
    if led and last < end and page.tokens.words[last] in areas:
        return True
    return _plain(page, first, last, end)


def _numbered(page: Page, last: int, end: int) -> bool:
    """Tell whether a number makes a road of the run's last word: "Interstate 45"."""
    number = last < end and page.tokens.words[last].isdigit()
    return number and page.facts[last - 1].lower in listed("rescue", "numbered")


def _plain(page: Page, first: int, last: int, end: int) -> bool:
    """Tell whether one word alone stands behind "in": "in Reshimbagh"."""
    word, fact = page.tokens.words[first], page.facts[first]
    if last - first > 1 or page.facts[first - 1].lower not in listed("rescue", "near"):
        return False
    if not word.isalpha() or word.isupper() or len(word) < 4 or fact.lower in page.counts.small:
        return False
    if fact.lower in listed("rescue", "not_places") or fact.lower in listed("calendar", "days"):
        return False
    return last >= end or page.tokens.words[last] in _ENDS


_JOINED = frozenset({",", "and"})
_ENDS = frozenset({".", ",", ";", ")", "and", "on", "after", "when", "where", "in", "last"})
