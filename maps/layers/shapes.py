"""Areas, lines and the circles of what is vague."""

from __future__ import annotations

from maps.columns import Block
from maps.layers import layers
from maps.layers.layer import Layer
from maps.words import Words


@layers.add("shapes")
def shapes(block: Block, words: Words) -> list[Layer]:  # noqa: ARG001 - drawn by the script
    """Give the layer that tells how far a place may reach."""
    return [Layer(words["layer"]["shapes"], "shapes")]
