"""The one door through which names of places reach the reader of texts."""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol

FeatureClass = Literal[
    "country", "region", "district", "city", "village", "water", "relief", "area", "facility",
    "demonym",
]  # fmt: skip


class Known(NamedTuple):
    """What a gazetteer says of a name, without saying where the place is."""

    feature: FeatureClass
    prominence: float  # 0 (a hamlet) to 1 (a large country)
    local: bool  # it stands in the local gazetteer
    exact: bool  # the name is written just so in the gazetteer (case and diacritics)


class Names(Protocol):
    """Which words name places. Handed in by the caller; `geo` knows no gazetteer."""

    def known(self, name: str) -> Known | None:
        """Give the best-known bearer of the name, or None. Case-insensitive, folded."""
        ...
