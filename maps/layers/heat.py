"""Where much of what is shown lies close together."""

from __future__ import annotations

from maps.columns import Block
from maps.layers import layers
from maps.layers.layer import Layer
from maps.words import Words


@layers.add("heat")
def heat(block: Block, words: Words) -> list[Layer]:  # noqa: ARG001 - drawn by the script
    """Give the layer of heat, off until it is wanted."""
    return [Layer(words["layer"]["heat"], "heat", show=False)]
