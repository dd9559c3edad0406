"""The online map that the workspace asks for: a base map beside the outlines."""

from __future__ import annotations

from folium import TileLayer

from maps.columns import Block
from maps.layers import layers
from maps.words import Words

CREDITED_BY_THE_PAGE = " "  # folium wants an attribution; ours is text in the data block


@layers.add("tiles")
def tiles(block: Block, words: Words) -> list[TileLayer]:
    """Give the layer of tiles, if they are wanted."""
    wanted = block.get("tiles")
    if not wanted:
        return []
    return [
        TileLayer(
            tiles=wanted["url"], attr=CREDITED_BY_THE_PAGE, name=words["layer"]["tiles"],
            max_zoom=wanted["max_zoom"], show=not wanted["served"],  # the script knows if it is
            class_name="as-it-is" if wanted["dark"] else "tile",
        )
    ]  # fmt: skip
