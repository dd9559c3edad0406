"""Which key of the book others mean by the heading of a column or the name of a property."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from gazetteer.entry import KEYS

COLUMNS = ("id", *(name for key in KEYS for name in (("lat", "lon") if key == "at" else (key,))))
_MEANT = {"latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon"}
_SHORT = 3  # letters: of such a word most others are a letter or two away
_PARTS = re.compile(r"[\W_]+")


def meant(heads: Iterable[str], keys: Iterable[str] = COLUMNS) -> dict[str, str]:
    """Give the key that each heading means; what is others' own has none.

    Raises:
        ValueError: one looks like a key with a typing error.
    """
    heads, known = [*heads], {*keys}
    found = {head: head for head in heads if head in known}
    for head in heads:
        word = _PARTS.sub("_", head.strip().lower()).strip("_")
        key = _MEANT.get(word, word)
        if key in known and key not in found.values():
            found[head] = key
        elif head not in found:
            _refuse_near(head, word, known)
    return found


def further(said: Mapping[str, Any], keys: Mapping[str, str]) -> tuple[str, ...]:
    """Give what others say that the book has no key for, a line each."""
    return tuple(
        f"{head}: {value}"
        for head, value in said.items()
        if head not in keys and value not in (None, "", [], {})
    )


def _refuse_near(head: str, word: str, known: set[str]) -> None:
    from difflib import get_close_matches

    near = get_close_matches(word, sorted(known), 1, 0.75) if len(word) > _SHORT else []
    # `name_en` is a word of others' own, `nmae` is none.
    if near and not known.intersection(word.split("_")):
        raise ValueError(f"no key {head!r}; did you mean {near[0]!r}?")
