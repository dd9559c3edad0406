"""How each kind of incident looks: one table, read from `style.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

OTHER = "other"


class Look(NamedTuple):
    """A kind's group in the legend, its symbol (an SVG path on 20 by 20) and its two colours."""

    kind: str
    group: str
    path: str
    light: str
    dark: str


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "style.toml").read_text("utf-8"))


def palette(ground: str) -> dict[str, str]:
    """Give the page's own colours on "light" or "dark" ground, by their names in CSS."""
    return dict(_table()[ground])


@cache
def looks() -> dict[str, Look]:
    """Give the look of every kind, in the order of the legend."""
    table = _table()
    return {
        kind: Look(kind, row["group"], table["symbols"][row["symbol"]], row["light"], row["dark"])
        for kind, row in table["kinds"].items()
    }


def known(kind: str) -> str:
    """Give the kind itself, or "other" for one that the table does not have."""
    return kind if kind in looks() else OTHER
