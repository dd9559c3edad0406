"""Points and shapes on the globe: the only maker of points, distances, offsets.

Points are (longitude, latitude) in degrees, WGS 84, as in GeoJSON. Distances are kilometres on
a sphere of mean Earth radius (at most 0.6 % off the ellipsoid, far below any news report's
precision).
"""

from __future__ import annotations

from math import asin, atan2, cos, degrees, isfinite, radians, sin, sqrt
from typing import Literal, NamedTuple

EARTH_KM = 6371.0088  # mean radius R1, IUGG


class LonLat(NamedTuple):
    """One point; made by `lonlat()`, which checks it."""

    lon: float
    lat: float


class Shape(NamedTuple):
    """A line or an area: for a line its parts, for an area its outer rings (closed)."""

    kind: Literal["line", "area"]
    parts: tuple[tuple[LonLat, ...], ...]


class Box(NamedTuple):
    """A bounding box in degrees; west may exceed east where it crosses the 180th meridian."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, at: LonLat) -> bool:
        """Tell whether a point lies in it."""
        if not self.south <= at.lat <= self.north:
            return False
        if self.west <= self.east:
            return self.west <= at.lon <= self.east
        return at.lon >= self.west or at.lon <= self.east


def lonlat(lon: float, lat: float) -> LonLat:
    """Make a point, refusing what cannot be one.

    Raises:
        ValueError: the pair is out of range, with a hint where the two look swapped.
    """
    lon, lat = float(lon), float(lat)
    if not (isfinite(lon) and isfinite(lat)):
        raise ValueError(f"longitude {lon}, latitude {lat}: both must be finite numbers")
    if abs(lat) > 90:
        hint = " (longitude and latitude swapped?)" if abs(lon) <= 90 and abs(lat) <= 180 else ""
        raise ValueError(f"latitude {lat:g} is out of range -90 to 90{hint}")
    if abs(lon) > 180:
        raise ValueError(f"longitude {lon:g} is out of range -180 to 180")
    return LonLat(lon, lat)


def distance_km(a: LonLat, b: LonLat) -> float:
    """Great-circle distance in kilometres."""
    dlat, dlon = radians(b.lat - a.lat), radians(b.lon - a.lon)
    h = sin(dlat / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(dlon / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(h)))


def offset(origin: LonLat, km: float, bearing: float) -> LonLat:
    """Go `km` from `origin` towards `bearing` (degrees clockwise from north)."""
    arc, turn, lat = km / EARTH_KM, radians(bearing), radians(origin.lat)
    goal = asin(sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(turn))
    swing = atan2(sin(turn) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sin(goal))
    return lonlat((origin.lon + degrees(swing) + 540) % 360 - 180, degrees(goal))
