"""Fold names to the key under which they are compared: no case, no diacritics, no script."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any
from unicodedata import normalize

_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]")
_PUNCTUATION = re.compile(r"[^\w\n]|_")
_SPACES = re.compile(" {2,}")
_ASCII = {n: " " for n in range(128) if not chr(n).isalnum() and n != 10}


def fold(text: str) -> str:
    """Give the key of a name: "Косовска Митровица" and "Kosovska Mitrovica" share one.

    The key is Latin without diacritics for Latin and Cyrillic script (a South Slavic reading:
    ш is s, ђ is d); words are parted by single spaces. Folding a key gives the key.
    """
    return fold_many((text.replace("\n", " "),))[0]


def fold_many(texts: Iterable[str]) -> list[str]:
    """Give the keys of many names (none with a line break), at a fraction of the price of each."""
    joined = "\n".join(texts)
    if joined.isascii():
        return _squeezed(joined.lower().translate(_ASCII))
    lines = _stripped(joined).split("\n")
    # Stripping marks can uncover letters of the table: those few go round again.
    odd = [number for number, line in enumerate(lines) if not line.isascii()]
    again = _stripped("\n".join(lines[number] for number in odd)).split("\n")
    for number, line in zip(odd, again, strict=False):
        lines[number] = _PUNCTUATION.sub(" ", _MARKS.sub("", normalize("NFKD", line)))
    return _squeezed("\n".join(lines).translate(_ASCII))


def _stripped(joined: str) -> str:
    lower = normalize("NFC", joined).casefold().translate(_letters())
    return _MARKS.sub("", normalize("NFKD", lower)).casefold()


def variants(key: str) -> tuple[str, ...]:
    """Give the keys a differently romanised spelling of the same name may have.

    "djakovica" gives "dakovica" (dj for đ), "kharkiv" gives "harkiv" (kh for х). English,
    German and Russian romanisations are led back to the South Slavic key; first the lightest.
    """
    found: dict[str, None] = {}
    for table in _romanisations():
        other = key
        for written, read in table:
            other = other.replace(written, read)
        found[other] = None
    found.pop(key, None)
    return tuple(found)


def abbreviated(key: str) -> tuple[str, ...]:
    """Give the key with its abbreviations written out, and with its words abbreviated."""
    table = _tables()["abbreviations"]
    words = key.split(" ")
    back = {long: short for short, long in table.items()}
    out = " ".join(table.get(word, word) for word in words)
    short = " ".join(back.get(word, word) for word in words)
    return tuple(other for other in (out, short) if other != key)


def bare(key: str) -> tuple[str, ...]:
    """Give the key without words that stand around a name: "town of", "northern", "province"."""
    around = _tables()["around"]
    other = key
    for word in around["before"]:
        other = other.removeprefix(f"{word} ")
    for word in around["after"]:
        other = other.removesuffix(f" {word}")
    return (other,) if other != key else ()


def _squeezed(joined: str) -> list[str]:
    single = _SPACES.sub(" ", joined)
    return single.replace(" \n", "\n").replace("\n ", "\n").strip(" ").split("\n")


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads((files("gazetteer") / "data" / "letters.toml").read_text("utf-8"))


@cache
def _letters() -> dict[int, str]:
    return {ord(letter): key for letter, key in _tables()["letters"].items()}


@cache
def _romanisations() -> tuple[tuple[tuple[str, str], ...], ...]:
    return tuple(tuple(table.items()) for table in _tables()["romanisations"].values())
