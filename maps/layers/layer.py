"""A layer that the page draws from its data block: folium knows its name and whether it shows."""

from __future__ import annotations

from pathlib import Path

from branca.element import MacroElement
from folium.map import FeatureGroup, LayerControl
from folium.template import Template

_HERE = Path(__file__).parent


class Layer(FeatureGroup):
    """A named switch in the layer control.

    It carries no incident: `role` tells our script what to draw ("kind:protest", "shapes").
    Names come from our own tables, never from a report.
    """

    _template = Template((_HERE / "layer.jinja").read_text("utf-8"))

    def __init__(self, name: str, role: str, *, show: bool = True) -> None:
        super().__init__(name=name, show=show)
        self._name = "Layer"
        self.role = role


class Start(MacroElement):
    """The last element of the map: wakes our script when map and layers are there."""

    _template = Template((_HERE / "start.jinja").read_text("utf-8"))

    def __init__(self, control: LayerControl) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca's is not annotated
        self._name = "Start"
        self.control = control
