"""The names of places on the map, in the order in which they take the room there is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from gazetteer.place import Place
from geo.geometry import Box
from maps.frame import grown, touch
from maps.seam import Seam

_MOST = 400  # names of places in a page
_NAMED = ("city", "village", "facility")
_WHOLE = Seam()


def labels(places: Iterable[Place], box: Box | None, seam: Seam = _WHOLE) -> list[list[Any]]:
    """Give names to show where there is room, the weightiest first: name, lon, lat, weight 0-3."""
    around = grown(box, 0.8) if box else Box(-180, -90, 180, 90)
    named = [(place, seam.turned(place.at)) for place in places if place.at]
    shown = [
        (place, at) for place, at in named
        if place.feature in _NAMED and touch(Box(*at, *at), around)
    ]  # fmt: skip
    shown.sort(key=lambda one: (-_weight(one[0]), -one[0].prominence, one[0].name, one[0].id))
    return [
        [place.name, round(at.lon, 4), round(at.lat, 4), _weight(place)]
        for place, at in shown[:_MOST]
    ]  # fmt: skip


def _weight(place: Place) -> int:
    if place.feature == "city":
        return 3 if (place.population or 0) >= 50_000 else 2
    return 1 if place.feature == "village" else 0
