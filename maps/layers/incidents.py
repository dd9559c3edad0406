"""One layer for each kind of incident that occurs."""

from __future__ import annotations

from collections.abc import Iterable

from maps.columns import Block
from maps.layers.layer import Layer


def incident_layers(kinds: Iterable[Block]) -> list[Layer]:
    """Give the layers of kinds, in the order of the legend; labels come from `strings/`."""
    return [Layer(kind["label"], f"kind:{kind['key']}") for kind in kinds]
