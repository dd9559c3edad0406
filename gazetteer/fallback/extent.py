"""How far a place reaches, from the box that a service draws around it."""

from __future__ import annotations

from geo.geometry import Box, LonLat, distance_km, lonlat

_LEAST = 0.1  # km
_PAIRS = ((0, 1), (0, 3), (2, 1), (2, 3))


def box_of(west: float, south: float, east: float, north: float) -> Box:
    """Make a box of degrees.

    Raises:
        TypeError, ValueError: a corner is no point of the globe.
    """
    return Box(*lonlat(float(west), float(south)), *lonlat(float(east), float(north)))


def radius_km(at: LonLat, box: Box | None, usual: float) -> float:
    """Give the way from the point to the farthest corner; `usual` where there is no box."""
    if box is None:
        return usual
    corners = (LonLat(box[lon], box[lat]) for lon, lat in _PAIRS)
    return max(_LEAST, round(max(distance_km(at, corner) for corner in corners), 2))
