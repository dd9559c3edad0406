"""Numbers in digits and words: "24", "2 1/2", "twenty-four", "nineteen ninety-six"."""

from __future__ import annotations

from collections.abc import Sequence

_LARGEST = 10_000_000  # no period of news is longer; beyond it a number is not read


def digits(said: int | str) -> float | None:
    """Read a number in digits, with thousands marks and a fraction, or None beyond all bounds."""
    if isinstance(said, int):
        return said
    whole, fraction = _parted(said.replace(",", ""))
    if len(whole) > 9 or whole.count(".") > 1:  # longer than the largest number read
        return None
    number = float(whole or 0) + fraction
    return number if number <= _LARGEST else None


def _parted(said: str) -> tuple[str, float]:
    head, slash, below = said.partition("/")
    if not slash:
        return said, 0.0
    whole, above = head[:-1].rstrip(" -"), head[-1]
    return whole, int(above) / int(below) if int(below) else 0.0


def spoken(words: Sequence[int]) -> int:
    """Read number words by their values: (20, 4) is 24, (2, 1000) is 2000, (1, 100, 5) is 105."""
    total = group = 0
    for word in words:
        if word == 1000:
            total, group = total + max(1, group) * 1000, 0
        elif word == 100:
            group = max(1, group) * 100
        else:
            group += word
    return total + group


def spoken_year(words: Sequence[int]) -> int | None:
    """Read a year as it is said: (19, 90, 6) is 1996, (20, 12) is 2012, (2, 1000, 4) is 2004."""
    if 1000 in words:
        year = spoken(words)
        return year if 1900 < year < 2100 else None
    head, tail = words[0], list(words[1:])
    if head not in {18, 19, 20} or not tail or 100 in tail:
        return None
    rest = spoken(tail)
    return head * 100 + rest if 9 < rest < 100 and len(tail) <= 2 else None
