"""The page's peers: what a user of plain folium would write, and the files that its pages ask for.

These files are on the web. A folder with the same packages from npm stands in for it (made by
`npm install --prefix FOLDER` and the packages below); without it such a page stays blank.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from gazetteer.spot import Located

PACKAGES = (
    "leaflet@1.9.3", "leaflet.markercluster@1.1.0", "leaflet-timedimension@1.1.1", "jquery@3.7.1",
    "moment@2.18.1", "iso8601-js-period@0.2.1", "bootstrap@5.2.2",
)  # fmt: skip


def _chart() -> Any:
    import folium

    return folium.Map([43, 21], zoom_start=8, tiles=None)


def _marker_cluster(located: Sequence[Located]) -> Any:
    import folium
    from folium.plugins import MarkerCluster

    chart = _chart()
    cluster = MarkerCluster().add_to(chart)
    for one in located:
        if one.spot:
            quote = one.incident.sources[0].quote
            folium.Marker([one.spot.at.lat, one.spot.at.lon], popup=quote).add_to(cluster)
    return chart


def _features(located: Sequence[Located]) -> dict[str, Any]:
    features = [
        {"type": "Feature",
         "geometry": {"type": "Point", "coordinates": [one.spot.at.lon, one.spot.at.lat]},
         "properties": {"time": one.incident.when.start.isoformat(), "icon": "circle",
                        "popup": one.incident.sources[0].quote}}
        for one in located if one.spot and one.incident.when
    ]  # fmt: skip
    return {"type": "FeatureCollection", "features": features}


def _geojson(located: Sequence[Located]) -> Any:
    import folium

    chart = _chart()
    folium.GeoJson(
        _features(located),
        marker=folium.CircleMarker(radius=5),
        popup=folium.GeoJsonPopup(fields=["popup"], labels=False),
    ).add_to(chart)
    return chart


def _timestamped(located: Sequence[Located], duration: str | None) -> Any:
    from folium.plugins import TimestampedGeoJson

    chart = _chart()
    TimestampedGeoJson(
        _features(located), period="P1D", duration=duration, auto_play=False, loop=False
    ).add_to(chart)
    return chart


PEERS: dict[str, Callable[[Sequence[Located]], Any]] = {
    "MarkerCluster": _marker_cluster,
    "GeoJson": _geojson,
    "TimestampedGeoJson, only the day": lambda located: _timestamped(located, "P1D"),
    "TimestampedGeoJson, up to the day": lambda located: _timestamped(located, None),
}


@cache
def _files(folder: Path) -> dict[str, Path]:
    return {path.name: path for path in sorted(folder.rglob("*")) if path.is_file()}


def serve(folder: Path) -> Callable[[Any], None]:
    """Answer what a page asks the web for from a folder of npm packages; styles may be missing."""

    def answer(route: Any) -> None:
        name = route.request.url.rsplit("/", 1)[-1]
        names = (name, name.replace(".min.", "."), re.sub(r"-[\d.]+(?=\.min)", "", name))
        found = next((_files(folder)[one] for one in names if one in _files(folder)), None)
        if route.request.url.startswith("file:"):
            route.continue_()
        elif found:
            route.fulfill(path=found)
        elif name.endswith((".js", ".css")):
            route.fulfill(body="")  # jQuery UI, icons: not needed here
        else:
            route.abort()

    return answer
