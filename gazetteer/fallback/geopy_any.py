"""Any other geocoder of geopy by its name there, "opencage", "arcgis": read as far as it tells."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from inspect import signature
from typing import Any

from gazetteer.base_rows import types
from gazetteer.fallback.border import translated
from gazetteer.fallback.client import client, server_of
from gazetteer.fallback.extent import box_of, radius_km
from gazetteer.fallback.geocoder import Setup
from gazetteer.place import Place
from geo.geometry import Box, LonLat, lonlat

_COUNTRY = ("country", "countries", "country_codes")  # how their look-ups call it
_UNKNOWN = "area"  # the type of what does not say what it is: never a point


class AnyGeocoder:
    """A geocoder of geopy.

    Args:
        name: what geopy calls it.
        setup: whom to ask; its options are those of geopy's class.

    Raises:
        DatelineError: there is no such geocoder, or it does not take these options.
    """

    def __init__(self, name: str, setup: Setup) -> None:
        """Check name and options; nothing is sent yet."""
        self.name = name
        self.server: str | None = server_of(name, setup)
        self._client = client(name, setup)
        self._hidden = [str(value) for value in setup.options.values()]

    def find(self, name: str, *, country: str | None = None) -> list[Place]:
        """Give the places of a name, best first.

        Raises:
            GeocoderDown: or one of its kinds, when there was no answer.
        """
        said = f"{self.name} at {self.server}, asked for {name!r}"
        said += f" in {country}" if country else ""
        taken = signature(self._client.geocode).parameters
        there = {key: [country] for key in _COUNTRY if country and key in taken}
        with translated(str(self.server), self._hidden):
            found = self._client.geocode(name, exactly_one=False, **there) or ()
            places = [_place(one, self.name, said) for one in found]
            return [one for one in places if country is None or one.country in {None, country}]


def _place(one: Any, service: str, said: str) -> Place:
    raw = one.raw if isinstance(one.raw, dict) else {}
    at = lonlat(one.longitude, one.latitude)
    kind, box = _type(raw), _box(raw, at)
    code = str(next(_told(raw, "countries"), "")).upper()
    return Place(
        id=f"{service}:{at.lat:.5f},{at.lon:.5f}",
        name=str(one.address).split(",")[0].strip(),
        type=kind,
        feature=types()[kind].feature,
        at=at,
        radius_km=radius_km(at, box, types()[kind].radius_km),
        country=code if len(code) == 2 and code.isalpha() else None,
        box=box,
        source=f"{said}: {one.address}, under the terms of {service}",
        origin="fallback",
    )


def _type(raw: dict[str, Any]) -> str:
    words = (str(word).lower() for word in _told(raw, "types"))
    return next((_tables()["words"][word] for word in words if word in _tables()["words"]),
                _UNKNOWN)  # fmt: skip


def _told(raw: dict[str, Any], what: str) -> Iterator[Any]:
    values = (_at(raw, path) for path in _tables()[what])
    return (value for value in values if value is not None)


def _box(raw: dict[str, Any], at: LonLat) -> Box | None:
    """Read the first box in which the point lies."""
    for paths in _tables()["boxes"]:
        try:
            box = box_of(*(_at(raw, path) for path in paths))
        except (TypeError, ValueError):
            continue
        if box.holds(at):
            return box
    return None


def _at(raw: Any, path: str) -> Any:
    for step in path.split("."):
        if isinstance(raw, list) and step.isdecimal() and int(step) < len(raw):
            raw = raw[int(step)]
        elif isinstance(raw, dict):
            raw = raw.get(step)
        else:
            return None
    return raw


@cache
def _tables() -> dict[str, Any]:
    text = files("gazetteer.fallback").joinpath("geopy_answers.toml").read_text("utf-8")
    return tomllib.loads(text)
