"""Tell whether a unit is called after a town, though not letter by letter."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from gazetteer.fold import bare, fold

_ALIKE = 80.0  # of 100: Sagain and Sagaing, Basra and Basrah
_ARTICLES = {"al", "ar", "as", "ash", "at", "ad", "an", "az", "el"}


def alike(unit: str, town: str) -> bool:
    """Tell whether a unit bears the name of a town: Sumy Oblast of Sumy, Sagain of Sagaing."""
    return _plain(unit).startswith(_plain(town)) or nearly(unit, town)


def nearly(unit: str, town: str) -> bool:
    """Tell whether two names differ in an article, a letter, a word for the unit: Ar Raqqah."""
    key, seat = _plain(unit), _plain(town)
    return ratio((*bare(key), key)[0], seat) >= _ALIKE


def _plain(name: str) -> str:
    first, _, rest = fold(name).partition(" ")
    return rest if rest and first in _ARTICLES else f"{first} {rest}".strip()
