"""Pack Natural Earth's countries, as npm's world-atlas carries them, for `maps/basemap.py`.

    python -m maps.data.pack countries-50m.json maps/data/50m.json.gz

Kept are the arcs, each with its box in front, the land as rings of arcs, and for each arc the
countries on its sides. The numbers stay those of the source.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from itertools import accumulate
from pathlib import Path
from typing import Any

import orjson

Arc = list[list[int]]


def packed(atlas: dict[str, Any]) -> bytes:
    """Pack a TopoJSON of countries and land."""
    sides = _sides(atlas["objects"]["countries"]["geometries"])
    land = atlas["objects"]["land"]["geometries"]
    whole = {
        **atlas["transform"],
        "names": sorted({name for names in sides.values() for name in names}),
        "arcs": [_box(arc) + [x for point in arc for x in point] for arc in atlas["arcs"]],
        "land": [rings for part in land for rings in _parts(part)],
    }
    number = {name: at for at, name in enumerate(whole["names"])}
    whole["sides"] = [
        [number[name] for name in sorted(sides.get(at, ()))] for at in range(len(atlas["arcs"]))
    ]
    return gzip.compress(orjson.dumps(whole), 9, mtime=0)


def _parts(geometry: dict[str, Any]) -> list[list[list[int]]]:
    arcs = geometry["arcs"]
    return arcs if geometry["type"] == "MultiPolygon" else [arcs]


def _sides(countries: list[dict[str, Any]]) -> dict[int, set[str]]:
    sides: dict[int, set[str]] = defaultdict(set)
    for country in countries:
        for rings in _parts(country):
            for arc in (arc for ring in rings for arc in ring):
                sides[arc if arc >= 0 else ~arc].add(country["properties"]["name"])
    return sides


def _box(arc: Arc) -> list[int]:
    across = list(accumulate(point[0] for point in arc))
    up = list(accumulate(point[1] for point in arc))
    return [min(across), min(up), max(across), max(up)]


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(packed(orjson.loads(Path(sys.argv[1]).read_bytes())))
