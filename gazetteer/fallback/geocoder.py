"""What a geocoding service must offer, and the shelf on which all of them stand.

A service is one file in this folder that registers a maker:

    @geocoders.add("photon")
    def photon(setup: Setup) -> Geocoder: ...
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol

from gazetteer.place import Place
from geo.shelf import Shelf


class Geocoder(Protocol):
    """Whoever can say where a name lies."""

    @property
    def name(self) -> str:
        """What the service is called: "nominatim"."""
        ...

    @property
    def server(self) -> str | None:
        """The host that names are sent to; None where nothing leaves this machine."""
        ...

    def find(self, name: str, *, country: str | None = None) -> list[Place]:
        """Give the places of that name, best first; an empty list when there is none, never None.

        Args:
            name: a place name, never a sentence.
            country: ISO 3166-1 alpha-2 (XK for Kosovo): look there only.

        Raises:
            GeocoderDown: the service did not answer.
        """
        ...


Option = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Setup:
    """What a service is opened with; each takes what it needs."""

    domain: str | None = None  # the server, with a port if need be; else the service's public one
    scheme: str = "https"
    contact: str | None = None  # of the person who runs this, for the service's owners
    timeout: float = 10.0  # seconds; geopy's one second is too short for Nominatim
    answers: Path | Mapping[str, Sequence[Place]] | None = None  # of the recorded service
    options: Mapping[str, Option] = field(default_factory=dict)  # a key, a user: what only it takes

    def at(self, public: str) -> Setup:
        """Give the setup with its server: the one that is named, else the public one."""
        return replace(self, domain=(self.domain or public).strip("/"))

    @property
    def user_agent(self) -> str:
        """How we say who we are: "dateline/0.1.0 (me@example.org)"."""
        try:
            release = version("dateline")
        except PackageNotFoundError:  # run from a folder that was never installed
            release = "unreleased"
        contact = " ".join((self.contact or "").split())
        return f"dateline/{release} ({contact})" if contact else f"dateline/{release}"


AS_USUAL = Setup()

geocoders: Shelf[Callable[[Setup], Geocoder]] = Shelf("geocoder", "gazetteer.fallback")
