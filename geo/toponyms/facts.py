"""What one word says by itself: shape, ending, lists. Reckoned once a word and kept."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from geo.toponyms.lists import listed

_LISTS = (
    ("locative", "roles", "locative"),
    ("origin", "roles", "origin"),
    ("title", "people", "titles"),
    ("speech", "people", "speech"),
    ("type", "names", "types_after"),
    ("type0", "names", "types_before"),
    ("area", "names", "areas_after"),
    ("facility", "names", "facilities"),
    ("direction", "names", "directions"),
    ("orgtail", "organisations", "tails"),
    ("day", "calendar", "days"),
    ("orghead", "organisations", "heads"),
)


class Fact(NamedTuple):
    """The features a word lends to itself and to its neighbours, ready as strings."""

    own: tuple[str, ...]
    left: tuple[str, ...]  # for the word behind it
    right: tuple[str, ...]  # for the word before it
    far_left: tuple[str, ...]
    far_right: tuple[str, ...]
    lower: str
    shape: str


@lru_cache(maxsize=50_000)
def fact(word: str) -> Fact:
    """Give the facts of a word."""
    lower = word.lower() if len(word) < 40 else "long"
    shape = shape_of(word)
    lists = tuple(name for name, part, key in _LISTS if lower in listed(part, key))
    people = tuple(name for name in ("given", "family") if lower in people_names(name))
    own = (
        f"w={lower}",
        f"s={shape}",
        f"p3={lower[:3]}",
        f"e2={lower[-2:]}",
        f"e3={lower[-3:]}",
        f"e4={lower[-4:]}",
        *(f"l={name}" for name in (*lists, *people)),
    )
    around = (f"w={lower}", f"s={shape}", *(f"l={name}" for name in (*lists, *people)))
    return Fact(
        own,
        tuple(f"-1{name}" for name in around),
        tuple(f"+1{name}" for name in around),
        (f"-2w={lower}", f"-2s={shape}"),
        (f"+2w={lower}", f"+2s={shape}"),
        lower,
        shape,
    )


def shape_of(word: str) -> str:
    """Give a word's shape: Xx, XX, x, d, X.X., and marks as they are."""
    if word.isalpha():
        return _letters(word)
    if word.isdigit():
        return "d4" if len(word) == 4 else "d"
    if len(word) == 1:
        return word
    if "." in word:
        return "X." if word.isupper() else "Xx."
    return "'s" if word[0] in "'’" else "x-" if word[0].islower() else "X-"


def _letters(word: str) -> str:
    if word.islower():
        return "x"
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    return "Xx" if word[1:].islower() else "XxX"


@cache
def people_names(kind: str) -> frozenset[str]:
    """Give the lower-case names of one kind: "given" or "family"."""
    text = (files("geo.toponyms") / "names" / f"{kind}.txt").read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and line[0] != "#")
