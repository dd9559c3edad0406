"""Read one answer of Nominatim as a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from gazetteer.base_rows import types
from gazetteer.fallback.extent import box_of, radius_km
from gazetteer.fallback.osm import LICENCE, feature_id, type_of
from gazetteer.place import Name, Place
from geo.geometry import Box, lonlat

_MOST_NAMES = 12
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?")


def place(raw: dict[str, Any], said: str) -> Place | None:
    """Make a place of an answer; None when it is no feature of OpenStreetMap.

    Args:
        raw: one item of Nominatim's JSON.
        said: who was asked for what.

    Raises:
        KeyError, TypeError, ValueError: the answer is not of the shape that Nominatim documents.
    """
    number = feature_id(raw.get("osm_type"), raw.get("osm_id"))
    if number is None:
        return None
    kind, at, box = _type(raw), lonlat(float(raw["lon"]), float(raw["lat"])), _box(raw)
    return Place(
        id=f"osm:{number.replace(' ', '/')}",
        name=_name(raw),
        type=kind,
        feature=types()[kind].feature,
        at=at,
        radius_km=radius_km(at, box, types()[kind].radius_km),
        names=tuple(_names(raw.get("namedetails") or {})),
        country=_country(raw),
        prominence=min(1.0, max(0.0, float(raw.get("importance") or 0))),
        box=box,
        source=f"{said}: OpenStreetMap {number}, {LICENCE}",
        origin="fallback",
    )


def _type(raw: dict[str, Any]) -> str:
    words = raw.get("addresstype"), raw.get("class") or raw.get("category"), raw.get("type")
    return type_of(*map(str, words))


def _name(raw: dict[str, Any]) -> str:
    return str(raw.get("name") or str(raw["display_name"]).split(",")[0]).strip()


def _country(raw: dict[str, Any]) -> str | None:
    code = str((raw.get("address") or {}).get("country_code") or "").upper()
    return code if len(code) == 2 and code.isalpha() else None


def _box(raw: dict[str, Any]) -> Box | None:
    """Read the bounding box, which Nominatim gives as south, north, west, east."""
    if not raw.get("boundingbox"):
        return None
    south, north, west, east = map(float, raw["boundingbox"])
    return box_of(west, south, east, north)


def _names(details: dict[str, Any]) -> Iterator[Name]:
    """Give the names by language: "name:sr" is a name with the tag sr."""
    for key, text in list(details.items())[:_MOST_NAMES]:
        what, _, tag = key.partition(":")
        if what == "name" and text and isinstance(text, str) and (not tag or _TAG.fullmatch(tag)):
            yield Name(text=text, tag=tag or None, kind="official" if tag else "main")
