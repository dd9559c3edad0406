"""Where reports were filed, never the scene of anything, and what they told of from there."""

from __future__ import annotations

from maps.columns import Block
from maps.layers import layers
from maps.layers.layer import Layer
from maps.words import Words


@layers.add("datelines")
def datelines(block: Block, words: Words) -> list[Layer]:  # noqa: ARG001 - drawn by the script
    """Give the layer of datelines, and that of all arrows, off until it is wanted."""
    said = words["layer"]
    return [
        Layer(said["datelines"], "datelines"),
        Layer(said["arrows"], "arrows", show=False),
    ]
