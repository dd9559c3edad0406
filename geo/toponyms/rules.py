"""Read place names by rule, in languages without a model: known names, weighed by their words."""

from __future__ import annotations

from collections.abc import Iterator

from geo.toponyms.facts import people_names
from geo.toponyms.features import Page
from geo.toponyms.finds import Find
from geo.toponyms.lists import listed
from geo.toponyms.matches import Match
from geo.toponyms.roles import joined, led_by

_NAME = 4  # words of a person's name
_WELL_KNOWN = 0.6
_LISTED = 0.35  # what it is worth to stand in a list behind a believed name
_LEAST = 0.5  # the score at which a known name is believed


def believed(page: Page, found: list[Match]) -> Iterator[Find]:
    """Give the known names that the words around them allow to be places."""
    families, before = _families(page), 0
    for match in found:
        if _family(page, match, families) or _side(page, match):
            continue
        listed_too = before > 0 and joined(page, before, match.first)
        score = _score(page, match) + _LISTED * listed_too
        if score >= _LEAST:
            before = match.last
            yield Find(match.first, match.last, label_of(match), min(1.0, (1 + score) / 2))


def _families(page: Page) -> set[str]:
    """Give the last words of the names that follow a title or a given name, in small letters."""
    titles, given = listed("people", "titles"), people_names("given")
    families: set[str] = set()
    for number, fact in enumerate(page.facts):
        if fact.lower in titles or fact.lower in given:
            last = number
            while page.tokens.capitals[last + 1 : last + 2] == [True] and last - number < _NAME:
                last += 1
            if last > number:
                families.add(page.facts[last].lower)
    return families


def _family(page: Page, match: Match, families: set[str]) -> bool:
    single = match.last - match.first == 1
    return single and page.facts[match.first].lower in families and not led_by(page, match.first)


def _side(page: Page, match: Match) -> bool:
    """Tell whether the match is only the "north" of a longer name."""
    single = match.last - match.first == 1 and not match.known.local
    return single and page.facts[match.first].lower in listed("spans", "sides")


def _cut_short(page: Page, match: Match) -> bool:
    """Tell whether another word of a name follows one that is not well known alone."""
    last, tokens = match.last, page.tokens
    if match.known.local or match.known.prominence >= _WELL_KNOWN:
        return False
    if tokens.capitals[last : last + 1] != [True]:
        return False
    return tokens.text[tokens.ends[last - 1] : tokens.starts[last]] == " " and not page.known[last]


def label_of(match: Match) -> str:
    """Give the letter of what a gazetteer says of a name."""
    return {"demonym": "D", "facility": "F"}.get(match.known.feature, "P")


def _score(page: Page, match: Match) -> float:
    words, known = page.tokens.words, match.known
    if known.feature == "demonym":
        return 0.9 if words[match.first][0].isupper() else 0.0
    score = known.prominence + 0.15 * known.exact + 0.5 * known.local
    score += 0.35 * _is_led(page, match.first) + 0.15 * (match.last - match.first > 1)
    score += 0.2 * _contained(words, match.last) - 0.8 * ordinary(page, match)
    score -= 0.5 * _cut_short(page, match)
    return score - 0.8 * is_person(page, match) - 0.8 * _organisation(page, match)


def ordinary(page: Page, match: Match) -> bool:
    """Tell whether a lone ordinary word has its capital because it opens a sentence."""
    if match.last - match.first > 1 or (match.known.exact and match.known.local):
        return False
    opens = match.first in page.openings
    return opens and page.facts[match.first].lower in listed("spans", "ordinary")


def _is_led(page: Page, first: int) -> bool:
    """Tell whether a preposition leads to the name, or a noun that says what it is."""
    noun = page.facts[first - 1].lower if first else ""
    return noun in listed("roles", "named") or led_by(page, first) is not None


def _contained(words: list[str], last: int) -> bool:
    return last + 1 < len(words) and words[last] == "," and words[last + 1][0].isupper()


def is_person(page: Page, match: Match) -> bool:
    """Tell whether the name stands in a person's: behind a title, a given name, an initial."""
    first, facts, words = match.first, page.facts, page.tokens.words
    titles, given = listed("people", "titles"), people_names("given")
    before = facts[first - 1].lower if first else ""
    if first and words[first - 1][0].isupper():
        if before in titles or before in given:
            return True
        if first > 1 and facts[first - 2].lower in titles:
            return True  # "Premijer Aljbin Kurti"
    if before == "." and first > 1 and len(words[first - 2]) == 1:
        return True  # "J. London"
    after = words[match.last] if match.last < len(words) else ""
    single = match.last - first == 1 and not match.known.local
    return single and facts[first].lower in given and after[:1].isupper() and after.isalpha()


def _organisation(page: Page, match: Match) -> bool:
    if match.last >= len(page.facts):
        return False
    after = page.facts[match.last].lower
    capital = page.tokens.words[match.last][0].isupper()
    return after in listed("organisations", "tails" if capital else "lists")
