"""Relative clauses that no comma parts: where they open, and where the main clause goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.events.finite import finite, helps
from geo.events.words import Words

if TYPE_CHECKING:
    from geo.events.tokens import Token

_FARTHEST = 24  # words from a pronoun to the verb of the main clause
_AND = {"and", "or", ",", "to", "-"}  # before a verb that goes on with the relative clause


def is_relative(found: Sequence[Token], i: int, lexicon: Words) -> bool:
    """Tell "trucks that had blocked" from "said that trucks had": a verb follows at once."""
    if not lexicon.inflected or not found[i - 1].low.isalpha() or i + 1 >= len(found):
        return False
    known = found[i - 1].low in lexicon.sets["speech"] | lexicon.sets["auxiliary"]
    return not known and finite(found, i + 1, lexicon)


def resumes(found: Sequence[Token], first: int, i: int, lexicon: Words) -> int | None:
    """Give where the main clause goes on: "rebels who took A in March | attacked B".

    None where the pronoun tells of no subject, or nothing goes on.

    Args:
        found: the words of the sentence.
        first: where the clause begins whose subject the pronoun stands for.
        i: the pronoun.
        lexicon: the language's words.
    """
    if not lexicon.inflected or found[i - 1].low == ",":
        return None
    if any(finite(found, n, lexicon) for n in range(first, i)):
        return None
    start = _past_verb(found, i + 1, lexicon)
    end = _ends(found, start, lexicon)
    verbs = [n for n in range(start, end) if _goes_on(found, n, lexicon)]
    return min(verbs, key=lambda n: (_sureness(found, n, lexicon), n), default=None)


def _sureness(found: Sequence[Token], n: int, lexicon: Words) -> int:
    """Rank what may be the main verb: one behind a day, an auxiliary, one that may be a participle.

    The words of a day are empty here.
    """
    if not found[n - 1].low:
        return 0
    return 1 if found[n].low in lexicon.sets["auxiliary"] else 2


def _past_verb(found: Sequence[Token], start: int, lexicon: Words) -> int:
    """Give where the verb of the relative clause has ended: "who had never been seen | in"."""
    at, far = start, min(len(found), start + _FARTHEST)
    while at < far and not finite(found, at, lexicon):
        at += 1
    while at < far and (finite(found, at, lexicon) or helps(found[at].low, lexicon)):
        at += 1
    return at


def _ends(found: Sequence[Token], start: int, lexicon: Words) -> int:
    """Give where the search for the main verb ends: at a mark or at a word that joins a clause."""
    stops = (lexicon.sets["splits"] - {"and"}) | {";", ":", "—", "–", '"', "“", "that"}
    far = min(len(found), start + _FARTHEST)
    return next((n for n in range(start, far) if found[n].low in stops), far)


def _goes_on(found: Sequence[Token], n: int, lexicon: Words) -> bool:
    """Tell whether a word may be the main verb: finite, and no participle that ends on "by"."""
    after = found[n + 1].low if n + 1 < len(found) else ""
    if found[n - 1].low in _AND or after == "by":
        return False
    articles = lexicon.sets["articles"] | lexicon.sets["before_nouns"]
    return found[n - 1].low not in articles and finite(found, n, lexicon)
