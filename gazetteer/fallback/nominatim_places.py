"""Read one answer of Nominatim as a place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from gazetteer.base_rows import types
from gazetteer.place import Name, Place
from geo.geometry import Box, LonLat, distance_km, lonlat

LICENCE = "© OpenStreetMap contributors, ODbL"
_MOST_NAMES = 12
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?")
_SPARE = "facility"  # the type of what the table does not name


def place(raw: dict[str, Any], said: str) -> Place | None:
    """Make a place of an answer; None when it is no feature of OpenStreetMap.

    Args:
        raw: one item of Nominatim's JSON.
        said: who was asked for what.

    Raises:
        KeyError, TypeError, ValueError: the answer is not of the shape that Nominatim documents.
    """
    if raw.get("osm_type") not in ("node", "way", "relation"):
        return None
    number = f"{raw['osm_type']} {int(raw['osm_id'])}"
    kind, at, box = _type(raw), lonlat(float(raw["lon"]), float(raw["lat"])), _box(raw)
    return Place(
        id=f"osm:{number.replace(' ', '/')}",
        name=_name(raw),
        type=kind,
        feature=types()[kind].feature,
        at=at,
        radius_km=_radius(at, box, types()[kind].radius_km),
        names=tuple(_names(raw.get("namedetails") or {})),
        country=_country(raw),
        prominence=min(1.0, max(0.0, float(raw.get("importance") or 0))),
        box=box,
        source=f"{said}: OpenStreetMap {number}, {LICENCE}",
        origin="fallback",
    )


@cache
def _kinds() -> dict[str, dict[str, str]]:
    text = files("gazetteer.fallback").joinpath("nominatim_types.toml").read_text("utf-8")
    return tomllib.loads(text)


def _type(raw: dict[str, Any]) -> str:
    """Read the most telling of what Nominatim says of a feature."""
    told = _kinds()
    address = told["addresstype"].get(str(raw.get("addresstype")))
    thing = told.get(str(raw.get("class") or raw.get("category")), {})
    return address or thing.get(str(raw.get("type"))) or thing.get("any") or _SPARE


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
    return Box(*lonlat(west, south), *lonlat(east, north))


def _radius(at: LonLat, box: Box | None, usual: float) -> float:
    """Give the way from the point to the farthest corner, in km; at least 0.1."""
    if box is None:
        return usual
    corners = [LonLat(lon, lat) for lon in (box.west, box.east) for lat in (box.south, box.north)]
    return max(0.1, round(max(distance_km(at, corner) for corner in corners), 2))


def _names(details: dict[str, Any]) -> Iterator[Name]:
    """Give the names by language: "name:sr" is a name with the tag sr."""
    for key, text in list(details.items())[:_MOST_NAMES]:
        what, _, tag = key.partition(":")
        if what == "name" and text and isinstance(text, str) and (not tag or _TAG.fullmatch(tag)):
            yield Name(text=text, tag=tag or None, kind="official" if tag else "main")
