"""Where an incident is drawn, and why there."""

from __future__ import annotations

from datetime import date
from typing import Literal

from gazetteer.place import Origin
from geo.geometry import LonLat, Shape
from geo.incident import Incident, Inheritance
from geo.report import Frozen

PlacePrecision = Literal[
    "exact", "settlement", "near", "admin2", "admin1", "feature", "area", "country", "sea"
]


class Spot(Frozen):
    """A display point with an honest radius. Not a place: "5 km south of X" is not X."""

    place: str  # the words to show: "Kosovska Mitrovica, northern part"
    at: LonLat
    radius_km: float
    precision: PlacePrecision
    shape: Shape | None = None
    informal: bool = False
    place_id: str | None = None
    geonameid: int | None = None
    country: str | None = None
    origin: Origin
    source: str  # who gave the point, in words
    score: float = 1.0  # how sure the choice is, 0 to 1
    inherited: Inheritance | None = None  # where the place was taken over from; None: said here
    because: str  # the reasons in words


class Located(Frozen):
    """An incident with its spot, or with `spot=None` and the reason."""

    incident: Incident
    spot: Spot | None
    unplaced: str | None = None  # the reason, in words, when there is no spot


class Filed(Frozen):
    """Where and when a report was filed: a dot of the datelines layer, never a scene."""

    report: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    spot: Spot | None = None
