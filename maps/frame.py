"""The piece of the globe that a map shows: the box around its incidents, and its edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import cos, radians

from gazetteer.spot import Spot
from geo.geometry import Box, LonLat
from maps.clipping import boxed
from maps.seam import Seam, seam_of

_LEAST = 0.4  # degrees: no box is smaller
_REACH = 12.0  # kilometres of a circle that are sure to be seen at first
_SMALL = 90.0  # degrees: around a smaller box the globe goes on beyond 180 degrees
_KM = 111.0  # kilometres in a degree of latitude


def box_of(spots: Iterable[Spot | None]) -> tuple[Box | None, Seam]:
    """Give the box that all incidents are seen in, None where nothing is placed, and its seam.

    Areas count whole. A river counts where its symbol lies, and a wide circle up to a limit:
    one incident "in Serbia" does not make the rest too small to see.
    """
    corners = [corner for spot in spots if spot for corner in _corners(spot)]
    seam = seam_of(corners)
    return boxed(map(seam.turned, corners)) if corners else None, seam


def _corners(spot: Spot) -> Iterator[LonLat]:
    yield spot.at
    if spot.shape and spot.shape.kind == "area":
        for part in spot.shape.parts:
            yield from part
    elif not spot.shape:
        reach = min(spot.radius_km, _REACH) / _KM
        yield LonLat(spot.at.lon - reach, spot.at.lat - reach)
        yield LonLat(spot.at.lon + reach, spot.at.lat + reach)


def grown(box: Box, share: float, least: float = _LEAST) -> Box:
    """Give a box that is larger on all sides by a share of it, and by some degrees at least."""
    across = max((box.east - box.west) * share, least)
    up = max((box.north - box.south) * share, least)
    return _stretched(box, across, up)


def widened(box: Box) -> Box:
    """Fill a screen twice as wide as high, so that no seam shows where all is shown."""
    high = (box.north - box.south) / cos(radians((box.north + box.south) / 2))
    across = max(0.0, 2 * high - (box.east - box.west)) / 2
    up = max(0.0, (box.east - box.west) / 1.2 - high) / 2 * (box.north - box.south) / high
    return _stretched(box, across, up)


def _stretched(box: Box, across: float, up: float) -> Box:
    """Stretch a box on all sides, no further than once around the globe."""
    end = 540.0 if box.east > 180 or box.east - box.west < _SMALL else 180.0
    west, east = max(-180.0, round(box.west - across, 3)), min(end, round(box.east + across, 3))
    south, north = max(-85.0, round(box.south - up, 3)), min(85.0, round(box.north + up, 3))
    return Box(west, south, min(east, west + 360), north)


def touch(a: Box, b: Box) -> bool:
    """Tell whether two boxes have a point in common."""
    return a.west <= b.east and b.west <= a.east and a.south <= b.north and b.south <= a.north
