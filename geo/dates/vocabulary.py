"""The words of time of one language: word -> class letter and meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from geo.dates.classes import CODE
from geo.lexicon import lexicon


class Meaning(NamedTuple):
    """The class letter of a word and what the lexicon says it means: a number or letters."""

    code: str
    value: int | str


class Sense(NamedTuple):
    """One written form of a word in texts."""

    code: str
    value: int | str
    low: str  # in lower case and Latin letters
    length: int  # characters
    opens: bool = False  # phrases begin with it
    dotted: Sense | None = None  # what it means where a dot follows


_JOINT = re.compile(r"([-/]|'(?!s))")  # what the scanner makes a word of its own


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the scanner and the readers need to know about a language."""

    words: dict[str, Meaning] = field(default_factory=dict)
    dotted: frozenset[str] = frozenset()  # words that may carry a dot: "aug"
    # by their first two words, the longest first
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], Meaning]]] = field(
        default_factory=dict
    )
    opens: set[str] = field(default_factory=set)  # first words of phrases
    capital: frozenset[str] = frozenset()  # words that count only with a capital
    lower: frozenset[str] = frozenset()  # words that count only without one
    marks: dict[str, frozenset[str]] = field(default_factory=dict)  # cue words by what they tell
    letters: dict[int, str] = field(default_factory=dict)  # another script's letters
    month_first: bool = False  # 10/12/2022 is 12 October
    seen: dict[str, Sense] = field(default_factory=dict)  # by the word as written


@lru_cache(maxsize=16)
def vocabulary(language: str) -> Vocabulary:
    """Read a language's `[dates]` table; a language without one is read as English."""
    table = lexicon(language).get("dates") or lexicon("en")["dates"]
    found = Vocabulary(
        capital=frozenset(table.get("capital", ())),
        lower=frozenset(table.get("lower", ())),
        marks={key: frozenset(row) for key, row in table.items() if _is_marks(key, row)},
        letters=_letters(table.get("script", {})),
        month_first=table.get("order") == "MDY",
        dotted=frozenset(_dotted(table["classes"])),
    )
    for name, rows in table["classes"].items():
        for key, words in rows.items():
            for word in words:
                _enter(found, word, Meaning(CODE[name], _value(key)))
    for entries in found.phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _is_marks(key: str, row: Any) -> bool:
    return key != "capital" and isinstance(row, list)


def _letters(script: dict[str, Any]) -> dict[int, str]:
    pairs = zip(script.get("cyrillic", ""), script.get("latin", ()), strict=True)
    return {ord(letter): latin for letter, latin in pairs}


def _dotted(classes: dict[str, dict[str, list[str]]]) -> set[str]:
    words = (word for rows in classes.values() for row in rows.values() for word in row)
    return {word[:-1] for word in words if word.endswith(".") and " " not in word}


def _enter(found: Vocabulary, word: str, meaning: Meaning) -> None:
    parts = tuple(_JOINT.sub(r" \1 ", word).replace("'s", " 's").split())
    if len(parts) > 1:
        found.phrases.setdefault((parts[0], parts[1]), []).append((parts, meaning))
        found.opens.add(parts[0])
    else:
        found.words[word] = meaning


def _value(key: str) -> int | str:
    return int(key) if key.removeprefix("-").isdigit() else key
