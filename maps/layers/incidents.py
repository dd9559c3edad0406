"""One layer for each kind of incident that occurs."""

from __future__ import annotations

from maps.columns import Block
from maps.layers import layers
from maps.layers.layer import Layer
from maps.words import Words


@layers.add("incidents")
def incidents(block: Block, words: Words) -> list[Layer]:  # noqa: ARG001 - labels are in the block
    """Give the layers of kinds, in the order of the legend; labels come from `strings/`."""
    return [Layer(kind["label"], f"kind:{kind['key']}") for kind in block["kinds"]]
