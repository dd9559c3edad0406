"""Cut flat lists of coordinates, `[x, y, x, y …]`, to a box."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geo.geometry import Box


def boxed(points: Iterable[tuple[float, float]]) -> Box:
    """Give the box around points.

    Raises:
        ValueError: there are none.
    """
    across, up = zip(*points, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def runs(line: Sequence[float], box: Box) -> list[list[float]]:
    """Give the pieces of a line that lie in a box, each with one point more beyond its ends."""
    found: list[list[float]] = []
    open_ = False
    for at in range(0, len(line) - 2, 2):
        x1, y1, x2, y2 = line[at : at + 4]
        beside = max(x1, x2) < box.west or min(x1, x2) > box.east
        above = max(y1, y2) < box.south or min(y1, y2) > box.north
        if beside or above:
            open_ = False
            continue
        if not open_:
            found.append([x1, y1])
            open_ = True
        found[-1] += (x2, y2)
    return found


def unwrapped(line: Sequence[float]) -> list[list[float]]:
    """Undo the jumps of a line across the 180th meridian.

    Gives the line as it is where it has none; else three copies a turn of the globe apart, of
    which a box shows what falls into it.
    """
    xs = line[::2]
    if max(xs) - min(xs) <= 180:
        return [list(line)]
    flat: list[float] = []
    turn = 0
    before = xs[0]
    for at in range(0, len(line), 2):
        turn += (before - line[at] > 180) - (line[at] - before > 180)
        before = line[at]
        flat += before + turn * 360, line[at + 1]
    return [[c + by * 360 * (at % 2 == 0) for at, c in enumerate(flat)] for by in (-1, 0, 1)]


def clipped(ring: Sequence[float], box: Box) -> list[float]:
    """Cut a ring to a box, one side after the other (Sutherland and Hodgman, 1974).

    What falls into pieces stays one ring, joined along the box: right for filling, not for lines.
    """
    for axis, limit, keep_above in ((0, box.west, True), (0, box.east, False),
                                    (1, box.south, True), (1, box.north, False)):  # fmt: skip
        ring = _half(ring, axis, limit, keep_above=keep_above)
    return list(ring)


def _half(ring: Sequence[float], axis: int, limit: float, *, keep_above: bool) -> list[float]:
    kept: list[float] = []
    if not ring:
        return kept
    before = ring[-2:]
    was_in = (before[axis] >= limit) == keep_above or before[axis] == limit
    for at in range(0, len(ring), 2):
        here = ring[at : at + 2]
        is_in = (here[axis] >= limit) == keep_above or here[axis] == limit
        if is_in != was_in:
            kept += _crossing(before, here, axis, limit)
        if is_in:
            kept += here
        before, was_in = here, is_in
    return kept


def _crossing(a: Sequence[float], b: Sequence[float], axis: int, limit: float) -> list[float]:
    share = (limit - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis])
    return [limit, other] if axis == 0 else [other, limit]
