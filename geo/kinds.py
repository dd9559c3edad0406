"""The kinds of incident, read from `geo/kinds.toml`: definition, family, codes of other schemes."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from geo.report import Frozen


class Kind(Frozen):
    """One kind; `family` groups kinds under which one happening may be told twice."""

    key: str
    definition: str
    family: str
    off_map: bool = False  # words rather than happenings: not drawn unless asked for
    acled: tuple[str, ...] = ()
    ucdp: tuple[int, ...] = ()
    plover: tuple[str, ...] = ()
    gtd: tuple[int, ...] = ()


@cache
def kinds() -> dict[str, Kind]:
    """Give every kind by its key, in the order of the file."""
    table = tomllib.loads((files("geo") / "kinds.toml").read_text("utf8"))
    return {key: Kind(key=key, **row) for key, row in table.items()}


@cache
def off_map() -> frozenset[str]:
    """Give the keys of the kinds that are only words: not drawn unless asked for."""
    return frozenset(key for key, kind in kinds().items() if kind.off_map)
