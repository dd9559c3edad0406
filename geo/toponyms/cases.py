"""Lead an inflected name back to the form that a gazetteer lists: "u Parizu" to Pariz."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import product
from typing import TypeGuard

from geo.names import Known, Names

_MOST_WORDS = 3
_LEAST = 3  # letters of a stem
_LETTERS = frozenset("АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ")
_LARGE = 0.35
_LESS = 0.6  # a form known just so is preferred to a likeness up to so much better known
_CYRILLIC = str.maketrans("oajeumigskc", "оајеумигскц")

Endings = dict[str, list[str]]


def nominative(name: str, language: str, names: Names) -> tuple[str, Known | None]:
    """Give the form of a name that the gazetteer knows best, and what it knows of it.

    A name that it knows just as it stands is left alone, and so is every name of a language
    without cases. Of the rest the best-known reading counts; it is never exact.
    """
    known = names.known(name)
    if known and (known.local or known.exact):
        return name, known
    best, least = (name, known), _LESS * known.prominence if known else 0.0
    for form in _forms(name, language.partition("-")[0]):
        other = names.known(form)
        if _good(other, form) and other.prominence > least:
            best, least = (form, other._replace(exact=False)), other.prominence
    return best


def _good(known: Known | None, form: str) -> TypeGuard[Known]:
    """Tell whether a form may be the name: written just so, or in letters that few lists have."""
    if known is None or known.feature == "demonym":
        return False
    return known.exact or (form[0] in _LETTERS and known.prominence >= _LARGE)


def _forms(name: str, language: str) -> Iterator[str]:
    words = name.split()
    table = _tables().get(language)
    if table is None or not 0 < len(words) <= _MOST_WORDS:
        return
    *before, last = words
    columns = [_stems(word, table["before"]) for word in before] + [_stems(last, table["last"])]
    for form in product(*columns):
        yield " ".join(form)


def _stems(word: str, endings: Endings) -> list[str]:
    found = [word]
    for ending, others in endings.items():
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            found += [word[: len(word) - len(ending)] + other for other in others]
    return found


@cache
def _tables() -> dict[str, dict[str, Endings]]:
    """Read the endings by language; those of Serbian once more in Cyrillic."""
    tables: dict[str, dict[str, Endings]] = tomllib.loads(
        (files("geo.toponyms") / "cases.toml").read_text("utf-8")
    )
    for part in tables["sr"].values():
        part |= {
            ending.translate(_CYRILLIC): [other.translate(_CYRILLIC) for other in others]
            for ending, others in part.items()
        }
    return tables
