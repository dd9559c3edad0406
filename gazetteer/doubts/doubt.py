"""A doubt about an entry: where, what, and the edit that mends it, if one surely does."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from gazetteer.book_found import Found
from gazetteer.editing.edits import Edit
from gazetteer.entry_values import Doubt as Kind
from gazetteer.yaml_tree import Spot

World = frozenset[tuple[str, int, int]]  # country, latitude, longitude in whole degrees


class Doubt(NamedTuple):
    """One warning; `str()` is its line."""

    id: str
    file: Path
    spot: Spot
    kind: Kind
    words: str
    fix: Edit | None = None

    def __str__(self) -> str:
        line, column = self.spot
        return f"{self.file}:{line}:{column}: warning: {self.words} [{self.kind}]"


def doubt(
    one: Found, path: tuple[int | str, ...], kind: Kind, words: str, fix: Edit | None = None
) -> Doubt:
    """Make a doubt about the piece of an entry that stands under `path`."""
    return Doubt(one.id, one.file, one.node.at(path), kind, words, fix)
