"""What lies under the incidents: borders and the names of places."""

from __future__ import annotations

from maps.layers.layer import Layer
from maps.words import Words


def ground_layers(words: Words) -> list[Layer]:
    """Give the layers of borders and of place names."""
    return [Layer(words["layer"]["borders"], "borders"), Layer(words["layer"]["labels"], "labels")]
