"""What stands in a place book: its entries and its names that are no places, and where."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from gazetteer.entry import Entry, NotPlaces
from gazetteer.yaml_tree import Node, Spot


class Found(NamedTuple):
    """An entry that can be read, and where it stands."""

    id: str
    entry: Entry
    node: Node
    file: Path
    line: int
    sound: bool  # nothing in it is wrong: it is the entry that was meant


class Barred(NamedTuple):
    """The names that are no places, and where they stand."""

    id: str
    entry: NotPlaces
    node: Node
    file: Path
    line: int


Read = Found | Barred


def item_spot(one: Read, key: str, number: int) -> Spot:
    """Find where an item of a list stands, or the one value that is written without brackets."""
    part = one.node.step(key)
    is_list = part is not None and part.kind == "list"
    return one.node.at((key, number) if is_list else (key,))
