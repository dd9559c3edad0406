"""The keys under which a name of the book is found: as typed, and in its grammatical forms."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from gazetteer.fold import fold

_MOST_WORDS = 5
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
