"""Names so well known that the gazetteer alone speaks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.toponyms.facts import fact, people_names
from geo.toponyms.features import Page
from geo.toponyms.finds import Find
from geo.toponyms.lists import listed
from geo.toponyms.matches import Match

_SCORE = 0.5
_FAIR = 0.75  # what the words around say too
_PROMINENT = 0.6  # countries, large regions
_CAPITAL = 0.64  # capitals and the largest cities
_LARGE = 0.45  # large cities, believed beside another place
_WIDE = 0.5  # rivers and ranges, believed behind an article
_BESIDE = 0.9  # so sure must be the place that stands in a list with a large city
_HOLDERS = ("region", "country")
_JOINED = ("and", ",", "&")


def prominent(page: Page, finds: Iterable[Find], known: list[Match]) -> Iterator[Find]:
    """Give countries, regions, demonyms and capitals, of which few are anything else."""
    named = [find for find in finds if find.label == "G"]
    whole = {(find.first, find.last) for find in named}
    inside = {n for find in named for n in range(find.first, find.last)}
    for match in known:
        if not page.tokens.capitals[match.first] or not _prominent(page, match):
            continue
        part = match.first in inside and (match.first, match.last) not in whole
        label = "D" if match.known.feature == "demonym" else "N" if part else "P"
        yield Find(match.first, match.last, label, _SCORE)


def _prominent(page: Page, match: Match) -> bool:
    known = match.known
    if known.feature in ("water", "relief"):
        return known.prominence >= _WIDE and _articled(page, match)
    given = page.facts[match.first].lower in people_names("given")
    name = page.tokens.slice(match.first, match.last)
    loud = name.isupper() and len(name) > 3 and not given
    if known.prominence < _PROMINENT or not (known.exact or loud):
        return False
    if known.feature in ("country", "region", "demonym"):
        return True
    return known.feature == "city" and known.prominence >= _CAPITAL and not given


def _articled(page: Page, match: Match) -> bool:
    """Tell whether an article stands before: "the Nile" flows, "by The Atlantic" is a paper."""
    words, first = page.tokens.words, match.first
    at = first if page.facts[first].lower == "the" else first - 1
    if at < 0 or page.facts[at].lower != "the" or (words[at] == "The" and at not in page.openings):
        return False
    return not any(page.tokens.capitals[match.last : match.last + 1])


def neighbouring(page: Page, finds: Iterable[Find], known: list[Match]) -> Iterator[Find]:
    """Give what stands by a sure place, "Christchurch and Wellington", "Charleston, W.Va.".

    Or behind "in" and before no further name: "in Eldoret City".
    """
    sure = {find.first: find for find in finds if find.label == "P" and find.score >= _BESIDE}
    ends = {find.last for find in sure.values()}
    words = page.tokens.words
    for match in known:
        first, last = match.first, match.last
        behind = first - 1 in ends and words[first - 1] in _JOINED
        ahead = last + 1 in sure and words[last] in _JOINED
        holds = behind and words[first - 1] == "," and match.known.feature in _HOLDERS
        if holds or ((behind or ahead or _led(page, match)) and _large(page, match)):
            yield Find(first, last, "P", _FAIR)


def befallen(page: Page, known: list[Match]) -> Iterator[Find]:
    """Give large cities that open a sentence and to which its verb does something.

    "Tuzla fell to the rebels", "Tuzla was shelled", "Tuzla came under fire".
    """
    for match in known:
        if match.first in page.openings and _is_befallen(page, match.last) and _large(page, match):
            yield Find(match.first, match.last, "P", _FAIR)


def _is_befallen(page: Page, at: int) -> bool:
    """Tell whether the verb at a token does something to what stands before it."""
    verb, after = ([fact.lower for fact in page.facts[at : at + 2]] + ["", ""])[:2]
    if verb in {"was", "were"}:
        return after in listed("roles", "taken")
    return f"{verb} {after}" in listed("rescue", "befallen")


def _led(page: Page, match: Match) -> bool:
    before = page.facts[match.first - 1].lower if match.first else ""
    if before not in listed("rescue", "near"):
        return False
    last = match.last + (page.facts[match.last : match.last + 1] == [fact("City")])
    return not any(page.tokens.capitals[last : last + 1])


def _large(page: Page, match: Match) -> bool:
    known = match.known
    city = known.feature == "city" and known.exact and known.prominence >= _LARGE
    return city and not _person(page, match)


def _person(page: Page, match: Match) -> bool:
    lower = page.facts[match.first].lower
    single = match.last - match.first == 1
    return single and (lower in people_names("given") or lower in people_names("family"))


def opening(page: Page, known: list[Match]) -> Iterator[Find]:
    """Give known names in capitals that open a line whose next word is not in capitals."""
    words = page.tokens.words
    for match in known:
        if match.first in page.openings and match.last < len(words) and len(words[match.first]) > 3:
            name = page.tokens.slice(match.first, match.last)
            if name.isupper() and not words[match.last].isupper() and "." not in name:
                yield Find(match.first, match.last, "P", _SCORE)
