"""Photon, komoot's search over OpenStreetMap, through geopy."""

from __future__ import annotations

from functools import cache
from typing import Any

from gazetteer.base_rows import table, types
from gazetteer.fallback.border import translated
from gazetteer.fallback.client import check, client
from gazetteer.fallback.extent import box_of, radius_km
from gazetteer.fallback.geocoder import Geocoder, Setup, geocoders
from gazetteer.fallback.osm import LICENCE, codes_of, feature_id, type_of
from gazetteer.place import Place
from geo.geometry import Box, lonlat

_MOST = 10  # answers wanted: it takes no country, so those of another are left out here


class Photon:
    """A Photon server, public or one's own.

    Raises:
        DatelineError: an option is given; it takes none.
    """

    name = "photon"

    def __init__(self, setup: Setup) -> None:
        """Remember whom to ask; geopy is imported with the first question."""
        self._setup = setup.at("photon.komoot.io")
        self.server: str | None = self._setup.domain
        check(self.name, setup)

    def find(self, name: str, *, country: str | None = None) -> list[Place]:
        """Give the places of a name, best first.

        Raises:
            GeocoderDown: or one of its kinds, when there was no answer.
        """
        said = f"{self.name} at {self.server}, asked for {name!r}"
        said += f" in {country}" if country else ""
        service = client(self.name, self._setup)
        with translated(str(self.server)):
            found = service.geocode(
                name, exactly_one=False, limit=_MOST, language="en", location_bias=_middle(country)
            )
            places = (_place(one.raw, said) for one in found or ())
            wanted = codes_of(country)
            return [one for one in places if one and (not wanted or one.country in wanted)]


@geocoders.add("photon")
def photon(setup: Setup) -> Geocoder:
    """Open a Photon server; nothing is sent yet."""
    return Photon(setup)


def _place(raw: dict[str, Any], said: str) -> Place | None:
    told = raw["properties"]
    number = feature_id(told.get("osm_type"), told.get("osm_id"))
    if number is None or not told.get("name"):
        return None
    kind, box = _type(told), _box(told)
    at = lonlat(*raw["geometry"]["coordinates"][:2])
    return Place(
        id=f"osm:{number.replace(' ', '/')}",
        name=str(told["name"]),
        type=kind,
        feature=types()[kind].feature,
        at=at,
        radius_km=radius_km(at, box, types()[kind].radius_km),
        country=str(told.get("countrycode") or "").upper() or None,
        box=box,
        source=f"{said}: OpenStreetMap {number}, {LICENCE}",
        origin="fallback",
    )


def _type(told: dict[str, Any]) -> str:
    """Read the type: a place by its own word, a boundary by what it bounds."""
    key, value = str(told.get("osm_key")), str(told.get("osm_value"))
    address = {"place": value, "boundary": str(told.get("type"))}.get(key, "")
    return type_of(address, key, value)


def _box(told: dict[str, Any]) -> Box | None:
    """Read the extent, which Photon gives as west, north, east, south."""
    if not told.get("extent"):
        return None
    west, north, east, south = told["extent"]
    return box_of(west, south, east, north)


@cache
def _middle(country: str | None) -> tuple[float, float] | None:
    """Give latitude and longitude of a country's middle, near which Photon looks first."""
    rows = (row for row in table("countries.csv") if row["iso"] == country)
    return next(((float(row["lat"]), float(row["lon"])) for row in rows), None)
