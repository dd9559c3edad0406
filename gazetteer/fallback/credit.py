"""Whom a map has to credit for a place, by what its source says: kept in tables and books too."""

from __future__ import annotations

import re

from gazetteer.fallback.osm import LICENCE

_TERMS = re.compile(r"under the terms of ([a-z][a-z0-9_-]{0,39})\b")


def credit(source: str) -> str | None:
    """Give whom to name for a place with that source; None where a map names them anyway.

    GeoNames stands under every map. What comes back is ours or one plain word: no source text.
    """
    if "OpenStreetMap" in source:
        return LICENCE
    found = _TERMS.search(source)
    return found[1] if found else None
