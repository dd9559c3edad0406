"""What every country is called in the languages of data/locales.txt (Unicode CLDR, by Babel)."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from gazetteer.fold import fold_many


def country_names(cities: Mapping[str, str]) -> dict[str, list[str]]:
    """Give the names of every country, by its ISO code.

    Args:
        cities: what large cities are called, by its key, with the one country that may be
            called so too. It is no name of another country, whatever language calls that one so.

    Raises:
        OSError: Babel lacks a language of the list.
    """
    said = {called for code in languages() for called in _own_names(code).items()}
    found: dict[str, list[str]] = {}
    for (territory, name), key in zip(said, fold_many(name for _, name in said), strict=True):
        if cities.get(key, territory) == territory:
            found.setdefault(territory, []).append(name)
    return found


def _own_names(code: str) -> dict[str, str]:
    """Give a language's own names of territories, without those it takes from its parents.

    Babel's Locale merges all that a language inherits, which takes three times as long.
    """
    from babel.localedata import resolve_locale_filename

    raw = Path(resolve_locale_filename(code)).read_bytes()
    names: dict[str, str] = pickle.loads(raw).get("territories", {})  # noqa: S301  Babel's own file
    return names


def languages() -> Iterator[str]:
    """Give the languages that are asked, as Babel's names of locales."""
    text = (files("gazetteer") / "data" / "locales.txt").read_text("utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            yield from line.split()
