"""The folium map of a page: our layers, their control, and whatever else people add to it.

What people add is theirs: folium takes its texts as templates and as HTML, so no text of a report
may be in it. It must also do without the network: see `finished`.
"""
# ruff: noqa: SLF001 - folium's tree has no public way down, and its ids no public name

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from maps.columns import Block
from maps.tiles import servers
from maps.words import words

if TYPE_CHECKING:
    import folium

_RANDOM = 32  # characters of the ids that folium gives; ours are shorter
_LAST = ("layer_control", "start")  # they speak of what must be there before them
_OFFLINE = "Marker, Circle, Polygon, PolyLine, GeoJson, DivIcon, FeatureGroup, TileLayer"


class Finished(NamedTuple):
    """A map as it goes into the page."""

    html: str
    script: str
    servers: list[str]  # that its tiles come from: "https://tile.openstreetmap.org"
    guests: bool  # whether there is more on it than our own layers


def draw(block: Block, language: str) -> folium.Map:
    """Make the folium map with its layers and their control; no text of a report is in it."""
    import folium

    from maps.layers import drawn
    from maps.layers.layer import Start

    centre = _centre(block["box"])
    chart = folium.Map(
        centre, tiles=None, zoom_start=8, zoom_control=False, attribution_control=False
    )
    chart.default_js, chart.default_css = [], []
    for layer in drawn(block, words(language)):
        layer.add_to(chart)
    control = folium.LayerControl(position="topleft")
    control.add_to(chart)
    Start(control).add_to(chart)
    _number(chart)
    return chart


def _centre(box: list[float] | None) -> tuple[float, float]:
    return ((box[1] + box[3]) / 2, (box[0] + box[2]) / 2) if box else (0.0, 0.0)


def finished(chart: folium.Map, language: str) -> Finished:
    """Write a map; more can be added to it afterwards, and then it can be written again.

    Raises:
        ValueError: two layers have one name, or something needs files from the network.
    """
    _with_outlines(chart, language)
    for name in [*chart._children]:
        if name.startswith(_LAST):
            chart._children.move_to_end(name)
    _number(chart)
    _one_name_each(chart)
    root: Any = chart.get_root()
    _nothing_fetched(root)
    _render(root)
    guests = any(not _ours(one) for one in chart._children.values())
    return Finished(str(root.html.render()), str(root.script.render()), _servers(chart), guests)


def _render(root: Any) -> None:
    """Render all parts anew, and take off again what folium hangs on its elements meanwhile."""
    for part in (root.header, root.html, root.script):
        part._children.clear()
    before = [(one, [*one._children]) for one in _elements(root)]
    root.render()
    for one, names in before:
        for name in one._children.keys() - set(names):
            del one._children[name]


def _ours(element: Any) -> bool:
    return type(element).__module__.startswith("maps.") or element._name == "LayerControl"


def _with_outlines(chart: Any, language: str) -> None:
    """Where there is a base map to choose, the outlines alone are another."""
    from folium.map import Layer as AnyLayer

    from maps.layers.layer import Layer

    there = chart._children.values()
    bases = [one for one in there if isinstance(one, AnyLayer) and not one.overlay]
    if bases and not any(isinstance(one, Layer) for one in bases):
        name, shown = words(language)["layer"]["outlines"], any(one.show for one in bases)
        outlines = Layer(name, "outlines", show=not shown)
        outlines.overlay = False
        outlines.add_to(chart)


def _number(chart: Any) -> None:
    """Number what has been added: folium's ids are random, ours repeat. A number is kept."""
    there = [*_elements(chart.get_root())]
    taken = (int(one._id) for one in there if len(one._id) < _RANDOM)
    numbers = count(max(taken, default=-1) + 1)
    for element in there:
        if len(element._id) == _RANDOM:
            nameless = getattr(element, "layer_name", None) == element.get_name()
            element._id = str(next(numbers))
            if nameless:
                element.layer_name = element.get_name()


def _elements(element: Any) -> Iterator[Any]:
    yield element
    for child in element._children.values():
        yield from _elements(child)
    if element._name == "Popup":  # it keeps what it shows apart, and calls it by its name
        shown = element.html._children
        for old in [*shown]:
            inner = shown.pop(old)
            yield inner
            shown[inner.get_name()] = inner


def _one_name_each(chart: Any) -> None:
    there = chart._children.values()
    names = Counter(one.layer_name for one in there if getattr(one, "control", None) is True)
    for name, many in names.items():
        if many > 1:
            raise ValueError(f"two layers are called {name!r}; give yours another name=")


def _nothing_fetched(root: Any) -> None:
    for one in _elements(root):
        for _, address in (*getattr(one, "default_js", ()), *getattr(one, "default_css", ())):
            raise ValueError(
                f"{one._name} needs {address}, and the page fetches nothing; these work: {_OFFLINE}"
            )


def _servers(chart: Any) -> list[str]:
    found: set[str] = set()
    for one in _elements(chart):
        if one._name in ("TileLayer", "WmsTileLayer"):
            address = getattr(one, "tiles", None) or one.url
            known = servers(address, one.options.get("subdomains", "abc"))
            if not known:
                raise ValueError(f"{address!r} is no address of tiles; write https://server/…")
            found.update(known)
    return sorted(found)
