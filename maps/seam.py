"""Where the globe is cut open: the meridian at which a map ends on its left and on its right.

Most maps end at the 180th. One of Fiji and Samoa would lie on its own two edges, so it is cut where
nothing is shown, and what lies west of the cut is counted on beyond 180 degrees.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from geo.geometry import LonLat

_EDGE = -180.0  # most maps begin there, and then nothing is turned, no edge of a circle either
_NEAR, _SMALL = -174.0, 90.0  # a small map that begins here would show nothing on its left
_HALF = 180.0  # degrees: what fills more of the globe is a map of the world, which stays as it is


class Seam(NamedTuple):
    """A meridian that maps end at."""

    lon: float = _EDGE

    def turned(self, at: LonLat) -> LonLat:
        """Give a point as it is counted eastwards from the cut; its longitude may exceed 180."""
        return LonLat(at.lon + 360, at.lat) if _EDGE < self.lon > at.lon else at


def seam_of(points: Iterable[LonLat]) -> Seam:
    """Cut in the widest void, where points lie on both sides of the 180th meridian or just east."""
    lons = sorted({at.lon + 360 if at.lon < _EDGE else at.lon for at in points})
    wide = lons[-1] - lons[0] if lons else 0.0
    if lons and lons[0] < _NEAR and wide < _SMALL:
        return Seam(round((lons[0] + lons[-1]) / 2 + _HALF, 1))
    if wide <= _HALF:
        return Seam()
    void, west = max((east - west, west) for west, east in pairwise(lons))
    return Seam(round(west + void / 2, 1)) if void >= _HALF else Seam()
