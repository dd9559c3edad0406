"""OpenStreetMap's Nominatim, through geopy."""

from __future__ import annotations

from typing import Any

from gazetteer.fallback.border import translated
from gazetteer.fallback.client import check, client
from gazetteer.fallback.geocoder import Geocoder, Setup, geocoders
from gazetteer.fallback.nominatim_places import place
from gazetteer.fallback.osm import codes_of
from gazetteer.place import Place

_MOST = 5  # answers wanted for one name


class Nominatim:
    """A Nominatim server, public or one's own.

    Raises:
        DatelineError: an option is given; it takes none.
    """

    name = "nominatim"

    def __init__(self, setup: Setup) -> None:
        """Remember whom to ask; geopy is imported with the first question."""
        self._setup = setup.at("nominatim.openstreetmap.org")
        self.server: str | None = self._setup.domain
        check(self.name, setup)

    def find(self, name: str, *, country: str | None = None) -> list[Place]:
        """Give the places of a name, best first.

        Raises:
            GeocoderDown: or one of its kinds, when there was no answer.
        """
        said = f"{self.name} at {self.server}, asked for {name!r}"
        said += f" in {country}" if country else ""
        with translated(str(self.server)):
            found = self._locations(name, country)
            places = (place(one.raw, said) for one in found)
            return [one for one in places if one is not None]

    def _locations(self, name: str, country: str | None) -> list[Any]:
        service = client(self.name, self._setup)
        codes = [code.lower() for code in codes_of(country)] or None
        # geopy says None for nothing found.
        return list(
            service.geocode(
                name, exactly_one=False, limit=_MOST, addressdetails=True, namedetails=True,
                language="en", country_codes=codes,
            )
            or ()
        )  # fmt: skip


@geocoders.add("nominatim")
def nominatim(setup: Setup) -> Geocoder:
    """Open a Nominatim server; nothing is sent yet."""
    return Nominatim(setup)
