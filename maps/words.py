"""The words of the page in one language, read from `strings/`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "strings"

Words = dict[str, Any]


def languages() -> list[str]:
    """Name the languages that the page speaks."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def words(language: str) -> Words:
    """Read the words of a language (BCP 47: en, sr-Latn, sr-Cyrl, sq). Do not change them.

    Raises:
        ValueError: the page does not speak it.
    """
    path = FOLDER / f"{language}.toml"
    if language not in languages():
        spoken = ", ".join(languages())
        raise ValueError(f"the page does not speak '{language}'; it speaks {spoken}")
    return tomllib.loads(path.read_text("utf-8"))


def figure(number: float, said: Words) -> str:
    """Write a number as the language does: 12,000 or 12.000."""
    marks = said["numbers"]
    plain = f"{number:,.15g}"
    return plain.translate({ord(","): marks["group"], ord("."): marks["decimal"]})
