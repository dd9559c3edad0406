"""Read place names by rule: what a gazetteer knows, weighed by the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from geo.toponyms.lists import listed
from geo.toponyms.matches import Match
from geo.toponyms.tokens import Tokens

_LEAST = 0.5  # the score at which a known name is believed


def believed(tokens: Tokens, found: list[Match]) -> Iterator[tuple[Match, float]]:
    """Give the known names that the words around them allow to be places, with their scores."""
    for match in found:
        score = _score(tokens, match)
        if score >= _LEAST:
            yield match, min(1.0, score)


def _score(tokens: Tokens, match: Match) -> float:
    words, known = tokens.words, match.known
    if known.feature == "demonym":
        return 0.9 if words[match.first][0].isupper() else 0.0
    score = known.prominence + 0.15 * known.exact + 0.5 * known.local
    score += 0.35 * _led(words, match.first) + 0.15 * (match.last - match.first > 1)
    score += 0.2 * _contained(words, match.last)
    return score - 0.8 * _person(words, match) - 0.8 * _organisation(words, match)


def _led(words: list[str], first: int) -> bool:
    """Tell whether a preposition of place stands before, past "the northern city of"."""
    skip = listed("roles", "skip")
    at = first - 1
    while at >= 0 and at > first - 7 and words[at].lower() in skip:
        at -= 1
    word = words[at].lower() if at >= 0 else ""
    return any(word in listed("roles", key) for key in ("locative", "origin", "destination"))


def _contained(words: list[str], last: int) -> bool:
    return last + 1 < len(words) and words[last] == "," and words[last + 1][0].isupper()


def _person(words: list[str], match: Match) -> bool:
    """Tell whether the name stands in a person's: behind a title or a given name."""
    before = words[match.first - 1] if match.first else ""
    after = words[match.last] if match.last < len(words) else ""
    titles, given = listed("people", "titles"), listed("people", "given")
    if before[:1].isupper() and (before.lower() in titles or before.lower() in given):
        return True
    if before == "." and match.first > 1 and len(words[match.first - 2]) == 1:
        return True  # "J. London"
    own = words[match.first].lower()
    return own in given and after[:1].isupper() and after.isalpha()


def _organisation(words: list[str], match: Match) -> bool:
    after = words[match.last] if match.last < len(words) else ""
    return after[:1].isupper() and after.lower() in listed("organisations", "tails")
