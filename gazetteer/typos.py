"""Names that begin so, or are a typing error away: tried only when nothing else fits."""

from __future__ import annotations

from itertools import chain
from string import ascii_lowercase
from typing import Protocol

_SHORTEST, _LONGEST = 3, 60  # letters of a key
_MANY, _FEW = 200, 20  # completions of the book and of the base


class Keys(Protocol):
    """Whoever can say which keys are names."""

    def present(self, keys: list[str]) -> list[str]:
        """Give those of the keys that are names."""
        ...

    def beginning(self, prefix: str) -> list[str]:
        """Give the keys that begin so."""
        ...


class Completing(Keys, Protocol):
    """Whoever can also say which of the names that begin alike are best known."""

    def completed(self, prefix: str, limit: int) -> list[str]:
        """Give the keys that begin so, the best known first."""
        ...


def completed(key: str, base: Completing, book: Keys) -> list[str]:
    """Give the names that begin with the key: those of the book, then the best known.

    The key has at least three letters; "kosovska mi" is "kosovska mitrovica".
    """
    if len(key) < _SHORTEST or len(key) > _LONGEST:
        return []
    return list(dict.fromkeys([*book.beginning(key)[:_MANY], *base.completed(key, _FEW)]))


def near_keys(key: str, *where: Keys) -> list[str]:
    """Give the names one edit from the key, or, from six letters on, two; nearest first.

    One edit: a letter too many, missing, wrong, or two exchanged. Names of two edits are found
    when their first third is right.
    """
    if len(key) < 4 or len(key) > _LONGEST:
        return []
    once = _once(key)
    found = list(dict.fromkeys(chain.from_iterable(one.present(once) for one in where)))
    return found or (_twice(key, *where) if len(key) >= 6 else [])


def _once(key: str) -> list[str]:
    parts = [(key[:cut], key[cut:]) for cut in range(len(key) + 1)]
    letters = ascii_lowercase + " "
    edits = {a + b[1:] for a, b in parts if b}
    edits.update(a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1)
    edits.update(a + letter + b[1:] for a, b in parts if b for letter in letters)
    edits.update(a + letter + b for a, b in parts for letter in letters)
    edits.discard(key)
    return sorted(edits)


def _twice(key: str, *where: Keys) -> list[str]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    head = key[: max(3, len(key) // 3)]
    keys = list(chain.from_iterable(one.beginning(head) for one in where))
    found = extract(key, keys, scorer=OSA.distance, score_cutoff=2, limit=5)
    return list(dict.fromkeys(other for other, _, _ in found))
