"""Areas, lines and the circles of what is vague."""

from __future__ import annotations

from maps.layers.layer import Layer
from maps.words import Words


def shape_layer(words: Words) -> Layer:
    """Give the layer that tells how far a place may reach."""
    return Layer(words["layer"]["shapes"], "shapes")
