"""The service that knows nothing and asks nobody."""

from __future__ import annotations

from gazetteer.fallback.geocoder import Geocoder, Setup, geocoders
from gazetteer.place import Place


class Offline:
    """Finds nothing, for everybody."""

    name = "offline"
    server: str | None = None

    def find(self, name: str, *, country: str | None = None) -> list[Place]:  # noqa: ARG002
        """Give the empty list."""
        return []


@geocoders.add("offline")
def offline(setup: Setup) -> Geocoder:  # noqa: ARG001
    """Open the service that knows nothing."""
    return Offline()
