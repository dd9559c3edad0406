"""Text that others wrote, as it may stand on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category


def shown(words: str) -> str:
    """Make characters harmless that a terminal may act on: controls, and turners of direction."""
    return "".join(one if _is_plain(one) else f"\\u{ord(one):04x}" for one in words)


def shown_lines(lines: Iterable[str]) -> str:
    """Make lines harmless and put them below each other."""
    return "\n".join(shown(line) for one in lines for line in one.splitlines())


def _is_plain(letter: str) -> bool:
    return letter == " " or category(letter)[0] not in "CZ" or category(letter) in {"Co", "Zs"}
