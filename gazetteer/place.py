"""A place, its names, and the candidates that look-up offers for a name."""

from __future__ import annotations

from typing import Literal

from geo.geometry import Box, LonLat, Shape
from geo.names import FeatureClass
from geo.report import Frozen

Origin = Literal["local", "base", "fallback"]
NameKind = Literal["main", "official", "short", "old", "exonym", "nickname", "misspelling", "code"]


class Name(Frozen):
    """One name of a place: text, BCP 47 tag, kind and years of use (EDTF-like strings)."""

    text: str
    tag: str | None = None
    kind: NameKind = "main"
    since: str | None = None
    until: str | None = None


class Place(Frozen):
    """A gazetteer entry. Only what is known is filled in."""

    id: str  # "kosovska-mitrovica" in the book, "geonames:789225" in the base
    name: str
    type: str  # a key of data/types.toml: city, village, river, border-crossing …
    feature: FeatureClass
    at: LonLat | None
    radius_km: float
    names: tuple[Name, ...] = ()
    within: tuple[str, ...] = ()  # ids of what contains it
    country: str | None = None  # ISO 3166-1 alpha-2, XK for Kosovo
    admin1: str | None = None  # GeoNames first-level code, "US.TX"
    geonameid: int | None = None
    population: int | None = None
    prominence: float = 0.0  # 0 to 1
    informal: bool = False  # no agreed border: drawn dashed
    shape: Shape | None = None
    box: Box | None = None
    source: str  # who says so, in words
    origin: Origin


class Candidate(Frozen):
    """A place offered for a name, best first, with the reasons in words."""

    place: Place
    score: float
    reasons: tuple[str, ...]
