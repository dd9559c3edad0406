"""The word lists that recognition goes by, read once from `words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("geo.toponyms") / "words.toml").read_text("utf-8"))


@cache
def listed(part: str, key: str) -> frozenset[str]:
    """Give the words of one list of one part of the file."""
    return frozenset(_table()[part][key])
