"""Find a service by name: on the shelf, else among all geocoders of geopy."""

from __future__ import annotations

from difflib import get_close_matches

from gazetteer.fallback.geocoder import Geocoder, Setup, geocoders
from geo.errors import DatelineError


def opened(service: str, setup: Setup) -> Geocoder:
    """Open a service; nothing is sent yet.

    Raises:
        DatelineError: there is no such service, or it does not take this setup.
    """
    if service in geocoders:
        return geocoders[service](setup)
    from gazetteer.fallback.client import services
    from gazetteer.fallback.geopy_any import AnyGeocoder

    if service.lower() in services():
        return AnyGeocoder(service.lower(), setup)
    others = [name for name in services() if name not in geocoders]
    near = get_close_matches(service.lower(), [*geocoders, *others], 1)
    meant = f" (did you mean {near[0]!r}?)" if near else ""
    there = f"{', '.join(sorted(geocoders))}, or of geopy's {', '.join(others)}"
    raise DatelineError(f"no geocoder {service!r}{meant}; write one of {there}")
