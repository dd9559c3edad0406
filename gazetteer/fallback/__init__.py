"""Ask online services for places that neither gazetteer knows; the only package with geopy."""

from gazetteer.fallback.answers import Answers
from gazetteer.fallback.asking import Fallback, open_fallback
from gazetteer.fallback.clock import Clock
from gazetteer.fallback.credit import credit
from gazetteer.fallback.geocoder import Geocoder, Setup, geocoders

__all__ = [
    "Answers", "Clock", "Fallback", "Geocoder", "Setup", "credit", "geocoders", "open_fallback",
]  # fmt: skip
