"""Land and borders under the incidents, cut out of Natural Earth.

Two cuts: the incidents' box in fine outlines, and a wider one in coarse outlines around it, so
that where reports were filed is not in a void. The coast is the edge of the land. A line is
written as its first point and the steps from each to the next, in whole parts of a degree: half as
many bytes as degrees take. See `data/README.md` for whose borders these are.
"""

from __future__ import annotations

import gzip
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from geo.geometry import Box, LonLat
from maps.clipping import boxed, clipped, runs, unwrapped
from maps.frame import grown, touch, widened

_DATA = Path(__file__).parent / "data"
_WIDE = 30.0  # degrees: a wider box is drawn from the coarse outlines
_FINE, _COARSE = 500, 50  # parts of a degree that outlines are written in


class _Atlas(NamedTuple):
    scale: tuple[float, float]
    translate: tuple[float, float]
    names: list[str]
    arcs: list[list[int]]
    sides: list[list[int]]
    land: list[list[list[int]]]

    def line(self, number: int) -> list[float]:
        """Give an arc as a flat list of degrees; ~n is arc n the other way round."""
        arc = self.arcs[number if number >= 0 else ~number]
        x = y = 0
        flat: list[float] = []
        for at in range(4, len(arc), 2):
            x, y = x + arc[at], y + arc[at + 1]
            flat += x * self.scale[0] + self.translate[0], y * self.scale[1] + self.translate[1]
        if number >= 0:
            return flat
        return [c for at in range(len(flat) - 2, -1, -2) for c in flat[at : at + 2]]

    def box(self, number: int) -> Box:
        west, south, east, north = self.arcs[number if number >= 0 else ~number][:4]
        (a, b), (e, f) = self.scale, self.translate
        return Box(west * a + e, south * b + f, east * a + e, north * b + f)


@cache
def _atlas(scale: str) -> _Atlas:
    whole = orjson.loads(gzip.decompress((_DATA / f"{scale}.json.gz").read_bytes()))
    return _Atlas(**whole)


@cache
def _disputed() -> list[tuple[set[str], Box]]:
    table = tomllib.loads((_DATA / "disputed.toml").read_text("utf-8"))
    return [
        (set(row["between"]), Box(*row.get("box", (-180, -90, 180, 90)))) for row in table["pairs"]
    ]


def ground(box: Box | None, others: Sequence[LonLat] = ()) -> dict[str, Any]:
    """Give the outlines under a box: `near` around it, `far` for what lies further.

    Args:
        box: of the incidents; None gives the whole world. It may reach beyond 180 degrees.
        others: points that must lie on the map too, if not in its middle; turned as the box.
    """
    if box is None:
        return {"near": None, "far": _cut("110m", Box(-180, -85, 180, 85), _COARSE)}
    near = widened(grown(box, 0.2))
    whole = boxed([*others, LonLat(near.west, near.south), LonLat(near.east, near.north)])
    fine = near.east - near.west <= _WIDE and near.north - near.south <= _WIDE
    return {
        "near": _cut("50m", near, _FINE) if fine else None,
        "far": _cut("110m", grown(whole, 0.8, least=6.0), _COARSE),
    }


def seen(ground: dict[str, Any], view: str) -> dict[str, Any]:
    """Draw the borders of a ground as a view wants them.

    Args:
        ground: as `ground` gives it; not changed.
        view: "de-facto" dashes what is disputed, "natural-earth" draws all borders alike,
            "undisputed" leaves the disputed ones out, "none" all.
    """
    return {key: cut and {**cut, **_VIEWS[view](cut)} for key, cut in ground.items()}


_VIEWS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "de-facto": lambda _: {},
    "natural-earth": lambda cut: {"border": cut["border"] + cut["disputed"], "disputed": []},
    "undisputed": lambda _: {"disputed": []},
    "none": lambda _: {"border": [], "disputed": []},
}


def _cut(scale: str, box: Box, parts: int) -> dict[str, Any]:
    atlas = _atlas(scale)
    lines: dict[str, list[list[int]]] = {"border": [], "disputed": []}
    for number in range(len(atlas.arcs)):
        sort = _sort(atlas, number)
        if sort and _turns(atlas.box(number), box):
            copies = _copies(atlas.line(number), box)
            pieces = (piece for line in copies for piece in runs(line, box))
            lines[sort] += [_steps(piece, parts) for piece in pieces]
    land = [_steps(ring, parts) for ring in _land(atlas, box)]
    return {"box": list(box), "parts": parts, "land": land, **lines}


def _turns(one: Box, box: Box) -> list[int]:
    """Give the turns of the globe, in degrees, at which something touches a box."""
    turns = (0, 360) if box.east > 180 else (0,)
    return [by for by in turns if touch(one._replace(west=one.west + by, east=one.east + by), box)]


def _copies(line: list[float], box: Box) -> list[list[float]]:
    """Give a line as often as a box may show it: the globe goes on beyond 180 degrees."""
    copies = unwrapped(line)
    if len(copies) > 1 or box.east <= 180:
        return copies
    return [line, [c if at % 2 else c + 360 for at, c in enumerate(line)]]


def _sort(atlas: _Atlas, number: int) -> str | None:
    """Tell a border from a disputed one; None is a coast, which the land has."""
    names = {atlas.names[side] for side in atlas.sides[number]}
    if len(names) < 2:
        return None
    here = atlas.box(number)
    return "disputed" if any(n == names and touch(here, b) for n, b in _disputed()) else "border"


def _land(atlas: _Atlas, box: Box) -> Iterator[list[float]]:
    for polygon in atlas.land:
        outer = [atlas.box(number) for number in polygon[0]]
        if _turns(boxed(corner for one in outer for corner in _ends(one)), box):
            for ring in polygon:
                flat = [c for number in ring for c in atlas.line(number)[:-2]]
                pieces = (clipped(_closed(copy), box) for copy in _copies(flat, box))
                yield from (piece for piece in pieces if len(piece) >= 6)


def _closed(ring: list[float]) -> list[float]:
    """Close a ring that runs around the globe, Antarctica's, below the south pole."""
    turn = round((ring[-2] - ring[0]) / 360) * 360
    return [*ring, ring[0] + turn, ring[1], ring[0] + turn, -90.0, ring[0], -90.0] if turn else ring


def _ends(box: Box) -> Iterator[LonLat]:
    yield LonLat(box.west, box.south)
    yield LonLat(box.east, box.north)


def _steps(flat: Sequence[float], parts: int) -> list[int]:
    """Write a line as its first point and the steps to the next ones; rounding adds nothing up."""
    whole = [round(c * parts) for c in flat]
    return whole[:2] + [here - before for before, here in zip(whole, whole[2:], strict=False)]
