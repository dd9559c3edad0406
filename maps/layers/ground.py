"""What lies under the incidents: borders and the names of places."""

from __future__ import annotations

from maps.columns import Block
from maps.layers import layers
from maps.layers.layer import Layer
from maps.words import Words


@layers.add("ground")
def ground(block: Block, words: Words) -> list[Layer]:  # noqa: ARG001 - drawn by the script
    """Give the layers of borders and of place names."""
    return [Layer(words["layer"]["borders"], "borders"), Layer(words["layer"]["labels"], "labels")]
