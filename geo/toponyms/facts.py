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

_LONG = 40  # letters of a word that is none


class Fact(NamedTuple):
    """The features a word lends to itself and to its neighbours, ready as UTF-8."""

    own: tuple[bytes, ...]
    left: tuple[bytes, ...]  # for the word behind it
    right: tuple[bytes, ...]  # for the word before it
    far_left: tuple[bytes, ...]
    far_right: tuple[bytes, ...]
    light: list[bytes]  # all that a small word far from capitals has
    lists: tuple[bytes, ...]
    lower: str
    shape: str


@lru_cache(maxsize=50_000)
def fact(word: str) -> Fact:
    """Give the facts of a word."""
    lower = _clean(word.lower()) if len(word) < _LONG else "long"
    shape = _clean(shape_of(word))
    lists = [f"l={name}" for name, part, key in _LISTS if lower in listed(part, key)]
    lists += [f"l={name}" for name in ("given", "family") if lower in people_names(name)]
    plain = [f"w={lower}", f"s={shape}"]
    ends = [f"p3={lower[:3]}", *(f"e{size}={lower[-size:]}" for size in (2, 3, 4))]
    return Fact(
        own=_bytes("", [*plain, *ends, *lists]),
        left=_bytes("-1", [*plain, *lists]),
        right=_bytes("+1", [*plain, *lists]),
        far_left=_bytes("-2", plain),
        far_right=_bytes("+2", plain),
        light=list(_bytes("", plain)),
        lists=_bytes("", lists),
        lower=lower,
        shape=shape,
    )


def _bytes(before: str, names: list[str]) -> tuple[bytes, ...]:
    return tuple((before + name).encode() for name in names)


def _clean(text: str) -> str:
    """Take out lone halves of surrogate pairs, which no encoding has."""
    return text.encode("utf-8", "replace").decode()


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
