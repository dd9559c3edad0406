"""Doubt areas whose outline crosses itself: which side is inside is then anybody's guess."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer.book_found import Found
from gazetteer.doubts.doubt import Doubt, World, doubt
from gazetteer.geojson import read_shape


def crossing(one: Found, _: World) -> Iterator[Doubt]:
    """Doubt an outline that crosses itself, and say where."""
    side = one.entry.area
    if not side:
        return
    from shapely import Polygon
    from shapely.validation import explain_validity

    for ring in read_shape(one.file.parent / side).parts:
        if len(ring) < 4:
            continue
        said = explain_validity(Polygon(ring))
        if said != "Valid Geometry":
            _, _, where = said.partition("[")
            lon, _, lat = where.removesuffix("]").partition(" ")
            words = f"area: the outline in {side} crosses itself at [{lon}, {lat}]"
            yield doubt(one, ("area",), "crossing", f"{words}; draw it without crossing")
