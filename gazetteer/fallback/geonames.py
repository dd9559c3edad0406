"""GeoNames' search, through geopy; it wants the name of a user."""

from __future__ import annotations

from typing import Any

from gazetteer.base_rows import prominence_of_city, types
from gazetteer.fallback.border import translated
from gazetteer.fallback.client import check, client
from gazetteer.fallback.geocoder import Geocoder, Setup, geocoders
from gazetteer.geonames.indexing import type_of
from gazetteer.place import Name, Place
from geo.errors import DatelineError
from geo.geometry import lonlat

LICENCE = "GeoNames, CC BY 4.0"
_SERVER = "secure.geonames.org"  # api.geonames.org would send the user's name in the clear
_MOST = 10


class GeoNames:
    """GeoNames' search or a mirror of it.

    Raises:
        DatelineError: no user is named.
    """

    name = "geonames"

    def __init__(self, setup: Setup) -> None:
        """Remember whom to ask; geopy is imported with the first question."""
        if "username" not in setup.options:
            words = 'write username = "…" there, a user of geonames.org with web services enabled'
            raise DatelineError(f"[fallback.options] geonames needs a user; {words}")
        self._setup = setup.at(_SERVER)
        self.server: str | None = self._setup.domain
        check(self.name, self._setup)

    def find(self, name: str, *, country: str | None = None) -> list[Place]:
        """Give the places of a name, best first.

        Raises:
            GeocoderDown: or one of its kinds, when there was no answer.
        """
        said = f"{self.name} at {self.server}, asked for {name!r}"
        said += f" in {country}" if country else ""
        service = client(self.name, self._setup)
        with translated(str(self.server), [str(self._setup.options["username"])]):
            found = service.geocode(name, exactly_one=False, country=country)
            return [_place(one.raw, said) for one in list(found or ())[:_MOST]]


@geocoders.add("geonames")
def geonames(setup: Setup) -> Geocoder:
    """Open GeoNames' search; nothing is sent yet."""
    return GeoNames(setup)


def _place(raw: dict[str, Any], said: str) -> Place:
    number, people = int(raw["geonameId"]), int(raw.get("population") or 0)
    settled = raw.get("fcl") == "P"
    kind = type_of(str(raw.get("fcode")), str(raw.get("fcl")), people)
    name, country = str(raw.get("name") or _proper(raw)), str(raw.get("countryCode") or "")
    admin1 = str(raw.get("adminCode1") or "")
    radius = max(types()[kind].radius_km, round(0.0055 * people**0.5, 1) if settled else 0)
    return Place(
        id=f"geonames:{number}",
        name=name,
        type=kind,
        feature=types()[kind].feature,
        at=lonlat(float(raw["lng"]), float(raw["lat"])),
        radius_km=radius,
        names=tuple(Name(text=text) for text in dict.fromkeys((name, _proper(raw) or name))),
        country=country or None,
        admin1=f"{country}.{admin1}" if country and admin1 else None,
        geonameid=number,
        population=people or None,
        prominence=prominence_of_city(people, 0) if settled else 0.1,
        source=f"{said}: GeoNames {number}, {LICENCE}",
        origin="fallback",
    )


def _proper(raw: dict[str, Any]) -> str:
    return str(raw.get("toponymName") or "")
