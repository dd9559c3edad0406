"""Cells of the globe: two places that share one lie near each other."""

from __future__ import annotations

from functools import lru_cache
from math import cos, floor, radians

from geo.geometry import LonLat

Cell = int
_COLUMNS = 1 << 12  # more than a row has
_SIDE = 60.0  # km; of two grids half a side apart, points within 30 km share a cell of one
_DEGREE = 111.2  # km of a degree of latitude


@lru_cache(maxsize=20_000)
def cells(at: LonLat) -> tuple[Cell, ...]:
    """Give the numbers of a point's four cells, one in each of four grids half a side apart."""
    y = at.lat * _DEGREE / _SIDE
    found = []
    for grid in range(4):
        row = floor(y + 0.5 * (grid & 1))
        # Cells keep their width: their number in a row follows from the row's latitude.
        width = max(0.05, cos(radians(min(89.0, abs(row * _SIDE / _DEGREE)))))
        column = floor(at.lon * _DEGREE * width / _SIDE + 0.25 * (grid & 2))
        found.append((row * _COLUMNS + column) * 4 + grid)
    return tuple(found)
