"""The layers of the map as folium elements: one file for each, registered with one decorator.

    @layers.add("heat")
    def heat(block: Block, words: Words) -> Iterable[Layer]: ...

`block` is the page's data (see `maps.page.data`), `words` are those of the page's language. Other
packages register through the entry points `dateline.layers`. A layer of ours is drawn by our
script from the data block; no layer may carry text of a report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from geo.shelf import Shelf
from maps.words import Words

if TYPE_CHECKING:
    from folium.map import Layer

    from maps.columns import Block

Maker = Callable[["Block", Words], Iterable["Layer"]]

ORDER = (
    "incidents",
    "shapes",
    "datelines",
    "heat",
    "ground",
    "tiles",
)  # in the control; others come after them
layers: Shelf[Maker] = Shelf("layer", __name__)


def drawn(block: Block, words: Words) -> Iterable[Layer]:
    """Make every layer, in the order in which the layer control lists them."""
    known = [name for name in ORDER if name in layers]
    for name in (*known, *sorted(layers.keys() - set(known))):
        yield from layers[name](block, words)
