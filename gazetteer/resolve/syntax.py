"""Read from the words between two names that one place holds the other: "X, Y", "Y's X"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from gazetteer.resolve.words import words
from geo.report import Report
from geo.toponym import Toponym

Way = Literal["comma", "in", "of", "near", "before"]  # before: only another sentence names it
_FAR = 50  # characters between two names that may still belong together
_ENDS = frozenset('.;:!?\n\r\t"“”')  # what parts two names
_AFTER = re.compile(r"[ \t]?(['’\-‐‑]?[^\W\d_]{1,12})")
_LIST = {",", "and", ", and", "or", ", or", "i", "dhe", "и"}


class Hint(NamedTuple):
    """One name is said to lie in another: their numbers in the list of toponyms."""

    inner: int
    outer: int
    way: Way
    listed: bool  # three names or more stand in one row: it may be an enumeration
    firm: bool = True  # nothing else can be meant, as in "In Gao, France said"


def hints(report: Report, toponyms: Sequence[Toponym]) -> list[Hint]:
    """Give what the text says of which name lies in which."""
    order = sorted(range(len(toponyms)), key=lambda number: toponyms[number].span)
    gaps = [gap_of(report, toponyms[a], toponyms[b]) for a, b in pairwise(order)]
    found = []
    for at, gap in enumerate(gaps):
        if gap is None:
            continue
        row = any(_joins(gaps, near) for near in (at - 1, at + 1))
        way, before = _after(gap), _before(gap)
        if way == "comma" and _adjective(report, toponyms[order[at + 1]]):
            continue
        if toponyms[order[at]].role == "origin" and words().towards.issuperset(gap.split()[:1]):
            continue  # "nga Prishtina në Tiranë"
        if way:
            closed = way != "comma" or (not row and _closed(report, toponyms[order[at + 1]]))
            found.append(Hint(order[at], order[at + 1], way, row, closed and not before))
        if before:  # "the X region of Y" may be either
            found.append(Hint(order[at + 1], order[at], "of", listed=False, firm=False))
    within = [hint for hint in found if hint.way != "near"]
    return _owned(within) + found + _chained(within)


def _adjective(report: Report, outer: Toponym) -> bool:
    """Tell "in Paris, US officials" and "in Paris, French officials" from "Paris, France"."""
    if outer.cls == "demonym":
        return True
    acronym = not any(letter.islower() for letter in outer.name)
    after = report.text[outer.span.end : outer.span.end + 2]
    return acronym and len(outer.name) < 5 and after[:1] == " " and after[1:].islower()


def _closed(report: Report, outer: Toponym) -> bool:
    """Tell whether a mark, or a word that begins another part, follows: "in Kin, Mali, on"."""
    after = _AFTER.match(report.text, outer.span.end)
    return after is None or after[1].lower() in words().closing


def gap_of(report: Report, first: Toponym, second: Toponym) -> str | None:
    """Give the words between two names, in small letters; None where something parts them."""
    between = report.text[first.span.end : second.span.start]
    apart = first.span.end > second.span.start or len(between) > _FAR
    return None if apart or _ENDS.intersection(between) else between.lower()


def _joins(gaps: Sequence[str | None], at: int) -> bool:
    if not 0 <= at < len(gaps):
        return False
    gap = gaps[at]
    return gap is not None and gap.strip() in _LIST


def _after(gap: str) -> Way | None:
    """Tell how the second name holds the first: "X, Y", "X (Y)", "X in northern Y"."""
    bare = gap.strip()
    if bare in {",", "("}:
        return "comma"
    said = bare.strip(",(").replace("'", " ").replace("’", " ").replace(",", " ").split()
    if len(said) == 1 and said[0] in words().sorts and bare[-1] in ",(":
        return "comma"  # "Nakuru County, Kenya"
    if said[1:] == ["of"] and words().sorts.get(said[0]) == "settlement":
        return None  # "the Texas town of Paris"
    said = said[1:] if said and said[0] in words().kinds else said
    if not said or not words().inside.issuperset(said[1:]):
        return None
    if said[0] in words().joins:
        return "in"
    return "near" if said[0] in words().near else None


def _before(gap: str) -> bool:
    """Tell whether the first name holds the second: "Y's X", "the Y border town of X"."""
    owned = gap.startswith(("'s ", "’s "))
    said = gap[2 if owned else 0 :].replace(",", " ").split()
    named = not words().kinds.isdisjoint(said)
    return (owned or named) and words().unit.issuperset(said)


def _owned(found: Sequence[Hint]) -> list[Hint]:
    """Lead "Kin village, in Myanmar's Sagaing region" from Kin to Sagaing, which is closer."""
    owns = {hint.outer: hint.inner for hint in found if hint.way == "of"}
    return [
        Hint(hint.inner, owns[hint.outer], "in", hint.listed, hint.firm)
        for hint in found
        if hint.way == "in" and hint.outer in owns and owns[hint.outer] != hint.inner
    ]


def _chained(found: Sequence[Hint]) -> list[Hint]:
    """Lead "Paris, Lamar County, Texas" from Paris to Texas."""
    by_inner = {hint.inner: hint for hint in found}
    return [
        Hint(hint.inner, by_inner[hint.outer].outer, hint.way, hint.listed, hint.firm)
        for hint in found
        if hint.outer in by_inner and by_inner[hint.outer].outer != hint.inner
    ]
