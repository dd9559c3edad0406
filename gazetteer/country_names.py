"""What every country is called in the languages of data/locales.txt (Unicode CLDR, by Babel)."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from gazetteer.fold import fold_many

_READ = {"en", "sr", "bs", "hr", "sq"}  # the languages of reports, and what is written as they
_OFFICIAL = {"official", "de_facto_official"}
Said = tuple[str, Literal["exonym", "foreign"]]


def country_names(cities: Mapping[str, str]) -> dict[str, list[Said]]:
    """Give the names of every country, by its ISO code, with their kind.

    A name is foreign that only languages have which no report is written in and which the country
    itself does not speak: Sina is China in Malagasy, and in a report a family.

    Args:
        cities: what large cities are called, by its key, with the one country that may be
            called so too. It is no name of another country, whatever language calls that one so.

    Raises:
        OSError: Babel lacks a language of the list.
    """
    said: dict[tuple[str, str], bool] = {}
    for code in languages():
        for called in _own_names(code).items():
            said[called] = said.get(called, False) or _is_usual(code, called[0])
    found: dict[str, list[Said]] = {}
    keys = fold_many(name for _, name in said)
    for ((territory, name), usual), key in zip(said.items(), keys, strict=True):
        if cities.get(key, territory) == territory:
            found.setdefault(territory, []).append((name, "exonym" if usual else "foreign"))
    return found


def _is_usual(code: str, territory: str) -> bool:
    """Tell whether a language is that of reports, or one of the country itself."""
    language = code.partition("_")[0]
    spoken = _spoken().get(territory, {}).get(language, {})
    return language in _READ or spoken.get("official_status") in _OFFICIAL


@cache
def _spoken() -> Mapping[str, Any]:
    from babel.core import get_global

    return get_global("territory_languages")


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
