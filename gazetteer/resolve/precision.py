"""How precise a place is when an incident is said to be there and nothing more."""

from __future__ import annotations

from gazetteer.place import Place
from gazetteer.spot import PlacePrecision

_BY_FEATURE: dict[str, PlacePrecision] = {
    "country": "country", "region": "admin1", "district": "admin2", "city": "settlement",
    "village": "settlement", "water": "feature", "relief": "feature", "area": "area",
    "facility": "exact", "demonym": "country",
}  # fmt: skip
_BY_TYPE: dict[str, PlacePrecision] = {
    "sea": "sea", "ocean": "sea", "gulf": "sea", "bay": "sea", "strait": "sea", "channel": "sea",
    "road": "feature", "historical-region": "area", "historical-country": "area",
}  # fmt: skip


def precision_of(place: Place) -> PlacePrecision:
    """Give the precision of a place; a region without an agreed border is only an area."""
    if place.informal and place.feature in {"region", "district", "country"}:
        return "area"
    return _BY_TYPE.get(place.type) or _BY_FEATURE[place.feature]
