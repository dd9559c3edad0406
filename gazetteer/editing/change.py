"""A change that is worked out and not yet written: to look at first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from gazetteer.editing.splices import Splice
from geo.report import Frozen

_CONTEXT = 3  # lines around a change
_AT = re.compile(r"@@ -(\d+)((?:,\d+)?) \+(\d+)((?:,\d+)?) @@")


class Change(Frozen):
    """What edits make of one file of a book."""

    words: str  # what it does, on one line
    file: Path
    before: str
    after: str
    splices: tuple[Splice, ...]
    books: tuple[Path, ...]  # the book that must be right afterwards
    undoes: int | None = None  # the number of the edit that it takes back
    # Files that an import drew, seen from the folder of `file`, each with its digest; undoing the
    # import takes them away.
    drawn: tuple[tuple[str, str], ...] = ()

    @property
    def diff(self) -> str:
        """Give the lines that change, as a unified diff; empty where nothing does."""
        return "\n".join(_diff(str(self.file), self.before, self.after))


def region(before: str, after: str) -> tuple[int, str, str]:
    """Give the one stretch that differs: where it begins, what stood there, what stands there."""
    start = _alike(before, after)
    tail = _alike(before[start:][::-1], after[start:][::-1])
    return start, before[start : len(before) - tail], after[start : len(after) - tail]


def _alike(a: str, b: str) -> int:
    """Count the characters that both begin with; halving is far quicker than one by one."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if a[low:middle] == b[low:middle] else (low, middle - 1)
    return low


def _diff(name: str, before: str, after: str) -> Iterator[str]:
    """Compare only the lines around what differs: a book may be long."""
    start, old, new = region(before, after)
    if not old and not new:
        return
    first = before.count("\n", 0, start)
    skipped = max(0, first - _CONTEXT)
    ends = before.count("\n", start + len(old))
    a, b = (_window(text, skipped, ends) for text in (before, after))
    for line in unified_diff(a, b, name, name, n=_CONTEXT, lineterm=""):
        yield _AT.sub(lambda found: _moved(found, skipped), line) if line[:2] == "@@" else line


def _window(text: str, skipped: int, ends: int) -> list[str]:
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    elif lines:
        lines[-1] += "  (no line break at the end)"
    stop = max(skipped, len(lines) - max(0, ends - _CONTEXT - 1))
    return [line.removesuffix("\r") for line in lines[skipped:stop]]


def _moved(found: re.Match[str], by: int) -> str:
    old, new = int(found[1]) + by, int(found[3]) + by
    return f"@@ -{old}{found[2]} +{new}{found[4]} @@"
