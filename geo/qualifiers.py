"""How the words around a place name bend it: "5 km south of", "northern part of", "across"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from geo.incident import Bearing, Qualifier

_KM = re.compile(r"(\d{1,4}(?:[.,]\d)?)\s*(?:-)?(\w+)\b[^.;]{0,20}?$")
_ARTICLE = re.compile(r"\bthe\s*$")
_RELATIONS = ("part", "near", "outside", "across", "along")


def qualifier(before: str, table: Mapping[str, Any]) -> tuple[Qualifier | None, int]:
    """Read the words before a name; also how many characters of them belong to it.

    Args:
        before: the lower-case text right before the name.
        table: the `[whereabouts]` table of the language.
    """
    bare = _ARTICLE.sub("", before).rstrip()
    bearings = table.get("bearings", {})
    for relation in _RELATIONS:
        phrase = ends_with(bare, table.get(relation, ()))
        if phrase:
            head = bare[: len(bare) - len(phrase)].rstrip()
            made = _made(relation, bearing(head, bearings), _distance(head, table))
            return made, _reach(before, head, table)
    if bare.endswith(" of") and (towards := bearing(bare[:-3], bearings)):
        return _directed(bare, towards, table), _reach(before, bare[:-3], table)
    towards = bearing(bare, bearings)
    if towards:
        return _made("part", towards, None), _reach(before, bare, table)
    return None, 0


def _reach(before: str, head: str, table: Mapping[str, Any]) -> int:
    """Give how many characters before a name bend it; `head` stands before the relation's words."""
    kept = head.rstrip()
    if bearing(kept, table.get("bearings", {})):
        kept = kept[: -len(kept.split()[-1])].rstrip()
    measured = _KM.search(head) if _distance(head, table) is not None else None
    if measured:
        kept = head[: measured.start()]
    return len(before[len(kept) :].lstrip())


def _directed(bare: str, towards: Bearing, table: Mapping[str, Any]) -> Qualifier:
    """Read "5 km north of" and "in the north of": the one lies without, the other within."""
    km = _distance(bare, table)
    inside = km is None and f"in the {bare[:-3].rsplit(maxsplit=1)[-1]}" in bare
    return _made("part" if inside else "direction", towards, km)


def _made(relation: str, towards: Bearing | None, km: float | None) -> Qualifier:
    return Qualifier.model_validate({"relation": relation, "bearing": towards, "km": km})


def ends_with(text: str, phrases: Sequence[str]) -> str | None:
    """Give the longest of the phrases that stands right before a name, "the" passed over."""
    stripped = f" {text.rstrip()}"
    bare = stripped.removesuffix(" the")
    there = [phrase for phrase in phrases if bare.endswith(phrase) or stripped.endswith(phrase)]
    whole = (p for p in there if bare.endswith(f" {p}") or stripped.endswith(f" {p}"))
    return max(whole, key=len, default=None)


def bearing(text: str, bearings: Mapping[str, str]) -> Bearing | None:
    """Give the bearing that the last word of a text names."""
    last = text.split()[-1:] or [""]
    return cast("Bearing | None", bearings.get(last[0].strip("(,")))


def _distance(text: str, table: Mapping[str, Any]) -> float | None:
    match = _KM.search(text)
    unit = table.get("units", {}).get(match[2]) if match else None
    return round(float(match[1].replace(",", ".")) * unit, 1) if match and unit else None
