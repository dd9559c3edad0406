"""Read from the words next to a name of what sort the place is: "Z province", "the town of Z"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from gazetteer.resolve.words import Sort, words
from geo.report import Report
from geo.toponym import Toponym

_BACK, _AHEAD = 48, 24  # characters before and behind a name that are looked at
_SAID = 4  # words of them
_GAP = 8  # characters between two names of a list
_BEHIND = re.compile(r"[ -]([^\W\d_]{2,16})(?:\s+(of)\b|\W|$)")
_LIST = {",", "and", ", and", "or", ", or"}


def sorts(report: Report, toponyms: Sequence[Toponym]) -> list[Sort | None]:
    """Give the sort that the text says of each name; None where it says none.

    A distance or a bearing is counted from a town, not from its unit: "20 km north of Z".
    """
    found = [_behind(report, one) or _before(report, one) for one in toponyms]
    order = sorted(range(len(toponyms)), key=lambda number: toponyms[number].span)
    for first, second in (*pairwise(order), *pairwise(order[::-1])):
        told = found[first]
        listed = _listed(report, toponyms[first], toponyms[second])
        if told and told[1] and not found[second] and listed:
            found[second] = told  # "Idlib and Homs provinces"
    return [
        told[0] if told else "facility" if one.cls == "facility" else None
        for told, one in zip(found, toponyms, strict=True)
    ]


def _listed(report: Report, first: Toponym, second: Toponym) -> bool:
    one, other = sorted((first.span, second.span))
    gap = report.text[one.end : other.start] if other.start - one.end < _GAP else ""
    return gap.strip() in _LIST


def _behind(report: Report, toponym: Toponym) -> tuple[Sort, bool] | None:
    """Give the sort by the noun behind a name, and whether it is a plural."""
    end = toponym.span.end
    said = _BEHIND.match(report.text[end : end + _AHEAD])
    sort = words().sorts.get(said[1].lower()) if said else None
    if said is None or sort is None or said[1] in {"State", "City"}:  # "Ohio State", "City Hall"
        return None
    if sort == "settlement":  # "the Texas town of Paris", "fire in Texas town" are no town Texas
        return None if said[2] else ("seat", said[1].endswith("s"))
    return sort, said[1].endswith("s")


def _before(report: Report, toponym: Toponym) -> tuple[Sort, bool] | None:
    start = toponym.span.start
    said = report.text[max(0, start - _BACK) : start].lower().split()[-_SAID:]
    if said[-1:] == ["the"]:
        said.pop()
    if len(said) < 2 or said[-1] not in words().origin:
        return None
    if said[-1] == "of" and said[-2] in words().sorts:
        return words().sorts[said[-2]], said[-2].endswith("s")
    inside = said[-3:-2] == ["the"]  # "in the north of Z" lies in it
    measured = said[-2].strip("(),") in words().units
    counted = measured or (said[-2] in words().bearings and not inside)
    return ("seat", False) if counted else None
