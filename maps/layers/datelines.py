"""Where reports were filed: never the scene of anything."""

from __future__ import annotations

from maps.layers.layer import Layer
from maps.words import Words


def dateline_layer(words: Words) -> Layer:
    """Give the layer of datelines."""
    return Layer(words["layer"]["datelines"], "datelines")
