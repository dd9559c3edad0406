"""Where the keys and values of one entry stand in its lines."""

from __future__ import annotations

from typing import Any

import yaml

from gazetteer.yaml_tree import tree
from geo.errors import EditRefused

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Layout:
    """One entry as written: its text and, by key, the pieces of the text."""

    def __init__(self, text: str, entry: Any = None) -> None:
        """Read the lines of an entry; `entry` is the part of them to look at, else the whole.

        Raises:
            EditRefused: they are no entry.
        """
        self.text = text
        self.entry = entry or _entry(text)
        self.pairs: dict[str, tuple[Any, Any]] = {
            key.value: (key, value) for key, value in self.entry.value if isinstance(key.value, str)
        }

    @property
    def indent(self) -> str:
        """Give what stands before the keys."""
        key = self.entry.value[0][0]
        return " " * int(key.start_mark.column)

    def inside(self, key: str) -> Layout:
        """Look at the keys that stand under a key: those of `ids`."""
        return Layout(self.text, self.pairs[key][1])

    def span(self, node: Any) -> tuple[int, int]:
        """Give where a value begins and where its last word ends."""
        return node.start_mark.index, self._end(node)

    def line_start(self, at: int) -> int:
        """Give where the line begins that `at` is on."""
        return self.text.rfind("\n", 0, at) + 1

    def line_stop(self, at: int) -> int:
        """Give where the line after `at` begins, or the end."""
        stop = self.text.find("\n", at)
        return len(self.text) if stop < 0 else stop + 1

    def _end(self, node: Any) -> int:
        start, end = int(node.start_mark.index), int(node.end_mark.index)
        if isinstance(node, yaml.ScalarNode):
            return start + len(self.text[start:end].rstrip()) if node.style in ("|", ">") else end
        if node.flow_style or not node.value:
            return end
        last = node.value[-1]
        return self._end(last[1] if isinstance(last, tuple) else last)


def _entry(text: str) -> Any:
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError:
        root = None
    if isinstance(root, yaml.MappingNode) and len(root.value) == 1:
        entry = root.value[0][1]
        if isinstance(entry, yaml.MappingNode) and entry.value:
            return entry
    first = text.split("\n", 1)[0].strip()
    words = "no command can edit an entry that is written so"
    raise EditRefused(f"{first[:60]!r}: {words}; write `id:` alone, its keys indented below")


def plain(text: str) -> dict[str, Any]:
    """Give what the lines of an entry say."""
    root, _ = tree(text)
    said = root.value[0][1].plain() if root and root.kind == "mapping" and root.value else None
    return said if isinstance(said, dict) else {}


def several(value: Any) -> list[Any]:
    """Give what may be written as one value or as a list."""
    return value if isinstance(value, list) else [value]
