"""Sentences of this project's own making: patterns filled with names, each slot labelled.

They teach what conflict news rarely shows: local news, datelines, headlines, false friends.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files
from random import Random

from geo.names import Names
from geo.toponyms.lists import listed
from geo.toponyms.training.labelled import Labelled, Mark
from geo.toponyms.training.stock import Stock, family_name, unknown_name

_SLOT = re.compile(r"\{(\w+)\}")
_CLASSES = {
    "P": "place", "C": "place", "S": "place", "A": "place", "K": "place", "U": "place",
    "R": "facility",
    "I": "facility",
    "W": "place", "F": "facility", "D": "demonym", "N": "place_in_name", "M": "metonym",
    "H": "person", "L": "person", "G": "person", "O": "organisation",
}  # fmt: skip


def generated(names: Names, stock: Stock, times: int, seed: int = 1) -> list[Labelled]:
    """Fill every pattern so many times; the same seed gives the same sentences."""
    random = Random(seed)  # noqa: S311 - no secret
    fill = _fillers(names, stock, random)
    text = (files("geo.toponyms") / "training" / "patterns.txt").read_text("utf-8")
    patterns = [line for line in text.split("\n") if line and line[0] != "#"]
    return [_filled(pattern, fill, random) for pattern in patterns for _ in range(times)]


def _filled(pattern: str, fill: dict[str, Callable[[], str]], random: Random) -> Labelled:
    parts: list[str] = []
    marks: list[Mark] = []
    size = end = 0
    loud = random.random() < 0.5
    for match in _SLOT.finditer(pattern):
        slot = match[1]
        before = pattern[end : match.start()]
        word = fill[slot[0]]()
        if loud and match.start() == 0 and slot in "PU" and _dateline(pattern):
            word = word.upper()
        parts += [before, word]
        size += len(before)
        if "_" not in slot:
            marks.append(Mark(size, size + len(word), _CLASSES[slot]))
        size += len(word)
        end = match.end()
    parts.append(pattern[end:])
    return Labelled("".join(parts), tuple(marks))


def _dateline(pattern: str) -> bool:
    head = pattern[:24]
    return any(mark in head for mark in (" - ", " -- ", " — ", "(A", "(R", ": ", ", Jan"))


def _fillers(names: Names, stock: Stock, random: Random) -> dict[str, Callable[[], str]]:
    pick = random.choice
    kinds = ("roads", "facilities", "numbered", "waters")
    roads, facilities, numbered, waters = (sorted(listed("training", kind)) for kind in kinds)

    def person() -> str:
        first = pick(stock.given)
        middle = f" {pick('ABCDEFGHJKLMNPRSTW')}." if random.random() < 0.15 else ""
        return f"{first}{middle} {family_name(stock, random)}"

    def city() -> str:
        return pick(stock.cities if random.random() < 0.5 else stock.known)

    return {
        "P": city,
        "C": lambda: pick(stock.countries),
        "S": lambda: pick(stock.states),
        "A": lambda: pick(stock.short),
        "K": lambda: pick(stock.counties),
        "U": lambda: unknown_name(names, stock, random),
        "R": lambda: f"{pick((family_name(stock, random), city()))} {pick(roads)}",
        "F": lambda: f"{pick((family_name(stock, random), city(), city()))} {pick(facilities)}",
        "I": lambda: f"{pick(numbered)} {random.randint(1, 990)}",
        "W": lambda: f"{pick((family_name(stock, random), city()))} {pick(waters)}",
        "D": lambda: pick(stock.demonyms),
        "N": lambda: pick((city(), pick(stock.states), pick(stock.countries))),
        "M": lambda: pick((pick(stock.known), pick(stock.countries))),
        "H": person,
        "L": lambda: family_name(stock, random),
        "G": lambda: pick(stock.given),
        "O": lambda: pick(stock.organisations),
    }
