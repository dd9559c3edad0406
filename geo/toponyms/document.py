"""A second look with the whole document: a name means in one place what it means in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from geo.toponyms.features import Page
from geo.toponyms.finds import Find
from geo.toponyms.labels import PLACES
from geo.toponyms.lists import listed
from geo.toponyms.plausible import place_before

_SURE = 0.8  # a family name is not taken for a place below this
_AGAIN = 0.8  # the least score of a name that is looked for elsewhere
_FEW = 3  # mentions of a name below which they do not vote
_OTHER = 0.6  # so sure a person or an organisation votes alone
_LONG = 6  # words of a name that is looked for elsewhere
_REPEATED = 0.5  # the score of what only the document or the gazetteer says


def without_people(page: Page, finds: list[Find]) -> list[Find]:
    """Drop doubtful places that bear the family name of a person of the document."""
    family = {
        page.facts[find.last - 1].lower
        for find in finds
        if _aged(page, find) or (find.label == "H" and find.last - find.first > 1)
    }
    return [find for find in finds if not _person(page, find, family)]


def settled(page: Page, finds: list[Find]) -> list[Find]:
    """Drop places that no gazetteer knows and that most of their mentions speak against."""
    single = [find for find in finds if find.last - find.first == 1]
    places = Counter(page.facts[find.first].lower for find in single if find.label in PLACES)
    others = {page.facts[f.first].lower for f in single if f.label in "HG" and f.score > _OTHER}
    capitals = zip(page.facts, page.tokens.capitals, strict=True)
    mentions = Counter(fact.lower for fact, large in capitals if large and fact.lower in places)
    return [
        find
        for find in finds
        if find.label not in "PMN"
        or find.last - find.first > 1
        or page.known[find.first]
        or _stands(page.facts[find.first].lower, places, mentions, others)
    ]


def _stands(word: str, places: Counter[str], mentions: Counter[str], others: set[str]) -> bool:
    few = mentions[word] < _FEW and word not in others
    return few or places[word] > mentions[word] / 2


def _aged(page: Page, find: Find) -> bool:
    """Tell whether an age follows, as behind a person's name: "Slepian, 52, was shot"."""
    words, last = page.tokens.words, find.last
    if find.label not in "PMN" or words[last : last + 1] != [","] or place_before(page, find.first):
        return False
    age = words[last + 1 : last + 3]
    return len(age) == 2 and age[0].isdigit() and len(age[0]) == 2 and age[1] in {",", "."}


def _person(page: Page, find: Find, family: set[str]) -> bool:
    if find.label not in "PMN" or find.last - find.first > 1:
        return False
    lower = page.facts[find.first].lower
    if page.counts.person[lower] and not page.known[find.first] and not page.counts.led[lower]:
        return True
    return lower in family and not (find.score >= _SURE and place_before(page, find.first))


def repeated(page: Page, finds: list[Find]) -> Iterator[Find]:
    """Give the names found as places elsewhere in the document, wherever they are not taken."""
    names = _names(page, finds)
    longest = max((len(name) for name in names), default=0)
    heads = {name[0] for name in names}
    taken = {n for find in finds if find.label != "G" for n in range(find.first, find.last)}
    inside = {n for find in finds if find.label == "G" for n in range(find.first, find.last)}
    for n, fact in enumerate(page.facts):
        if fact.lower not in heads or n in taken or not page.tokens.capitals[n]:
            continue
        if n in page.openings and fact.lower in listed("spans", "ordinary"):
            continue  # "Mobile phones", "Reading the list"
        for size in range(min(longest, len(page.facts) - n), 0, -1):
            if tuple(f.lower for f in page.facts[n : n + size]) in names:
                yield Find(n, n + size, "N" if n in inside else "P", _REPEATED)
                break


def _names(page: Page, finds: list[Find]) -> set[tuple[str, ...]]:
    """Give the names worth looking for, as words in small letters."""
    return {
        tuple(fact.lower for fact in page.facts[find.first : find.last])
        for find in finds
        if find.label in PLACES - {"D"} and find.score > _AGAIN and find.last - find.first <= _LONG
    }
