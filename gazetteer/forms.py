"""The keys under which a name of the book is found: as typed, and in its grammatical forms."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

from gazetteer.fold import fold

_MOST_WORDS = 5
_SHORTEST_STEM = 3  # letters
_SPELT = (("đ", "dj"), ("ü", "ue"), ("ö", "oe"), ("ä", "ae"), ("å", "aa"))


def keys(text: str) -> Iterator[str]:
    """Give the keys of a name as typed: the fold, and dj for đ, ue for ü, English Cyrillic."""
    yield fold(text)
    lower = text.casefold()
    other = lower.replace("ђ", "đ")
    for letter, pair in _SPELT:
        other = other.replace(letter, pair)
    if other != lower:
        yield fold(other)


def romanised(text: str, tag: str | None) -> Iterator[str]:
    """Give the keys of the usual English romanisation of a Cyrillic name in that language."""
    letters = _tables("letters.toml")["english"].get((tag or "").split("-")[0])
    lower = text.casefold()
    if letters and not lower.isascii():
        yield fold("".join(letters.get(letter, letter) for letter in lower))


def generated(text: str, tag: str | None) -> Iterator[str]:
    """Give the keys of a name's other grammatical forms: Mitrovici, Mitrovicës."""
    language = (tag or "").split("-")[0]
    for table in _tables("forms.toml").values():
        if language in table["tags"]:
            yield from _forms(_latin(text), table)


def undeclined(key: str) -> tuple[str, ...]:
    """Give the keys that a key may be a grammatical form of: of "u novom pazaru" "novi pazar".

    A guess from the endings alone, whatever the language: most of them are no names.
    """
    found: dict[str, None] = {}
    for table in _tables("forms.toml").values():
        for words in _after_prepositions(key, table["prepositions"]):
            *before, last = words
            columns = len(next(iter(table["last"].values())))
            for case in range(columns if len(words) <= _MOST_WORDS else 0):
                stems = [[*_uncased(word, table["before"], case)] for word in before]
                for form in product(*stems, [*_uncased(last, table["last"], case)]):
                    found[" ".join(form)] = None
    found.pop(key, None)
    return tuple(found)


def _after_prepositions(key: str, prepositions: list[str]) -> Iterator[list[str]]:
    yield key.split(" ")
    for one in prepositions:
        if key.startswith(f"{one} "):
            yield key.removeprefix(f"{one} ").split(" ")


def _uncased(word: str, endings: dict[str, list[str]], case: int) -> Iterator[str]:
    """Give the words that look like `word` in that case; their stems have three letters."""
    for ending, cases in endings.items():
        borne = fold(cases[case])
        stem = word.removesuffix(borne)
        if word.endswith(borne) and (len(stem) >= _SHORTEST_STEM or not borne):
            yield stem + fold(ending)


def _latin(text: str) -> str:
    lower = text.casefold()
    return lower if max(lower, default="") < "\u0400" else fold(lower)


def _forms(text: str, table: dict[str, Any]) -> Iterator[str]:
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS:
        return
    *before, last = words
    columns = [_cases(word, table["before"]) for word in before] + [_cases(last, table["last"])]
    for form in zip(*columns, strict=True):
        yield fold(" ".join(form))


def _cases(word: str, endings: dict[str, list[str]]) -> list[str]:
    ending = max((end for end in endings if word.endswith(end)), key=len)
    stem = word[: len(word) - len(ending)]
    return [stem + case for case in endings[ending]]


@cache
def _tables(name: str) -> dict[str, Any]:
    return tomllib.loads((files("gazetteer") / "data" / name).read_text("utf-8"))
