"""The classes that the tagger tells apart, and the letters they have in its model."""

from __future__ import annotations

LABELS = {
    "place": "P",
    "metonym": "M",
    "place_in_name": "N",
    "demonym": "D",
    "facility": "F",
    "organisation": "G",
    "person": "H",
}
PLACES = frozenset("PMNDF")  # those that give a toponym
